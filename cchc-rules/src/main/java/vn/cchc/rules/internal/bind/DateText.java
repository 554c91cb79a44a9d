package vn.cchc.rules.internal.bind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.model.internal.Texts;

/**
 * Dates as forms have them: days, months and years, in figures or in words, with or without a time.
 */
final class DateText {

  private static final Pattern DAY =
      Pattern.compile(
          "(?:ngày )?(\\d{1,2}) ?(?:[/.-]|tháng) ?(\\d{1,2}) ?(?:[/.-]|năm) ?(\\d{4}|\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})");
  private static final Pattern MONTH =
      Pattern.compile("(?:tháng )?(\\d{1,2}) ?(?:[/.-]|năm) ?(?:19|20)\\d{2}");
  private static final Pattern YEAR = Pattern.compile("(?:năm )?(?:19|20)\\d{2}");
  private static final Pattern TIME =
      Pattern.compile("[t, ]+\\d{1,2}[:h]\\d{2}(?::\\d{2})?(?:[.]\\d+)?z?$");

  private DateText() {}

  /**
   * Returns whether a text is a day, a month or a year that there is. Where a workbook writes the
   * month before the day, either order will do: which is meant is not asked here.
   */
  static boolean isDate(String text) {
    String written =
        TIME.matcher(Texts.nfc(text).strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    Matcher day = DAY.matcher(written);
    if (day.matches()) {
      int year = Integer.parseInt(day.group(3));
      int full = year < 100 ? 2000 + year : year;
      return isDay(full, day.group(2), day.group(1)) || isDay(full, day.group(1), day.group(2));
    }
    Matcher first = YEAR_FIRST.matcher(written);
    if (first.matches()) {
      return isDay(Integer.parseInt(first.group(1)), first.group(2), first.group(3));
    }
    Matcher month = MONTH.matcher(written);
    return month.matches()
        ? Integer.parseInt(month.group(1)) >= 1 && Integer.parseInt(month.group(1)) <= 12
        : YEAR.matcher(written).matches();
  }

  private static boolean isDay(int year, String month, String day) {
    try {
      return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)).getYear() == year;
    } catch (DateTimeException e) {
      // such as 31/2
      return false;
    }
  }
}
