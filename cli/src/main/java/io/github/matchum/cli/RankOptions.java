package io.github.matchum.cli;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options on what a ranking shows of what it ranked. Kept as words until {@link #check}. */
final class RankOptions {
  @Option(names = "--top", paramLabel = "N", descriptionKey = "option.top")
  @Nullable String top;

  @Option(names = "--min-score", paramLabel = "N", descriptionKey = "option.min-score")
  @Nullable String minScore;

  @Option(names = "--sort", paramLabel = "rank|score|name", descriptionKey = "option.sort")
  @Nullable String sort;

  @Option(names = "--threshold", paramLabel = "N", descriptionKey = "option.threshold")
  String threshold = "70";

  private int most = Integer.MAX_VALUE;
  private @Nullable Integer least;
  private int reach = 70;

  /** Reads the words. */
  void check() throws Failure {
    String n = top;
    if (n != null) {
      if (!n.matches("[1-9][0-9]{0,8}")) {
        throw new Failure("top", n);
      }
      most = Integer.parseInt(n);
    }
    String points = minScore;
    if (points != null) {
      if (!points.matches("[0-9]{1,3}([.][0-9])?")
          || new BigDecimal(points).compareTo(BigDecimal.valueOf(100)) > 0) {
        throw new Failure("min-score", points);
      }
      least = new BigDecimal(points).movePointRight(1).intValueExact();
    }
    if (!threshold.matches("[1-9][0-9]?|100")) {
      throw new Failure("threshold", threshold);
    }
    reach = Integer.parseInt(threshold);
    if (sort != null && !sort.matches("rank|score|name")) {
      throw new Failure("sort", sort);
    }
  }

  /** Returns how many rows to show. */
  int most() {
    return most;
  }

  /** Returns the lowest score to show, in tenths of a point; null for any. */
  @Nullable Integer least() {
    return least;
  }

  /** Returns the threshold of the plan, in points. */
  int threshold() {
    return reach;
  }

  /** Returns whether the lines can be told before all are known. */
  boolean streams() {
    return sort == null && top == null;
  }

  /** Returns whether a score is high enough to be shown. */
  boolean wants(@Nullable Integer score) {
    Integer from = least;
    return from == null || (score != null && score >= from);
  }

  /** Returns the order of the rows. */
  Comparator<Batch.Place> order() {
    return switch (String.valueOf(sort)) {
      case "score" -> Batch.Place.BY_SCORE;
      case "name" -> Batch.Place.BY_NAME;
      default -> Batch.Place.BY_RANK;
    };
  }
}
