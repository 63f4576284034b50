package io.github.matchum.analysis;

import io.github.matchum.text.Folding;
import java.util.ArrayList;
import java.util.List;

/**
 * Terms as they stand between white space and signs, folded, particles and endings left on: {@code
 * "API를 설계"} gives {@code api를} and {@code 설계}. Shows what nori is worth; stateless.
 */
public final class WhitespaceAnalyzer implements TextAnalyzer {
  @Override
  public List<Term> terms(String text) {
    String folded = Folding.fold(text);
    List<Term> out = new ArrayList<>();
    Eojeols.forEach(
        folded,
        (start, end) -> {
          String eojeol = folded.substring(start, end);
          if (Eojeols.needsMorphology(eojeol) || Eojeols.isWord(eojeol, 0, eojeol.length())) {
            out.add(new Term(eojeol, start, end));
          }
        });
    return List.copyOf(out);
  }
}
