package io.github.matchum.match;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.Skill;
import io.github.matchum.dictionary.SkillId;
import io.github.matchum.match.CreditRules.Credit;
import io.github.matchum.posting.Demand;
import io.github.matchum.posting.Requirement;
import io.github.matchum.resume.Evidence;
import io.github.matchum.resume.Grade;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what is not fully shown, and by how much the score would rise with each. */
final class Gaps {
  private final Dictionary dictionary;
  private final Matcher matcher;
  private final PreparedResume resume;
  private final PreparedPosting posting;
  private final Score score;
  private final CreditRules rules;

  Gaps(Dictionary dictionary, Matcher matcher, PreparedResume resume, PreparedPosting posting, Score score, CreditRules rules) {
    this.dictionary = dictionary;
    this.matcher = matcher;
    this.resume = resume;
    this.posting = posting;
    this.score = score;
    this.rules = rules;
  }

  /** What a posting asks of one skill over all its lines. */
  private static final class Asked {
    int months;
    Demand demand = Demand.KNOW;
    final Set<Integer> lines = new TreeSet<>();
  }

  List<Gap> find() {
    Map<Integer, Asked> asked = new LinkedHashMap<>();
    for (Atom atom : posting.atoms()) {
      if (atom instanceof Atom.Skills s) {
        for (int i = 0; i < s.skills().size(); i++) {
          Asked a = asked.computeIfAbsent(s.skills().get(i), k -> new Asked());
          a.months = Math.max(a.months, s.minMonths());
          a.demand = s.demand().compareTo(a.demand) > 0 ? s.demand() : a.demand;
          a.lines.addAll(s.lines());
        }
      }
    }
    List<Gap> gaps = new ArrayList<>();
    for (Map.Entry<Integer, Asked> e : asked.entrySet()) {
      Gap gap = gap(e.getKey(), e.getValue());
      if (gap != null) {
        gaps.add(gap);
      }
    }
    for (Requirement r : posting.posting().requirements()) {
      for (Atom atom : posting.atomsOf(r)) {
        if (atom instanceof Atom.Career || atom instanceof Atom.Degree || atom instanceof Atom.Language || atom instanceof Atom.Certificate) {
          int credit = matcher.credit(atom, resume, rules);
          if (credit < 1000) {
            int gain = value(rise(atom, 1000 - credit)) - value(0);
            boolean closable = atom instanceof Atom.Language || atom instanceof Atom.Certificate;
            gaps.add(new Gap(null, r.kind().label(), "condition", gain, closable, List.of(r.line()), null));
          }
        }
      }
    }
    gaps.sort(Comparator.comparingInt(Gap::gain).reversed().thenComparing(g -> g.requirementLines().get(0)).thenComparing(Gap::name));
    return gaps;
  }

  private static long rise(Atom atom, int credit) {
    return (long) atom.weight() * credit;
  }

  private long sum = -1;

  private int value(long more) {
    if (sum < 0) {
      sum = 0;
      for (Atom atom : posting.atoms()) {
        sum += (long) atom.weight() * matcher.credit(atom, resume, rules);
      }
    }
    Integer value = matcher.scoreOf(sum + more, posting).value();
    return value == null ? 0 : value;
  }

  private @Nullable Gap gap(int number, Asked asked) {
    Skill skill = dictionary.skill(number);
    Evidence more = matcher.imagined(skill, number, asked.months, YearMonth.from(resume.resume().asOf()));
    Evidence there = resume.resume().evidenceOf(number).orElse(null);
    // Evidence that is there is never made worse by imagining more of it.
    Evidence imagined =
        there == null
            ? more
            : new Evidence(skill, number, Grade.USED, new io.github.matchum.resume.Months(Math.max(there.months().atLeast(), asked.months), Math.max(there.months().atMost(), asked.months)), more.lastUsedOrNull(), false, there.quotes());
    PreparedResume with = new PreparedResume(resume.resume().with(imagined), dictionary, resume.index());
    long rise = 0;
    for (Atom atom : posting.atoms()) {
      if (atom instanceof Atom.Skills || atom instanceof Atom.Certificate) {
        int before = matcher.credit(atom, resume, rules);
        if (before < 1000) {
          rise += rise(atom, matcher.credit(atom, with, rules) - before);
        }
      }
    }
    if (rise <= 0) {
      return null;
    }
    Credit now = rules.credit(resume, number, asked.demand, asked.months, false);
    Evidence by = now.by();
    SkillId nearest = by == null || by.number() == number ? nearest(skill) : by.skill().id();
    return new Gap(skill.id(), skill.name(), kind(now, asked), value(rise) - value(0), true, Matcher.lines(asked.lines), nearest);
  }

  private String kind(Credit now, Asked asked) {
    Evidence by = now.by();
    if (by == null || now.credit() == 0) {
      return "missing";
    }
    if (now.adjacent()) {
      return "adjacent";
    }
    if (by.grade() != Grade.USED) {
      return "weakEvidence";
    }
    if (asked.months > by.months().atMost()) {
      return "monthsShort";
    }
    return rules.isStale(by) ? "stale" : "weakEvidence";
  }

  private @Nullable SkillId nearest(Skill skill) {
    String c = skill.classOrNull();
    if (c == null) {
      return null;
    }
    return resume.ofClass(c).stream()
        .filter(e -> !e.skill().id().equals(skill.id()) && e.grade() != Grade.MENTIONED)
        .max(Comparator.comparing(Evidence::grade).thenComparing(Comparator.comparing((Evidence e) -> e.skill().id()).reversed()))
        .map(e -> e.skill().id())
        .orElse(null);
  }

  /** Returns the score before any gap is closed. */
  Score score() {
    return score;
  }
}
