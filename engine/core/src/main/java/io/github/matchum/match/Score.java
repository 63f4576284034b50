package io.github.matchum.match;

import org.jspecify.annotations.Nullable;

/**
 * The score of a resume for a posting. All values are tenths of a point, 0 to 1000.
 *
 * @param value the score; null where the posting asks nothing that could be read
 * @param rank the score drawn towards the prior, by which a batch is sorted
 * @param low least score, if nothing unknown is met
 * @param high highest score, if all unknown is met
 */
public record Score(@Nullable Integer value, int rank, int low, int high) {}
