package io.github.matchum.render;

import io.github.matchum.report.ScoreView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a ranking for a terminal: a table, best first. */
final class RankText {
  private static final int MOST_TITLE = 60;
  private static final int GAPS = 2;

  private final Wording words;
  private final Sheet sheet;

  RankText(Wording words, Sheet sheet) {
    this.words = words;
    this.sheet = sheet;
  }

  void write(List<ScoreView> ranked, List<String> setAside, Map<String, String> failed) {
    ScoreView first = ranked.get(0);
    sheet.text(0, words.say("rank.head", ranked.size(), Wording.clean(first.resume()), first.asOf()), Sheet.BOLD);
    first.notes().stream()
        .filter(n -> n.code().equals("old-resume"))
        .forEach(n -> sheet.hanging(sheet.palette().yellow("! "), 2, words.note(n), Palette::yellow));
    sheet.gap();
    List<List<String>> rows = new ArrayList<>();
    List<String> under = new ArrayList<>(List.of(""));
    rows.add(List.of(words.say("rank.place"), words.say("rank.score"), words.say("rank.bounds"), words.say("rank.conditions"), words.say("rank.title")));
    int place = 0;
    for (ScoreView v : ranked) {
      place++;
      rows.add(List.of(place + ".", score(v), Wording.tenths(v.low()) + sheet.symbol("–", "-") + Wording.tenths(v.high()), conditions(v), title(v)));
      under.add(gaps(v) + sheet.dot() + Wording.clean(v.source()));
    }
    List<Sheet.Paint> paints = List.of(Sheet.DIM, Sheet.BOLD, Sheet.DIM, Sheet.PLAIN, Sheet.PLAIN);
    sheet.table(0, rows, List.of(0, 1, 2), paints, under);
    rest(setAside, failed);
    sheet.gap().text(0, words.say("rank.order"), Sheet.DIM);
  }

  private void rest(List<String> setAside, Map<String, String> failed) {
    if (!setAside.isEmpty()) {
      sheet.gap().text(0, words.say("rank.set-aside", setAside.size(), String.join(", ", setAside)), Sheet.DIM);
    }
    if (!failed.isEmpty()) {
      sheet.gap().text(0, words.say("rank.failed", failed.size(), String.join(", ", failed.keySet())), Sheet.DIM);
    }
  }

  private static String score(ScoreView v) {
    Integer score = v.score();
    return score == null ? "-" : Wording.tenths(score);
  }

  private String title(ScoreView v) {
    String title = Wording.clean(v.title());
    return Width.cut(title.isEmpty() ? Wording.clean(v.source()) : title, MOST_TITLE, sheet.symbol("…", "..."));
  }

  private String conditions(ScoreView v) {
    String out =
        v.conditions().stream()
            .filter(c -> !c.status().equals("pass"))
            .map(c -> words.word("kind", c.kind()) + " " + words.word("status", c.status()))
            .distinct()
            .collect(Collectors.joining(", "));
    return out.isEmpty() ? sheet.symbol("✔", "ok") : out;
  }

  private String gaps(ScoreView v) {
    List<ScoreView.GapView> dear = v.gaps().stream().filter(g -> g.gain() > 0).limit(GAPS).toList();
    return dear.isEmpty()
        ? words.noGaps(v)
        : dear.stream().map(g -> Wording.gain(g.gain()) + " " + words.gapName(g)).collect(Collectors.joining(", "));
  }
}
