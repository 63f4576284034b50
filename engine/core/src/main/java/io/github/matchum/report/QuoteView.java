package io.github.matchum.report;

import org.jspecify.annotations.Nullable;

/**
 * Quoted words of a resume.
 *
 * @param line 1-based line
 * @param column 1-based column of the marked words, in UTF-16 units of the original
 * @param end 1-based column after the marked words
 * @param quote the whole line, as written
 * @param section kind of the section it stands in
 * @param grade how well the line shows it
 * @param level the level that the resume gives the skill there, as written; null where none
 */
public record QuoteView(
    int line,
    int column,
    int end,
    String quote,
    String section,
    String grade,
    @Nullable String level) {}
