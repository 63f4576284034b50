package io.github.matchum.cli;

import io.github.matchum.Ranking;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.report.RankRow;
import io.github.matchum.report.RankingView;
import io.github.matchum.report.ScoreView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What became of the files of a ranking, as little of each as the report needs. */
final class Batch {
  private static final int TOP = 10;
  private static final int MOST_PLANNED = 5;

  private final RankOptions options;
  private final Ranking ranking;
  private final boolean keepsRows;
  private final List<Row> rows = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final Map<String, List<String>> reposts = new LinkedHashMap<>();
  private final List<String> setAside = new ArrayList<>();
  private final Map<String, String> failed = new TreeMap<>();
  private final Map<String, TreeSet<Place>> byResume = new TreeMap<>();
  private final List<RankingView.TopView> byPosting = new ArrayList<>();
  private int ranked;
  private int repeated;

  /**
   * Begins with nothing.
   *
   * @param keepsRows whether the report is made at the end
   */
  Batch(RankOptions options, Ranking ranking, boolean keepsRows) {
    this.options = options;
    this.ranking = ranking;
    this.keepsRows = keepsRows;
  }

  /** Where a posting (and resume) stands. */
  record Place(String source, String resume, @Nullable Integer score, int rankScore) {
    /** A posting without a score stands last; equals stand in the order of their names. */
    static final Comparator<Place> BY_RANK =
        Comparator.comparing((Place p) -> p.score() == null)
            .thenComparing(Comparator.comparingInt(Place::rankScore).reversed())
            .thenComparing(Place::source)
            .thenComparing(Place::resume);

    static final Comparator<Place> BY_SCORE =
        Comparator.comparingInt(Place::points).reversed().thenComparing(BY_RANK);
    static final Comparator<Place> BY_NAME =
        Comparator.comparing(Place::source).thenComparing(Place::resume);

    static Place of(ScoreView v) {
      return new Place(v.source(), v.resume(), v.score(), v.rankScore());
    }

    private static int points(Place p) {
      Integer score = p.score();
      return score == null ? -1 : score;
    }
  }

  /** A row of the report, with its line where that was made already. */
  record Row(Place place, ScoreView view, @Nullable String line) {}

  void fail(String name, UnreadableException e) {
    failed.put(name, String.valueOf(e.getMessage()));
  }

  void setAside(String name) {
    setAside.add(name);
  }

  /**
   * Counts a posting.
   *
   * @return the source of the posting that it repeats; null where it repeats none
   */
  @Nullable String add(Ranking.Scored scored) {
    String first = ranking.add(scored);
    ranked++;
    if (first != null) {
      repeated++;
      reposts.computeIfAbsent(first, f -> new ArrayList<>()).add(scored.source());
    }
    boolean several = ranking.resumes().size() > 1;
    TreeSet<Place> partners = new TreeSet<>(Place.BY_RANK);
    for (ScoreView view : scored.views()) {
      Place place = Place.of(view);
      if (several) {
        partners.add(place);
        if (first == null) {
          keep(
              byResume.computeIfAbsent(view.resume(), r -> new TreeSet<>(Place.BY_RANK)),
              place,
              top());
        }
      } else {
        places.add(place);
      }
    }
    if (several && first == null) {
      byPosting.add(
          new RankingView.TopView(
              scored.source(),
              partners.stream().limit(top()).map(p -> partner(p.resume(), p)).toList()));
    }
    return first;
  }

  /** Keeps a row for the end, where the report is made there. */
  void keep(ScoreView view, @Nullable String line) {
    if (keepsRows && options.wants(view.score())) {
      rows.add(new Row(Place.of(view), view, line));
      int most = options.most();
      if (rows.size() > 4096 && rows.size() / 4 > most) {
        // Of a hundred thousand only the best few are asked for.
        cut(most);
      }
    }
  }

  private void cut(int most) {
    rows.sort(Comparator.comparing(Row::place, options.order()));
    if (rows.size() > most) {
      rows.subList(most, rows.size()).clear();
    }
  }

  private int top() {
    return options.most() < Integer.MAX_VALUE ? options.most() : TOP;
  }

  private static void keep(NavigableSet<Place> best, Place place, int most) {
    best.add(place);
    if (best.size() > most) {
      best.pollLast();
    }
  }

  private static RankingView.Partner partner(String name, Place p) {
    return new RankingView.Partner(name, p.score(), p.rankScore());
  }

  boolean isEmpty() {
    return ranked == 0;
  }

  /** Returns the rows of the report in the order asked for, reposts in the row of the first. */
  List<RankRow> rows() {
    cut(options.most());
    return rows.stream()
        .map(r -> new RankRow(r.view(), reposts.getOrDefault(r.place().source(), List.of())))
        .toList();
  }

  /** Returns the lines of the report in the order asked for. */
  List<String> lines() {
    cut(options.most());
    List<String> out = new ArrayList<>();
    for (Row r : rows) {
      String line = r.line();
      if (line != null) {
        out.add(line);
      }
    }
    return out;
  }

  RankingView view(Map<String, String> badResumes, Map<String, Integer> skipped, boolean partial) {
    Map<String, String> bad = new LinkedHashMap<>(badResumes);
    bad.putAll(failed);
    places.sort(options.order());
    List<RankingView.TopView> best = new ArrayList<>();
    byResume.forEach((name, top) ->
        best.add(
            new RankingView.TopView(name, top.stream().map(p -> partner(p.source(), p)).toList())));
    return new RankingView(
        ranked,
        repeated,
        ranking.resumes(),
        setAside,
        bad,
        skipped,
        places.stream().map(Place::source).toList(),
        ranking.skills(),
        ranking.plans(options.threshold(), MOST_PLANNED),
        byPosting,
        best,
        partial);
  }
}
