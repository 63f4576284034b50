package io.github.matchum.dictionary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the dictionary.
 *
 * @param id stable name
 * @param name usual name, shown in reports
 * @param kind what sort of thing it is
 * @param classOrNull slug shared by skills that replace one another in work; null where none does
 * @param aliases other spellings
 * @param corrections common misspellings, found but shown as such
 * @param broader ids of what it is a kind or part of
 * @param implies ids of skills that using this one shows too
 * @param near ids of skills of which work with this one shows a part, as a neighbour of the same
 *     class does (a web framework: REST APIs)
 */
public record Skill(
    SkillId id,
    String name,
    SkillKind kind,
    @Nullable String classOrNull,
    List<String> aliases,
    List<String> corrections,
    List<SkillId> broader,
    List<SkillId> implies,
    List<SkillId> near) {
  public Skill {
    aliases = List.copyOf(aliases);
    corrections = List.copyOf(corrections);
    broader = List.copyOf(broader);
    implies = List.copyOf(implies);
    near = List.copyOf(near);
  }

  /** Returns the class of skills that replace one another, if it has one. */
  public Optional<String> skillClass() {
    return Optional.ofNullable(classOrNull);
  }
}
