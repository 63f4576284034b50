package io.github.matchum.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resume as read.
 *
 * @param source name of the file
 * @param asOf date to which 현재 runs
 * @param documentDate the resume's own date; null where it has none
 * @param roles occupations, the most likely first
 * @param careerMonths months of paid work
 * @param skills what it shows
 * @param education lines on education
 * @param languages human languages
 */
public record ResumeView(
    String source,
    String asOf,
    @Nullable String documentDate,
    List<String> roles,
    int careerMonths,
    List<SkillLine> skills,
    List<School> education,
    List<LanguageLine> languages) {

  /**
   * Evidence of one skill.
   *
   * @param skill id
   * @param name name
   * @param kind tech, concept or cert
   * @param grade used, listed, learning or mentioned
   * @param atLeast least months
   * @param atMost most months
   * @param lastUsed last month; null where no date tells
   * @param corrected whether it is only named by a misspelling
   * @param level the level that the resume gives itself, as written; null where none
   * @param evidence quotes
   */
  public record SkillLine(
      String skill,
      String name,
      String kind,
      String grade,
      int atLeast,
      int atMost,
      @Nullable String lastUsed,
      boolean corrected,
      @Nullable String level,
      List<QuoteView> evidence) {}

  /**
   * A line on education.
   *
   * @param line 1-based line
   * @param degree id of the degree; null where none is named
   * @param majors ids of the majors
   * @param finished whether the degree is held
   * @param expected whether it is expected
   * @param text the line
   */
  public record School(
      int line,
      @Nullable String degree,
      List<String> majors,
      boolean finished,
      boolean expected,
      String text) {}

  /**
   * A human language.
   *
   * @param line 1-based line
   * @param language ISO 639-1 code
   * @param test id of the test; null where it is only claimed
   * @param result result as written
   * @param level CEFR level; empty where unknown
   */
  public record LanguageLine(
      int line, String language, @Nullable String test, String result, String level) {}
}
