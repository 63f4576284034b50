package io.github.matchum.match;

import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.posting.Posting;
import io.github.matchum.posting.Requirement;
import io.github.matchum.posting.RequirementKind;
import io.github.matchum.resume.Resume;
import io.github.matchum.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Notes where a resume shows more than a posting looks for: years over the stated most, or a long
 * career for a position of beginners. It is said and costs nothing.
 */
final class Overqualification {
  /** From so many months on nobody is a beginner any more. */
  private static final int EXPERIENCED = 60;

  private static final String REQUIRED = "required";

  private final PhraseTable cues;

  Overqualification(Lexicon lexicon) {
    this.cues = lexicon.cues();
  }

  /** Returns what there is to note, if anything. */
  List<Reason> notes(Posting posting, Resume resume) {
    List<Reason> notes = new ArrayList<>();
    String months = String.valueOf(resume.careerMonths());
    Integer max = posting.career().maxYears();
    // "3~7년" takes who is in the eighth year.
    if (max != null && max > 0 && resume.careerMonths() > max * 12 + 11) {
      notes.add(
          new Reason(
              "over-qualified", Map.of("asked", String.valueOf(max * 12), "months", months)));
    } else if (resume.careerMonths() >= EXPERIENCED && isForBeginners(posting)) {
      notes.add(new Reason("for-beginners", Map.of("months", months)));
    }
    return notes;
  }

  /** Whether title or lines on the career speak of beginners and of nobody else. */
  private boolean isForBeginners(Posting posting) {
    PhraseTable.Matches title = cues.find(Folding.fold(posting.title()));
    boolean beginners = title.has("beginner");
    boolean others = title.has("experienced");
    for (Requirement r : posting.requirements()) {
      if (r.kind() == RequirementKind.CAREER && r.sectionName().equals(REQUIRED)) {
        PhraseTable.Matches line = cues.find(r.statement().folded());
        Integer min = r.minYears();
        beginners |= line.has("beginner");
        others |= line.has("experienced") || (min != null && min > 1);
      }
    }
    return beginners && !others;
  }
}
