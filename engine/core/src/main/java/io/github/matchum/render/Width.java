package io.github.matchum.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures text in the cells of a terminal. Hangul, Han and most emoji take two; marks that sit on
 * another character take none. Characters whose width Unicode calls ambiguous ({@code ·}, {@code
 * “}, {@code ✔}) take one, as in almost every terminal today.
 *
 * <p>After Unicode Standard Annex #11, East Asian Width.
 */
public final class Width {
  private static final int JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;

  /** Ranges of two cells, both ends included, in rising order. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x231A, 0x231B},
    {0x2329, 0x232A},
    {0x23E9, 0x23EC},
    {0x23F0, 0x23F0},
    {0x23F3, 0x23F3},
    {0x25FD, 0x25FE},
    {0x2614, 0x2615},
    {0x2648, 0x2653},
    {0x267F, 0x267F},
    {0x2693, 0x2693},
    {0x26A1, 0x26A1},
    {0x26AA, 0x26AB},
    {0x26BD, 0x26BE},
    {0x26C4, 0x26C5},
    {0x26CE, 0x26CE},
    {0x26D4, 0x26D4},
    {0x26EA, 0x26EA},
    {0x26F2, 0x26F3},
    {0x26F5, 0x26F5},
    {0x26FA, 0x26FA},
    {0x26FD, 0x26FD},
    {0x2705, 0x2705},
    {0x270A, 0x270B},
    {0x2728, 0x2728},
    {0x274C, 0x274C},
    {0x274E, 0x274E},
    {0x2753, 0x2755},
    {0x2757, 0x2757},
    {0x2795, 0x2797},
    {0x27B0, 0x27B0},
    {0x27BF, 0x27BF},
    {0x2B1B, 0x2B1C},
    {0x2B50, 0x2B50},
    {0x2B55, 0x2B55},
    {0x2E80, 0x303E},
    {0x3041, 0x33FF},
    {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF},
    {0xA960, 0xA97C},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE10, 0xFE19},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x16FE0, 0x18DFF},
    {0x1AFF0, 0x1B2FF},
    {0x1F004, 0x1F004},
    {0x1F0CF, 0x1F0CF},
    {0x1F18E, 0x1F18E},
    {0x1F191, 0x1F19A},
    {0x1F200, 0x1F320},
    {0x1F32D, 0x1F335},
    {0x1F337, 0x1F37C},
    {0x1F37E, 0x1F393},
    {0x1F3A0, 0x1F3CA},
    {0x1F3CF, 0x1F3D3},
    {0x1F3E0, 0x1F3F0},
    {0x1F3F4, 0x1F3F4},
    {0x1F3F8, 0x1F43E},
    {0x1F440, 0x1F440},
    {0x1F442, 0x1F4FC},
    {0x1F4FF, 0x1F53D},
    {0x1F54B, 0x1F54E},
    {0x1F550, 0x1F567},
    {0x1F57A, 0x1F57A},
    {0x1F595, 0x1F596},
    {0x1F5A4, 0x1F5A4},
    {0x1F5FB, 0x1F64F},
    {0x1F680, 0x1F6C5},
    {0x1F6CC, 0x1F6CC},
    {0x1F6D0, 0x1F6D2},
    {0x1F6D5, 0x1F6D7},
    {0x1F6DC, 0x1F6DF},
    {0x1F6EB, 0x1F6EC},
    {0x1F6F4, 0x1F6FC},
    {0x1F7E0, 0x1F7EB},
    {0x1F7F0, 0x1F7F0},
    {0x1F90C, 0x1F93A},
    {0x1F93C, 0x1F945},
    {0x1F947, 0x1F9FF},
    {0x1FA70, 0x1FAFF},
    {0x20000, 0x3FFFD}
  };

  private Width() {}

  /** Returns how many cells a text takes. */
  public static int of(String text) {
    int cells = 0;
    for (int at = 0; at < text.length(); ) {
      int end = clusterEnd(text, at);
      cells += cluster(text, at, end);
      at = end;
    }
    return cells;
  }

  /** Returns a text with blanks after it up to a width; a wider text stays as it is. */
  static String pad(String text, int cells) {
    return text + " ".repeat(Math.max(0, cells - of(text)));
  }

  /** Returns a text with blanks before it up to a width. */
  static String padLeft(String text, int cells) {
    return " ".repeat(Math.max(0, cells - of(text))) + text;
  }

  /** Returns a text cut to a width, with {@code more} at its end where something was cut off. */
  static String cut(String text, int cells, String more) {
    return of(text) <= cells
        ? text
        : text.substring(0, fits(text, 0, Math.max(0, cells - of(more)))) + more;
  }

  /**
   * Breaks a text at blanks into lines of a width; words that are longer are broken where they
   * reach it.
   *
   * @param cells width of a line, at least 2
   * @return at least one line, none with blanks at its ends
   */
  static List<String> wrap(String text, int cells) {
    List<String> lines = new ArrayList<>();
    String whole = text.strip();
    int start = 0;
    while (true) {
      int end = fits(whole, start, cells);
      if (end == whole.length()) {
        lines.add(whole.substring(start));
        return lines;
      }
      end = Math.max(end, clusterEnd(whole, start));
      // A blank right after the last word that fits is as good as one before it.
      int blank =
          whole.charAt(end < whole.length() ? end : end - 1) == ' '
              ? end
              : whole.lastIndexOf(' ', end - 1);
      int cut = blank > start ? blank : end;
      lines.add(whole.substring(start, cut).strip());
      start = cut;
      while (start < whole.length() && whole.charAt(start) == ' ') {
        start++;
      }
    }
  }

  /** Returns the offset up to which a text from an offset fits into a width. */
  private static int fits(String text, int from, int cells) {
    int left = cells;
    int at = from;
    while (at < text.length()) {
      int end = clusterEnd(text, at);
      left -= cluster(text, at, end);
      if (left < 0) {
        return at;
      }
      at = end;
    }
    return at;
  }

  /** Returns where the character ends that begins at an offset, with all that sits on it. */
  private static int clusterEnd(String text, int start) {
    int first = text.codePointAt(start);
    int at = start + Character.charCount(first);
    if (isFlagLetter(first) && at < text.length() && isFlagLetter(text.codePointAt(at))) {
      at += 2;
    }
    while (at < text.length()) {
      int next = text.codePointAt(at);
      if (next == JOINER && at + 1 < text.length()) {
        at += 1 + Character.charCount(text.codePointAt(at + 1));
      } else if (isZero(next) || (isSkinTone(next) && isWide(first))) {
        at += Character.charCount(next);
      } else {
        break;
      }
    }
    return at;
  }

  private static int cluster(String text, int start, int end) {
    int first = text.codePointAt(start);
    if (isZero(first)) {
      return 0;
    }
    return isWide(first)
            || isFlagLetter(first)
            || text.substring(start, end).indexOf(EMOJI_STYLE) > 0
        ? 2
        : 1;
  }

  private static boolean isFlagLetter(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }

  private static boolean isSkinTone(int c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
  }

  private static boolean isZero(int c) {
    if (c < 0x300) {
      return false;
    }
    // Vowels and finals of decomposed Hangul sit in the cells of their leading consonant.
    if ((c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FB)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  private static boolean isWide(int c) {
    int lo = 0;
    int hi = WIDE.length - 1;
    while (lo <= hi) {
      int mid = (lo + hi) >>> 1;
      if (c < WIDE[mid][0]) {
        hi = mid - 1;
      } else if (c > WIDE[mid][1]) {
        lo = mid + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
