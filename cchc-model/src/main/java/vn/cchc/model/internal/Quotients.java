package vn.cchc.model.internal;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.model.Rounding;

/** Quotients beside what is printed of them. Exact; thread-safe. */
public final class Quotients {

  private static final Rounding[] WAYS = Rounding.values();

  private Quotients() {}

  /**
   * Returns the first way, in the order of {@link Rounding}, that makes of a quotient what is
   * printed; empty if none does.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public static Optional<Rounding> rounding(
      BigDecimal printed, BigDecimal numerator, BigDecimal denominator) {
    if (numerator.compareTo(printed.multiply(denominator)) == 0) {
      return Optional.of(Rounding.EXACT);
    }
    BigDecimal unit = printed.ulp();
    BigDecimal gap =
        Rounding.DOWN.divide(numerator, denominator, printed.scale()).subtract(printed).abs();
    if (gap.compareTo(unit) > 0) {
      return Optional.empty();
    }
    for (Rounding way : WAYS) {
      if (way != Rounding.EXACT
          && way.divide(numerator, denominator, printed.scale()).compareTo(printed) == 0) {
        return Optional.of(way);
      }
    }
    return Optional.empty();
  }
}
