package io.github.matchum.match;

import io.github.matchum.Samples;
import io.github.matchum.analysis.NoriAnalyzer;
import io.github.matchum.analysis.TextAnalyzer;
import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.RubricOverlay;
import io.github.matchum.dictionary.Skill;
import io.github.matchum.dictionary.SkillId;
import io.github.matchum.evidence.EvidenceIndex;
import io.github.matchum.evidence.TermWeights;
import io.github.matchum.lexicon.Rubric;
import io.github.matchum.posting.PostingReader;
import io.github.matchum.resume.Evidence;
import io.github.matchum.resume.Grade;
import io.github.matchum.resume.LanguageResult;
import io.github.matchum.resume.Months;
import io.github.matchum.resume.Resume;
import io.github.matchum.resume.ResumeReader;
import io.github.matchum.resume.Schooling;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A matcher with all that it needs, at one as-of date. */
final class Bench {
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  static final YearMonth NOW = YearMonth.from(AS_OF);

  private static final Bench SHIPPED = new Bench(Samples.dictionary().lexicon().rubric());

  final Dictionary dictionary = Samples.dictionary();
  final Matcher matcher;
  final Rubric rubric;
  private final TextAnalyzer analyzer = new NoriAnalyzer();
  private final PostingReader postings = new PostingReader(Samples.tagger());
  private final ResumeReader resumes = new ResumeReader(Samples.tagger());
  private final AtomCompiler compiler;

  private Bench(Rubric rubric) {
    this.rubric = rubric;
    TermWeights terms = new TermWeights(analyzer, Samples.tagger());
    this.compiler = new AtomCompiler(dictionary, rubric, terms);
    this.matcher = new Matcher(dictionary, rubric, terms);
  }

  /** Returns the bench of the shipped rubric. */
  static Bench shipped() {
    return SHIPPED;
  }

  /** Returns a bench with numbers laid over the shipped rubric. */
  static Bench with(String yaml) {
    return new Bench(
        RubricOverlay.lay(
            Samples.dictionary(), Samples.dictionary().lexicon().rubric(), "own.yaml", yaml));
  }

  PreparedPosting posting(String name, String text) {
    return compiler.compile(postings.read(Samples.document(name, text)));
  }

  PreparedPosting posting(String text) {
    return posting("posting.txt", text);
  }

  PreparedPosting posting(Path file) {
    return posting(file.getFileName().toString(), Samples.text(file));
  }

  PreparedResume resume(String name, String text) {
    return prepared(resumes.read(Samples.document(name, text), AS_OF));
  }

  PreparedResume resume(Path file) {
    return resume(file.getFileName().toString(), Samples.text(file));
  }

  PreparedResume prepared(Resume resume) {
    return new PreparedResume(
        resume, dictionary, EvidenceIndex.of(resume, dictionary, analyzer, rubric));
  }

  List<PreparedPosting> samplePostings() {
    return Samples.postings().stream().map(this::posting).toList();
  }

  List<PreparedResume> sampleResumes() {
    return Samples.resumes().stream().map(this::resume).toList();
  }

  int number(String skill) {
    return dictionary.number(new SkillId(skill));
  }

  /** Makes evidence by hand: months known, last used now. */
  Evidence evidence(String skill, Grade grade, int months) {
    return evidence(skill, grade, new Months(months, months), NOW);
  }

  Evidence evidence(String skill, Grade grade, Months months, YearMonth last) {
    Skill s = dictionary.skill(number(skill));
    return new Evidence(s, number(skill), grade, months, last, false, List.of());
  }

  /** Makes a resume by hand that shows nothing but this evidence. */
  PreparedResume showing(Evidence... evidence) {
    return prepared(new Blank().with(evidence).make());
  }

  /** A resume made by hand. */
  static final class Blank {
    private final List<Evidence> evidence = new ArrayList<>();
    private int months;
    private List<String> roles = List.of("other");
    private List<Schooling> schooling = List.of();
    private List<LanguageResult> languages = List.of();

    Blank with(Evidence... more) {
      evidence.addAll(List.of(more));
      evidence.sort(Comparator.comparingInt(Evidence::number));
      return this;
    }

    Blank months(int value) {
      months = value;
      return this;
    }

    Blank roles(String... value) {
      roles = List.of(value);
      return this;
    }

    Blank schooling(Schooling... value) {
      schooling = List.of(value);
      return this;
    }

    Blank languages(LanguageResult... value) {
      languages = List.of(value);
      return this;
    }

    Resume make() {
      return new Resume(
          Samples.document("resume.md", "이력서"),
          AS_OF,
          null,
          roles,
          months,
          List.of(),
          months,
          months > 0,
          List.of(),
          evidence,
          List.of(),
          schooling,
          languages,
          List.of());
    }
  }
}
