/**
 * What a posting asks. {@link io.github.matchum.posting.PostingReader} turns a document into a
 * {@link io.github.matchum.posting.Posting}: its requirements, line by line, each with the groups
 * of skills that it names. Pure values; nothing here knows a resume.
 */
@NullMarked
package io.github.matchum.posting;

import org.jspecify.annotations.NullMarked;
