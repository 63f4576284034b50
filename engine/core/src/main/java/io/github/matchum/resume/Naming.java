package io.github.matchum.resume;

import io.github.matchum.dictionary.SkillKind;
import io.github.matchum.document.Form;
import io.github.matchum.document.Statement;
import io.github.matchum.facts.MaskedLine;
import io.github.matchum.facts.SchoolFacts;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.tagging.Mention;
import io.github.matchum.tagging.Tagger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the skills that a line of a resume names. A field of knowledge is none where it only says
 * what something else is: in the name of a major, of an employer or a post, or as the label of a
 * list ({@code Cloud : AWS, GCP}).
 */
final class Naming {
  /** A longer text in front of a dash or colon is no label, in UTF-16 units. */
  private static final int LONGEST_LABEL = 24;

  private final Tagger tagger;
  private final SchoolFacts schools;

  Naming(Tagger tagger, SchoolFacts schools) {
    this.tagger = tagger;
    this.schools = schools;
  }

  /**
   * Returns the skills of a line, as ranges of its masked text.
   *
   * @param line the line
   * @param nextOrNull the line below it
   */
  List<Mention> in(ResumeLine line, @Nullable ResumeLine nextOrNull) {
    if (!mayName(line)) {
      return List.of();
    }
    MaskedLine masked = line.masked();
    Statement statement = line.statement();
    Statement read =
        Statement.plain(masked.text(), 0)
            .form(statement.form())
            .depth(statement.depth())
            .marker(statement.marker())
            .build();
    List<Mention> all = tagger.tag(read, line.section());
    boolean school =
        line.section() == SectionKind.EDUCATION
            || (schools.names(masked.folded()) && !Grader.inWork(line));
    boolean title = isTitle(line) && all.stream().noneMatch(Naming::isParticular);
    int label = line.section() == SectionKind.SKILLS ? label(line, nextOrNull) : 0;
    List<Mention> out = new ArrayList<>(all.size());
    for (Mention m : all) {
      boolean major = school && schools.inMajor(masked.folded(), m.span().start(), m.span().end());
      boolean field = !isParticular(m) && (title || (m.span().end() <= label && onlyLabels(m)));
      if (!major && !field) {
        out.add(m);
      }
    }
    return out;
  }

  /** Whether a line may name skills: headings of sections and most properties do not. */
  private static boolean mayName(ResumeLine line) {
    if (line.statement().form() == Form.PROPERTY) {
      String folded = line.folded();
      return folded.startsWith("tags")
          || folded.startsWith("keywords")
          || folded.startsWith("skills")
          || folded.startsWith("stack");
    }
    return !line.opens() || line.section() == SectionKind.UNKNOWN;
  }

  private static boolean isParticular(Mention m) {
    return m.skill().kind() != SkillKind.CONCEPT;
  }

  /** Whether a line names an employer and a post. */
  private static boolean isTitle(ResumeLine line) {
    Entry entry = line.entry();
    return line.header() && entry != null && entry.kind() == Entry.Kind.JOB;
  }

  /** The end of the label in front of a list of skills; 0 where the line has none. */
  private static int label(ResumeLine line, @Nullable ResumeLine nextOrNull) {
    String folded = line.folded();
    boolean above =
        nextOrNull != null
            && nextOrNull.section() == line.section()
            && (nextOrNull.statement().marker().startsWith(":")
                || (line.isItem()
                    && nextOrNull.isItem()
                    && nextOrNull.statement().depth() > line.statement().depth()));
    if (line.isHeading() || above) {
      return folded.length();
    }
    if (line.isRow() && !line.masked().cells().isEmpty()) {
      return line.masked().cells().get(0).end();
    }
    for (int i = 1; i < Math.min(LONGEST_LABEL, folded.length()); i++) {
      char c = folded.charAt(i);
      boolean dash = c == '-' && folded.charAt(i - 1) == ' ';
      if (c == ':' || dash || (c == '|' && line.statement().form() != Form.ROW)) {
        return i;
      }
    }
    return 0;
  }

  /** Whether the dictionary lets the name of a field count as a label only. */
  private boolean onlyLabels(Mention m) {
    String name = m.statement().text().substring(m.span().start(), m.span().end());
    return tagger.tag(Statement.plain(name + " :", 0).build(), SectionKind.SKILLS).stream()
        .noneMatch(o -> o.number() == m.number());
  }
}
