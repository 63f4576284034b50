package io.github.matchum.match;

import io.github.matchum.posting.Posting;
import io.github.matchum.resume.Resume;
import java.util.List;

/**
 * All that a match says.
 *
 * @param posting the posting
 * @param resume the resume
 * @param score the score with its bounds
 * @param weight the sum W of all weights
 * @param unknownWeight the weight U of what is unknown or unread
 * @param tree the atoms with their credits; {@code Σ weight·credit / W} is the score in per mille
 * @param judgements a verdict for each requirement, in order
 * @param conditions conditions with their status
 * @param gaps what is not fully shown, by falling gain
 * @param confidence {@code high}, {@code medium} or {@code low}: how much of the posting was read
 *     and judged
 * @param notes things to know, such as over-qualification
 * @param outlook what the score would be with more skills
 * @param dictionaryVersion version of the dictionary
 * @param rubricVersion version of the rubric
 */
public record MatchReport(
    Posting posting,
    Resume resume,
    Score score,
    long weight,
    long unknownWeight,
    List<ScoredAtom> tree,
    List<Judgement> judgements,
    List<Condition> conditions,
    List<Gap> gaps,
    String confidence,
    List<Reason> notes,
    Outlook outlook,
    String dictionaryVersion,
    String rubricVersion) {
  public MatchReport {
    tree = List.copyOf(tree);
    judgements = List.copyOf(judgements);
    conditions = List.copyOf(conditions);
    gaps = List.copyOf(gaps);
    notes = List.copyOf(notes);
  }
}
