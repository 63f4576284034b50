package io.github.matchum.match;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.Skill;
import io.github.matchum.dictionary.SkillId;
import io.github.matchum.dictionary.SkillKind;
import io.github.matchum.evidence.Coverage;
import io.github.matchum.evidence.LineTerms;
import io.github.matchum.evidence.TermWeights;
import io.github.matchum.lexicon.Rubric;
import io.github.matchum.match.CreditRules.Credit;
import io.github.matchum.posting.Demand;
import io.github.matchum.posting.Requirement;
import io.github.matchum.posting.RequirementKind;
import io.github.matchum.resume.Evidence;
import io.github.matchum.resume.Grade;
import io.github.matchum.resume.LanguageResult;
import io.github.matchum.resume.Months;
import io.github.matchum.resume.Quote;
import io.github.matchum.resume.Resume;
import io.github.matchum.resume.Schooling;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Matches a resume to a posting. Immutable, thread-safe.
 *
 * <p>{@link #score} gives the numbers alone and is fast; {@link #match} gives the whole report with
 * the same numbers.
 */
public final class Matcher {
  private static final int FULL = 1000;
  private static final String UPPER_END = "months-at-most";

  /** Months by which a career may pass a stated number of years and still be called that many. */
  private static final int ROUNDING = 6;

  /** What "영어 가능자" asks where it names no test: B2 of the common scale. */
  private static final int WORKING_LANGUAGE = 4;

  private final Dictionary dictionary;
  private final Rubric rubric;
  private final TermWeights terms;
  private final Relations relations;
  private final StrengthReader strengths;
  private final Overqualification overqualification;

  /** What a user laid over the shipped rubric. */
  private final Map<String, String> ownNumbers;

  /** Makes a matcher of a dictionary, a rubric and the weights of free-text terms. */
  public Matcher(Dictionary dictionary, Rubric rubric, TermWeights terms) {
    this.dictionary = dictionary;
    this.rubric = rubric;
    this.terms = terms;
    this.relations = new Relations(dictionary);
    this.strengths = new StrengthReader(dictionary, rubric, relations);
    this.overqualification = new Overqualification(dictionary.lexicon());
    this.ownNumbers = Map.copyOf(rubric.changes(dictionary.lexicon().rubric()));
  }

  /** Returns the rubric. */
  public Rubric rubric() {
    return rubric;
  }

  /** Scores, without saying why. */
  public Score score(PreparedResume resume, PreparedPosting posting) {
    CreditRules rules = rules(resume);
    long sum = 0;
    for (Atom atom : posting.atoms()) {
      sum += (long) atom.weight() * credit(atom, resume, rules);
    }
    return score(sum, posting);
  }

  /** Returns the credit of an atom, per mille. */
  public int credit(PreparedResume resume, Atom atom) {
    return credit(atom, resume, rules(resume));
  }

  /**
   * Returns the credit of one member of an atom, per mille.
   *
   * @param skill number of the skill
   * @param minMonths months asked of it, 0 where none are
   * @param label whether it is only the word for the other members
   */
  public int credit(PreparedResume resume, int skill, Demand demand, int minMonths, boolean label) {
    return rules(resume).credit(resume, skill, demand, minMonths, label).credit();
  }

  /** Returns of each member of an atom whether it is only the word for the others. */
  public boolean[] labels(Atom.Skills atom) {
    boolean[] out = new boolean[atom.skills().size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = isLabel(atom, i);
    }
    return out;
  }

  /** Returns the credit of an atom whose members have some credits, per mille. */
  public static int ofMembers(int[] credits, int atLeast) {
    return Outlook.best(credits, atLeast);
  }

  /**
   * Returns the score of a sum.
   *
   * @param sum Σ weight · credit
   * @param weight W
   * @param unknown U
   */
  public Score score(long sum, long weight, long unknown) {
    return score(sum, weight, unknown, rubric);
  }

  /** Returns the rank score of a sum, as {@link #score(long, long, long)} gives it. */
  public int rank(long sum, long weight) {
    return rank(sum, weight, rubric);
  }

  private static int rank(long sum, long weight, Rubric rubric) {
    long lambda = rubric.lambda();
    return round(sum + lambda * rubric.prior(), weight + lambda);
  }

  private CreditRules rules(PreparedResume resume) {
    return new CreditRules(dictionary, rubric, YearMonth.from(resume.resume().asOf()));
  }

  private Score score(long sum, PreparedPosting posting) {
    return score(sum, posting.weight(), posting.unknownWeight(), rubric);
  }

  private static Score score(long sum, long w, long u, Rubric rubric) {
    int rank = rank(sum, w, rubric);
    if (w == 0) {
      return new Score(null, rank, 0, FULL);
    }
    return new Score(round(sum, w), rank, round(sum, w + u), round(sum + u * FULL, w + u));
  }

  /** Rounds half up; {@code of} is positive. */
  private static int round(long sum, long of) {
    return of == 0 ? 0 : (int) ((2 * sum + of) / (2 * of));
  }

  /** What an atom gets, by what, and why. */
  private record Assessment(int credit, List<Credit> by, List<Quote> quotes, Reason reason) {}

  private Assessment assess(Atom atom, PreparedResume resume, CreditRules rules) {
    return switch (atom) {
      case Atom.Skills s -> skills(s, resume, rules);
      case Atom.FreeText f -> freeText(f, resume);
      case Atom.Career c -> career(c, resume.resume());
      case Atom.Degree d -> degree(d, resume.resume());
      case Atom.Certificate c -> certificate(c, resume, rules);
      case Atom.Language l -> language(l, resume.resume());
      case Atom.Role r -> role(r, resume.resume());
    };
  }

  private Assessment skills(Atom.Skills atom, PreparedResume resume, CreditRules rules) {
    List<Credit> all = new ArrayList<>(atom.skills().size());
    for (int i = 0; i < atom.skills().size(); i++) {
      all.add(
          rules.credit(
              resume, atom.skills().get(i), atom.demand(), atom.minMonths(), isLabel(atom, i)));
    }
    all.sort(Comparator.comparingInt(Credit::credit).reversed());
    List<Credit> best = all.subList(0, Math.min(atom.atLeast(), all.size()));
    int credit = best.stream().mapToInt(Credit::credit).sum() / atom.atLeast();
    // What met it speaks first, then what shows it too.
    List<Quote> quotes = new ArrayList<>();
    best.forEach(
        c -> c.evidence().ifPresent(e -> quotes.addAll(c.credit() > 0 ? e.quotes() : List.of())));
    for (int i = 0; i < atom.skills().size(); i++) {
      quotes.addAll(
          rules.quotes(
              resume,
              atom.skills().get(i),
              atom.demand(),
              atom.minMonths(),
              isLabel(atom, i),
              best.get(best.size() - 1).credit()));
    }
    quotes.sort(Comparator.comparing(Quote::grade).thenComparing(Quote::isOfWork).reversed());
    return new Assessment(
        credit,
        best.stream().filter(c -> c.by() != null).toList(),
        quotes,
        reason(atom, best, rules));
  }

  /** Whether a member is only the word for the others: 메시지 큐 in "Kafka, RabbitMQ 등 메시지 큐". */
  private boolean isLabel(Atom.Skills atom, int i) {
    for (int k = 0; k < atom.skills().size(); k++) {
      if (k != i && relations.shows(atom.skills().get(k), atom.skills().get(i))) {
        return true;
      }
    }
    return false;
  }

  private Reason reason(Atom.Skills atom, List<Credit> best, CreditRules rules) {
    Credit first = best.get(0);
    Evidence e = first.by();
    if (e == null || first.credit() == 0) {
      return e == null
          ? Reason.of("not-shown")
          : new Reason("only-mentioned", Map.of("skill", e.skill().id().value()));
    }
    Map<String, String> args = new LinkedHashMap<>();
    args.put("skill", e.skill().id().value());
    args.put("grade", e.grade().label());
    if (best.size() < atom.atLeast() || best.get(best.size() - 1).credit() == 0) {
      args.put("asked", String.valueOf(atom.atLeast()));
      args.put("held", String.valueOf(best.stream().filter(c -> c.credit() > 0).count()));
      return new Reason("too-few", args);
    }
    if (first.adjacent()) {
      args.put(
          "instead",
          atom.skills().stream()
              .map(n -> dictionary.skill(n).id().value())
              .collect(Collectors.joining("|")));
      return new Reason("adjacent", args);
    }
    if (atom.minMonths() > 0) {
      args.put("months", String.valueOf(e.months().atMost()));
      args.put("asked", String.valueOf(atom.minMonths()));
      if (e.months().atLeast() < Math.min(atom.minMonths(), e.months().atMost())) {
        args.put("atLeast", String.valueOf(e.months().atLeast()));
        return new Reason(UPPER_END, args);
      }
      if (e.months().atMost() < atom.minMonths()) {
        return new Reason("months-short", args);
      }
    }
    if (rules.isStale(e)) {
      args.put("last", String.valueOf(e.lastUsedOrNull()));
      return new Reason("stale", args);
    }
    return new Reason(e.grade().label(), args);
  }

  private Assessment freeText(Atom.FreeText atom, PreparedResume resume) {
    Coverage c = resume.index().cover(terms(atom));
    int words = rubric.freeTextCredit(c.value());
    if (words < FULL && isWorkShown(atom, resume.resume())) {
      return new Assessment(
          FULL,
          List.of(),
          resume.resume().careerQuotes(),
          new Reason("work-shown", Map.of("role", atom.role())));
    }
    int credit = words;
    List<Quote> quotes =
        c.statement() < 0 || credit == 0
            ? List.of()
            : List.of(resume.index().quote(c.statement(), terms(atom)));
    return new Assessment(
        credit,
        List.of(),
        quotes,
        new Reason(
            credit == 0 ? "words-not-found" : "words-found",
            Map.of("coverage", String.valueOf(c.value()))));
  }

  private Assessment career(Atom.Career atom, Resume resume) {
    Map<String, String> args =
        Map.of(
            "asked",
            String.valueOf(atom.minMonths()),
            "months",
            String.valueOf(resume.careerMonths()));
    int credit =
        atom.minMonths() == 0
            ? FULL
            : (int) Math.min(FULL, (long) FULL * resume.careerMonths() / atom.minMonths());
    if (!atom.role().isEmpty() && atom.minMonths() > 0) {
      // Years in another occupation are no years in this one.
      int work = roleCredit(atom.role(), resume);
      if (work < FULL) {
        return new Assessment(
            credit * work / FULL,
            List.of(),
            resume.careerQuotes(),
            new Reason(
                atom.role().equals("other") ? "career-trade" : "career-other",
                Map.of("role", atom.role(), "months", String.valueOf(resume.careerMonths()))));
      }
    }
    return new Assessment(
        credit,
        List.of(),
        resume.careerQuotes(),
        new Reason(
            atom.minMonths() == 0
                ? "career-any"
                : credit == FULL ? "career-enough" : "career-short",
            args));
  }

  private Assessment degree(Atom.Degree atom, Resume resume) {
    int best = 0;
    @Nullable Schooling by = null;
    for (Schooling s : resume.schooling()) {
      var degree = s.degreeOrNull();
      int rank = degree == null ? 0 : degree.rank();
      int level =
          atom.degreeRank() == 0 || (rank >= atom.degreeRank() && s.finished())
              ? FULL
              : rank >= atom.degreeRank() ? 700 : 0;
      boolean sameField =
          atom.fields().isEmpty()
              || s.majors().stream()
                  .anyMatch(
                      m -> atom.majors().contains(m.id()) || atom.fields().contains(m.field()));
      boolean nearField =
          s.majors().stream()
              .anyMatch(m -> atom.fields().stream().anyMatch(f -> rubric.nearFields(f, m.field())));
      int major =
          sameField
              ? FULL
              : nearField ? rubric.nearField() : s.majors().isEmpty() ? 700 : rubric.otherMajor();
      int credit = level * major / FULL;
      if (credit > best) {
        best = credit;
        by = s;
      }
    }
    if (atom.degreeRank() == 0 && atom.fields().isEmpty()) {
      best = Math.max(best, FULL);
    }
    List<Quote> quotes = by == null ? List.of() : List.of(by.quote());
    return new Assessment(
        best,
        List.of(),
        quotes,
        Reason.of(best == FULL ? "degree-held" : best > 0 ? "degree-near" : "degree-missing"));
  }

  private Assessment certificate(Atom.Certificate atom, PreparedResume resume, CreditRules rules) {
    Credit best = Credit.NONE;
    for (int n : atom.certificates()) {
      Credit c = rules.credit(resume, n, io.github.matchum.posting.Demand.KNOW, 0, false);
      if (c.credit() > best.credit()) {
        best = c;
      }
    }
    for (Evidence e : resume.resume().evidence()) {
      int credit = held(atom, e, rules);
      if (credit > best.credit()) {
        best = new Credit(credit, e, false);
      }
    }
    Evidence by = best.by();
    return new Assessment(
        best.credit(),
        by == null ? List.of() : List.of(best),
        by == null ? List.of() : by.quotes(),
        by == null
            ? Reason.of("no-certificate")
            : new Reason(
                best.adjacent() ? "adjacent" : "certificate-held",
                Map.of("skill", by.skill().id().value())));
  }

  private static Assessment language(Atom.Language atom, Resume resume) {
    int best = 0;
    @Nullable LanguageResult by = null;
    for (LanguageResult r : resume.languages()) {
      if (!atom.languages().isEmpty() && !atom.languages().contains(r.language())) {
        continue;
      }
      int asked = atom.rank() == 0 ? WORKING_LANGUAGE : atom.rank();
      int credit =
          r.rank() == 0
              ? 600
              : r.rank() >= asked ? FULL : Math.max(200, 1000 - 300 * (asked - r.rank()));
      if (credit > best) {
        best = credit;
        by = r;
      }
    }
    return new Assessment(
        best,
        List.of(),
        by == null ? List.of() : List.of(by.quote()),
        Reason.of(
            best == FULL ? "language-shown" : best > 0 ? "language-near" : "language-missing"));
  }

  private Assessment role(Atom.Role atom, Resume resume) {
    int credit = roleCredit(atom.role(), resume);
    return new Assessment(
        credit,
        List.of(),
        List.of(),
        new Reason("role", Map.of("asked", atom.role(), "held", String.join(",", resume.roles()))));
  }

  private int roleCredit(String asked, Resume resume) {
    int credit = 0;
    for (String held : resume.roles()) {
      credit =
          Math.max(
              credit, held.equals(asked) ? FULL : rubric.near(held, asked) ? rubric.roleNear() : 0);
    }
    return credit;
  }

  /** Matches, with reasons. */
  public MatchReport match(PreparedResume resume, PreparedPosting posting) {
    CreditRules rules = rules(resume);
    int[] credits = credits(resume, posting, rules);
    List<ScoredAtom> tree = new ArrayList<>();
    for (int i = 0; i < credits.length; i++) {
      tree.add(new ScoredAtom(posting.atoms().get(i), credits[i]));
    }
    Score score = score(sum(credits, posting), posting);
    List<Judgement> judgements = new ArrayList<>();
    List<Condition> conditions = new ArrayList<>();
    for (Requirement r : posting.posting().requirements()) {
      judgements.add(judge(r, posting, resume, rules));
      condition(r, posting, resume, rules, conditions);
    }
    Outlook.Builder outlook = new Outlook.Builder(sum(credits, posting), posting.weight());
    List<Gap> gaps =
        new Gaps(dictionary, this, resume, posting, credits, rules)
            .find(outlook, Integer.MAX_VALUE);
    return new MatchReport(
        posting.posting(),
        resume.resume(),
        score,
        posting.weight(),
        posting.unknownWeight(),
        tree,
        judgements,
        conditions,
        gaps,
        confidence(posting),
        notes(posting, resume.resume()),
        outlook.build(),
        posting.unknownTerms(),
        strengths.read(resume.resume(), posting.posting()),
        dictionary.version(),
        rubric.version());
  }

  /** Matches for a ranking: the numbers of {@link #match} without its proofs. */
  public Brief brief(PreparedResume resume, PreparedPosting posting) {
    return brief(resume, posting, Integer.MAX_VALUE);
  }

  /**
   * Matches for a ranking: the numbers of {@link #match} without its proofs.
   *
   * @param mostGaps how many of the gaps to give, the dearest
   */
  public Brief brief(PreparedResume resume, PreparedPosting posting, int mostGaps) {
    CreditRules rules = rules(resume);
    int[] credits = credits(resume, posting, rules);
    long sum = sum(credits, posting);
    List<Condition> conditions = new ArrayList<>();
    for (Requirement r : posting.posting().requirements()) {
      condition(r, posting, resume, rules, conditions);
    }
    Outlook.Builder outlook = new Outlook.Builder(sum, posting.weight());
    List<Gap> gaps =
        new Gaps(dictionary, this, resume, posting, credits, rules).find(outlook, mostGaps);
    return new Brief(
        score(sum, posting),
        posting.weight(),
        posting.unknownWeight(),
        conditions,
        gaps,
        confidence(posting),
        notes(posting, resume.resume()),
        outlook.build());
  }

  /**
   * Finds the fewest skills that lift the score of a match to a threshold.
   *
   * @param threshold 1 to 100 points
   */
  public Target target(MatchReport report, int threshold) {
    return TargetSearch.find(
        report.outlook(), threshold, n -> dictionary.skill(n).kind() == SkillKind.TECH);
  }

  private int[] credits(PreparedResume resume, PreparedPosting posting, CreditRules rules) {
    int[] credits = new int[posting.atoms().size()];
    for (int i = 0; i < credits.length; i++) {
      credits[i] = credit(posting.atoms().get(i), resume, rules);
    }
    return credits;
  }

  private static long sum(int[] credits, PreparedPosting posting) {
    long sum = 0;
    for (int i = 0; i < credits.length; i++) {
      sum += (long) posting.atoms().get(i).weight() * credits[i];
    }
    return sum;
  }

  /** Why no resume is judged by a line. */
  private String unjudged(Requirement r) {
    if (r.statement().text().length() <= AtomCompiler.LONGEST_EMPTY
        && terms.of(r.statement()).isEmpty()) {
      return "names-nothing";
    }
    return r.kind() == RequirementKind.SOFT ? "cannot-be-shown" : "no-known-kind";
  }

  private Judgement judge(
      Requirement r, PreparedPosting posting, PreparedResume resume, CreditRules rules) {
    List<Atom> atoms = posting.atomsOf(r);
    if (atoms.isEmpty()) {
      return new Judgement(
          r, Verdict.UNKNOWN, 0, 0, List.of(), null, List.of(), Reason.of(unjudged(r)));
    }
    long weighted = 0;
    long weight = 0;
    long here = 0;
    @Nullable String elsewhere = null;
    Set<SkillId> metBy = new LinkedHashSet<>();
    List<Quote> quotes = new ArrayList<>();
    @Nullable Reason reason = null;
    List<String> missing = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    boolean some = false;
    for (int i = 0; i < atoms.size(); i++) {
      Atom atom = atoms.get(i);
      Assessment a = assess(atom, resume, rules);
      weighted += (long) Math.max(1, atom.weight()) * a.credit();
      weight += Math.max(1, atom.weight());
      String other = posting.countedAt(r, i).orElse(null);
      if (other == null) {
        here += atom.weight();
      } else {
        elsewhere = other;
      }
      for (Credit c : a.by()) {
        Evidence e = c.by();
        if (e != null && c.credit() > 0) {
          metBy.add(e.skill().id());
        }
      }
      if (a.credit() > 0) {
        for (Quote q : a.quotes()) {
          if (quotes.stream().noneMatch(o -> o.statement() == q.statement())) {
            quotes.add(q);
          }
        }
      }
      some |= atoms.size() > 1 && isNamedTool(atom, a);
      if (a.credit() == 0 && atom instanceof Atom.Skills s) {
        missing.add(
            s.skills().stream()
                .map(n -> dictionary.skill(n).id().value())
                .collect(Collectors.joining("|")));
      }
      // Of parts shown alike the one that rests on the upper end of a range is told.
      if (a.credit() < least || (a.credit() == least && a.reason().code().equals(UPPER_END))) {
        least = a.credit();
        reason = a.reason();
      }
    }
    int credit = (int) (weighted / weight);
    if (!missing.isEmpty() && credit > 0) {
      reason = new Reason("some-missing", Map.of("missing", String.join(",", missing)));
    }
    Integer max = r.maxYears();
    if (max != null && over(r, resume.resume()) > 0) {
      reason =
          new Reason(
              "career-over",
              Map.of(
                  "asked",
                  String.valueOf(max * 12),
                  "months",
                  String.valueOf(resume.resume().careerMonths())));
    }
    Verdict verdict =
        over(r, resume.resume()) > 0
            ? (over(r, resume.resume()) > 1 ? Verdict.MISSING : Verdict.PARTIAL)
            : credit >= rubric.met()
                ? Verdict.MET
                : credit >= rubric.partial() || some ? Verdict.PARTIAL : Verdict.MISSING;
    return new Judgement(
        r,
        verdict,
        credit,
        here,
        List.copyOf(metBy),
        here == 0 ? elsewhere : null,
        quotes,
        reason == null ? Reason.of("not-shown") : reason);
  }

  /**
   * Whether one of several things that a line asks is shown by a technology of that very name: the
   * line is then shown in part, whatever the rest weighs.
   */
  private boolean isNamedTool(Atom atom, Assessment a) {
    if (!(atom instanceof Atom.Skills s) || a.credit() < rubric.partial()) {
      return false;
    }
    for (Credit c : a.by()) {
      Evidence e = c.by();
      if (e != null
          && !c.adjacent()
          && e.skill().kind() == SkillKind.TECH
          && s.skills().contains(e.number())) {
        return true;
      }
    }
    return false;
  }

  /**
   * How far a career lies over a stated maximum: 0 not by half a year, 1 by less than a half, 2
   * further. It changes the verdict of that line and makes a note; the score stays, since more
   * experience never lowers it.
   */
  private static int over(Requirement r, Resume resume) {
    Integer max = r.maxYears();
    if (max == null
        || r.kind() != RequirementKind.CAREER
        || resume.careerMonths() < max * 12 + ROUNDING) {
      return 0;
    }
    return resume.careerMonths() >= max * 18 ? 2 : 1;
  }

  private void condition(
      Requirement r,
      PreparedPosting posting,
      PreparedResume resume,
      CreditRules rules,
      List<Condition> out) {
    for (Atom atom : posting.atomsOf(r)) {
      if (atom instanceof Atom.Career c && c.minMonths() >= 0) {
        int held = resume.resume().careerMonths();
        String status =
            held >= c.minMonths()
                ? "pass"
                : held + 6 >= c.minMonths()
                    ? "near"
                    : !resume.resume().datedCareer() && held == 0 ? "unknown" : "fail";
        out.add(
            new Condition(
                "career",
                c.minMonths() + " months",
                held + " months",
                c.minMonths() == 0 ? "pass" : inRole(c, resume.resume(), status),
                r.line(),
                resume.resume().careerQuotes()));
      } else if (atom instanceof Atom.Degree
          || atom instanceof Atom.Certificate
          || atom instanceof Atom.Language) {
        Assessment a = assess(atom, resume, rules);
        boolean silent = atom instanceof Atom.Degree && resume.resume().schooling().isEmpty();
        String status =
            a.credit() >= rubric.met()
                ? "pass"
                : silent ? "unknown" : a.credit() >= 500 ? "near" : "fail";
        String held = a.quotes().isEmpty() ? "" : a.quotes().get(0).statement().text();
        out.add(new Condition(r.kind().label(), r.text(), held, status, r.line(), a.quotes()));
      }
    }
  }

  /** Years enough in all are not enough where they were spent in another occupation. */
  private String inRole(Atom.Career atom, Resume resume, String status) {
    if (atom.role().isEmpty() || !status.equals("pass")) {
      return status;
    }
    int work = roleCredit(atom.role(), resume);
    return work == FULL ? status : work == 0 ? "fail" : "near";
  }

  private String confidence(PreparedPosting posting) {
    long w = posting.weight();
    long u = posting.unknownWeight();
    int judged = posting.atoms().size();
    if (w == 0 || judged < 3 || u > w || (!posting.posting().structured() && judged < 6)) {
      return "low";
    }
    return judged < 8 || u * 3 > w || !posting.posting().structured() ? "medium" : "high";
  }

  private List<Reason> notes(PreparedPosting posting, Resume resume) {
    List<Reason> notes = new ArrayList<>();
    if (!ownNumbers.isEmpty()) {
      notes.add(new Reason("own-numbers", ownNumbers));
    }
    notes.addAll(overqualification.notes(posting.posting(), resume));
    if (!posting.posting().structured()) {
      notes.add(Reason.of("no-headings"));
    }
    if (posting.atoms().isEmpty()) {
      notes.add(Reason.of("nothing-asked"));
    }
    resume
        .documentDate()
        .filter(d -> d.plusMonths(6).isBefore(resume.asOf()))
        .ifPresent(d ->
            notes.add(
                new Reason(
                    "old-resume",
                    Map.of(
                        "date",
                        d.toString(),
                        "months",
                        String.valueOf(resume.careerMonths()),
                        "monthsThen",
                        String.valueOf(resume.careerMonthsAtDocumentDate())))));
    return notes;
  }

  /** Credit of an atom alone, without proof or reasons. */
  int credit(Atom atom, PreparedResume resume, CreditRules rules) {
    return switch (atom) {
      case Atom.Skills s -> credit(s, resume, rules);
      case Atom.FreeText f -> credit(f, resume);
      default -> assess(atom, resume, rules).credit();
    };
  }

  private int credit(Atom.FreeText atom, PreparedResume resume) {
    if (isWorkShown(atom, resume.resume())) {
      return FULL;
    }
    return rubric.freeTextCredit(resume.index().cover(terms(atom)).value());
  }

  private LineTerms terms(Atom.FreeText atom) {
    LineTerms known = atom.terms();
    return known == null ? terms.of(atom.requirement().statement()) : known;
  }

  /** "백엔드 개발 경험": who has done that work shows it, in whatever words. */
  private static boolean isWorkShown(Atom.FreeText atom, Resume resume) {
    return !atom.role().isEmpty() && resume.roles().contains(atom.role());
  }

  private int credit(Atom.Skills atom, PreparedResume resume, CreditRules rules) {
    return Outlook.best(memberCredits(atom, resume, rules), atom.atLeast());
  }

  /** Returns what each member of an atom gets, in their order. */
  int[] memberCredits(Atom.Skills atom, PreparedResume resume, CreditRules rules) {
    int[] credits = new int[atom.skills().size()];
    for (int i = 0; i < credits.length; i++) {
      credits[i] =
          rules
              .credit(
                  resume, atom.skills().get(i), atom.demand(), atom.minMonths(), isLabel(atom, i))
              .credit();
    }
    return credits;
  }

  /**
   * Raises credits by one more piece of evidence.
   *
   * @param steps what the evidence shows, as {@link #steps} says
   * @param credits what each member of the atom gets; a certificate has one; left as it is
   * @return the credits with the evidence; null where none rises
   */
  int @Nullable [] raised(
      Atom atom, Evidence more, Map<Integer, Integer> steps, CreditRules rules, int[] credits) {
    Set<Integer> near = relations.near(more.number());
    int[] raised = null;
    if (atom instanceof Atom.Skills s) {
      for (int i = 0; i < credits.length; i++) {
        int skill = s.skills().get(i);
        boolean label = skill == more.number() && isLabel(s, i);
        int with = rules.creditOf(more, steps, near, skill, s.demand(), s.minMonths(), label);
        if (with > credits[i]) {
          raised = raised == null ? credits.clone() : raised;
          raised[i] = with;
        }
      }
    } else if (atom instanceof Atom.Certificate c) {
      int with = held(c, more, rules);
      for (int n : c.certificates()) {
        with =
            Math.max(
                with,
                rules.creditOf(
                    more, steps, near, n, io.github.matchum.posting.Demand.KNOW, 0, false));
      }
      raised = with > credits[0] ? new int[] {with} : null;
    }
    return raised;
  }

  /** Returns all that a skill shows, itself included, with the steps between. */
  Map<Integer, Integer> steps(int skill) {
    return relations.steps(skill);
  }

  /** What a certificate held gives one that is asked by its field, or by no name at all. */
  private int held(Atom.Certificate atom, Evidence e, CreditRules rules) {
    if (e.skill().kind() != SkillKind.CERT) {
      return 0;
    }
    int f = rules.f(e, io.github.matchum.posting.Demand.KNOW, 0);
    boolean inField = atom.fields().stream().anyMatch(n -> relations.shows(e.number(), n));
    return inField ? f : atom.certificates().isEmpty() && atom.fields().isEmpty() ? f / 2 : 0;
  }

  /** Makes evidence as a gap imagines it: used, for the months asked, until now. */
  Evidence imagined(Skill skill, int number, int months, YearMonth asOf) {
    return new Evidence(
        skill, number, Grade.USED, new Months(months, months), asOf, false, List.of());
  }

  Score scoreOf(long sum, PreparedPosting posting) {
    return score(sum, posting);
  }
}
