package io.github.matchum.structure;

import io.github.matchum.document.Document;
import io.github.matchum.document.Statement;
import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.text.Folding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells postings, resumes and other documents apart by their headings and words. */
public final class DocumentKind {
  private static final Set<SectionKind> OF_RESUMES =
      EnumSet.of(
          SectionKind.EXPERIENCE,
          SectionKind.PROJECTS,
          SectionKind.EDUCATION,
          SectionKind.CERTIFICATES,
          SectionKind.SKILLS,
          SectionKind.SUMMARY);
  private static final Set<SectionKind> OF_POSTINGS =
      EnumSet.of(
          SectionKind.REQUIRED,
          SectionKind.PREFERRED,
          SectionKind.DUTIES,
          SectionKind.BENEFITS,
          SectionKind.PROCESS);

  /** A heading says more than a phrase in passing. */
  private static final int HEADING = 2;

  private static final int LONGEST_TITLE = 80;

  /** Lines beyond these are not looked at: a document says early what it is. */
  private static final int MOST_LINES = 400;

  private final Outliner outliner;
  private final PhraseTable words;
  private final int hiring;
  private final int position;
  private final int shared;

  /** Makes one of the headings of a lexicon. */
  public DocumentKind(Lexicon lexicon) {
    this.outliner = new Outliner(lexicon);
    this.words = lexicon.documents();
    this.hiring = words.classes().indexOf("hiring");
    this.position = words.classes().indexOf("position");
    this.shared = words.classes().indexOf("shared");
  }

  /** Returns whether a document has the headings of a resume and not those of a posting. */
  public boolean isResume(Document document) {
    int resume = resume(document);
    return resume >= 2 && resume > headings(document).size();
  }

  /** Returns whether a document has the headings of a posting and not those of a resume. */
  public boolean isPosting(Document document) {
    int posting = headings(document).size();
    return posting >= 2 && posting > resume(document);
  }

  /**
   * Returns whether a document offers work: by two headings that only postings have, else by words
   * that speak to applicants, where they outweigh those of other kinds of documents.
   */
  public boolean offersWork(Document document) {
    Set<SectionKind> headings = headings(document);
    long asking = headings.stream().filter(SectionKind::asks).count();
    if (asking > 0 && headings.size() >= 2) {
      return true;
    }
    Set<String> offers = new HashSet<>();
    Set<String> others = new HashSet<>();
    List<String> titles = titles(document);
    titles.forEach(t -> count(t, offers, others));
    document.statements().stream()
        .limit(MOST_LINES)
        .forEach(s -> count(s.folded(), offers, others));
    boolean named = titles.stream().anyMatch(t -> words.find(t).has("position"));
    long more = offers.size() + HEADING * (asking + (named ? 1 : 0));
    return more >= HEADING && more > (long) HEADING * others.size();
  }

  /** The title that the document says it has, and its first line. */
  private static List<String> titles(Document document) {
    List<String> titles = new ArrayList<>();
    titles.add(Folding.fold(document.properties().getOrDefault("title", "")));
    document.statements().stream()
        .filter(s -> !s.isBlank())
        .findFirst()
        .ifPresent(s -> titles.add(s.folded()));
    // Where line ends were lost, the first line is the whole document.
    return titles.stream().map(t -> t.substring(0, Math.min(t.length(), LONGEST_TITLE))).toList();
  }

  private void count(String line, Set<String> offers, Set<String> others) {
    for (PhraseTable.Found f : words.find(line).all()) {
      if (f.type() != shared && f.type() != position) {
        (f.type() == hiring ? offers : others).add(line.substring(f.start(), f.end()));
      }
    }
  }

  /** The kinds of headings that resumes alone have. */
  private int resume(Document document) {
    return own(outliner.resume(document), OF_RESUMES, outliner.posting(document), OF_POSTINGS)
        .size();
  }

  /** The kinds of headings that postings alone have. */
  private Set<SectionKind> headings(Document document) {
    return own(outliner.posting(document), OF_POSTINGS, outliner.resume(document), OF_RESUMES);
  }

  /** A heading that both have, such as "Skills" or "담당업무", tells nothing. */
  private Set<SectionKind> own(
      List<Part> parts, Set<SectionKind> kinds, List<Part> others, Set<SectionKind> otherKinds) {
    Set<Statement> both = new HashSet<>();
    for (Part other : others) {
      if (other.headingOrNull() != null && otherKinds.contains(other.kind())) {
        both.add(other.headingOrNull());
      }
    }
    Set<SectionKind> own = EnumSet.noneOf(SectionKind.class);
    for (Part part : parts) {
      Statement heading = part.headingOrNull();
      if (heading != null
          && kinds.contains(part.kind())
          && !both.contains(heading)
          && !isShared(heading)) {
        own.add(part.kind());
      }
    }
    return own;
  }

  private boolean isShared(Statement heading) {
    List<PhraseTable.Found> found = words.find(heading.folded()).all();
    return found.stream().anyMatch(f -> f.type() == shared);
  }
}
