package vn.cchc.io.internal.layout.titles;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.ReportingPeriod;

/** Periods that titles tell by their first and their last day. */
final class Windows {

  private static final Pattern DAYS =
      Pattern.compile(
          "\\b(?:tu )?(?:ngay )?(\\d{1,2})(?: thang)? (\\d{1,2})(?:(?: nam)? (20\\d\\d))? den (?:het )?(?:ngay )?"
              + "(\\d{1,2})(?: thang)? (\\d{1,2})(?: nam)? (20\\d\\d)\\b");

  private static final Pattern DAYS_PARTED =
      Pattern.compile(
          "\\btu (?:ngay )?(\\d{1,2})(?: thang)? (\\d{1,2})(?: nam)? (20\\d\\d) (?:ngay )?"
              + "(\\d{1,2})(?: thang)? (\\d{1,2})(?: nam)? (20\\d\\d)\\b");

  /** A window may begin in the middle of the month before, and end before that of its last. */
  private static final int MIDDLE = 15;

  private static final int BEFORE_MIDDLE = 13;

  private Windows() {}

  static LocalDate @Nullable [] days(String folded) {
    Matcher days = DAYS.matcher(folded);
    if (!days.find()) {
      days = DAYS_PARTED.matcher(folded);
      if (!days.find()) {
        return null;
      }
    }
    int last = Integer.parseInt(days.group(6));
    try {
      LocalDate to = LocalDate.of(last, number(days, 5), number(days, 4));
      int first = days.group(3) == null ? last : number(days, 3);
      LocalDate from = LocalDate.of(first, number(days, 2), number(days, 1));
      if (days.group(3) == null && !from.isBefore(to)) {
        from = from.minusYears(1);
      }
      return from.isBefore(to) ? new LocalDate[] {from, to} : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  static String shown(LocalDate[] window) {
    return day(window[0]) + " - " + day(window[1]);
  }

  private static String day(LocalDate day) {
    return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
  }

  /** The kind of a window of whole months, which offices let end in the middle of one. */
  static @Nullable ReportingPeriod period(LocalDate from, LocalDate to) {
    LocalDate first = from.getDayOfMonth() >= MIDDLE ? from.withDayOfMonth(1).plusMonths(1) : from;
    boolean ends = to.getDayOfMonth() < BEFORE_MIDDLE;
    LocalDate last = ends ? to.withDayOfMonth(1).minusMonths(1) : to;
    int months =
        TitlePeriods.YEAR_LONG * (last.getYear() - first.getYear())
            + last.getMonthValue()
            - first.getMonthValue()
            + 1;
    String year = String.valueOf(last.getYear());
    boolean held = last.getYear() / 100 == 20;
    if (!held || first.getYear() != last.getYear()) {
      return null;
    }
    if (first.getMonthValue() == 1 && months > 1) {
      return TitlePeriods.ofMonths(months, year);
    }
    if (months == 1) {
      return TitlePeriods.ofYear("M" + last.getMonthValue(), year);
    }
    boolean quarter =
        months == TitlePeriods.QUARTER && last.getMonthValue() % TitlePeriods.QUARTER == 0;
    return quarter
        ? TitlePeriods.ofYear("Q" + last.getMonthValue() / TitlePeriods.QUARTER, year)
        : null;
  }

  static ReportingPeriod in(ReportingPeriod named, LocalDate @Nullable [] window) {
    boolean of = window != null && window[1].getYear() == named.year();
    return of && window != null
        ? new ReportingPeriod(named.kind(), named.year(), window[0], window[1])
        : named;
  }
}
