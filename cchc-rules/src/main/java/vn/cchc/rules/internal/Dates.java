package vn.cchc.rules.internal;

import java.time.LocalDate;

/** Dates as officials write them. */
final class Dates {

  private Dates() {}

  static String text(LocalDate date) {
    return date.getDayOfMonth() + "/" + month(date);
  }

  static String month(LocalDate date) {
    return date.getMonthValue() + "/" + date.getYear();
  }
}
