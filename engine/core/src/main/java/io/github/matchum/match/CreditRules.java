package io.github.matchum.match;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.Skill;
import io.github.matchum.lexicon.Rubric;
import io.github.matchum.posting.Demand;
import io.github.matchum.resume.Evidence;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The credit of one skill: the best of what is held, as relation × f(grade, demand, months, last use).
 * f never falls when grade, months or recency rise.
 */
final class CreditRules {
  private final Dictionary dictionary;
  private final Rubric rubric;
  private final YearMonth asOf;

  CreditRules(Dictionary dictionary, Rubric rubric, YearMonth asOf) {
    this.dictionary = dictionary;
    this.rubric = rubric;
    this.asOf = asOf;
  }

  /**
   * What one asked skill gets.
   *
   * @param credit per mille
   * @param by the evidence that gave it; null where none did
   * @param adjacent whether it is of a neighbour only
   */
  record Credit(int credit, @Nullable Evidence by, boolean adjacent) {
    static final Credit NONE = new Credit(0, null, false);

    Optional<Evidence> evidence() {
      return Optional.ofNullable(by);
    }
  }

  /**
   * Gives the credit of one asked skill.
   *
   * @param umbrella whether the skill is only the label of a group of examples: naming it alone then
   *     shows less than naming one of them
   */
  Credit credit(PreparedResume resume, int skill, Demand demand, int minMonths, boolean umbrella) {
    Credit best = Credit.NONE;
    for (Evidence e : resume.showing(skill)) {
      int c = f(e, demand, minMonths);
      if (umbrella && e.number() == skill) {
        c = c * rubric.adjacent() / 1000;
      }
      if (c > best.credit()) {
        best = new Credit(c, e, false);
      }
    }
    Skill asked = dictionary.skill(skill);
    String skillClass = asked.classOrNull();
    if (skillClass != null) {
      for (Evidence e : resume.ofClass(skillClass)) {
        if (e.number() != skill) {
          int c = f(e, demand, minMonths) * rubric.adjacent() / 1000;
          if (c > best.credit()) {
            best = new Credit(c, e, true);
          }
        }
      }
    }
    return best;
  }

  /** f(grade, demand, months, last use), per mille. */
  int f(Evidence e, Demand demand, int minMonths) {
    long credit = rubric.credit(demand.label(), e.grade().label());
    if (minMonths > 0) {
      // Half for the grade, half for the months, of which the upper bound is taken: the reason says so.
      long months = Math.min(minMonths, e.months().atMost());
      credit = credit * (500L * minMonths + 500L * months) / (1000L * minMonths);
    }
    return (int) (isStale(e) ? credit * rubric.stale() / 1000 : credit);
  }

  boolean isStale(Evidence e) {
    YearMonth last = e.lastUsedOrNull();
    return last != null && ChronoUnit.MONTHS.between(last, asOf) > rubric.staleAfterMonths();
  }
}
