package io.github.matchum.facts;

import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.text.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Years of experience that a line asks for: {@code 3년 이상}, {@code 3~7년차}, {@code 5년↑}, {@code 10+
 * years}.
 *
 * @param min least years, null where only a maximum is said
 * @param max most years, null where none is said
 * @param start first unit in the line
 * @param end first unit after it
 */
public record Years(@Nullable Integer min, @Nullable Integer max, int start, int end) {
  private static final int MOST = 30;
  private static final int FAR = 16;
  private static final Pattern UNIT = Pattern.compile("(?<![a-z])years?(?![a-z])");

  /* 3~5년, 3년~5년차, 3-5 years, 3 to 5 years */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2})\\s*(?:년차|년|years?|yrs?)?\\s*(?:~|-|to|에서|부터)\\s*(\\d{1,2})\\s*(?:년차|년(?!제|도|간\\s*연속)|\\+?\\s*years?|\\+?\\s*yrs?)(?:\\s*차)?");
  /* 신입~5년차, 신입 ~ 경력 4년 */
  private static final Pattern FROM_NONE =
      Pattern.compile("신입\\s*[~-]\\s*(?:경력\\s*)?(\\d{1,2})\\s*년(?:차)?");
  /* 3년 이상, 3년차↑, 3+ years, at least 3 years, 3년 */
  private static final Pattern SINGLE =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2})\\s*(\\+|개)?\\s*(?:년(?!제|도|생|째|전|간\\s*운영|\\s*\\d{1,2}\\s*월)|\\(?\\+?\\)?\\s*(?:or more\\s*)?(?:years?|yrs?)(?![a-z]))\\s*(?:차|간)?(?:\\s*(?:정도|내외|수준))?의?\\s*(.{0,12})");

  /** Finds the years that a folded line asks, from left to right. */
  public static List<Years> find(String folded) {
    int digit = digit(folded, 0);
    if (digit < 0 || !hasUnit(folded)) {
      return List.of();
    }
    List<Years> out = new ArrayList<>(1);
    boolean[] taken = new boolean[folded.length() + 1];
    // Both patterns begin with a digit, and patterns take long: they are asked from digit to digit.
    Matcher m = RANGE.matcher(folded);
    while (isRange(folded, digit) && m.find()) {
      int low = Integer.parseInt(m.group(1));
      int high = Integer.parseInt(m.group(2));
      if (low <= high && high <= MOST) {
        out.add(new Years(low, high, m.start(), m.end()));
        java.util.Arrays.fill(taken, m.start(), m.end(), true);
      }
    }
    m = FROM_NONE.matcher(folded);
    while (m.find()) {
      out.add(new Years(null, Integer.valueOf(m.group(1)), m.start(), m.end()));
      java.util.Arrays.fill(taken, m.start(), m.end(), true);
    }
    m = SINGLE.matcher(folded);
    while (digit >= 0 && m.find(digit)) {
      digit = digit(folded, m.end(1));
      int years = Integer.parseInt(m.group(1));
      if (taken[m.start()] || years == 0 || years > MOST) {
        continue;
      }
      String after = m.group(3);
      String words = after.strip();
      int end = m.start(3);
      boolean most =
          words.startsWith("이하")
              || words.startsWith("미만")
              || words.startsWith("이내")
              || words.startsWith("까지");
      boolean upTo = folded.substring(Math.max(0, m.start() - 8), m.start()).contains("up to");
      if (most || upTo || words.startsWith("↓")) {
        out.add(new Years(null, years, m.start(), end + 2));
      } else {
        out.add(new Years(years, null, m.start(), Math.min(folded.length(), end)));
      }
    }
    out.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return List.copyOf(out);
  }

  /**
   * Finds the years that a folded line asks, numbers in words included ({@code five years}).
   *
   * @param numbers small numbers in words, by class
   */
  public static List<Years> find(String folded, PhraseTable numbers) {
    List<Years> found = find(folded);
    if (!found.isEmpty() || !folded.contains("year") || !UNIT.matcher(folded).find()) {
      return found;
    }
    for (PhraseTable.Found n : numbers.find(folded).all()) {
      Matcher unit = UNIT.matcher(folded).region(n.end(), Math.min(folded.length(), n.end() + FAR));
      if (unit.find()) {
        return List.of(
            new Years(Integer.valueOf(numbers.className(n.type())), null, n.start(), unit.end()));
      }
    }
    return found;
  }

  /**
   * Whether a unit stands in the line: most lines with digits have none, and patterns take long.
   */
  private static boolean hasUnit(String folded) {
    return folded.indexOf('년') >= 0 || folded.contains("year") || folded.contains("yr");
  }

  /** Whether one of the words that join two numbers stands in the line behind a digit. */
  private static boolean isRange(String folded, int digit) {
    return folded.indexOf('~', digit) >= 0
        || folded.indexOf('-', digit) >= 0
        || folded.indexOf("to", digit) >= 0
        || folded.indexOf("에서", digit) >= 0
        || folded.indexOf("부터", digit) >= 0;
  }

  /** The first digit from a place on, or -1. */
  private static int digit(String s, int from) {
    for (int i = from; i < s.length(); i++) {
      if (Script.isDigit(s.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
