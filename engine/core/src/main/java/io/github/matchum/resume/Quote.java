package io.github.matchum.resume;

import io.github.matchum.document.Statement;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.text.Span;

/**
 * Words of a resume that prove something.
 *
 * @param statement the line
 * @param span the words, in the visible text of the line
 * @param section the section it stands in
 * @param grade how well the line shows it
 */
public record Quote(Statement statement, Span span, SectionKind section, Grade grade) {

  /** Returns whether the line stands among jobs or projects, rather than in a summary or a list. */
  public boolean isOfWork() {
    return section == SectionKind.EXPERIENCE || section == SectionKind.PROJECTS;
  }

  /** Returns a quote of a whole line. */
  static Quote of(Statement statement, SectionKind section, Grade grade) {
    return new Quote(statement, new Span(0, statement.text().length()), section, grade);
  }
}
