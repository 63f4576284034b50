package io.github.matchum.text;

/**
 * Folding makes spellings equal that differ in nothing a reader would see as a difference: letter
 * case, full width, kinds of quotes, dashes and spaces, and the middle dots that Korean keyboards
 * give. It maps one UTF-16 unit to one, so offsets survive.
 */
public final class Folding {
  private static final char[] TABLE = table();

  private Folding() {}

  private static char[] table() {
    char[] table = new char[0x10000];
    for (int i = 0; i < table.length; i++) {
      char c = (char) i;
      if (c >= 0xFF01 && c <= 0xFF5E) {
        c = (char) (c - 0xFEE0);
      }
      // Letters whose lower case is longer (İ) stay as they are: one unit must give one unit.
      char lower = Character.toLowerCase(c);
      table[i] = Character.isSurrogate(c) ? c : lower;
    }
    for (char c : "\u2018\u2019\u201A\u201B\u2032`\u00B4".toCharArray()) {
      table[c] = '\'';
    }
    for (char c : "\u201C\u201D\u201E\u201F\u2033\u300C\u300D\u300E\u300F".toCharArray()) {
      table[c] = '"';
    }
    for (char c : "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00AD".toCharArray()) {
      table[c] = '-';
    }
    for (char c :
        "\u00A0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u3000\t"
            .toCharArray()) {
      table[c] = ' ';
    }
    // U+318D sits among the compatibility jamo and would hide the end of a Hangul run.
    for (char c : "\u318D\u30FB\u2022\u2027\u22C5\u2219\uFF65\u119E".toCharArray()) {
      table[c] = '\u00B7';
    }
    table['\u223C'] = '~';
    table['\u301C'] = '~';
    return table;
  }

  /** Returns the folded form of one UTF-16 unit. */
  public static char fold(char c) {
    return TABLE[c];
  }

  /** Returns the folded form of a text, of the same length. */
  public static String fold(String text) {
    int i = 0;
    int n = text.length();
    while (i < n && TABLE[text.charAt(i)] == text.charAt(i)) {
      i++;
    }
    if (i == n) {
      return text;
    }
    char[] out = text.toCharArray();
    for (; i < n; i++) {
      out[i] = TABLE[out[i]];
    }
    return new String(out);
  }
}
