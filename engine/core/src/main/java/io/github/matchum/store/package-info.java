/**
 * Prepared postings on disk. {@link io.github.matchum.store.KeptPosting} is what is kept of one,
 * {@link io.github.matchum.store.PostingForm} its bytes; {@link io.github.matchum.store.Segments}
 * is a cache of them by the contents of their files.
 *
 * <p>Nothing read from disk is trusted: what a checksum or a reader refuses counts as not there.
 */
@NullMarked
package io.github.matchum.store;

import org.jspecify.annotations.NullMarked;
