package io.github.matchum.evidence;

import io.github.matchum.analysis.TextAnalyzer;
import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.document.Statement;
import io.github.matchum.lexicon.Rubric;
import io.github.matchum.resume.GradedStatement;
import io.github.matchum.resume.Quote;
import io.github.matchum.resume.Resume;
import io.github.matchum.tagging.Tagger;
import io.github.matchum.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a resume, searchable: how well they cover a line of a posting, which words of
 * one prove it, and what stands where.
 *
 * <p>The index is built when something is first asked of it: many postings need none of it.
 * Personal data is never indexed. Safe for use by several threads.
 */
public final class EvidenceIndex {
  private final Resume resume;
  private final Dictionary dictionary;
  private final TextAnalyzer analyzer;
  private final Rubric rubric;
  private volatile @Nullable StatementIndex built;

  private EvidenceIndex(
      Resume resume, Dictionary dictionary, TextAnalyzer analyzer, Rubric rubric) {
    this.resume = resume;
    this.dictionary = dictionary;
    this.analyzer = analyzer;
    this.rubric = rubric;
  }

  /** Makes the index of a resume, with the rubric that ships with the dictionary. */
  public static EvidenceIndex of(Resume resume, Dictionary dictionary, TextAnalyzer analyzer) {
    return of(resume, dictionary, analyzer, dictionary.lexicon().rubric());
  }

  /**
   * Makes the index of a resume.
   *
   * @param resume the resume
   * @param dictionary the dictionary it was read with
   * @param analyzer cuts its statements into terms; the one that cuts the lines asked of it
   * @param rubric says what a statement of a grade counts
   */
  public static EvidenceIndex of(
      Resume resume, Dictionary dictionary, TextAnalyzer analyzer, Rubric rubric) {
    return new EvidenceIndex(resume, dictionary, analyzer, rubric);
  }

  private StatementIndex index() {
    StatementIndex index = built;
    if (index == null) {
      synchronized (this) {
        index = built;
        if (index == null) {
          index = StatementIndex.build(resume, dictionary, analyzer, rubric);
          built = index;
        }
      }
    }
    return index;
  }

  /**
   * Returns how well the statements cover the terms of a line.
   *
   * <p>With {@code w} the weight of a term and {@code g} what the grade of a statement counts, a
   * statement covers {@code cov(s) = Σ w of the line's terms in s / Σ w}, and the value is {@code
   * ½·max g(s)·cov(s) + ½·Σ w·max g of the statements with the term / Σ w}: half for the one
   * statement that says it best, half for all of them together. A further statement never lowers
   * it. Rounded once, half up.
   */
  public Coverage cover(LineTerms line) {
    return line.terms().isEmpty() || resume.statements().isEmpty()
        ? Coverage.NONE
        : index().cover(line);
  }

  /**
   * Returns the words of a statement that say what a line asks: the narrowest range with as many of
   * the line's terms as stand near each other, the whole statement where there are none.
   *
   * @param statement number of the statement
   * @param line the terms of the line
   */
  public Quote quote(int statement, LineTerms line) {
    GradedStatement graded = resume.statements().get(statement);
    Span all = new Span(0, graded.statement().text().length());
    Span words = line.terms().isEmpty() ? all : index().narrowest(statement, line).orElse(all);
    return new Quote(graded.statement(), words, graded.section(), graded.grade());
  }

  /**
   * Finds the statements that hold words or skills of a text, particles and spelling aside: {@code
   * "대용량 트래픽"}, {@code "k8s 운영"}.
   *
   * @param text what to look for
   * @param most how many to return at most
   * @return those that hold most of it by weight first; then where the words stand closer, the
   *     better grade, the later end, the order of the resume
   */
  public List<Hit> find(String text, int most) {
    Statement asked = Statement.plain(text, 0).build();
    // Here a word weighs something even where postings use it in every line.
    LineTerms line = new TermWeights(analyzer, new Tagger(dictionary)).lineTerms(asked, 1);
    return line.terms().isEmpty() || most <= 0 || resume.statements().isEmpty()
        ? List.of()
        : index().find(line, most);
  }
}
