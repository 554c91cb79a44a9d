package vn.cchc.io.internal.sketch.trial;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import vn.cchc.model.FigureRef;

/** Tries formulas on the numbers of a table, to tell which ones the form keeps. */
public final class Evaluator {

  private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** So unlikely by chance that no more has to be known. */
  private static final double ENOUGH = 200;

  /** A share is not told apart by more digits than people print. */
  private static final int MOST_OF_SHARE = 14;

  private final Figures figures;

  /** Creates one for a table. */
  public Evaluator(Figures figures) {
    this.figures = figures;
  }

  /** What came of one place. */
  private enum Outcome {
    HELD,
    ZEROS,
    BROKEN,
    UNKNOWN
  }

  /** A formula whose figures have been looked up. */
  private interface Prepared {
    Outcome at(int place);

    /** Returns how many binary digits the figures of a place bear witness with. */
    double bits(int place);
  }

  /** Returns how a formula fares over the rows, or the columns, it is about. */
  public Tally tally(Formula formula, Each each, IntPredicate places) {
    return tally(formula, each, places, false);
  }

  /**
   * Returns how a formula fares over the rows, or the columns, it is about.
   *
   * @param loose whether figures may be rounded at their last printed place
   */
  public Tally tally(Formula formula, Each each, IntPredicate places, boolean loose) {
    Prepared prepared = prepared(formula, each, loose);
    List<Integer> held = new ArrayList<>();
    List<Integer> zeros = new ArrayList<>();
    List<Integer> broken = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    double bits = 0;
    for (int at = 0; at < figures.places(each); at++) {
      if (!places.test(at)) {
        continue;
      }
      switch (prepared.at(at)) {
        case HELD -> {
          held.add(at);
          bits += bits < ENOUGH ? prepared.bits(at) : 0;
        }
        case ZEROS -> zeros.add(at);
        case BROKEN -> broken.add(at);
        case UNKNOWN -> unknown.add(at);
      }
    }
    return new Tally(held, zeros, broken, unknown, bits);
  }

  /**
   * Returns whether two cells of one column that changed places are why a formula of columns does
   * not hold in two rows.
   */
  public static boolean isExchange(Figures figures, Formula formula, Tally tally) {
    if (tally.fails() != 2) {
      return false;
    }
    int one = tally.broken().get(0);
    int other = tally.broken().get(1);
    return formula.figures().stream()
        .map(figure -> figures.index(Each.ROW, figure.indicator().value()))
        .filter(Objects::nonNull)
        .map(column -> new Evaluator(figures.exchanged(column, one, other)))
        .map(trial -> trial.tally(formula, Each.ROW, row -> row == one || row == other))
        .anyMatch(trial -> trial.fails() == 0 && trial.unknown().isEmpty());
  }

  /** Returns what a figure should be, to many digits; null where that is not known. */
  @Nullable BigDecimal computed(Formula formula, Each each, int place) {
    return prepared(formula, each, false) instanceof Quotient quotient
        ? quotient.computed(place)
        : null;
  }

  private Prepared prepared(Formula formula, Each each, boolean loose) {
    if (formula instanceof Comparison comparison) {
      return new Compared(comparison, each, loose);
    }
    if (formula instanceof Share share) {
      return new Quotient(
          share.percentage(),
          share.ratio().factor(),
          List.of(share.ratio().numerator()),
          List.of(share.ratio().denominator()),
          each,
          true);
    }
    if (formula instanceof Computed computed && computed.operator() == Operator.EQUAL) {
      return new Quotient(
          computed.figure(),
          computed.factor(),
          computed.factors(),
          computed.divisors(),
          each,
          false);
    }
    return new Unknown();
  }

  /** What this does not try. */
  private static final class Unknown implements Prepared {
    @Override
    public Outcome at(int place) {
      return Outcome.UNKNOWN;
    }

    @Override
    public double bits(int place) {
      return 0;
    }
  }

  /** Two sums that compare. */
  private final class Compared implements Prepared {
    private final Sum left;
    private final Sum right;
    private final Operator operator;
    private final boolean rounded;
    private final BigDecimal within;

    Compared(Comparison comparison, Each each, boolean loose) {
      left = new Sum(figures, each, comparison.left());
      right = new Sum(figures, each, comparison.right());
      operator = comparison.operator();
      rounded = loose || comparison.tolerance().rounding();
      within = comparison.tolerance().within();
    }

    @Override
    public Outcome at(int place) {
      Sum.Result one = left.at(place, rounded);
      // where nothing is printed for a whole side, nothing is said of it
      if (one.text || one.given == 0) {
        return Outcome.UNKNOWN;
      }
      Sum.Result other = right.at(place, rounded);
      if (other.text || other.given == 0) {
        return Outcome.UNKNOWN;
      }
      int gap = one.value.compareTo(other.value);
      boolean holds =
          switch (operator) {
            case EQUAL -> gap == 0 || isWithin(one, other);
            case AT_MOST -> gap <= 0;
            case AT_LEAST -> gap >= 0;
            case LESS -> gap < 0;
            case MORE -> gap > 0;
          };
      if (!holds) {
        return one.missing + other.missing > 0 ? Outcome.UNKNOWN : Outcome.BROKEN;
      }
      int nonZero = one.nonZero + other.nonZero;
      if (operator != Operator.EQUAL) {
        return nonZero > 0 ? Outcome.HELD : Outcome.ZEROS;
      }
      // one number that stands twice is no sum
      int least = one.multiples || other.multiples ? 2 : 3;
      return nonZero < least ? Outcome.ZEROS : Outcome.HELD;
    }

    private boolean isWithin(Sum.Result one, Sum.Result other) {
      BigDecimal slack = one.slack.add(other.slack).max(within);
      return one.value.subtract(other.value).abs().compareTo(slack) <= 0;
    }

    @Override
    public double bits(int place) {
      int[] range = {0, Integer.MAX_VALUE};
      left.digits(place, range);
      right.digits(place, range);
      // a sum with one small part is met where two other figures are nearly the same
      double bits = (range[0] + Math.min(range[1], range[0])) / 2.0;
      return rounded ? Math.max(0, bits - left.slackDigits(place, right)) : bits;
    }
  }

  /** A figure, and the product or quotient behind it. */
  private final class Quotient implements Prepared {
    private final Sum figure;
    private final BigDecimal factor;
    private final List<Sum> factors;
    private final List<Sum> divisors;
    private final boolean share;

    Quotient(
        FigureRef figure,
        BigDecimal factor,
        List<Linear> factors,
        List<Linear> divisors,
        Each each,
        boolean share) {
      this.figure = new Sum(figures, each, new Linear(List.of(new Term(BigDecimal.ONE, figure))));
      this.factor = factor;
      this.factors = factors.stream().map(sum -> new Sum(figures, each, sum)).toList();
      this.divisors = divisors.stream().map(sum -> new Sum(figures, each, sum)).toList();
      this.share = share;
    }

    /** Returns what the figure should be; null where that is not known. */
    @Nullable BigDecimal computed(int place) {
      BigDecimal product = factor;
      for (Sum part : factors) {
        BigDecimal value = part.at(place, false).known();
        if (value == null) {
          return null;
        }
        product = product.multiply(value);
      }
      for (Sum part : divisors) {
        BigDecimal value = part.at(place, false).known();
        if (value == null || value.signum() == 0) {
          return null;
        }
        product = product.divide(value, DIGITS);
      }
      return product;
    }

    @Override
    public Outcome at(int place) {
      BigDecimal number = figure.at(place, false).known();
      BigDecimal product = computed(place);
      if (number == null || product == null) {
        return Outcome.UNKNOWN;
      }
      BigDecimal gap = product.subtract(number).abs();
      BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
      // a whole product of whole numbers is printed as it is; others are rounded, however
      boolean exact = divisors.isEmpty() && product.stripTrailingZeros().scale() <= number.scale();
      if (exact ? gap.signum() != 0 : gap.compareTo(unit) >= 0) {
        return Outcome.BROKEN;
      }
      return number.signum() == 0 && product.signum() == 0 ? Outcome.ZEROS : Outcome.HELD;
    }

    @Override
    public double bits(int place) {
      int[] range = {0, Integer.MAX_VALUE};
      figure.digits(place, range);
      if (divisors.isEmpty()) {
        factors.forEach(sum -> sum.digits(place, range));
        return range[0];
      }
      // a whole is all of itself, whatever it is
      boolean whole = share && figure.at(place, false).value.compareTo(HUNDRED) == 0;
      // of few there are few shares, however many digits are printed
      int[] of = {0, Integer.MAX_VALUE};
      divisors.forEach(sum -> sum.digits(place, of));
      if (of[0] == 0) {
        // a mean of so many figures, whose digits are its own
        return Math.min(MOST_OF_SHARE, range[0]);
      }
      return whole ? 1 : Math.min(MOST_OF_SHARE, Math.min(range[0], 2 * of[0]));
    }
  }
}
