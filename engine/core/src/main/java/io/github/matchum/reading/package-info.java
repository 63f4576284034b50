/**
 * Readers: bytes and text in, a {@link io.github.matchum.document.Document} out.
 *
 * <p>{@link io.github.matchum.reading.Readers} picks the reader by name and content and keeps its
 * {@link io.github.matchum.reading.Limits}; what it can't read is an {@link
 * io.github.matchum.reading.UnreadableException} with a reason. {@link
 * io.github.matchum.reading.DocumentReader} is what other formats implement. Plain text and
 * Markdown keep their own offsets; HTML and JSON become extracted text, whose lines are what
 * reports name.
 *
 * <p>This is the only room that knows flexmark, jsoup and JSON; none of their types leaves it.
 */
@NullMarked
package io.github.matchum.reading;

import org.jspecify.annotations.NullMarked;
