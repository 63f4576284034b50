package io.github.matchum.text;

/**
 * A place that a person can find in a document. All numbers are 1-based.
 *
 * <p>A text file has lines and columns; other formats have places of their own beside the line of
 * the extracted text.
 */
public sealed interface Location {
  /**
   * A point of a text: {@code 12:5} is the fifth UTF-16 unit of the twelfth line.
   *
   * @param line line, lines ending at {@code \n}, {@code \r\n} and {@code \r} only
   * @param column column in UTF-16 units of the original text
   */
  record TextPoint(int line, int column) implements Location {
    public TextPoint {
      positive(line, "line");
      positive(column, "column");
    }
  }

  /**
   * A line of a page, as in a PDF: {@code page 2, line 14}.
   *
   * @param page page
   * @param line line of that page
   */
  record PageLine(int page, int line) implements Location {
    public PageLine {
      positive(page, "page");
      positive(line, "line");
    }
  }

  /**
   * A cell of a table: {@code table 1, row 3, column 2}.
   *
   * @param table table of the document
   * @param row row of the table
   * @param column column of the table
   */
  record TableCell(int table, int row, int column) implements Location {
    public TableCell {
      positive(table, "table");
      positive(row, "row");
      positive(column, "column");
    }
  }

  /**
   * A paragraph of a document without lines of its own, as in DOCX or HWP.
   *
   * @param number paragraph
   */
  record Paragraph(int number) implements Location {
    public Paragraph {
      positive(number, "paragraph");
    }
  }

  private static void positive(int value, String what) {
    if (value < 1) {
      throw new IllegalArgumentException(what + " counts from 1, was " + value);
    }
  }
}
