package io.github.matchum.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A requirement, with its verdict where a resume was matched.
 *
 * @param id id within the posting
 * @param line 1-based line
 * @param section {@code required}, {@code preferred}, {@code duties}, {@code stack}
 * @param kind what is asked
 * @param groups skills asked
 * @param minYears years asked; null where none are
 * @param text the words, as written
 * @param judged what the resume says to it; null where none was matched
 */
public record RequirementView(
    String id,
    int line,
    String section,
    String kind,
    List<GroupView> groups,
    @Nullable Integer minYears,
    String text,
    @Nullable Judged judged) {
  public RequirementView {
    groups = List.copyOf(groups);
  }

  /**
   * A verdict.
   *
   * @param verdict {@code met}, {@code partial}, {@code missing}, {@code unknown}
   * @param credit per mille
   * @param weight weight that counts at this line
   * @param metBy ids of the skills of the resume that met it
   * @param metByNames their names
   * @param countedAt id of the requirement where it counts; null where it counts here
   * @param evidence quotes
   * @param why code of the reason
   * @param args arguments of the reason
   */
  public record Judged(
      String verdict,
      int credit,
      long weight,
      List<String> metBy,
      List<String> metByNames,
      @Nullable String countedAt,
      List<QuoteView> evidence,
      String why,
      Map<String, String> args) {
    public Judged {
      metBy = List.copyOf(metBy);
      metByNames = List.copyOf(metByNames);
      evidence = List.copyOf(evidence);
    }
  }
}
