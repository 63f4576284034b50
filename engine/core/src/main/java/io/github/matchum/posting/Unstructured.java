package io.github.matchum.posting;

import io.github.matchum.dictionary.SkillKind;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.structure.SectionKind;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads a posting without headings by the lines' own words: which run of lines is the work, which
 * is asked, which is wished for. The runs come in that order; where they change, the words decide.
 */
final class Unstructured {
  private static final SectionKind[] STATES = {
    SectionKind.COMPANY,
    SectionKind.DUTIES,
    SectionKind.REQUIRED,
    SectionKind.PREFERRED,
    SectionKind.BENEFITS
  };

  private final BiConsumer<PostingReader.Line, SectionKind> add;

  Unstructured(BiConsumer<PostingReader.Line, SectionKind> add) {
    this.add = add;
  }

  void read(List<PostingReader.Line> all) {
    List<PostingReader.Line> lines = all.stream().filter(l -> !l.empty()).toList();
    int n = lines.size();
    if (n == 0) {
      return;
    }
    int[][] best = new int[n][STATES.length];
    int[][] from = new int[n][STATES.length];
    for (int i = 0; i < n; i++) {
      boolean joined = i > 0 && lines.get(i).number() == lines.get(i - 1).number();
      for (int s = 0; s < STATES.length; s++) {
        int score = Integer.MIN_VALUE / 2;
        int previous = 0;
        if (i == 0) {
          score = s <= 2 ? 0 : -6;
        } else {
          for (int p = 0; p <= s; p++) {
            // A bullet run into the line before marks a heading lost between them.
            int change = p == s ? (joined ? -3 : 0) : -4 - (s - p - 1) + (joined ? 7 : 0);
            if (best[i - 1][p] + change > score) {
              score = best[i - 1][p] + change;
              previous = p;
            }
          }
        }
        best[i][s] = score + evidence(lines.get(i), STATES[s]);
        from[i][s] = previous;
      }
    }
    int state = 0;
    for (int s = 1; s < STATES.length; s++) {
      if (best[n - 1][s] > best[n - 1][state]) {
        state = s;
      }
    }
    SectionKind[] path = new SectionKind[n];
    for (int i = n - 1; i >= 0; i--) {
      path[i] = STATES[state];
      state = from[i][state];
    }
    for (int i = 0; i < n; i++) {
      boolean listed = lines.get(i).section() == SectionKind.STACK && isLabelled(lines.get(i));
      SectionKind kind = listed || isStack(lines.get(i)) ? SectionKind.STACK : path[i];
      if (kind.asks() && !isHeading(lines.get(i))) {
        add.accept(lines.get(i), kind);
      }
    }
  }

  /** A line of nothing but names, as a stack is listed. */
  private static boolean isStack(PostingReader.Line line) {
    long techs = line.mentions().stream().filter(m -> m.skill().kind() == SkillKind.TECH).count();
    int covered = line.mentions().stream().mapToInt(m -> m.span().length()).sum();
    return techs >= 3
        && covered * 10 >= line.statement().text().length() * 6
        && !line.cues().has("use")
        && !line.cues().has("know");
  }

  /** "Back-end : Java, Spring" below the heading of a stack. */
  private static boolean isLabelled(PostingReader.Line line) {
    int colon = line.statement().folded().indexOf(':');
    return colon > 0
        && colon < 24
        && line.mentions().stream().anyMatch(m -> m.span().start() > colon);
  }

  private static boolean isHeading(PostingReader.Line line) {
    String marker = line.statement().marker();
    boolean numbered = !marker.isEmpty() && Character.isDigit(marker.charAt(0));
    return numbered
        && !line.cues().has("know")
        && !line.statement().text().endsWith("분")
        && line.years().isEmpty()
        && line.statement().text().length() <= 50;
  }

  /** How well a line's words fit a run, in points. */
  private static int evidence(PostingReader.Line line, SectionKind state) {
    PhraseTable.Matches cues = line.cues();
    boolean person = cues.has("asking-end");
    boolean asks =
        person
            || cues.has("career")
            || cues.has("education")
            || cues.has("language")
            || cues.has("soft")
            || cues.has("know")
            || !line.years().isEmpty();
    // A bullet that says nothing known speaks for no run: it goes with its neighbours.
    boolean neutral =
        cues.isEmpty()
            && line.mentions().isEmpty()
            && !asks
            && !line.statement().marker().isEmpty();
    if (neutral) {
      return 0;
    }
    int techs =
        (int) line.mentions().stream().filter(m -> m.skill().kind() == SkillKind.TECH).count();
    // "PHP 경력 2년 이상인 분을 찾고 있습니다" asks, whatever it ends in.
    boolean particular = techs > 0 || !line.years().isEmpty();
    boolean noise = (cues.has("noise") || cues.has("seeking")) && !particular;
    boolean given = cues.has("benefit") && techs == 0;
    boolean praise = cues.has("company") && !particular && !person;
    asks &= !given || person;
    int against = (noise || given ? 4 : 0) + (praise ? 3 : 0);
    return switch (state) {
      case PREFERRED ->
          (cues.has("preferred") ? 6 : 0) + (asks ? 3 : cues.has("technical") ? -2 : 0) - against;
      case REQUIRED ->
          (line.years().isEmpty() ? 0 : 3)
              + (cues.has("preferred") ? -3 : 0)
              + (cues.has("required") ? 3 : 0)
              + (asks ? 3 : cues.has("technical") ? -2 : 0)
              - against;
      case DUTIES ->
          (asks ? -3 : 0)
              + (cues.has("technical") && !asks ? 3 : 0)
              - (cues.has("preferred") ? 4 : 0)
              - against;
      case BENEFITS -> noise || given ? 4 : asks ? -4 : -2;
      default ->
          -3 * Math.min(2, techs)
              + (praise ? 3 : 0)
              + (asks ? -3 : noise ? 0 : line.statement().marker().isEmpty() ? 1 : -1);
    };
  }
}
