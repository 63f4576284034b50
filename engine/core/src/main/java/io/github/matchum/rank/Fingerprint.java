package io.github.matchum.rank;

import io.github.matchum.posting.Posting;
import io.github.matchum.store.KeptPosting;
import io.github.matchum.text.Folding;
import io.github.matchum.text.Script;
import java.util.Arrays;

/**
 * What a posting asks, line by line, as numbers: the hash of each line's letters and digits, so
 * that bullets, spaces and headings in other words change nothing. What it says of company and
 * benefits is left out: two posts of one company share that and are not the same.
 */
public final class Fingerprint {
  /** Below so many lines, all must be equal. */
  private static final int FEW = 4;

  private final int[] lines;
  private final int[] title;

  private Fingerprint(int[] lines, int[] title) {
    this.lines = lines;
    this.title = title;
  }

  /** Takes the fingerprint of a posting. */
  public static Fingerprint of(Posting posting) {
    int[] lines = new int[posting.requirements().size()];
    for (int i = 0; i < lines.length; i++) {
      String text = posting.requirements().get(i).text();
      lines[i] = hash(text, 0, text.length());
    }
    return new Fingerprint(distinct(lines, lines.length), words(posting.title()));
  }

  /** Makes the fingerprint of hashes that {@link #lines} and {@link #title} gave. */
  public static Fingerprint of(KeptPosting kept) {
    return new Fingerprint(kept.lines(), kept.title());
  }

  /** Makes the fingerprint of the hashes of lines and of the words of a title, both rising. */
  public static Fingerprint of(int[] lines, int[] title) {
    return new Fingerprint(lines.clone(), title.clone());
  }

  /** Returns the hashes of the lines, rising. */
  public int[] lines() {
    return lines.clone();
  }

  /** Returns the hashes of the words of the title, rising. */
  public int[] title() {
    return title.clone();
  }

  private static int[] words(String title) {
    int[] found = new int[title.length()];
    int n = 0;
    int from = 0;
    for (int i = 0; i <= title.length(); i++) {
      if (i == title.length() || !Character.isLetterOrDigit(Folding.fold(title.charAt(i)))) {
        if (i > from) {
          found[n++] = hash(title, from, i);
        }
        from = i + 1;
      }
    }
    return distinct(found, n);
  }

  /** The first numbers of an array in rising order, each once. */
  private static int[] distinct(int[] numbers, int count) {
    Arrays.sort(numbers, 0, count);
    int n = 0;
    for (int i = 0; i < count; i++) {
      if (n == 0 || numbers[i] != numbers[n - 1]) {
        numbers[n++] = numbers[i];
      }
    }
    return Arrays.copyOf(numbers, n);
  }

  /**
   * FNV-1a over folded letters and digits, then mixed: the low bits of FNV alone are too regular.
   */
  private static int hash(String s, int from, int to) {
    int h = 0x811C9DC5;
    for (int i = from; i < to; i++) {
      char c = Folding.fold(s.charAt(i));
      if (Script.isHangul(c) || Character.isLetterOrDigit(c)) {
        h = (h ^ c) * 0x01000193;
      }
    }
    return mix(h);
  }

  static int mix(int value) {
    int h = value;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  /** Returns whether there is anything to compare. */
  boolean isEmpty() {
    return lines.length == 0;
  }

  /**
   * Returns the smallest hash of a line under one of many mixings: equal in two with the chance
   * that they share a line.
   */
  int least(int mixing) {
    int least = Integer.MAX_VALUE;
    for (int line : lines) {
      least = Math.min(least, mix(line ^ (mixing * 0x9E3779B9)));
    }
    return least;
  }

  /**
   * Returns whether two postings are one, posted again: four lines of five are shared (all of them
   * where there are few), and half of the words of their titles.
   */
  boolean isNear(Fingerprint other) {
    int shared = shared(lines, other.lines);
    int all = lines.length + other.lines.length - shared;
    boolean few = Math.min(lines.length, other.lines.length) < FEW;
    if (few ? shared < all : 5 * shared < 4 * all) {
      return false;
    }
    int words = shared(title, other.title);
    return title.length == 0
        || other.title.length == 0
        || 2 * words >= title.length + other.title.length - words;
  }

  private static int shared(int[] a, int[] b) {
    int n = 0;
    int j = 0;
    for (int x : a) {
      while (j < b.length && b[j] < x) {
        j++;
      }
      n += j < b.length && b[j] == x ? 1 : 0;
    }
    return n;
  }
}
