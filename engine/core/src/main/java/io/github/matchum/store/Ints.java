package io.github.matchum.store;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A growing row of whole numbers. */
final class Ints {
  private int[] values = new int[1024];
  private int size;

  void add(int value) {
    if (size == values.length) {
      // Twice as much, up to what an array can hold.
      values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L));
    }
    values[size++] = value;
  }

  void addAll(int[] more) {
    for (int value : more) {
      add(value);
    }
  }

  int get(int i) {
    return values[i];
  }

  int size() {
    return size;
  }

  /** Puts as many as there is room for, from one on, and returns how many. */
  int put(int from, ByteBuffer out) {
    int n = Math.min(size - from, out.remaining() / Integer.BYTES);
    for (int i = from; i < from + n; i++) {
      out.putInt(values[i]);
    }
    return n;
  }
}
