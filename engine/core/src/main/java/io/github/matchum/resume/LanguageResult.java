package io.github.matchum.resume;

import io.github.matchum.document.Statement;
import io.github.matchum.structure.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * A human language that a resume shows.
 *
 * @param language {@code en}, {@code ja}, {@code zh} …
 * @param testOrNull id of a test; null where the line only claims the language
 * @param result score or level as written; empty without a test
 * @param rank on the common scale, 1 = A1 … 6 = C2; 0 where unknown
 * @param statement the line
 */
public record LanguageResult(
    String language, @Nullable String testOrNull, String result, int rank, Statement statement) {

  /** Returns the line as proof. */
  public Quote quote() {
    return Quote.of(statement, SectionKind.CERTIFICATES, Grade.LISTED);
  }
}
