package io.github.matchum.reading;

/**
 * What a reader refuses to exceed. An {@link UnreadableException} names the component that was
 * exceeded, so that its option can be raised.
 *
 * @param maxBytes size of a file
 * @param maxCharacters UTF-16 units of a decoded or extracted text
 * @param maxLines lines of a decoded or extracted text
 * @param maxDepth how deep lists, quotes, elements or objects may nest
 * @param maxPages pages of a document that has pages
 * @param maxEntries parts of an archive, members of an object, cells of a table row
 * @param maxInflateRatio how many bytes one compressed byte may become
 */
public record Limits(
    int maxBytes,
    int maxCharacters,
    int maxLines,
    int maxDepth,
    int maxPages,
    int maxEntries,
    int maxInflateRatio) {
  private static final Limits DEFAULTS =
      new Limits(20_000_000, 4_000_000, 200_000, 100, 500, 10_000, 200);

  public Limits {
    positive(maxBytes, "maxBytes");
    positive(maxCharacters, "maxCharacters");
    positive(maxLines, "maxLines");
    positive(maxDepth, "maxDepth");
    positive(maxPages, "maxPages");
    positive(maxEntries, "maxEntries");
    positive(maxInflateRatio, "maxInflateRatio");
    if (maxBytes == Integer.MAX_VALUE) {
      throw new IllegalArgumentException("maxBytes must be below " + Integer.MAX_VALUE);
    }
    // The parsers recurse; beyond this a thread's stack would end before the limit is reached.
    if (maxDepth > 500) {
      throw new IllegalArgumentException("maxDepth must be at most 500, was " + maxDepth);
    }
  }

  /** Returns limits that no honest resume or posting reaches. */
  public static Limits defaults() {
    return DEFAULTS;
  }

  /** Returns these limits with another {@link #maxBytes}. */
  public Limits withMaxBytes(int value) {
    return new Limits(
        value, maxCharacters, maxLines, maxDepth, maxPages, maxEntries, maxInflateRatio);
  }

  /** Returns these limits with another {@link #maxCharacters}. */
  public Limits withMaxCharacters(int value) {
    return new Limits(maxBytes, value, maxLines, maxDepth, maxPages, maxEntries, maxInflateRatio);
  }

  /** Returns these limits with another {@link #maxLines}. */
  public Limits withMaxLines(int value) {
    return new Limits(
        maxBytes, maxCharacters, value, maxDepth, maxPages, maxEntries, maxInflateRatio);
  }

  /** Returns these limits with another {@link #maxDepth}. */
  public Limits withMaxDepth(int value) {
    return new Limits(
        maxBytes, maxCharacters, maxLines, value, maxPages, maxEntries, maxInflateRatio);
  }

  /** Returns these limits with another {@link #maxPages}. */
  public Limits withMaxPages(int value) {
    return new Limits(
        maxBytes, maxCharacters, maxLines, maxDepth, value, maxEntries, maxInflateRatio);
  }

  /** Returns these limits with another {@link #maxEntries}. */
  public Limits withMaxEntries(int value) {
    return new Limits(
        maxBytes, maxCharacters, maxLines, maxDepth, maxPages, value, maxInflateRatio);
  }

  /** Returns these limits with another {@link #maxInflateRatio}. */
  public Limits withMaxInflateRatio(int value) {
    return new Limits(maxBytes, maxCharacters, maxLines, maxDepth, maxPages, maxEntries, value);
  }

  private static void positive(int value, String what) {
    if (value < 1) {
      throw new IllegalArgumentException(what + " must be at least 1, was " + value);
    }
  }
}
