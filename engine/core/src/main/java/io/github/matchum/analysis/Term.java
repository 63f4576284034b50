package io.github.matchum.analysis;

/**
 * A word that carries meaning, in its dictionary form.
 *
 * @param text the form: lower case, without particle or ending
 * @param start first unit in the analysed text
 * @param end first unit after it
 */
public record Term(String text, int start, int end) {}
