package io.github.matchum.match;

import io.github.matchum.resume.Evidence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of a resume's strongest work a posting uses: the other way round of the score, and never
 * part of it.
 *
 * @param shareOrNull the part of the strongest work that is used, per mille; null where the resume
 *     shows no skill at work
 * @param used the strongest skills that the posting asks or that what it asks implies, strongest
 *     first
 * @param unused the strongest skills that it has no use for, strongest first
 */
public record Strengths(@Nullable Integer shareOrNull, List<Evidence> used, List<Evidence> unused) {
  public Strengths {
    used = List.copyOf(used);
    unused = List.copyOf(unused);
  }

  /** Returns the part of the strongest work that is used, per mille, if any work is shown. */
  public Optional<Integer> share() {
    return Optional.ofNullable(shareOrNull);
  }
}
