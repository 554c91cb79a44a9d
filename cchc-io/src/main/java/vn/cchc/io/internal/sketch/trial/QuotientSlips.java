package vn.cchc.io.internal.sketch.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Computed;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Scope.Each;

/**
 * Tells the places where a rate is one slip of the pen away from what it should be, as hardly any
 * other number is.
 */
public final class QuotientSlips {

  /** A number of fewer digits is one slip away from too many others. */
  private static final int LEAST_DIGITS = 3;

  /** Of numbers with three digits one in thirty is a slip away from another. */
  private static final double BITS = 5;

  /** Of numbers with two digits one in five is. */
  private static final double BITS_OF_FEW = 2;

  private final Figures figures;
  private final Evaluator evaluator;

  /** Creates one for a table. */
  public QuotientSlips(Figures figures) {
    this.figures = figures;
    evaluator = new Evaluator(figures);
  }

  /** Whether one slip is why a rate does not hold, in a number of digits enough to tell. */
  public boolean isSlip(Formula formula, Each each, int at) {
    return bits(formula, each, at) == BITS;
  }

  /**
   * Returns how much it speaks for a rate, in binary digits, that one slip is why it does not hold;
   * nothing where none is.
   */
  public double bits(Formula formula, Each each, int at) {
    BigDecimal printed = printed(formula, each, at);
    BigDecimal quotient = printed == null ? null : evaluator.computed(formula, each, at);
    if (printed == null || quotient == null) {
      return 0;
    }
    int decimals = Math.max(0, printed.scale());
    BigDecimal meant = quotient.setScale(decimals, RoundingMode.HALF_UP);
    if (!Gap.isSlip(printed.setScale(decimals), meant)) {
      return 0;
    }
    return printed.precision() >= LEAST_DIGITS ? BITS : BITS_OF_FEW;
  }

  private @Nullable BigDecimal printed(Formula formula, Each each, int at) {
    String name =
        formula instanceof Share share
            ? share.percentage().indicator().value()
            : formula instanceof Computed computed ? computed.figure().indicator().value() : "";
    return figures.named(each, name, at).number();
  }
}
