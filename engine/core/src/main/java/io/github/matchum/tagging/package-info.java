/**
 * Finds skills in a line. {@link io.github.matchum.tagging.Tagger} works on the raw folded text,
 * longest name first from the left, with rules for what may touch a name; guards then let ambiguous
 * names count or not.
 */
@NullMarked
package io.github.matchum.tagging;

import org.jspecify.annotations.NullMarked;
