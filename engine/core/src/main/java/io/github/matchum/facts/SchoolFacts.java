package io.github.matchum.facts;

import io.github.matchum.lexicon.Education;
import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.lexicon.PhraseTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds degree, majors and how far a person got in a line on a school. Immutable, thread-safe. */
public final class SchoolFacts {
  /** How far a person got. */
  public enum State {
    /** The line does not say. */
    UNSAID,
    /** The degree is held. */
    FINISHED,
    /** The degree is to come. */
    EXPECTED,
    /** Left without the degree: 중퇴, 수료, all but dissertation. */
    LEFT
  }

  private final Education education;
  private final PhraseTable schools;

  /** Makes a finder with the words of a lexicon. */
  public SchoolFacts(Lexicon lexicon) {
    this.education = lexicon.education();
    this.schools = lexicon.schools();
  }

  /** Returns whether a folded line names a school or a degree. */
  public boolean names(String folded) {
    return school(folded) != null || !education.degrees(folded).isEmpty();
  }

  /** Returns whether a folded line names a school. */
  public boolean namesSchool(String folded) {
    return school(folded) != null;
  }

  /** Returns whether a folded line names a degree. */
  public boolean namesDegree(String folded) {
    return !education.degrees(folded).isEmpty();
  }

  /** Returns whether a range of a folded line is the name of a major. */
  public boolean inMajor(String folded, int start, int end) {
    return education.inMajor(folded, start, end);
  }

  /** Returns whether a folded line is on a thesis or graduation project. */
  public boolean onThesis(String folded) {
    return schools.find(folded).has("state-thesis");
  }

  /** Returns the highest degree that a folded line names, else the one that its school gives. */
  public Optional<Education.Degree> degree(String folded) {
    Education.Degree best = null;
    for (Education.Degree d : education.degrees(folded)) {
      best = best == null || d.rank() > best.rank() ? d : best;
    }
    String school = school(folded);
    return best != null || school == null ? Optional.ofNullable(best) : education.degree(school);
  }

  /** Returns the majors that a folded line names. */
  public List<Education.Major> majors(String folded) {
    return education.majors(folded);
  }

  /** Returns how far a person got by the words of a folded line. */
  public State state(String folded) {
    PhraseTable.Matches found = schools.find(folded);
    if (found.has("state-expected")) {
      return State.EXPECTED;
    }
    if (found.has("state-left")) {
      return State.LEFT;
    }
    return found.has("state-finished") ? State.FINISHED : State.UNSAID;
  }

  private @Nullable String school(String folded) {
    String best = null;
    for (PhraseTable.Found f : schools.find(folded).all()) {
      String name = schools.className(f.type());
      // A graduate school is named with its university: "다온대학교 대학원" gives a master's.
      if (!name.startsWith("state-") && (best == null || name.equals("master"))) {
        best = name;
      }
    }
    return best;
  }
}
