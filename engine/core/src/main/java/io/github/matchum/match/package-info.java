/**
 * The score. {@link io.github.matchum.match.AtomCompiler} turns a posting into weighted {@link
 * io.github.matchum.match.Atom}s, {@link io.github.matchum.match.Matcher} gives each its credit
 * from a resume and says why: verdicts, gaps with their exact gain, bounds.
 *
 * <p>Weights are integers and credits per mille; sums are {@code long} and rounded once, at the
 * end.
 */
@NullMarked
package io.github.matchum.match;

import org.jspecify.annotations.NullMarked;
