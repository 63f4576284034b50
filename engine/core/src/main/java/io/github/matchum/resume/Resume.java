package io.github.matchum.resume;

import io.github.matchum.document.Document;
import io.github.matchum.document.Statement;
import io.github.matchum.structure.SectionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A resume as read, at an as-of date.
 *
 * @param document the document it was read from
 * @param asOf the day to which 현재 runs
 * @param documentDateOrNull the resume's own date; null where it has none
 * @param roles occupations by its entries, the most likely first
 * @param careerMonths months of paid work to {@code asOf}, overlaps counted once, both ends
 *     included
 * @param statedCareer the lines that state the career in all, such as {@code 총 경력 7년 6개월}
 * @param careerMonthsAtDocumentDate the same to the resume's own date; equal where it has none
 * @param datedCareer whether any job has a date
 * @param entries its jobs, projects, schools and courses, in order
 * @param evidence what it shows of the skills that it names, by rising number of the skill
 * @param signs what it shows of skills that it does not name there, by rising number of the skill
 * @param schooling what it says of education
 * @param languages what it shows of human languages
 * @param statements all its statements, graded, in order
 */
public record Resume(
    Document document,
    LocalDate asOf,
    @Nullable LocalDate documentDateOrNull,
    List<String> roles,
    int careerMonths,
    List<Statement> statedCareer,
    int careerMonthsAtDocumentDate,
    boolean datedCareer,
    List<Entry> entries,
    List<Evidence> evidence,
    List<Evidence> signs,
    List<Schooling> schooling,
    List<LanguageResult> languages,
    List<GradedStatement> statements) {
  public Resume {
    roles = List.copyOf(roles);
    statedCareer = List.copyOf(statedCareer);
    entries = List.copyOf(entries);
    evidence = List.copyOf(evidence);
    signs = List.copyOf(signs);
    schooling = List.copyOf(schooling);
    languages = List.copyOf(languages);
    statements = List.copyOf(statements);
  }

  /** Returns the resume's own date, if it has one. */
  public Optional<LocalDate> documentDate() {
    return Optional.ofNullable(documentDateOrNull);
  }

  /**
   * Returns the lines that show the career: those that state it in all, then for each dated job the
   * line that names it and the one with its months, where that is another.
   */
  public List<Quote> careerQuotes() {
    Set<Statement> lines = new LinkedHashSet<>(statedCareer);
    for (Entry e : entries) {
      Statement dates = e.datesOrNull();
      if (e.kind() == Entry.Kind.JOB && e.periodOrNull() != null) {
        lines.add(e.statement());
        if (dates != null) {
          lines.add(dates);
        }
      }
    }
    List<Quote> quotes = new ArrayList<>();
    lines.forEach(s -> quotes.add(Quote.of(s, SectionKind.EXPERIENCE, Grade.USED)));
    return quotes;
  }

  /** Returns the evidence of a skill by its number. */
  public Optional<Evidence> evidenceOf(int number) {
    int lo = 0;
    int hi = evidence.size() - 1;
    while (lo <= hi) {
      int mid = (lo + hi) >>> 1;
      int at = evidence.get(mid).number();
      if (at == number) {
        return Optional.of(evidence.get(mid));
      }
      if (at < number) {
        lo = mid + 1;
      } else {
        hi = mid - 1;
      }
    }
    return Optional.empty();
  }

  /** Returns this resume with one more piece of evidence, or one in place of the same skill's. */
  public Resume with(Evidence more) {
    List<Evidence> all = new ArrayList<>(evidence);
    all.removeIf(e -> e.number() == more.number());
    all.add(more);
    all.sort(java.util.Comparator.comparingInt(Evidence::number));
    return new Resume(
        document,
        asOf,
        documentDateOrNull,
        roles,
        careerMonths,
        statedCareer,
        careerMonthsAtDocumentDate,
        datedCareer,
        entries,
        all,
        signs,
        schooling,
        languages,
        statements);
  }
}
