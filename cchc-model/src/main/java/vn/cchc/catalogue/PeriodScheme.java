package vn.cchc.catalogue;

import java.time.LocalDate;
import java.time.MonthDay;

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
    return end.withDayOfMonth(Math.min(dueDay, end.lengthOfMonth()));
  }
}
