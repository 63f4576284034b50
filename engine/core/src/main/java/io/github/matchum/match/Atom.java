package io.github.matchum.match;

import io.github.matchum.evidence.LineTerms;
import io.github.matchum.posting.Demand;
import io.github.matchum.posting.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit of scoring. Made from posting, dictionary and rubric alone, so that the sum of the
 * weights never depends on a resume.
 */
public sealed interface Atom {
  /** Returns the requirement at which it counts; null for the atom of the occupation. */
  @Nullable Requirement requirement();

  /** Returns the weight, at least 0. */
  int weight();

  /**
   * At least {@code atLeast} of some skills: {@code Go 또는 Kotlin 3년}.
   *
   * @param requirement where it counts
   * @param skills numbers of the skills, in the order of the line
   * @param atLeast how many are asked
   * @param minMonths months asked of them, 0 where none are
   * @param demand how deep they are asked
   * @param weight its weight
   * @param lines all lines that ask it
   */
  record Skills(
      Requirement requirement,
      List<Integer> skills,
      int atLeast,
      int minMonths,
      Demand demand,
      int weight,
      List<Integer> lines)
      implements Atom {
    public Skills {
      skills = List.copyOf(skills);
      lines = List.copyOf(lines);
    }

    Skills withWeight(int value) {
      return new Skills(requirement, skills, atLeast, minMonths, demand, value, lines);
    }
  }

  /**
   * A line with no named skill, judged by its words.
   *
   * @param requirement the line
   * @param role the occupation whose work it names; empty where none
   * @param terms the terms of the line; null where nobody has asked for them yet
   * @param weight its weight
   */
  record FreeText(Requirement requirement, String role, @Nullable LineTerms terms, int weight)
      implements Atom {
    FreeText withWeight(int value) {
      return new FreeText(requirement, role, terms, value);
    }
  }

  /**
   * Years of work in all.
   *
   * @param requirement the line
   * @param minMonths months asked, 0 where newcomers are welcome
   * @param role the occupation in which they are asked; empty where none is named
   * @param weight its weight
   */
  record Career(Requirement requirement, int minMonths, String role, int weight) implements Atom {
    Career withWeight(int value) {
      return new Career(requirement, minMonths, role, value);
    }
  }

  /**
   * A degree or a major.
   *
   * @param requirement the line
   * @param degreeRank least degree, 0 where none is asked
   * @param majors ids of the majors named
   * @param fields families of the majors asked; empty where any will do
   * @param weight its weight
   */
  record Degree(
      Requirement requirement, int degreeRank, List<String> majors, List<String> fields, int weight)
      implements Atom {
    public Degree {
      majors = List.copyOf(majors);
      fields = List.copyOf(fields);
    }

    Degree withWeight(int value) {
      return new Degree(requirement, degreeRank, majors, fields, value);
    }
  }

  /**
   * A certificate.
   *
   * @param requirement the line
   * @param certificates numbers of the certificates named; empty where any of the fields will do
   * @param fields numbers of the skills whose certificate is asked
   * @param weight its weight
   */
  record Certificate(
      Requirement requirement, List<Integer> certificates, List<Integer> fields, int weight)
      implements Atom {
    public Certificate {
      certificates = List.copyOf(certificates);
      fields = List.copyOf(fields);
    }

    Certificate withWeight(int value) {
      return new Certificate(requirement, certificates, fields, value);
    }
  }

  /**
   * A human language.
   *
   * @param requirement the line
   * @param languages codes of the languages, any of which will do
   * @param rank least level on the common scale, 0 where none is said
   * @param weight its weight
   */
  record Language(Requirement requirement, List<String> languages, int rank, int weight)
      implements Atom {
    public Language {
      languages = List.copyOf(languages);
    }

    Language withWeight(int value) {
      return new Language(requirement, languages, rank, value);
    }
  }

  /**
   * The occupation.
   *
   * @param role occupation of the posting
   * @param weight its weight
   */
  record Role(String role, int weight) implements Atom {
    @Override
    public @Nullable Requirement requirement() {
      return null;
    }
  }
}
