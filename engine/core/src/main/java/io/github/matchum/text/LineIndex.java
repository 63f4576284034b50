package io.github.matchum.text;

import java.util.Arrays;

/** Where the lines of a text begin. Lines end at {@code \n}, {@code \r\n} and {@code \r} only. */
final class LineIndex {
  private final int[] starts;

  LineIndex(String text) {
    int[] found = new int[Math.max(16, text.length() / 24)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /** Returns the 0-based line that holds the unit at {@code offset}. */
  int lineAt(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at : -at - 2;
  }

  int start(int line) {
    return starts[line];
  }

  int count() {
    return starts.length;
  }
}
