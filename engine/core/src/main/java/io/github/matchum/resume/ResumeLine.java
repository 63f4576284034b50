package io.github.matchum.resume;

import io.github.matchum.document.Form;
import io.github.matchum.document.Statement;
import io.github.matchum.facts.DateSpan;
import io.github.matchum.facts.MaskedLine;
import io.github.matchum.structure.SectionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a resume on its way to a {@link GradedStatement}; lives within one reading. */
final class ResumeLine {
  private final MaskedLine masked;
  private final SectionKind section;
  private final int level;
  private final boolean opens;
  private final int number;
  private final List<DateSpan> dates;
  private final boolean strong;
  private @Nullable Entry entry;
  private boolean header;

  /**
   * Makes a line.
   *
   * @param masked the line without personal data
   * @param section the section it stands in
   * @param level level of the heading that it is, 0 for other lines
   * @param opens whether it is a heading that begins a section of another kind
   * @param number line of the source from 1
   * @param dates its dates
   * @param strong whether the whole line is bold
   */
  ResumeLine(
      MaskedLine masked,
      SectionKind section,
      int level,
      boolean opens,
      int number,
      List<DateSpan> dates,
      boolean strong) {
    this.masked = masked;
    this.section = section;
    this.level = level;
    this.opens = opens;
    this.number = number;
    this.dates = List.copyOf(dates);
    this.strong = strong;
  }

  Statement statement() {
    return masked.statement();
  }

  MaskedLine masked() {
    return masked;
  }

  /** Returns the folded text without personal data. */
  String folded() {
    return masked.folded();
  }

  SectionKind section() {
    return section;
  }

  int level() {
    return level;
  }

  boolean isHeading() {
    return level > 0;
  }

  boolean opens() {
    return opens;
  }

  int number() {
    return number;
  }

  List<DateSpan> dates() {
    return dates;
  }

  /** Returns the first stretch of time that the line names, or null. */
  @Nullable DateSpan range() {
    for (DateSpan d : dates) {
      if (d.isRange()) {
        return d;
      }
    }
    return null;
  }

  boolean strong() {
    return strong;
  }

  /** Returns whether the line names an entry or says more of it, such as team and role. */
  boolean header() {
    return header;
  }

  void header(Entry value) {
    entry = value;
    header = true;
  }

  boolean isItem() {
    return !statement().marker().isEmpty() && statement().form() == Form.BULLET;
  }

  boolean isRow() {
    return statement().form() == Form.ROW;
  }

  @Nullable Entry entry() {
    return entry;
  }

  void belongsTo(@Nullable Entry value) {
    entry = value;
  }
}
