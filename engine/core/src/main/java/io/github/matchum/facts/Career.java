package io.github.matchum.facts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Months covered by periods, each counted once however many periods share it. */
public final class Career {
  private Career() {}

  /** Returns the periods with those that overlap or follow one another made one, in order. */
  public static List<Period> merged(Collection<Period> periods) {
    List<Period> sorted = new ArrayList<>(periods);
    sorted.sort(Comparator.comparing(Period::start).thenComparing(Period::end));
    List<Period> out = new ArrayList<>();
    for (Period p : sorted) {
      Period last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null && !p.start().isAfter(last.end().plusMonths(1))) {
        YearMonth end = p.end().isAfter(last.end()) ? p.end() : last.end();
        out.set(out.size() - 1, new Period(last.start(), end, last.ongoing() || p.ongoing()));
      } else {
        out.add(p);
      }
    }
    return List.copyOf(out);
  }

  /** Returns how many months the periods cover together. */
  public static int months(Collection<Period> periods) {
    int months = 0;
    for (Period p : merged(periods)) {
      months += p.months();
    }
    return months;
  }

  /** Returns how many months they cover up to a month, that month included. */
  public static int months(Collection<Period> periods, YearMonth until) {
    List<Period> cut = new ArrayList<>();
    for (Period p : periods) {
      if (!p.start().isAfter(until)) {
        cut.add(p.end().isAfter(until) ? new Period(p.start(), until, p.ongoing()) : p);
      }
    }
    return months(cut);
  }
}
