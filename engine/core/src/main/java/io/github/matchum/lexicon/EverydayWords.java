package io.github.matchum.lexicon;

import java.util.Arrays;
import java.util.Collection;

/**
 * Everyday words: a word among them is never taken for a misspelt name. Kept as sorted 32-bit
 * hashes; a clash only costs a correction, never makes one. Immutable.
 */
public final class EverydayWords {
  private final int[] hashes;

  private EverydayWords(int[] sorted) {
    this.hashes = sorted;
  }

  /** Builds the set of some words. */
  public static EverydayWords of(Collection<String> words) {
    return new EverydayWords(
        words.stream().mapToInt(EverydayWords::hash).sorted().distinct().toArray());
  }

  /** Restores the set that {@link #hashes()} gave. */
  public static EverydayWords ofHashes(int[] sorted) {
    return new EverydayWords(sorted.clone());
  }

  /** Returns the sorted hashes. */
  public int[] hashes() {
    return hashes.clone();
  }

  /** Returns whether a folded word is an everyday one. */
  public boolean has(CharSequence folded) {
    return has(folded, 0, folded.length());
  }

  /** Returns whether a range of a folded text is an everyday word. */
  public boolean has(CharSequence folded, int start, int end) {
    return Arrays.binarySearch(hashes, hash(folded, start, end)) >= 0;
  }

  private static int hash(CharSequence word) {
    return hash(word, 0, word.length());
  }

  private static int hash(CharSequence word, int start, int end) {
    int h = 0x811C9DC5;
    for (int i = start; i < end; i++) {
      h = (h ^ word.charAt(i)) * 0x01000193;
    }
    return h;
  }
}
