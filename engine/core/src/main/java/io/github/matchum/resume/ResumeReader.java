package io.github.matchum.resume;

import io.github.matchum.dictionary.SkillId;
import io.github.matchum.dictionary.SkillKind;
import io.github.matchum.document.Document;
import io.github.matchum.document.Form;
import io.github.matchum.document.Statement;
import io.github.matchum.facts.Career;
import io.github.matchum.facts.DateScanner;
import io.github.matchum.facts.DateSpan;
import io.github.matchum.facts.LanguageFacts;
import io.github.matchum.facts.MaskedLine;
import io.github.matchum.facts.Period;
import io.github.matchum.facts.PersonalData;
import io.github.matchum.facts.SchoolFacts;
import io.github.matchum.facts.SignScanner;
import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.structure.Outliner;
import io.github.matchum.structure.Part;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.tagging.Mention;
import io.github.matchum.tagging.Tagger;
import io.github.matchum.text.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document as a resume: what it shows of each skill, how well, for how long and where.
 * Personal data is masked first, so that nothing after sees it. Immutable, thread-safe.
 */
public final class ResumeReader {
  /** How far behind the name of a certificate its date may stand, in UTF-16 units. */
  private static final int DATE_REACH = 12;

  private final Tagger tagger;
  private final Lexicon lexicon;
  private final Outliner outliner;
  private final DateScanner dates;
  private final SchoolFacts schools;
  private final LanguageFacts languages;
  private final StatedCareer stated;
  private final Levels levels;
  private final DocumentDate documentDate;
  private final SignScanner signs;

  /** Makes a reader that tags with {@code tagger}. */
  public ResumeReader(Tagger tagger) {
    this.tagger = tagger;
    this.lexicon = tagger.dictionary().lexicon();
    this.outliner = new Outliner(lexicon);
    this.dates = new DateScanner(lexicon);
    this.schools = new SchoolFacts(lexicon);
    this.languages = new LanguageFacts(lexicon);
    this.stated = new StatedCareer(lexicon);
    this.levels = new Levels(lexicon.levels());
    this.documentDate = new DocumentDate(dates);
    this.signs = new SignScanner(lexicon.signs());
  }

  /**
   * Reads one resume.
   *
   * @param document the resume
   * @param asOf the day to which what goes on is counted
   */
  public Resume read(Document document, LocalDate asOf) {
    YearMonth now = YearMonth.from(asOf);
    List<ResumeLine> lines = lines(document);
    List<Entry> entries = new EntryReader(lexicon, schools, now).read(lines);
    Grader grader = new Grader(schools);
    EvidenceReader evidence = new EvidenceReader(tagger.dictionary());
    EvidenceReader shown = new EvidenceReader(tagger.dictionary());
    List<GradedStatement> statements = new ArrayList<>();
    Naming naming = new Naming(tagger, schools);
    LevelAbove above = new LevelAbove(levels);
    for (int i = 0; i < lines.size(); i++) {
      ResumeLine next = i + 1 < lines.size() ? lines.get(i + 1) : null;
      statements.add(
          graded(
              lines.get(i),
              naming.in(lines.get(i), next),
              above.of(lines.get(i)),
              grader,
              evidence,
              shown,
              now));
    }
    List<Period> jobs = new ArrayList<>();
    for (Entry e : entries) {
      if (e.kind() == Entry.Kind.JOB && e.periodOrNull() != null) {
        jobs.add(e.periodOrNull());
      }
    }
    LocalDate own = documentDate.of(document, lines);
    boolean dated = !jobs.isEmpty();
    int months = dated ? Career.months(jobs) : stated.months(lines);
    int then = dated && own != null ? Career.months(jobs, YearMonth.from(own)) : months;
    return new Resume(
        document,
        asOf,
        own,
        new RoleReader(lexicon).roles(lines, entries),
        months,
        then,
        dated,
        entries,
        evidence.evidence(),
        shown.evidence(),
        new SchoolingReader(schools, now).read(lines),
        spoken(lines),
        statements);
  }

  private List<ResumeLine> lines(Document document) {
    PersonalData personal = new PersonalData(lexicon, document);
    List<ResumeLine> out = new ArrayList<>();
    SectionKind before = SectionKind.UNKNOWN;
    int opened = 0;
    for (Part part : outliner.resume(document)) {
      Statement heading = part.headingOrNull();
      if (heading != null && !part.statements().contains(heading)) {
        // A known heading below its own kind ("문제 해결" in a project) names a part of an entry.
        boolean known = part.kind() != SectionKind.UNKNOWN && outliner.isResumeHeading(heading);
        boolean opens = part.kind() != before || (known && part.level() <= opened);
        opened = opens ? part.level() : opened;
        out.add(line(document, personal, heading, part, opens));
      }
      for (Statement s : part.statements()) {
        if (!s.isBlank() && s.form() != Form.HEADER_ROW) {
          out.add(line(document, personal, s, part, false));
        }
      }
      before = part.kind();
    }
    return out;
  }

  private ResumeLine line(
      Document document, PersonalData personal, Statement s, Part part, boolean opens) {
    MaskedLine masked = personal.mask(s);
    boolean heading = s.equals(part.headingOrNull()) && !part.statements().contains(s);
    return new ResumeLine(
        masked,
        part.kind(),
        heading ? Math.max(1, part.level()) : 0,
        opens,
        document.source().lineAt(s.span().start()),
        dates.find(masked.folded()),
        isStrong(document, s));
  }

  /** Whether a line is bold, or bold but for what stands in brackets behind. */
  private static boolean isStrong(Document document, Statement s) {
    String written = document.source().text().substring(s.span().start(), s.span().end()).strip();
    if (written.length() <= 4 || !(written.startsWith("**") || written.startsWith("__"))) {
      return false;
    }
    // "**Kaggle** (2024)" is a title, "**사용기술** : React" is a label.
    int close = written.indexOf(written.substring(0, 2), 2);
    String rest = close < 0 ? ":" : written.substring(close + 2).strip();
    return rest.isEmpty()
        || rest.charAt(0) == '('
        || rest.charAt(0) == '|'
        || rest.charAt(0) == '-';
  }

  private GradedStatement graded(
      ResumeLine line,
      List<Mention> named,
      @Nullable String levelAbove,
      Grader grader,
      EvidenceReader evidence,
      EvidenceReader shown,
      YearMonth asOf) {
    Statement statement = line.statement();
    MaskedLine masked = line.masked();
    List<Mention> mentions = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (Mention m : named) {
      mentions.add(
          new Mention(m.skill(), m.number(), statement, masked.visible(m.span()), m.corrected()));
      spans.add(m.span());
    }
    Levels.Found level = levels.find(line, spans, levelAbove);
    Wording words =
        new Wording(lexicon.grades(), masked, spans, level.places(), Grader.inWork(line));
    Grade strongest = null;
    for (int i = 0; i < mentions.size(); i++) {
      int at = i;
      Grade grade = grader.of(line, mentions.get(i), words, words.of(i));
      if (mentions.get(i).skill().kind() == SkillKind.CERT) {
        grade = dated(grade, line, spans.get(i), asOf, to -> words.onlyDated(at, to));
      }
      evidence.add(line, mentions.get(i), grade, level.of().get(i));
      strongest = strongest == null || grade.compareTo(strongest) > 0 ? grade : strongest;
    }
    Grade grade = grader.ofLine(line, words, strongest);
    List<Mention> signed = signs(line, statement);
    signed.forEach(m -> shown.add(line, m, grade, null));
    return new GradedStatement(
        statement, line.section(), grade, line.entry(), mentions, signed, masked.masked());
  }

  /** What a line of a job or a project shows without naming it. */
  private List<Mention> signs(ResumeLine line, Statement statement) {
    if (!Grader.inWork(line) || line.opens()) {
      return List.of();
    }
    List<Mention> out = new ArrayList<>(0);
    for (SignScanner.Sign sign : signs.find(line.folded())) {
      int number = tagger.dictionary().number(new SkillId(sign.skill()));
      if (number >= 0) {
        out.add(
            new Mention(
                tagger.dictionary().skill(number),
                number,
                statement,
                line.masked().visible(sign.span()),
                false));
      }
    }
    return out;
  }

  /** The level that an item or heading gives to the items below it: "- 상", then " - React". */
  private static final class LevelAbove {
    private final Levels levels;
    private @Nullable String level;
    private @Nullable ResumeLine by;

    LevelAbove(Levels levels) {
      this.levels = levels;
    }

    /** Goes on to the next line and returns the level that holds for it. */
    @Nullable String of(ResumeLine line) {
      ResumeLine above = by;
      String own = levels.above(line);
      if (own != null) {
        level = own;
        by = line;
      } else if (above != null && ends(above, line)) {
        level = null;
        by = null;
      }
      return own == null ? level : null;
    }

    private static boolean ends(ResumeLine above, ResumeLine line) {
      if (line.isHeading() || line.section() != above.section()) {
        return true;
      }
      return above.isItem() && line.statement().depth() <= above.statement().depth();
    }
  }

  /**
   * The grade of a certificate by the date behind its name: one that is past tells that it is held,
   * whatever is said of the next one in the line; one to come, that it is not.
   *
   * @param alone whether up to a place behind the name nothing else is said of it
   */
  private static Grade dated(
      Grade grade, ResumeLine line, Span name, YearMonth asOf, IntPredicate alone) {
    for (DateSpan d : line.dates()) {
      if (d.start() >= name.end() && d.start() - name.end() <= DATE_REACH) {
        boolean past = !YearMonth.of(d.from().year(), Math.max(1, d.from().month())).isAfter(asOf);
        if (!alone.test(d.end())) {
          return grade;
        }
        return past
            ? grade == Grade.LEARNING ? Grade.LISTED : grade
            : grade == Grade.MENTIONED ? grade : Grade.LEARNING;
      }
      if (d.start() >= name.end()) {
        return grade;
      }
    }
    return grade;
  }

  private List<LanguageResult> spoken(List<ResumeLine> lines) {
    List<LanguageResult> out = new ArrayList<>();
    for (ResumeLine line : lines) {
      boolean work = Grader.inWork(line) || line.section() == SectionKind.STUDY;
      for (LanguageFacts.Found f : languages.find(line.folded())) {
        if (!work || f.testOrNull() != null) {
          out.add(
              new LanguageResult(
                  f.language(), f.testOrNull(), f.result(), f.rank(), line.statement()));
        }
      }
    }
    return out;
  }

  /** The date that a resume gives itself. */
  private static final class DocumentDate {
    private static final List<String> KEYS = List.of("lastmod", "updated", "modified", "date");

    private final DateScanner dates;

    DocumentDate(DateScanner dates) {
      this.dates = dates;
    }

    @Nullable LocalDate of(Document document, List<ResumeLine> lines) {
      for (String key : KEYS) {
        String value = document.properties().get(key);
        List<DateSpan> found =
            value == null ? List.of() : dates.find(io.github.matchum.text.Folding.fold(value));
        if (!found.isEmpty()) {
          return found.get(0).from().date();
        }
      }
      LocalDate last = null;
      for (ResumeLine line : lines) {
        if (Grader.inWork(line) || line.dates().isEmpty() || !dates.marksOwnDate(line.folded())) {
          continue;
        }
        for (DateSpan d : line.dates()) {
          LocalDate date = d.from().date();
          if (!d.isRange() && d.from().month() > 0 && (last == null || date.isAfter(last))) {
            last = date;
          }
        }
      }
      return last;
    }
  }
}
