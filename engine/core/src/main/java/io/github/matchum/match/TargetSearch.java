package io.github.matchum.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds the fewest skills that lift a score to a threshold: by looking at all sets of up to four,
 * beyond that by taking the best skill again and again.
 *
 * <p>What a skill adds to more skills is never more than what it adds to none (an atom takes the
 * best of its members). So the sum of what the best k add alone bounds what any k add together:
 * branches that cannot reach the threshold are left, and it tells how many skills are needed at
 * least where greed has the word.
 */
final class TargetSearch {
  private static final int UNIT = 1_000_000;
  private static final int TENTHS = 10;
  private static final int MOST_EXACT = 4;

  /** How many sets may be looked at before the rest is left to greed. */
  private static final int MOST_SETS = 400_000;

  private final Outlook outlook;
  private final int threshold;
  private final long slack;

  /** Numbers of the skills, the one that alone adds most first. */
  private final int[] skills;

  /** {@code best[k]}: the most that any k skills add, in units. */
  private final long[] best;

  /** What each adds alone, in units. */
  private final long[] alone;

  private int sets;
  private int[] found = new int[0];
  private long foundScore = -1;

  private TargetSearch(Outlook outlook, int threshold, IntPredicate particular) {
    this.outlook = outlook;
    this.threshold = threshold;
    this.slack = outlook.roundings(UNIT);
    long now = outlook.with(new int[0], 0, UNIT);
    List<int[]> order = new ArrayList<>();
    long[] gains = new long[outlook.size()];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = outlook.with(new int[] {outlook.skill(i)}, 1, UNIT) - now;
      order.add(new int[] {i});
    }
    order.sort(
        Comparator.<int[]>comparingLong(i -> -gains[i[0]])
            .thenComparing(i -> !particular.test(outlook.skill(i[0])))
            .thenComparingInt(i -> i[0]));
    this.skills = order.stream().mapToInt(i -> outlook.skill(i[0])).toArray();
    this.alone = order.stream().mapToLong(i -> gains[i[0]]).toArray();
    this.best = new long[skills.length + 1];
    for (int k = 0; k < skills.length; k++) {
      best[k + 1] = best[k] + alone[k];
    }
  }

  /**
   * Searches.
   *
   * @param outlook what the score would be with more skills
   * @param threshold 1 to 100 points
   * @param particular which skills are named before others that do as much: a tool rather than the
   *     word for its field
   */
  static Target find(Outlook outlook, int threshold, IntPredicate particular) {
    if (!outlook.hasScore()) {
      return new Target(threshold, Target.Status.UNKNOWN, List.of(), 0, 0);
    }
    return new TargetSearch(outlook, threshold, particular).search();
  }

  private Target search() {
    if (reaches(skills, 0)) {
      return new Target(threshold, Target.Status.REACHED, List.of(), tenths(skills, 0), 0);
    }
    if (!reaches(skills, skills.length)) {
      return new Target(
          threshold, Target.Status.UNREACHABLE, List.of(), tenths(skills, skills.length), 0);
    }
    long now = outlook.with(skills, 0, UNIT);
    int least = least(now);
    for (int k = least; k <= Math.min(MOST_EXACT, skills.length); k++) {
      look(new int[k], 0, now, 0);
      if (sets > MOST_SETS) {
        break;
      }
      if (foundScore >= 0) {
        return reachable(found, k);
      }
      least = k + 1;
    }
    int[] set = greedy();
    return reachable(set, Math.min(set.length, least));
  }

  /** How many skills are needed at least, by what each adds alone. */
  private int least(long now) {
    int k = 1;
    while (k < skills.length && !hopes(now + best[k])) {
      k++;
    }
    return k;
  }

  /** Whether so many units, in truth perhaps a few more, may print as the threshold. */
  private boolean hopes(long units) {
    return units + slack + UNIT / (2 * TENTHS) >= (long) threshold * UNIT;
  }

  private void look(int[] set, int size, long value, int from) {
    int wanted = set.length - size;
    for (int i = from; i + wanted <= skills.length; i++) {
      // The rest adds at most what the next ones add alone.
      long hope = value + best[i + wanted] - best[i];
      if (!hopes(hope) || hope + slack <= foundScore || sets > MOST_SETS) {
        return;
      }
      set[size] = skills[i];
      sets++;
      long with = outlook.with(set, size + 1, UNIT);
      if (wanted > 1) {
        look(set, size + 1, with, i + 1);
      } else if (with > foundScore && reaches(set, set.length)) {
        foundScore = with;
        found = set.clone();
      }
    }
  }

  /** The best skill again and again, without those that the later ones make needless. */
  private int[] greedy() {
    int[] set = new int[skills.length];
    int size = 0;
    boolean[] taken = new boolean[skills.length];
    while (!reaches(set, size)) {
      int next = -1;
      long most = -1;
      long value = outlook.with(set, size, UNIT);
      for (int i = 0; i < skills.length; i++) {
        if (taken[i]) {
          continue;
        }
        if (next >= 0 && value + alone[i] + slack <= most) {
          break;
        }
        set[size] = skills[i];
        long with = outlook.with(set, size + 1, UNIT);
        if (with > most) {
          most = with;
          next = i;
        }
      }
      taken[next] = true;
      set[size++] = skills[next];
    }
    for (int i = size - 1; i >= 0; i--) {
      int[] without = new int[size - 1];
      System.arraycopy(set, 0, without, 0, i);
      System.arraycopy(set, i + 1, without, i, size - 1 - i);
      if (reaches(without, without.length)) {
        System.arraycopy(without, 0, set, 0, without.length);
        size--;
      }
    }
    return Arrays.copyOf(set, size);
  }

  private Target reachable(int[] set, int atLeast) {
    List<Integer> numbers = new ArrayList<>();
    for (int skill : skills) {
      for (int s : set) {
        if (s == skill) {
          numbers.add(s);
        }
      }
    }
    return new Target(
        threshold, Target.Status.REACHABLE, numbers, tenths(set, set.length), atLeast);
  }

  private boolean reaches(int[] set, int size) {
    return outlook.with(set, size, TENTHS) >= (long) threshold * TENTHS;
  }

  private int tenths(int[] set, int size) {
    return (int) outlook.with(set, size, TENTHS);
  }
}
