package vn.cchc.rules.internal.prose.structure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Interval;

/**
 * Whether one slip may lead from a number within some bounds to a printed one: a quick look at the
 * digits, so that not every slip has to be tried of every number. It may say yes where there is
 * none, and not no where there is one, but for the sign.
 */
final class DigitPattern {

  private static final char ANY = '?';

  /** So many digits, and some more, are a whole number of the machine. */
  private static final int SHORT = 15;

  private DigitPattern() {}

  static boolean mayBe(BigDecimal printed, Interval within) {
    BigDecimal low = within.low();
    BigDecimal high = within.high();
    if (low == null || high == null) {
      return true;
    }
    if (high.signum() <= 0) {
      return false;
    }
    if (isShort(printed) && isShort(low) && low.compareTo(high) == 0) {
      return mayBe(printed.longValue(), low.longValue());
    }
    int scale = Math.max(0, printed.scale());
    String digits = digits(printed, scale, RoundingMode.UNNECESSARY);
    String pattern = pattern(low, high, scale);
    return pattern == null || isNear(digits, pattern) || isShifted(digits, pattern);
  }

  private static boolean isShort(BigDecimal number) {
    return number.scale() == 0 && number.precision() <= SHORT && number.signum() >= 0;
  }

  /** The same of whole numbers, which nearly all figures are, without their digits as text. */
  private static boolean mayBe(long printed, long meant) {
    long more = Math.max(printed, meant);
    long less = Math.min(printed, meant);
    long power = 1;
    while (less / power >= 10) {
      power *= 10;
    }
    if (more / power < 10) {
      long gap = more - less;
      while (gap > 9 && gap % 10 == 0) {
        gap /= 10;
      }
      return gap <= 9 || gap % 9 == 0 && gap <= 81;
    }
    if (more / power < 100) {
      for (long place = 1; place <= power * 10; place *= 10) {
        if (more / place / 10 * place + more % place == less) {
          return true;
        }
      }
      return false;
    }
    return less > 0 && more % less == 0 && (more / less == 100 || more / less == 1000);
  }

  /**
   * The digits that all numbers between two share, and as many more as they have; null for none.
   */
  private static @Nullable String pattern(BigDecimal low, BigDecimal high, int scale) {
    String from = digits(low.max(BigDecimal.ZERO), scale, RoundingMode.CEILING);
    String to = digits(high, scale, RoundingMode.FLOOR);
    if (from.length() != to.length() || from.compareTo(to) > 0) {
      return null;
    }
    StringBuilder pattern = new StringBuilder();
    boolean same = true;
    for (int i = 0; i < from.length(); i++) {
      same &= from.charAt(i) == to.charAt(i);
      pattern.append(same ? from.charAt(i) : ANY);
    }
    return pattern.toString();
  }

  private static String digits(BigDecimal number, int scale, RoundingMode mode) {
    return number.setScale(scale, mode).unscaledValue().abs().toString();
  }

  private static boolean equal(char digit, char pattern) {
    return pattern == ANY || digit == pattern;
  }

  /** One digit changed, added or dropped, or two neighbours transposed. */
  private static boolean isNear(String digits, String pattern) {
    int longer = Math.max(digits.length(), pattern.length());
    if (longer - Math.min(digits.length(), pattern.length()) > 1) {
      return false;
    }
    int at = 0;
    while (at < digits.length()
        && at < pattern.length()
        && equal(digits.charAt(at), pattern.charAt(at))) {
      at++;
    }
    if (digits.length() == pattern.length()) {
      return rest(digits, at + 1, pattern, at + 1)
          || at + 1 < digits.length()
              && equal(digits.charAt(at), pattern.charAt(at + 1))
              && equal(digits.charAt(at + 1), pattern.charAt(at))
              && rest(digits, at + 2, pattern, at + 2);
    }
    return digits.length() > pattern.length()
        ? rest(digits, at + 1, pattern, at)
        : rest(digits, at, pattern, at + 1);
  }

  private static boolean rest(String digits, int from, String pattern, int at) {
    for (int i = 0; from + i < digits.length() && at + i < pattern.length(); i++) {
      if (!equal(digits.charAt(from + i), pattern.charAt(at + i))) {
        return false;
      }
    }
    return true;
  }

  /** A factor of ten: the same digits in front. */
  private static boolean isShifted(String digits, String pattern) {
    return digits.length() != pattern.length() && rest(digits, 0, pattern, 0);
  }
}
