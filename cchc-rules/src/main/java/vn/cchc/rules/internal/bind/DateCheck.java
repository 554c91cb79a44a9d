package vn.cchc.rules.internal.bind;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.check.ReadableCheck;
import vn.cchc.rules.internal.check.ReadableCheck.Fault;
import vn.cchc.rules.internal.form.DateText;

/** Whether a cell of a column of dates can be read as one. */
final class DateCheck {

  /** Words for what has not been done, is not asked for, or goes on. */
  private static final Pattern NONE_YET =
      Pattern.compile(
          "(?:chua|khong|dang|cho|vo thoi han|thuong xuyen|lien tuc|hang (?:ngay|tuan|thang|quy|nam)|n a)\\b\\D*");

  /** What is meant as a day, whether there is such a day or not. */
  private static final Pattern LIKE_DAY =
      Pattern.compile("\\D{0,6}\\d{1,4}\\D{1,9}\\d{1,2}\\D{1,7}\\d{1,4}.{0,12}");

  /** Of the years 1954 to 2119. */
  private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:[.,]\\d+)?");

  /** Day 1 is the first of 1900, and a spreadsheet counts a day of that year that there was not. */
  private static final LocalDate BEFORE_SERIALS = LocalDate.of(1899, 12, 30);

  private DateCheck() {}

  /**
   * Returns what is told of a cell.
   *
   * @param guessed whether it was guessed that dates belong there: then only what is meant as a day
   *     must be one
   */
  static ReadableCheck of(Relation relation, FigureRef cell, String text, boolean guessed) {
    String written = text.strip();
    DateText.Read read = DateText.read(text).orElse(null);
    if (read != null) {
      return read.monthFirst()
          ? check(relation, cell, text, Fault.MONTH_FIRST, read.first())
          : new ReadableCheck(relation, cell, text, Fault.NONE, List.of());
    }
    if (SERIAL.matcher(written).matches()) {
      int day = Integer.parseInt(written.substring(0, 5));
      return check(relation, cell, text, Fault.SERIAL_DAY, BEFORE_SERIALS.plusDays(day));
    }
    boolean open =
        NONE_YET.matcher(Texts.folded(written)).matches()
            || guessed && !LIKE_DAY.matcher(written).matches();
    return new ReadableCheck(relation, cell, text, open ? Fault.NONE : Fault.NO_DATE, List.of());
  }

  private static ReadableCheck check(
      Relation relation, FigureRef cell, String text, Fault fault, LocalDate day) {
    String usual = day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    return new ReadableCheck(relation, cell, text, fault, List.of(usual));
  }
}
