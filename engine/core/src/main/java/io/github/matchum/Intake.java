package io.github.matchum;

import io.github.matchum.evidence.TermWeights;
import io.github.matchum.match.AtomCompiler;
import io.github.matchum.match.Unweighed;
import io.github.matchum.posting.Posting;
import io.github.matchum.posting.PostingReader;
import io.github.matchum.rank.Fingerprint;
import io.github.matchum.reading.Readers;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.store.KeptPosting;
import io.github.matchum.structure.DocumentKind;
import io.github.matchum.structure.SectionKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads documents into what a ranking needs of them. Immutable, thread-safe. */
final class Intake {
  private final Readers readers;
  private final PostingReader postings;
  private final AtomCompiler compiler;
  private final TermWeights terms;
  private final DocumentKind kind;

  Intake(
      Readers readers,
      PostingReader postings,
      AtomCompiler compiler,
      TermWeights terms,
      DocumentKind kind) {
    this.readers = readers;
    this.postings = postings;
    this.compiler = compiler;
    this.terms = terms;
    this.kind = kind;
  }

  /** Reads a document for use at once: the terms of free text are found when they are asked for. */
  KeptPosting read(String name, byte[] content) throws UnreadableException {
    Posting posting = postings.readAsked(readers.read(name, content));
    if (!isPosting(posting)) {
      return KeptPosting.none();
    }
    Fingerprint print = Fingerprint.of(posting);
    return KeptPosting.of(compiler.unweighed(posting), print.lines(), print.title());
  }

  /** Returns a posting as it may be written down: with the terms of its free text. */
  KeptPosting whole(KeptPosting kept) {
    Unweighed asked = kept.asked().orElse(null);
    return asked == null
        ? kept
        : KeptPosting.of(asked.withTerms(terms), kept.lines(), kept.title());
  }

  /** Whether a document offers work and is nobody's resume. */
  private boolean isPosting(Posting posting) {
    Set<SectionKind> sections = new HashSet<>();
    posting.requirements().forEach(r -> sections.add(r.section()));
    // What has all three headings need not be looked at again.
    boolean sure =
        posting.structured()
            && sections.containsAll(
                List.of(SectionKind.REQUIRED, SectionKind.PREFERRED, SectionKind.DUTIES));
    return sure || (!kind.isResume(posting.document()) && kind.offersWork(posting.document()));
  }
}
