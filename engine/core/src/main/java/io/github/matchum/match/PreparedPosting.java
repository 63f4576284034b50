package io.github.matchum.match;

import io.github.matchum.posting.Posting;
import io.github.matchum.posting.Requirement;
import io.github.matchum.posting.UnknownTerm;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A posting compiled for scoring. Immutable; may be matched against any number of resumes. */
public final class PreparedPosting {
  private final Posting posting;
  private final List<Atom> atoms;
  private final Map<String, List<Atom>> own;
  private final Map<String, String> countedAt;
  private final long unknownWeight;
  private final long weight;
  private final List<UnknownTerm> unknownTerms;

  PreparedPosting(
      Posting posting,
      List<Atom> atoms,
      Map<String, List<Atom>> own,
      Map<String, String> countedAt,
      long unknownWeight,
      List<UnknownTerm> unknownTerms) {
    this.posting = posting;
    this.atoms = List.copyOf(atoms);
    this.own = Collections.unmodifiableMap(own);
    this.countedAt = Map.copyOf(countedAt);
    this.unknownWeight = unknownWeight;
    this.unknownTerms = List.copyOf(unknownTerms);
    long sum = 0;
    for (Atom atom : atoms) {
      sum += atom.weight();
    }
    this.weight = sum;
  }

  /** Returns the posting. */
  public Posting posting() {
    return posting;
  }

  /** Returns the atoms that count, each once. */
  public List<Atom> atoms() {
    return atoms;
  }

  /** Returns the atoms of a requirement by its own words, whether or not they count there. */
  public List<Atom> atomsOf(Requirement requirement) {
    List<Atom> found = own.get(requirement.id());
    return found == null ? List.of() : Collections.unmodifiableList(found);
  }

  /**
   * Returns the id of the requirement at which the {@code i}th atom of one counts, if elsewhere.
   */
  public Optional<String> countedAt(Requirement requirement, int i) {
    @Nullable String id = countedAt.get(requirement.id() + "/" + i);
    return Optional.ofNullable(id);
  }

  /** Returns the names in its requirements that the dictionary does not know, by line. */
  public List<UnknownTerm> unknownTerms() {
    return unknownTerms;
  }

  /** Returns the sum W of the weights. */
  public long weight() {
    return weight;
  }

  /** Returns the weight U of what no resume can show and of what could not be read. */
  public long unknownWeight() {
    return unknownWeight;
  }
}
