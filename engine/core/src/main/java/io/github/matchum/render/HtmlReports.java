package io.github.matchum.render;

import io.github.matchum.report.RankRow;
import io.github.matchum.report.RankingView;
import io.github.matchum.report.RequirementView;
import io.github.matchum.report.ScoreView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes views as one HTML page that holds all it needs: its style sheet, no script, no address to
 * load. A policy in the page forbids everything else. All words are escaped.
 */
public final class HtmlReports {
  private final Language language;
  private final Wording words;
  private final ScoreTables tables;

  /** Makes a writer in a language. */
  public HtmlReports(Language language) {
    this.language = language;
    this.words = new Wording(language);
    this.tables = new ScoreTables(words);
  }

  /**
   * Writes a match.
   *
   * @param explain whether it is told how the score adds up
   */
  public void score(ScoreView v, boolean explain, Appendable out) {
    String title = v.title().isEmpty() ? words.say("title.none") : v.title();
    Page page = new Page(out);
    page.start(title);
    page.element("h1", title);
    String company = v.company().isEmpty() ? "" : v.company() + " · ";
    page.element(
        "p",
        company
            + words.say("head.role", words.word("role", v.role()))
            + " · "
            + words.say("head.as-of", v.asOf()));
    page.element("p class=\"dim\"", words.say("head.files", v.source(), v.resume()));
    v.notes().forEach(n -> page.element("p class=\"note\"", words.note(n)));
    number(v, page);
    conditions(v, page);
    Wording.bySection(v.requirements())
        .forEach((section, requirements) -> requirements(section, requirements, page));
    gaps(v, page);
    lists(v, page);
    if (explain) {
      explain(v, page);
    }
    page.element(
        "p class=\"dim\"",
        words.say(
            "foot.versions",
            v.versions().engine(),
            v.versions().dictionary(),
            v.versions().rubric()));
    page.end();
  }

  private void number(ScoreView v, Page page) {
    Integer score = v.score();
    if (score == null) {
      page.element("p class=\"score\"", words.say("score.none"));
      return;
    }
    page.raw(
        "<p class=\"score\"><strong>"
            + Wording.tenths(score)
            + "</strong> / 100 <span class=\"dim\">");
    page.text(
        words.say("score.bounds", Wording.tenths(v.low()), Wording.tenths(v.high()))
            + " · "
            + words.say("score.confidence", words.word("confidence", v.confidence())));
    page.raw(
        "</span></p>\n<meter min=\"0\" max=\"100\" value=\""
            + Wording.tenths(score)
            + "\"></meter>\n");
  }

  private void conditions(ScoreView v, Page page) {
    if (v.conditions().isEmpty()) {
      return;
    }
    page.element("h2", words.say("heading.conditions"));
    page.table(tables.conditionColumns());
    v.conditions().forEach(c -> page.row(c.status(), tables.condition(c)));
    page.raw("</table>\n");
  }

  private void requirements(String section, List<RequirementView> requirements, Page page) {
    page.element("h2", words.word("section", section));
    page.table(tables.requirementColumns());
    for (RequirementView r : requirements) {
      RequirementView.Judged j = r.judged();
      if (j != null) {
        page.row(
            j.verdict(),
            List.of(
                r.id(),
                words.word("verdict", j.verdict()),
                Wording.clean(r.text()) + " (L" + r.line() + ")",
                String.join("\n", tables.proofs(j)),
                tables.why(r, j)));
      }
    }
    page.raw("</table>\n");
  }

  private void gaps(ScoreView v, Page page) {
    page.element("h2", words.say("heading.gaps"));
    List<ScoreView.GapView> gaps = v.gaps().stream().filter(g -> g.gain() > 0).toList();
    if (gaps.isEmpty()) {
      page.element("p", words.noGaps(v));
      return;
    }
    page.table(tables.gapColumns());
    gaps.forEach(g -> page.row("gap", tables.gap(g)));
    page.raw("</table>\n");
    page.element("p class=\"dim\"", words.say("gaps.do-not-add"));
  }

  private void lists(ScoreView v, Page page) {
    if (!v.corrections().isEmpty()) {
      page.element("h2", words.say("heading.corrections"));
      page.list(
          v.corrections().stream()
              .map(c -> "L" + c.line() + " " + c.surface() + " → " + c.name())
              .toList());
    }
    if (!v.unread().isEmpty()) {
      page.element("h2", words.say("heading.unread"));
      page.list(
          v.unread().stream()
              .map(
                  u -> "L" + u.line() + " " + u.text() + " (" + words.word("unread", u.why()) + ")")
              .toList());
    }
  }

  private void explain(ScoreView v, Page page) {
    page.element("h2", words.say("heading.explain"));
    page.table(tables.sumColumns());
    tables.sum(v).forEach(cells -> page.row("leaf", cells));
    page.raw("</table>\n");
    tables.sums(v).forEach(line -> page.element("p", line));
  }

  /**
   * Writes a ranking.
   *
   * @param rows postings in their order
   * @param ranking what the whole batch says
   */
  public void rank(List<RankRow> rows, RankingView ranking, Appendable out) {
    RankWords say = new RankWords(words, ranking);
    String title = say.head(rows);
    Page page = new Page(out);
    page.start(title);
    page.element("h1", title);
    say.notes(rows).forEach(n -> page.element("p class=\"note\"", n));
    page.table(say.columns());
    int place = 0;
    for (RankRow row : rows) {
      place++;
      page.row("rank", say.cells(place, row));
    }
    page.raw("</table>\n");
    if (!say.skills().isEmpty()) {
      page.element("h2", words.say("heading.skills-asked"));
      page.table(say.skillColumns());
      say.skills().forEach(cells -> page.row("rank", cells));
      page.raw("</table>\n");
    }
    list(page, words.say("heading.plan"), say.plan());
    list(page, words.say("heading.by-resume"), say.tops());
    say.rest().forEach(rest -> page.element("p class=\"dim\"", rest));
    page.end();
  }

  private static void list(Page page, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      page.element("h2", title);
      page.list(lines);
    }
  }

  /** Writes elements; every text goes through {@link #escape}. */
  private final class Page {
    private final Appendable out;

    Page(Appendable out) {
      this.out = out;
    }

    void start(String title) {
      raw(
          "<!DOCTYPE html>\n<html lang=\""
              + language.code()
              + "\">\n<head>\n<meta charset=\"utf-8\">\n");
      raw(
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
      raw(
          "<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
      element("title", title);
      raw("<style>\n" + style() + "</style>\n</head>\n<body>\n");
    }

    void end() {
      raw("</body>\n</html>\n");
    }

    /**
     * Writes an element with one text; the name may hold attributes, which are never a document's.
     */
    void element(String name, String text) {
      int blank = name.indexOf(' ');
      raw("<" + name + ">");
      text(text);
      raw("</" + (blank < 0 ? name : name.substring(0, blank)) + ">\n");
    }

    void table(List<String> columns) {
      raw("<table>\n<thead><tr>");
      columns.forEach(c -> element("th", c));
      raw("</tr></thead>\n");
    }

    void row(String kind, List<String> cells) {
      raw("<tr class=\"" + escape(kind) + "\">");
      cells.forEach(c -> element("td", c));
      raw("</tr>\n");
    }

    void list(List<String> items) {
      raw("<ul>\n");
      items.forEach(i -> element("li", i));
      raw("</ul>\n");
    }

    void text(String text) {
      raw(escape(text));
    }

    void raw(String html) {
      try {
        out.append(html);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String style() {
    try (InputStream in = HtmlReports.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing in the engine's jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("report.css can't be read", e);
    }
  }

  /**
   * Returns a text in which nothing is markup, and no character steers anything. Line ends stay.
   */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\n' -> out.append("<br>");
        default -> {
          if (!Character.isISOControl(c)
              && !(c >= 0x202A && c <= 0x202E)
              && !(c >= 0x2066 && c <= 0x2069)) {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }
}
