package io.github.matchum.store;

import io.github.matchum.evidence.LineTerms;
import io.github.matchum.match.Atom;
import io.github.matchum.match.Matcher;
import io.github.matchum.match.PreparedPosting;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What many postings ask alike, each once: members, atoms, atoms with their weights, terms. A
 * posting is then a row of numbers, and a resume's credit for each is worked out once, whatever the
 * number of postings. For one thread.
 */
final class IndexTables {
  /** So that a weight times a credit of 1000 is a whole number of four bytes. */
  static final int MOST_WEIGHT = 2_000_000;

  /** A member of an atom: a skill as it is asked. */
  private record Member(int skill, int demand, int months, int label) {}

  private final Matcher matcher;
  private final Map<Member, Integer> members = new HashMap<>();
  private final Map<List<Integer>, Integer> atoms = new HashMap<>();
  private final Map<Long, Integer> pairs = new HashMap<>();
  private final Map<Atom, Integer> others = new HashMap<>();
  private final Map<String, Integer> terms = new HashMap<>();

  final Ints memberRows = new Ints();
  final Ints atomRows = new Ints();
  final Ints atomStarts = new Ints();
  final Ints pairRows = new Ints();
  final Ints termStarts = new Ints();
  final Ints termWeights = new Ints();
  final Packer termBytes = new Packer();
  final List<Atom> otherRows = new ArrayList<>();

  IndexTables(Matcher matcher) {
    this.matcher = matcher;
    atomStarts.add(0);
    termStarts.add(0);
  }

  /** Adds what an index holds already, in its order. */
  void addAll(IndexFile from) throws IndexException {
    int[] rows = from.ints(IndexPart.MEMBERS);
    for (int i = 0; i < rows.length; i += 4) {
      member(new Member(rows[i], rows[i + 1], rows[i + 2], rows[i + 3]));
    }
    from.others().forEach(this::other);
    int[] starts = from.ints(IndexPart.ATOM_STARTS);
    int[] data = from.ints(IndexPart.ATOMS);
    for (int i = 0; i + 1 < starts.length; i++) {
      List<Integer> row = new ArrayList<>();
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        row.add(data[k]);
      }
      atom(List.copyOf(row));
    }
    int[] both = from.ints(IndexPart.PAIRS);
    for (int i = 0; i < both.length; i += 2) {
      pair(both[i], both[i + 1]);
    }
    int[] weights = from.ints(IndexPart.TERM_WEIGHTS);
    for (int i = 0; i < weights.length; i++) {
      term(from.term(i), weights[i]);
    }
  }

  private int member(Member member) {
    Integer known = members.get(member);
    if (known == null) {
      known = members.size();
      members.put(member, known);
      memberRows.addAll(new int[] {member.skill, member.demand, member.months, member.label});
    }
    return known;
  }

  private int atom(List<Integer> row) {
    Integer known = atoms.get(row);
    if (known == null) {
      known = atoms.size();
      atoms.put(row, known);
      row.forEach(atomRows::add);
      atomStarts.add(atomRows.size());
    }
    return known;
  }

  private int other(Atom atom) {
    Integer known = others.get(atom);
    if (known == null) {
      known = others.size();
      others.put(atom, known);
      otherRows.add(atom);
    }
    return known;
  }

  private int pair(int atom, int weight) {
    long key = ((long) atom << Integer.SIZE) | weight;
    Integer known = pairs.get(key);
    if (known == null) {
      known = pairs.size();
      pairs.put(key, known);
      pairRows.add(atom);
      pairRows.add(weight);
    }
    return known;
  }

  private int term(String text, int weight) {
    Integer known = terms.get(text);
    if (known == null) {
      known = terms.size();
      terms.put(text, known);
      termBytes.raw(text.getBytes(StandardCharsets.UTF_8));
      termStarts.add(termBytes.size());
      termWeights.add(weight);
    }
    return known;
  }

  /**
   * Adds the asks of a posting to a column, and returns its free text.
   *
   * @throws IndexException where a weight is too large
   */
  byte[] add(PreparedPosting posting, Ints asks) throws IndexException {
    List<Atom.FreeText> free = new ArrayList<>();
    for (Atom atom : posting.atoms()) {
      if (atom.weight() > MOST_WEIGHT) {
        throw new IndexException(
            IndexException.Reason.TOO_LARGE, "weight", String.valueOf(atom.weight()));
      }
      if (atom instanceof Atom.FreeText f) {
        free.add(f);
      } else {
        asks.add(
            pair(atom instanceof Atom.Skills s ? skills(s) : atom(otherRow(atom)), atom.weight()));
      }
    }
    Packer out = new Packer();
    out.all(
        free,
        (f, i) -> {
          LineTerms line = f.terms();
          if (line == null) {
            throw new IllegalArgumentException("free text without its terms: " + f);
          }
          out.number(f.weight()).text(f.role());
          out.all(line.terms(), (t, k) -> out.number(term(t, line.weights().get(k))));
        });
    return out.bytes();
  }

  private int skills(Atom.Skills s) {
    boolean[] labels = matcher.labels(s);
    List<Integer> row = new ArrayList<>(s.skills().size() + 1);
    for (int i = 0; i < labels.length; i++) {
      row.add(
          member(
              new Member(
                  s.skills().get(i), s.demand().ordinal(), s.minMonths(), labels[i] ? 1 : 0)));
    }
    // Their order gives nothing: the same in another order is the same.
    row.sort(null);
    row.add(0, s.atLeast());
    return atom(List.copyOf(row));
  }

  private List<Integer> otherRow(Atom atom) {
    return List.of(0, other(PostingForm.bare(atom)));
  }
}
