package io.github.matchum.facts;

import io.github.matchum.facts.DateSpan.Point;
import io.github.matchum.lexicon.EverydayWords;
import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.text.Script;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates and stretches of time in a folded line. What looks like a date but is part of a
 * telephone number, a version, a score or a sum is none. Immutable, thread-safe.
 */
public final class DateScanner {
  private static final String YEAR = "((?:19[5-9]|20[0-5])\\d)";
  private static final String MONTH = "(1[0-2]|0?[1-9])";
  private static final String DAY = "(3[01]|[12]\\d|0?[1-9])(?!\\d)";
  private static final String TIME =
      "(?:t?\\s?\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s?(?:z|[+-]\\d{2}:?\\d{2})?)?";

  /* 2019.02, 2024/05, 2024-05-10, 2021. 3. 15., ISO with a time */
  private static final Pattern FIGURES =
      Pattern.compile(YEAR + "(\\. ?|/|-)" + MONTH + "(?!\\d)(?:\\2" + DAY + TIME + ")?\\.?");
  /* 2021년 3월, 21년 3월 15일, '21년 3월 */
  private static final Pattern KOREAN =
      Pattern.compile("(?:" + YEAR + "|'?(\\d{2}))년\\s*" + MONTH + "월(?:\\s*" + DAY + "일)?");
  /* '23.10, 19.03, 26.01.05, '19-03 */
  private static final Pattern SHORT =
      Pattern.compile("('?)(\\d{2})(\\.|/|-)" + MONTH + "(?!\\d)(?:\\3" + DAY + ")?");
  /* 03/2021, 3.2021 */
  private static final Pattern MONTH_FIRST = Pattern.compile(MONTH + "[/.]" + YEAR + "(?!\\d)");
  /* 20190201 */
  private static final Pattern COMPACT =
      Pattern.compile(YEAR + "(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");
  /* 2019.2Q, 2023년 2분기, '23 Q4, 2014년 하반기, 2020 H1 */
  private static final Pattern QUARTER =
      Pattern.compile(
          "(?:"
              + YEAR
              + "년?|'?(\\d{2})년|'(\\d{2}))[./\\- ]?\\s*(?:([1-4])\\s?(?:q|분기)|q\\s?([1-4])|(상|하)반기|([12])\\s?h|h\\s?([12]))(?![a-z0-9])");
  private static final Pattern BARE_YEAR = Pattern.compile(YEAR + "(?!\\d)(년(?![차간]))?");
  /* what follows the name of a month: 2020, '20, 15, 2020 */
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "\\.?,?\\s*(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(?:" + YEAR + "|'(\\d{2}))(?!\\d)");
  private static final Pattern MONTH_ALONE =
      Pattern.compile("(1[0-2]|0[1-9]|[1-9](?=월))(?:월|(?![\\d.:/%,]))(?!\\s?\\p{IsHangul}|[a-z])");
  private static final Pattern STATED =
      Pattern.compile(
          "\\s*[,(\\[]?\\s*(?:약\\s*|총\\s*)?(?:(\\d{1,2})\\s*(?:년|years?|yrs?)(?:\\s*,?\\s*(\\d{1,2})\\s*(?:개월|months?|mos?))?|(\\d{1,3})\\s*(?:개월|months?|mos?)|(\\d{1,2})\\s*(?:주|weeks?))(?!차|\\p{IsHangul})");

  private final PhraseTable words;
  private final EverydayWords everyday;

  /** Makes a scanner with the words of a lexicon. */
  public DateScanner(Lexicon lexicon) {
    this.words = lexicon.dates();
    this.everyday = lexicon.everyday();
  }

  /** Finds the dates of a folded line, from left to right, none overlapping another. */
  public List<DateSpan> find(String folded) {
    return mayHold(folded) ? new Scan(folded).run() : List.of();
  }

  /** Returns whether a folded line marks a date as the document's own ({@code 2026.11 기준}). */
  public boolean marksOwnDate(String folded) {
    return words.find(folded).has("own-date");
  }

  private static boolean mayHold(String s) {
    int digits = 0;
    for (int i = 0; i < s.length(); i++) {
      if (Script.isDigit(s.charAt(i)) && ++digits >= 3) {
        return true;
      }
    }
    return false;
  }

  /** How a date is written; the weaker forms count only in a range or in brackets. */
  private enum Style {
    SURE,
    SHORT,
    YEAR,
    COMPACT
  }

  /**
   * A date in the text.
   *
   * @param point the date; the first month of a quarter or half-year
   * @param until how many months later what it names ends: 2 for a quarter, 5 for a half-year
   */
  private record Token(Point point, Style style, int start, int end, int until) {
    /** Returns the last month of a quarter or half-year, as the end of a stretch of time. */
    Point last() {
      return until == 0 ? point : new Point(point.year(), point.month() + until, 0);
    }
  }

  private final class Scan {
    private final String s;
    private final int n;
    private final PhraseTable.Matches found;

    Scan(String s) {
      this.s = s;
      this.n = s.length();
      this.found = words.find(s);
    }

    List<DateSpan> run() {
      List<DateSpan> out = new ArrayList<>(2);
      int i = 0;
      while (i < n) {
        Token first = mayBegin(i) ? token(i) : null;
        DateSpan span = first == null ? null : span(first);
        if (span == null) {
          i++;
        } else {
          out.add(span);
          i = Math.max(i + 1, span.end());
        }
      }
      return out;
    }

    private boolean mayBegin(int i) {
      char c = s.charAt(i);
      char before = i == 0 ? ' ' : s.charAt(i - 1);
      if (Script.isLatin(c)) {
        return !Script.isLatinWord(before);
      }
      if (!Script.isDigit(c) && c != '\'') {
        return false;
      }
      if (Script.isLatinWord(before) || "./-$\u20A9+#_='\\:,".indexOf(before) >= 0) {
        // "기간:2019.02" is a date, "11:50" and "1,2019" are not.
        return (before == ':' || before == ',' || before == '-' || before == '/')
            && (i < 2 || !Script.isLatinWord(s.charAt(i - 2)));
      }
      return true;
    }

    private @Nullable Token token(int at) {
      char c = s.charAt(at);
      if (Script.isLatin(c)) {
        return named(at, at, 0);
      }
      Token part = partOfYear(at);
      if (part != null) {
        return part;
      }
      if (c != '\'') {
        Token dayFirst = dayFirst(at);
        if (dayFirst != null) {
          return dayFirst;
        }
        Matcher m = at(FIGURES, at);
        if (m != null && !touched(m.end())) {
          return token(number(m, 1), number(m, 3), number(m, 4), Style.SURE, at, m.end());
        }
        m = at(MONTH_FIRST, at);
        if (m != null && !touched(m.end())) {
          return token(number(m, 2), number(m, 1), 0, Style.SURE, at, m.end());
        }
      }
      Matcher m = at(KOREAN, at);
      if (m != null) {
        int year = m.group(1) != null ? number(m, 1) : century(number(m, 2));
        return token(year, number(m, 3), number(m, 4), Style.SURE, at, m.end());
      }
      m = at(SHORT, at);
      if (m != null && !touched(m.end())) {
        boolean quoted = !m.group(1).isEmpty();
        boolean full = m.group(4).length() == 2;
        boolean sign = m.group(3).equals("-") && m.group(5) == null;
        if (quoted || (full && !sign)) {
          int year = century(number(m, 2));
          return year == 0
              ? null
              : token(
                  year, number(m, 4), number(m, 5), quoted ? Style.SURE : Style.SHORT, at, m.end());
        }
      }
      if (c == '\'') {
        // "정보처리기사('14)": only in brackets of its own.
        boolean own =
            at > 0
                && s.charAt(at - 1) == '('
                && at + 3 < n
                && Script.isDigit(s.charAt(at + 1))
                && Script.isDigit(s.charAt(at + 2))
                && s.charAt(at + 3) == ')';
        int year = own ? century(Integer.parseInt(s.substring(at + 1, at + 3))) : 0;
        return token(year, 0, 0, Style.SURE, at, at + 3);
      }
      m = at(COMPACT, at);
      if (m != null) {
        return token(number(m, 1), number(m, 2), number(m, 3), Style.COMPACT, at, m.end());
      }
      m = at(BARE_YEAR, at);
      if (m != null && !touched(m.end())) {
        return token(number(m, 1), 0, 0, Style.YEAR, at, m.end());
      }
      return null;
    }

    /** {@code 2023년 2분기}, {@code 2020 H1}. */
    private @Nullable Token partOfYear(int at) {
      Matcher m = at(QUARTER, at);
      if (m == null) {
        return null;
      }
      int year =
          m.group(1) != null
              ? number(m, 1)
              : century(m.group(2) != null ? number(m, 2) : number(m, 3));
      int quarter = number(m, 4) + number(m, 5);
      int half = number(m, 7) + number(m, 8);
      if (m.group(6) != null) {
        half = m.group(6).equals("\uC0C1") ? 1 : 2;
      }
      int month = quarter > 0 ? 3 * quarter - 2 : 6 * half - 5;
      return year == 0
          ? null
          : new Token(new Point(year, month, 0), Style.SURE, at, m.end(), quarter > 0 ? 2 : 5);
    }

    /** {@code 15 Mar 2025}. */
    private @Nullable Token dayFirst(int at) {
      int i = at;
      while (i < n && Script.isDigit(s.charAt(i)) && i - at < 3) {
        i++;
      }
      if (i == at || i - at > 2 || i >= n || s.charAt(i) != ' ') {
        return null;
      }
      int day = Integer.parseInt(s.substring(at, i));
      return day >= 1 && day <= 31 ? named(at, i + 1, day) : null;
    }

    private @Nullable Token named(int start, int at, int day) {
      for (PhraseTable.Found f : found.all()) {
        String name = words.className(f.type());
        if (f.start() == at && name.startsWith("month-")) {
          Matcher m = at(AFTER_NAME, f.end());
          if (m != null && !touched(m.end())) {
            int year = m.group(2) != null ? number(m, 2) : century(number(m, 3));
            int said = m.group(1) != null ? number(m, 1) : day;
            return token(
                year, Integer.parseInt(name.substring(6)), said, Style.SURE, start, m.end());
          }
        }
      }
      return null;
    }

    private @Nullable Token token(int year, int month, int day, Style style, int start, int end) {
      if (year == 0 || (day > 0 && day > YearMonth.of(year, month).lengthOfMonth())) {
        return null;
      }
      return new Token(new Point(year, month, day), style, start, end, 0);
    }

    /** Whether what follows makes the figures part of something else. */
    private boolean touched(int end) {
      if (end >= n) {
        return false;
      }
      char c = s.charAt(end);
      if (Script.isLatinWord(c) || c == '%' || c == '_') {
        return !words(end, "to") && !words(end, "now");
      }
      char next = end + 1 < n ? s.charAt(end + 1) : ' ';
      if (c == ',' || c == '.' || c == ':') {
        return Script.isDigit(next);
      }
      return false;
    }

    private boolean words(int at, String name) {
      for (PhraseTable.Found f : found.all()) {
        if (f.start() == at && words.className(f.type()).equals(name)) {
          return true;
        }
      }
      return false;
    }

    private int wordEnd(int at, String name) {
      int end = -1;
      for (PhraseTable.Found f : found.all()) {
        if (f.start() == at && words.className(f.type()).equals(name)) {
          end = Math.max(end, f.end());
        }
      }
      return end;
    }

    private @Nullable DateSpan span(Token first) {
      int q = spaces(first.end());
      // "2020년 7월 입사 ~ 2022년 10월 퇴사"
      int begun = wordEnd(q, "begun");
      q = begun > q && joiner(spaces(begun)) > spaces(begun) ? spaces(begun) : q;
      int behind = joiner(q);
      if (behind > q) {
        boolean tilde = s.charAt(q) == '~';
        int r = spaces(behind);
        int open = r < n && (s.charAt(r) == '(' || s.charAt(r) == '[') ? r + 1 : r;
        int now = wordEnd(open, "now");
        if (now > open) {
          return range(first, null, true, 0, open > r ? now + 1 : now);
        }
        Token second = r < n ? token(r) : null;
        if (second != null
            && first.point().compareTo(second.point()) <= 0
            && joins(first, second)) {
          return range(first, second.last(), false, 0, second.end());
        }
        Matcher month = r < n ? at(MONTH_ALONE, r) : null;
        if (second == null
            && month != null
            && first.point().month() > 0
            && first.point().day() == 0
            && first.style() != Style.YEAR
            && number(month, 1) >= first.point().month()) {
          return range(
              first, new Point(first.point().year(), number(month, 1), 0), false, 0, month.end());
        }
        boolean word = !tilde && Script.isHangul(s.charAt(q));
        if ((tilde || word)
            && second == null
            && !(r < n && Script.isDigit(s.charAt(r)))
            && certain(first)) {
          // "2026.08 ~ : eBPF 스터디" and "2021.03부터" go on; "2021년 3월에서" is a place in time.
          return range(first, null, true, 0, behind);
        }
      }
      int open = q < n && (s.charAt(q) == '(' || s.charAt(q) == '[') ? q + 1 : -1;
      if (open > 0 && wordEnd(open, "now") > open && certain(first)) {
        return range(first, null, true, 0, wordEnd(open, "now"));
      }
      if (since(first.start()) && certain(first)) {
        return range(first, null, true, 0, first.end());
      }
      Matcher stated = at(STATED, first.end());
      if (stated != null && first.point().month() > 0 && certain(first)) {
        int months =
            12 * number(stated, 1)
                + number(stated, 2)
                + number(stated, 3)
                + (number(stated, 4) * 10 + 42) / 43;
        return new DateSpan(first.point(), null, false, months, first.start(), stated.end());
      }
      return single(first)
          ? new DateSpan(first.point(), null, false, 0, first.start(), first.end())
          : null;
    }

    private DateSpan range(Token first, @Nullable Point to, boolean ongoing, int stated, int end) {
      return new DateSpan(first.point(), to, ongoing, stated, first.start(), Math.min(n, end));
    }

    /**
     * Whether a date that needs no company: one in a short form must not follow a name (Ubuntu
     * 20.04).
     */
    private boolean certain(Token t) {
      return t.style() == Style.SURE
          || (t.style() == Style.YEAR && s.substring(t.start(), t.end()).endsWith("\uB144"))
          || (t.style() != Style.COMPACT && !followsName(t.start()));
    }

    private boolean joins(Token first, Token second) {
      if (first.style() == Style.SURE) {
        return second.style() == Style.SURE
            || second.style() == Style.SHORT
            || second.style() == Style.YEAR;
      }
      if (first.style() == Style.YEAR && second.style() == Style.SHORT) {
        return false;
      }
      return !followsName(first.start());
    }

    /** Whether a Latin word that is no everyday word stands right before, as before a version. */
    private boolean followsName(int at) {
      int i = at - 1;
      if (i < 0 || s.charAt(i) != ' ') {
        return false;
      }
      int end = i;
      while (i > 0 && Script.isLatin(s.charAt(i - 1))) {
        i--;
      }
      return i < end && !everyday.has(s.substring(i, end)) && wordEnd(i, "from") < 0;
    }

    private boolean single(Token t) {
      if (t.style() == Style.SURE) {
        return true;
      }
      boolean opened = t.start() > 0 && "([".indexOf(s.charAt(t.start() - 1)) >= 0;
      boolean closed = t.end() < n && ")],".indexOf(s.charAt(t.end())) >= 0;
      if (t.style() == Style.YEAR) {
        return (opened && closed)
            || s.charAt(t.end() - 1) == '\uB144'
            || (t.start() == 0 && t.end() == n)
            || (closed
                && t.start() > 0
                && s.charAt(t.start() - 1) == ' '
                && s.charAt(t.end()) == ')');
      }
      return t.style() == Style.SHORT && opened && closed;
    }

    /** Whether a word such as since stands right before. */
    private boolean since(int start) {
      for (PhraseTable.Found f : found.all("from")) {
        if (f.end() == start - 1) {
          return true;
        }
      }
      return false;
    }

    /** Returns the end of what joins two dates at {@code at}, or {@code at}. */
    private int joiner(int at) {
      if (at >= n) {
        return at;
      }
      char c = s.charAt(at);
      if (c == '~' || c == '-' || c == '\u2192') {
        int i = at + 1;
        while (i < n && (s.charAt(i) == '~' || s.charAt(i) == '-' || s.charAt(i) == '>')) {
          i++;
        }
        return i;
      }
      return Math.max(at, wordEnd(at, "to"));
    }

    private int spaces(int at) {
      int i = at;
      while (i < n && s.charAt(i) == ' ') {
        i++;
      }
      return i;
    }

    private @Nullable Matcher at(Pattern pattern, int at) {
      Matcher m = pattern.matcher(s);
      m.region(at, n).useTransparentBounds(true).useAnchoringBounds(false);
      return m.lookingAt() ? m : null;
    }
  }

  private static int number(Matcher m, int group) {
    String digits = m.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int century(int year) {
    return year >= 60 ? 1900 + year : year <= 50 ? 2000 + year : 0;
  }
}
