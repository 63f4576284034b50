package io.github.matchum.resume;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.facts.Career;
import io.github.matchum.facts.Period;
import io.github.matchum.tagging.Mention;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts together what all lines of a resume show of each skill. */
final class EvidenceReader {
  private final Dictionary dictionary;
  private final Map<Integer, Collected> bySkill = new TreeMap<>();

  EvidenceReader(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** What was seen of one skill. */
  private static final class Collected {
    final List<Quote> quotes = new ArrayList<>();
    final List<Period> certain = new ArrayList<>();
    final List<Period> possible = new ArrayList<>();
    Grade grade = Grade.MENTIONED;
    boolean corrected = true;

    /** Months of work that a list of skills claims, without an entry to prove them. */
    int stated;

    /** Whether some use has no date: then no date tells the last one, and none makes it old. */
    boolean undated;

    /** The last use of what shows it. */
    @Nullable YearMonth below;

    @Nullable YearMonth last() {
      YearMonth last = null;
      for (Period p : certain) {
        last = later(last, p.end());
      }
      for (Period p : possible) {
        last = later(last, p.end());
      }
      return last;
    }
  }

  /**
   * Adds one mention.
   *
   * @param levelOrNull the level that the line gives it
   */
  void add(ResumeLine line, Mention mention, Grade grade, @Nullable String levelOrNull) {
    Collected c = bySkill.computeIfAbsent(mention.number(), n -> new Collected());
    c.quotes.add(new Quote(line.statement(), mention.span(), line.section(), grade, levelOrNull));
    if (levelOrNull != null && grade.compareTo(Grade.LISTED) >= 0) {
      c.stated = Math.max(c.stated, Levels.months(levelOrNull));
    }
    c.grade = grade.compareTo(c.grade) > 0 ? grade : c.grade;
    c.corrected &= mention.corrected();
    Entry entry = line.entry();
    if (grade == Grade.USED) {
      Period own = entry == null ? null : entry.periodOrNull();
      Entry outer = entry == null ? null : entry.outerOrNull();
      if (own != null) {
        c.certain.add(own);
      } else if (outer != null && outer.periodOrNull() != null) {
        c.possible.add(outer.periodOrNull());
      } else {
        c.undated = true;
      }
    }
  }

  /** Returns the evidence by rising number of the skill. */
  List<Evidence> evidence() {
    List<Integer> used = new ArrayList<>();
    bySkill.forEach((number, c) -> {
      if (c.grade == Grade.USED) {
        used.add(number);
      }
    });
    for (int number : used) {
      Collected below = bySkill.getOrDefault(number, new Collected());
      for (int up : dictionary.upward(number)) {
        Collected above = bySkill.get(up);
        // Only what the resume itself names is raised; nothing is added.
        if (above != null) {
          above.grade = Grade.USED;
          above.undated |= below.undated;
          above.below = later(above.below, below.last());
        }
      }
    }
    List<Evidence> out = new ArrayList<>();
    bySkill.forEach((number, c) -> {
      List<Period> all = new ArrayList<>(c.certain);
      all.addAll(c.possible);
      c.quotes.sort(Comparator.comparing(Quote::grade).reversed());
      int atLeast = Career.months(c.certain);
      Months months = new Months(atLeast, Math.max(c.stated, Career.months(all)));
      out.add(
          new Evidence(
              dictionary.skill(number),
              number,
              c.grade,
              months,
              c.undated ? null : later(c.last(), c.below),
              c.corrected,
              c.quotes));
    });
    return List.copyOf(out);
  }

  private static @Nullable YearMonth later(@Nullable YearMonth one, @Nullable YearMonth other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }
}
