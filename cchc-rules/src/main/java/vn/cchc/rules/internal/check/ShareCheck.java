package vn.cchc.rules.internal.check;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence.Quotient;
import vn.cchc.model.Rounding;
import vn.cchc.model.internal.Quotients;
import vn.cchc.rules.internal.sums.Description;
import vn.cchc.rules.internal.sums.Operand;
import vn.cchc.rules.internal.sums.Ratio;

/**
 * A percentage and the fraction behind it.
 *
 * @param numerator of the percentage itself: the factor is in it
 * @param factor that the fraction is multiplied by: 100, unless the relation says otherwise
 * @param fraction behind it, as it is shown
 * @param rounding the first way of rounding that yields the percentage as printed
 */
public record ShareCheck(
    Relation relation,
    Operand percentage,
    BigDecimal numerator,
    BigDecimal denominator,
    BigDecimal factor,
    Ratio fraction,
    Optional<Rounding> rounding)
    implements Check {

  /** Returns the check of a percentage and the fraction behind it, which is shown as given. */
  public static ShareCheck of(
      Relation relation,
      Operand percentage,
      BigDecimal numerator,
      BigDecimal denominator,
      BigDecimal factor,
      Ratio fraction) {
    BigDecimal scaled = numerator.multiply(factor);
    return new ShareCheck(
        relation,
        percentage,
        scaled,
        denominator,
        factor,
        fraction,
        Quotients.rounding(percentage.number(), scaled, denominator));
  }

  /** Returns whether the percentage is one unit of its last place away from what it should be. */
  public boolean isNearMiss() {
    int decimals = Math.max(0, percentage.number().scale());
    BigDecimal rounded = Rounding.HALF_UP.divide(numerator, denominator, decimals);
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    return rounded.subtract(percentage.number()).abs().compareTo(unit) <= 0;
  }

  /**
   * Returns whether another percentage is hardly the right one by chance: printed to a decimal at
   * least, and not all or nothing, which many rows of a report are.
   */
  public boolean isRarelyMetByChance() {
    return percentage.number().scale() > 0
        && numerator.signum() > 0
        && numerator.compareTo(denominator.multiply(BigDecimal.valueOf(100))) < 0;
  }

  /** Returns whether the percentage is what the same numerator over another whole yields. */
  public boolean fits(BigDecimal other) {
    return other.signum() > 0
        && other.compareTo(denominator) != 0
        && Quotients.rounding(percentage.number(), numerator, other).isPresent();
  }

  @Override
  public boolean holds() {
    return rounding.isPresent();
  }

  @Override
  public boolean isNoteworthy() {
    return rounding.map(Rounding::isUnusual).orElse(false);
  }

  @Override
  public Description describe() {
    int decimals = Math.max(0, percentage.number().scale());
    BigDecimal expected = Rounding.HALF_UP.divide(numerator, denominator, decimals);
    return Description.of(
        Operand.percent(expected),
        Operand.percent(percentage.number()),
        new Quotient(
            percentage.term(),
            fraction.above().terms(),
            fraction.below().terms(),
            factor,
            expected,
            rounding.orElse(null)));
  }
}
