package io.github.matchum.render;

import io.github.matchum.report.RankRow;
import io.github.matchum.report.RankingView;
import io.github.matchum.report.ScoreView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a ranking says in words, the same in every format for people. Nothing is escaped here. */
final class RankWords {
  private static final int GAPS = 2;
  private static final int MOST_SKILLS = 15;
  private static final int MOST_NAMED = 5;
  private static final int MOST_PLANS = 30;

  private final Wording words;
  private final RankingView ranking;
  private final String dot;

  RankWords(Wording words, RankingView ranking) {
    this.words = words;
    this.ranking = ranking;
    this.dot = words.say("dot");
  }

  private boolean several() {
    return ranking.resumes().size() > 1;
  }

  String head(List<RankRow> rows) {
    String asOf = rows.isEmpty() ? "" : rows.get(0).view().asOf();
    String whose =
        several()
            ? words.say("rank.resumes", ranking.resumes().size())
            : String.join("", ranking.resumes());
    return words.say("rank.head", ranking.ranked() - ranking.reposts(), whose, asOf);
  }

  /** Things to know of the resume, said once above the table. */
  List<String> notes(List<RankRow> rows) {
    return several() || rows.isEmpty()
        ? List.of()
        : rows.get(0).view().notes().stream()
            .filter(n -> n.code().equals("old-resume"))
            .map(words::note)
            .toList();
  }

  static String score(ScoreView v) {
    Integer score = v.score();
    return score == null ? "-" : Wording.tenths(score);
  }

  /** Returns the title with the company; the name of the file where there is none. */
  static String title(ScoreView v) {
    String title = v.title().isEmpty() ? v.source() : v.title();
    return v.company().isEmpty() || title.contains(v.company())
        ? title
        : title + " (" + v.company() + ")";
  }

  String conditions(ScoreView v, String none) {
    String out =
        v.conditions().stream()
            .filter(c -> !c.status().equals("pass"))
            .map(c -> words.word("kind", c.kind()) + " " + words.word("status", c.status()))
            .distinct()
            .collect(Collectors.joining(", "));
    return out.isEmpty() ? none : out;
  }

  String gaps(ScoreView v) {
    List<ScoreView.GapView> dear = v.gaps().stream().filter(g -> g.gain() > 0).limit(GAPS).toList();
    return dear.isEmpty()
        ? words.noGaps(v)
        : dear.stream()
            .map(g -> Wording.gain(g.gain()) + " " + words.gapName(g))
            .collect(Collectors.joining(", "));
  }

  /** Returns the file, where else it was posted, the resume where there are several, and marks. */
  String files(RankRow row) {
    List<String> parts = new ArrayList<>();
    parts.add(row.view().source());
    if (several()) {
      parts.add(row.view().resume());
    }
    if (!row.reposts().isEmpty()) {
      parts.add(words.say("rank.reposts", named(row.reposts())));
    }
    if (row.view().notes().stream().anyMatch(n -> n.code().equals("few-known-skills"))) {
      parts.add(words.say("rank.few-known-skills"));
    }
    return String.join(dot, parts);
  }

  private String named(List<String> files) {
    String first = String.join(", ", files.subList(0, Math.min(MOST_NAMED, files.size())));
    return files.size() <= MOST_NAMED
        ? first
        : words.say("rank.and-more", first, files.size() - MOST_NAMED);
  }

  List<String> columns() {
    return List.of(
        words.say("rank.place"),
        words.say("rank.score"),
        words.say("rank.bounds"),
        words.say("rank.confidence"),
        words.say("rank.conditions"),
        words.say("rank.title"),
        words.say("rank.gaps"),
        words.say("rank.file"));
  }

  /** Returns a row under {@link #columns}. */
  List<String> cells(int place, RankRow row) {
    ScoreView v = row.view();
    return List.of(
        Integer.toString(place),
        score(v),
        Wording.tenths(v.low()) + "–" + Wording.tenths(v.high()),
        words.word("confidence", v.confidence()),
        conditions(v, "✔"),
        Wording.clean(title(v)),
        gaps(v),
        files(row));
  }

  List<String> skillColumns() {
    return List.of(
        words.say("rank.skill"),
        words.say("rank.required"),
        words.say("rank.preferred"),
        words.say("rank.elsewhere"),
        words.say("rank.held"));
  }

  /** Returns the skills asked most, with how often, and whether they are held. */
  List<List<String>> skills() {
    List<List<String>> out = new ArrayList<>();
    for (RankingView.AskedView s : ranking.skills().stream().limit(MOST_SKILLS).toList()) {
      String held =
          several()
              ? s.heldBy() + "/" + ranking.resumes().size()
              : words.say(s.heldBy() > 0 ? "rank.yes" : "rank.no");
      out.add(
          List.of(
              s.name(),
              Integer.toString(s.required()),
              Integer.toString(s.preferred()),
              Integer.toString(s.elsewhere()),
              held));
    }
    return out;
  }

  String skillsMore() {
    int more = ranking.skills().size() - MOST_SKILLS;
    return more > 0 ? words.say("rank.skills-more", more) : "";
  }

  /**
   * Returns what to learn first: for each resume where it stands, and a line a number of skills.
   */
  List<String> plan() {
    List<String> out = new ArrayList<>();
    ranking.plans().stream()
        .filter(p -> !p.steps().isEmpty())
        .limit(MOST_PLANS)
        .forEach(p -> plan(p, out));
    long more = ranking.plans().stream().filter(p -> !p.steps().isEmpty()).count() - MOST_PLANS;
    if (more > 0) {
      out.add(words.say("plan.more", more));
    } else if (ranking.plans().isEmpty() && several()) {
      out.add(words.say("plan.left-out"));
    }
    return out;
  }

  private void plan(RankingView.PlanView plan, List<String> out) {
    String whose = several() ? plan.resume() + ": " : "";
    out.add(
        whose
            + words.say(
                "plan.now",
                plan.reached(),
                plan.postings(),
                plan.threshold(),
                Wording.tenths(plan.now())));
    for (RankingView.StepView s : plan.steps()) {
      String sure = s.exact() ? "" : dot + words.say("plan.bound", Wording.tenths(s.bound()));
      String lifts = s.lifted().isEmpty() ? "" : ": " + named(s.lifted());
      out.add(
          s.skills().size()
              + ". "
              + String.join(" + ", s.names())
              + dot
              + words.say("plan.lifts", s.lifted().size(), Wording.tenths(s.mean()))
              + sure
              + lifts);
    }
  }

  /** Returns the best matches of each resume. */
  List<String> tops() {
    return ranking.byResume().stream()
        .map(t ->
            t.name()
                + ": "
                + t.top().stream()
                    .limit(MOST_NAMED)
                    .map(p -> p.name() + " " + score(p))
                    .collect(Collectors.joining(", ")))
        .toList();
  }

  private static String score(RankingView.Partner p) {
    Integer score = p.score();
    return score == null ? "-" : Wording.tenths(score);
  }

  /** Returns what else is to be known, a line each. */
  List<String> rest() {
    List<String> out = new ArrayList<>();
    if (ranking.partial()) {
      out.add(words.say("rank.partial"));
    }
    if (!ranking.setAside().isEmpty()) {
      out.add(words.say("rank.set-aside", ranking.setAside().size(), named(ranking.setAside())));
    }
    if (!ranking.failed().isEmpty()) {
      out.add(
          words.say(
              "rank.failed",
              ranking.failed().size(),
              named(List.copyOf(ranking.failed().keySet()))));
    }
    if (!ranking.skipped().isEmpty()) {
      out.add(
          words.say(
              "rank.skipped",
              ranking.skipped().entrySet().stream()
                  .map(e -> words.word("skipped", e.getKey()) + " " + e.getValue())
                  .collect(Collectors.joining(", "))));
    }
    Integer refined = ranking.refined();
    if (refined != null) {
      out.add(words.say("rank.refined", refined, ranking.ranked()));
    }
    out.add(words.say("rank.order"));
    return out;
  }
}
