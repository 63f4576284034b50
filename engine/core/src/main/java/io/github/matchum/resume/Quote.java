package io.github.matchum.resume;

import io.github.matchum.document.Statement;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words of a resume that prove something.
 *
 * @param statement the line
 * @param span the words, in the visible text of the line
 * @param section the section it stands in
 * @param grade how well the line shows it
 * @param levelOrNull how well the person says to know it ({@code 상}, {@code ★★★}, {@code 3년}), as
 *     written; null where nothing is said
 */
public record Quote(
    Statement statement,
    Span span,
    SectionKind section,
    Grade grade,
    @Nullable String levelOrNull) {

  /** Makes a quote without a level. */
  public Quote(Statement statement, Span span, SectionKind section, Grade grade) {
    this(statement, span, section, grade, null);
  }

  /** Returns a quote of a whole line. */
  static Quote of(Statement statement, SectionKind section, Grade grade) {
    return new Quote(statement, new Span(0, statement.text().length()), section, grade);
  }
}
