package io.github.matchum.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date or a stretch of time named in a line: {@code 2019.02 ~ 현재}, {@code Mar 2025 – Present},
 * {@code 2021.03 (6개월)}, {@code 2024.05}.
 *
 * @param from the first date
 * @param toOrNull the last date; null where the line gives none
 * @param ongoing whether the line says that it goes on
 * @param statedMonths length that the line gives beside a single date, 0 where it gives none
 * @param start first unit in the line
 * @param end first unit after it
 */
public record DateSpan(
    Point from, @Nullable Point toOrNull, boolean ongoing, int statedMonths, int start, int end) {
  /**
   * A date as exact as it is written.
   *
   * @param year year
   * @param month month from 1, 0 where only the year is written
   * @param day day from 1, 0 where none is written
   */
  public record Point(int year, int month, int day) implements Comparable<Point> {
    @Override
    public int compareTo(Point other) {
      if (year != other.year) {
        return Integer.compare(year, other.year);
      }
      if (month == 0 || other.month == 0) {
        return 0;
      }
      return month != other.month
          ? Integer.compare(month, other.month)
          : day == 0 || other.day == 0 ? 0 : Integer.compare(day, other.day);
    }

    /** Returns the day; the first where none is written. */
    public LocalDate date() {
      return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }
  }

  /** Returns whether it is a stretch of time and no single date. */
  public boolean isRange() {
    return toOrNull != null || ongoing || statedMonths > 0;
  }

  /** Returns how many units of the line it takes. */
  public int length() {
    return end - start;
  }

  /**
   * Returns its months. A year without a month stands for its middle ({@code 2019 ~ 2021} is July
   * 2019 to June 2021, two years), which is wrong by the same amount either way; within one year it
   * is that whole year.
   *
   * @param asOf the month to which what goes on is counted, and past which nothing is
   * @return empty for a single date, and for what begins after {@code asOf}
   */
  public Optional<Period> period(YearMonth asOf) {
    if (!isRange()) {
      return Optional.empty();
    }
    Point to = toOrNull;
    boolean sameYear =
        to != null && to.year() == from.year() && from.month() == 0 && to.month() == 0;
    YearMonth first = YearMonth.of(from.year(), from.month() > 0 ? from.month() : sameYear ? 1 : 7);
    YearMonth last = asOf;
    if (to != null) {
      last = YearMonth.of(to.year(), to.month() > 0 ? to.month() : sameYear ? 12 : 6);
    } else if (!ongoing) {
      last = first.plusMonths(statedMonths - 1L);
    }
    if (first.isAfter(last) && to != null && to.month() == 0) {
      last = YearMonth.of(to.year(), 12);
    }
    if (first.isAfter(last) && to != null && from.month() == 0) {
      first = YearMonth.of(from.year(), 1);
    }
    boolean runs = ongoing || last.isAfter(asOf);
    last = last.isAfter(asOf) ? asOf : last;
    return first.isAfter(last) ? Optional.empty() : Optional.of(new Period(first, last, runs));
  }
}
