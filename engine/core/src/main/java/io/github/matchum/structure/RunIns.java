package io.github.matchum.structure;

import io.github.matchum.document.Statement;
import io.github.matchum.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds headings that lost their line: {@code 담당업무 - API 개발 자격요건 - Java 경험 - SQL 경험} and {@code
 * [자격요건] Java 경험}. Each heading and each item becomes a statement of its own.
 */
final class RunIns {
  private static final String DASH = " - ";
  private static final int LEAST_TAIL = 4;
  private static final int MOST_TAIL_WORDS = 3;
  private static final int LONGEST_HEADING = 24;
  private static final int LONGEST_BULLET = 6;

  private final String source;
  private final Function<String, @Nullable SectionKind> headings;

  /**
   * Makes a finder.
   *
   * @param source the text of the document
   * @param headings which words are the whole of a heading
   */
  RunIns(String source, Function<String, @Nullable SectionKind> headings) {
    this.source = source;
    this.headings = headings;
  }

  /** Returns the statements with those parted that headings have run into. */
  List<Statement> parted(List<Statement> statements) {
    List<Statement> out = null;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      boolean followed = i + 1 < statements.size() && sameLine(statement, statements.get(i + 1));
      List<Span> parts = parts(statement.folded(), followed);
      if (parts.size() < 2) {
        if (out != null) {
          out.add(statement);
        }
        continue;
      }
      if (out == null) {
        out = new ArrayList<>(statements.subList(0, i));
      }
      for (Span part : parts) {
        out.add(statement.part(part));
      }
    }
    return out == null ? statements : out;
  }

  /** Whether the next statement was cut off the same line at a bullet. */
  private boolean sameLine(Statement one, Statement next) {
    int from = one.span().end();
    int to = next.span().start();
    if (next.marker().isEmpty() || to <= from || to - from > LONGEST_BULLET) {
      return false;
    }
    String between = source.substring(from, to);
    return between.indexOf('\n') < 0 && between.indexOf('\r') < 0;
  }

  private List<Span> parts(String folded, boolean followed) {
    List<Span> out = new ArrayList<>(2);
    boolean found = false;
    int from = bracketed(folded);
    if (from > 0) {
      out.add(new Span(0, from));
      found = true;
    }
    boolean dashes = folded.contains(DASH);
    if (!dashes && !followed) {
      if (found) {
        add(out, folded, from, folded.length());
      }
      return out;
    }
    int at = from;
    while (at <= folded.length()) {
      int dash = folded.indexOf(DASH, at);
      int end = dash < 0 ? folded.length() : dash;
      if (dash >= 0 || followed) {
        int heading = at == 0 && isHeading(folded.substring(0, end)) ? 0 : tail(folded, at, end);
        found |= heading >= 0;
        if (heading > at) {
          add(out, folded, at, heading);
        }
        add(out, folded, heading < 0 ? at : heading, end);
      } else {
        add(out, folded, at, end);
      }
      at = dash < 0 ? folded.length() + 1 : dash + DASH.length();
    }
    return found ? out : List.of();
  }

  private static void add(List<Span> out, String folded, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && folded.charAt(start) == ' ') {
      start++;
    }
    while (end > start && folded.charAt(end - 1) == ' ') {
      end--;
    }
    if (start < end) {
      out.add(new Span(start, end));
    }
  }

  /** Where the bracket ends that opens a line and holds a heading, if words follow it; else 0. */
  private int bracketed(String folded) {
    int close =
        folded.isEmpty()
            ? -1
            : switch (folded.charAt(0)) {
              case '[' -> folded.indexOf(']');
              case '\u3010' -> folded.indexOf('\u3011');
              case '<' -> folded.indexOf('>');
              default -> -1;
            };
    if (close < LEAST_TAIL || close > LONGEST_HEADING || close + 1 >= folded.length()) {
      return 0;
    }
    boolean words = folded.substring(close + 1).chars().anyMatch(Character::isLetterOrDigit);
    return words && isHeading(folded.substring(1, close)) ? close + 1 : 0;
  }

  private boolean isHeading(String words) {
    String stripped = words.strip();
    return stripped.length() >= LEAST_TAIL
        && stripped.length() <= LONGEST_HEADING
        && headings.apply(stripped) != null;
  }

  /** Where the heading begins that the words of a range end in; -1 where they end in none. */
  private int tail(String folded, int from, int to) {
    int start = to;
    for (int words = 0; words < MOST_TAIL_WORDS && start > from; words++) {
      int space = folded.lastIndexOf(' ', start - 1);
      start = space < from ? from : space;
      if (start > from && isHeading(folded.substring(start, to))) {
        return start + 1;
      }
      if (space <= from) {
        return -1;
      }
    }
    return -1;
  }
}
