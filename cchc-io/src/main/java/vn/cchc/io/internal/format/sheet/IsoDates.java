package vn.cchc.io.internal.format.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Dates as XML writes them, as the days spreadsheets count. */
public final class IsoDates {

  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

  /** Before it spreadsheets count a day too many. */
  private static final LocalDate MARCH_1900 = LocalDate.of(1900, 3, 1);

  private static final BigDecimal NANOSECONDS = BigDecimal.valueOf(86_400_000_000_000L);
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
  private static final int LONGEST = 40;

  private IsoDates() {}

  /** Returns the days of a date and time; null if it is none. */
  public static @Nullable BigDecimal days(String text, boolean from1904) {
    if (text.length() > LONGEST) {
      return null;
    }
    try {
      String zoneless = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
      LocalDateTime moment =
          zoneless.indexOf('T') < 0
              ? LocalDate.parse(zoneless).atStartOfDay()
              : LocalDateTime.parse(zoneless);
      LocalDate date = moment.toLocalDate();
      long days = ChronoUnit.DAYS.between(from1904 ? DAY_0_OF_1904 : DAY_0, date);
      if (!from1904 && date.isBefore(MARCH_1900)) {
        days--;
      }
      BigDecimal part =
          BigDecimal.valueOf(moment.toLocalTime().toNanoOfDay()).divide(NANOSECONDS, DIGITS);
      return BigDecimal.valueOf(days).add(part).round(DIGITS);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
