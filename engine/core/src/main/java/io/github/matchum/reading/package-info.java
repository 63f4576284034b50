/**
 * Readers: bytes and text in, a {@link io.github.matchum.document.Document} out. {@link
 * io.github.matchum.reading.Readers} picks the reader by name and content; {@link
 * io.github.matchum.reading.DocumentReader} is what other formats implement.
 */
@NullMarked
package io.github.matchum.reading;

import org.jspecify.annotations.NullMarked;
