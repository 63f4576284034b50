package io.github.matchum.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a whole batch says.
 *
 * @param ranked how many files were scored, reposts included
 * @param reposts how many of them repeat another
 * @param resumes names of the resumes
 * @param setAside files that are no postings
 * @param failed files that could not be read, with a message each
 * @param skipped how many files were passed over, by why
 * @param order sources, best first; empty where there are several resumes
 * @param skills skills asked, the most required first
 * @param plans the skills to learn first, for each resume in their order; empty where there were
 *     too many pairs to keep in memory
 * @param byPosting for each posting its best resumes; empty for one resume
 * @param byResume for each resume its best postings; empty for one resume
 * @param partial whether the batch was cut short
 * @param refined of an index, how many postings were looked at closer than by their bound; null
 *     where files were ranked
 */
public record RankingView(
    int ranked,
    int reposts,
    List<String> resumes,
    List<String> setAside,
    Map<String, String> failed,
    Map<String, Integer> skipped,
    List<String> order,
    List<AskedView> skills,
    List<PlanView> plans,
    List<TopView> byPosting,
    List<TopView> byResume,
    boolean partial,
    @Nullable Integer refined) {
  public RankingView {
    resumes = List.copyOf(resumes);
    setAside = List.copyOf(setAside);
    failed = Collections.unmodifiableMap(new LinkedHashMap<>(failed));
    skipped = Collections.unmodifiableMap(new LinkedHashMap<>(skipped));
    order = List.copyOf(order);
    skills = List.copyOf(skills);
    plans = List.copyOf(plans);
    byPosting = List.copyOf(byPosting);
    byResume = List.copyOf(byResume);
  }

  /** What a batch of files says. */
  public RankingView(
      int ranked,
      int reposts,
      List<String> resumes,
      List<String> setAside,
      Map<String, String> failed,
      Map<String, Integer> skipped,
      List<String> order,
      List<AskedView> skills,
      List<PlanView> plans,
      List<TopView> byPosting,
      List<TopView> byResume,
      boolean partial) {
    this(
        ranked, reposts, resumes, setAside, failed, skipped, order, skills, plans, byPosting,
        byResume, partial, null);
  }

  /**
   * How often a skill is asked. A posting counts once, where it asks hardest; an umbrella word
   * counts only where the posting names nothing below it.
   *
   * @param skill id
   * @param name name
   * @param required in how many postings it is required
   * @param preferred in how many others it is wished for
   * @param elsewhere in how many others it stands in the duties or the stack
   * @param heldBy how many of the resumes show it
   */
  public record AskedView(
      String skill, String name, int required, int preferred, int elsewhere, int heldBy) {}

  /**
   * The skills to learn first.
   *
   * @param resume whose plan it is
   * @param threshold T in points
   * @param postings how many postings count: those with a score, each of the same once
   * @param reached how many of them reach T already
   * @param now mean of min(score, T) over them, in tenths of a point
   * @param steps a set for each number of skills
   */
  public record PlanView(
      String resume, int threshold, int postings, int reached, int now, List<StepView> steps) {
    public PlanView {
      steps = List.copyOf(steps);
    }
  }

  /**
   * The best set of so many skills.
   *
   * @param skills ids, as many as are learnt
   * @param names their names, in the same order
   * @param mean mean of min(score, T) with them, in tenths of a point
   * @param bound what no set of so many skills exceeds, in tenths of a point
   * @param exact whether none is better
   * @param lifted files that reach T with them, and do not without
   */
  public record StepView(
      List<String> skills,
      List<String> names,
      int mean,
      int bound,
      boolean exact,
      List<String> lifted) {
    public StepView {
      skills = List.copyOf(skills);
      names = List.copyOf(names);
      lifted = List.copyOf(lifted);
    }
  }

  /**
   * The best matches of one side.
   *
   * @param name the posting or the resume
   * @param top its best partners, best first
   */
  public record TopView(String name, List<Partner> top) {
    public TopView {
      top = List.copyOf(top);
    }
  }

  /**
   * One of the best matches.
   *
   * @param name the resume or the posting
   * @param score tenths of a point; null where nothing asked could be read
   * @param rankScore tenths of a point
   */
  public record Partner(String name, @Nullable Integer score, int rankScore) {}
}
