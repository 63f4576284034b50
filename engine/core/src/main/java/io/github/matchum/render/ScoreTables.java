package io.github.matchum.render;

import io.github.matchum.report.QuoteView;
import io.github.matchum.report.RequirementView;
import io.github.matchum.report.ScoreView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The tables of a match, the same in Markdown and HTML. Nothing is escaped here. */
final class ScoreTables {
  private static final int QUOTES = 2;
  private static final int LONGEST_QUOTE = 240;

  private final Wording words;

  ScoreTables(Wording words) {
    this.words = words;
  }

  private List<String> columns(String... keys) {
    List<String> out = new ArrayList<>();
    for (String key : keys) {
      out.add(key.isEmpty() ? "" : words.say(key));
    }
    return out;
  }

  List<String> conditionColumns() {
    return columns("column.status", "column.kind", "column.asked", "column.held");
  }

  List<String> condition(ScoreView.ConditionView c) {
    return List.of(
        words.word("status", c.status()),
        words.word("kind", c.kind()),
        words.condition(c.asked()) + " (L" + c.line() + ")",
        words.condition(c.held()));
  }

  List<String> requirementColumns() {
    return columns("", "column.verdict", "column.text", "column.proof", "column.why");
  }

  /** Returns the lines that prove a verdict. */
  List<String> proofs(RequirementView.Judged j) {
    return j.evidence().stream().limit(QUOTES).map(ScoreTables::quote).toList();
  }

  private static String quote(QuoteView q) {
    return "L" + q.line() + " “" + Width.cut(Wording.quote(q), LONGEST_QUOTE, "…") + "”";
  }

  /** Returns what meets a requirement, and why. */
  String why(RequirementView r, RequirementView.Judged j) {
    String names = j.metByNames().isEmpty() ? "" : String.join(", ", j.metByNames()) + ": ";
    String counted = j.countedAt() == null ? "" : " · " + words.say("counted-at", j.countedAt());
    return names + words.why(r, j) + counted;
  }

  List<String> gapColumns() {
    return columns("column.gain", "column.gap", "column.kind", "column.lines", "");
  }

  List<String> gap(ScoreView.GapView g) {
    List<String> more = new ArrayList<>();
    String nearest = g.nearestName();
    if (nearest != null) {
      more.add(words.say("gap.nearest", nearest));
    }
    if (!g.closable()) {
      more.add(words.say("gap.not-closable"));
    }
    return List.of(
        Wording.gain(g.gain()),
        words.gapName(g),
        words.word("gap", g.gapKind()),
        Wording.lines(g.requirementLines()),
        String.join(" ", more));
  }

  List<String> sumColumns() {
    return columns(
        "explain.requirement",
        "explain.asks",
        "explain.weight",
        "explain.credit",
        "explain.product");
  }

  /** Returns how the score adds up, a row an atom, the sum last. */
  List<List<String>> sum(ScoreView v) {
    List<List<String>> rows = new ArrayList<>();
    for (ScoreView.Leaf l : v.tree()) {
      rows.add(
          List.of(
              l.requirement(),
              l.asks(),
              Integer.toString(l.weight()),
              BigDecimal.valueOf(l.credit(), 3).toPlainString(),
              BigDecimal.valueOf((long) l.weight() * l.credit(), 3).toPlainString()));
    }
    rows.add(List.of("", words.say("explain.sum"), Long.toString(v.weight()), "", total(v)));
    return rows;
  }

  private static String total(ScoreView v) {
    return Wording.sum(v.tree()).toPlainString();
  }

  /** Returns the score and its bounds as sums, a line each. */
  List<String> sums(ScoreView v) {
    Integer score = v.score();
    return List.of(
        words.say(
            "explain.score", total(v), v.weight(), score == null ? "-" : Wording.tenths(score)),
        words.say(
            "explain.bounds",
            total(v),
            v.weight(),
            v.unknownWeight(),
            Wording.tenths(v.low()),
            Wording.tenths(v.high())));
  }
}
