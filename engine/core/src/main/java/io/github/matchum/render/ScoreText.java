package io.github.matchum.render;

import io.github.matchum.report.QuoteView;
import io.github.matchum.report.RequirementView;
import io.github.matchum.report.ScoreView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one match for a terminal. */
final class ScoreText {
  private static final int MOST_GAPS = 15;
  private static final int MOST_QUOTES = 2;
  private static final int MOST_CELLS = 240;
  private static final int INDENT = 9;

  private final ScoreView view;
  private final Wording words;
  private final Sheet sheet;

  ScoreText(ScoreView view, Wording words, Sheet sheet) {
    this.view = view;
    this.words = words;
    this.sheet = sheet;
  }

  void write(boolean explain) {
    head();
    score();
    conditions();
    requirements();
    gaps();
    corrections();
    unread();
    if (explain) {
      explain();
    }
    foot();
  }

  private void head() {
    String title = Wording.clean(view.title());
    sheet.text(0, title.isEmpty() ? words.say("title.none") : title, Sheet.BOLD);
    List<String> facts = new ArrayList<>();
    if (!view.company().isEmpty()) {
      facts.add(Wording.clean(view.company()));
    }
    facts.add(words.say("head.role", words.word("role", view.role())));
    facts.add(words.say("head.as-of", view.asOf()));
    sheet.text(0, String.join(sheet.dot(), facts), Sheet.PLAIN);
    sheet.text(
        0,
        words.say("head.files", Wording.clean(view.source()), Wording.clean(view.resume())),
        Sheet.DIM);
    for (ScoreView.Note note : view.notes()) {
      sheet.hanging(sheet.palette().yellow("! "), 2, words.note(note), Palette::yellow);
    }
  }

  private void score() {
    sheet.gap();
    String confidence = words.say("score.confidence", words.word("confidence", view.confidence()));
    Integer score = view.score();
    if (score == null) {
      sheet.text(2, words.say("score.none"), Sheet.BOLD);
      return;
    }
    String bounds =
        words.say("score.bounds", Wording.tenths(view.low()), Wording.tenths(view.high()));
    sheet.raw(
        "  "
            + sheet.palette().bold(Wording.tenths(score) + " / 100")
            + "  "
            + bounds
            + "  "
            + confidence);
    int cells = Math.min(50, sheet.columns() - 4);
    int full = Math.round(score * cells / 1000f);
    String bar = sheet.symbol("█", "#").repeat(full);
    sheet.raw(
        "  "
            + level(score, bar)
            + sheet.palette().dim(sheet.symbol("░", "-").repeat(cells - full)));
  }

  private String level(int score, String text) {
    Palette p = sheet.palette();
    return score >= 700 ? p.green(text) : score >= 400 ? p.yellow(text) : p.red(text);
  }

  private void conditions() {
    if (view.conditions().isEmpty()) {
      return;
    }
    sheet.heading(words.say("heading.conditions"));
    int widest = view.conditions().stream().mapToInt(c -> Width.of(badge(c))).max().orElse(0);
    for (ScoreView.ConditionView c : view.conditions()) {
      String lead = "  " + paint(c.status(), Width.pad(badge(c), widest)) + "  ";
      sheet.hanging(
          lead,
          widest + 4,
          words.say(
              "condition.asked",
              words.word("kind", c.kind()),
              cut(words.condition(c.asked())),
              c.line()),
          Sheet.PLAIN);
      String held =
          c.held().isEmpty() ? words.say("condition.nothing") : cut(words.condition(c.held()));
      sheet.text(widest + 4, words.say("condition.held", held), Sheet.DIM);
    }
  }

  private String badge(ScoreView.ConditionView c) {
    return "[" + words.word("status", c.status()) + "]";
  }

  private String paint(String state, String text) {
    Palette p = sheet.palette();
    return switch (state) {
      case "met", "pass" -> p.green(text);
      case "partial", "near" -> p.yellow(text);
      case "missing", "fail" -> p.red(text);
      default -> p.dim(text);
    };
  }

  private void requirements() {
    Wording.bySection(view.requirements())
        .forEach((section, requirements) -> {
          sheet.heading(
              words.word("section", section) + "  " + sheet.palette().dim(counts(requirements)));
          requirements.forEach(this::requirement);
        });
  }

  private String counts(List<RequirementView> requirements) {
    List<String> out = new ArrayList<>();
    for (String verdict : List.of("met", "partial", "missing", "unknown")) {
      long n = requirements.stream().filter(r -> verdictOf(r).equals(verdict)).count();
      if (n > 0) {
        out.add(words.word("verdict", verdict) + " " + n);
      }
    }
    return String.join(sheet.dot(), out);
  }

  private static String verdictOf(RequirementView r) {
    RequirementView.Judged j = r.judged();
    return j == null ? "unknown" : j.verdict();
  }

  private String symbol(String verdict) {
    return switch (verdict) {
      case "met" -> sheet.symbol("✔", "[v]");
      case "partial" -> sheet.symbol("◐", "[~]");
      case "missing" -> sheet.symbol("✘", "[x]");
      default -> sheet.symbol("？", "[?]");
    };
  }

  private void requirement(RequirementView r) {
    String verdict = verdictOf(r);
    String lead =
        "  " + paint(verdict, Width.pad(symbol(verdict), 3)) + Width.pad(r.id(), INDENT - 5);
    sheet.hanging(
        lead,
        INDENT,
        cut(Wording.clean(r.text())) + " (L" + r.line() + ")",
        verdict.equals("unknown") ? Sheet.DIM : Sheet.PLAIN);
    RequirementView.Judged j = r.judged();
    if (j == null) {
      return;
    }
    for (QuoteView q : j.evidence().subList(0, Math.min(MOST_QUOTES, j.evidence().size()))) {
      String line = Width.pad("L" + q.line(), 5);
      sheet.hanging(
          " ".repeat(INDENT) + sheet.palette().cyan(line),
          INDENT + 5,
          sheet.quoted(cut(Wording.quote(q))),
          Sheet.PLAIN);
    }
    sheet.text(INDENT, reason(r, j), Sheet.DIM);
  }

  private String reason(RequirementView r, RequirementView.Judged j) {
    StringBuilder out = new StringBuilder(words.why(r, j));
    if (!j.metByNames().isEmpty()) {
      out.insert(0, String.join(", ", j.metByNames()) + ": ");
    }
    int more = j.evidence().size() - MOST_QUOTES;
    if (more > 0) {
      out.append(sheet.dot()).append(words.say("quotes.more", more));
    }
    if (j.countedAt() != null) {
      out.append(sheet.dot()).append(words.say("counted-at", j.countedAt()));
    }
    return out.toString();
  }

  private void gaps() {
    sheet.heading(words.say("heading.gaps"));
    List<ScoreView.GapView> gaps = view.gaps().stream().filter(g -> g.gain() > 0).toList();
    if (gaps.isEmpty()) {
      sheet.text(2, words.noGaps(view), Sheet.PLAIN);
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (ScoreView.GapView g : gaps.subList(0, Math.min(MOST_GAPS, gaps.size()))) {
      rows.add(
          List.of(
              Wording.gain(g.gain()), words.gapName(g), words.word("gap", g.gapKind()), last(g)));
    }
    sheet.table(2, rows, List.of(0), List.of(Sheet.BOLD, Sheet.PLAIN, Sheet.DIM, Sheet.PLAIN));
    if (gaps.size() > MOST_GAPS) {
      sheet.text(2, words.say("gaps.more", gaps.size() - MOST_GAPS), Sheet.DIM);
    }
    sheet.text(2, words.say("gaps.do-not-add"), Sheet.DIM);
  }

  private String last(ScoreView.GapView g) {
    StringBuilder out = new StringBuilder(Wording.lines(g.requirementLines()));
    if (g.nearestName() != null) {
      out.append("  ").append(words.say("gap.nearest", g.nearestName()));
    }
    if (!g.closable()) {
      out.append("  ").append(words.say("gap.not-closable"));
    }
    return out.toString();
  }

  private void corrections() {
    if (view.corrections().isEmpty()) {
      return;
    }
    sheet.heading(words.say("heading.corrections"));
    List<List<String>> rows = new ArrayList<>();
    for (ScoreView.Correction c : view.corrections()) {
      rows.add(
          List.of(
              "L" + c.line(), Wording.clean(c.surface()) + sheet.symbol(" → ", " -> ") + c.name()));
    }
    sheet.table(2, rows, List.of(), List.of(Palette::cyan, Sheet.PLAIN));
  }

  private void unread() {
    if (view.unread().isEmpty()) {
      return;
    }
    sheet.heading(words.say("heading.unread"));
    for (ScoreView.UnreadView u : view.unread()) {
      sheet.hanging(
          "  " + sheet.palette().cyan(Width.pad("L" + u.line(), 5)),
          7,
          cut(Wording.clean(u.text())),
          Sheet.PLAIN);
      sheet.text(7, words.word("unread", u.why()), Sheet.DIM);
    }
  }

  private void explain() {
    sheet.heading(words.say("heading.explain"));
    if (view.tree().isEmpty()) {
      sheet.text(2, words.say("score.none"), Sheet.PLAIN);
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            words.say("explain.requirement"),
            words.say("explain.weight"),
            "",
            words.say("explain.credit"),
            "",
            words.say("explain.product"),
            words.say("explain.asks")));
    for (ScoreView.Leaf l : view.tree()) {
      BigDecimal product = BigDecimal.valueOf((long) l.weight() * l.credit(), 3);
      rows.add(
          List.of(
              l.requirement(),
              Integer.toString(l.weight()),
              sheet.symbol("×", "x"),
              BigDecimal.valueOf(l.credit(), 3).toPlainString(),
              "=",
              product.toPlainString(),
              l.asks()));
    }
    rows.add(
        List.of(
            "",
            Long.toString(view.weight()),
            "",
            "",
            "",
            Wording.sum(view.tree()).toPlainString(),
            words.say("explain.sum")));
    sheet.table(
        2,
        rows,
        List.of(1, 3, 5),
        List.of(
            Sheet.PLAIN, Sheet.PLAIN, Sheet.DIM, Sheet.PLAIN, Sheet.DIM, Sheet.PLAIN, Sheet.DIM));
    String sum = Wording.sum(view.tree()).toPlainString();
    sheet.text(
        2, words.say("explain.score", sum, view.weight(), tenthsOrDash(view.score())), Sheet.PLAIN);
    sheet.text(
        2,
        words.say(
            "explain.bounds",
            sum,
            view.weight(),
            view.unknownWeight(),
            Wording.tenths(view.low()),
            Wording.tenths(view.high())),
        Sheet.PLAIN);
  }

  private static String tenthsOrDash(@Nullable Integer tenths) {
    return tenths == null ? "-" : Wording.tenths(tenths);
  }

  private void foot() {
    sheet.gap();
    ScoreView.Versions v = view.versions();
    sheet.text(0, words.say("foot.versions", v.engine(), v.dictionary(), v.rubric()), Sheet.DIM);
  }

  private String cut(String text) {
    return Width.cut(text, MOST_CELLS, sheet.symbol("…", "..."));
  }
}
