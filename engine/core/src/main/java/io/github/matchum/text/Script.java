package io.github.matchum.text;

/** What kind of letter a UTF-16 unit is, as far as names of skills care. */
public final class Script {
  private Script() {}

  /** Returns whether {@code c} is a composed Hangul syllable. */
  public static boolean isHangul(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  /** Returns whether {@code c} is a Latin letter (ASCII, Latin-1 or Latin Extended-A). */
  public static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7);
  }

  /** Returns whether {@code c} is an ASCII digit. */
  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Returns whether {@code c} is a Latin letter or an ASCII digit. */
  public static boolean isLatinWord(char c) {
    return isLatin(c) || isDigit(c);
  }

  /** Returns whether the syllable {@code c} ends in a consonant. */
  public static boolean hasFinal(char c) {
    return isHangul(c) && (c - 0xAC00) % 28 != 0;
  }

  /** Returns whether the syllable {@code c} ends in ㄹ, after which 로 stands, not 으로. */
  public static boolean finalIsRieul(char c) {
    return isHangul(c) && (c - 0xAC00) % 28 == 8;
  }
}
