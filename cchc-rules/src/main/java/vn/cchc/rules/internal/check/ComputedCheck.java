package vn.cchc.rules.internal.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence;
import vn.cchc.model.Interval;
import vn.cchc.model.Notation;
import vn.cchc.model.Rounding;
import vn.cchc.model.internal.Quotients;
import vn.cchc.rules.internal.sums.Operand;
import vn.cchc.rules.internal.sums.Sum;

/**
 * A figure and the product, or the quotient, behind it, rounded at the last printed place of the
 * figure, in whatever way.
 *
 * @param numerator the product of all factors
 * @param denominator the product of all divisors; positive
 * @param slack how far the figure may be from it
 */
public record ComputedCheck(
    Relation relation,
    Operand value,
    Operator operator,
    BigDecimal factor,
    List<Sum> factors,
    List<Sum> divisors,
    BigDecimal numerator,
    BigDecimal denominator,
    Interval slack)
    implements Check {

  @Override
  public boolean holds() {
    BigDecimal printed = value.number().multiply(denominator);
    int order = printed.compareTo(numerator);
    return switch (operator) {
      case EQUAL -> rounding().isPresent() || isNear();
      case AT_MOST -> order <= 0 || isNear();
      case AT_LEAST -> order >= 0 || isNear();
      case LESS -> order < 0;
      case MORE -> order > 0;
    };
  }

  private boolean isNear() {
    return slack.contains(value.number());
  }

  private Optional<Rounding> rounding() {
    return Quotients.rounding(value.number(), numerator, denominator);
  }

  /** Returns what the figure should be, to its own decimals. */
  public BigDecimal expected() {
    int decimals =
        divisors.isEmpty()
            ? Math.max(0, Math.min(numerator.stripTrailingZeros().scale(), value.number().scale()))
            : Math.max(0, value.number().scale());
    return Rounding.HALF_UP.divide(numerator, denominator, decimals);
  }

  @Override
  public Description describe() {
    BigDecimal expected = expected();
    String sign = operator == Operator.EQUAL ? "" : operator.sign() + " ";
    return Description.of(
        sign + Notation.of(expected),
        value.text(),
        new Evidence.Product(
            value.term(),
            operator.sign(),
            factor,
            factors.stream().map(Sum::terms).toList(),
            divisors.stream().map(Sum::terms).toList(),
            expected));
  }
}
