package vn.cchc.io.internal.format.number;

import java.math.BigDecimal;
import vn.cchc.model.NumberNotation;

/** How a section of a format writes numbers. Immutable. */
sealed interface Shape permits Digits, Exponent, Fraction, DateText {

  /**
   * Returns a number as it is shown.
   *
   * @param size of it: never negative
   * @param from1904 whether the days of dates are counted from 1904
   */
  String shown(BigDecimal size, NumberNotation notation, boolean from1904);
}
