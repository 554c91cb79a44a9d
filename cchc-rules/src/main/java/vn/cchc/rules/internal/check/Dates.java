package vn.cchc.rules.internal.check;

import java.time.LocalDate;

/** Dates as officials write them. */
public final class Dates {

  private Dates() {}

  public static String text(LocalDate date) {
    return date.getDayOfMonth() + "/" + month(date);
  }

  static String month(LocalDate date) {
    return date.getMonthValue() + "/" + date.getYear();
  }
}
