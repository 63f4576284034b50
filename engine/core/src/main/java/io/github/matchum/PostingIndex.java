package io.github.matchum;

import io.github.matchum.report.RankRow;
import io.github.matchum.report.RankingView;
import io.github.matchum.report.ScoreView;
import io.github.matchum.store.IndexFile;
import io.github.matchum.store.IndexOrigin;
import io.github.matchum.store.IndexScan;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * An index of postings that were read before: the best of a million for a resume without reading
 * one. Order and scores are those of {@link Ranking} over the same postings. Safe for use by
 * several threads.
 */
public final class PostingIndex implements Closeable {
  private final Matchum matchum;
  private final IndexFile file;

  private PostingIndex(Matchum matchum, IndexFile file) {
    this.matchum = matchum;
    this.file = file;
  }

  static IndexOrigin origin(Matchum matchum, String build) {
    return new IndexOrigin(
        Matchum.version(),
        build + "\n" + matchum.reading(),
        matchum.compiler().weights(),
        matchum.dictionary());
  }

  /**
   * Opens an index.
   *
   * @param build tells this build of the engine and of its libraries from others
   * @param executor may do parts of the work beside the calling thread
   * @throws io.github.matchum.store.IndexException where it can't be used: it is damaged, or made
   *     by another build, with another dictionary or with other weights
   * @throws IOException where it can't be read
   */
  public static PostingIndex open(Matchum matchum, Path file, String build, Executor executor)
      throws IOException {
    return new PostingIndex(matchum, origin(matchum, build).open(file, executor));
  }

  /** Returns how many postings it has, reposts included. */
  public int count() {
    return file.count();
  }

  /**
   * The best postings.
   *
   * @param rows the postings, best first, each with its reposts
   * @param ranking what the whole index says
   */
  public record Top(List<RankRow> rows, RankingView ranking) {
    public Top {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Finds the best postings for a resume.
   *
   * @param most how many, at least 1
   * @param least the lowest score, in tenths of a point; null for any
   * @param details whether views say all that a score says
   * @param blind whether what is quoted of the resume hides who it is of
   * @param executor may do parts of the work beside the calling thread
   * @throws io.github.matchum.store.IndexException where the index is damaged
   * @throws IOException where it can't be read
   */
  public Top top(
      LoadedResume resume,
      int most,
      @Nullable Integer least,
      boolean details,
      boolean blind,
      Executor executor)
      throws IOException {
    IndexScan.Found found =
        new IndexScan(file, matchum.matcher(), resume.prepared(), least, executor).top(most);
    Ranking ranking = Ranking.of(matchum, List.of(resume), details, blind);
    ranking.asked(file.asked());
    Map<Integer, List<String>> reposts = new HashMap<>();
    found.best().forEach(b -> reposts.put(b.number(), new ArrayList<>()));
    int[] originals = file.originals();
    int repeated = 0;
    for (int i = 0; i < originals.length; i++) {
      if (originals[i] != i) {
        repeated++;
        List<String> of = reposts.get(originals[i]);
        if (of != null) {
          of.add(file.name(i));
        }
      }
    }
    List<RankRow> rows = new ArrayList<>();
    for (IndexScan.Best best : found.best()) {
      ScoreView view = ranking.score(best.name(), file.posting(best.number())).views().get(0);
      if (view.rankScore() != best.score().rank()) {
        throw new IllegalStateException(
            best.name() + ": " + view.rankScore() + ", and by the index " + best.score().rank());
      }
      rows.add(new RankRow(view, reposts.getOrDefault(best.number(), List.of())));
    }
    return new Top(
        rows,
        new RankingView(
            file.count(),
            repeated,
            ranking.resumes(),
            List.of(),
            Map.of(),
            Map.of(),
            rows.stream().map(r -> r.view().source()).toList(),
            ranking.skills(),
            List.of(),
            List.of(),
            List.of(),
            false,
            found.refined()));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
