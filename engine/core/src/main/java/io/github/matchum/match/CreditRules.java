package io.github.matchum.match;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.Skill;
import io.github.matchum.dictionary.SkillKind;
import io.github.matchum.lexicon.Rubric;
import io.github.matchum.posting.Demand;
import io.github.matchum.resume.Evidence;
import io.github.matchum.resume.Grade;
import io.github.matchum.resume.Quote;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The credit of one skill: the best of what is held, as relation × f(grade, demand, months, last
 * use). f never falls when grade, months or recency rise.
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
   * @param umbrella whether the skill is only the label of a group of examples: naming it alone
   *     then shows less than naming one of them
   */
  Credit credit(PreparedResume resume, int skill, Demand demand, int minMonths, boolean umbrella) {
    Credit best = Credit.NONE;
    boolean concept = dictionary.skill(skill).kind() == SkillKind.CONCEPT;
    for (PreparedResume.Showing s : resume.showing(skill)) {
      Evidence e = s.evidence();
      int c = shown(s, concept, demand, minMonths);
      if (umbrella && e.number() == skill) {
        c = c * rubric.label() / 1000;
      }
      // The skill's own evidence speaks before that of a skill which shows it too.
      if (c > best.credit()
          || (c == best.credit() && c > 0 && s.steps() == 0 && e.number() == skill)) {
        best = new Credit(c, e, false);
      }
    }
    Skill asked = dictionary.skill(skill);
    String skillClass = asked.classOrNull();
    if (skillClass != null && !rubric.looseClasses().contains(skillClass)) {
      for (Evidence e : resume.ofClass(skillClass)) {
        if (e.number() != skill) {
          int c = f(e, demand, minMonths) * rubric.adjacent() / 1000;
          if (c > best.credit()) {
            best = new Credit(c, e, true);
          }
        }
      }
    }
    for (Evidence e : resume.near(skill)) {
      int c = nearBy(e, demand, minMonths);
      if (c > best.credit()) {
        best = new Credit(c, e, true);
      }
    }
    return best;
  }

  /**
   * What a neighbour shows of the asked skill, per mille; what was only claimed or studied of one
   * thing shows nothing of another.
   */
  private int nearBy(Evidence e, Demand demand, int minMonths) {
    return e.grade() == Grade.USED ? f(e, demand, minMonths) * rubric.adjacent() / 1000 : 0;
  }

  /**
   * Gives the credit of one asked skill by one piece of evidence, whatever else is held.
   *
   * @param steps what the evidence shows, with the steps between
   * @param near what it shows a part of
   */
  int creditOf(
      Evidence e,
      Map<Integer, Integer> steps,
      Set<Integer> near,
      int skill,
      Demand demand,
      int minMonths,
      boolean umbrella) {
    Skill asked = dictionary.skill(skill);
    int best = 0;
    Integer up = steps.get(skill);
    if (up != null) {
      int relation =
          up > 0 && e.grade() == Grade.LEARNING
              ? 0
              : rubric.upward(asked.kind() == SkillKind.CONCEPT, up);
      best = f(e, demand, minMonths) * relation / 1000;
      if (umbrella && e.number() == skill) {
        best = best * rubric.label() / 1000;
      }
    }
    String skillClass = asked.classOrNull();
    if (skillClass != null
        && e.number() != skill
        && skillClass.equals(e.skill().classOrNull())
        && !rubric.looseClasses().contains(skillClass)) {
      best = Math.max(best, f(e, demand, minMonths) * rubric.adjacent() / 1000);
    }
    if (near.contains(skill)) {
      best = Math.max(best, nearBy(e, demand, minMonths));
    }
    return best;
  }

  /** Returns the proof of all that shows a skill about as well as the best does. */
  List<Quote> quotes(
      PreparedResume resume, int skill, Demand demand, int minMonths, boolean umbrella, int best) {
    List<Quote> out = new ArrayList<>();
    boolean concept = dictionary.skill(skill).kind() == SkillKind.CONCEPT;
    for (PreparedResume.Showing s : resume.showing(skill)) {
      Evidence e = s.evidence();
      int c = shown(s, concept, demand, minMonths);
      if (c > 0 && c * 10 >= best * 8) {
        out.addAll(e.quotes());
      }
    }
    if (out.isEmpty()) {
      credit(resume, skill, demand, minMonths, umbrella)
          .evidence()
          .ifPresent(e -> out.addAll(e.quotes()));
    }
    return out;
  }

  /** What evidence of a skill, or of one below it, is worth for the skill, per mille. */
  private int shown(PreparedResume.Showing s, boolean concept, Demand demand, int minMonths) {
    Evidence e = s.evidence();
    // What is only being learnt shows itself, not the field it belongs to.
    int relation =
        s.steps() > 0 && e.grade() == Grade.LEARNING ? 0 : rubric.upward(concept, s.steps());
    return f(e, demand, minMonths) * relation / 1000;
  }

  /** f(grade, demand, months, last use), per mille. */
  int f(Evidence e, Demand demand, int minMonths) {
    long credit = rubric.credit(demand.label(), e.grade().label());
    if (isStale(e)) {
      // Use of long ago shows less than use of today, but never less than a bare claim would.
      credit =
          Math.max(
              credit * rubric.stale() / 1000,
              Math.min(credit, rubric.credit(demand.label(), Grade.LISTED.label())));
    }
    if (minMonths > 0) {
      // Half for the grade, half for the months, of which the upper bound is taken: the reason says
      // so.
      long months = Math.min(minMonths, e.months().atMost());
      credit = credit * (500L * minMonths + 500L * months) / (1000L * minMonths);
    }
    return (int) credit;
  }

  /** Tools change in five years; a practice or a field of knowledge, once learnt, stays. */
  boolean isStale(Evidence e) {
    YearMonth last = e.lastUsedOrNull();
    return last != null
        && e.skill().kind() == SkillKind.TECH
        && ChronoUnit.MONTHS.between(last, asOf) > rubric.staleAfterMonths();
  }
}
