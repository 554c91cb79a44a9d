package vn.cchc.io.internal.format.number;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Names of months and days. Those of Vietnamese do not depend on the data a JDK ships. */
final class DateNames {

  static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  private static final List<String> MONTHS =
      List.of(
          "Một",
          "Hai",
          "Ba",
          "Tư",
          "Năm",
          "Sáu",
          "Bảy",
          "Tám",
          "Chín",
          "Mười",
          "Mười Một",
          "Mười Hai");

  private static final List<String> DAYS =
      List.of("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật");

  private DateNames() {}

  static String month(int month, int letters, boolean vietnamese) {
    if (vietnamese) {
      return switch (letters) {
        case 3 -> "Thg" + month;
        case 5 -> "T";
        default -> "Tháng " + MONTHS.get(month - 1);
      };
    }
    String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return letters == 3 ? name.substring(0, 3) : letters == 5 ? name.substring(0, 1) : name;
  }

  static String day(DayOfWeek day, int letters, boolean vietnamese) {
    if (vietnamese) {
      String few = day == DayOfWeek.SUNDAY ? "CN" : "T" + (day.getValue() + 1);
      return letters == 3 ? few : DAYS.get(day.getValue() - 1);
    }
    String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return letters == 3 ? name.substring(0, 3) : name;
  }
}
