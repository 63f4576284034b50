/**
 * What every reader gives: a {@link io.github.matchum.document.Document} of {@link
 * io.github.matchum.document.Section}s, each with {@link io.github.matchum.document.Statement}s
 * that know their place in the source. Nothing here knows what a posting or a resume is.
 */
@NullMarked
package io.github.matchum.document;

import org.jspecify.annotations.NullMarked;
