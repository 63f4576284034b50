package io.github.matchum.match;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.Skill;
import io.github.matchum.dictionary.SkillId;
import io.github.matchum.evidence.Coverage;
import io.github.matchum.evidence.TermWeights;
import io.github.matchum.lexicon.Rubric;
import io.github.matchum.match.CreditRules.Credit;
import io.github.matchum.posting.Requirement;
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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Matches a resume to a posting. Immutable, thread-safe.
 *
 * <p>{@link #score} gives the numbers alone and is fast; {@link #match} gives the whole report with the
 * same numbers.
 */
public final class Matcher {
  private static final int FULL = 1000;

  private final Dictionary dictionary;
  private final Rubric rubric;
  private final TermWeights terms;

  /** Makes a matcher of a dictionary, a rubric and the weights of free-text terms. */
  public Matcher(Dictionary dictionary, Rubric rubric, TermWeights terms) {
    this.dictionary = dictionary;
    this.rubric = rubric;
    this.terms = terms;
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
      sum += (long) atom.weight() * assess(atom, resume, rules).credit();
    }
    return score(sum, posting);
  }

  private CreditRules rules(PreparedResume resume) {
    return new CreditRules(dictionary, rubric, YearMonth.from(resume.resume().asOf()));
  }

  private Score score(long sum, PreparedPosting posting) {
    long w = posting.weight();
    long u = posting.unknownWeight();
    long lambda = rubric.lambda();
    int rank = round(sum + lambda * rubric.prior(), w + lambda);
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
      all.add(rules.credit(resume, atom.skills().get(i), atom.demand(), atom.minMonths(), isLabel(atom, i)));
    }
    all.sort(Comparator.comparingInt(Credit::credit).reversed());
    List<Credit> best = all.subList(0, Math.min(atom.atLeast(), all.size()));
    int credit = best.stream().mapToInt(Credit::credit).sum() / atom.atLeast();
    List<Quote> quotes = new ArrayList<>();
    for (Credit c : best) {
      c.evidence().ifPresent(e -> quotes.addAll(e.quotes()));
    }
    return new Assessment(credit, best.stream().filter(c -> c.by() != null).toList(), quotes, reason(atom, best, rules));
  }

  /** Whether a member is only the word for the others: 메시지 큐 in "Kafka, RabbitMQ 등 메시지 큐". */
  private boolean isLabel(Atom.Skills atom, int i) {
    for (int k = 0; k < atom.skills().size(); k++) {
      if (k != i && dictionary.shows(atom.skills().get(k), atom.skills().get(i))) {
        return true;
      }
    }
    return false;
  }

  private Reason reason(Atom.Skills atom, List<Credit> best, CreditRules rules) {
    Credit first = best.get(0);
    Evidence e = first.by();
    if (e == null || first.credit() == 0) {
      return e == null ? Reason.of("not-shown") : new Reason("only-mentioned", Map.of("skill", e.skill().id().value()));
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
      return new Reason("adjacent", args);
    }
    if (atom.minMonths() > 0) {
      args.put("months", String.valueOf(e.months().atMost()));
      args.put("asked", String.valueOf(atom.minMonths()));
      if (e.months().atMost() < atom.minMonths()) {
        return new Reason("months-short", args);
      }
      if (e.months().atLeast() < atom.minMonths()) {
        args.put("atLeast", String.valueOf(e.months().atLeast()));
        return new Reason("months-at-most", args);
      }
    }
    if (rules.isStale(e)) {
      args.put("last", String.valueOf(e.lastUsedOrNull()));
      return new Reason("stale", args);
    }
    return new Reason(e.grade().label(), args);
  }

  private Assessment freeText(Atom.FreeText atom, PreparedResume resume) {
    Coverage c = resume.index().cover(terms.of(atom.requirement().statement()));
    int credit = rubric.freeTextCredit(c.value());
    List<Quote> quotes = c.statement() < 0 || credit == 0 ? List.of() : List.of(resume.index().quote(c.statement(), terms.of(atom.requirement().statement())));
    return new Assessment(credit, List.of(), quotes, new Reason(credit == 0 ? "words-not-found" : "words-found", Map.of("coverage", String.valueOf(c.value()))));
  }

  private static Assessment career(Atom.Career atom, Resume resume) {
    Map<String, String> args = Map.of("asked", String.valueOf(atom.minMonths()), "months", String.valueOf(resume.careerMonths()));
    int credit = atom.minMonths() == 0 ? FULL : (int) Math.min(FULL, (long) FULL * resume.careerMonths() / atom.minMonths());
    List<Quote> quotes = new ArrayList<>();
    resume.entries().stream()
        .filter(e -> e.kind() == io.github.matchum.resume.Entry.Kind.JOB && e.period().isPresent())
        .forEach(e -> quotes.add(e.quote()));
    return new Assessment(credit, List.of(), quotes, new Reason(atom.minMonths() == 0 ? "career-any" : credit == FULL ? "career-enough" : "career-short", args));
  }

  private Assessment degree(Atom.Degree atom, Resume resume) {
    int best = 0;
    @Nullable Schooling by = null;
    for (Schooling s : resume.schooling()) {
      var degree = s.degreeOrNull();
      int rank = degree == null ? 0 : degree.rank();
      int level = atom.degreeRank() == 0 || (rank >= atom.degreeRank() && s.finished()) ? FULL : rank >= atom.degreeRank() ? 700 : 0;
      boolean sameField = atom.fields().isEmpty() || s.majors().stream().anyMatch(m -> atom.majors().contains(m.id()) || atom.fields().contains(m.field()));
      int major = sameField ? FULL : s.majors().isEmpty() ? 700 : 400;
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
    return new Assessment(best, List.of(), quotes, Reason.of(best == FULL ? "degree-held" : best > 0 ? "degree-near" : "degree-missing"));
  }

  private Assessment certificate(Atom.Certificate atom, PreparedResume resume, CreditRules rules) {
    Credit best = Credit.NONE;
    for (int n : atom.certificates()) {
      Credit c = rules.credit(resume, n, io.github.matchum.posting.Demand.KNOW, 0, false);
      if (c.credit() > best.credit()) {
        best = c;
      }
    }
    boolean generic = atom.certificates().isEmpty();
    for (Evidence e : resume.resume().evidence()) {
      if (e.skill().kind() != io.github.matchum.dictionary.SkillKind.CERT) {
        continue;
      }
      int f = rules.f(e, io.github.matchum.posting.Demand.KNOW, 0);
      boolean inField = atom.fields().stream().anyMatch(n -> dictionary.shows(e.number(), n));
      int credit = inField ? f : generic && atom.fields().isEmpty() ? f / 2 : 0;
      if (credit > best.credit()) {
        best = new Credit(credit, e, false);
      }
    }
    Evidence by = best.by();
    return new Assessment(
        best.credit(),
        by == null ? List.of() : List.of(best),
        by == null ? List.of() : by.quotes(),
        by == null ? Reason.of("no-certificate") : new Reason(best.adjacent() ? "adjacent" : "certificate-held", Map.of("skill", by.skill().id().value())));
  }

  private static Assessment language(Atom.Language atom, Resume resume) {
    int best = 0;
    @Nullable LanguageResult by = null;
    for (LanguageResult r : resume.languages()) {
      if (!atom.languages().isEmpty() && !atom.languages().contains(r.language())) {
        continue;
      }
      int asked = atom.rank() == 0 ? 3 : atom.rank();
      int credit = r.rank() == 0 ? 600 : r.rank() >= asked ? FULL : Math.max(200, 1000 - 300 * (asked - r.rank()));
      if (credit > best) {
        best = credit;
        by = r;
      }
    }
    return new Assessment(best, List.of(), by == null ? List.of() : List.of(by.quote()), Reason.of(best == FULL ? "language-shown" : best > 0 ? "language-near" : "language-missing"));
  }

  private Assessment role(Atom.Role atom, Resume resume) {
    int credit = 0;
    for (String held : resume.roles()) {
      boolean near = rubric.neighbours().contains(held + "/" + atom.role()) || rubric.neighbours().contains(atom.role() + "/" + held);
      credit = Math.max(credit, held.equals(atom.role()) ? FULL : near ? rubric.roleNear() : 0);
    }
    return new Assessment(credit, List.of(), List.of(), new Reason("role", Map.of("asked", atom.role(), "held", String.join(",", resume.roles()))));
  }

  /** Matches, with reasons. */
  public MatchReport match(PreparedResume resume, PreparedPosting posting) {
    CreditRules rules = rules(resume);
    List<ScoredAtom> tree = new ArrayList<>();
    long sum = 0;
    for (Atom atom : posting.atoms()) {
      int credit = assess(atom, resume, rules).credit();
      tree.add(new ScoredAtom(atom, credit));
      sum += (long) atom.weight() * credit;
    }
    Score score = score(sum, posting);
    List<Judgement> judgements = new ArrayList<>();
    List<Condition> conditions = new ArrayList<>();
    for (Requirement r : posting.posting().requirements()) {
      judgements.add(judge(r, posting, resume, rules));
      condition(r, posting, resume, rules, conditions);
    }
    List<Gap> gaps = new Gaps(dictionary, this, resume, posting, score, rules).find();
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
        dictionary.version(),
        rubric.version());
  }

  private Judgement judge(Requirement r, PreparedPosting posting, PreparedResume resume, CreditRules rules) {
    List<Atom> atoms = posting.atomsOf(r);
    if (atoms.isEmpty()) {
      return new Judgement(r, Verdict.UNKNOWN, 0, 0, List.of(), null, List.of(), Reason.of("cannot-be-shown"));
    }
    long weighted = 0;
    long weight = 0;
    long here = 0;
    @Nullable String elsewhere = null;
    Set<SkillId> metBy = new LinkedHashSet<>();
    List<Quote> quotes = new ArrayList<>();
    @Nullable Reason reason = null;
    int least = Integer.MAX_VALUE;
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
      if (a.credit() < least) {
        least = a.credit();
        reason = a.reason();
      }
    }
    int credit = (int) (weighted / weight);
    Verdict verdict = credit >= rubric.met() ? Verdict.MET : credit >= rubric.partial() ? Verdict.PARTIAL : Verdict.MISSING;
    return new Judgement(r, verdict, credit, here, List.copyOf(metBy), here == 0 ? elsewhere : null, quotes, reason == null ? Reason.of("not-shown") : reason);
  }

  private void condition(Requirement r, PreparedPosting posting, PreparedResume resume, CreditRules rules, List<Condition> out) {
    for (Atom atom : posting.atomsOf(r)) {
      if (atom instanceof Atom.Career c && c.minMonths() >= 0) {
        int held = resume.resume().careerMonths();
        String status = held >= c.minMonths() ? "pass" : held + 6 >= c.minMonths() ? "near" : !resume.resume().datedCareer() && held == 0 ? "unknown" : "fail";
        out.add(new Condition("career", c.minMonths() + " months", held + " months", c.minMonths() == 0 ? "pass" : status, r.line()));
      } else if (atom instanceof Atom.Degree || atom instanceof Atom.Certificate || atom instanceof Atom.Language) {
        Assessment a = assess(atom, resume, rules);
        boolean silent = atom instanceof Atom.Degree && resume.resume().schooling().isEmpty();
        String status = a.credit() >= rubric.met() ? "pass" : silent ? "unknown" : a.credit() >= 500 ? "near" : "fail";
        String held = a.quotes().isEmpty() ? "" : a.quotes().get(0).statement().text();
        out.add(new Condition(r.kind().label(), r.text(), held, status, r.line()));
      }
    }
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

  private static List<Reason> notes(PreparedPosting posting, Resume resume) {
    List<Reason> notes = new ArrayList<>();
    Integer max = posting.posting().career().maxYears();
    if (max != null && resume.careerMonths() > max * 12) {
      notes.add(new Reason("over-qualified", Map.of("asked", String.valueOf(max * 12), "months", String.valueOf(resume.careerMonths()))));
    }
    if (!posting.posting().structured()) {
      notes.add(Reason.of("no-headings"));
    }
    if (posting.atoms().isEmpty()) {
      notes.add(Reason.of("nothing-asked"));
    }
    resume
        .documentDate()
        .filter(d -> d.plusMonths(6).isBefore(resume.asOf()))
        .ifPresent(
            d ->
                notes.add(
                    new Reason(
                        "old-resume",
                        Map.of("date", d.toString(), "months", String.valueOf(resume.careerMonths()), "monthsThen", String.valueOf(resume.careerMonthsAtDocumentDate())))));
    return notes;
  }

  /** Credit of one skills atom; gaps ask it with more evidence. */
  int credit(Atom atom, PreparedResume resume, CreditRules rules) {
    return assess(atom, resume, rules).credit();
  }

  /** Makes evidence as a gap imagines it: used, for the months asked, until now. */
  Evidence imagined(Skill skill, int number, int months, YearMonth asOf) {
    return new Evidence(skill, number, Grade.USED, new Months(months, months), asOf, false, List.of());
  }

  Score scoreOf(long sum, PreparedPosting posting) {
    return score(sum, posting);
  }

  /** Returns lines in rising order. */
  static List<Integer> lines(Set<Integer> lines) {
    return List.copyOf(new TreeSet<>(lines));
  }
}
