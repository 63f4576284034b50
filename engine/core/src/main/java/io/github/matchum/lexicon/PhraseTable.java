package io.github.matchum.lexicon;

import io.github.matchum.text.PhraseTrie;
import io.github.matchum.text.Script;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Phrases in named classes, found in a folded line.
 *
 * <p>A phrase is matched as {@link PhraseTrie} says, anywhere in the line, but for these marks in
 * the data: {@code ^} in front binds it to the beginning of the line (bullets and opening brackets
 * aside), {@code $} behind to its end (punctuation aside), and {@code |} on a side asks that no
 * Hangul stands there. On a Latin side no Latin letter or digit may touch it. Where a phrase of the
 * class's {@code unless} list overlaps, the phrase does not count. Immutable, thread-safe.
 */
public final class PhraseTable {
  private static final int AT_START = 1;
  private static final int AT_END = 2;
  private static final int LEFT_EDGE = 4;
  private static final int RIGHT_EDGE = 8;
  private static final int UNLESS = 16;
  private static final int FLAG_BITS = 5;

  private final PhraseTrie trie;
  private final List<String> classes;
  private final Map<String, Integer> indexes;

  private PhraseTable(PhraseTrie trie, List<String> classes) {
    this.trie = trie;
    this.classes = List.copyOf(classes);
    Map<String, Integer> map = new LinkedHashMap<>();
    for (int i = 0; i < classes.size(); i++) {
      map.put(classes.get(i), i);
    }
    this.indexes = Map.copyOf(map);
  }

  /** Writes the compiled form. */
  void write(DataOutput out) throws IOException {
    out.writeInt(classes.size());
    for (String name : classes) {
      out.writeUTF(name);
    }
    trie.write(out);
  }

  /** Reads what {@link #write} wrote. */
  static PhraseTable read(DataInput in) throws IOException {
    List<String> classes = new ArrayList<>();
    int n = in.readInt();
    for (int i = 0; i < n; i++) {
      classes.add(in.readUTF());
    }
    return new PhraseTable(PhraseTrie.read(in), classes);
  }

  /** Collects the classes of a table. */
  public static final class Builder {
    private final PhraseTrie.Builder trie = new PhraseTrie.Builder();
    private final Map<String, Integer> classes = new LinkedHashMap<>();

    /** Creates an empty builder. */
    public Builder() {}

    /** Adds a class, or more phrases to one that is there. */
    public Builder add(String name, List<String> phrases, List<String> unless) {
      int index = classes.computeIfAbsent(name, n -> classes.size());
      phrases.forEach(p -> add(p, index, 0));
      unless.forEach(p -> add(p, index, UNLESS));
      return this;
    }

    private void add(String phrase, int index, int flags) {
      int all = flags;
      int from = 0;
      int to = phrase.length();
      for (; from < to && "^|".indexOf(phrase.charAt(from)) >= 0; from++) {
        all |= phrase.charAt(from) == '^' ? AT_START : LEFT_EDGE;
      }
      for (; to > from && "$|".indexOf(phrase.charAt(to - 1)) >= 0; to--) {
        all |= phrase.charAt(to - 1) == '$' ? AT_END : RIGHT_EDGE;
      }
      trie.add(phrase.substring(from, to), index << FLAG_BITS | all);
    }

    /** Returns the table. */
    public PhraseTable build() {
      return new PhraseTable(trie.build(), List.copyOf(classes.keySet()));
    }
  }

  /**
   * A phrase found.
   *
   * @param type index of its class
   * @param start first unit in the line
   * @param end first unit after it
   */
  public record Found(int type, int start, int end) {}

  /** No phrase is longer than this, in units of a line. */
  private static final int LONGEST = 160;

  /**
   * Returns the first place of a list in the order of the line that may reach to the {@code i}th.
   */
  static int firstNear(List<Found> found, int i) {
    int k = i;
    while (k > 0 && found.get(k - 1).start() > found.get(i).start() - LONGEST) {
      k--;
    }
    return k;
  }

  /** Returns whether a longer phrase covers the {@code i}th of a list in the order of the line. */
  public static boolean isInLonger(List<Found> found, int i) {
    Found f = found.get(i);
    for (int k = firstNear(found, i); k < found.size() && found.get(k).start() <= f.start(); k++) {
      Found o = found.get(k);
      if (f.end() <= o.end() && o.end() - o.start() > f.end() - f.start()) {
        return true;
      }
    }
    return false;
  }

  /** The phrases found in one line. */
  public final class Matches {
    private final List<Found> found;

    private Matches(List<Found> found) {
      this.found = found;
    }

    /** Returns whether a phrase of the class stands in the line. */
    public boolean has(String name) {
      int type = type(name);
      for (Found f : found) {
        if (f.type() == type) {
          return true;
        }
      }
      return false;
    }

    /** Returns whether a phrase of the class overlaps the range. */
    public boolean within(String name, int start, int end) {
      int type = type(name);
      for (int i = firstAfter(start - LONGEST);
          i < found.size() && found.get(i).start() < end;
          i++) {
        if (found.get(i).type() == type && start < found.get(i).end()) {
          return true;
        }
      }
      return false;
    }

    /** The first place that begins behind an offset; the places are in the order of the line. */
    private int firstAfter(int offset) {
      int lo = 0;
      int hi = found.size();
      while (lo < hi) {
        int mid = (lo + hi) >>> 1;
        if (found.get(mid).start() <= offset) {
          lo = mid + 1;
        } else {
          hi = mid;
        }
      }
      return lo;
    }

    /** Returns the places of a class, in the order of the line. */
    public List<Found> all(String name) {
      int type = type(name);
      return found.stream().filter(f -> f.type() == type).toList();
    }

    /** Returns all places, in the order of the line. */
    public List<Found> all() {
      return List.copyOf(found);
    }

    /** Returns whether nothing was found. */
    public boolean isEmpty() {
      return found.isEmpty();
    }
  }

  /** Returns the names of the classes. */
  public List<String> classes() {
    return classes;
  }

  /** Returns the name of a class by its index. */
  public String className(int type) {
    return classes.get(type);
  }

  private int type(String name) {
    Integer type = indexes.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no class '" + name + "' among " + classes);
    }
    return type;
  }

  /** Finds all phrases of a folded line. */
  public Matches find(String folded) {
    int from = 0;
    while (from < folded.length() && !trie.begins(folded.charAt(from))) {
      from++;
    }
    if (from == folded.length()) {
      return new Matches(List.of());
    }
    List<Found> found = new ArrayList<>(0);
    List<Found> refused = new ArrayList<>(0);
    PhraseTrie.Hits hits = new PhraseTrie.Hits();
    int first = -1;
    int last = -1;
    for (int i = from; i < folded.length(); i++) {
      if (!trie.find(folded, i, hits)) {
        continue;
      }
      if (first < 0) {
        first = firstWord(folded);
        last = lastWord(folded);
      }
      for (int h = 0; h < hits.count(); h++) {
        int end = hits.end(h);
        if (!latinEdges(folded, i, end)) {
          continue;
        }
        for (int p = 0; p < trie.payloadCount(hits.node(h)); p++) {
          int payload = trie.payload(hits.node(h), p);
          if (holds(folded, payload, i, end, first, last)) {
            ((payload & UNLESS) != 0 ? refused : found)
                .add(new Found(payload >> FLAG_BITS, i, end));
          }
        }
      }
    }
    if (!refused.isEmpty()) {
      int[] near = {0};
      found.removeIf(f -> {
        while (near[0] < refused.size() && refused.get(near[0]).start() <= f.start() - LONGEST) {
          near[0]++;
        }
        for (int k = near[0]; k < refused.size() && refused.get(k).start() < f.end(); k++) {
          if (refused.get(k).type() == f.type() && f.start() < refused.get(k).end()) {
            return true;
          }
        }
        return false;
      });
    }
    return new Matches(found);
  }

  /** Returns the class of the longest phrase that the whole line is, punctuation aside. */
  public OptionalInt whole(String folded) {
    int from = firstWord(folded);
    int to = lastWord(folded);
    if (from >= to) {
      return OptionalInt.empty();
    }
    PhraseTrie.Hits hits = new PhraseTrie.Hits();
    if (trie.find(folded, from, hits)) {
      for (int h = 0; h < hits.count(); h++) {
        if (hits.end(h) == to) {
          int payload = trie.payload(hits.node(h), 0);
          if ((payload & UNLESS) == 0) {
            return OptionalInt.of(payload >> FLAG_BITS);
          }
        }
      }
    }
    return OptionalInt.empty();
  }

  private static boolean latinEdges(String s, int start, int end) {
    if (start > 0
        && Script.isLatinWord(s.charAt(start))
        && Script.isLatinWord(s.charAt(start - 1))
        && !(Script.isDigit(s.charAt(start - 1)) && Script.isLatin(s.charAt(start)))) {
      return false;
    }
    return end >= s.length()
        || !Script.isLatinWord(s.charAt(end - 1))
        || !Script.isLatinWord(s.charAt(end));
  }

  private static boolean holds(String s, int payload, int start, int end, int first, int last) {
    if ((payload & AT_START) != 0 && start > first) {
      return false;
    }
    if ((payload & AT_END) != 0 && end < last) {
      return false;
    }
    if ((payload & LEFT_EDGE) != 0 && start > 0 && Script.isHangul(s.charAt(start - 1))) {
      return false;
    }
    return (payload & RIGHT_EDGE) == 0 || end >= s.length() || !Script.isHangul(s.charAt(end));
  }

  private static int firstWord(String s) {
    int i = 0;
    while (i < s.length() && !Character.isLetterOrDigit(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int lastWord(String s) {
    int i = s.length();
    while (i > 0 && !Character.isLetterOrDigit(s.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
