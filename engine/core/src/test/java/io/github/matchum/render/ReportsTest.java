package io.github.matchum.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.report.RankRow;
import io.github.matchum.report.RankingView;
import io.github.matchum.report.RequirementView;
import io.github.matchum.report.ScoreView;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What holds for every format a person reads. */
class ReportsTest {
  private static final String HOSTILE =
      "<script>alert(1)</script> \u001b[31m\u202e**Kafka** | [x](javascript:1) =cmd()";

  private static String text(ScoreView view, TextStyle style) {
    StringBuilder out = new StringBuilder();
    new TextReports(style).score(view, true, out);
    return out.toString();
  }

  private static TextStyle plain(Language language, int columns) {
    return new TextStyle(language, columns, false, false);
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    for (int columns : new int[] {60, 80, 100}) {
      for (Language language : Language.values()) {
        for (ScoreView view : Rendered.allScores()) {
          for (String line : text(view, plain(language, columns)).split("\n", -1)) {
            assertThat(Width.of(line)).as(view.source() + ": " + line).isLessThanOrEqualTo(columns);
          }
        }
      }
    }
  }

  @Test
  void everyRequirementStandsInTheText() {
    for (ScoreView view : Rendered.allScores()) {
      String text = text(view, plain(Language.EN, 400));
      for (RequirementView r : view.requirements()) {
        assertThat(text).contains("(L" + r.line() + ")").contains(r.id());
      }
    }
  }

  @Test
  void colourIsThereOnlyWhenAsked() {
    ScoreView view = Rendered.allScores().get(0);
    String painted = text(view, new TextStyle(Language.KO, 100, true, false));
    assertThat(painted).contains("\u001b[");
    assertThat(painted.replaceAll("\u001b\\[[0-9]+m", ""))
        .isEqualTo(text(view, plain(Language.KO, 100)));
  }

  @Test
  void asciiHasNoSymbols() {
    for (ScoreView view : Rendered.allScores()) {
      String text = text(view, new TextStyle(Language.EN, 100, false, true));
      assertThat(text).doesNotContain("✔", "◐", "✘", "？", "█", "░", "×");
    }
  }

  @Test
  void anUnreadablePostingNeverHasNoGaps() {
    ScoreView view = Rendered.score("안녕하세요. 반갑습니다.", "# 이력서\n\n## 경력\n- Java 개발");
    assertThat(view.score()).isNull();
    for (Language language : Language.values()) {
      Phrases phrases = Phrases.of(Wording.class, language);
      StringBuilder md = new StringBuilder();
      StringBuilder html = new StringBuilder();
      new MarkdownReports(language).score(view, true, md);
      new HtmlReports(language).score(view, true, html);
      for (String out : List.of(text(view, plain(language, 400)), md.toString(), html.toString())) {
        assertThat(out).contains(phrases.say("gaps.unread")).contains(phrases.say("score.none"));
        assertThat(out).doesNotContain(phrases.say("gaps.none"));
      }
    }
  }

  @Test
  void theScoreCanBeAddedAgainFromTheTree() {
    for (ScoreView view : Rendered.allScores()) {
      long sum = 0;
      long weight = 0;
      for (ScoreView.Leaf leaf : view.tree()) {
        sum += (long) leaf.weight() * leaf.credit();
        weight += leaf.weight();
      }
      assertThat(weight).isEqualTo(view.weight());
      if (view.score() != null) {
        assertThat(view.score()).isEqualTo((int) ((2 * sum + weight) / (2 * weight)));
        assertThat(text(view, plain(Language.EN, 100)))
            .contains(Wording.sum(view.tree()).toPlainString());
      }
    }
  }

  private static ScoreView hostile() {
    return Rendered.score(
        "백엔드 " + HOSTILE + "\n\n[자격요건]\n- Java 경험 " + HOSTILE + "\n- Kafka 경험\n",
        "# 이력서\n\n## 경력\n- Java 개발 " + HOSTILE + "\n");
  }

  @Test
  void textSteersNoTerminal() {
    assertThat(text(hostile(), plain(Language.KO, 100)))
        .doesNotContain("\u001b", "\u202e", "\r", "\t");
  }

  @Test
  void htmlHoldsNoMarkupOfADocument() {
    for (Language language : Language.values()) {
      StringBuilder out = new StringBuilder();
      new HtmlReports(language).score(hostile(), true, out);
      new HtmlReports(language)
          .rank(
              List.of(new RankRow(hostile(), List.of("<a>"))),
              ranking(List.of("<b>"), List.of("<b>"), Map.of("<i>", "x")),
              out);
      Document page = Jsoup.parse(out.toString());
      assertThat(page.select("script, img, iframe, object, embed, form, a, link, b, i")).isEmpty();
      assertThat(out).doesNotContain("\u001b", "\u202e", "http:", "https:");
      assertThat(page.text()).contains("<script>alert(1)</script>");
    }
  }

  @Test
  void markdownHoldsNoMarkupOfADocument() {
    StringBuilder out = new StringBuilder();
    new MarkdownReports(Language.KO).score(hostile(), true, out);
    assertThat(out).contains("\\<script\\>").doesNotContain(" <script", "[x](");
    // Escaped bars aside, the rows of a table have as many cells as its head.
    for (String table : out.toString().split("\n\n", -1)) {
      List<Long> cells =
          table
              .lines()
              .filter(l -> l.startsWith("|"))
              .map(l -> l.replace("\\|", "").chars().filter(c -> c == '|').count())
              .distinct()
              .toList();
      assertThat(cells).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void csvRunsNoFormula() {
    for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
      assertThat(CsvReports.cell(start + "cmd")).matches("(?s)\"?'.*");
    }
    assertThat(CsvReports.cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(CsvReports.cell("say \"x\"")).isEqualTo("\"say \"\"x\"\"\"");
    assertThat(CsvReports.cell("two\nlines")).isEqualTo("\"two\nlines\"");
    assertThat(CsvReports.cell("plain 한글")).isEqualTo("plain 한글");
  }

  @Test
  void csvHasARowForEachRequirement() {
    for (ScoreView view : Rendered.allScores()) {
      StringBuilder out = new StringBuilder();
      new CsvReports().score(view, out);
      assertThat(out.toString().lines().count()).isEqualTo(view.requirements().size() + 1L);
    }
  }

  /** What a batch says, with something of everything. */
  static RankingView ranking(
      List<String> resumes, List<String> setAside, Map<String, String> failed) {
    RankingView.StepView step =
        new RankingView.StepView(
            List.of("kafka"), List.of("Kafka"), 412, 430, false, List.of("a.txt"));
    RankingView.Partner partner = new RankingView.Partner("a.txt", null, 410);
    return new RankingView(
        3,
        1,
        resumes,
        setAside,
        failed,
        Map.of("hidden", 2),
        List.of("a.txt", "b.txt"),
        List.of(new RankingView.AskedView("kafka", "Kafka", 2, 1, 0, 1)),
        List.of(new RankingView.PlanView("r.md", 70, 2, 1, 400, List.of(step))),
        List.of(new RankingView.TopView("a.txt", List.of(partner))),
        List.of(new RankingView.TopView("me.md", List.of(partner))),
        true);
  }

  @Test
  void aRankingNamesEveryFile() {
    List<RankRow> some =
        Rendered.allScores().subList(0, 10).stream()
            .map(v -> new RankRow(v, List.of("again.txt")))
            .toList();
    RankingView ranking =
        ranking(List.of("resume.md"), List.of("me.md"), Map.of("bad.txt", "empty"));
    StringBuilder text = new StringBuilder();
    new TextReports(plain(Language.KO, 400)).rank(some, ranking, text);
    StringBuilder markdown = new StringBuilder();
    new MarkdownReports(Language.EN).rank(some, ranking, markdown);
    for (StringBuilder out : List.of(text, markdown)) {
      some.forEach(r -> assertThat(out.toString().replace("\\", "")).contains(r.view().source()));
      assertThat(out).contains("me.md", "bad.txt", "again.txt", "Kafka", "41.2");
    }
  }

  @Test
  void aRankingKeepsToTheWidthOfTheTerminal() {
    List<RankRow> some = Rendered.allScores().stream().map(v -> new RankRow(v, List.of())).toList();
    for (int columns : new int[] {60, 80, 120}) {
      StringBuilder out = new StringBuilder();
      new TextReports(plain(Language.KO, columns))
          .rank(some, ranking(List.of("resume.md"), List.of(), Map.of()), out);
      assertThat(out.toString().lines()).allMatch(l -> Width.of(l) <= columns);
    }
  }
}
