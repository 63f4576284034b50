package io.github.matchum.rank;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.match.Outlook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds for k = 1, 2, … the k skills that maximise Σ min(score, T) over postings. Who learns a
 * skill shows the umbrella words for it too, so no set holds a skill and one of those.
 *
 * <p>The sum is submodular: what a skill adds to more skills is never more than what it adds to
 * fewer (an atom takes the best of its members, and the threshold cuts). So what a skill added to a
 * smaller set bounds what it adds now, and branch and bound over the skills in the order of what
 * each adds alone needs to look at few sets. Where it needs to look at too many, the greedy set
 * stands, with the least of two bounds: that of Nemhauser, Wolsey and Fisher (1978), the value of
 * any set plus the k highest additions to it; and k / (k-1) times what k-1 skills can add.
 */
public final class Planner {
  /** Units of a point. */
  static final int UNIT = 1_000_000;

  /**
   * How many scores of postings may be worked out for one k before it is left at what greed found.
   */
  private static final long MOST_WORK = 1_500_000;

  private final Dictionary dictionary;
  private final List<Outlook> postings;
  private final long cut;
  private final int threshold;

  /** The postings below the threshold, by their places. */
  private final int[] open;

  /** What the postings at or above the threshold count, which nothing changes. */
  private final long reached;

  private final int[] skills;

  /** For each skill itself and the umbrella words for it that any posting names. */
  private final int[][] shows;

  /** For each skill the open postings that it raises. */
  private final int[][] raises;

  private final long slack;
  private long work;

  /**
   * Makes a planner.
   *
   * @param postings what each posting would score with more skills
   * @param threshold T in points, 1 to 100
   */
  public Planner(Dictionary dictionary, List<Outlook> postings, int threshold) {
    this.dictionary = dictionary;
    this.postings = List.copyOf(postings);
    this.threshold = threshold;
    this.cut = (long) threshold * UNIT;
    int[] below = new int[postings.size()];
    int n = 0;
    long above = 0;
    long strays = 0;
    TreeMap<Integer, List<Integer>> by = new TreeMap<>();
    for (int p = 0; p < postings.size(); p++) {
      Outlook o = postings.get(p);
      if (!o.hasScore()) {
        continue;
      }
      if (o.with(new int[0], 0, UNIT) >= cut) {
        above += cut;
        continue;
      }
      below[n++] = p;
      strays += o.roundings(UNIT);
      for (int i = 0; i < o.size(); i++) {
        by.computeIfAbsent(o.skill(i), s -> new ArrayList<>()).add(p);
      }
    }
    this.open = Arrays.copyOf(below, n);
    this.reached = above;
    this.slack = strays;
    this.skills = by.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.shows =
        Arrays.stream(skills)
            .mapToObj(s -> Arrays.stream(dictionary.upward(s)).filter(by::containsKey).toArray())
            .toArray(int[][]::new);
    this.raises =
        Arrays.stream(shows)
            .map(all ->
                Arrays.stream(all)
                    .mapToObj(by::get)
                    .flatMap(List::stream)
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .distinct()
                    .toArray())
            .toArray(int[][]::new);
  }

  /** Returns Σ min(score, T) as it is now, in millionths of a point. */
  public long now() {
    return reached + value(new int[0], 0, open);
  }

  /**
   * Returns a sum such as {@link #now} as a mean over postings, in tenths of a point, rounded half
   * up.
   */
  public static int mean(long sum, int postings) {
    long unit = (long) UNIT / 10 * postings;
    return (int) ((2 * sum + unit) / (2 * unit));
  }

  /**
   * Returns a plan for each k from 1 to {@code most}, as far as there are skills that add
   * something.
   */
  public List<Plan> plans(int most) {
    List<Plan> plans = new ArrayList<>();
    long now = now();
    long[] alone = new long[skills.length];
    Worth nothing = new Worth();
    for (int s = 0; s < skills.length; s++) {
      alone[s] = added(new int[] {s}, 1, nothing);
    }
    List<Integer> order = new ArrayList<>();
    for (int s = 0; s < skills.length; s++) {
      if (alone[s] > 0) {
        order.add(s);
      }
    }
    order.sort(Comparator.<Integer>comparingLong(s -> -alone[s]).thenComparingInt(s -> s));
    int[] by = order.stream().mapToInt(Integer::intValue).toArray();
    Plan last = null;
    for (int k = 1; k <= most && k <= by.length; k++) {
      Search search = new Search(by, alone, k, now);
      search.greedy();
      if (last != null) {
        search.greedy(last);
      }
      Plan plan = search.best(last);
      if (plan.skills().size() < k || (last != null && plan.value() <= last.value())) {
        break;
      }
      plans.add(plan);
      last = plan;
    }
    return List.copyOf(plans);
  }

  /** The numbers of some skills and of what they show. */
  private int[] shown(int[] set, int size) {
    int n = 0;
    for (int i = 0; i < size; i++) {
      n += shows[set[i]].length;
    }
    int[] numbers = new int[n];
    n = 0;
    for (int i = 0; i < size; i++) {
      System.arraycopy(shows[set[i]], 0, numbers, n, shows[set[i]].length);
      n += shows[set[i]].length;
    }
    return numbers;
  }

  /** The value of some postings with some skills, given by their places in {@link #skills}. */
  private long value(int[] set, int size, int[] of) {
    int[] numbers = shown(set, size);
    long value = 0;
    for (int p : of) {
      value += Math.min(cut, postings.get(p).with(numbers, numbers.length, UNIT));
    }
    work += of.length;
    return value;
  }

  /**
   * What the last skill of a set adds to those before it: only the postings it raises tell.
   *
   * @param before what postings are worth with those before it
   */
  private long added(int[] set, int size, Worth before) {
    int[] touched = raises[set[size - 1]];
    long value = value(set, size, touched);
    for (int p : touched) {
      value -= before.of(p, set, size - 1);
    }
    return value;
  }

  /**
   * What single postings are worth with a set of skills, worked out once for all skills that are
   * tried beside it.
   */
  private final class Worth {
    private final long[] values = new long[postings.size()];
    private final int[] setOf = new int[postings.size()];
    private final int[] one = new int[1];
    private int current = 1;

    /** Another set comes next. */
    void forget() {
      current++;
    }

    long of(int posting, int[] set, int size) {
      if (setOf[posting] == current) {
        work++;
      } else {
        one[0] = posting;
        values[posting] = value(set, size, one);
        setOf[posting] = current;
      }
      return values[posting];
    }
  }

  private boolean clash(int a, int b) {
    return dictionary.shows(skills[a], skills[b]) || dictionary.shows(skills[b], skills[a]);
  }

  /** The search for one k. */
  private final class Search {
    private final int[] by;
    private final long[] alone;
    private final int k;
    private final long now;
    private int @Nullable [] best;
    private long bestValue = Long.MIN_VALUE;
    private long bound = Long.MAX_VALUE;
    private boolean cutShort;

    Search(int[] by, long[] alone, int k, long now) {
      this.by = by;
      this.alone = alone;
      this.k = k;
      this.now = now;
    }

    void greedy() {
      greedy(new int[k], 0, now);
    }

    /** Goes on from the best of one skill less. */
    void greedy(Plan from) {
      int[] set = new int[k];
      for (int i = 0; i < from.skills().size(); i++) {
        set[i] = Arrays.binarySearch(skills, from.skills().get(i));
      }
      greedy(set, from.skills().size(), from.value());
    }

    private void greedy(int[] begun, int have, long worth) {
      int[] set = begun.clone();
      int size = have;
      long value = worth;
      long[] most = alone.clone();
      Worth before = new Worth();
      while (size < k) {
        int next = -1;
        long gain = 0;
        before.forget();
        for (int s : by) {
          if (most[s] <= gain) {
            // Sorted by what they add alone; what they add to the set is less still.
            if (alone[s] <= gain) {
              break;
            }
            continue;
          }
          if (!fits(set, size, s)) {
            continue;
          }
          set[size] = s;
          most[s] = Math.min(most[s], added(set, size + 1, before));
          if (most[s] > gain) {
            gain = most[s];
            next = s;
          }
        }
        bound(value, set, size, most);
        if (next < 0) {
          return;
        }
        set[size++] = next;
        value += gain;
      }
      take(set, value);
    }

    /** The value of a set plus the k highest that any skills add to it, as far as known. */
    private void bound(long value, int[] set, int size, long[] most) {
      long[] sorted =
          Arrays.stream(by)
              .filter(s -> !contains(set, size, s))
              .mapToLong(s -> most[s])
              .sorted()
              .toArray();
      long sum = value + slack;
      for (int i = 0; i < k && i < sorted.length; i++) {
        sum += sorted[sorted.length - 1 - i];
      }
      bound = Math.min(bound, sum);
    }

    Plan best(@Nullable Plan last) {
      if (last != null) {
        int size = last.skills().size();
        bound = Math.min(bound, now + (last.bound() - now) * k / size + 1 + slack);
      }
      work = 0;
      Worth[] before = new Worth[k];
      for (int i = 0; i < k; i++) {
        before[i] = new Worth();
      }
      search(new int[k], 0, now, 0, alone, before);
      int[] found = best == null ? new int[0] : best;
      boolean exact = !cutShort;
      long value = best == null ? now : bestValue;
      List<Integer> numbers = Arrays.stream(found).map(s -> skills[s]).sorted().boxed().toList();
      return new Plan(
          numbers,
          value,
          exact ? value : Math.max(value, bound),
          exact,
          lifted(shown(found, found.length)));
    }

    /**
     * Looks at all sets that begin with some skills and go on with those from {@code from} on.
     *
     * @param most for each skill the most that it may add
     * @param before for each number of skills what postings are worth with them
     */
    private void search(int[] set, int size, long value, int from, long[] most, Worth[] before) {
      before[size].forget();
      for (int i = from; i < by.length && !cutShort; i++) {
        long hope = value + slack;
        for (int j = i; j < by.length && j < i + k - size; j++) {
          hope += most[by[j]];
        }
        if (hope <= bestValue) {
          return;
        }
        if (!fits(set, size, by[i])) {
          continue;
        }
        if (value + slack + most[by[i]] + rest(most, i, k - size - 1) <= bestValue) {
          continue;
        }
        set[size] = by[i];
        long with = value + added(set, size + 1, before[size]);
        if (work > MOST_WORK) {
          cutShort = true;
          return;
        }
        if (size + 1 == k) {
          take(set, with);
        } else if (with + slack + rest(most, i, k - size - 1) > bestValue) {
          search(set, size + 1, with, i + 1, most, before);
        }
      }
    }

    /** The most that so many skills after one may add, by what each adds alone. */
    private long rest(long[] most, int after, int count) {
      long sum = 0;
      for (int j = after + 1; j < by.length && j <= after + count; j++) {
        sum += most[by[j]];
      }
      return sum;
    }

    private void take(int[] set, long value) {
      if (value > bestValue) {
        best = set.clone();
        bestValue = value;
      }
    }

    private boolean fits(int[] set, int size, int skill) {
      for (int i = 0; i < size; i++) {
        if (set[i] == skill || clash(set[i], skill)) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean contains(int[] set, int size, int skill) {
    for (int i = 0; i < size; i++) {
      if (set[i] == skill) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> lifted(int[] set) {
    List<Integer> out = new ArrayList<>();
    // By the score as it is printed, in tenths.
    for (int p = 0; p < postings.size(); p++) {
      Outlook o = postings.get(p);
      if (o.hasScore()
          && o.with(set, 0, 10) < threshold * 10L
          && o.with(set, set.length, 10) >= threshold * 10L) {
        out.add(p);
      }
    }
    return out;
  }
}
