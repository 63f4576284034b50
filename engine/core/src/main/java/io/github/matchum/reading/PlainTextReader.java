package io.github.matchum.reading;

import io.github.matchum.document.Document;
import io.github.matchum.document.Form;
import io.github.matchum.document.Section;
import io.github.matchum.document.Statement;
import io.github.matchum.text.Script;
import io.github.matchum.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads text without markup: a line is a statement, its list marker cut off. A line into which
 * several bullets have run together ({@code API 개발 • Java 3년 이상 • Kafka}) is parted at them.
 */
final class PlainTextReader {
  /** Signs that stand in front of an item and are no part of it. */
  private static final String MARKERS =
      "-\u2010\u2011\u2012\u2013\u2014\u2212*\u2022\u00B7\u318D\u30FB\u2219\u22C5\u25E6\u25CB\u25CF\u25AA\u25AB\u25A0\u25A1\u25C6\u25C7\u25B6\u25B7\u25BA\u25B8\u2023\u2714\u2713\u2705\u2611\u2192\u21D2\u27A1\u203B\u261E\u2666\u25C8\u25A3\u2B50\u2605\u2606\u00BB\u2727\u2756\u3141\u3147\u25CE\uF0B7\uF0A7\u00A4\u00B0";

  private static final int LEAST_PARTED = 16;

  private PlainTextReader() {}

  static Document read(SourceText source) {
    List<Statement> statements = new ArrayList<>();
    String text = source.text();
    int from = 0;
    while (from <= text.length()) {
      int to = lineEnd(text, from);
      line(text, from, to, statements);
      from = to + 1;
      if (to + 1 < text.length() && text.charAt(to) == '\r' && text.charAt(to + 1) == '\n') {
        from = to + 2;
      }
    }
    return new Document(source, List.of(new Section(null, statements)), Map.of());
  }

  static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  /** Takes what one line is made of. */
  interface Pieces {
    /**
     * Takes one statement of the line.
     *
     * @param start first unit of its words
     * @param end first unit after them
     * @param marker the list marker before them; empty where there is none
     * @param indent the line's indent in columns
     */
    void piece(int start, int end, String marker, int indent);
  }

  /** Adds the statements of one line. */
  static void line(String text, int from, int to, List<Statement> out) {
    pieces(
        text,
        from,
        to,
        (start, end, marker, indent) ->
            out.add(
                Statement.plain(text.substring(start, end), start)
                    .form(marker.isEmpty() ? Form.PARAGRAPH : Form.BULLET)
                    .marker(marker)
                    .depth(indent)
                    .build()));
  }

  /** Parts one line at its markers. */
  static void pieces(String text, int from, int to, Pieces out) {
    int start = from;
    while (start < to && isSpace(text.charAt(start))) {
      start++;
    }
    int indent = columns(text, from, start);
    int end = to;
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    int body = afterMarker(text, start, end);
    String marker = text.substring(start, body).strip();
    int next = body;
    while (next < end) {
      int cut = inlineBullet(text, next, end);
      int stop = cut < 0 ? end : cut;
      int trimmed = stop;
      while (trimmed > next && isSpace(text.charAt(trimmed - 1))) {
        trimmed--;
      }
      if (trimmed > next) {
        out.piece(next, trimmed, marker, indent);
      }
      if (cut < 0) {
        return;
      }
      marker = text.substring(cut, cut + 1);
      next = cut + 1;
      while (next < end && isSpace(text.charAt(next))) {
        next++;
      }
    }
    if (body == end && !marker.isEmpty()) {
      // A line of nothing but signs, such as a rule: it says nothing, but it may part sections.
      out.piece(start, end, "", indent);
    }
  }

  /** Returns how many columns the units of a range take; a tab takes four, all else one. */
  static int columns(String text, int from, int to) {
    int columns = 0;
    for (int i = from; i < to; i++) {
      columns += text.charAt(i) == '\t' ? 4 : 1;
    }
    return columns;
  }

  static boolean isSpace(char c) {
    return c == ' '
        || c == '\t'
        || c == '\u00A0'
        || c == '\u3000'
        || c == '\u200B'
        || c == '\uFEFF'
        || Character.isWhitespace(c);
  }

  /** A bullet in the middle of a line: a round or square dot with space on both sides. */
  private static int inlineBullet(String text, int from, int end) {
    for (int i = from + 1; i + 1 < end; i++) {
      char c = text.charAt(i);
      // A middle dot also joins short words (AWS · GCP); it parts only what is as long as a
      // sentence.
      boolean dot =
          (c == '\u00B7' || c == '\u318D') && i - from >= LEAST_PARTED && end - i >= LEAST_PARTED;
      boolean bullet = dot || c == '\u2022' || c == '\u25AA' || c == '\u25CF' || c == '\u25A0';
      if (bullet && isSpace(text.charAt(i - 1)) && isSpace(text.charAt(i + 1))) {
        return i;
      }
    }
    return -1;
  }

  /** Returns where the words of a line begin, after a list marker if there is one. */
  static int afterMarker(String text, int start, int end) {
    char c = text.charAt(start);
    int i = start;
    if (MARKERS.indexOf(c) >= 0) {
      // Bold behind a bullet ("ㆍ**Kafka**를") is no part of it.
      while (i < end
          && ((MARKERS.indexOf(text.charAt(i)) >= 0 && (text.charAt(i) != '*' || c == '*'))
              || text.charAt(i) == '\uFE0F')) {
        i++;
      }
      boolean glued = i < end && !isSpace(text.charAt(i));
      // "-5도", "--help": a sign glued to a digit or doubled before a letter is no marker.
      if (glued && c == '-' && (Script.isDigit(text.charAt(i)) || i - start > 1)) {
        return start;
      }
      if (glued && c == '*' && i - start > 1) {
        return start;
      }
    } else if (c == 'o' && start + 1 < end && isSpace(text.charAt(start + 1))) {
      i = start + 1;
    } else {
      int after = afterNumber(text, start, end);
      if (after == start) {
        return start;
      }
      i = after;
    }
    while (i < end && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int afterNumber(String text, int start, int end) {
    char c = text.charAt(start);
    if (c >= '\u2460' && c <= '\u2473') {
      return start + 1;
    }
    int i = start;
    boolean bracket = c == '(' || c == '[';
    if (bracket) {
      i++;
    }
    int digits = i;
    while (i < end && Script.isDigit(text.charAt(i)) && i - digits < 3) {
      i++;
    }
    boolean letter = false;
    if (i == digits && i < end && "가나다라마바사아자차카타파하".indexOf(text.charAt(i)) >= 0) {
      i++;
      letter = true;
    }
    if (i == digits || i >= end) {
      return start;
    }
    char stop = text.charAt(i);
    boolean closes = stop == ')' || stop == ']' || (stop == '.' && !bracket);
    if (!closes || i + 1 >= end) {
      return start;
    }
    char next = text.charAt(i + 1);
    if (stop == '.' && !letter && isDate(text, i + 1, end)) {
      return start;
    }
    boolean parted =
        isSpace(next)
            || (!letter && stop == '.' && Script.isHangul(next))
            || (stop == ')' && !Script.isDigit(next));
    return parted ? i + 1 : start;
  }

  /**
   * Returns whether a number and a dot go on as a date, {@code 22. 03. ~ 23. 05.}: then the number
   * is a year and no marker.
   */
  static boolean isDate(String text, int afterDot, int end) {
    int i = afterDot;
    while (i < end && isSpace(text.charAt(i))) {
      i++;
    }
    int digits = i;
    while (i < end && Script.isDigit(text.charAt(i)) && i - digits < 3) {
      i++;
    }
    if (i == digits || i - digits > 2 || i - afterDot == 0) {
      return false;
    }
    boolean dotted = i < end && text.charAt(i) == '.';
    if (dotted) {
      i++;
    }
    while (i < end && isSpace(text.charAt(i))) {
      i++;
    }
    boolean range = i < end && "~-\u2013\u2014\u223C\u301C\uFF5E".indexOf(text.charAt(i)) >= 0;
    return range || (dotted && i == end);
  }
}
