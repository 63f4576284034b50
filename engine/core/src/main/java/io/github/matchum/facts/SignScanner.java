package io.github.matchum.facts;

import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.lexicon.Signs;
import io.github.matchum.text.Script;
import io.github.matchum.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a line of a resume shows without naming it: {@code 일 9억 건} is large data, {@code p99
 * 4초 → 380ms} is tuning. Immutable, thread-safe.
 */
public final class SignScanner {
  /** How far a word of measure may stand before its number ("MAU 약 210만"), in units of a line. */
  private static final int BEFORE = 4;

  /** How far it may stand behind ("9억 여 건", "30M log events"). */
  private static final int BEHIND = 6;

  /** How far two numbers that are compared may stand apart. */
  private static final int APART = 24;

  private final Signs signs;

  /** Makes a scanner of the rules. */
  public SignScanner(Signs signs) {
    this.signs = signs;
  }

  /**
   * A sign.
   *
   * @param skill the id of the skill that it shows
   * @param span the words that show it
   */
  public record Sign(String skill, Span span) {}

  /** A number with the words behind it: its value, and where it stands. */
  private record Amount(double value, int start, int end) {}

  /** Finds the signs of a folded line, at most one a rule, in the order of the rules. */
  public List<Sign> find(String folded) {
    PhraseTable.Matches words = signs.words().find(folded);
    if (words.isEmpty()) {
      return List.of();
    }
    List<Amount> amounts = amounts(folded);
    List<Sign> out = new ArrayList<>(0);
    for (Signs.Rule rule : signs.rules()) {
      if (rule.not().stream().anyMatch(words::has)) {
        continue;
      }
      Span span =
          switch (rule.ask()) {
            case AMOUNT -> amount(rule, amounts, words);
            case FALLS -> falls(rule, amounts, words);
            case WORDS -> words(rule, words);
          };
      if (span != null) {
        out.add(new Sign(rule.shows(), span));
      }
    }
    return out;
  }

  private static @Nullable Span amount(
      Signs.Rule rule, List<Amount> amounts, PhraseTable.Matches words) {
    for (Amount a : amounts) {
      if (a.value() < rule.least()) {
        continue;
      }
      for (PhraseTable.Found f : words.all(rule.classes().get(0))) {
        boolean behind = f.start() >= a.end() && f.start() - a.end() <= BEHIND;
        boolean before = f.end() <= a.start() && a.start() - f.end() <= BEFORE;
        if (behind || before) {
          return new Span(Math.min(f.start(), a.start()), Math.max(f.end(), a.end()));
        }
      }
    }
    return null;
  }

  private static @Nullable Span falls(
      Signs.Rule rule, List<Amount> amounts, PhraseTable.Matches words) {
    Amount before = null;
    double from = 0;
    for (Amount a : amounts) {
      double size = size(rule, a, words);
      if (size < 0) {
        continue;
      }
      boolean turned = before != null && isTurned(words, before, a);
      if (before != null && turned && size < from && a.start() - before.end() <= APART) {
        return new Span(before.start(), a.end());
      }
      // "5시간 20분 → 48분": of two that stand together the first is the one that counts.
      boolean joined = before != null && !turned && a.start() - before.end() <= BEHIND;
      if (!joined) {
        before = a;
        from = size;
      }
    }
    return null;
  }

  private static boolean isTurned(PhraseTable.Matches words, Amount from, Amount to) {
    int start = from.end();
    int end = to.start();
    return words.within("turn", start, end);
  }

  /** A number times its unit, of which each is a thousand of the one before; -1 without a unit. */
  private static double size(Signs.Rule rule, Amount a, PhraseTable.Matches words) {
    for (int i = 0; i < rule.classes().size(); i++) {
      for (PhraseTable.Found f : words.all(rule.classes().get(i))) {
        if (f.start() >= a.end() && f.start() - a.end() <= 1) {
          return a.value() * UNITS[Math.min(i, UNITS.length - 1)];
        }
      }
    }
    return -1;
  }

  /** Milliseconds in what the classes of a rule name, from the smallest up. */
  private static final double[] UNITS = {1, 1_000, 60_000, 3_600_000};

  private static @Nullable Span words(Signs.Rule rule, PhraseTable.Matches words) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (String name : rule.classes()) {
      List<PhraseTable.Found> found = words.all(name);
      if (found.isEmpty()) {
        return null;
      }
      start = Math.min(start, found.get(0).start());
      end = Math.max(end, found.get(0).end());
    }
    return new Span(start, end);
  }

  private static List<Amount> amounts(String s) {
    List<Amount> out = new ArrayList<>(2);
    int i = 0;
    while (i < s.length()) {
      if (!Script.isDigit(s.charAt(i)) || (i > 0 && Script.isLatin(s.charAt(i - 1)))) {
        i++;
        continue;
      }
      int end = i;
      while (end < s.length() && isOfNumber(s, end)) {
        end++;
      }
      double value = value(s.substring(i, end));
      int at = end;
      while (at < s.length() && (s.charAt(at) == ' ' || multiple(s, at) > 1)) {
        double times = multiple(s, at);
        if (times > 1) {
          value *= times;
          end = at + 1;
        } else if (at > end) {
          break;
        }
        at++;
      }
      out.add(new Amount(value, i, end));
      i = Math.max(end, i + 1);
    }
    return out;
  }

  private static boolean isOfNumber(String s, int i) {
    char c = s.charAt(i);
    return Script.isDigit(c)
        || ((c == ',' || c == '.') && i + 1 < s.length() && Script.isDigit(s.charAt(i + 1)));
  }

  private static double value(String digits) {
    String plain = digits.replace(",", "");
    int point = plain.indexOf('.');
    // A date (2024.01.02) is no amount.
    if (point != plain.lastIndexOf('.') || plain.length() > 15) {
      return 0;
    }
    return Double.parseDouble(plain);
  }

  /** What a letter behind a number multiplies it by; 1 where it is none. */
  private static double multiple(String s, int i) {
    boolean alone = i + 1 >= s.length() || !Script.isLatin(s.charAt(i + 1));
    return switch (s.charAt(i)) {
      case '십' -> 10;
      case '백' -> 100;
      case '천' -> 1_000;
      case '만' -> 10_000;
      case '억' -> 100_000_000;
      case '조' -> 1_000_000_000_000.0;
      case 'k' -> alone ? 1_000 : 1;
      case 'm' -> alone ? 1_000_000 : 1;
      case 'b' -> alone ? 1_000_000_000 : 1;
      default -> 1;
    };
  }
}
