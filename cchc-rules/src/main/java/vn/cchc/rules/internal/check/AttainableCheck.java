package vn.cchc.rules.internal.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence.Attainable;
import vn.cchc.model.Evidence.Attainable.Whole;
import vn.cchc.model.Interval;
import vn.cchc.model.Rounding;
import vn.cchc.model.internal.Quotients;
import vn.cchc.rules.internal.sums.Description;
import vn.cchc.rules.internal.sums.Operand;
import vn.cchc.rules.internal.sums.Sum;

/**
 * A percentage and the wholes it may be a share of: some whole number over one of them must round
 * to it (the GRIM test; Brown and Heathers 2017).
 *
 * @param wholes positive whole numbers; one that fits is enough
 */
public record AttainableCheck(Relation relation, Operand percentage, List<Candidate> wholes)
    implements Check {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** One percentage in so many is attainable over a whole by chance. */
  private static final BigDecimal CHANCE = BigDecimal.valueOf(50);

  public AttainableCheck {
    wholes = List.copyOf(wholes);
  }

  /** Returns the check of a percentage and the wholes it may be a share of. */
  public static AttainableCheck of(Relation relation, Operand percentage, List<Sum> wholes) {
    List<Candidate> candidates = new ArrayList<>(wholes.size());
    for (Sum whole : wholes) {
      candidates.add(Candidate.of(percentage.number(), whole));
    }
    return new AttainableCheck(relation, percentage, candidates);
  }

  /**
   * A whole, and the count whose share of it the percentage is.
   *
   * @param count null if there is none
   * @param rounding by which its share is the percentage; null if there is none
   */
  public record Candidate(Sum whole, @Nullable BigDecimal count, @Nullable Rounding rounding) {

    static Candidate of(BigDecimal percentage, Sum whole) {
      BigDecimal low = below(percentage, whole.number());
      BigDecimal high = low.add(BigDecimal.ONE);
      Rounding some = rounding(percentage, low, whole.number());
      Rounding other = rounding(percentage, high, whole.number());
      boolean first = other == null || some != null && some.compareTo(other) <= 0;
      if (first) {
        return new Candidate(whole, some == null ? null : low, some);
      }
      return new Candidate(whole, high, other);
    }

    private static @Nullable Rounding rounding(
        BigDecimal percentage, BigDecimal count, BigDecimal whole) {
      return Quotients.rounding(percentage, count.multiply(HUNDRED), whole).orElse(null);
    }

    boolean fits() {
      return rounding != null;
    }
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
    Sum tried = new Sum(List.of(new Sum.Addend(other, null)), Interval.exactly(other));
    return other.signum() > 0
        && other.multiply(CHANCE).compareTo(small) <= 0
        && wholes.stream().noneMatch(some -> some.whole().number().compareTo(other) == 0)
        && Candidate.of(percentage.number(), tried).fits();
  }

  /** Returns the rounding by which it is a share of the first whole that it is a share of. */
  public Optional<Rounding> rounding() {
    return wholes.stream().flatMap(some -> Stream.ofNullable(some.rounding())).findFirst();
  }

  @Override
  public boolean holds() {
    for (Candidate some : wholes) {
      if (some.fits()) {
        return true;
      }
    }
    return false;
  }

  /** Which whole was meant is known then, and the reader may have meant the other. */
  @Override
  public boolean isNoteworthy() {
    boolean some = false;
    boolean all = true;
    for (Candidate candidate : wholes) {
      some |= candidate.fits();
      all &= candidate.fits();
    }
    return some && !all;
  }

  /** Returns whether a percentage of so many decimals says nothing about so large a whole. */
  public static boolean saysNothing(BigDecimal percentage, BigDecimal whole) {
    return whole.compareTo(BigDecimal.ONE.scaleByPowerOfTen(Math.max(0, percentage.scale()) + 2))
        >= 0;
  }

  @Override
  public Description describe() {
    List<Whole> known = wholes.stream().map(this::whole).toList();
    Whole first = known.get(0);
    String nearest =
        Operand.percent(first.shareBelow()) + "; " + Operand.percent(first.shareAbove());
    return Description.of(
        holds() ? null : nearest,
        Operand.percent(percentage.number()),
        new Attainable(percentage.term(), known, holds()));
  }

  private Whole whole(Candidate some) {
    BigDecimal low = below(percentage.number(), some.whole().number());
    return new Whole(
        some.whole().terms(),
        low,
        share(low, some.whole()),
        share(low.add(BigDecimal.ONE), some.whole()),
        some.count());
  }

  private BigDecimal share(BigDecimal count, Sum whole) {
    int decimals = Math.max(0, percentage.number().scale());
    return Rounding.HALF_UP.divide(count.multiply(HUNDRED), whole.number(), decimals);
  }
}
