package vn.cchc.model.internal;

import java.time.LocalDate;

/** Dates as officials write them. */
public final class Dates {

  private Dates() {}

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

  /** Returns the month of a day: {@code 9/2021}. */
  public static String month(LocalDate date) {
    return date.getMonthValue() + "/" + date.getYear();
  }
}
