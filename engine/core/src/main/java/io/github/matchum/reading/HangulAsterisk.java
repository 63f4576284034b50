package io.github.matchum.reading;

import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import io.github.matchum.text.Script;

/**
 * Asterisks in Korean: particles are glued to what stands in bold, {@code **Kubernetes(k8s)**를},
 * where CommonMark sees punctuation inside and a letter outside and neither opens nor closes. Here
 * a Hangul neighbour outside lets them.
 */
final class HangulAsterisk extends AsteriskDelimiterProcessor {
  HangulAsterisk() {
    super(false);
  }

  @Override
  public boolean canBeOpener(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhiteSpace) {
    return leftFlanking || (!afterIsWhiteSpace && isHangul(before, before.length() - 1));
  }

  @Override
  public boolean canBeCloser(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhiteSpace) {
    return rightFlanking || (!beforeIsWhitespace && isHangul(after, 0));
  }

  private static boolean isHangul(String text, int at) {
    return at >= 0 && at < text.length() && Script.isHangul(text.charAt(at));
  }
}
