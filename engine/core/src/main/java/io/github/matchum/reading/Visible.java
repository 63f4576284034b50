package io.github.matchum.reading;

import io.github.matchum.document.Statement;
import io.github.matchum.text.Span;
import java.util.Arrays;

/**
 * What is visible of one line of markup, unit by unit, each with its offset in the source. It is
 * filled, made into statements and cleared again.
 */
final class Visible {
  private final String source;
  private final StringBuilder text = new StringBuilder();
  private int[] offsets = new int[128];
  private int start = -1;
  private int end;

  Visible(String source) {
    this.source = source;
  }

  /** Notes that markup or text of the line stands at these offsets. */
  void touch(int from, int to) {
    if (start < 0) {
      start = from;
    }
    end = Math.max(end, to);
  }

  /** Adds one visible unit that the source has, as itself or in other signs, at {@code offset}. */
  void add(char c, int offset) {
    if (text.length() == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[text.length()] = offset;
    text.append(c);
    touch(offset, offset + 1);
  }

  String text() {
    return text.toString();
  }

  int length() {
    return text.length();
  }

  /** Returns where the line's markup or text begins in the source. */
  int start() {
    return Math.max(start, 0);
  }

  /** Returns the offset in the source of a visible unit. */
  int offset(int unit) {
    return offsets[unit];
  }

  void clear() {
    text.setLength(0);
    start = -1;
    end = 0;
  }

  /** Begins a statement of a range of the units; markup at the line's ends belongs to its span. */
  Statement.Builder statement(int from, int to) {
    int first = offsets[from];
    int last = offsets[to - 1] + 1;
    int spanStart = from == 0 && start >= 0 ? Math.min(start, first) : first;
    int spanEnd = to == text.length() ? Math.max(end, last) : last;
    boolean whole = spanStart == first && spanEnd == last && last - first == to - from;
    for (int i = from; whole && i < to; i++) {
      whole = offsets[i] == first + i - from && source.charAt(offsets[i]) == text.charAt(i);
    }
    String words = text.substring(from, to);
    if (whole) {
      return Statement.plain(words, first);
    }
    int[] map = Arrays.copyOfRange(offsets, from, to + 1);
    map[to - from] = last;
    return Statement.mapped(words, map, new Span(spanStart, spanEnd));
  }

  /** Drops white space at the end, and says where the first unit that is none stands. */
  int trim() {
    dropTrailing(0);
    int from = 0;
    while (from < text.length() && PlainTextReader.isSpace(text.charAt(from))) {
      from++;
    }
    return from;
  }

  /** Drops white space at both ends of what was added from {@code from} on. */
  void trimFrom(int from) {
    dropTrailing(from);
    int first = from;
    while (first < text.length() && PlainTextReader.isSpace(text.charAt(first))) {
      first++;
    }
    System.arraycopy(offsets, first, offsets, from, text.length() - first);
    text.delete(from, first);
  }

  private void dropTrailing(int from) {
    int to = text.length();
    while (to > from && PlainTextReader.isSpace(text.charAt(to - 1))) {
      to--;
    }
    text.setLength(to);
  }
}
