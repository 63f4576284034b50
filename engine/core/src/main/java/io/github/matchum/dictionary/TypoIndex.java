package io.github.matchum.dictionary;

import io.github.matchum.text.Script;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds the name that a misspelt Latin word stands for: at edit distance 1 (insert, delete,
 * replace, swap of neighbours) from five letters on, at distance 2 with the same first letter from
 * nine on.
 *
 * <p>Distance 1 goes through an index of deletions (each name with one letter left out, hashed);
 * distance 2 through the names with the same first letter and nearly the same length. Immutable.
 */
public final class TypoIndex {
  private static final int MIN = 5;
  private static final int MIN_TWO = 9;

  /** No name has a longer word, and what is longer costs the square of its length. */
  private static final int MAX = 48;

  private final String[] words;
  private final int[] names;
  private final long[] deletions;
  private final TreeMap<Integer, int[]> byShape;

  private TypoIndex(String[] words, int[] names, long[] deletions) {
    this.words = words;
    this.names = names;
    this.deletions = deletions;
    this.byShape = new TreeMap<>();
    TreeMap<Integer, List<Integer>> shapes = new TreeMap<>();
    for (int i = 0; i < words.length; i++) {
      if (words[i].length() >= MIN_TWO - 1) {
        shapes
            .computeIfAbsent(shape(words[i].charAt(0), words[i].length()), k -> new ArrayList<>())
            .add(i);
      }
    }
    shapes.forEach((k, v) -> byShape.put(k, v.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** Builds the index of some words, each with the index of its name. */
  static TypoIndex of(List<String> words, List<Integer> names) {
    List<Long> keys = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      keys.add(key(hash(word, -1), i));
      for (int d = 0; d < word.length(); d++) {
        keys.add(key(hash(word, d), i));
      }
    }
    long[] sorted = keys.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    return new TypoIndex(
        words.toArray(String[]::new), names.stream().mapToInt(Integer::intValue).toArray(), sorted);
  }

  /** Returns the word under which a name is indexed, or an empty string where it is not. */
  static String word(String folded) {
    StringBuilder out = new StringBuilder();
    int inWord = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Script.isLatin(c)) {
        out.append(c);
        inWord++;
      } else if ((c != ' ' && c != '-') || inWord == 1) {
        // Without a word of one letter the rest would be a misspelling: Amazon for Amazon Q.
        return "";
      } else {
        inWord = 0;
      }
    }
    return out.length() >= MIN && inWord != 1 ? out.toString() : "";
  }

  private static long key(int hash, int word) {
    return (long) hash << 32 | word;
  }

  private static int shape(char first, int length) {
    return first << 8 | Math.min(255, length);
  }

  private static int hash(CharSequence word, int without) {
    int h = 0x811C9DC5;
    for (int i = 0; i < word.length(); i++) {
      if (i != without) {
        h = (h ^ word.charAt(i)) * 0x01000193;
      }
    }
    return h;
  }

  /**
   * Finds the name a folded Latin word stands for.
   *
   * @param far whether names at distance 2 come into question
   * @return the index of the name, or -1 where there is none or more than one skill is as near
   */
  public int find(CharSequence word, boolean far) {
    int length = word.length();
    if (length < MIN || length > MAX) {
      return -1;
    }
    int best = -1;
    boolean clash = false;
    for (int without = -1; without < length; without++) {
      int h = hash(word, without);
      int at = Arrays.binarySearch(deletions, (long) h << 32);
      for (int i = at < 0 ? -at - 1 : at;
          i < deletions.length && (int) (deletions[i] >> 32) == h;
          i++) {
        int candidate = (int) deletions[i];
        if (candidate != best && near(words[candidate], word, 1)) {
          clash |= best >= 0 && names[best] != names[candidate];
          best = candidate;
        }
      }
    }
    if (far && best < 0 && length >= MIN_TWO) {
      char first = word.charAt(0);
      for (int l = length - 2; l <= length + 2; l++) {
        for (int candidate : byShape.getOrDefault(shape(first, l), new int[0])) {
          if (candidate != best && near(words[candidate], word, 2)) {
            clash |= best >= 0 && names[best] != names[candidate];
            best = candidate;
          }
        }
      }
    }
    return best < 0 || clash ? -1 : names[best];
  }

  /** Returns whether two words are at most {@code limit} edits apart, a swap counting as one. */
  public static boolean near(CharSequence a, CharSequence b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return false;
    }
    int n = b.length();
    int[] before = new int[n + 1];
    int[] last = new int[n + 1];
    int[] row = new int[n + 1];
    for (int j = 0; j <= n; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= n; j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int d = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d = Math.min(d, before[j - 2] + 1);
        }
        row[j] = d;
        least = Math.min(least, d);
      }
      if (least > limit) {
        return false;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[n] <= limit;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(words.length);
    for (int i = 0; i < words.length; i++) {
      out.writeUTF(words[i]);
      out.writeInt(names[i]);
    }
    out.writeInt(deletions.length);
    java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(deletions.length * 8);
    bytes.asLongBuffer().put(deletions);
    out.write(bytes.array());
  }

  static TypoIndex read(DataInput in) throws IOException {
    int n = in.readInt();
    String[] words = new String[n];
    int[] names = new int[n];
    for (int i = 0; i < n; i++) {
      words[i] = in.readUTF();
      names[i] = in.readInt();
    }
    byte[] bytes = new byte[in.readInt() * 8];
    in.readFully(bytes);
    long[] deletions = new long[bytes.length / 8];
    java.nio.ByteBuffer.wrap(bytes).asLongBuffer().get(deletions);
    return new TypoIndex(words, names, deletions);
  }
}
