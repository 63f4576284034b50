package io.github.matchum.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posting as read.
 *
 * @param source name of the file
 * @param title title; may be empty
 * @param company company, where known; else empty
 * @param role occupation
 * @param minYears least years in all; null where none are said
 * @param maxYears most years; null where none are said
 * @param newcomer whether newcomers may apply
 * @param structured whether headings told the sections
 * @param mentions every skill named
 * @param requirements what it asks
 * @param unread lines that could not be read
 * @param unknownTerms words that look like names of technologies and are none that is known
 */
public record PostingView(
    String source,
    String title,
    String company,
    String role,
    @Nullable Integer minYears,
    @Nullable Integer maxYears,
    boolean newcomer,
    boolean structured,
    List<MentionView> mentions,
    List<RequirementView> requirements,
    List<ScoreView.UnreadView> unread,
    List<ScoreView.UnreadView> unknownTerms) {}
