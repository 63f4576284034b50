package io.github.matchum.render;

import io.github.matchum.report.RankRow;
import io.github.matchum.report.RankingView;
import io.github.matchum.report.RequirementView;
import io.github.matchum.report.ScoreView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes views as GitHub Flavored Markdown. Words of documents are escaped: they make no markup.
 */
public final class MarkdownReports {
  private static final String SPECIAL = "\\`*_[]<>#|~&$";

  private final Wording words;
  private final ScoreTables tables;

  /** Makes a writer in a language. */
  public MarkdownReports(Language language) {
    this.words = new Wording(language);
    this.tables = new ScoreTables(words);
  }

  /**
   * Writes a match.
   *
   * @param explain whether it is told how the score adds up
   */
  public void score(ScoreView v, boolean explain, Appendable out) {
    String title = escape(v.title());
    line(out, "# " + (title.isEmpty() ? words.say("title.none") : title));
    line(out, "");
    String company = v.company().isEmpty() ? "" : " · " + escape(v.company());
    line(
        out,
        words.say("head.role", words.word("role", v.role()))
            + " · "
            + words.say("head.as-of", v.asOf())
            + company
            + "  ");
    line(out, words.say("head.files", escape(v.source()), escape(v.resume())));
    for (ScoreView.Note n : v.notes()) {
      line(out, "");
      line(out, "> " + escape(words.note(n)));
    }
    line(out, "");
    Integer score = v.score();
    line(
        out,
        score == null
            ? "**" + words.say("score.none") + "**"
            : "**"
                + Wording.tenths(score)
                + " / 100** "
                + words.say("score.bounds", Wording.tenths(v.low()), Wording.tenths(v.high()))
                + " · "
                + words.say("score.confidence", words.word("confidence", v.confidence())));
    conditions(v, out);
    Wording.bySection(v.requirements())
        .forEach((section, requirements) -> requirements(section, requirements, out));
    gaps(v, out);
    lists(v, out);
    if (explain) {
      explain(v, out);
    }
    line(out, "");
    line(
        out,
        "_"
            + words.say(
                "foot.versions",
                escape(v.versions().engine()),
                escape(v.versions().dictionary()),
                escape(v.versions().rubric()))
            + "_");
  }

  private void conditions(ScoreView v, Appendable out) {
    if (!v.conditions().isEmpty()) {
      heading(out, words.say("heading.conditions"));
      table(out, tables.conditionColumns());
      v.conditions().forEach(c -> row(out, escaped(tables.condition(c))));
    }
  }

  private void requirements(String section, List<RequirementView> requirements, Appendable out) {
    heading(out, words.word("section", section));
    table(out, tables.requirementColumns());
    for (RequirementView r : requirements) {
      RequirementView.Judged j = r.judged();
      if (j != null) {
        row(
            out,
            List.of(
                r.id(),
                words.word("verdict", j.verdict()),
                escape(r.text()) + " (L" + r.line() + ")",
                String.join("<br>", escaped(tables.proofs(j))),
                escape(tables.why(r, j))));
      }
    }
  }

  private static List<String> escaped(List<String> cells) {
    return cells.stream().map(MarkdownReports::escape).toList();
  }

  private void gaps(ScoreView v, Appendable out) {
    heading(out, words.say("heading.gaps"));
    List<ScoreView.GapView> gaps = v.gaps().stream().filter(g -> g.gain() > 0).toList();
    if (gaps.isEmpty()) {
      line(out, words.noGaps(v));
      return;
    }
    table(out, tables.gapColumns());
    gaps.forEach(g -> row(out, escaped(tables.gap(g))));
    line(out, "");
    line(out, words.say("gaps.do-not-add"));
  }

  private void lists(ScoreView v, Appendable out) {
    if (!v.corrections().isEmpty()) {
      heading(out, words.say("heading.corrections"));
      v.corrections()
          .forEach(c ->
              line(out, "- L" + c.line() + " " + escape(c.surface()) + " → " + escape(c.name())));
    }
    if (!v.unread().isEmpty()) {
      heading(out, words.say("heading.unread"));
      v.unread()
          .forEach(u ->
              line(
                  out,
                  "- L"
                      + u.line()
                      + " "
                      + escape(u.text())
                      + " ("
                      + words.word("unread", u.why())
                      + ")"));
    }
  }

  private void explain(ScoreView v, Appendable out) {
    heading(out, words.say("heading.explain"));
    table(out, tables.sumColumns());
    tables.sum(v).forEach(cells -> row(out, escaped(cells)));
    line(out, "");
    line(out, String.join("  \n", tables.sums(v)));
  }

  /**
   * Writes a ranking.
   *
   * @param rows postings in their order
   * @param ranking what the whole batch says
   */
  public void rank(List<RankRow> rows, RankingView ranking, Appendable out) {
    RankWords say = new RankWords(words, ranking);
    line(out, "# " + escape(say.head(rows)));
    line(out, "");
    say.notes(rows).forEach(n -> line(out, "> " + escape(n) + "\n"));
    table(out, say.columns());
    int place = 0;
    for (RankRow row : rows) {
      place++;
      row(out, escaped(say.cells(place, row)));
    }
    if (!say.skills().isEmpty()) {
      heading(out, words.say("heading.skills-asked"));
      table(out, say.skillColumns());
      say.skills().forEach(cells -> row(out, escaped(cells)));
    }
    list(out, words.say("heading.plan"), say.plan());
    list(out, words.say("heading.by-resume"), say.tops());
    for (String rest : say.rest()) {
      line(out, "");
      line(out, escape(rest));
    }
  }

  private static void list(Appendable out, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      heading(out, title);
      lines.forEach(l -> line(out, "- " + escape(l)));
    }
  }

  /**
   * Returns words of a document on one line, with a backslash before all that could be markup. They
   * never begin a line here, so marks of lists need none.
   */
  static String escape(String text) {
    StringBuilder out = new StringBuilder();
    String clean = Wording.clean(text);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  private static void heading(Appendable out, String text) {
    line(out, "");
    line(out, "## " + text);
    line(out, "");
  }

  private static void table(Appendable out, List<String> columns) {
    row(out, columns);
    line(out, "|" + " --- |".repeat(columns.size()));
  }

  private static void row(Appendable out, List<String> cells) {
    line(out, "| " + String.join(" | ", cells) + " |");
  }

  private static void line(Appendable out, String text) {
    try {
      out.append(text).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
