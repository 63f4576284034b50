package io.github.matchum.posting;

import io.github.matchum.document.Statement;
import io.github.matchum.structure.SectionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a posting asks, names as work, or lists as its stack.
 *
 * @param id {@code r1}, {@code r2} … in the order of the posting
 * @param line 1-based line of its first words
 * @param section {@code REQUIRED}, {@code PREFERRED}, {@code DUTIES} or {@code STACK}
 * @param kind what is asked
 * @param groups the skills named, all of these groups being asked
 * @param minYears years asked on the line; null where none are
 * @param maxYears most years said on the line; null where none are
 * @param demand how deep its skills are asked
 * @param statement the line
 * @param text the words, as they stand in the original
 */
public record Requirement(
    String id,
    int line,
    SectionKind section,
    RequirementKind kind,
    List<Group> groups,
    @Nullable Integer minYears,
    @Nullable Integer maxYears,
    Demand demand,
    Statement statement,
    String text) {
  public Requirement {
    groups = List.copyOf(groups);
    if (!section.asks()) {
      throw new IllegalArgumentException("a section " + section + " asks nothing");
    }
  }

  /** Returns the name of its section, as the rubric weighs it. */
  public String sectionName() {
    return section.label();
  }
}
