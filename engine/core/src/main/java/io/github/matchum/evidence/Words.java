package io.github.matchum.evidence;

import io.github.matchum.analysis.Term;
import io.github.matchum.analysis.TextAnalyzer;
import io.github.matchum.tagging.Mention;
import io.github.matchum.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one statement says, as the index and the lines asked of it both see it: its terms, and the
 * skills it names in their places. A word inside a name of a skill is no term beside it, so that
 * 쿠버네티스 and k8s give the same; what is masked is not seen at all.
 *
 * @param terms the terms outside names, from left to right
 * @param named the words inside names, in the places of these
 * @param skills the mentions, from left to right
 */
record Words(List<Placed<String>> terms, List<Placed<String>> named, List<Placed<Mention>> skills) {
  /**
   * A word with its place.
   *
   * @param what the word
   * @param position its place among the words of the statement, from 0
   * @param start first unit in the visible text
   * @param end first unit after it
   */
  record Placed<T>(T what, int position, int start, int end) {}

  static Words of(String text, List<Mention> mentions, List<Span> masked, TextAnalyzer analyzer) {
    List<Mention> skills =
        mentions.stream()
            .filter(m -> masked.stream().noneMatch(m.span()::overlaps))
            .sorted(Comparator.comparing(Mention::span))
            .toList();
    List<Placed<String>> terms = new ArrayList<>();
    List<Placed<String>> named = new ArrayList<>();
    List<Placed<Mention>> placed = new ArrayList<>();
    int position = 0;
    int next = 0;
    for (Term term : analyzer.terms(blank(text, masked))) {
      while (next < skills.size() && skills.get(next).span().start() < term.end()) {
        placed.add(placed(skills.get(next++), position++));
      }
      boolean inside = next > 0 && skills.get(next - 1).span().end() > term.start();
      if (inside) {
        named.add(new Placed<>(term.text(), position - 1, term.start(), term.end()));
      } else {
        terms.add(new Placed<>(term.text(), position++, term.start(), term.end()));
      }
    }
    while (next < skills.size()) {
      placed.add(placed(skills.get(next++), position++));
    }
    return new Words(List.copyOf(terms), List.copyOf(named), List.copyOf(placed));
  }

  private static Placed<Mention> placed(Mention mention, int position) {
    return new Placed<>(mention, position, mention.span().start(), mention.span().end());
  }

  /**
   * Masked units become spaces before the analysis: not even the edge of an eojeol may know of
   * them.
   */
  private static String blank(String text, List<Span> masked) {
    if (masked.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (Span span : masked) {
      for (int i = span.start(); i < Math.min(span.end(), text.length()); i++) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }
}
