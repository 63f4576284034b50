package io.github.matchum.structure;

import io.github.matchum.document.Document;
import io.github.matchum.lexicon.Lexicon;
import java.util.List;

/** Tells a resume from a posting by the headings of each. */
public final class DocumentKind {
  private final Outliner outliner;

  /** Makes one of the headings of a lexicon. */
  public DocumentKind(Lexicon lexicon) {
    this.outliner = new Outliner(lexicon);
  }

  /** Returns whether a document has the headings of a resume and not those of a posting. */
  public boolean isResume(Document document) {
    long resume = resume(document);
    return resume >= 2 && resume > 2 * posting(document);
  }

  /** Returns whether a document has the headings of a posting and not those of a resume. */
  public boolean isPosting(Document document) {
    long posting = posting(document);
    return posting >= 2 && posting > resume(document);
  }

  private long resume(Document document) {
    List<SectionKind> own =
        List.of(
            SectionKind.EXPERIENCE,
            SectionKind.PROJECTS,
            SectionKind.EDUCATION,
            SectionKind.CERTIFICATES,
            SectionKind.SKILLS,
            SectionKind.SUMMARY);
    return outliner.resume(document).stream()
        .map(Part::kind)
        .filter(own::contains)
        .distinct()
        .count();
  }

  private long posting(Document document) {
    List<SectionKind> own =
        List.of(
            SectionKind.REQUIRED,
            SectionKind.PREFERRED,
            SectionKind.DUTIES,
            SectionKind.BENEFITS,
            SectionKind.PROCESS);
    return outliner.posting(document).stream()
        // "Skills" and "Experience" head sections of both.
        .filter(p -> p.headingOrNull() != null && !outliner.isResumeHeading(p.headingOrNull()))
        .map(Part::kind)
        .filter(own::contains)
        .distinct()
        .count();
  }
}
