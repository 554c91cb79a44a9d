package vn.cchc.rules.internal.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence;
import vn.cchc.model.Interval;
import vn.cchc.model.Notation;
import vn.cchc.model.Rounding;
import vn.cchc.model.internal.Quotients;
import vn.cchc.rules.internal.sums.Description;
import vn.cchc.rules.internal.sums.Operand;
import vn.cchc.rules.internal.sums.Sum;

/**
 * A figure and the product, or the quotient, behind it, rounded at the last printed place of the
 * figure, in whatever way.
 *
 * @param numerator the product of all factors
 * @param denominator the product of all divisors; positive
 * @param slack where the figure may lie besides; null where it has to be as computed
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
    @Nullable Reach slack)
    implements Check {

  /**
   * From one quotient to another, both included.
   *
   * @param low numerator of the lower one
   * @param lowBelow its denominator; positive
   * @param high numerator of the upper one
   * @param highBelow its denominator; positive
   */
  public record Reach(BigDecimal low, BigDecimal lowBelow, BigDecimal high, BigDecimal highBelow) {

    boolean meets(Interval values) {
      BigDecimal least = values.low();
      BigDecimal most = values.high();
      return (most == null || low.compareTo(most.multiply(lowBelow)) <= 0)
          && (least == null || least.multiply(highBelow).compareTo(high) <= 0);
    }
  }

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
    return slack != null && slack.meets(value.interval());
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
