package vn.cchc.rules.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Notation;
import vn.cchc.model.Rounding;

/**
 * A percentage and the whole it may be a share of: some whole number over the whole must round to
 * it (the GRIM test; Brown and Heathers 2017).
 *
 * @param wholes positive whole numbers; one that fits is enough
 */
public record AttainableCheck(Relation relation, Operand percentage, List<Sum> wholes)
    implements Check {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public AttainableCheck {
    wholes = List.copyOf(wholes);
  }

  @Override
  public boolean holds() {
    return fitting().isPresent();
  }

  /** Returns the first whole that fits. */
  public Optional<Sum> fitting() {
    return wholes.stream().filter(whole -> rounding(whole).isPresent()).findFirst();
  }

  /**
   * Returns the first way of rounding by which some whole number over the first fitting whole is
   * the percentage.
   */
  public Optional<Rounding> rounding() {
    return fitting().flatMap(this::rounding);
  }

  private Optional<Rounding> rounding(Sum whole) {
    BigDecimal nearest = below(whole);
    Optional<Rounding> best = Optional.empty();
    for (BigDecimal count : List.of(nearest, nearest.add(BigDecimal.ONE))) {
      Optional<Rounding> rounding =
          Rounding.fitting(percentage.number(), count.multiply(HUNDRED), whole.number());
      if (rounding.isPresent() && (best.isEmpty() || rounding.get().compareTo(best.get()) < 0)) {
        best = rounding;
      }
    }
    return best;
  }

  /** The largest count whose share is at most the percentage: it or the next one fits, or none. */
  private BigDecimal below(Sum whole) {
    return percentage.number().multiply(whole.number()).divide(HUNDRED, 0, RoundingMode.FLOOR);
  }

  /** Returns whether a percentage of so many decimals says nothing about so large a whole. */
  static boolean saysNothing(BigDecimal percentage, BigDecimal whole) {
    return whole.compareTo(BigDecimal.ONE.scaleByPowerOfTen(Math.max(0, percentage.scale()) + 2))
        >= 0;
  }

  @Override
  public Description describe() {
    Sum whole = wholes.get(0);
    BigDecimal below = below(whole);
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
