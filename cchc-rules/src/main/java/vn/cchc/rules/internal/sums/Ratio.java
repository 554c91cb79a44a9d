package vn.cchc.rules.internal.sums;

import java.math.BigDecimal;
import java.util.List;
import vn.cchc.model.FigureValue.Fraction;
import vn.cchc.model.Interval;

/** A sum over another, as relations and notes state them: {@code 4.246/(21.555 + 4.246)}. */
public record Ratio(Sum above, Sum below) {

  /** Returns the fraction that a note gives. */
  public static Ratio of(Fraction fraction) {
    return new Ratio(sum(fraction.numerator()), sum(fraction.denominator()));
  }

  private static Sum sum(BigDecimal number) {
    return new Sum(List.of(new Sum.Addend(number, null)), Interval.exactly(number));
  }
}
