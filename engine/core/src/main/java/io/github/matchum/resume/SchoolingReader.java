package io.github.matchum.resume;

import io.github.matchum.facts.DateSpan;
import io.github.matchum.facts.SchoolFacts;
import io.github.matchum.lexicon.Education;
import io.github.matchum.structure.SectionKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads what a resume says of schools: one {@link Schooling} for each, over as many lines as it
 * takes.
 */
final class SchoolingReader {
  private final SchoolFacts facts;
  private final YearMonth asOf;

  SchoolingReader(SchoolFacts facts, YearMonth asOf) {
    this.facts = facts;
    this.asOf = asOf;
  }

  List<Schooling> read(List<ResumeLine> lines) {
    List<Schooling> out = new ArrayList<>();
    List<ResumeLine> group = new ArrayList<>();
    for (ResumeLine line : lines) {
      boolean mayTell =
          line.section() == SectionKind.EDUCATION
              || ((line.section() == SectionKind.UNKNOWN || line.section() == SectionKind.OTHER)
                  && facts.namesSchool(line.folded())
                  && !Grader.inWork(line));
      boolean begins =
          mayTell
              && (line.isRow()
                  || (facts.namesSchool(line.folded()) && has(group, facts::namesSchool))
                  || (facts.namesDegree(line.folded()) && has(group, facts::namesDegree)));
      if (begins || !mayTell) {
        add(group, out);
        group.clear();
      }
      if (mayTell && !line.opens()) {
        group.add(line);
      }
    }
    add(group, out);
    return List.copyOf(out);
  }

  private static boolean has(List<ResumeLine> group, Predicate<String> what) {
    return group.stream().anyMatch(l -> what.test(l.folded()));
  }

  private void add(List<ResumeLine> group, List<Schooling> out) {
    Education.Degree degree = null;
    List<Education.Major> majors = new ArrayList<>();
    SchoolFacts.State state = SchoolFacts.State.UNSAID;
    DateSpan range = null;
    ResumeLine first = null;
    for (ResumeLine line : group) {
      String folded = line.folded();
      if (facts.onThesis(folded)) {
        continue;
      }
      Education.Degree named = facts.degree(folded).orElse(null);
      if (named != null) {
        first = first == null ? line : first;
        degree = degree == null || named.rank() > degree.rank() ? named : degree;
      }
      for (Education.Major major : facts.majors(folded)) {
        if (!majors.contains(major)) {
          majors.add(major);
          first = first == null ? line : first;
        }
      }
      state = state == SchoolFacts.State.UNSAID ? facts.state(folded) : state;
      range = range == null ? line.range() : range;
      range = range == null && !line.dates().isEmpty() ? line.dates().get(0) : range;
    }
    if (first == null) {
      return;
    }
    boolean toCome = range != null && toCome(range);
    boolean expected =
        state == SchoolFacts.State.EXPECTED || (state == SchoolFacts.State.UNSAID && toCome);
    boolean finished = !expected && state != SchoolFacts.State.LEFT;
    out.add(new Schooling(degree, majors, finished, expected, first.statement()));
  }

  private boolean toCome(DateSpan range) {
    DateSpan.Point end = range.toOrNull() == null ? range.from() : range.toOrNull();
    return range.ongoing() || YearMonth.of(end.year(), Math.max(1, end.month())).isAfter(asOf);
  }
}
