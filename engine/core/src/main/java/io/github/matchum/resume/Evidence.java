package io.github.matchum.resume;

import io.github.matchum.dictionary.Skill;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a resume shows of one skill.
 *
 * @param skill the skill
 * @param number its number in the dictionary
 * @param grade the strongest grade
 * @param months months of work with it
 * @param lastUsedOrNull last month of use; null where no date tells
 * @param corrected whether it is only named by a misspelling
 * @param quotes the proof, strongest first
 */
public record Evidence(
    Skill skill,
    int number,
    Grade grade,
    Months months,
    @Nullable YearMonth lastUsedOrNull,
    boolean corrected,
    List<Quote> quotes) {
  public Evidence {
    quotes = List.copyOf(quotes);
  }

  /** Returns the level that the resume gives itself, as written, if it gives one. */
  public Optional<String> level() {
    for (Quote q : quotes) {
      if (q.levelOrNull() != null) {
        return Optional.of(q.levelOrNull());
      }
    }
    return Optional.empty();
  }

  /** Returns the last month of use, if a date tells. */
  public Optional<YearMonth> lastUsed() {
    return Optional.ofNullable(lastUsedOrNull);
  }
}
