package io.github.matchum;

import io.github.matchum.match.AtomCompiler;
import io.github.matchum.match.PreparedPosting;
import io.github.matchum.posting.Posting;
import io.github.matchum.report.PostingView;
import io.github.matchum.report.Views;
import org.jspecify.annotations.Nullable;

/**
 * A posting, read, for matching against any number of resumes. Immutable: it is made ready for
 * matching when first asked, which needs the tables of free text, and looking at it does not.
 */
public final class LoadedPosting {
  private final Posting posting;
  private final AtomCompiler compiler;
  private final Views views;
  private volatile @Nullable PreparedPosting prepared;

  LoadedPosting(Posting posting, AtomCompiler compiler, Views views) {
    this.posting = posting;
    this.compiler = compiler;
    this.views = views;
  }

  Posting posting() {
    return posting;
  }

  /** Two threads may do this work at once; both get the same. */
  PreparedPosting prepared() {
    PreparedPosting made = prepared;
    if (made == null) {
      made = compiler.compile(posting);
      prepared = made;
    }
    return made;
  }

  /** Returns the name of its source. */
  public String source() {
    return posting.document().source().name();
  }

  /** Returns what was read: requirements, mentions, years, role. */
  public PostingView view() {
    return views.posting(posting);
  }
}
