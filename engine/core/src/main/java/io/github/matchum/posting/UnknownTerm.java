package io.github.matchum.posting;

/**
 * A word of a requirement that looks like the name of a technology and is none that the dictionary
 * knows.
 *
 * @param line 1-based line
 * @param text the word, as written
 */
public record UnknownTerm(int line, String text) {}
