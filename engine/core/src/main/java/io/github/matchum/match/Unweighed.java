package io.github.matchum.match;

import io.github.matchum.evidence.TermWeights;
import io.github.matchum.posting.Posting;
import java.util.List;

/**
 * What a posting asks before the rubric weighs it: of posting and dictionary alone.
 *
 * @param posting the posting
 * @param asked for each requirement, in their order, what it asks; the weights are 0
 * @param unknown for each requirement the names in it that the dictionary does not know
 * @param foreign whether the posting is one of another trade
 */
public record Unweighed(
    Posting posting, List<List<Atom>> asked, List<List<String>> unknown, boolean foreign) {
  public Unweighed {
    asked = asked.stream().map(List::copyOf).toList();
    unknown = unknown.stream().map(List::copyOf).toList();
    if (asked.size() != posting.requirements().size() || unknown.size() != asked.size()) {
      throw new IllegalArgumentException(
          asked.size()
              + " and "
              + unknown.size()
              + " lists for "
              + posting.requirements().size()
              + " requirements");
    }
  }

  /** Returns the same with the terms of all lines of free text, as none need them later. */
  public Unweighed withTerms(TermWeights weights) {
    return new Unweighed(
        posting,
        asked.stream()
            .map(atoms -> atoms.stream().map(a -> withTerms(a, weights)).toList())
            .toList(),
        unknown,
        foreign);
  }

  private static Atom withTerms(Atom atom, TermWeights weights) {
    return atom instanceof Atom.FreeText f && f.terms() == null
        ? new Atom.FreeText(
            f.requirement(), f.role(), weights.of(f.requirement().statement()), f.weight())
        : atom;
  }
}
