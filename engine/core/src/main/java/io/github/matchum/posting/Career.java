package io.github.matchum.posting;

import org.jspecify.annotations.Nullable;

/**
 * The years of work that a posting asks in all.
 *
 * @param minYears least years; null where none are said
 * @param maxYears most years; null where none are said
 * @param newcomer whether people without any may apply
 */
public record Career(@Nullable Integer minYears, @Nullable Integer maxYears, boolean newcomer) {}
