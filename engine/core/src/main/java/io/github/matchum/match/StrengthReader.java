package io.github.matchum.match;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.Skill;
import io.github.matchum.dictionary.SkillId;
import io.github.matchum.dictionary.SkillKind;
import io.github.matchum.lexicon.Rubric;
import io.github.matchum.posting.Group;
import io.github.matchum.posting.Posting;
import io.github.matchum.posting.Requirement;
import io.github.matchum.resume.Evidence;
import io.github.matchum.resume.Grade;
import io.github.matchum.resume.Resume;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the other way round: which of a resume's strongest skills a posting uses. A skill is as
 * strong as the months of its use, less where the last is long ago, times how particular it is (by
 * the frozen table: few postings name it).
 */
final class StrengthReader {
  /** What is looked at of a resume: a long list of tools used once is no strength. */
  private static final int STRONGEST = 15;

  /** Months beyond which more make nobody stronger; below which none can tell. */
  private static final int MOST_MONTHS = 60;

  private static final int LEAST_MONTHS = 6;
  private static final int FULL = 1000;

  /** From this use on, per mille, a skill is listed among those that are used. */
  private static final int USED = 500;

  /** A word that a third of all postings name says little of any one tool below it. */
  private static final int BROAD = 3;

  private final Dictionary dictionary;
  private final Rubric rubric;
  private final Relations relations;

  StrengthReader(Dictionary dictionary, Rubric rubric, Relations relations) {
    this.dictionary = dictionary;
    this.rubric = rubric;
    this.relations = relations;
  }

  /** Returns what a posting uses of a resume. */
  Strengths read(Resume resume, Posting posting) {
    YearMonth asOf = YearMonth.from(resume.asOf());
    List<Evidence> strongest = new ArrayList<>();
    for (Evidence e : resume.evidence()) {
      if (e.grade() == Grade.USED && e.skill().kind() != SkillKind.CERT && !isUmbrella(e, resume)) {
        strongest.add(e);
      }
    }
    strongest.sort(
        Comparator.<Evidence>comparingLong(e -> -strength(e, asOf))
            .thenComparing(e -> e.skill().id()));
    Set<Integer> asked = asked(posting);
    List<Evidence> used = new ArrayList<>();
    List<Evidence> unused = new ArrayList<>();
    long sum = 0;
    long all = 0;
    for (Evidence e : strongest.subList(0, Math.min(STRONGEST, strongest.size()))) {
      long strength = strength(e, asOf);
      int use = use(e, asked);
      all += strength;
      sum += strength * use / FULL;
      (use >= USED ? used : unused).add(e);
    }
    return new Strengths(all == 0 ? null : (int) ((sum * FULL + all / 2) / all), used, unused);
  }

  /**
   * Whether evidence is only the word for what another skill of the resume shows more precisely:
   * 메시지 큐 beside Kafka. A technology under another (Java below Spring) is held by itself.
   */
  private boolean isUmbrella(Evidence e, Resume resume) {
    return e.skill().kind() == SkillKind.CONCEPT
        && resume.evidence().stream()
            .anyMatch(o ->
                o.number() != e.number()
                    && o.grade() == Grade.USED
                    && relations.shows(o.number(), e.number()));
  }

  private long strength(Evidence e, YearMonth asOf) {
    int months = (e.months().atLeast() + e.months().atMost()) / 2;
    long strength =
        (long) Math.clamp(months, LEAST_MONTHS, MOST_MONTHS)
            * Math.max(rubric.leastShare(), particular(e.number()));
    if (e.skill().kind() == SkillKind.CONCEPT) {
      // A field named in passing says less of what somebody works with than a tool does.
      strength /= 2;
    }
    YearMonth last = e.lastUsedOrNull();
    boolean stale =
        last != null && ChronoUnit.MONTHS.between(last, asOf) > rubric.staleAfterMonths();
    return stale ? strength * rubric.stale() / FULL : strength;
  }

  /** All skills that lines of a posting name, whatever they ask of them. */
  private Set<Integer> asked(Posting posting) {
    Set<Integer> asked = new TreeSet<>();
    for (Requirement r : posting.requirements()) {
      for (Group g : r.groups()) {
        for (SkillId id : g.anyOf()) {
          asked.add(dictionary.number(id));
        }
      }
    }
    return asked;
  }

  /**
   * How much a posting uses a skill, per mille: whole where it asks it, by steps where the skill
   * shows what is asked (EKS where Kubernetes is) or what is asked shows the skill (Java where
   * Spring is).
   */
  private int use(Evidence e, Set<Integer> asked) {
    int best = 0;
    Map<Integer, Integer> up = relations.steps(e.number());
    for (int a : asked) {
      Integer steps = up.get(a);
      if (steps != null) {
        best = Math.max(best, steps == 0 ? FULL : relation(a, steps) * breadth(a) / FULL);
      }
      Integer down = relations.steps(a).get(e.number());
      if (down != null) {
        best = Math.max(best, relation(e.number(), down));
      }
    }
    return best;
  }

  /** How much the word for a field says of a tool below it, per mille: 인프라 little, 메시지 큐 all. */
  private int breadth(int skill) {
    return dictionary.skill(skill).kind() == SkillKind.CONCEPT
        ? Math.min(FULL, BROAD * particular(skill))
        : FULL;
  }

  private int particular(int skill) {
    return dictionary.lexicon().weights().weight("skill:" + dictionary.skill(skill).id().value());
  }

  private int relation(int shown, int steps) {
    Skill skill = dictionary.skill(shown);
    return rubric.upward(skill.kind() == SkillKind.CONCEPT, steps);
  }
}
