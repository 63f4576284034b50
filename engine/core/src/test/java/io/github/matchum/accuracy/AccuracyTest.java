package io.github.matchum.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.matchum.Matchum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Measures the engine on the gold set and holds it to the committed figures: none may fall, not by
 * one label. Rising ones are taken over with {@value #COMMAND}.
 */
class AccuracyTest {
  static final String COMMAND =
      "mvn -q -pl engine/core -am test -Dtest='AccuracyTest,AblationTest'"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dmatchum.accuracy=write";

  static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  /**
   * What must beat keywords. nDCG@10 is left out: twelve resumes with a handful of postings each.
   */
  private static final Set<Figure> BETTER = EnumSet.complementOf(EnumSet.of(Figure.NDCG));

  /** What keywords may reach: both look names up in the same dictionary. */
  private static final Set<Figure> AS_GOOD = EnumSet.of(Figure.LINK);

  static boolean writes() {
    return "write".equals(System.getProperty("matchum.accuracy"));
  }

  @Test
  void noFigureFallsBelowTheCommittedOne() throws IOException {
    Matchum matchum = Matchum.builder().asOf(AS_OF).build();
    Gold gold = Gold.read();
    Measure engine = Measure.of(gold, new Engine(matchum), matchum.skills());
    Measure baseline = Measure.of(gold, new KeywordLookup(matchum.skills()), matchum.skills());
    String now = new AccuracyTable(engine, baseline).markdown();
    Path target = Path.of("target");
    Files.createDirectories(target);
    Files.writeString(target.resolve("accuracy.md"), now);
    Files.write(target.resolve("accuracy-misses.tsv"), engine.misses());
    Path committed = Gold.folder().resolve("accuracy.md");
    for (Figure f : BETTER) {
      int floor = baseline.of(f).value(f, "") + (AS_GOOD.contains(f) ? 0 : 1);
      assertThat(engine.of(f).value(f, ""))
          .as(f.title() + " against keywords")
          .isGreaterThanOrEqualTo(floor);
    }
    if (writes()) {
      Files.writeString(committed, now);
      return;
    }
    List<String> fallen = fallen(Files.readString(committed), now);
    if (!fallen.isEmpty()) {
      fail(
          "Figures fell below %s; the misses stand in engine/core/%s. Where they fell for a good"
              + " reason, write them anew with%n  %s%n%s",
          committed.normalize(),
          target.resolve("accuracy-misses.tsv"),
          COMMAND,
          String.join(System.lineSeparator(), fallen));
    }
  }

  @Test
  void aFallShows() {
    String committed =
        """
        ## all

        | figure | Matchum | keywords |
        |:--|--:|--:|
        | role | 0.9667 | 0.9000 |
        | gone | 0.5000 | 0.1000 |
        """;
    assertThat(fallen(committed, committed)).isEmpty();
    assertThat(fallen(committed, committed.replace("0.9667", "0.9668").replace("0.1000", "0.0000")))
        .isEmpty();
    assertThat(fallen(committed, committed.replace("0.9667", "0.9666")))
        .containsExactly("all, role, Matchum: 0.9667, now 0.9666");
    assertThat(fallen(committed, committed.replace("| gone", "| new")))
        .containsExactly("all, gone, Matchum: 0.5000, now nothing");
  }

  private static List<String> fallen(String committed, String now) {
    Map<String, String> figures = AccuracyTable.figures(now);
    List<String> out = new ArrayList<>();
    AccuracyTable.figures(committed)
        .forEach((name, was) -> {
          String is = figures.getOrDefault(name, "nothing");
          if (is.equals("nothing") || is.compareTo(was) < 0) {
            out.add(name + ": " + was + ", now " + is);
          }
        });
    return out;
  }
}
