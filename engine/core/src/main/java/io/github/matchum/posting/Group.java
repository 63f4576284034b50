package io.github.matchum.posting;

import io.github.matchum.dictionary.SkillId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Skills of which at least some are asked: {@code Go 또는 Kotlin} is one group, {@code Go와 Kotlin}
 * are two.
 *
 * @param anyOf the skills, without repeats, in the order of the line
 * @param atLeast how many of them are asked, from 1 to their number
 * @param minMonths months of work asked with them; null where none are
 * @param lines 1-based lines that name them, rising
 */
public record Group(
    List<SkillId> anyOf, int atLeast, @Nullable Integer minMonths, List<Integer> lines) {
  public Group {
    anyOf = List.copyOf(anyOf);
    lines = List.copyOf(lines);
    if (anyOf.isEmpty() || atLeast < 1 || atLeast > anyOf.size()) {
      throw new IllegalArgumentException("at least " + atLeast + " of " + anyOf);
    }
  }
}
