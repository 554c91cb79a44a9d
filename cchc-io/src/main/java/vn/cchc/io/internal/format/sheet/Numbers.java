package vn.cchc.io.internal.format.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers of spreadsheets. */
public final class Numbers {

  /** So many digits they hold; what stands behind them is the noise of binary fractions. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final int LONGEST = 400;
  private static final int LARGEST = 308;

  private Numbers() {}

  /** Returns the number a file writes; null if it is none a spreadsheet can hold. */
  public static @Nullable BigDecimal parse(String text) {
    String number = text.strip();
    if (number.isEmpty() || number.length() > LONGEST) {
      return null;
    }
    try {
      return known(new BigDecimal(number));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Returns a number that was stored in binary; null if it is infinite or none. */
  public static @Nullable BigDecimal of(double number) {
    return Double.isFinite(number) ? known(new BigDecimal(number, DIGITS)) : null;
  }

  private static @Nullable BigDecimal known(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    long exponent = (long) number.precision() - number.scale() - 1;
    if (exponent > LARGEST) {
      return null;
    }
    if (exponent < -LARGEST) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = number.round(DIGITS).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
