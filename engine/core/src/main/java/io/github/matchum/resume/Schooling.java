package io.github.matchum.resume;

import io.github.matchum.document.Statement;
import io.github.matchum.lexicon.Education;
import io.github.matchum.structure.SectionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line on education.
 *
 * @param degreeOrNull the degree; null where the line names none
 * @param majors the fields of study
 * @param finished whether the degree is held; false where it is expected or left unfinished (수료)
 * @param expected whether it is expected (졸업예정)
 * @param statement the line
 */
public record Schooling(
    Education.@Nullable Degree degreeOrNull,
    List<Education.Major> majors,
    boolean finished,
    boolean expected,
    Statement statement) {
  public Schooling {
    majors = List.copyOf(majors);
  }

  /** Returns the line as proof. */
  public Quote quote() {
    return Quote.of(statement, SectionKind.EDUCATION, Grade.LISTED);
  }
}
