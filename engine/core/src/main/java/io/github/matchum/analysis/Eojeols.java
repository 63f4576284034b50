package io.github.matchum.analysis;

import io.github.matchum.text.Script;

/** Cuts a text at white space and signs. */
final class Eojeols {
  /** A run without spaces that is longer is cut: no word is, but keys and broken files are. */
  private static final int LONGEST = 100;

  private Eojeols() {}

  /** Takes the range of an eojeol. */
  interface Taker {
    void take(int start, int end);
  }

  static void forEach(String folded, Taker taker) {
    int n = folded.length();
    int i = 0;
    while (i < n) {
      if (!Character.isLetterOrDigit(folded.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < n && i - start < LONGEST && Character.isLetterOrDigit(folded.charAt(i))) {
        i++;
      }
      taker.take(start, i);
    }
  }

  /** Returns whether something other than Latin letters and digits is in it. */
  static boolean needsMorphology(String eojeol) {
    for (int i = 0; i < eojeol.length(); i++) {
      if (!Script.isLatinWord(eojeol.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a run of Latin letters and digits says anything: two units, one of them a
   * letter.
   */
  static boolean isWord(String s, int start, int end) {
    if (end - start < 2) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!Script.isDigit(s.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
