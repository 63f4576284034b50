package io.github.matchum.text;

/**
 * A half-open range of UTF-16 code units: {@code start} is the first unit inside, {@code end} the
 * first one after.
 *
 * <p>In {@code "k8s를"} the name {@code k8s} is {@code Span(0, 3)} and the particle {@code Span(3,
 * 4)}; an emoji such as 🚀 counts two units.
 *
 * @param start first unit, at least 0
 * @param end first unit after the range, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** Returns the number of UTF-16 units in the span. */
  public int length() {
    return end - start;
  }

  /** Returns whether the two spans share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Returns whether {@code other} lies wholly inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
