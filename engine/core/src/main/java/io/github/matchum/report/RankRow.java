package io.github.matchum.report;

import java.util.List;

/**
 * A row of a ranking: a posting, and where it was posted again.
 *
 * @param view the match; without requirements, tree and unread lines where no details were asked
 *     for
 * @param reposts the files of near-identical postings, in the order they were read
 */
public record RankRow(ScoreView view, List<String> reposts) {
  public RankRow {
    reposts = List.copyOf(reposts);
  }
}
