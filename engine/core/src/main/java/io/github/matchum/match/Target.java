package io.github.matchum.match;

import java.util.List;

/**
 * The fewest gaps that lift one score to a threshold, each closed by used evidence of one skill
 * that the posting names. Years, degrees and languages are not among them.
 *
 * @param threshold the score to reach, 1 to 100 points
 * @param status {@link Status}
 * @param skills numbers of the skills, the one that alone gains most first; empty unless {@link
 *     Status#REACHABLE}
 * @param score the score with them, in tenths of a point; the score as it is where it is reached
 *     already, and the best that can be attained where it is unreachable
 * @param atLeast no set of fewer skills reaches the threshold; equal to their number where that is
 *     proven to be the least
 */
public record Target(int threshold, Status status, List<Integer> skills, int score, int atLeast) {
  /** Whether the threshold is reached, or can be. */
  public enum Status {
    /** It is reached as things are. */
    REACHED,
    /** These skills reach it. */
    REACHABLE,
    /** All skills that the posting names do not reach it. */
    UNREACHABLE,
    /** Nothing that the posting asks could be read. */
    UNKNOWN
  }

  public Target {
    skills = List.copyOf(skills);
    if (threshold < 1 || threshold > 100) {
      throw new IllegalArgumentException("a threshold of " + threshold + " is not 1 to 100");
    }
  }

  /** Returns whether it is proven that no fewer skills do. */
  public boolean isExact() {
    return atLeast == skills.size();
  }
}
