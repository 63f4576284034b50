package io.github.matchum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report on one posting and one resume. Scores are tenths of a point, 0 to 1000.
 *
 * @param source name of the posting's file
 * @param title title of the posting; may be empty
 * @param company company, where known; else empty
 * @param role occupation of the posting
 * @param resume name of the resume's file
 * @param asOf date to which 현재 runs
 * @param score the score; null where the posting asks nothing that could be read
 * @param rankScore score that sorts a batch
 * @param low lower bound
 * @param high upper bound
 * @param confidence {@code high}, {@code medium}, {@code low}
 * @param weight W
 * @param unknownWeight U
 * @param tree what adds up to the score
 * @param conditions conditions with their status
 * @param requirements requirements with their verdicts
 * @param gaps gaps by falling gain
 * @param unread lines that could not be read
 * @param unknownTerms words of requirements that look like names of technologies and are none that
 *     is known
 * @param notes things to know
 * @param corrections names that the resume misspells
 * @param strengths how much of the resume's strongest work the posting uses; null in a ranking
 * @param target the fewest gaps that reach a threshold; null where none was asked for
 * @param versions versions of engine, dictionary and rubric
 */
public record ScoreView(
    String source,
    String title,
    String company,
    String role,
    String resume,
    String asOf,
    @Nullable Integer score,
    int rankScore,
    int low,
    int high,
    String confidence,
    long weight,
    long unknownWeight,
    List<Leaf> tree,
    List<ConditionView> conditions,
    List<RequirementView> requirements,
    List<GapView> gaps,
    List<UnreadView> unread,
    List<UnreadView> unknownTerms,
    List<Note> notes,
    List<MentionView> corrections,
    @Nullable Strengths strengths,
    @Nullable Target target,
    Versions versions) {

  /** Returns this report with one more note, after the others. */
  public ScoreView with(Note note) {
    List<Note> more = new ArrayList<>(notes);
    more.add(note);
    return with(more, target);
  }

  /** Returns this report with the fewest gaps that reach a threshold. */
  public ScoreView with(Target reached) {
    return with(notes, reached);
  }

  private ScoreView with(List<Note> someNotes, @Nullable Target someTarget) {
    return new ScoreView(
        source,
        title,
        company,
        role,
        resume,
        asOf,
        score,
        rankScore,
        low,
        high,
        confidence,
        weight,
        unknownWeight,
        tree,
        conditions,
        requirements,
        gaps,
        unread,
        unknownTerms,
        someNotes,
        corrections,
        strengths,
        someTarget,
        versions);
  }

  /**
   * What one atom adds: {@code weight × credit / W} per mille.
   *
   * @param requirement id of the requirement; {@code role} for the occupation
   * @param asks what is asked, in ids
   * @param weight its weight
   * @param credit its credit, per mille
   */
  public record Leaf(String requirement, String asks, int weight, int credit) {}

  /**
   * A condition.
   *
   * @param kind career, education, certificate or language
   * @param asked what is asked
   * @param held what is shown; may be empty
   * @param status pass, near, fail or unknown
   * @param line 1-based line of the posting
   * @param evidence lines of the resume that show it
   */
  public record ConditionView(
      String kind, String asked, String held, String status, int line, List<QuoteView> evidence) {
    public ConditionView {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * A gap.
   *
   * @param skill id; null for a condition
   * @param name name
   * @param gapKind what is wanting
   * @param gain tenths of a point
   * @param closable whether learning closes it
   * @param requirementLines 1-based lines that ask it
   * @param nearest id of the nearest skill held; null where none is
   * @param nearestName its name; null where none is
   */
  public record GapView(
      @Nullable String skill,
      String name,
      String gapKind,
      int gain,
      boolean closable,
      List<Integer> requirementLines,
      @Nullable String nearest,
      @Nullable String nearestName) {}

  /**
   * A line, or a term in one, that was not read.
   *
   * @param line 1-based line
   * @param text its words
   * @param why code of the reason
   */
  public record UnreadView(int line, String text, String why) {}

  /**
   * Something to know.
   *
   * @param code code
   * @param args arguments
   */
  public record Note(String code, Map<String, String> args) {}

  /**
   * How much of a resume's strongest work a posting uses; never part of the score.
   *
   * @param share tenths of a per cent, 0 to 1000; null where the resume shows no skill at work
   * @param used the strongest skills that the posting asks, or that what it asks implies
   * @param unused the strongest skills that it has no use for
   */
  public record Strengths(
      @Nullable Integer share, List<ResumeView.SkillLine> used, List<ResumeView.SkillLine> unused) {
    public Strengths {
      used = List.copyOf(used);
      unused = List.copyOf(unused);
    }
  }

  /**
   * The fewest gaps that lift the score to a threshold.
   *
   * @param threshold points, 1 to 100
   * @param status {@code reached} as things are, {@code reachable}, {@code unreachable} by learning
   *     skills that the posting names, or {@code unknown} where nothing that it asks could be read
   * @param skills ids of the skills to show at work; empty unless it is reachable
   * @param names their names
   * @param score tenths of a point with them; the best that can be attained where it is unreachable
   * @param atLeast no fewer skills reach it; equal to their number where that is proven the least
   */
  public record Target(
      int threshold,
      String status,
      List<String> skills,
      List<String> names,
      int score,
      int atLeast) {
    public Target {
      skills = List.copyOf(skills);
      names = List.copyOf(names);
    }
  }

  /**
   * Versions of what made the report.
   *
   * @param engine version of the engine
   * @param dictionary version of the dictionary
   * @param rubric version of the rubric
   */
  public record Versions(String engine, String dictionary, String rubric) {}
}
