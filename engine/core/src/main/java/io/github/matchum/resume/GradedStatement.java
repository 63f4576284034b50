package io.github.matchum.resume;

import io.github.matchum.document.Statement;
import io.github.matchum.facts.Period;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.tagging.Mention;
import io.github.matchum.text.Span;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a resume with what it shows.
 *
 * @param statement the line
 * @param section the section it stands in
 * @param grade how well it shows what it names
 * @param entryOrNull the entry it belongs to; null where none
 * @param mentions the skills it names
 * @param signs skills that it shows without naming them
 * @param masked ranges of personal data in its visible text, which no search and no score sees
 */
public record GradedStatement(
    Statement statement,
    SectionKind section,
    Grade grade,
    @Nullable Entry entryOrNull,
    List<Mention> mentions,
    List<Mention> signs,
    List<Span> masked) {
  public GradedStatement {
    mentions = List.copyOf(mentions);
    signs = List.copyOf(signs);
    masked = List.copyOf(masked);
  }

  /** Returns the entry it belongs to, if any. */
  public Optional<Entry> entry() {
    return Optional.ofNullable(entryOrNull);
  }

  /** Returns the first month of its entry, if that has a date. */
  public Optional<YearMonth> since() {
    return entry().flatMap(Entry::period).map(Period::start);
  }

  /** Returns the last month of its entry, if that has a date. */
  public Optional<YearMonth> until() {
    return entry().flatMap(Entry::period).map(Period::end);
  }
}
