package io.github.matchum.resume;

/**
 * Months of work with a skill, known between two bounds: an undated project inside a dated job took
 * some of its months.
 *
 * @param atLeast months that dated entries prove
 * @param atMost months of all entries in which it was used, or those that a list of skills claims
 *     where these are more
 */
public record Months(int atLeast, int atMost) {
  /** No months known. */
  public static final Months NONE = new Months(0, 0);

  public Months {
    if (atLeast < 0 || atMost < atLeast) {
      throw new IllegalArgumentException("months between " + atLeast + " and " + atMost);
    }
  }
}
