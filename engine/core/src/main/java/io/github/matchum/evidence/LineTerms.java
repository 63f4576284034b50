package io.github.matchum.evidence;

import java.util.List;

/**
 * The terms of a line with their weights. Skills stand among them as {@code skill:id}.
 *
 * @param terms the terms, without repeats
 * @param weights weight of each, from the frozen table, at least 0
 */
public record LineTerms(List<String> terms, List<Integer> weights) {
  public LineTerms {
    terms = List.copyOf(terms);
    weights = List.copyOf(weights);
    if (terms.size() != weights.size()) {
      throw new IllegalArgumentException(terms.size() + " terms, " + weights.size() + " weights");
    }
  }

  /** Returns whether the line says nothing: it has no term that weighs something. */
  public boolean isEmpty() {
    return terms.isEmpty();
  }
}
