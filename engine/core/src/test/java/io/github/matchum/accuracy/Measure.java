package io.github.matchum.accuracy;

import io.github.matchum.accuracy.Contender.Asked;
import io.github.matchum.accuracy.Contender.Found;
import io.github.matchum.accuracy.Contender.Judged;
import io.github.matchum.accuracy.Contender.Match;
import io.github.matchum.accuracy.Contender.ReadPosting;
import io.github.matchum.accuracy.Contender.ReadResume;
import io.github.matchum.accuracy.Contender.Shown;
import io.github.matchum.report.SkillView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Measures a contender on the gold set. */
final class Measure {
  private static final List<String> WORST_FIRST =
      List.of("absent", "missing", "partial", "met", "unknown");
  private static final int CUT = 10;

  /** Two skills of different names are one where at least this share of their lines is the same. */
  private static final double SAME_PLACE = 0.8;

  private final Gold gold;
  private final Contender contender;
  private final Names names;
  private final Map<Figure.Of, Tally> tallies = new EnumMap<>(Figure.Of.class);
  private final List<String> misses = new ArrayList<>();

  private Measure(Gold gold, Contender contender, List<SkillView> skills) {
    this.gold = gold;
    this.contender = contender;
    this.names = new Names(skills);
    for (Figure.Of of : Figure.Of.values()) {
      tallies.put(of, new Tally());
    }
  }

  /** Measures all. */
  static Measure of(Gold gold, Contender contender, List<SkillView> skills) {
    Measure measure = new Measure(gold, contender, skills);
    measure.postings();
    measure.resumes();
    measure.pairs();
    return measure;
  }

  /** Measures matching alone. */
  static Measure ofPairs(Gold gold, Contender contender) {
    Measure measure = new Measure(gold, contender, List.of());
    measure.pairs();
    return measure;
  }

  /** Returns the counts behind a figure. */
  Tally of(Figure figure) {
    return tally(figure.documents());
  }

  /** Returns every miss in a line, for reading. */
  List<String> misses() {
    return List.copyOf(misses);
  }

  private Tally tally(Figure.Of of) {
    return Objects.requireNonNull(tallies.get(of));
  }

  // Postings.

  private void postings() {
    Tally tally = tally(Figure.Of.POSTINGS);
    Map<String, ReadPosting> read = new TreeMap<>();
    for (Gold.Posting posting : gold.postings().values()) {
      tally.document(posting.id(), posting.slices());
      ReadPosting as = contender.read(posting);
      read.put(posting.id(), as);
      mentions(tally, posting, as);
    }
    for (Gold.Posting posting : gold.postings().values()) {
      ReadPosting as = Objects.requireNonNull(read.get(posting.id()));
      asks(tally, posting, as);
      career(tally, posting, as);
    }
  }

  private void mentions(Tally tally, Gold.Posting posting, ReadPosting as) {
    String doc = posting.id();
    List<Found> free = new ArrayList<>(as.mentions());
    for (Found label : spans(posting)) {
      Found hit =
          free.stream()
              .filter(f ->
                  f.line() == label.line() && f.start() < label.end() && label.start() < f.end())
              .findFirst()
              .orElse(null);
      if (hit == null) {
        tally.add(doc, "mention_fn", 1);
        tally.add(doc, label.kind() + "_fn", 1);
        misses.add("mention\tmissed\t" + doc + ":" + label.line() + "\t" + label.name());
        continue;
      }
      free.remove(hit);
      tally.add(doc, "mention_tp", 1);
      tally.add(doc, label.kind() + "_tp", 1);
      tally.add(doc, "linked_of", 1);
      boolean named = names.same(hit.skill(), hit.name(), label.name());
      tally.add(doc, "named", named);
      if (!named) {
        misses.add("link\t" + label.name() + "\t" + doc + ":" + label.line() + "\t" + hit.name());
      }
      names.learn(doc, label.name(), hit.skill());
    }
    for (Found f : free) {
      tally.add(doc, "mention_fp", 1);
      tally.add(doc, f.kind() + "_fp", 1);
      misses.add("mention\tspurious\t" + doc + ":" + f.line() + "\t" + f.name());
    }
  }

  /**
   * Places the labels: the longest surface first, never over another, at a free edge where one is.
   */
  private static List<Found> spans(Gold.Posting posting) {
    String[] lines = posting.text().split("\n", -1);
    List<Found> out = new ArrayList<>();
    List<Gold.Mention> longest = new ArrayList<>(posting.mentions());
    longest.sort(Comparator.comparingInt((Gold.Mention m) -> m.surface().length()).reversed());
    for (Gold.Mention m : longest) {
      String line = lines[m.line() - 1];
      int first = -1;
      int clean = -1;
      for (int i = line.indexOf(m.surface());
          i >= 0 && clean < 0;
          i = line.indexOf(m.surface(), i + 1)) {
        int at = i;
        int end = i + m.surface().length();
        if (out.stream().noneMatch(f -> f.line() == m.line() && f.start() < end && at < f.end())) {
          first = first < 0 ? i : first;
          boolean joined =
              (isLatin(line, i - 1) && isLatin(line, i))
                  || (isLatin(line, end) && isLatin(line, end - 1));
          clean = joined ? -1 : i;
        }
      }
      int start = clean < 0 ? first : clean;
      if (start >= 0) {
        out.add(new Found(m.line(), start, start + m.surface().length(), "", m.skill(), m.kind()));
      }
    }
    out.sort(Comparator.comparingInt(Found::line).thenComparingInt(Found::start));
    return out;
  }

  private static boolean isLatin(String line, int i) {
    if (i < 0 || i >= line.length()) {
      return false;
    }
    char c = line.charAt(i);
    return c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '#');
  }

  private void asks(Tally tally, Gold.Posting posting, ReadPosting as) {
    Map<Integer, List<Gold.Ask>> labelled = byLine(posting.asks(), Gold.Ask::line);
    Map<Integer, List<Asked>> said = byLine(as.asks(), Asked::line);
    Map<String, String> learnt = names.learnt(posting.id());
    Set<String> techs = new HashSet<>();
    posting.mentions().stream()
        .filter(m -> m.kind().equals("tech"))
        .forEach(m -> techs.add(m.skill()));
    Set<Integer> lines = new TreeSet<>(labelled.keySet());
    lines.addAll(said.keySet());
    for (int line : lines) {
      List<Gold.Ask> labels = labelled.getOrDefault(line, List.of());
      List<Asked> got = said.getOrDefault(line, List.of());
      String at = posting.id() + ":" + line;
      overlap(
          tally,
          posting.id(),
          at,
          "section",
          set(labels, Gold.Ask::section),
          set(got, Asked::section));
      overlap(tally, posting.id(), at, "kind", set(labels, Gold.Ask::kind), set(got, Asked::kind));
      Set<Object> years = set(labels, Gold.Ask::minYears);
      Set<Object> yearsRead = set(got, Asked::minYears);
      years.remove(0);
      yearsRead.remove(0);
      overlap(tally, posting.id(), at, "years", years, yearsRead);
      groups(tally, posting.id(), at, labels, got, techs, learnt);
    }
  }

  private void overlap(
      Tally tally, String doc, String at, String key, Set<Object> labels, Set<Object> got) {
    int both = (int) labels.stream().filter(got::contains).count();
    tally.add(doc, key + "_tp", both);
    tally.add(doc, key + "_fp", got.size() - both);
    tally.add(doc, key + "_fn", labels.size() - both);
    if (!labels.equals(got)) {
      misses.add(key + "\t" + labels + "\t" + at + "\t" + got);
    }
  }

  private void groups(
      Tally tally,
      String doc,
      String at,
      List<Gold.Ask> labels,
      List<Asked> got,
      Set<String> techs,
      Map<String, String> learnt) {
    List<Set<String>> left = new ArrayList<>();
    got.stream()
        .filter(a -> !a.section().equals("stack"))
        .forEach(a -> a.groups().stream().filter(g -> !g.isEmpty()).forEach(left::add));
    Set<String> every = new HashSet<>();
    left.forEach(every::addAll);
    List<String> wrong = new ArrayList<>();
    for (Gold.Ask label : labels) {
      if (label.section().equals("stack")) {
        continue;
      }
      for (List<String> need : label.needs()) {
        Set<String> all = new HashSet<>();
        Set<String> examples = new HashSet<>();
        for (String name : need) {
          String id = names.id(name, every, learnt);
          all.add(id);
          if (techs.contains(name)) {
            examples.add(id);
          }
        }
        // The word for a group of examples may be left out of it.
        boolean hit =
            left.remove(all)
                || (!examples.isEmpty() && examples.size() < need.size() && left.remove(examples));
        tally.add(doc, hit ? "group_tp" : "group_fn", 1);
        if (!hit) {
          wrong.add(need.toString());
        }
      }
    }
    tally.add(doc, "group_fp", left.size());
    if (!wrong.isEmpty() || !left.isEmpty()) {
      misses.add("group\t" + wrong + "\t" + at + "\t" + left);
    }
  }

  private void career(Tally tally, Gold.Posting posting, ReadPosting as) {
    String doc = posting.id();
    years(tally, doc, posting.minYears(), as.minYears());
    years(tally, doc, posting.maxYears(), as.maxYears());
    if (posting.newcomer() || as.newcomer()) {
      tally.add(doc, "career_of", 1);
      tally.add(doc, "career", posting.newcomer() == as.newcomer());
      if (posting.newcomer() != as.newcomer()) {
        misses.add("career\tnewcomer " + posting.newcomer() + "\t" + doc + "\t" + as.newcomer());
      }
    }
    tally.add(doc, "role_of", 1);
    tally.add(doc, "role", as.role().equals(posting.role()));
    if (!as.role().equals(posting.role())) {
      misses.add("role\t" + posting.role() + "\t" + doc + "\t" + as.role());
    }
  }

  /** Where both are silent, nothing is said. */
  private void years(Tally tally, String doc, @Nullable Integer label, @Nullable Integer got) {
    int labelled = label == null ? 0 : label;
    int read = got == null ? 0 : got;
    if (labelled != 0 || read != 0) {
      tally.add(doc, "career_of", 1);
      tally.add(doc, "career", labelled == read);
      if (labelled != read) {
        misses.add("career\t" + labelled + "\t" + doc + "\t" + read);
      }
    }
  }

  // Resumes.

  private void resumes() {
    Tally tally = tally(Figure.Of.RESUMES);
    for (Gold.Resume resume : gold.resumes().values()) {
      tally.document(resume.id(), resume.slices());
      ReadResume as = contender.read(resume);
      skills(tally, resume, as);
      Integer months = resume.careerMonths();
      if (months != null && as.careerMonths() >= 0) {
        boolean near = Math.abs(months - as.careerMonths()) <= 3;
        tally.add(resume.id(), "months_of", 1);
        tally.add(resume.id(), "months", near);
        if (!near) {
          misses.add("months\t" + months + "\t" + resume.id() + "\t" + as.careerMonths());
        }
      }
    }
  }

  private void skills(Tally tally, Gold.Resume resume, ReadResume as) {
    String doc = resume.id();
    Map<String, Shown> left = new TreeMap<>();
    as.skills().forEach(s -> left.put(s.skill(), s));
    Map<Gold.Held, Shown> paired = new LinkedHashMap<>();
    List<Gold.Held> rest = new ArrayList<>();
    for (Gold.Held held : resume.skills()) {
      Shown hit =
          left.values().stream()
              .filter(s -> names.same(s.skill(), s.name(), held.skill()))
              .findFirst()
              .orElse(null);
      if (hit == null) {
        rest.add(held);
      } else {
        left.remove(hit.skill());
        paired.put(held, hit);
      }
    }
    // Other names for the same: those that stand in the same lines, each the other's only one.
    for (Gold.Held held : rest) {
      List<Shown> near = left.values().stream().filter(s -> alike(held, s) >= SAME_PLACE).toList();
      Shown only = near.size() == 1 ? near.get(0) : null;
      if (only != null && rest.stream().filter(h -> alike(h, only) >= SAME_PLACE).count() == 1) {
        left.remove(only.skill());
        paired.put(held, only);
      } else {
        tally.add(doc, "skill_fn", 1);
        tally.add(doc, held.kind() + "_skill_fn", 1);
        misses.add("skill\tmissed " + held.lines() + "\t" + doc + "\t" + held.skill());
      }
    }
    paired.forEach((held, shown) -> {
      tally.add(doc, "skill_tp", 1);
      tally.add(doc, held.kind() + "_skill_tp", 1);
      tally.add(doc, "graded_of", 1);
      tally.add(doc, "graded", shown.grade().equals(held.grade()));
      if (!shown.grade().equals(held.grade())) {
        misses.add(
            "grade\t"
                + held.grade()
                + " "
                + held.lines()
                + "\t"
                + doc
                + "\t"
                + shown.name()
                + " "
                + shown.grade()
                + " "
                + shown.lines());
      }
    });
    for (Shown s : left.values()) {
      tally.add(doc, "skill_fp", 1);
      tally.add(doc, s.kind() + "_skill_fp", 1);
      misses.add("skill\tspurious " + s.lines() + "\t" + doc + "\t" + s.name());
    }
  }

  private static double alike(Gold.Held held, Shown shown) {
    Set<Integer> all = new HashSet<>(held.lines());
    all.addAll(shown.lines());
    long both = held.lines().stream().filter(shown.lines()::contains).count();
    return both / (double) Math.max(1, all.size());
  }

  // Pairs.

  private void pairs() {
    Tally tally = tally(Figure.Of.PAIRS);
    Map<String, Map<Gold.Pair, Double>> ranks = new TreeMap<>();
    for (Gold.Pair pair : gold.pairs()) {
      Gold.Resume resume = Objects.requireNonNull(gold.resumes().get(pair.resume()));
      Gold.Posting posting = Objects.requireNonNull(gold.postings().get(pair.posting()));
      String doc = name(pair);
      tally.document(doc, resume.slices());
      tally.document(doc, posting.slices());
      Match match = contender.match(resume, posting);
      ranks.computeIfAbsent(pair.resume(), k -> new LinkedHashMap<>()).put(pair, match.rank());
      Map<Integer, List<Judged>> judged = byLine(match.verdicts(), Judged::line);
      for (Gold.Verdict label : pair.verdicts()) {
        verdict(tally, doc, label, judged.getOrDefault(label.line(), List.of()));
      }
    }
    ranks.forEach((resume, of) -> {
      order(tally, of);
      tally(Figure.Of.RANKINGS)
          .document(resume, Objects.requireNonNull(gold.resumes().get(resume)).slices());
      tally(Figure.Of.RANKINGS).add(resume, "ndcg_of", 1);
      tally(Figure.Of.RANKINGS).add(resume, "ndcg", ndcg(of));
    });
  }

  private void verdict(Tally tally, String doc, Gold.Verdict label, List<Judged> here) {
    String got =
        here.stream()
            .map(Judged::verdict)
            .min(Comparator.comparingInt(WORST_FIRST::indexOf))
            .orElse("absent");
    tally.add(doc, "verdict_of", 1);
    tally.add(doc, "verdict", got.equals(label.verdict()));
    Set<Integer> quoted = new TreeSet<>();
    here.forEach(j -> quoted.addAll(j.quoted()));
    if (!got.equals(label.verdict())) {
      misses.add(
          "verdict\t"
              + label.verdict()
              + " "
              + label.cited()
              + "\t"
              + doc
              + ":"
              + label.line()
              + "\t"
              + got
              + " "
              + quoted);
    }
    if (!label.cited().isEmpty() && shows(label.verdict()) && shows(got)) {
      boolean found = label.cited().stream().anyMatch(quoted::contains);
      tally.add(doc, "quoted_of", 1);
      tally.add(doc, "quoted", found);
      if (!found) {
        misses.add("evidence\t" + label.cited() + "\t" + doc + ":" + label.line() + "\t" + quoted);
      }
    }
  }

  private static boolean shows(String verdict) {
    return verdict.equals("met") || verdict.equals("partial");
  }

  private void order(Tally tally, Map<Gold.Pair, Double> ranks) {
    List<Gold.Pair> pairs = List.copyOf(ranks.keySet());
    for (int i = 0; i < pairs.size(); i++) {
      for (int k = i + 1; k < pairs.size(); k++) {
        boolean first = pairs.get(i).fit() > pairs.get(k).fit();
        Gold.Pair better = first ? pairs.get(i) : pairs.get(k);
        Gold.Pair worse = first ? pairs.get(k) : pairs.get(i);
        if (better.fit() != worse.fit()) {
          boolean right = ranks.getOrDefault(better, 0.0) > ranks.getOrDefault(worse, 0.0);
          tally.add(name(better), "order_of", 1);
          tally.add(name(better), "order", right);
          if (!right) {
            misses.add(
                "order\t"
                    + better.fit()
                    + " over "
                    + worse.fit()
                    + "\t"
                    + name(better)
                    + "\t"
                    + ranks.get(better)
                    + " "
                    + worse.posting()
                    + " "
                    + ranks.get(worse));
          }
        }
      }
    }
  }

  private static String name(Gold.Pair pair) {
    return pair.resume() + "/" + pair.posting();
  }

  /** Ties share their places evenly. */
  private static double ndcg(Map<Gold.Pair, Double> ranks) {
    List<Gold.Pair> ranked = new ArrayList<>(ranks.keySet());
    ranked.sort(Comparator.comparingDouble((Gold.Pair p) -> ranks.getOrDefault(p, 0.0)).reversed());
    double sum = 0;
    for (int i = 0; i < ranked.size(); ) {
      double here = ranks.getOrDefault(ranked.get(i), 0.0);
      List<Gold.Pair> tie =
          ranked.stream().filter(p -> ranks.getOrDefault(p, 0.0) == here).toList();
      double places = 0;
      for (int k = i; k < Math.min(i + tie.size(), CUT); k++) {
        places += discount(k);
      }
      sum += tie.stream().mapToDouble(Measure::gain).sum() / tie.size() * places;
      i += tie.size();
    }
    ranked.sort(Comparator.comparingInt(Gold.Pair::fit).reversed());
    double best = 0;
    for (int k = 0; k < Math.min(ranked.size(), CUT); k++) {
      best += gain(ranked.get(k)) * discount(k);
    }
    return best == 0 ? 0 : sum / best;
  }

  private static double gain(Gold.Pair pair) {
    return (1 << pair.fit()) - 1;
  }

  private static double discount(int place) {
    return Math.log(2) / Math.log(place + 2);
  }

  private static <T> Map<Integer, List<T>> byLine(List<T> all, Function<T, Integer> line) {
    Map<Integer, List<T>> out = new HashMap<>();
    all.forEach(t -> out.computeIfAbsent(line.apply(t), k -> new ArrayList<>()).add(t));
    return out;
  }

  private static <T> Set<Object> set(List<T> all, Function<T, Object> of) {
    Set<Object> out = new HashSet<>();
    all.forEach(t -> out.add(of.apply(t)));
    return out;
  }
}
