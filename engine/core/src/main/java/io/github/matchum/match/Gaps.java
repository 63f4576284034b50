package io.github.matchum.match;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.Skill;
import io.github.matchum.dictionary.SkillId;
import io.github.matchum.match.CreditRules.Credit;
import io.github.matchum.posting.Demand;
import io.github.matchum.posting.Requirement;
import io.github.matchum.resume.Evidence;
import io.github.matchum.resume.Grade;
import io.github.matchum.resume.Months;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what is not fully shown, and by how much the score would rise with each. */
final class Gaps {
  private static final int FULL = 1000;

  private final Dictionary dictionary;
  private final Matcher matcher;
  private final PreparedResume resume;
  private final PreparedPosting posting;
  private final CreditRules rules;

  /** The credit of each atom that counts, in their order. */
  private final int[] credits;

  private final long sum;
  private final int now;

  Gaps(
      Dictionary dictionary,
      Matcher matcher,
      PreparedResume resume,
      PreparedPosting posting,
      int[] credits,
      CreditRules rules) {
    this.dictionary = dictionary;
    this.matcher = matcher;
    this.resume = resume;
    this.posting = posting;
    this.rules = rules;
    this.credits = credits.clone();
    long all = 0;
    for (int i = 0; i < credits.length; i++) {
      all += rise(posting.atoms().get(i), credits[i]);
    }
    this.sum = all;
    this.now = value(all);
  }

  /** What a posting asks of one skill over all its lines. */
  private static final class Asked {
    int months;
    Demand demand = Demand.KNOW;
    final Set<Integer> lines = new TreeSet<>();
  }

  /** Returns the gaps by falling gain. */
  List<Gap> find() {
    return find(null);
  }

  /** Returns the gaps by falling gain, and tells what each skill would raise. */
  List<Gap> find(Outlook.@Nullable Builder outlook) {
    List<Gap> gaps = new ArrayList<>();
    List<Open> open = open(outlook);
    for (Map.Entry<Integer, Asked> e : asked().entrySet()) {
      Gap gap = gap(e.getKey(), e.getValue(), open, outlook);
      if (gap != null) {
        gaps.add(gap);
      }
    }
    for (Requirement r : posting.posting().requirements()) {
      for (Atom atom : posting.atomsOf(r)) {
        if (atom instanceof Atom.Career
            || atom instanceof Atom.Degree
            || atom instanceof Atom.Language
            || atom instanceof Atom.Certificate) {
          int credit = matcher.credit(atom, resume, rules);
          if (credit < FULL) {
            int gain = value(sum + rise(atom, FULL - credit)) - now;
            boolean closable = atom instanceof Atom.Language || atom instanceof Atom.Certificate;
            gaps.add(
                new Gap(
                    null, r.kind().label(), "condition", gain, closable, List.of(r.line()), null));
          }
        }
      }
    }
    gaps.sort(
        Comparator.comparingInt(Gap::gain)
            .reversed()
            .thenComparing(g -> g.requirementLines().get(0))
            .thenComparing(Gap::name));
    return gaps;
  }

  private Map<Integer, Asked> asked() {
    // By rising number, as the outlook keeps them.
    Map<Integer, Asked> asked = new TreeMap<>();
    for (Atom atom : posting.atoms()) {
      if (atom instanceof Atom.Skills s) {
        for (int skill : s.skills()) {
          Asked a = asked.computeIfAbsent(skill, k -> new Asked());
          a.months = Math.max(a.months, s.minMonths());
          a.demand = s.demand().compareTo(a.demand) > 0 ? s.demand() : a.demand;
          a.lines.addAll(s.lines());
        }
      }
    }
    return asked;
  }

  /** An atom without full credit, with what each of its members has. */
  private static final class Open {
    final Atom atom;
    final int credit;
    final int[] members;
    final int place;

    Open(Atom atom, int credit, int[] members, int place) {
      this.atom = atom;
      this.credit = credit;
      this.members = members;
      this.place = place;
    }
  }

  private List<Open> open(Outlook.@Nullable Builder outlook) {
    List<Open> open = new ArrayList<>();
    for (int i = 0; i < credits.length; i++) {
      Atom atom = posting.atoms().get(i);
      if (credits[i] < FULL && (atom instanceof Atom.Skills || atom instanceof Atom.Certificate)) {
        int[] members =
            atom instanceof Atom.Skills s
                ? matcher.memberCredits(s, resume, rules)
                : new int[] {credits[i]};
        int atLeast = atom instanceof Atom.Skills s ? s.atLeast() : 1;
        open.add(
            new Open(
                atom,
                credits[i],
                members,
                outlook == null ? 0 : outlook.atom(atom.weight(), atLeast, members)));
      }
    }
    return open;
  }

  private static long rise(Atom atom, int credit) {
    return (long) atom.weight() * credit;
  }

  private int value(long of) {
    Integer value = matcher.scoreOf(of, posting).value();
    return value == null ? 0 : value;
  }

  private @Nullable Gap gap(
      int number, Asked asked, List<Open> open, Outlook.@Nullable Builder outlook) {
    Skill skill = dictionary.skill(number);
    Evidence imagined = imagined(skill, number, asked);
    Map<Integer, Integer> steps = matcher.steps(number);
    long rise = 0;
    boolean told = false;
    for (Open o : open) {
      int[] with = matcher.raised(o.atom, imagined, steps, rules, o.members);
      if (with == null) {
        continue;
      }
      int atLeast = o.atom instanceof Atom.Skills s ? s.atLeast() : 1;
      int more = Outlook.best(with, atLeast) - o.credit;
      if (outlook != null) {
        if (!told) {
          outlook.skill(number);
          told = true;
        }
        outlook.rise(o.place, with);
      }
      rise += rise(o.atom, more);
    }
    if (rise <= 0) {
      return null;
    }
    Credit best = rules.credit(resume, number, asked.demand, asked.months, false);
    Evidence by = best.by();
    SkillId nearest = by == null || by.number() == number ? nearest(skill) : by.skill().id();
    return new Gap(
        skill.id(),
        skill.name(),
        kind(best, asked),
        value(sum + rise) - now,
        true,
        Matcher.lines(asked.lines),
        nearest);
  }

  /** Evidence that is there is never made worse by imagining more of it. */
  private Evidence imagined(Skill skill, int number, Asked asked) {
    Evidence more =
        matcher.imagined(skill, number, asked.months, YearMonth.from(resume.resume().asOf()));
    Evidence there = resume.resume().evidenceOf(number).orElse(null);
    if (there == null) {
      return more;
    }
    Months months =
        new Months(
            Math.max(there.months().atLeast(), asked.months),
            Math.max(there.months().atMost(), asked.months));
    return new Evidence(
        skill, number, Grade.USED, months, more.lastUsedOrNull(), false, there.quotes());
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
        .max(
            Comparator.comparing(Evidence::grade)
                .thenComparing(Comparator.comparing((Evidence e) -> e.skill().id()).reversed()))
        .map(e -> e.skill().id())
        .orElse(null);
  }
}
