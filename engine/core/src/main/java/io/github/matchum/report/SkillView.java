package io.github.matchum.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the dictionary.
 *
 * @param id id
 * @param name name
 * @param kind tech, concept or cert
 * @param skillClass class of skills that replace one another; null where it has none
 * @param aliases other names
 * @param corrections common misspellings
 * @param broader ids of what it is a kind of
 * @param implies ids of what it shows too
 * @param near ids of what work with it shows a part of
 */
public record SkillView(
    String id,
    String name,
    String kind,
    @Nullable String skillClass,
    List<String> aliases,
    List<String> corrections,
    List<String> broader,
    List<String> implies,
    List<String> near) {}
