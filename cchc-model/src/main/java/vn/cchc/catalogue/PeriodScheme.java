package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.MonthDay;
import vn.cchc.model.internal.Texts;

/**
 * A kind of period a form is reported for, and its usual window.
 *
 * @param kind such as {@code 6M}
 * @param from usual first day
 * @param to usual last day
 * @param startsInPreviousYear whether the first day lies in the year before
 * @param dueDay day of the last month by which the report is due
 */
public record PeriodScheme(
    String kind, MonthDay from, MonthDay to, boolean startsInPreviousYear, int dueDay) {

  private static final int LEAP_YEAR = 2024;

  /**
   * Creates the kind of period.
   *
   * @throws IllegalArgumentException if it ends before it begins, is longer than a year or is due
   *     on no day of a month
   */
  public PeriodScheme {
    requireNonNull(kind, "kind");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    if (kind.isBlank()) {
      throw new IllegalArgumentException("the kind of a period is empty");
    }
    if (dueDay < 1 || dueDay > 31) {
      throw new IllegalArgumentException(
          Texts.shortened(kind) + " is due on day " + dueDay + " of a month. Expected 1 to 31");
    }
    // the days as they follow each other in years that do and do not have a 29 February
    for (int year : new int[] {LEAP_YEAR, LEAP_YEAR + 1}) {
      LocalDate first = from.atYear(startsInPreviousYear ? year - 1 : year);
      LocalDate last = to.atYear(year);
      if (last.isBefore(first)) {
        throw new IllegalArgumentException(
            window(kind, from, to)
                + " of the same year, before it begins. Expected a later end, or"
                + " starts-in-previous-year: true");
      }
      if (!last.isBefore(first.plusYears(1))) {
        throw new IllegalArgumentException(
            window(kind, from, to)
                + " of the next year, longer than a year. Expected an earlier end, or"
                + " starts-in-previous-year: false");
      }
    }
  }

  private static String window(String kind, MonthDay from, MonthDay to) {
    return Texts.shortened(kind) + " begins on " + day(from) + " and ends on " + day(to);
  }

  private static String day(MonthDay day) {
    return day.getDayOfMonth() + "/" + day.getMonthValue();
  }

  /** Returns the usual first day of the period of a year. */
  public LocalDate start(int year) {
    return from.atYear(startsInPreviousYear ? year - 1 : year);
  }

  /** Returns the usual last day of the period of a year. */
  public LocalDate end(int year) {
    return to.atYear(year);
  }

  /** Returns the last day on which a report whose window ends on this day is in time. */
  public LocalDate due(LocalDate end) {
    requireNonNull(end, "end");
    return end.withDayOfMonth(Math.min(dueDay, end.lengthOfMonth()));
  }
}
