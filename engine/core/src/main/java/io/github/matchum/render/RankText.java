package io.github.matchum.render;

import io.github.matchum.report.RankRow;
import io.github.matchum.report.RankingView;
import io.github.matchum.report.ScoreView;
import java.util.ArrayList;
import java.util.List;

/** Writes a ranking for a terminal: a table, best first, then what the whole folder says. */
final class RankText {
  private static final int MOST_TITLE = 60;

  private final Wording words;
  private final Sheet sheet;

  RankText(Wording words, Sheet sheet) {
    this.words = words;
    this.sheet = sheet;
  }

  void write(List<RankRow> ranked, RankingView ranking) {
    RankWords say = new RankWords(words, ranking);
    sheet.text(0, Wording.clean(say.head(ranked)), Sheet.BOLD);
    say.notes(ranked)
        .forEach(n -> sheet.hanging(sheet.palette().yellow("! "), 2, n, Palette::yellow));
    sheet.gap();
    table(ranked, say);
    skills(say);
    list(words.say("heading.plan"), say.plan());
    list(words.say("heading.by-resume"), say.tops());
    sheet.gap();
    say.rest().forEach(line -> sheet.text(0, Wording.clean(line), Sheet.DIM));
  }

  private void table(List<RankRow> ranked, RankWords say) {
    List<List<String>> rows = new ArrayList<>();
    List<String> under = new ArrayList<>(List.of(""));
    rows.add(
        List.of(
            words.say("rank.place"),
            words.say("rank.score"),
            words.say("rank.bounds"),
            words.say("rank.confidence"),
            words.say("rank.conditions"),
            words.say("rank.title")));
    int place = 0;
    for (RankRow row : ranked) {
      ScoreView v = row.view();
      place++;
      String bounds = Wording.tenths(v.low()) + sheet.symbol("–", "-") + Wording.tenths(v.high());
      rows.add(
          List.of(
              place + ".",
              RankWords.score(v),
              bounds,
              words.word("confidence", v.confidence()),
              say.conditions(v, sheet.symbol("✔", "ok")),
              title(v)));
      under.add(say.gaps(v) + sheet.dot() + Wording.clean(say.files(row)));
    }
    List<Sheet.Paint> paints =
        List.of(Sheet.DIM, Sheet.BOLD, Sheet.DIM, Sheet.DIM, Sheet.PLAIN, Sheet.PLAIN);
    sheet.table(0, rows, List.of(0, 1, 2), paints, under);
  }

  private String title(ScoreView v) {
    return Width.cut(Wording.clean(RankWords.title(v)), MOST_TITLE, sheet.symbol("…", "..."));
  }

  private void skills(RankWords say) {
    if (say.skills().isEmpty()) {
      return;
    }
    sheet.heading(words.say("heading.skills-asked"));
    List<List<String>> rows = new ArrayList<>();
    rows.add(say.skillColumns());
    rows.addAll(say.skills());
    sheet.table(
        2,
        rows,
        List.of(1, 2, 3),
        List.of(Sheet.PLAIN, Sheet.PLAIN, Sheet.DIM, Sheet.DIM, Sheet.PLAIN));
    if (!say.skillsMore().isEmpty()) {
      sheet.text(2, say.skillsMore(), Sheet.DIM);
    }
  }

  private void list(String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      sheet.heading(heading);
      lines.forEach(line -> sheet.hanging("  ", 2, Wording.clean(line), Sheet.PLAIN));
    }
  }
}
