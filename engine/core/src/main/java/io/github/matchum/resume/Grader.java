package io.github.matchum.resume;

import io.github.matchum.dictionary.SkillKind;
import io.github.matchum.document.Form;
import io.github.matchum.facts.SchoolFacts;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.tagging.Mention;
import org.jspecify.annotations.Nullable;

/** Grades what a line shows, from its section, its entry and its words together. */
final class Grader {
  private final SchoolFacts schools;

  Grader(SchoolFacts schools) {
    this.schools = schools;
  }

  /** Returns whether a line stands in a job or a project. */
  static boolean inWork(ResumeLine line) {
    Entry entry = line.entry();
    if (entry != null && (entry.kind() == Entry.Kind.JOB || entry.kind() == Entry.Kind.PROJECT)) {
      return true;
    }
    boolean section =
        line.section() == SectionKind.EXPERIENCE || line.section() == SectionKind.PROJECTS;
    return section && entry == null;
  }

  /** Returns how well a line shows one of the skills that it names. */
  Grade of(ResumeLine line, Mention mention, Wording words, Wording.Said said) {
    Grade weak = said.weak();
    if (mention.skill().kind() == SkillKind.CERT) {
      return weak == null ? Grade.LISTED : weak;
    }
    if (weak != null) {
      return weak;
    }
    if (said.practised() && section(line) == SectionKind.SKILLS) {
      return Grade.USED;
    }
    return base(line, words, said);
  }

  /** Returns how well a line shows what it says, whether or not it names a skill. */
  Grade ofLine(ResumeLine line, Wording words, @Nullable Grade strongest) {
    if (strongest != null) {
      return strongest;
    }
    Grade weak = words.ofLine();
    return weak == null ? base(line, words, null) : weak;
  }

  private static SectionKind section(ResumeLine line) {
    return line.statement().form() == Form.PROPERTY ? SectionKind.SKILLS : line.section();
  }

  private Grade base(ResumeLine line, Wording words, Wording.@Nullable Said said) {
    if (inWork(line)) {
      return Grade.USED;
    }
    boolean used = said == null ? words.has("used") : said.used();
    boolean shown = said == null ? words.has("shown") : said.shown();
    boolean listed = said == null ? words.has("listed") : said.listed();
    Entry entry = line.entry();
    if (entry != null
        && (section(line) == SectionKind.EXPERIENCE || section(line) == SectionKind.UNKNOWN)) {
      // A course or a school among the jobs is no work.
      return shown ? Grade.USED : Grade.LEARNING;
    }
    return switch (section(line)) {
      case SKILLS -> Grade.LISTED;
      case TRAINING, STUDY -> shown ? Grade.USED : Grade.LEARNING;
      case EDUCATION -> schools.onThesis(line.folded()) ? Grade.USED : Grade.LEARNING;
      case CERTIFICATES -> used || shown ? Grade.USED : Grade.LISTED;
      default -> !listed && (words.has("used") || shown) ? Grade.USED : Grade.LISTED;
    };
  }
}
