package io.github.matchum.structure;

import io.github.matchum.document.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A heading with the statements below it, and what kind of section that makes.
 *
 * @param kind what the section holds
 * @param headingOrNull the heading; null before the first one
 * @param level level of the heading: of the markup, 7 for headings of plain text, 0 without one
 * @param statements the statements, in order; where a heading and its content share one line
 *     ({@code 우대사항: Kafka}), that line is both the heading and the first statement
 */
public record Part(
    SectionKind kind, @Nullable Statement headingOrNull, int level, List<Statement> statements) {
  public Part {
    statements = List.copyOf(statements);
  }

  /** Returns the heading, if there is one. */
  public Optional<Statement> heading() {
    return Optional.ofNullable(headingOrNull);
  }
}
