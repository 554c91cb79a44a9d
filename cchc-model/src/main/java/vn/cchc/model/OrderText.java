package vn.cchc.model;

import java.time.LocalDate;
import vn.cchc.model.Evidence.Day;
import vn.cchc.model.Evidence.Order;
import vn.cchc.model.internal.Dates;
import vn.cchc.model.internal.Texts;

/** Dates in the wrong order, as officials write them. */
final class OrderText {

  private OrderText() {}

  static Explanation of(Order order, String formula) {
    Day one = order.one();
    Day other = order.other();
    String word =
        one.first().isAfter(other.last())
            ? "after"
            : one.last().isBefore(other.first()) ? "before" : "same";
    return Explanation.of(
        "order." + word + (isDay(one) && isDay(other) ? ".days" : ""),
        formula,
        one.text(),
        other.text());
  }

  private static boolean isDay(Day day) {
    return day.first().equals(day.last());
  }

  static String of(Day day) {
    LocalDate first = day.first();
    if (isDay(day)) {
      return Dates.padded(first);
    }
    boolean begins = first.getDayOfMonth() == 1;
    if (begins && first.plusMonths(1).minusDays(1).equals(day.last())) {
      return Dates.month(first);
    }
    return begins
            && first.getMonthValue() == 1
            && first.plusYears(1).minusDays(1).equals(day.last())
        ? String.valueOf(first.getYear())
        : Texts.shortened(day.printed());
  }
}
