package io.github.matchum.facts;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Months of a calendar, both ends included: {@code 2019.02 ~ 2021.01} is 24 months.
 *
 * @param start first month
 * @param end last month, not before {@code start}
 * @param ongoing whether the text says that it goes on (현재, present); {@code end} is then the month
 *     it was counted to
 */
public record Period(YearMonth start, YearMonth end, boolean ongoing) {
  public Period {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("a period ends " + end + " before it starts " + start);
    }
  }

  /** Returns how many months it covers, both ends included. */
  public int months() {
    return (int) ChronoUnit.MONTHS.between(start, end) + 1;
  }

  /** Returns whether the two share a month. */
  public boolean overlaps(Period other) {
    return !start.isAfter(other.end) && !other.start.isAfter(end);
  }
}
