package io.github.matchum.report;

/**
 * A skill found in a text.
 *
 * @param skill id
 * @param name name
 * @param kind tech, concept or cert
 * @param surface as written
 * @param line 1-based line
 * @param column 1-based column
 * @param corrected whether it is misspelt
 */
public record MentionView(
    String skill,
    String name,
    String kind,
    String surface,
    int line,
    int column,
    boolean corrected) {}
