package io.github.matchum.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Lays out lines for a terminal: wrapped at its width, tables aligned by cells. */
final class Sheet {
  /** Narrower than this, the last column of a table goes to a line of its own. */
  private static final int LEAST_LAST = 16;

  private final Appendable out;
  private final int columns;
  private final Palette palette;
  private final boolean ascii;

  Sheet(Appendable out, TextStyle style) {
    this.out = out;
    this.columns = style.columns();
    this.palette = new Palette(style.color());
    this.ascii = style.ascii();
  }

  /** How a text is painted. */
  interface Paint {
    String on(Palette palette, String text);
  }

  static final Paint PLAIN = (p, t) -> t;
  static final Paint BOLD = Palette::bold;
  static final Paint DIM = Palette::dim;

  int columns() {
    return columns;
  }

  /** Returns the first of two where symbols may be used. */
  String symbol(String symbol, String inAscii) {
    return ascii ? inAscii : symbol;
  }

  /** Returns what stands between facts on one line. */
  String dot() {
    return symbol(" · ", " - ");
  }

  /** Returns words of a document in quotation marks. */
  String quoted(String text) {
    return symbol("“", "\"") + text + symbol("”", "\"");
  }

  Palette palette() {
    return palette;
  }

  /** Writes an empty line. */
  Sheet gap() {
    return raw("");
  }

  /** Writes a heading after an empty line. */
  Sheet heading(String text) {
    return gap().raw(palette.bold(text));
  }

  /** Writes a line as it is. */
  Sheet raw(String line) {
    try {
      out.append(line.stripTrailing()).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Writes a text wrapped, each line after so many blanks. */
  Sheet text(int indent, String text, Paint paint) {
    return hanging(" ".repeat(indent), indent, text, paint);
  }

  /**
   * Writes a text wrapped after what leads it.
   *
   * @param lead what stands before the first line; may be painted
   * @param indent cells that the lead takes, and blanks before further lines
   */
  Sheet hanging(String lead, int indent, String text, Paint paint) {
    String before = lead;
    for (String line : Width.wrap(text, Math.max(10, columns - indent))) {
      raw(before + paint.on(palette, line));
      before = " ".repeat(indent);
    }
    return this;
  }

  /**
   * Writes rows with aligned columns; the last is wrapped, so no line is wider than the terminal.
   *
   * @param right columns that are aligned at their right, by number
   */
  Sheet table(int indent, List<List<String>> rows, List<Integer> right, List<Paint> paints) {
    return table(indent, rows, right, paints, List.of());
  }

  /**
   * Writes rows with aligned columns, and dimly under each what belongs to it.
   *
   * @param under a text for each row, none where it is empty; an empty list for none at all
   */
  Sheet table(
      int indent,
      List<List<String>> rows,
      List<Integer> right,
      List<Paint> paints,
      List<String> under) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        int cells = Width.of(row.get(i));
        if (i == widths.size()) {
          widths.add(cells);
        } else {
          widths.set(i, Math.max(widths.get(i), cells));
        }
      }
    }
    shrink(widths, columns - indent);
    for (int n = 0; n < rows.size(); n++) {
      List<String> row = rows.get(n);
      StringBuilder lead = new StringBuilder(" ".repeat(indent));
      int cells = indent;
      int last = row.size() - 1;
      for (int i = 0; i < last; i++) {
        String cell = Width.cut(row.get(i), widths.get(i), symbol("…", "."));
        String padded =
            right.contains(i) ? Width.padLeft(cell, widths.get(i)) : Width.pad(cell, widths.get(i));
        lead.append(paints.get(i).on(palette, padded)).append("  ");
        cells += widths.get(i) + 2;
      }
      if (columns - cells >= LEAST_LAST) {
        hanging(lead.toString(), cells, row.get(last), paints.get(last));
      } else {
        raw(lead.toString()).text(indent + 4, row.get(last), paints.get(last));
      }
      if (n < under.size() && !under.get(n).isEmpty()) {
        text(indent + widths.get(0) + 2, under.get(n), DIM);
      }
    }
    return this;
  }

  /** Narrows the widest columns before the last until they fit. */
  private static void shrink(List<Integer> widths, int room) {
    int last = widths.size() - 1;
    int sum = widths.subList(0, Math.max(0, last)).stream().mapToInt(w -> w + 2).sum();
    while (sum > room) {
      int widest = 0;
      for (int i = 1; i < last; i++) {
        widest = widths.get(i) > widths.get(widest) ? i : widest;
      }
      widths.set(widest, widths.get(widest) - 1);
      sum--;
    }
  }
}
