package io.github.matchum.match;

import io.github.matchum.dictionary.SkillId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A skill or condition that is not fully shown.
 *
 * @param skill the skill; null for a condition
 * @param name its name, or the kind of the condition
 * @param gapKind {@code missing}, {@code weakEvidence}, {@code monthsShort}, {@code adjacent},
 *     {@code stale} or {@code condition}
 * @param gain by how many tenths of a point the score rises when used evidence of it is added
 * @param closable whether a person can close it by learning; years and degrees are not
 * @param requirementLines 1-based lines of the posting that ask it
 * @param nearest the nearest skill that the resume holds; null where none is near
 */
public record Gap(
    @Nullable SkillId skill,
    String name,
    String gapKind,
    int gain,
    boolean closable,
    List<Integer> requirementLines,
    @Nullable SkillId nearest) {
  public Gap {
    requirementLines = List.copyOf(requirementLines);
  }
}
