package io.github.matchum;

import io.github.matchum.match.PreparedPosting;
import io.github.matchum.report.PostingView;
import io.github.matchum.report.Views;

/** A posting, read and made ready for matching against any number of resumes. Immutable. */
public final class LoadedPosting {
  private final PreparedPosting prepared;
  private final Views views;

  LoadedPosting(PreparedPosting prepared, Views views) {
    this.prepared = prepared;
    this.views = views;
  }

  PreparedPosting prepared() {
    return prepared;
  }

  /** Returns the name of its source. */
  public String source() {
    return prepared.posting().document().source().name();
  }

  /** Returns what was read: requirements, mentions, years, role. */
  public PostingView view() {
    return views.posting(prepared.posting());
  }
}
