package io.github.matchum.structure;

import io.github.matchum.document.Form;
import io.github.matchum.document.Statement;
import io.github.matchum.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of a posting: rows whose first cell is a heading or a label ({@code 경력 | 2년
 * 이상}), and columns under a row of headings ({@code 담당업무 | 자격요건}). Holds the columns of the table
 * that is being read, so one is made for each document.
 */
final class PostingTable {
  private final Function<String, @Nullable SectionKind> headings;
  private final Predicate<String> labels;

  /** The kinds of the columns; empty outside of such a table. A column of no kind is UNKNOWN. */
  private List<SectionKind> columns = List.of();

  /**
   * Makes a reader.
   *
   * @param headings which words are the whole of a heading
   * @param labels which words label what is asked of a person: {@code 경력}, {@code 학력}
   */
  PostingTable(Function<String, @Nullable SectionKind> headings, Predicate<String> labels) {
    this.headings = headings;
    this.labels = labels;
  }

  /** What a row of cells holds for one section. */
  record Cell(SectionKind kind, Statement heading, List<Statement> statements) {}

  /**
   * Returns the sections of a row; empty where the statement is no row, or none that says what it
   * holds.
   */
  List<Cell> read(Statement statement) {
    boolean row = statement.form() == Form.ROW || statement.form() == Form.HEADER_ROW;
    List<Span> cells = row ? statement.cells() : tabbed(statement);
    if (cells.size() < 2) {
      columns = List.of();
      return List.of();
    }
    if (header(statement, cells)) {
      return List.of();
    }
    if (cells.size() == columns.size()) {
      return column(statement, cells);
    }
    columns = List.of();
    return row(statement, cells);
  }

  /** Returns whether the row read last named the columns of those below it. */
  boolean inColumns() {
    return !columns.isEmpty();
  }

  /** Returns whether a row is a row of headings, and takes their kinds. */
  private boolean header(Statement statement, List<Span> cells) {
    List<SectionKind> kinds = new ArrayList<>();
    int known = 0;
    boolean asks = false;
    for (Span cell : cells) {
      SectionKind kind = headings.apply(words(statement, cell));
      known += kind == null ? 0 : 1;
      asks |= kind != null && kind.asks();
      kinds.add(kind == null ? SectionKind.UNKNOWN : kind);
    }
    boolean header = known >= 2 && asks && known * 2 > cells.size();
    if (header) {
      columns = List.copyOf(kinds);
    }
    return header;
  }

  private List<Cell> column(Statement statement, List<Span> cells) {
    List<Cell> out = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (columns.get(i) != SectionKind.UNKNOWN && cells.get(i).length() > 0) {
        out.add(
            new Cell(columns.get(i), statement.part(cells.get(i)), lines(statement, cells.get(i))));
      }
    }
    return out;
  }

  private List<Cell> row(Statement statement, List<Span> cells) {
    Span first = cells.get(0);
    SectionKind kind = headings.apply(words(statement, first));
    boolean label = kind == null && labels.test(words(statement, first));
    if (kind == null && !label) {
      return List.of();
    }
    List<Statement> statements = new ArrayList<>();
    for (Span cell : cells.subList(1, cells.size())) {
      statements.addAll(lines(statement, cell));
    }
    if (statements.isEmpty()) {
      return List.of();
    }
    if (label) {
      // The label is part of what is asked: "경력 | 무관" says it of the career.
      Span line =
          statement.lines(cells.get(1)).isEmpty()
              ? cells.get(1)
              : statement.lines(cells.get(1)).get(0);
      statements.set(0, statement.part(new Span(first.start(), line.end())));
    }
    return List.of(
        new Cell(kind == null ? SectionKind.REQUIRED : kind, statement.part(first), statements));
  }

  private static List<Statement> lines(Statement statement, Span cell) {
    List<Statement> out = new ArrayList<>();
    for (Span line : statement.lines(cell)) {
      if (!statement.folded().substring(line.start(), line.end()).isBlank()) {
        out.add(statement.part(line));
      }
    }
    return out;
  }

  /** The cells of a line of plain text that tabs part. */
  private static List<Span> tabbed(Statement statement) {
    String text = statement.text();
    if (text.indexOf('\t') < 0 || statement.form() == Form.HEADING) {
      return List.of();
    }
    List<Span> cells = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\t') {
        if (!text.substring(from, i).isBlank()) {
          cells.add(new Span(from, i));
        }
        from = i + 1;
      }
    }
    return cells;
  }

  private static String words(Statement statement, Span cell) {
    return statement.folded().substring(cell.start(), cell.end());
  }
}
