package vn.cchc.rules.internal.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.internal.Texts;

/**
 * Dates as forms have them: days, months and years, in figures or in words, with or without a time.
 */
public final class DateText {

  /** No date is longer. */
  private static final int MAX_LENGTH = 100;

  private static final Pattern DAY =
      Pattern.compile(
          "(?:ngày )?(\\d{1,2}) ?(?:[/.-]|tháng) ?(\\d{1,2}) ?(?:[/.-]|năm) ?(\\d{4}|\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})");
  private static final Pattern MONTH =
      Pattern.compile("(?:tháng )?(\\d{1,2}) ?(?:[/.-]|năm) ?((?:19|20)\\d{2})");
  private static final Pattern YEAR = Pattern.compile("(?:năm )?((?:19|20)\\d{2})");
  private static final Pattern TIME =
      Pattern.compile("[t, ]+\\d{1,2}[:h]\\d{2}(?::\\d{2})?(?:[.]\\d+)?z?$");

  private DateText() {}

  /**
   * What a date may mean.
   *
   * @param first the first of the days: a month is all its days
   * @param last the last of them
   * @param otherwise the day it is where the month is written before the day; null where that is no
   *     other day that there is
   * @param monthFirst whether it can only be read with the month before the day
   * @param timed whether a time stands behind it
   */
  public record Read(
      LocalDate first,
      LocalDate last,
      @Nullable LocalDate otherwise,
      boolean monthFirst,
      boolean timed) {}

  /** Returns whether a text is a day, a month or a year that there is. */
  public static boolean isDate(String text) {
    return read(text).isPresent();
  }

  /**
   * Returns what a text means; empty if it is no day, month or year that there is. A workbook may
   * write the month before the day, so either order will do where the other gives no day.
   */
  public static Optional<Read> read(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String written = Texts.nfc(text).strip().toLowerCase(Locale.ROOT);
    String date = TIME.matcher(written).replaceFirst("");
    boolean timed = date.length() < written.length();
    Matcher day = DAY.matcher(date);
    if (day.matches()) {
      return day(day, timed);
    }
    Matcher first = YEAR_FIRST.matcher(date);
    if (first.matches()) {
      LocalDate only = day(first.group(1), first.group(2), first.group(3));
      return only == null
          ? Optional.empty()
          : Optional.of(new Read(only, only, null, false, timed));
    }
    Matcher month = MONTH.matcher(date);
    if (month.matches()) {
      LocalDate begin = day(month.group(2), month.group(1), "1");
      return begin == null
          ? Optional.empty()
          : Optional.of(new Read(begin, YearMonth.from(begin).atEndOfMonth(), null, false, timed));
    }
    Matcher year = YEAR.matcher(date);
    if (!year.matches()) {
      return Optional.empty();
    }
    int all = Integer.parseInt(year.group(1));
    return Optional.of(
        new Read(LocalDate.of(all, 1, 1), LocalDate.of(all, 12, 31), null, false, timed));
  }

  private static Optional<Read> day(Matcher written, boolean timed) {
    boolean full = written.group(3).length() == 4;
    String year = full ? written.group(3) : "20" + written.group(3);
    LocalDate usual = day(year, written.group(2), written.group(1));
    LocalDate turned = day(year, written.group(1), written.group(2));
    if (usual == null) {
      return turned == null
          ? Optional.empty()
          : Optional.of(new Read(turned, turned, null, true, timed));
    }
    LocalDate other = usual.equals(turned) ? null : turned;
    return Optional.of(new Read(usual, usual, other, false, timed));
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      // such as 31/2
      return null;
    }
  }
}
