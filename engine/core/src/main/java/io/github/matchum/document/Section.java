package io.github.matchum.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A heading and the statements below it, up to the next heading.
 *
 * @param headingOrNull the heading; null where statements stand before the first one
 * @param statements what follows, in the order of the source
 */
public record Section(@Nullable Statement headingOrNull, List<Statement> statements) {
  public Section {
    statements = List.copyOf(statements);
  }

  /** Returns the heading, if there is one. */
  public Optional<Statement> heading() {
    return Optional.ofNullable(headingOrNull);
  }

  /** Returns the level of the heading, 0 without one. */
  public int level() {
    return headingOrNull == null ? 0 : headingOrNull.depth();
  }
}
