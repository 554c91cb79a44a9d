package vn.cchc.io.internal.sketch;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Computed;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.shape.CellValue;
import vn.cchc.model.FigureRef;

/** Tries formulas on the numbers of a table, to tell which ones the form keeps. */
final class Evaluator {

  private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Figures figures;

  Evaluator(Figures figures) {
    this.figures = figures;
  }

  /** What came of one place. */
  private enum Outcome {
    HELD,
    ZEROS,
    BROKEN,
    UNKNOWN
  }

  /** What a sum comes to. */
  private static final class Sum {
    BigDecimal value = BigDecimal.ZERO;
    int given;
    int missing;
    int nonZero;
    boolean unknown;
    boolean multiples;
    BigDecimal slack = BigDecimal.ZERO;
  }

  /** Returns how a formula fares over the rows, or the columns, it is about. */
  Tally tally(Formula formula, Each each, IntPredicate places) {
    return tally(formula, each, places, false);
  }

  /**
   * Returns how a formula fares over the rows, or the columns, it is about.
   *
   * @param loose whether figures may be rounded at their last printed place
   */
  Tally tally(Formula formula, Each each, IntPredicate places, boolean loose) {
    List<Integer> held = new ArrayList<>();
    List<Integer> zeros = new ArrayList<>();
    List<Integer> broken = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    double bits = 0;
    for (int at = 0; at < figures.places(each); at++) {
      if (!places.test(at)) {
        continue;
      }
      Outcome outcome = outcome(formula, each, at, loose);
      switch (outcome) {
        case HELD -> {
          held.add(at);
          bits += bits(formula, each, at);
        }
        case ZEROS -> zeros.add(at);
        case BROKEN -> broken.add(at);
        case UNKNOWN -> unknown.add(at);
      }
    }
    return new Tally(held, zeros, broken, unknown, bits);
  }

  private Outcome outcome(Formula formula, Each each, int at, boolean loose) {
    if (formula instanceof Comparison comparison) {
      return compared(comparison, each, at, loose);
    }
    if (formula instanceof Share share) {
      return quotient(
          share.percentage(),
          share.ratio().factor(),
          List.of(share.ratio().numerator()),
          List.of(share.ratio().denominator()),
          each,
          at);
    }
    if (formula instanceof Computed computed && computed.operator() == Operator.EQUAL) {
      return quotient(
          computed.figure(), computed.factor(), computed.factors(), computed.divisors(), each, at);
    }
    return Outcome.UNKNOWN;
  }

  private Outcome compared(Comparison comparison, Each each, int at, boolean loose) {
    Sum left = sum(comparison.left(), each, at);
    Sum right = sum(comparison.right(), each, at);
    // where nothing is printed for a whole side, nothing is said of it
    if (left.unknown || right.unknown || left.given == 0 || right.given == 0) {
      return Outcome.UNKNOWN;
    }
    boolean equal = comparison.operator() == Operator.EQUAL;
    BigDecimal gap = left.value.subtract(right.value);
    boolean holds =
        equal
            ? gap.signum() == 0 || loose && gap.abs().compareTo(left.slack.add(right.slack)) <= 0
            : comparison.operator() == Operator.AT_MOST ? gap.signum() <= 0 : gap.signum() >= 0;
    boolean missing = left.missing + right.missing > 0;
    if (!holds) {
      return missing ? Outcome.UNKNOWN : Outcome.BROKEN;
    }
    if (!equal) {
      return left.nonZero + right.nonZero > 0 ? Outcome.HELD : Outcome.ZEROS;
    }
    // one number that stands twice is no sum
    int least = left.multiples || right.multiples ? 2 : 3;
    return left.nonZero + right.nonZero < least ? Outcome.ZEROS : Outcome.HELD;
  }

  private Sum sum(Linear linear, Each each, int at) {
    Sum sum = new Sum();
    for (Term term : linear.terms()) {
      FigureRef figure = term.figure();
      if (figure == null) {
        sum.value = sum.value.add(term.coefficient());
        sum.given++;
        sum.multiples = true;
        continue;
      }
      CellValue value = figures.named(each, name(figure), at);
      BigDecimal number = value.number();
      if (number != null) {
        sum.given++;
        sum.multiples |= term.coefficient().abs().compareTo(BigDecimal.ONE) != 0;
        sum.nonZero += number.signum() == 0 ? 0 : 1;
        sum.value = sum.value.add(term.coefficient().multiply(number));
        int decimals = figures.decimals(each, name(figure), at);
        sum.slack = sum.slack.add(HALF.movePointLeft(decimals).multiply(term.coefficient().abs()));
      } else if (value.state() == CellValue.State.TEXT) {
        sum.unknown = true;
      } else {
        sum.missing++;
      }
    }
    return sum;
  }

  private static String name(FigureRef figure) {
    return figure.indicator().value();
  }

  private Outcome quotient(
      FigureRef figure,
      BigDecimal factor,
      List<Linear> factors,
      List<Linear> divisors,
      Each each,
      int at) {
    BigDecimal number = figures.named(each, name(figure), at).number();
    BigDecimal product = factor;
    for (Linear part : factors) {
      BigDecimal value = known(part, each, at);
      if (value == null) {
        return Outcome.UNKNOWN;
      }
      product = product.multiply(value);
    }
    boolean divided = false;
    for (Linear part : divisors) {
      BigDecimal value = known(part, each, at);
      if (value == null || value.signum() == 0) {
        return Outcome.UNKNOWN;
      }
      product = product.divide(value, DIGITS);
      divided = true;
    }
    if (number == null) {
      return Outcome.UNKNOWN;
    }
    BigDecimal gap = product.subtract(number).abs();
    BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
    // whole products of whole numbers are printed as they are
    boolean exact = !divided && product.stripTrailingZeros().scale() <= number.scale();
    boolean holds = exact ? gap.signum() == 0 : gap.compareTo(unit) < 0;
    if (!holds) {
      return Outcome.BROKEN;
    }
    return number.signum() == 0 && product.signum() == 0 ? Outcome.ZEROS : Outcome.HELD;
  }

  private @Nullable BigDecimal known(Linear linear, Each each, int at) {
    Sum sum = sum(linear, each, at);
    return sum.unknown || sum.missing > 0 || sum.given == 0 ? null : sum.value;
  }

  /** A number of so many digits is not met by chance. */
  private double bits(Formula formula, Each each, int at) {
    int largest = 0;
    int smallest = Integer.MAX_VALUE;
    for (FigureRef figure : formula.figures()) {
      int length = length(figure, each, at);
      largest = Math.max(largest, length);
      smallest = length == 0 ? smallest : Math.min(smallest, length);
    }
    if (formula instanceof Comparison) {
      // a sum with one small part is met where two other figures are nearly the same
      return (largest + Math.min(smallest, largest)) / 2.0;
    }
    if (formula instanceof Share share) {
      BigDecimal number = figures.named(each, name(share.percentage()), at).number();
      boolean whole = number == null || number.compareTo(HUNDRED) == 0;
      return whole ? 1 : Math.min(14, length(share.percentage(), each, at));
    }
    return largest;
  }

  private int length(FigureRef figure, Each each, int at) {
    BigDecimal number = figures.named(each, name(figure), at).number();
    int scale = figures.decimals(each, name(figure), at);
    return number == null ? 0 : number.movePointRight(scale).abs().toBigInteger().bitLength();
  }
}
