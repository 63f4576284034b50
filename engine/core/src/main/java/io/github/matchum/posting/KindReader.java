package io.github.matchum.posting;

import io.github.matchum.facts.Years;
import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.tagging.Mention;
import java.util.List;

/** Tells from a line's own words what kind of thing it asks. */
final class KindReader {
  private final Lexicon lexicon;

  KindReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  RequirementKind kind(
      String folded,
      PhraseTable.Matches cues,
      List<Mention> mentions,
      List<Years> years,
      SectionKind section) {
    int techs = 0;
    int concepts = 0;
    int certs = 0;
    for (Mention m : mentions) {
      switch (m.skill().kind()) {
        case TECH -> techs++;
        case CONCEPT -> concepts++;
        case CERT -> certs++;
      }
    }
    boolean work = section == SectionKind.DUTIES;
    boolean education =
        !work
            && cues.has("education")
            && (!lexicon.education().degrees(folded).isEmpty()
                || techs == 0
                || !lexicon.education().majors(folded).isEmpty());
    boolean majorsOnly = !work && techs == 0 && concepts + certs <= 1 && namesMajors(folded, cues);
    boolean certificate = !work && (certs > 0 || cues.has("certificate"));
    if (certificate && techs + concepts > certs && !cues.has("certificate")) {
      certificate = certs >= techs;
    }
    boolean language =
        !work
            && techs == 0
            && (cues.has("language") || !lexicon.languageTests().find(folded).isEmpty());
    boolean career =
        !work
            && (cues.has("career")
                || cues.has("newcomer")
                || (!years.isEmpty() && cues.has("use")));
    if (certificate && !(education && certs == 0 && !cues.has("certificate"))) {
      // "AWS 자격증 혹은 AWS 관리 경험": work named beside the certificate makes it a skill.
      boolean workToo = techs > 0 && cues.has("or") && cues.has("use");
      return workToo ? RequirementKind.SKILL : RequirementKind.CERTIFICATE;
    }
    if (education || majorsOnly) {
      return RequirementKind.EDUCATION;
    }
    if (career && techs == 0) {
      // One field with years names a trade (QA 경력 3년); two ask skills (데이터 분석 및 머신러닝 경력 3년).
      boolean named = concepts > 1 || (concepts == 1 && years.isEmpty() && !cues.has("newcomer"));
      if (!named || (!years.isEmpty() && cues.has("domain"))) {
        boolean free =
            years.isEmpty()
                && !cues.has("newcomer")
                && cues.has("technical")
                && folded.length() > 14
                && !cues.has("domain");
        if (!free) {
          return RequirementKind.CAREER;
        }
      }
    }
    if (language && concepts == 0) {
      return RequirementKind.LANGUAGE;
    }
    if (techs > 0) {
      return cues.all("trait").size() > techs + concepts && !cues.has("use")
          ? RequirementKind.SOFT
          : RequirementKind.SKILL;
    }
    if (language) {
      return RequirementKind.LANGUAGE;
    }
    if (work) {
      if (concepts > 0) {
        return RequirementKind.SKILL;
      }
      if (cues.has("nonengineering") && !strongTechnical(cues)) {
        return RequirementKind.OTHER;
      }
      return cues.has("technical") ? RequirementKind.SKILL : RequirementKind.OTHER;
    }
    if (cues.has("other") && concepts == 0) {
      return RequirementKind.OTHER;
    }
    if ((cues.has("soft") || cues.has("trait")) && (concepts == 0 || isTrait(cues, concepts))) {
      return RequirementKind.SOFT;
    }
    if (concepts > 0 || cues.has("technical")) {
      return RequirementKind.SKILL;
    }
    return cues.has("person") && !cues.has("use") && !cues.has("know")
        ? RequirementKind.SOFT
        : RequirementKind.OTHER;
  }

  /** "컴퓨터, 전자 계열", "지원 자격 : 컴퓨터공학": fields of study that no word makes knowledge. */
  private boolean namesMajors(String folded, PhraseTable.Matches cues) {
    if (cues.has("know")) {
      return false;
    }
    if (lexicon.education().majors(folded).size() >= 2) {
      return true;
    }
    long letters = folded.chars().filter(Character::isLetterOrDigit).count();
    return lexicon.education().majorLetters(folded) * 2L > letters;
  }

  private static boolean strongTechnical(PhraseTable.Matches cues) {
    return cues.all("technical").size() > cues.all("nonengineering").size();
  }

  /** Whether a line speaks of the person more than of the skills it names. */
  private static boolean isTrait(PhraseTable.Matches cues, int named) {
    int traits = cues.all("trait").size();
    return traits > named
        || (traits >= 1 && !cues.has("career") && !cues.has("know"))
        || cues.all("soft").size() > named + 1;
  }
}
