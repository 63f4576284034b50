package io.github.matchum.posting;

/**
 * A line that may ask something and was not read.
 *
 * @param line 1-based line
 * @param text its words
 * @param why code of the reason: {@code under-unknown-heading}, {@code no-words}
 */
public record Unread(int line, String text, String why) {}
