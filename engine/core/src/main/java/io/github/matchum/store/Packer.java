package io.github.matchum.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Writes numbers and texts one after another; {@link Unpacker} reads them in the same order. */
final class Packer {
  private byte[] bytes = new byte[2048];
  private int end;

  private void room(int more) {
    if (end + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end + more));
    }
  }

  /** Writes a number, at least 0: seven bits a byte, the lowest first. */
  Packer number(int value) {
    if (value < 0) {
      throw new IllegalArgumentException("a number below 0: " + value);
    }
    room(5);
    int rest = value;
    while (rest >= 0x80) {
      bytes[end++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[end++] = (byte) rest;
    return this;
  }

  /** Writes a number, at least 0, or that there is none. */
  Packer orNone(@Nullable Integer value) {
    return number(value == null ? 0 : Math.addExact(value, 1));
  }

  /** Writes four bytes. */
  Packer whole(int value) {
    room(Integer.BYTES);
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      bytes[end++] = (byte) (value >>> shift);
    }
    return this;
  }

  /** Writes bytes as they are. */
  Packer raw(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, bytes, end, value.length);
    end += value.length;
    return this;
  }

  int size() {
    return end;
  }

  Packer text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    return number(utf8.length).raw(utf8);
  }

  Packer numbers(List<Integer> values) {
    return all(values, (v, i) -> number(v));
  }

  Packer texts(List<String> values) {
    return all(values, (v, i) -> text(v));
  }

  /** Writes how many there are, then each with its place. */
  <T> Packer all(List<T> values, ObjIntConsumer<T> each) {
    number(values.size());
    for (int i = 0; i < values.size(); i++) {
      each.accept(values.get(i), i);
    }
    return this;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, end);
  }
}
