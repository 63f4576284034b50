package io.github.matchum.dictionary;

import java.util.List;
import java.util.Set;

/**
 * Lets an ambiguous name count or not. It looks at the line and its section only.
 *
 * @param exact the surface must be written in just this case
 * @param needs what of the surroundings must hold, any one of them; empty where case alone decides
 * @param cues folded words of which one must stand in the line, for {@link Need#CUE}
 * @param not folded phrases; where one overlaps the name, the name does not count
 */
public record Guard(boolean exact, Set<Need> needs, List<String> cues, List<String> not) {
  /** Something in the surroundings that shows the technical sense. */
  public enum Need {
    /** A neighbour in a list is another skill. */
    LIST,
    /** Another technology stands in the line. */
    LINE,
    /** The line is part of a list of skills or of a stack. */
    SECTION,
    /** One of the guard's cues stands in the line. */
    CUE
  }

  public Guard {
    needs = Set.copyOf(needs);
    cues = List.copyOf(cues);
    not = List.copyOf(not);
  }
}
