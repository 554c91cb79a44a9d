package vn.cchc.model.internal;

import java.time.LocalDate;

/** Dates as officials write them. */
public final class Dates {

  private Dates() {}

  /** Returns a day: {@code 14/9/2021}. */
  public static String text(LocalDate date) {
    return date.getDayOfMonth() + "/" + month(date);
  }

  /** Returns the month of a day: {@code 9/2021}. */
  public static String month(LocalDate date) {
    return date.getMonthValue() + "/" + date.getYear();
  }
}
