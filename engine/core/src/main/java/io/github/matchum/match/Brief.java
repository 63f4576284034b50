package io.github.matchum.match;

import java.util.List;

/**
 * What a ranking needs of a match: the numbers of {@link MatchReport}, equal to the digit, without
 * a verdict and a proof for each line.
 *
 * @param score the score with its bounds
 * @param weight the sum W of all weights
 * @param unknownWeight the weight U of what is unknown or unread
 * @param conditions conditions with their status
 * @param gaps what is not fully shown, by falling gain; as many as were asked for
 * @param confidence {@code high}, {@code medium} or {@code low}
 * @param notes things to know
 * @param outlook what the score would be with more skills
 */
public record Brief(
    Score score,
    long weight,
    long unknownWeight,
    List<Condition> conditions,
    List<Gap> gaps,
    String confidence,
    List<Reason> notes,
    Outlook outlook) {
  public Brief {
    conditions = List.copyOf(conditions);
    gaps = List.copyOf(gaps);
    notes = List.copyOf(notes);
  }
}
