package vn.cchc.io.internal.format.number;

import java.math.BigDecimal;
import vn.cchc.model.NumberNotation;

/** A number without a format: all its digits, no groups. */
final class General {

  /** From here on whole numbers are written with an exponent. */
  private static final int LARGE = 21;

  /** From here on decimals are. */
  private static final int SMALL = -10;

  private General() {}

  static String shown(BigDecimal number, NumberNotation notation) {
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.signum() == 0) {
      return "0";
    }
    int exponent = stripped.precision() - stripped.scale() - 1;
    if (exponent < LARGE && exponent >= SMALL) {
      return stripped.toPlainString().replace('.', notation.decimal());
    }
    String size = String.valueOf(Math.abs(exponent));
    return stripped.movePointLeft(exponent).toPlainString().replace('.', notation.decimal())
        + (exponent < 0 ? "E-" : "E+")
        + (size.length() < 2 ? "0" + size : size);
  }
}
