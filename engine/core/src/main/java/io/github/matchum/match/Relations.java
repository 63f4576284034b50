package io.github.matchum.match;

import io.github.matchum.dictionary.Dictionary;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What having a skill shows beside it, worked out once a skill: a batch asks it a million times.
 */
final class Relations {
  private final Dictionary dictionary;
  private final Map<Integer, Map<Integer, Integer>> upward = new ConcurrentHashMap<>();

  private final Map<Integer, Set<Integer>> near = new ConcurrentHashMap<>();

  Relations(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Returns all that a skill shows, itself included, with the steps between. */
  Map<Integer, Integer> steps(int skill) {
    Map<Integer, Integer> known = upward.get(skill);
    if (known == null) {
      known = Map.copyOf(dictionary.steps(skill));
      upward.put(skill, known);
    }
    return known;
  }

  /** Returns the skills of which work with one shows a part. */
  Set<Integer> near(int skill) {
    Set<Integer> known = near.get(skill);
    if (known == null) {
      known = Set.copyOf(dictionary.near(skill));
      near.put(skill, known);
    }
    return known;
  }

  /** Returns whether having {@code held} shows {@code asked}. */
  boolean shows(int held, int asked) {
    return held == asked || steps(held).containsKey(asked);
  }
}
