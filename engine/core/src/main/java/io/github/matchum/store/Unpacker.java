package io.github.matchum.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Packer} wrote, and never beyond its end. */
final class Unpacker {
  private final byte[] bytes;
  private int at;

  Unpacker(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads one thing. */
  interface Each<T> {
    T read(int i) throws DamagedException;
  }

  private void need(int count) throws DamagedException {
    if (count < 0 || bytes.length - at < count) {
      throw new DamagedException(
          count + " bytes asked at " + at + ", where " + (bytes.length - at) + " are left");
    }
  }

  int number() throws DamagedException {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      need(1);
      byte b = bytes[at++];
      value |= (b & 0x7F) << shift;
      if (b >= 0) {
        if (value < 0) {
          break;
        }
        return value;
      }
    }
    throw new DamagedException("no number before " + at);
  }

  @Nullable Integer orNone() throws DamagedException {
    int value = number();
    return value == 0 ? null : value - 1;
  }

  int whole() throws DamagedException {
    need(Integer.BYTES);
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      value |= (bytes[at++] & 0xFF) << shift;
    }
    return value;
  }

  String text() throws DamagedException {
    int length = number();
    need(length);
    String value = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return value;
  }

  /** Reads how many follow: each takes a byte at least. */
  int count() throws DamagedException {
    int count = number();
    need(count);
    return count;
  }

  <T> List<T> all(Each<T> each) throws DamagedException {
    int count = count();
    List<T> out = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      out.add(each.read(i));
    }
    return out;
  }

  List<Integer> numbers() throws DamagedException {
    return all(i -> number());
  }

  List<String> texts() throws DamagedException {
    return all(i -> text());
  }

  void end() throws DamagedException {
    if (at != bytes.length) {
      throw new DamagedException((bytes.length - at) + " bytes too many");
    }
  }
}
