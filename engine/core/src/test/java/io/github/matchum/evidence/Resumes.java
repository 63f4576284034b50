package io.github.matchum.evidence;

import io.github.matchum.document.Document;
import io.github.matchum.document.Statement;
import io.github.matchum.resume.Grade;
import io.github.matchum.resume.GradedStatement;
import io.github.matchum.resume.Resume;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.tagging.Tagger;
import io.github.matchum.text.SourceText;
import io.github.matchum.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes resumes of graded lines. */
final class Resumes {
  private final Tagger tagger;
  private final List<GradedStatement> statements = new ArrayList<>();

  Resumes(Tagger tagger) {
    this.tagger = tagger;
  }

  Resumes add(Grade grade, String line, Span... masked) {
    Statement s = Statement.plain(line, 0).build();
    statements.add(
        new GradedStatement(
            s, SectionKind.EXPERIENCE, grade, null, tagger.tag(s), List.of(), List.of(masked)));
    return this;
  }

  Resume resume() {
    return new Resume(
        new Document(SourceText.of("resume.md", ""), List.of(), Map.of()),
        LocalDate.of(2026, 11, 22),
        null,
        List.of(),
        0,
        List.of(),
        0,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        statements);
  }
}
