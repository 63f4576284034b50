package io.github.matchum.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the score of one resume for one posting would be with used evidence of more skills: for each
 * skill that the posting names and that would raise it, the credits it would give. Kept as numbers
 * alone, so that those of a hundred thousand postings fit into memory. Immutable.
 */
public final class Outlook {
  /** What the object and its arrays take beside their numbers. */
  private static final int OBJECTS = 28;

  private final long sum;
  private final long weight;

  /** Atoms one after another: weight, how many are asked, how many members, the credit of each. */
  private final int[] atoms;

  /** The skills that raise something, rising. */
  private final int[] skills;

  /** Where in {@link #rises} each begins; one more for the end. */
  private final int[] starts;

  /**
   * For a skill: where in {@link #atoms} an atom begins, the credit it gives to each member, the
   * next.
   */
  private final int[] rises;

  private Outlook(long sum, long weight, int[] atoms, int[] skills, int[] starts, int[] rises) {
    this.sum = sum;
    this.weight = weight;
    this.atoms = atoms;
    this.skills = skills;
    this.starts = starts;
    this.rises = rises;
  }

  /** Collects what skills would raise; skills come in rising order. */
  static final class Builder {
    private final long sum;
    private final long weight;
    private int[] atoms = new int[32];
    private int atomEnd;
    private final List<Integer> skills = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int[] rises = new int[32];
    private int riseEnd;

    /**
     * Begins with what is there.
     *
     * @param sum Σ weight · credit
     * @param weight W
     */
    Builder(long sum, long weight) {
      this.sum = sum;
      this.weight = weight;
    }

    /** Adds an atom and returns where it stands. */
    int atom(int atomWeight, int atLeast, int[] credits) {
      atoms = room(atoms, atomEnd + credits.length + 3);
      int at = atomEnd;
      atoms[at] = atomWeight;
      atoms[at + 1] = atLeast;
      atoms[at + 2] = credits.length;
      System.arraycopy(credits, 0, atoms, at + 3, credits.length);
      atomEnd += credits.length + 3;
      return at;
    }

    /** Begins a skill. */
    void skill(int skill) {
      skills.add(skill);
      starts.add(riseEnd);
    }

    /** Adds what the skill begun last gives to an atom. */
    void rise(int atom, int[] credits) {
      rises = room(rises, riseEnd + credits.length + 1);
      rises[riseEnd] = atom;
      System.arraycopy(credits, 0, rises, riseEnd + 1, credits.length);
      riseEnd += credits.length + 1;
    }

    Outlook build() {
      starts.add(riseEnd);
      return new Outlook(
          sum,
          weight,
          Arrays.copyOf(atoms, atomEnd),
          ints(skills),
          ints(starts),
          Arrays.copyOf(rises, riseEnd));
    }

    private static int[] room(int[] array, int needed) {
      return needed <= array.length
          ? array
          : Arrays.copyOf(array, Math.max(needed, array.length * 2));
    }

    private static int[] ints(List<Integer> list) {
      return list.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /** Returns whether the posting asks anything that was read. */
  public boolean hasScore() {
    return weight > 0;
  }

  /** Returns how much memory it takes, in numbers of four bytes. */
  public int weightInMemory() {
    return OBJECTS + atoms.length + skills.length + starts.length + rises.length;
  }

  /** Returns how many skills would raise the score. */
  public int size() {
    return skills.length;
  }

  /**
   * Returns the number of the {@code i}th skill that would raise the score; numbers rise with
   * {@code i}.
   */
  public int skill(int i) {
    return skills[i];
  }

  /**
   * Returns the score with used evidence of some skills more, exactly.
   *
   * @param more numbers of skills; those that raise nothing change nothing
   * @param most how many of {@code more} to take, from its beginning
   * @param unit how many units a point has, such as 10 for tenths
   * @return units, rounded half up; 0 where the posting asks nothing that was read
   */
  public long with(int[] more, int most, int unit) {
    if (weight == 0) {
      return 0;
    }
    long units = (sum + rise(more, most)) * unit;
    return (2 * units + 10L * weight) / (20L * weight);
  }

  /**
   * Returns by how many units the scores of sets may stray from being submodular: credits of atoms
   * that ask several members, and the score itself, are rounded.
   */
  public long roundings(int unit) {
    long several = 0;
    for (int at = 0; at < atoms.length; at += atoms[at + 2] + 3) {
      several += atoms[at + 1] > 1 ? atoms[at] : 0;
    }
    return weight == 0 ? 0 : 4 + 4 * several * unit / (10 * weight);
  }

  private long rise(int[] more, int most) {
    if (most == 0) {
      return 0;
    }
    int[] at = new int[most];
    int n = 0;
    for (int i = 0; i < most; i++) {
      int found = Arrays.binarySearch(skills, more[i]);
      if (found >= 0) {
        at[n++] = found;
      }
    }
    long rise = 0;
    for (int i = 0; i < n; i++) {
      for (int r = starts[at[i]]; r < starts[at[i] + 1]; r += atoms[rises[r] + 2] + 1) {
        if (!isTouched(rises[r], at, i)) {
          rise += rise(rises[r], at, i, n);
        }
      }
    }
    return rise;
  }

  /** Whether one of the first skills touches an atom, so that it was counted with that one. */
  private boolean isTouched(int atom, int[] at, int before) {
    for (int i = 0; i < before; i++) {
      if (find(at[i], atom) >= 0) {
        return true;
      }
    }
    return false;
  }

  private int find(int skill, int atom) {
    for (int r = starts[skill]; r < starts[skill + 1]; r += atoms[rises[r] + 2] + 1) {
      if (rises[r] == atom) {
        return r;
      }
    }
    return -1;
  }

  private long rise(int atom, int[] at, int from, int to) {
    int members = atoms[atom + 2];
    if (atoms[atom + 1] == 1) {
      // Any one member will do: the best of before and the best of what rises, nothing to copy.
      int before = max(atoms, atom + 3, members);
      int after = before;
      for (int i = from; i < to; i++) {
        int r = find(at[i], atom);
        after = r < 0 ? after : Math.max(after, max(rises, r + 1, members));
      }
      return (long) atoms[atom] * (after - before);
    }
    int[] credits = Arrays.copyOfRange(atoms, atom + 3, atom + 3 + members);
    int before = best(credits, atoms[atom + 1]);
    for (int i = from; i < to; i++) {
      int r = find(at[i], atom);
      for (int m = 0; r >= 0 && m < members; m++) {
        credits[m] = Math.max(credits[m], rises[r + 1 + m]);
      }
    }
    return (long) atoms[atom] * (best(credits, atoms[atom + 1]) - before);
  }

  private static int max(int[] of, int from, int count) {
    int max = 0;
    for (int i = from; i < from + count; i++) {
      max = Math.max(max, of[i]);
    }
    return max;
  }

  /** The mean of the best members. */
  static int best(int[] credits, int atLeast) {
    if (credits.length == 1) {
      return credits[0] / atLeast;
    }
    if (atLeast == 1) {
      int best = 0;
      for (int c : credits) {
        best = Math.max(best, c);
      }
      return best;
    }
    int[] sorted = credits.clone();
    Arrays.sort(sorted);
    int sum = 0;
    for (int k = 0; k < atLeast; k++) {
      sum += sorted[sorted.length - 1 - k];
    }
    return sum / atLeast;
  }
}
