package io.github.matchum.facts;

import io.github.matchum.document.Statement;
import io.github.matchum.text.Folding;
import io.github.matchum.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The visible text of a statement in which each span of personal data is one sign. Everything that
 * reads a resume reads this, so that no name, however long, can change what is read.
 */
public final class MaskedLine {
  /** Stands for a masked span: no letter, no digit, no space, no punctuation of a list. */
  public static final char MASK = '\uFFFC';

  private final Statement statement;
  private final List<Span> masked;
  private final String text;
  private final String folded;

  /** For each unit of {@code text}, and its end, the offset in the visible text. */
  private final int[] visible;

  /**
   * Masks spans of a statement.
   *
   * @param statement the statement
   * @param masked ranges of its visible text, in any order, overlaps allowed
   */
  public MaskedLine(Statement statement, List<Span> masked) {
    this.statement = statement;
    this.masked = merged(masked);
    String whole = statement.text();
    StringBuilder out = new StringBuilder(whole.length());
    int[] map = new int[whole.length() + 2 + this.masked.size()];
    int at = 0;
    for (Span span : this.masked) {
      for (; at < span.start(); at++) {
        map[out.length()] = at;
        out.append(whole.charAt(at));
      }
      map[out.length()] = span.start();
      out.append(MASK);
      at = span.end();
    }
    for (; at < whole.length(); at++) {
      map[out.length()] = at;
      out.append(whole.charAt(at));
    }
    map[out.length()] = whole.length();
    this.text = out.toString();
    this.folded = Folding.fold(text);
    this.visible = java.util.Arrays.copyOf(map, out.length() + 1);
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.removeIf(s -> s.length() == 0);
    sorted.sort(null);
    List<Span> out = new ArrayList<>();
    for (Span s : sorted) {
      Span last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null && s.start() <= last.end()) {
        out.set(out.size() - 1, new Span(last.start(), Math.max(last.end(), s.end())));
      } else {
        out.add(s);
      }
    }
    return List.copyOf(out);
  }

  /** Returns the statement. */
  public Statement statement() {
    return statement;
  }

  /** Returns the masked ranges of the visible text, in order, none touching another. */
  public List<Span> masked() {
    return masked;
  }

  /** Returns the text with a {@link #MASK} for each masked range. */
  public String text() {
    return text;
  }

  /** Returns {@link #text()} folded. */
  public String folded() {
    return folded;
  }

  /** Maps a range of {@link #text()} to the visible text of the statement. */
  public Span visible(Span span) {
    int start = visible[span.start()];
    return span.length() == 0
        ? new Span(start, start)
        : new Span(start, Math.max(start, visible[span.end() - 1] + 1));
  }

  /** Returns the cells of a row as ranges of {@link #text()}; empty for all but rows. */
  public List<Span> cells() {
    List<Span> out = new ArrayList<>();
    for (Span cell : statement.cells()) {
      out.add(new Span(position(cell.start()), position(cell.end())));
    }
    return out;
  }

  /** The first place of the masked text that is not before an offset of the visible text. */
  private int position(int offset) {
    int lo = 0;
    int hi = text.length();
    while (lo < hi) {
      int mid = (lo + hi) >>> 1;
      if (visible[mid] < offset) {
        lo = mid + 1;
      } else {
        hi = mid;
      }
    }
    return lo;
  }
}
