package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.MonthDay;
import vn.cchc.model.internal.ExplainedArgumentException;
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
      throw new ExplainedArgumentException("period.kind");
    }
    if (dueDay < 1 || dueDay > 31) {
      throw new ExplainedArgumentException("period.due", Texts.shortened(kind), dueDay);
    }
    // the days as they follow each other in years that do and do not have a 29 February
    for (int year : new int[] {LEAP_YEAR, LEAP_YEAR + 1}) {
      LocalDate first = from.atYear(startsInPreviousYear ? year - 1 : year);
      LocalDate last = to.atYear(year);
      if (last.isBefore(first)) {
        throw wrong("period.order", kind, from, to);
      }
      if (!last.isBefore(first.plusYears(1))) {
        throw wrong("period.long", kind, from, to);
      }
    }
  }

  private static IllegalArgumentException wrong(
      String key, String kind, MonthDay from, MonthDay to) {
    return new ExplainedArgumentException(key, Texts.shortened(kind), day(from), day(to));
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
