package io.github.matchum.match;

import io.github.matchum.dictionary.SkillId;
import io.github.matchum.posting.Requirement;
import io.github.matchum.resume.Quote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict of one requirement.
 *
 * @param requirement what is asked
 * @param verdict what the resume says to it
 * @param credit its credit, per mille
 * @param weight weight of its atoms that count at it
 * @param metBy skills of the resume that met it
 * @param countedAt id of the requirement at which all of it counts; null where it counts here
 * @param quotes the proof
 * @param reason why
 */
public record Judgement(
    Requirement requirement,
    Verdict verdict,
    int credit,
    long weight,
    List<SkillId> metBy,
    @Nullable String countedAt,
    List<Quote> quotes,
    Reason reason) {
  public Judgement {
    metBy = List.copyOf(metBy);
    quotes = List.copyOf(quotes);
  }
}
