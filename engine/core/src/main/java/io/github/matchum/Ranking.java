package io.github.matchum;

import io.github.matchum.match.Brief;
import io.github.matchum.match.MatchReport;
import io.github.matchum.match.Outlook;
import io.github.matchum.match.PreparedPosting;
import io.github.matchum.match.PreparedResume;
import io.github.matchum.match.Unweighed;
import io.github.matchum.rank.AskedSkills;
import io.github.matchum.rank.Fingerprint;
import io.github.matchum.rank.Plan;
import io.github.matchum.rank.Planner;
import io.github.matchum.rank.Reposts;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.report.Blind;
import io.github.matchum.report.RankingView;
import io.github.matchum.report.ScoreView;
import io.github.matchum.report.Views;
import io.github.matchum.resume.Evidence;
import io.github.matchum.resume.Grade;
import io.github.matchum.store.KeptPosting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ranks postings for one resume or several. {@link #score} may be called by as many threads as the
 * caller has; {@link #add} takes what they made, by one thread, in an order that does not depend on
 * them. Of a posting added only a few numbers are kept.
 *
 * <pre>{@code
 * Ranking ranking = Ranking.of(matchum, List.of(resume));
 * Ranking.Scored scored = ranking.score("a.txt", bytes);
 * if (scored.isPosting()) {
 *   ranking.add(scored);
 * }
 * List<RankingView.PlanView> plans = ranking.plans(70, 5);
 * }</pre>
 */
public final class Ranking {
  private static final int FEW_SKILLS = 3;

  /** What a blind ranking calls a resume that lies among the postings. */
  private static final String OTHER_RESUME = "resume-among-postings";

  /** How much is kept for the plans of several resumes, in numbers of four bytes: 128 MiB. */
  private static final long MOST_KEPT = 32L << 20;

  private final Matchum matchum;
  private final List<PreparedResume> resumes;
  private final List<Blind> blinds;
  private final List<String> names;
  private final boolean details;
  private final AskedSkills asked;
  private final Reposts reposts = new Reposts();
  private final List<String> sources = new ArrayList<>();

  /** For each resume what each posting would score with more skills. */
  private final List<List<Outlook>> outlooks = new ArrayList<>();

  private long kept;
  private boolean planned = true;
  private final List<String> outlookSources = new ArrayList<>();
  private volatile @Nullable PostingCache cache;

  private Ranking(Matchum matchum, List<LoadedResume> resumes, boolean details, boolean blind) {
    this.matchum = matchum;
    this.resumes = resumes.stream().map(LoadedResume::prepared).toList();
    this.details = details;
    this.asked = new AskedSkills(matchum.dictionary());
    List<Blind> hidden = new ArrayList<>();
    for (int i = 0; blind && i < resumes.size(); i++) {
      hidden.add(
          new Blind(
              resumes.get(i).prepared().resume(),
              alias(i),
              matchum.dictionary().lexicon().everyday()::has));
    }
    this.blinds = List.copyOf(hidden);
    resumes.forEach(r -> outlooks.add(new ArrayList<>()));
    this.names =
        blind
            ? blinds.stream().map(Blind::alias).toList()
            : resumes.stream().map(LoadedResume::source).toList();
  }

  /** Begins a ranking for some resumes. */
  public static Ranking of(Matchum matchum, List<LoadedResume> resumes) {
    return of(matchum, resumes, false, false);
  }

  /**
   * Begins a ranking for some resumes.
   *
   * @param details whether views say all that a score says, or only what a table needs
   * @param blind whether what is quoted of the resumes hides who they are of, and they are called
   *     by numbers in their order
   */
  public static Ranking of(
      Matchum matchum, List<LoadedResume> resumes, boolean details, boolean blind) {
    return new Ranking(matchum, resumes, details, blind);
  }

  /**
   * Returns what stands for the {@code i}th resume in a blind ranking, such as {@code resume-001}
   * for 0.
   */
  public static String alias(int i) {
    String number = Integer.toString(i + 1);
    return "resume-" + "0".repeat(Math.max(0, 3 - number.length())) + number;
  }

  /**
   * Lets postings that were read before be taken from a cache, and keeps the others there. Changes
   * no score.
   *
   * @return this ranking
   */
  public Ranking cached(PostingCache from) {
    cache = from;
    return this;
  }

  /** Returns the names of the resumes as reports say them. */
  public List<String> resumes() {
    return names;
  }

  /** A document read and, where it is a posting, scored. Immutable. */
  public static final class Scored {
    private final String source;
    private final List<ScoreView> views;
    private final List<Outlook> outlooks;
    private final Map<Integer, Integer> skills;
    private final @Nullable Fingerprint print;

    private Scored(
        String source,
        List<ScoreView> views,
        List<Outlook> outlooks,
        Map<Integer, Integer> skills,
        @Nullable Fingerprint print) {
      this.source = source;
      this.views = List.copyOf(views);
      this.outlooks = List.copyOf(outlooks);
      this.skills = Map.copyOf(skills);
      this.print = print;
    }

    /** Returns the name of its source. */
    public String source() {
      return source;
    }

    /** Returns whether it is a posting. */
    public boolean isPosting() {
      return print != null;
    }

    /** Returns a match for each resume, in their order; none where it is no posting. */
    public List<ScoreView> views() {
      return views;
    }
  }

  /**
   * Reads a document and scores it for every resume. Safe for use by several threads.
   *
   * @param name what reports call it; its ending tells the format
   * @throws UnreadableException where it can't be read
   */
  public Scored score(String name, byte[] content) throws UnreadableException {
    PostingCache from = cache;
    KeptPosting kept =
        from == null ? matchum.intake().read(name, content) : from.posting(name, content);
    // A resume among the postings may be called by the name of its person.
    boolean hidden =
        !blinds.isEmpty() && kept.asked().isEmpty() && matchum.looksLikeResume(name, content);
    return score(hidden ? OTHER_RESUME : name, kept);
  }

  /** Counts what other postings asked, as an index kept it. */
  void asked(int[] counts) {
    asked.add(counts);
  }

  Scored score(String name, KeptPosting kept) {
    Unweighed asked = kept.asked().orElse(null);
    return asked == null
        ? new Scored(name, List.of(), List.of(), Map.of(), null)
        : score(name, matchum.compiler().weigh(asked), Fingerprint.of(kept));
  }

  private Scored score(String name, PreparedPosting posting, Fingerprint print) {
    Map<Integer, Integer> skills = asked.of(posting.posting());
    boolean few =
        skills.size() < FEW_SKILLS && posting.posting().requirements().size() >= FEW_SKILLS;
    List<ScoreView> views = new ArrayList<>(resumes.size());
    List<Outlook> outlooks = new ArrayList<>(resumes.size());
    for (int i = 0; i < resumes.size(); i++) {
      PreparedResume resume = resumes.get(i);
      ScoreView view;
      if (details) {
        MatchReport report = matchum.matcher().match(resume, posting);
        view = matchum.views().score(report);
        outlooks.add(report.outlook());
      } else {
        Brief brief = matchum.matcher().brief(resume, posting, Views.MOST_GAPS);
        view = matchum.views().brief(posting.posting(), resume.resume(), brief);
        outlooks.add(brief.outlook());
      }
      view =
          few
              ? view.with(
                  new ScoreView.Note(
                      "few-known-skills", Map.of("skills", Integer.toString(skills.size()))))
              : view;
      views.add(blinds.isEmpty() ? view : blinds.get(i).hide(view));
    }
    return new Scored(name, views, outlooks, skills, print);
  }

  /**
   * Counts a posting in. By one thread at a time, in the order of the files.
   *
   * @return the source of the posting that it repeats; null where it repeats none
   */
  public @Nullable String add(Scored scored) {
    Fingerprint print = scored.print;
    if (print == null) {
      throw new IllegalArgumentException(scored.source + " is no posting");
    }
    int number = sources.size();
    int first = reposts.next(print);
    sources.add(scored.source);
    if (first < number) {
      return sources.get(first);
    }
    asked.add(scored.skills);
    keep(scored);
    return null;
  }

  private void keep(Scored scored) {
    if (!planned) {
      return;
    }
    outlookSources.add(scored.source);
    for (int i = 0; i < resumes.size(); i++) {
      Outlook outlook = scored.outlooks.get(i);
      outlooks.get(i).add(outlook);
      kept += outlook.weightInMemory();
    }
    if (resumes.size() > 1 && kept > MOST_KEPT) {
      // A plan over a part of the postings would be no plan.
      planned = false;
      outlookSources.clear();
      outlooks.forEach(List::clear);
    }
  }

  /** Returns the skills asked by the postings added, the most required first. */
  public List<RankingView.AskedView> skills() {
    List<RankingView.AskedView> out = new ArrayList<>();
    List<Set<Integer>> held = resumes.stream().map(this::held).toList();
    for (AskedSkills.Asked a : asked.most()) {
      int by = (int) held.stream().filter(h -> h.contains(a.number())).count();
      out.add(
          new RankingView.AskedView(
              a.skill().id().value(),
              a.skill().name(),
              a.required(),
              a.preferred(),
              a.elsewhere(),
              by));
    }
    return List.copyOf(out);
  }

  private Set<Integer> held(PreparedResume resume) {
    Set<Integer> out = new HashSet<>();
    for (Evidence e : resume.resume().evidence()) {
      if (e.grade().compareTo(Grade.LISTED) >= 0) {
        Arrays.stream(matchum.dictionary().upward(e.number())).forEach(out::add);
      }
    }
    return out;
  }

  /**
   * Returns the skills to learn first for the postings added, for each resume in their order.
   *
   * @param threshold T in points, 1 to 100
   * @param most how many skills at most
   * @return for each resume a set for each number of skills; empty where there were several resumes
   *     and more pairs than are kept in memory
   */
  public List<RankingView.PlanView> plans(int threshold, int most) {
    List<RankingView.PlanView> plans = new ArrayList<>();
    for (int i = 0; planned && i < resumes.size(); i++) {
      plans.add(plan(names.get(i), outlooks.get(i), threshold, most));
    }
    return plans;
  }

  private RankingView.PlanView plan(
      String resume, List<Outlook> postings, int threshold, int most) {
    Planner planner = new Planner(matchum.dictionary(), postings, threshold);
    List<Outlook> scored = postings.stream().filter(Outlook::hasScore).toList();
    int of = Math.max(1, scored.size());
    int reached =
        (int) scored.stream().filter(o -> o.with(new int[0], 0, 10) >= threshold * 10L).count();
    List<RankingView.StepView> steps = new ArrayList<>();
    for (Plan p : planner.plans(most)) {
      steps.add(
          new RankingView.StepView(
              p.skills().stream().map(n -> matchum.dictionary().skill(n).id().value()).toList(),
              p.skills().stream().map(n -> matchum.dictionary().skill(n).name()).toList(),
              Planner.mean(p.value(), of),
              Planner.mean(p.bound(), of),
              p.exact(),
              p.lifted().stream().map(outlookSources::get).toList()));
    }
    return new RankingView.PlanView(
        resume, threshold, scored.size(), reached, Planner.mean(planner.now(), of), steps);
  }
}
