package vn.cchc.rules.internal.search;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The digits of a number as they are printed, without its sign: what slips of the pen are made in.
 *
 * @param value all digits as one whole number, as if there were no decimal mark
 * @param count how many there are; those in front may be zeros
 * @param scale how many stand behind the decimal mark
 */
record Digits(long value, int count, int scale) {

  /** Longer numbers, the mark counted, are no figures of a report. */
  static final int MAX = 15;

  private static final long[] POWERS = new long[MAX + 2];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  /** Returns the digits of a number; null if it has too many. */
  static @Nullable Digits of(BigDecimal printed) {
    if ((long) printed.precision() - printed.scale() > MAX) {
      return null;
    }
    BigDecimal number = printed.scale() < 0 ? printed.setScale(0) : printed;
    int scale = number.scale();
    long count = Math.max(number.precision(), scale + 1L);
    if (count + (scale > 0 ? 1 : 0) > MAX) {
      return null;
    }
    return new Digits(number.unscaledValue().abs().longValueExact(), (int) count, scale);
  }

  /** Returns how many digits stand before the decimal mark. */
  int whole() {
    return count - scale;
  }

  /** Returns the digit at a place from the left. */
  int at(int place) {
    return (int) (value / POWERS[count - place - 1] % 10);
  }

  /** Returns these with the digits at a place and the next exchanged. */
  Digits transposed(int place) {
    long difference = (long) at(place + 1) - at(place);
    long power = POWERS[count - place - 2];
    return new Digits(value + difference * (10 * power - power), count, scale);
  }

  /** Returns these with another digit at a place. */
  Digits changed(int place, int digit) {
    return new Digits(value + ((long) digit - at(place)) * POWERS[count - place - 1], count, scale);
  }

  /** Returns these with one digit more before a place. */
  Digits with(int place, int digit, int newScale) {
    long power = POWERS[count - place];
    return new Digits((value / power * 10 + digit) * power + value % power, count + 1, newScale);
  }

  /** Returns these without the digit at a place; null if the mark would stand first or last. */
  @Nullable Digits without(int place) {
    long power = POWERS[count - place - 1];
    int left = place < whole() ? scale : scale - 1;
    boolean bare = scale > 0 && (left == 0 || count - 1 == left);
    return bare ? null : new Digits(value / power / 10 * power + value % power, count - 1, left);
  }

  /** Returns whether a zero stands in front that nobody writes: 01 and 01,5, but not 0,5. */
  boolean isPadded() {
    return whole() > 1 && value < POWERS[count - 1];
  }

  /** Returns the number they stand for. */
  BigDecimal number(boolean negative) {
    return BigDecimal.valueOf(negative ? -value : value, scale);
  }
}
