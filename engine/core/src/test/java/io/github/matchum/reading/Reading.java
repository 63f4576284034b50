package io.github.matchum.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.document.Document;
import io.github.matchum.document.Form;
import io.github.matchum.document.Statement;
import io.github.matchum.text.Span;
import java.util.List;

/** What the tests of this room share. */
final class Reading {
  private Reading() {}

  static Document markdown(String text) throws UnreadableException {
    return Readers.standard().read("resume.md", text);
  }

  /**
   * Returns each statement as {@code FORM depth marker text}, the marker only where there is one.
   */
  static List<String> shown(Document document) {
    return document.statements().stream()
        .map(s ->
            s.form()
                + " "
                + s.depth()
                + " "
                + (s.marker().isEmpty() ? "" : "(" + s.marker() + ") ")
                + s.text())
        .toList();
  }

  static List<String> texts(Document document) {
    return document.statements().stream().map(Statement::text).toList();
  }

  /**
   * Prints each unit back into the source: what is visible stands there, except the bars between
   * cells, line breaks of a cell and what a character reference stands for.
   */
  static void assertPrintsBack(Document document) {
    String source = document.source().text();
    for (Statement statement : document.statements()) {
      assertThat(statement.text())
          .isEqualTo(statement.text().strip().isEmpty() ? "?" : statement.text());
      int before = statement.span().start();
      for (int i = 0; i < statement.text().length(); i++) {
        char c = statement.text().charAt(i);
        Span at = statement.sourceSpan(new Span(i, i + 1));
        assertThat(at.start()).as("order in %s", statement).isGreaterThanOrEqualTo(before);
        assertThat(at.end()).as("end in %s", statement).isLessThanOrEqualTo(statement.span().end());
        before = at.start();
        boolean row = statement.form() == Form.ROW || statement.form() == Form.HEADER_ROW;
        boolean broken =
            (row || statement.form() == Form.HEADING) && (c == ' ' || isBar(statement, i));
        if (!broken && source.charAt(at.start()) != '&') {
          assertThat(source.charAt(at.start()))
              .as("unit %s of <%s> in <%s>", i, statement, source)
              .isEqualTo(c);
        }
      }
    }
  }

  private static boolean isBar(Statement statement, int at) {
    Span unit = new Span(at, at + 1);
    return statement.cells().stream().noneMatch(cell -> cell.overlaps(unit));
  }
}
