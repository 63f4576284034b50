package io.github.matchum.lexicon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a term of free text says: 0 for words that every posting uses, {@link #MAX} for those
 * that hardly any does. Frozen figures of a corpus, so that a score never depends on the postings
 * at hand. Kept as sorted 32-bit hashes; a clash of two terms gives both the lighter weight.
 * Immutable.
 */
public final class WeightTable {
  /** Weight of a term that the table does not know. */
  public static final int MAX = 1000;

  private final int[] hashes;
  private final short[] weights;

  private WeightTable(int[] hashes, short[] weights) {
    this.hashes = hashes;
    this.weights = weights;
  }

  /**
   * Builds a table of some terms.
   *
   * @param weights weight of each, 0 to {@link #MAX}
   */
  public static WeightTable of(Map<String, Integer> weights) {
    Map<Integer, Integer> byHash = new TreeMap<>();
    weights.forEach((term, weight) -> {
      if (weight < 0 || weight > MAX) {
        throw new IllegalArgumentException(
            "weight of '" + term + "' must lie between 0 and " + MAX + ", was " + weight);
      }
      byHash.merge(hash(term), weight, Math::min);
    });
    return of(byHash.keySet(), byHash.values());
  }

  private static WeightTable of(Collection<Integer> hashes, Collection<Integer> weights) {
    int[] h = hashes.stream().mapToInt(Integer::intValue).toArray();
    short[] w = new short[h.length];
    int i = 0;
    for (int weight : weights) {
      w[i++] = (short) weight;
    }
    return new WeightTable(h, w);
  }

  /**
   * Reads a table: a line a term, a tab between term and weight, {@code #} before a comment,
   * sorted.
   *
   * @param name name of the file, for messages
   * @throws DataException where a line is not of this form
   */
  public static WeightTable parse(String name, String text) {
    Map<String, Integer> weights = new TreeMap<>();
    String before = "";
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int tab = line.indexOf('\t');
      if (tab < 1 || !line.substring(tab + 1).matches("[0-9]{1,4}")) {
        throw new DataException(name, number, "not a term, a tab and a weight: '" + line + "'");
      }
      String term = line.substring(0, tab);
      int weight = Integer.parseInt(line.substring(tab + 1));
      if (weight > MAX) {
        throw new DataException(name, number, "the weight of '" + term + "' is over " + MAX);
      }
      if (term.compareTo(before) <= 0) {
        throw new DataException(
            name, number, "'" + term + "' must stand before '" + before + "', and once only");
      }
      before = term;
      weights.put(term, weight);
    }
    return of(weights);
  }

  /** Returns this table with the weight of some terms 0. */
  WeightTable without(Collection<String> terms) {
    Map<Integer, Integer> byHash = new TreeMap<>();
    for (int i = 0; i < hashes.length; i++) {
      byHash.put(hashes[i], (int) weights[i]);
    }
    terms.forEach(t -> byHash.put(hash(t), 0));
    return of(byHash.keySet(), byHash.values());
  }

  /** Returns the weight of a term, {@link #MAX} for an unknown one. */
  public int weight(CharSequence term) {
    int i = Arrays.binarySearch(hashes, hash(term));
    return i < 0 ? MAX : weights[i];
  }

  /** Returns how many terms it holds. */
  public int size() {
    return hashes.length;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(hashes.length);
    for (int hash : hashes) {
      out.writeInt(hash);
    }
    for (short weight : weights) {
      out.writeShort(weight);
    }
  }

  static WeightTable read(DataInput in) throws IOException {
    int n = in.readInt();
    byte[] bytes = new byte[n * 6];
    in.readFully(bytes);
    int[] hashes = new int[n];
    short[] weights = new short[n];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    buffer.asIntBuffer().get(hashes);
    buffer.position(n * 4);
    buffer.asShortBuffer().get(weights);
    return new WeightTable(hashes, weights);
  }

  /** FNV-1a over UTF-16 units, with a last stir so that near words do not lie near. */
  private static int hash(CharSequence term) {
    int h = 0x811C9DC5;
    for (int i = 0; i < term.length(); i++) {
      h = (h ^ term.charAt(i)) * 0x01000193;
    }
    h ^= h >>> 16;
    return h * 0x7FEB352D;
  }
}
