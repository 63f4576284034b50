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
 * @param notes things to know
 * @param corrections misspellings found in the resume
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
    List<Note> notes,
    List<Correction> corrections,
    Versions versions) {

  /** Returns this report with one more note, after the others. */
  public ScoreView with(Note note) {
    List<Note> more = new ArrayList<>(notes);
    more.add(note);
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
        more,
        corrections,
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
   */
  public record ConditionView(String kind, String asked, String held, String status, int line) {}

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
   * A line that was not read.
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
   * A misspelling in the resume.
   *
   * @param line 1-based line
   * @param surface as written
   * @param name the name meant
   */
  public record Correction(int line, String surface, String name) {}

  /**
   * Versions of what made the report.
   *
   * @param engine version of the engine
   * @param dictionary version of the dictionary
   * @param rubric version of the rubric
   */
  public record Versions(String engine, String dictionary, String rubric) {}
}
