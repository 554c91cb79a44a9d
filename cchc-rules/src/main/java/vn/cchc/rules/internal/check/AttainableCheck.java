package vn.cchc.rules.internal.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Notation;
import vn.cchc.model.Rounding;
import vn.cchc.model.internal.Quotients;

/**
 * A percentage and the whole it may be a share of: some whole number over the whole must round to
 * it (the GRIM test; Brown and Heathers 2017).
 *
 * @param wholes positive whole numbers; one that fits is enough
 * @param rounding the first way of rounding by which some whole number over the first fitting whole
 *     is the percentage; empty if there is none
 */
public record AttainableCheck(
    Relation relation, Operand percentage, List<Sum> wholes, Optional<Rounding> rounding)
    implements Check {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** One percentage in so many is attainable over a whole by chance. */
  private static final BigDecimal CHANCE = BigDecimal.valueOf(50);

  public AttainableCheck {
    wholes = List.copyOf(wholes);
  }

  /** Returns the check of a percentage and the wholes it may be a share of. */
  public static AttainableCheck of(Relation relation, Operand percentage, List<Sum> wholes) {
    for (Sum whole : wholes) {
      Optional<Rounding> rounding = rounding(percentage.number(), whole.number());
      if (rounding.isPresent()) {
        return new AttainableCheck(relation, percentage, wholes, rounding);
      }
    }
    return new AttainableCheck(relation, percentage, wholes, Optional.empty());
  }

  private static Optional<Rounding> rounding(BigDecimal percentage, BigDecimal whole) {
    BigDecimal nearest = below(percentage, whole);
    Optional<Rounding> some = Quotients.rounding(percentage, nearest.multiply(HUNDRED), whole);
    Optional<Rounding> other =
        Quotients.rounding(percentage, nearest.add(BigDecimal.ONE).multiply(HUNDRED), whole);
    boolean first = other.isEmpty() || some.isPresent() && some.get().compareTo(other.get()) <= 0;
    return first ? some : other;
  }

  /** The largest count whose share is at most the percentage: it or the next one fits, or none. */
  private static BigDecimal below(BigDecimal percentage, BigDecimal whole) {
    return percentage.multiply(whole).divide(HUNDRED, 0, RoundingMode.FLOOR);
  }

  /**
   * Returns whether the percentage is attainable over another whole, so small that this is hardly
   * by chance.
   */
  public boolean fits(BigDecimal other) {
    BigDecimal small =
        BigDecimal.ONE.scaleByPowerOfTen(Math.max(0, percentage.number().scale()) + 2);
    return other.signum() > 0
        && other.multiply(CHANCE).compareTo(small) <= 0
        && wholes.stream().noneMatch(whole -> whole.number().compareTo(other) == 0)
        && rounding(percentage.number(), other).isPresent();
  }

  @Override
  public boolean holds() {
    return rounding.isPresent();
  }

  /** Returns whether a percentage of so many decimals says nothing about so large a whole. */
  public static boolean saysNothing(BigDecimal percentage, BigDecimal whole) {
    return whole.compareTo(BigDecimal.ONE.scaleByPowerOfTen(Math.max(0, percentage.scale()) + 2))
        >= 0;
  }

  @Override
  public Description describe() {
    Sum whole = wholes.get(0);
    BigDecimal below = below(percentage.number(), whole.number());
    return Description.of(
        share(below, whole) + "; " + share(below.add(BigDecimal.ONE), whole),
        Notation.of(percentage.number()),
        "attainable",
        percentage.figure().value(),
        percentage.text(),
        wholes.stream()
            .map(sum -> sum.total() + " (" + sum.names(null) + ")")
            .collect(Collectors.joining(", ")),
        Notation.of(below) + "/" + whole.total() + " = " + share(below, whole) + "%",
        Notation.of(below.add(BigDecimal.ONE))
            + "/"
            + whole.total()
            + " = "
            + share(below.add(BigDecimal.ONE), whole)
            + "%");
  }

  private String share(BigDecimal count, Sum whole) {
    int decimals = Math.max(0, percentage.number().scale());
    return Notation.of(Rounding.HALF_UP.divide(count.multiply(HUNDRED), whole.number(), decimals));
  }
}
