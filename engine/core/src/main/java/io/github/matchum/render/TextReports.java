package io.github.matchum.render;

import io.github.matchum.report.PostingView;
import io.github.matchum.report.QuoteView;
import io.github.matchum.report.RankRow;
import io.github.matchum.report.RankingView;
import io.github.matchum.report.ResumeView;
import io.github.matchum.report.ScoreView;
import io.github.matchum.report.SkillView;
import java.util.List;
import java.util.Map;

/** Writes views for a person at a terminal. Immutable. */
public final class TextReports {
  private final TextStyle style;
  private final Wording words;

  /** Makes a writer of a style. */
  public TextReports(TextStyle style) {
    this.style = style;
    this.words = Wording.of(style);
  }

  /**
   * Writes a match.
   *
   * @param explain whether it is told how the score adds up
   */
  public void score(ScoreView view, boolean explain, Appendable out) {
    new ScoreText(view, words, new Sheet(out, style)).write(explain);
  }

  /**
   * Writes a ranking.
   *
   * @param rows postings in their order
   * @param ranking what the whole batch says
   */
  public void rank(List<RankRow> rows, RankingView ranking, Appendable out) {
    new RankText(words, new Sheet(out, style)).write(rows, ranking);
  }

  /** Writes a posting as read. */
  public void posting(PostingView view, Appendable out) {
    new PostingText(words, new Sheet(out, style)).write(view);
  }

  /** Writes a resume as read. */
  public void resume(ResumeView view, Appendable out) {
    new ResumeText(words, new Sheet(out, style)).write(view);
  }

  /** Writes the lines of a resume that speak of something. */
  public void found(String source, String asked, List<QuoteView> found, Appendable out) {
    new ResumeText(words, new Sheet(out, style)).found(source, asked, found);
  }

  /**
   * Writes a skill with what it is a kind of and what it shows too.
   *
   * @param all every skill by id, for the names of its relatives
   */
  public void skill(SkillView view, Map<String, SkillView> all, Appendable out) {
    new SkillText(words, new Sheet(out, style)).write(view, all);
  }

  /** Writes a list of skills, one a line. */
  public void skills(List<SkillView> skills, Appendable out) {
    new SkillText(words, new Sheet(out, style)).list(skills);
  }
}
