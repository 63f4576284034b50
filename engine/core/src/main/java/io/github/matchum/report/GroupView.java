package io.github.matchum.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of skills of which some are asked.
 *
 * @param anyOf ids
 * @param names their names, in the same order
 * @param atLeast how many are asked
 * @param minMonths months asked; null where none are
 * @param lines 1-based lines that name them
 */
public record GroupView(
    List<String> anyOf,
    List<String> names,
    int atLeast,
    @Nullable Integer minMonths,
    List<Integer> lines) {
  public GroupView {
    anyOf = List.copyOf(anyOf);
    names = List.copyOf(names);
    lines = List.copyOf(lines);
  }
}
