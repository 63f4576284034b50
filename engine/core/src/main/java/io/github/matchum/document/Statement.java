package io.github.matchum.document;

import io.github.matchum.text.Folding;
import io.github.matchum.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a document as a reader sees it: a bullet, a sentence's line, a heading or a table
 * row.
 *
 * <p>{@link #text()} is what is visible, without list markers and markup: {@code **쿠버네티스**를 운영}
 * reads {@code 쿠버네티스를 운영}. {@link #sourceSpan} maps ranges of it back to the source. Immutable.
 */
public final class Statement {
  private final Span span;
  private final String text;
  private final String folded;
  private final int @Nullable [] offsets;
  private final int textStart;
  private final Form form;
  private final int depth;
  private final String marker;
  private final List<Span> cells;

  private Statement(Builder b) {
    this.span = b.span;
    this.text = b.text;
    this.folded = Folding.fold(b.text);
    this.offsets = b.offsets;
    this.textStart = b.textStart;
    this.form = b.form;
    this.depth = b.depth;
    this.marker = b.marker;
    this.cells = List.copyOf(b.cells);
    if (offsets != null && offsets.length != text.length() + 1) {
      throw new IllegalArgumentException(
          "offsets cover " + offsets.length + " places, the text has " + (text.length() + 1));
    }
    for (Span cell : cells) {
      if (cell.end() > text.length()) {
        throw new IllegalArgumentException(
            "a cell ends at " + cell.end() + ", the text at " + text.length());
      }
    }
  }

  /**
   * Begins a statement whose visible text stands in one piece in the source, from {@code start}.
   */
  public static Builder plain(String text, int start) {
    return new Builder(text, new Span(start, start + text.length()), start, null);
  }

  /**
   * Begins a statement whose visible text was put together from pieces.
   *
   * @param text visible text
   * @param offsets for each unit of {@code text}, and for its end, the offset in the source
   * @param span the whole range in the source, markup included
   */
  public static Builder mapped(String text, int[] offsets, Span span) {
    return new Builder(text, span, span.start(), offsets.clone());
  }

  /** Sets what is not the text; the defaults are a paragraph at depth 0 without marker. */
  public static final class Builder {
    private final String text;
    private final Span span;
    private final int textStart;
    private final int @Nullable [] offsets;
    private Form form = Form.PARAGRAPH;
    private int depth;
    private String marker = "";
    private List<Span> cells = List.of();

    private Builder(String text, Span span, int textStart, int @Nullable [] offsets) {
      this.text = text;
      this.span = span;
      this.textStart = textStart;
      this.offsets = offsets;
    }

    /** Sets the form. */
    public Builder form(Form value) {
      form = value;
      return this;
    }

    /** Sets the level of a heading (1 to 6) or the indent of anything else (in columns). */
    public Builder depth(int value) {
      depth = value;
      return this;
    }

    /** Sets the list marker that was cut off, as written ({@code -}, {@code 1.}, {@code ㆍ}). */
    public Builder marker(String value) {
      marker = value;
      return this;
    }

    /** Sets the cells of a row, as ranges of the visible text. */
    public Builder cells(List<Span> value) {
      cells = value;
      return this;
    }

    /** Returns the statement. */
    public Statement build() {
      return new Statement(this);
    }
  }

  /** Returns the range in the source, markup included (list marker excluded). */
  public Span span() {
    return span;
  }

  /** Returns the visible text. */
  public String text() {
    return text;
  }

  /** Returns the visible text, folded; it has the same length as {@link #text()}. */
  public String folded() {
    return folded;
  }

  /** Returns how the statement stands in the document. */
  public Form form() {
    return form;
  }

  /** Returns the level of a heading, else the indent in columns. */
  public int depth() {
    return depth;
  }

  /** Returns the list marker that was cut off, or an empty string. */
  public String marker() {
    return marker;
  }

  /** Returns the cells of a row, as ranges of the visible text; empty for all else. */
  public List<Span> cells() {
    return cells;
  }

  /** Returns whether nothing but white space is visible. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /** Maps a range of the visible text to the range of the source that it came from. */
  public Span sourceSpan(Span visible) {
    int start = sourceOffset(visible.start());
    if (visible.length() == 0) {
      return new Span(start, start);
    }
    // The end is taken from the last unit inside, so that markup after it stays outside.
    return new Span(start, sourceOffset(visible.end() - 1) + 1);
  }

  /**
   * Returns a range of the visible text as a statement of its own, which stands where the range
   * does.
   */
  public Statement part(Span visible) {
    int[] map = new int[visible.length() + 1];
    for (int i = 0; i < visible.length(); i++) {
      map[i] = sourceOffset(visible.start() + i);
    }
    Span own = sourceSpan(visible);
    map[visible.length()] = own.end();
    return mapped(text.substring(visible.start(), visible.end()), map, own).depth(depth).build();
  }

  /**
   * Returns the lines of a cell. Where a cell has a line break, its visible text has a space for
   * which the source has no unit: it has the offset of the unit before it.
   */
  public List<Span> lines(Span cell) {
    List<Span> lines = new ArrayList<>();
    int from = cell.start();
    for (int i = cell.start() + 1; i < cell.end(); i++) {
      boolean breaks = text.charAt(i) == ' ' && sourceOffset(i) == sourceOffset(i - 1);
      if (breaks && i > from) {
        lines.add(new Span(from, i));
      }
      from = breaks ? i + 1 : from;
    }
    if (from < cell.end()) {
      lines.add(new Span(from, cell.end()));
    }
    return List.copyOf(lines);
  }

  private int sourceOffset(int offset) {
    return offsets == null ? textStart + offset : offsets[offset];
  }

  @Override
  public String toString() {
    return form + " " + text;
  }
}
