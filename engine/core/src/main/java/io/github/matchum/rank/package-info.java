/**
 * Many postings at once. {@link io.github.matchum.rank.Reposts} finds postings that are the same
 * but for a word, {@link io.github.matchum.rank.AskedSkills} counts what is asked, and {@link
 * io.github.matchum.rank.Planner} finds the few skills that lift the most postings. Nothing here
 * changes a score: that of a posting never depends on the others.
 */
@NullMarked
package io.github.matchum.rank;

import org.jspecify.annotations.NullMarked;
