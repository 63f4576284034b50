package io.github.matchum;

import io.github.matchum.evidence.Hit;
import io.github.matchum.match.PreparedResume;
import io.github.matchum.report.QuoteView;
import io.github.matchum.report.ResumeView;
import io.github.matchum.report.Views;
import java.util.ArrayList;
import java.util.List;

/** A resume, read and made ready for matching against any number of postings. Immutable. */
public final class LoadedResume {
  private final PreparedResume prepared;
  private final Views views;

  LoadedResume(PreparedResume prepared, Views views) {
    this.prepared = prepared;
    this.views = views;
  }

  PreparedResume prepared() {
    return prepared;
  }

  /** Returns the name of its source. */
  public String source() {
    return prepared.resume().document().source().name();
  }

  /** Returns what was read: skills with grade and months, career, education, languages. */
  public ResumeView view() {
    return views.resume(prepared.resume());
  }

  /**
   * Finds the statements that speak of something.
   *
   * @param text words such as {@code 대용량 트래픽}, or names of skills
   * @param most how many to return, at least 1
   * @return the statements, best first, with the words that match
   */
  public List<QuoteView> find(String text, int most) {
    List<QuoteView> out = new ArrayList<>();
    for (Hit hit : prepared.index().find(text, most)) {
      out.add(views.hit(prepared.resume(), hit.statement(), hit.marks()));
    }
    return List.copyOf(out);
  }
}
