package io.github.matchum.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds postings that were posted before. Candidates come from MinHash (Broder 1997): the least
 * hash under one of many mixings is equal in two sets with the chance of their Jaccard similarity,
 * so in eight bands of two a pair that shares four lines of five meets in one of them 99.97 times
 * in 100; the lines themselves then decide. For one thread; the answer depends on the order of the
 * postings alone.
 */
public final class Reposts {
  private static final int BANDS = 8;
  private static final int NONE = -1;

  private final List<Fingerprint> originals = new ArrayList<>();

  /** For each original its number among all that were asked. */
  private int[] numbers = new int[64];

  /**
   * A hash table of bands: the last original in each bucket, and the one before it in each band.
   */
  private int[] heads = new int[1 << 10];

  private int[] before = new int[64 * BANDS];
  private int asked;

  /** Makes one that knows no posting. */
  public Reposts() {
    Arrays.fill(heads, NONE);
  }

  /**
   * Asks of the next posting.
   *
   * @return the number, from 0, of the first posting that it repeats; its own where it repeats none
   */
  public int next(Fingerprint print) {
    int number = asked++;
    if (print.isEmpty()) {
      return number;
    }
    int first = Integer.MAX_VALUE;
    int[] bands = bands(print);
    for (int band = 0; band < BANDS; band++) {
      for (int o = heads[bucket(bands[band])]; o != NONE; o = before[o]) {
        int original = o / BANDS;
        if (original < first && o % BANDS == band && originals.get(original).isNear(print)) {
          first = original;
        }
      }
    }
    if (first < Integer.MAX_VALUE) {
      return numbers[first];
    }
    remember(print, number, bands);
    return number;
  }

  private static int[] bands(Fingerprint print) {
    int[] bands = new int[BANDS];
    for (int band = 0; band < BANDS; band++) {
      bands[band] =
          Fingerprint.mix(print.least(2 * band + 1) * 31 + print.least(2 * band + 2) + band);
    }
    return bands;
  }

  private int bucket(int hash) {
    return hash & (heads.length - 1);
  }

  private void remember(Fingerprint print, int number, int[] bands) {
    int original = originals.size();
    if ((original + 1) * BANDS > heads.length) {
      grow();
    }
    if (original == numbers.length) {
      numbers = Arrays.copyOf(numbers, original * 2);
      before = Arrays.copyOf(before, original * 2 * BANDS);
    }
    originals.add(print);
    numbers[original] = number;
    link(original, bands);
  }

  private void grow() {
    heads = new int[heads.length * 4];
    Arrays.fill(heads, NONE);
    for (int o = 0; o < originals.size(); o++) {
      link(o, bands(originals.get(o)));
    }
  }

  private void link(int original, int[] bands) {
    for (int band = 0; band < BANDS; band++) {
      int at = original * BANDS + band;
      before[at] = heads[bucket(bands[band])];
      heads[bucket(bands[band])] = at;
    }
  }
}
