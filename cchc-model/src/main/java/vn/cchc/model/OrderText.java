package vn.cchc.model;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.cchc.model.Evidence.Day;
import vn.cchc.model.Evidence.Order;
import vn.cchc.model.internal.Texts;

/** Dates in the wrong order. */
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
        "order." + word + (isDay(one) && isDay(other) ? ".days" : ""), formula, of(one), of(other));
  }

  private static boolean isDay(Day day) {
    return day.first().equals(day.last());
  }

  static Wording of(Day day) {
    LocalDate first = day.first();
    if (isDay(day)) {
      return Wording.dated(first);
    }
    boolean begins = first.getDayOfMonth() == 1;
    if (begins && first.plusMonths(1).minusDays(1).equals(day.last())) {
      return Wording.of(YearMonth.from(first));
    }
    boolean year = begins && first.getMonthValue() == 1;
    return year && first.plusYears(1).minusDays(1).equals(day.last())
        ? Wording.of(String.valueOf(first.getYear()))
        : Wording.printed(Texts.shortened(day.printed()));
  }
}
