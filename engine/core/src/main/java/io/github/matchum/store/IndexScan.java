package io.github.matchum.store;

import io.github.matchum.evidence.LineTerms;
import io.github.matchum.match.Atom;
import io.github.matchum.match.Matcher;
import io.github.matchum.match.PreparedResume;
import io.github.matchum.match.Score;
import io.github.matchum.posting.Demand;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best postings of an index for a resume, exactly, in two steps. The first gives every
 * posting an upper bound of its rank score, from one row of numbers: the credit of what it asks,
 * free text at full credit. The second goes down from the highest bound, reckons free text too, and
 * ends where no bound reaches the last of the best. Both depend on nothing but the index and the
 * resume, whatever the number of threads.
 */
public final class IndexScan {
  private static final int FULL = 1000;
  private static final int BLOCK = 1 << 13;
  private static final int TASK = 1 << 16;

  /** Bounds below 0: of a posting without a score, and of one that is not looked for. */
  private static final int NO_SCORE = -1;

  private static final int PASSED = -2;

  private static final List<Demand> DEMANDS = List.of(Demand.values());

  private final IndexFile index;
  private final Matcher matcher;
  private final PreparedResume resume;
  private final Executor executor;
  private final @Nullable Integer least;

  private final int[] products;
  private final short[] bounds;
  private final @Nullable String[] texts;
  private final int[] termWeights;

  /**
   * A posting of the best.
   *
   * @param number its number
   * @param name name of its source
   * @param score its score
   */
  public record Best(int number, String name, Score score) {
    /** As a ranking sorts them: those without a score last, equals by their names. */
    static final Comparator<Best> ORDER =
        Comparator.comparing((Best b) -> b.score.value() == null)
            .thenComparing(Comparator.comparingInt((Best b) -> b.score.rank()).reversed())
            .thenComparing(Best::name)
            .thenComparingInt(Best::number);

    /** Where a bound would put it, the name apart. */
    int level() {
      return score.value() == null ? NO_SCORE : score.rank();
    }
  }

  /**
   * What was found.
   *
   * @param best the best, best first
   * @param refined how many postings were looked at closer than by their bound
   */
  public record Found(List<Best> best, int refined) {
    public Found {
      best = List.copyOf(best);
    }
  }

  /**
   * Makes a scan.
   *
   * @param least the lowest score to look for, in tenths of a point; null for any
   * @param executor does parts of the work; the calling thread does the rest
   */
  public IndexScan(
      IndexFile index,
      Matcher matcher,
      PreparedResume resume,
      @Nullable Integer least,
      Executor executor)
      throws IndexException {
    this.index = index;
    this.matcher = matcher;
    this.resume = resume;
    this.least = least;
    this.executor = executor;
    this.products = products();
    this.bounds = new short[index.count()];
    this.termWeights = index.ints(IndexPart.TERM_WEIGHTS);
    this.texts = new String[termWeights.length];
  }

  /** The credit of each atom times each of its weights. */
  private int[] products() throws IndexException {
    int[] rows = index.ints(IndexPart.MEMBERS);
    int[] credit = new int[rows.length / 4];
    for (int i = 0; i < credit.length; i++) {
      credit[i] =
          matcher.credit(
              resume,
              rows[4 * i],
              DEMANDS.get(rows[4 * i + 1]),
              rows[4 * i + 2],
              rows[4 * i + 3] == 1);
    }
    List<Atom> others = index.others();
    int[] starts = index.ints(IndexPart.ATOM_STARTS);
    int[] data = index.ints(IndexPart.ATOMS);
    int[] atoms = new int[starts.length - 1];
    for (int i = 0; i < atoms.length; i++) {
      int from = starts[i];
      if (data[from] == 0) {
        atoms[i] = matcher.credit(resume, others.get(data[from + 1]));
      } else {
        int[] members = new int[starts[i + 1] - from - 1];
        for (int k = 0; k < members.length; k++) {
          members[k] = credit[data[from + 1 + k]];
        }
        atoms[i] = Matcher.ofMembers(members, data[from]);
      }
    }
    int[] pairs = index.ints(IndexPart.PAIRS);
    int[] out = new int[pairs.length / 2];
    for (int i = 0; i < out.length; i++) {
      out[i] = atoms[pairs[2 * i]] * pairs[2 * i + 1];
    }
    return out;
  }

  /**
   * Finds the best.
   *
   * @param most how many, at least 1
   */
  public Found top(int most) throws IndexException {
    List<Work<int[]>> works = new ArrayList<>();
    for (int from = 0; from < bounds.length; from += TASK) {
      int first = from;
      works.add(() -> bound(first, Math.min(bounds.length, first + TASK)));
    }
    int[] counts = new int[FULL + 3];
    for (int[] each : Work.all(works, executor)) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] += each[i];
      }
    }
    int[][] levels = levels(counts);
    PriorityQueue<Best> best = new PriorityQueue<>(Best.ORDER.reversed());
    int refined = 0;
    for (int level = FULL; level >= NO_SCORE; level--) {
      int[] candidates = levels[level - PASSED];
      Best last = best.size() < most ? null : best.peek();
      if (last != null && last.level() > level) {
        break;
      }
      if (candidates.length > 0) {
        refined += refine(candidates, level, most, best);
      }
    }
    List<Best> out = new ArrayList<>(best);
    out.sort(Best.ORDER);
    return new Found(out, refined);
  }

  /** Bounds the postings of a range, and counts how many have each bound. */
  private int[] bound(int first, int end) {
    int[] counts = new int[FULL + 3];
    IntBuffer starts = index.row(IndexPart.ASK_STARTS);
    IntBuffer asks = index.row(IndexPart.ASKS);
    IntBuffer weights = index.row(IndexPart.WEIGHTS);
    IntBuffer free = index.row(IndexPart.FREE_WEIGHTS);
    IntBuffer originals = index.row(IndexPart.ORIGINALS);
    int[] ask = new int[0];
    int[] start = new int[BLOCK + 1];
    long[] sums = new long[BLOCK];
    for (int from = first; from < end; from += BLOCK) {
      int n = Math.min(BLOCK, end - from);
      starts.get(from, start, 0, n + 1);
      int length = start[n] - start[0];
      if (ask.length < length) {
        ask = new int[length + length / 4];
      }
      asks.get(start[0], ask, 0, length);
      sum(ask, start, n, products, sums);
      for (int i = 0; i < n; i++) {
        int weight = weights.get(from + i);
        int level;
        if (originals.get(from + i) != from + i) {
          level = PASSED;
        } else {
          level = level(sums[i] + (long) free.get(from + i) * FULL, weight);
        }
        bounds[from + i] = (short) level;
        counts[level - PASSED]++;
      }
    }
    return counts;
  }

  private static void sum(int[] ask, int[] start, int n, int[] products, long[] sums) {
    int base = start[0];
    int at = 0;
    for (int i = 0; i < n; i++) {
      int to = start[i + 1] - base;
      long sum = 0;
      for (; at < to; at++) {
        sum += products[ask[at]];
      }
      sums[i] = sum;
    }
  }

  /** The level of a sum: its rank score, or that it has none or is not looked for. */
  private int level(long sum, int weight) {
    if (least != null && !isWanted(matcher.score(sum, weight, 0))) {
      return PASSED;
    }
    return weight == 0 ? NO_SCORE : matcher.rank(sum, weight);
  }

  private boolean isWanted(Score score) {
    Integer from = least;
    Integer value = score.value();
    return from == null || (value != null && value >= from);
  }

  /** The numbers of the postings of each level, rising. */
  private int[][] levels(int[] counts) {
    int[][] out = new int[counts.length][];
    int[] at = new int[counts.length];
    for (int i = 0; i < counts.length; i++) {
      out[i] = new int[i == 0 ? 0 : counts[i]];
    }
    for (int i = 0; i < bounds.length; i++) {
      int level = bounds[i] - PASSED;
      if (level > 0) {
        out[level][at[level]++] = i;
      }
    }
    return out;
  }

  /** Looks closer at all postings of one level, and returns at how many. */
  private int refine(int[] candidates, int level, int most, PriorityQueue<Best> best)
      throws IndexException {
    Best last = best.size() < most ? null : best.peek();
    // Names are in the way only where the bound is that of the last of the best.
    @Nullable String before = last != null && last.level() == level ? last.name() : null;
    List<Work<List<Best>>> works = new ArrayList<>();
    int each = Math.max(64, candidates.length / 64);
    int[] done = new int[(candidates.length + each - 1) / each];
    for (int from = 0; from < candidates.length; from += each) {
      int first = from;
      works.add(() -> {
        int end = Math.min(candidates.length, first + each);
        PriorityQueue<Best> own = new PriorityQueue<>(Best.ORDER.reversed());
        for (int i = first; i < end; i++) {
          String name = index.name(candidates[i]);
          if (before != null && name.compareTo(before) >= 0) {
            if (index.isSorted()) {
              break;
            }
            continue;
          }
          done[first / each]++;
          Best found = new Best(candidates[i], name, score(candidates[i]));
          if (isWanted(found.score())) {
            keep(own, found, most);
          }
        }
        return new ArrayList<>(own);
      });
    }
    for (List<Best> found : Work.all(works, executor)) {
      for (Best b : found) {
        keep(best, b, most);
      }
    }
    return Arrays.stream(done).sum();
  }

  private static void keep(PriorityQueue<Best> best, Best one, int most) {
    best.add(one);
    if (best.size() > most) {
      best.poll();
    }
  }

  /** The score of a posting, its free text reckoned. */
  private Score score(int number) throws IndexException {
    IntBuffer starts = index.row(IndexPart.ASK_STARTS);
    IntBuffer asks = index.row(IndexPart.ASKS);
    long sum = 0;
    for (int k = starts.get(number); k < starts.get(number + 1); k++) {
      sum += products[asks.get(k)];
    }
    try {
      Unpacker in = new Unpacker(index.words(number));
      int count = in.count();
      for (int i = 0; i < count; i++) {
        int weight = in.number();
        String role = in.text();
        LineTerms line = line(in.numbers());
        sum += (long) weight * matcher.credit(resume, PostingForm.freeText(role, line));
      }
      in.end();
    } catch (DamagedException e) {
      throw new IndexException(IndexException.Reason.DAMAGED, "WORDS " + number);
    }
    return matcher.score(sum, index.row(IndexPart.WEIGHTS).get(number), 0);
  }

  private LineTerms line(List<Integer> numbers) throws IndexException {
    List<String> words = new ArrayList<>(numbers.size());
    List<Integer> weights = new ArrayList<>(numbers.size());
    for (int number : numbers) {
      if (number >= texts.length) {
        throw new IndexException(IndexException.Reason.DAMAGED, "TERMS " + number);
      }
      // Two threads may both read it; they read the same.
      String text = texts[number];
      if (text == null) {
        text = index.term(number);
        texts[number] = text;
      }
      words.add(text);
      weights.add(termWeights[number]);
    }
    return new LineTerms(words, weights);
  }
}
