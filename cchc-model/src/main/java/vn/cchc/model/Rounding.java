package vn.cchc.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The ways officials round a percentage. No regulation fixes one; in published reports most agree
 * with half-up, some only with truncation, half-even or rounding up.
 */
public enum Rounding {
  /** Nothing was rounded. */
  EXACT(RoundingMode.UNNECESSARY),
  /** To the nearest, halves up: what most reports do. */
  HALF_UP(RoundingMode.HALF_UP),
  /** To the nearest, halves to the even digit, as spreadsheets of accountants do. */
  HALF_EVEN(RoundingMode.HALF_EVEN),
  /** Cut off. */
  DOWN(RoundingMode.DOWN),
  /** To the next larger. */
  UP(RoundingMode.UP);

  private final RoundingMode mode;

  Rounding(RoundingMode mode) {
    this.mode = mode;
  }

  /**
   * Returns the quotient rounded this way to so many decimals.
   *
   * @throws ArithmeticException if the denominator is zero, or this is {@link #EXACT} and the
   *     quotient has more decimals
   */
  public BigDecimal divide(BigDecimal numerator, BigDecimal denominator, int decimals) {
    return numerator.divide(denominator, decimals, mode);
  }

  /** Returns whether a reader would be surprised to find figures rounded this way. */
  public boolean isUnusual() {
    return this != EXACT && this != HALF_UP;
  }

  /** Returns the word of the wire formats, such as {@code half-up}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
