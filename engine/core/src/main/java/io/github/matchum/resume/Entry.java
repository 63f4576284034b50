package io.github.matchum.resume;

import io.github.matchum.document.Statement;
import io.github.matchum.facts.Period;
import io.github.matchum.structure.SectionKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job, project, school or course of a resume.
 *
 * @param kind what it is
 * @param statement the line that names it
 * @param periodOrNull its months; null where no date is given
 * @param datesOrNull the line that states its months; null where no date is given
 * @param outerOrNull the job that a project belongs to; null where it stands alone
 */
public record Entry(
    Kind kind,
    Statement statement,
    @Nullable Period periodOrNull,
    @Nullable Statement datesOrNull,
    @Nullable Entry outerOrNull) {
  /** What an entry is. */
  public enum Kind {
    /** Paid work. */
    JOB,
    /** Work shown, in a job or of one's own. */
    PROJECT,
    /** A school. */
    SCHOOL,
    /** A course or boot camp. */
    TRAINING,
    /** Study on one's own. */
    STUDY
  }

  /** Returns the line that names it, as proof of work done. */
  public Quote quote() {
    return Quote.of(statement, SectionKind.EXPERIENCE, Grade.USED);
  }

  /** Returns its months, if a date is given. */
  public Optional<Period> period() {
    return Optional.ofNullable(periodOrNull);
  }

  /** Returns the job that it belongs to, if any. */
  public Optional<Entry> outer() {
    return Optional.ofNullable(outerOrNull);
  }
}
