package vn.cchc.rules.internal.check;

import java.math.BigDecimal;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.RatioComparison;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence.Cumulative;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Interval;
import vn.cchc.model.Rounding;
import vn.cchc.model.internal.Quotients;
import vn.cchc.rules.internal.sums.Description;
import vn.cchc.rules.internal.sums.Operand;
import vn.cchc.rules.internal.sums.Ratio;

/**
 * What happened in the period as a share, beside the share that has accumulated since a base year.
 * The former is less; where both print as the same, the figure of the period is probably the
 * accumulated one.
 *
 * @param numerator of the share in per cent: the factor 100 is in it
 * @param fraction as it is shown
 */
public record PeriodCumulativeCheck(
    Relation relation,
    Operator operator,
    BigDecimal numerator,
    BigDecimal denominator,
    Ratio fraction,
    Operand cumulative)
    implements Check {

  /** Returns the figure of the period. */
  public FigureRef ofPeriod() {
    RatioComparison stated = (RatioComparison) relation.formula();
    return stated.ratio().numerator().figures().iterator().next();
  }

  @Override
  public boolean holds() {
    // nothing in the period is always less, or as little, as what has accumulated
    if (numerator.signum() == 0 && operator == Operator.LESS) {
      return true;
    }
    Interval scaled = cumulative.interval().times(denominator);
    Interval share = Interval.exactly(numerator);
    return switch (operator) {
      case LESS -> !isEqual() && share.canBeBelow(scaled);
      case AT_MOST -> share.canBeAtMost(scaled);
      case EQUAL -> isEqual();
      case AT_LEAST -> scaled.canBeAtMost(share);
      case MORE -> !isEqual() && scaled.canBeBelow(share);
    };
  }

  /** Returns whether the share, rounded as the cumulative one is printed, is the same. */
  public boolean isEqual() {
    return Quotients.rounding(cumulative.number(), numerator, denominator).isPresent();
  }

  @Override
  public Description describe() {
    int decimals = Math.max(0, cumulative.number().scale());
    BigDecimal share = Rounding.HALF_UP.divide(numerator, denominator, decimals);
    return Description.of(
        operator.sign() + " " + cumulative.text(),
        Operand.percent(share),
        new Cumulative(
            fraction.above().terms(),
            fraction.below().terms(),
            operator.sign(),
            share,
            cumulative.term(),
            isEqual()));
  }
}
