package io.github.matchum.resume;

import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.structure.SectionKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a person's occupations: from what they call themselves, apply for, and have worked as. */
final class RoleReader {
  private static final int TITLE = 6;
  private static final int LAST_JOB = 5;
  private static final int JOB = 2;
  private static final int SUMMARY = 1;
  private static final int TITLE_LINES = 4;

  private final PhraseTable roles;
  private final PhraseTable words;

  RoleReader(Lexicon lexicon) {
    this.roles = lexicon.roles();
    this.words = lexicon.entries();
  }

  /** Returns the occupations, the most likely first. */
  List<String> roles(List<ResumeLine> lines, List<Entry> entries) {
    YearMonth last = null;
    for (Entry e : entries) {
      if (e.kind() == Entry.Kind.JOB
          && e.periodOrNull() != null
          && (last == null || e.periodOrNull().end().isAfter(last))) {
        last = e.periodOrNull().end();
      }
    }
    Map<String, Integer> votes = new LinkedHashMap<>();
    int seen = 0;
    for (ResumeLine line : lines) {
      int weight = weight(line, seen++, last);
      if (weight > 0) {
        for (String role : named(line.folded())) {
          votes.merge(role, weight, Integer::sum);
        }
      }
    }
    List<String> out = new ArrayList<>(votes.keySet());
    out.sort(
        Comparator.comparingInt((String r) -> -votes.getOrDefault(r, 0))
            .thenComparingInt(r -> roles.classes().indexOf(r)));
    return List.copyOf(out);
  }

  private int weight(ResumeLine line, int seen, @Nullable YearMonth last) {
    Entry entry = line.entry();
    if (line.header() && entry != null && entry.kind() == Entry.Kind.JOB) {
      boolean latest = entry.periodOrNull() != null && entry.periodOrNull().end().equals(last);
      return latest ? LAST_JOB : JOB;
    }
    boolean front =
        line.section() == SectionKind.UNKNOWN
            || line.section() == SectionKind.SUMMARY
            || line.section() == SectionKind.OTHER;
    int colon = line.folded().indexOf(':');
    if (front
        && colon > 0
        && colon < 20
        && words.find(line.folded().substring(0, colon)).has("target")) {
      return TITLE;
    }
    if (seen < TITLE_LINES
        && line.section() == SectionKind.UNKNOWN
        && line.folded().length() <= 90) {
      return TITLE;
    }
    return line.section() == SectionKind.SUMMARY ? SUMMARY : 0;
  }

  /**
   * The occupations that a folded line names, each once; of phrases within one another the longest.
   */
  private List<String> named(String folded) {
    List<PhraseTable.Found> found = new ArrayList<>(roles.find(folded).all());
    found.removeIf(f ->
        found.stream()
            .anyMatch(o ->
                !o.equals(f)
                    && o.start() <= f.start()
                    && f.end() <= o.end()
                    && o.end() - o.start() > f.end() - f.start()));
    List<String> out = new ArrayList<>();
    for (PhraseTable.Found f : found) {
      String role = roles.className(f.type());
      if (!out.contains(role)) {
        out.add(role);
      }
    }
    if (out.contains("frontend") && out.contains("backend") && !out.contains("fullstack")) {
      out.add(0, "fullstack");
    }
    return out;
  }
}
