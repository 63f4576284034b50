package io.github.matchum.evidence;

import io.github.matchum.analysis.TextAnalyzer;
import io.github.matchum.document.Statement;
import io.github.matchum.lexicon.WeightTable;
import io.github.matchum.tagging.Mention;
import io.github.matchum.tagging.Tagger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns a line of free text into terms with their frozen weights. The weight of a term comes from
 * the dictionary alone, never from the postings or resumes at hand. Safe for use by several
 * threads.
 */
public final class TermWeights {
  /** What stands before the id of a skill among terms; no term of a text holds a colon. */
  static final String SKILL = "skill:";

  private static final int REMEMBERED = 1 << 14;

  private final TextAnalyzer analyzer;
  private final Tagger tagger;
  private final WeightTable weights;
  private final Map<Statement, LineTerms> known = new ConcurrentHashMap<>();

  /**
   * Makes the weights of a dictionary's table.
   *
   * @param analyzer cuts the line into terms
   * @param tagger finds the skills in it; its dictionary holds the table
   */
  public TermWeights(TextAnalyzer analyzer, Tagger tagger) {
    this.analyzer = analyzer;
    this.tagger = tagger;
    this.weights = tagger.dictionary().lexicon().weights();
  }

  /**
   * Returns the terms of a line that weigh something, each once, in the order of the line. Skills
   * come as {@code skill:id}, in the place of the words of their names. A statement asked before is
   * remembered.
   */
  public LineTerms of(Statement statement) {
    LineTerms terms = known.get(statement);
    if (terms == null) {
      if (known.size() >= REMEMBERED) {
        // Postings come and go in a batch: what is dropped is rarely asked again.
        known.clear();
      }
      terms = lineTerms(statement, 0);
      known.put(statement, terms);
    }
    return terms;
  }

  /**
   * Returns the terms of a line with weights of at least {@code least}; terms of weight 0 are left
   * out.
   */
  LineTerms lineTerms(Statement statement, int least) {
    List<String> terms = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    weigh(statement)
        .forEach((term, weight) -> {
          if (Math.max(weight, least) > 0) {
            terms.add(term);
            numbers.add(Math.max(weight, least));
          }
        });
    return new LineTerms(terms, numbers);
  }

  /** Returns every term of a line with its weight, in the order of the line. */
  Map<String, Integer> weigh(Statement statement) {
    Words words = Words.of(statement.text(), tagger.tag(statement), List.of(), analyzer);
    Map<String, Integer> out = new LinkedHashMap<>();
    int s = 0;
    for (Words.Placed<String> term : words.terms()) {
      for (; s < words.skills().size() && words.skills().get(s).position() < term.position(); s++) {
        put(out, skillTerm(words.skills().get(s).what()));
      }
      put(out, term.what());
    }
    for (; s < words.skills().size(); s++) {
      put(out, skillTerm(words.skills().get(s).what()));
    }
    return out;
  }

  private void put(Map<String, Integer> out, String term) {
    out.computeIfAbsent(term, weights::weight);
  }

  static String skillTerm(Mention mention) {
    return SKILL + mention.skill().id();
  }
}
