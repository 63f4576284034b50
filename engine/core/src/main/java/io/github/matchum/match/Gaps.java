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
  private final YearMonth asOf;

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
    this.asOf = YearMonth.from(resume.resume().asOf());
  }

  /** What a posting asks of one skill over all its lines. */
  private static final class Asked {
    int months;
    Demand demand = Demand.KNOW;
    final TreeSet<Integer> lines = new TreeSet<>();
  }

  /** A gap of which only the place among the others is known. */
  private interface Draft {
    int gain();

    int firstLine();

    String name();

    Gap gap();
  }

  private static final Comparator<Draft> DEAREST_FIRST =
      Comparator.comparingInt(Draft::gain)
          .reversed()
          .thenComparingInt(Draft::firstLine)
          .thenComparing(Draft::name);

  /** Returns the gaps by falling gain. */
  List<Gap> find() {
    return find(null, Integer.MAX_VALUE);
  }

  /**
   * Returns the gaps by falling gain, and tells what each skill would raise.
   *
   * @param most how many gaps to return; what is nearest to the others is never looked for
   */
  List<Gap> find(Outlook.@Nullable Builder outlook, int most) {
    List<Draft> gaps = new ArrayList<>();
    List<Open> open = open(outlook);
    for (Map.Entry<Integer, Asked> e : asked().entrySet()) {
      Draft gap = gap(e.getKey(), e.getValue(), open, outlook);
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
                new Ready(
                    new Gap(
                        null,
                        r.kind().label(),
                        "condition",
                        gain,
                        closable,
                        List.of(r.line()),
                        null)));
          }
        }
      }
    }
    gaps.sort(DEAREST_FIRST);
    List<Gap> out = new ArrayList<>();
    for (Draft gap : gaps.subList(0, Math.min(most, gaps.size()))) {
      out.add(gap.gap());
    }
    return out;
  }

  /** The gap of a condition. */
  private record Ready(Gap gap) implements Draft {
    @Override
    public int gain() {
      return gap.gain();
    }

    @Override
    public int firstLine() {
      return gap.requirementLines().get(0);
    }

    @Override
    public String name() {
      return gap.name();
    }
  }

  /** The gap of a skill. */
  private final class Lacking implements Draft {
    private final Skill skill;
    private final int number;
    private final Asked asked;
    private final int gain;

    Lacking(Skill skill, int number, Asked asked, int gain) {
      this.skill = skill;
      this.number = number;
      this.asked = asked;
      this.gain = gain;
    }

    @Override
    public int gain() {
      return gain;
    }

    @Override
    public int firstLine() {
      return asked.lines.first();
    }

    @Override
    public String name() {
      return skill.name();
    }

    @Override
    public Gap gap() {
      Credit best = rules.credit(resume, number, asked.demand, asked.months, false);
      Evidence by = best.by();
      SkillId nearest = by == null || by.number() == number ? nearest(skill) : by.skill().id();
      return new Gap(
          skill.id(),
          skill.name(),
          kind(best, asked),
          gain,
          true,
          List.copyOf(asked.lines),
          nearest);
    }
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

  private @Nullable Draft gap(
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
    return new Lacking(skill, number, asked, value(sum + rise) - now);
  }

  /** Evidence that is there is never made worse by imagining more of it. */
  private Evidence imagined(Skill skill, int number, Asked asked) {
    Evidence more = matcher.imagined(skill, number, asked.months, asOf);
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
