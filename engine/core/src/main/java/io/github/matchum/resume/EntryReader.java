package io.github.matchum.resume;

import io.github.matchum.document.Form;
import io.github.matchum.facts.DateSpan;
import io.github.matchum.facts.Period;
import io.github.matchum.facts.SchoolFacts;
import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.text.Script;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the jobs, projects, schools and courses of a resume and says which lines belong to them. A
 * job taken for a project of another one, or the other way round, changes no total: months are
 * merged.
 */
final class EntryReader {
  /** A date in a longer line than this, in UTF-16 units without the date, is part of a sentence. */
  private static final int LONGEST_HEADER = 80;

  /** From so many bars on, a line of text is the row of a table, however long. */
  private static final int ROW_BARS = 3;

  /** How many lines below its name an entry's dates may stand. */
  private static final int HEADER_LINES = 4;

  private final PhraseTable words;
  private final PhraseTable roles;
  private final SchoolFacts schools;
  private final YearMonth asOf;
  private final List<Entry> entries = new ArrayList<>();

  EntryReader(Lexicon lexicon, SchoolFacts schools, YearMonth asOf) {
    this.words = lexicon.entries();
    this.roles = lexicon.roles();
    this.schools = schools;
    this.asOf = asOf;
  }

  /** Reads the entries, and sets for each line the one that it belongs to. */
  List<Entry> read(List<ResumeLine> lines) {
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      boolean ends =
          i == lines.size()
              || lines.get(i).opens()
              || lines.get(i).section() != lines.get(i - 1).section();
      if (ends) {
        section(lines.subList(from, i));
        from = i;
      }
    }
    dropSummaries(lines);
    return List.copyOf(entries);
  }

  /** A row of a table that sums up the jobs is no job beside the one that is told at length. */
  private void dropSummaries(List<ResumeLine> lines) {
    for (ResumeLine line : lines) {
      Entry row = line.entry();
      if (!line.isRow()
          || row == null
          || row.kind() != Entry.Kind.JOB
          || !row.statement().equals(line.statement())) {
        continue;
      }
      for (Entry e : List.copyOf(entries)) {
        boolean same =
            !e.equals(row)
                && e.kind() == Entry.Kind.JOB
                && e.statement().form() != Form.ROW
                && Objects.equals(e.periodOrNull(), row.periodOrNull());
        if (same) {
          entries.remove(row);
          line.header(e);
        }
      }
    }
  }

  private void section(List<ResumeLine> lines) {
    switch (lines.get(0).section()) {
      case EXPERIENCE, PROJECTS, UNKNOWN -> new Work(lines).read();
      case EDUCATION -> single(lines, Entry.Kind.SCHOOL);
      case TRAINING -> single(lines, Entry.Kind.TRAINING);
      case STUDY -> single(lines, Entry.Kind.STUDY);
      default -> {}
    }
  }

  private Entry add(
      Entry.Kind kind, ResumeLine line, @Nullable DateSpan dates, @Nullable Entry outer) {
    Period period = dates == null ? null : dates.period(asOf).orElse(null);
    Entry entry = new Entry(kind, line.statement(), period, outer);
    entries.add(entry);
    return entry;
  }

  /** Schools, courses and studies: each dated line or line that names a school begins one. */
  private void single(List<ResumeLine> lines, Entry.Kind kind) {
    Entry current = null;
    boolean dated = false;
    for (ResumeLine line : lines) {
      if (line.opens() && line.range() == null) {
        continue;
      }
      DateSpan range = line.range();
      boolean named = kind == Entry.Kind.SCHOOL && schools.names(line.folded());
      if (range != null && current != null && !dated && !named && !line.isItem()) {
        // The dates stand below the name: the entry is made again with them.
        entries.remove(current);
        Entry with = add(kind, lineOf(lines, current), range, null);
        move(lines, current, with);
        current = with;
        dated = true;
      } else if (range != null || named || (line.isHeading() && !line.opens())) {
        current = add(kindOf(line, kind), line, range, null);
        dated = range != null;
      } else if (line.isItem()
          && current != null
          && dated
          && line.statement().depth() <= current.statement().depth()
          && !current.statement().marker().isEmpty()) {
        current = null;
      }
      line.belongsTo(current);
    }
  }

  private Entry.Kind kindOf(ResumeLine line, Entry.Kind section) {
    if (section == Entry.Kind.SCHOOL && !schools.names(line.folded())) {
      PhraseTable.Matches found = words.find(line.folded());
      return found.has("training")
          ? Entry.Kind.TRAINING
          : found.has("study") || found.has("unpaid") ? Entry.Kind.STUDY : section;
    }
    return section;
  }

  private static ResumeLine lineOf(List<ResumeLine> lines, Entry entry) {
    for (ResumeLine line : lines) {
      if (line.statement().equals(entry.statement())) {
        return line;
      }
    }
    return lines.get(0);
  }

  private static void move(List<ResumeLine> lines, Entry from, Entry to) {
    for (ResumeLine line : lines) {
      if (from.equals(line.entry())) {
        line.belongsTo(to);
      }
    }
  }

  /** What a dated line is, by its words; null where it is nothing to count. */
  private Entry.@Nullable Kind kind(SectionKind section, String header) {
    PhraseTable.Matches found = words.find(header);
    boolean employer = found.has("employer");
    boolean role = !roles.find(header).isEmpty();
    if (section == SectionKind.PROJECTS) {
      return Entry.Kind.PROJECT;
    }
    if (found.has("unpaid")) {
      return null;
    }
    if (found.has("training") && !employer) {
      return Entry.Kind.TRAINING;
    }
    if (found.has("study") && !employer) {
      return Entry.Kind.STUDY;
    }
    if (found.has("personal")) {
      return Entry.Kind.PROJECT;
    }
    boolean school =
        schools.names(header) && !employer && (!role || !schools.majors(header).isEmpty());
    if (school && (section != SectionKind.EXPERIENCE || !schools.majors(header).isEmpty())) {
      return Entry.Kind.SCHOOL;
    }
    return section == SectionKind.EXPERIENCE || employer || role ? Entry.Kind.JOB : null;
  }

  /** A section of jobs or projects. */
  private final class Work {
    private final List<ResumeLine> lines;
    private final SectionKind section;
    private final int top;
    private @Nullable Entry job;
    private @Nullable ResumeLine jobLine;
    private @Nullable Entry project;
    private @Nullable ResumeLine projectLine;
    private boolean byHeading;

    Work(List<ResumeLine> lines) {
      this.lines = lines;
      this.section = lines.get(0).section();
      int least = Integer.MAX_VALUE;
      for (ResumeLine line : lines) {
        if (line.isHeading() && !line.opens()) {
          least = Math.min(least, line.level());
        }
      }
      this.top = least;
    }

    void read() {
      for (int i = 0; i < lines.size(); i++) {
        ResumeLine line = lines.get(i);
        if (line.header()) {
          continue;
        }
        if (line.isHeading()) {
          if (!line.opens() || line.range() != null) {
            heading(i);
          }
          continue;
        }
        DateSpan range = line.range();
        if (line.isRow()) {
          row(line, range);
        } else if (range != null && isHeader(line, range)) {
          dated(i, range);
        } else if (titles(i)) {
          begin(Entry.Kind.PROJECT, i, null);
        } else {
          line.belongsTo(current(line));
        }
      }
    }

    /**
     * The entry that an undated line belongs to; a dated item holds only what is indented below it.
     */
    private @Nullable Entry current(ResumeLine line) {
      ResumeLine of = projectLine;
      if (project != null
          && of != null
          && of.isItem()
          && line.isItem()
          && line.statement().depth() <= of.statement().depth()) {
        project = null;
        projectLine = null;
      }
      return project != null ? project : job;
    }

    private void heading(int i) {
      ResumeLine line = lines.get(i);
      int at = withDates(i);
      DateSpan range = at < 0 ? null : lines.get(at).range();
      Entry.Kind kind = kind(section, header(i, at));
      if (section == SectionKind.PROJECTS && range == null && job != null && line.level() > top) {
        line.belongsTo(job);
        return;
      }
      boolean upper =
          (section == SectionKind.UNKNOWN ? !below(line) : line.level() <= top) || job == null;
      if (section == SectionKind.UNKNOWN && range == null && !below(line)) {
        leave();
      } else if (upper && !(range == null && job != null && !byHeading)) {
        if (kind == null) {
          leave();
        } else {
          begin(kind, i, range);
          byHeading = true;
        }
      } else {
        begin(section == SectionKind.UNKNOWN && kind != null ? kind : Entry.Kind.PROJECT, i, range);
      }
      claim(i, at);
    }

    /** Whether a heading stands below that of the job. */
    private boolean below(ResumeLine line) {
      ResumeLine of = jobLine;
      return job != null && of != null && of.isHeading() && of.level() < line.level();
    }

    private void leave() {
      job = null;
      jobLine = null;
      project = null;
      projectLine = null;
    }

    private void claim(int from, int to) {
      Entry entry = project != null ? project : job;
      if (entry == null) {
        return;
      }
      for (int k = from; k <= Math.max(from, to); k++) {
        lines.get(k).header(entry);
      }
    }

    /** The line that holds the dates of the entry named by line {@code i}; -1 where none does. */
    private int withDates(int i) {
      if (lines.get(i).range() != null) {
        return i;
      }
      for (int k = i + 1; k < lines.size() && k <= i + HEADER_LINES; k++) {
        ResumeLine line = lines.get(k);
        DateSpan range = line.range();
        if (line.isHeading() || line.isRow()) {
          return -1;
        }
        if (range != null && isHeader(line, range) && (!line.isItem() || labelled(line, range))) {
          return k;
        }
        if (line.isItem()) {
          return -1;
        }
      }
      return -1;
    }

    /** "기간 : 2024.01 ~ 2024.11", also as an item. */
    private boolean labelled(ResumeLine line, DateSpan range) {
      int colon = line.folded().indexOf(':');
      return (colon > 0 && colon < range.start() && colon <= 12)
          || line.folded().length() - range.length() <= 6;
    }

    private String header(int from, int to) {
      StringBuilder out = new StringBuilder();
      for (int k = from; k <= Math.max(from, to); k++) {
        out.append(lines.get(k).folded()).append(" \n ");
      }
      return out.toString();
    }

    private void row(ResumeLine line, @Nullable DateSpan range) {
      if (range == null) {
        line.belongsTo(current(line));
        return;
      }
      Entry.Kind kind = kind(section, line.folded());
      leave();
      if (kind != null) {
        line.header(add(kind, line, range, null));
      }
    }

    private static boolean hasBars(ResumeLine line) {
      return line.folded().chars().filter(c -> c == '|').count() >= ROW_BARS;
    }

    private boolean isHeader(ResumeLine line, DateSpan range) {
      return (hasBars(line) && range.end() < LONGEST_HEADER)
          || line.folded().length() - range.length() <= LONGEST_HEADER;
    }

    private void dated(int i, DateSpan range) {
      ResumeLine line = lines.get(i);
      ResumeLine of = jobLine;
      Entry current = job;
      int name = section == SectionKind.PROJECTS ? i : named(i);
      Entry.Kind kind = kind(section, header(name, i) + after(i));
      if (kind == null && section == SectionKind.UNKNOWN && hasBars(line)) {
        // "1 | 2025.09 ~ 2026.10 | 보험 심사 구축 | 개발 | Java, Oracle": a list of projects.
        kind = Entry.Kind.PROJECT;
      }
      if (kind == null) {
        if (section != SectionKind.UNKNOWN) {
          leave();
        }
        line.belongsTo(null);
        return;
      }
      boolean inside = current != null && within(current, range);
      boolean sameStyle = of != null && style(of).equals(style(line));
      boolean project =
          section == SectionKind.PROJECTS
              || kind != Entry.Kind.JOB
              || (current != null && (byHeading || (inside && !sameStyle)));
      if (!project) {
        begin(Entry.Kind.JOB, name, range);
        // The style of a job is that of its dated line.
        jobLine = line;
        for (int k = name; k <= i; k++) {
          lines.get(k).header(entries.get(entries.size() - 1));
        }
        return;
      }
      begin(kind == Entry.Kind.JOB ? Entry.Kind.PROJECT : kind, i, range);
    }

    /** The first of up to two lines right above the dates, which name employer and role. */
    private int named(int i) {
      int name = i;
      while (name > 0 && name > i - 2 && !lines.get(i).isItem()) {
        ResumeLine above = lines.get(name - 1);
        boolean near =
            above.number() + 1 == lines.get(name).number()
                && !above.isItem()
                && !above.isRow()
                && !above.isHeading()
                && !above.header();
        if (!near || above.folded().length() > LONGEST_HEADER || above.range() != null) {
          break;
        }
        name--;
      }
      return name;
    }

    /** The line below dates that stand alone: it names what they are the dates of. */
    private String after(int i) {
      DateSpan range = lines.get(i).range();
      boolean alone = range != null && lines.get(i).folded().length() - range.length() <= 4;
      return alone && i + 1 < lines.size() && !lines.get(i + 1).isHeading()
          ? lines.get(i + 1).folded()
          : "";
    }

    private boolean within(Entry outer, DateSpan range) {
      Period p = outer.periodOrNull();
      return p != null
          && range
              .period(asOf)
              .map(r -> !r.start().isBefore(p.start()) && !r.end().isAfter(p.end()))
              .orElse(false);
    }

    /** How a dated line stands: marker, indent, and whether the date leads. */
    private String style(ResumeLine line) {
      DateSpan range = line.range();
      String marker = line.statement().marker();
      String sign =
          marker.isEmpty() ? "" : Script.isDigit(marker.charAt(0)) ? "1" : marker.substring(0, 1);
      return sign + '/' + line.statement().depth() / 2 + '/' + (range != null && range.start() < 3);
    }

    /** Whether an undated line is the title of a project: bold or in brackets, above items. */
    private boolean titles(int i) {
      ResumeLine line = lines.get(i);
      if (line.isItem()
          || (job == null && section != SectionKind.PROJECTS)
          || line.folded().length() > 60
          || i + 1 >= lines.size()) {
        return false;
      }
      char first = line.folded().charAt(0);
      boolean marked =
          line.strong()
              || first == '['
              || first == '<'
              || (first == '('
                  && line.folded().length() > 1
                  && Script.isDigit(line.folded().charAt(1)));
      ResumeLine next = lines.get(i + 1);
      return marked && next.isItem() && !(section == SectionKind.PROJECTS && byHeading);
    }

    private void begin(Entry.Kind kind, int i, @Nullable DateSpan range) {
      ResumeLine line = lines.get(i);
      boolean upper = kind != Entry.Kind.PROJECT || section == SectionKind.PROJECTS;
      if (upper) {
        job =
            section == SectionKind.PROJECTS && job != null && line.isHeading() && line.level() > top
                ? job
                : null;
        Entry entry = add(kind, line, range, null);
        job = entry;
        jobLine = line;
        project = null;
        projectLine = null;
        line.header(entry);
      } else {
        Entry outer = job;
        Entry entry =
            add(kind, line, range, outer != null && outer.kind() == Entry.Kind.JOB ? outer : null);
        project = entry;
        projectLine = line;
        line.header(entry);
      }
    }
  }
}
