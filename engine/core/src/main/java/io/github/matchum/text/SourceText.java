package io.github.matchum.text;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The decoded text of one document, in Unicode form NFC, with the way back to the text as it was
 * written.
 *
 * <p>Files from macOS may hold Hangul in form NFD, three units for one syllable. {@link #text()} is
 * what the engine reads; {@link #slice} and {@link #locate} speak of the original. Immutable and
 * safe for use by several threads.
 */
public final class SourceText {
  private final String name;
  private final String original;
  private final String text;

  /**
   * For each unit of {@code text} (and its end) the offset in {@code original}; null where equal.
   */
  private final int @Nullable [] toOriginal;

  private final LineIndex lines;

  private SourceText(String name, String original, String text, int @Nullable [] toOriginal) {
    this.name = name;
    this.original = original;
    this.text = text;
    this.toOriginal = toOriginal;
    this.lines = new LineIndex(original);
  }

  /**
   * Wraps a decoded text.
   *
   * @param name what reports call it, usually the file's name; may be empty
   * @param content the text as decoded, without a byte order mark
   */
  public static SourceText of(String name, String content) {
    if (isPlain(content) || Normalizer.isNormalized(content, Normalizer.Form.NFC)) {
      return new SourceText(name, content, content, null);
    }
    StringBuilder out = new StringBuilder(content.length());
    int[] map = new int[content.length() + 1];
    int from = 0;
    while (from < content.length()) {
      int to = segmentEnd(content, from);
      String composed = Normalizer.normalize(content.substring(from, to), Normalizer.Form.NFC);
      if (out.length() + composed.length() >= map.length) {
        // NFC is not always shorter: some signs (U+1D160) become three.
        map = Arrays.copyOf(map, Math.max(map.length * 2, out.length() + composed.length() + 1));
      }
      boolean sameLength = composed.length() == to - from;
      for (int i = 0; i < composed.length(); i++) {
        map[out.length() + i] = sameLength ? from + i : from;
      }
      out.append(composed);
      from = to;
    }
    map[out.length()] = content.length();
    return new SourceText(name, content, out.toString(), Arrays.copyOf(map, out.length() + 1));
  }

  /**
   * Whether a text holds only units that NFC never changes nor joins: Latin-1 and Latin Extended,
   * syllables and compatibility jamo of Hangul, and common signs. Nearly all texts do, and the
   * general answer takes long.
   */
  private static boolean isPlain(String content) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      boolean plain =
          c < 0x300
              || (c >= 0xAC00 && c <= 0xD7A3)
              || (c >= 0x2010 && c <= 0x2027)
              || (c >= 0x2460 && c <= 0x26FF)
              || (c >= 0x3000 && c <= 0x3029)
              || (c >= 0x3131 && c <= 0x318E);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** A segment is a starter and all that may compose with it: marks and the later jamo. */
  private static int segmentEnd(String content, int from) {
    int to = from + Character.charCount(content.codePointAt(from));
    while (to < content.length()) {
      int c = content.codePointAt(to);
      int type = Character.getType(c);
      boolean composes =
          type == Character.NON_SPACING_MARK
              || type == Character.COMBINING_SPACING_MARK
              || type == Character.ENCLOSING_MARK
              || (c >= 0x1160 && c <= 0x11FF);
      if (!composes) {
        return to;
      }
      to += Character.charCount(c);
    }
    return to;
  }

  /** Returns what reports call this text, usually the file's name. */
  public String name() {
    return name;
  }

  /** Returns the text in form NFC; all spans and offsets of the engine count its UTF-16 units. */
  public String text() {
    return text;
  }

  /** Returns the text as it was decoded. */
  public String original() {
    return original;
  }

  /** Returns the words at {@code span} as they stand in the original. */
  public String slice(Span span) {
    return original.substring(originalOffset(span.start()), originalOffset(span.end()));
  }

  /** Returns line and column in the original of the unit at {@code offset} of {@link #text()}. */
  public Location.TextPoint locate(int offset) {
    int at = originalOffset(offset);
    int line = lines.lineAt(at);
    return new Location.TextPoint(line + 1, at - lines.start(line) + 1);
  }

  /** Returns the 1-based line of the unit at {@code offset} of {@link #text()}. */
  public int lineAt(int offset) {
    return lines.lineAt(originalOffset(offset)) + 1;
  }

  /** Returns how many lines the original has, at least 1. */
  public int lineCount() {
    return lines.count();
  }

  /** Maps an offset of {@link #text()}, its end included, to one of {@link #original()}. */
  public int originalOffset(int offset) {
    return toOriginal == null ? offset : toOriginal[offset];
  }
}
