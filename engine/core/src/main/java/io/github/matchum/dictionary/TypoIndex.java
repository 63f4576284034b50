package io.github.matchum.dictionary;

import io.github.matchum.text.Bulk;
import io.github.matchum.text.Script;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the name that a misspelt Latin word stands for: at edit distance 1 (insert, delete,
 * replace, swap of neighbours) from five letters on, at distance 2 with the same first letter from
 * nine on.
 *
 * <p>The words are sorted by first letter and length. An edit behind the first letter leaves a word
 * among its neighbours there; for one at the first letter the rest of the word is looked up by its
 * hash. Before two words are compared, so are the sets of their letters, kept as bits: an edit
 * changes two of them at most. Immutable.
 */
public final class TypoIndex {
  private static final int MIN = 5;
  private static final int MIN_TWO = 9;

  /** No name has a longer word, and what is longer costs the square of its length. */
  private static final int MAX = 48;

  private final char[] letters;
  private final int[] starts;
  private final int[] names;
  private final int[] masks;

  /** The hashes of all words without their first letters, rising, and the word of each. */
  private final int[] tails;

  private final int[] tailWords;

  private TypoIndex(
      char[] letters, int[] starts, int[] names, int[] masks, int[] tails, int[] tailWords) {
    this.letters = letters;
    this.starts = starts;
    this.names = names;
    this.masks = masks;
    this.tails = tails;
    this.tailWords = tailWords;
  }

  /** Builds the index of some words, each with the index of its name. */
  static TypoIndex of(List<String> words, List<Integer> names) {
    int n = words.size();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingInt((Integer i) -> words.get(i).charAt(0))
            .thenComparingInt(i -> words.get(i).length())
            .thenComparing(words::get));
    StringBuilder letters = new StringBuilder();
    int[] starts = new int[n + 1];
    int[] nameOf = new int[n];
    int[] masks = new int[n];
    long[] tails = new long[n];
    for (int i = 0; i < n; i++) {
      String word = words.get(order.get(i));
      letters.append(word);
      starts[i + 1] = letters.length();
      nameOf[i] = names.get(order.get(i));
      masks[i] = mask(word);
      tails[i] = ((long) hash(word, 1) << 32) | i;
    }
    Arrays.sort(tails);
    return new TypoIndex(
        letters.toString().toCharArray(),
        starts,
        nameOf,
        masks,
        Arrays.stream(tails).mapToInt(t -> (int) (t >> 32)).toArray(),
        Arrays.stream(tails).mapToInt(t -> (int) t).toArray());
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

  /** The letters of a word as a set of bits; several letters may share one. */
  private static int mask(CharSequence word) {
    int mask = 0;
    for (int i = 0; i < word.length(); i++) {
      mask |= 1 << word.charAt(i);
    }
    return mask;
  }

  private static int hash(CharSequence word, int from) {
    int h = 0x811C9DC5;
    for (int i = from; i < word.length(); i++) {
      h = (h ^ word.charAt(i)) * 0x01000193;
    }
    return h;
  }

  private int length(int word) {
    return starts[word + 1] - starts[word];
  }

  /** The first word that does not stand before the words of a first letter and length. */
  private int firstOf(char letter, int length) {
    int lo = 0;
    int hi = names.length;
    while (lo < hi) {
      int mid = (lo + hi) >>> 1;
      char first = letters[starts[mid]];
      if (first < letter || (first == letter && length(mid) < length)) {
        lo = mid + 1;
      } else {
        hi = mid;
      }
    }
    return lo;
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
    Search search = new Search(word);
    char first = word.charAt(0);
    search.sameFirst(first, length - 1, length + 1, 1);
    char second = word.charAt(1);
    if (second != first) {
      // The first letter left out, or the first two swapped.
      search.sameFirst(second, length - 1, length, 1);
    }
    // A letter more in front, or another one.
    search.tail(hash(word, 0));
    search.tail(hash(word, 1));
    if (far && search.best < 0 && length >= MIN_TWO) {
      search.sameFirst(first, Math.max(MIN_TWO - 1, length - 2), length + 2, 2);
    }
    return search.best < 0 || search.clash ? -1 : names[search.best];
  }

  /** The words near one word. */
  private final class Search {
    private final CharSequence word;
    private final int mask;
    private int best = -1;
    private boolean clash;

    Search(CharSequence word) {
      this.word = word;
      this.mask = mask(word);
    }

    void sameFirst(char letter, int shortest, int longest, int limit) {
      int to = firstOf(letter, longest + 1);
      for (int i = firstOf(letter, shortest); i < to; i++) {
        look(i, limit);
      }
    }

    void tail(int hash) {
      int i = Arrays.binarySearch(tails, hash);
      while (i > 0 && tails[i - 1] == hash) {
        i--;
      }
      for (; i >= 0 && i < tails.length && tails[i] == hash; i++) {
        look(tailWords[i], 1);
      }
    }

    private void look(int candidate, int limit) {
      if (Integer.bitCount(masks[candidate] ^ mask) <= 2 * limit
          && candidate != best
          && near(CharBuffer.wrap(letters, starts[candidate], length(candidate)), word, limit)) {
        clash |= best >= 0 && names[best] != names[candidate];
        best = candidate;
      }
    }
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
    Bulk.write(out, letters);
    Bulk.write(out, starts);
    Bulk.write(out, names);
    Bulk.write(out, masks);
    Bulk.write(out, tails);
    Bulk.write(out, tailWords);
  }

  static TypoIndex read(DataInput in) throws IOException {
    return new TypoIndex(
        Bulk.chars(in), Bulk.ints(in), Bulk.ints(in), Bulk.ints(in), Bulk.ints(in), Bulk.ints(in));
  }
}
