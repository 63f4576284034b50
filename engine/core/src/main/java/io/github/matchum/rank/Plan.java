package io.github.matchum.rank;

import java.util.List;

/**
 * The skills to learn first.
 *
 * @param skills numbers of the skills, in rising order
 * @param value Σ min(score, threshold) over the postings with them, in millionths of a point
 * @param bound what no set of so many skills exceeds, in millionths of a point
 * @param exact whether no set of so many skills has a higher value
 * @param lifted places, in the order given, of the postings that are below the threshold without
 *     them and reach it with them
 */
public record Plan(
    List<Integer> skills, long value, long bound, boolean exact, List<Integer> lifted) {
  public Plan {
    skills = List.copyOf(skills);
    lifted = List.copyOf(lifted);
  }
}
