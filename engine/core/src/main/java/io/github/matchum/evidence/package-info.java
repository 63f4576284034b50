/**
 * The statements of a resume, indexed. The only room that knows Lucene's index and search; nothing
 * of Lucene leaves it.
 */
@NullMarked
package io.github.matchum.evidence;

import org.jspecify.annotations.NullMarked;
