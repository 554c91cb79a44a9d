package vn.cchc.model.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dates as officials write them, and as those do who would read 6/7 as a day in June. */
public final class Dates {

  private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");

  private Dates() {}

  /** Returns whether a text is written as a day of a file, though there may be no such day. */
  public static boolean isWritten(String text) {
    return WRITTEN.matcher(text).matches();
  }

  /** Returns a day: {@code 14/9/2021}. */
  public static String text(LocalDate date) {
    return date.getDayOfMonth() + "/" + month(date);
  }

  /** Returns a day as documents date themselves: {@code 05/07/2024}. */
  public static String padded(LocalDate date) {
    return (date.getDayOfMonth() < 10 ? "0" : "")
        + date.getDayOfMonth()
        + (date.getMonthValue() < 10 ? "/0" : "/")
        + month(date);
  }

  /** Returns a day in English, whatever the locale of the machine: {@code 6 July 2025}. */
  public static String english(LocalDate date) {
    return date.getDayOfMonth() + " " + english(YearMonth.from(date));
  }

  /** Returns a month in English: {@code July 2025}. */
  public static String english(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear();
  }

  /** Returns the month of a day: {@code 9/2021}. */
  public static String month(LocalDate date) {
    return date.getMonthValue() + "/" + date.getYear();
  }
}
