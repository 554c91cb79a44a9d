package vn.cchc.rules.internal.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Earlier figures that one is compared with, the earliest first.
 *
 * @param values of earlier periods that are as long
 * @param taken what earlier reports of the same year have of this figure; the rest is compared
 * @param added whether figures are what a period adds to those before it in the year
 * @param season whether they are of the same kind of period as this one, and enough to tell what is
 *     usual in its season
 * @param least the least value; null if there is none
 * @param most the greatest value; null if there is none
 */
public record Series(
    List<BigDecimal> values,
    BigDecimal taken,
    boolean added,
    boolean season,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most) {

  /** There is nothing to compare with. */
  public static final Series NONE = of(List.of(), BigDecimal.ZERO, false);

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Returns the series of some values; the list is not to be changed any more. */
  public static Series of(List<BigDecimal> values, BigDecimal taken, boolean added) {
    return of(values, taken, added, false);
  }

  /** Returns the series of values of the same kind of period; the list is not to be changed. */
  public static Series ofSeason(List<BigDecimal> values) {
    return of(values, BigDecimal.ZERO, false, true);
  }

  private static Series of(
      List<BigDecimal> values, BigDecimal taken, boolean added, boolean season) {
    BigDecimal least = null;
    BigDecimal most = null;
    for (BigDecimal value : values) {
      if (least == null || most == null) {
        least = value;
        most = value;
      } else if (value.compareTo(least) < 0) {
        least = value;
      } else if (value.compareTo(most) > 0) {
        most = value;
      }
    }
    return new Series(Collections.unmodifiableList(values), taken, added, season, least, most);
  }

  /** Returns whether all values are the same. */
  public boolean isConstant() {
    return least == null || most == null || least.compareTo(most) == 0;
  }

  /** Returns whether a number lies among the values. */
  public boolean contains(BigDecimal number) {
    return least != null
        && most != null
        && least.compareTo(number) <= 0
        && number.compareTo(most) <= 0;
  }

  /** Returns the value in the middle, of an even number the mean of the two; there must be one. */
  public BigDecimal median() {
    List<BigDecimal> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int half = sorted.size() / 2;
    if (sorted.size() % 2 == 1) {
      return sorted.get(half);
    }
    BigDecimal one = sorted.get(half - 1);
    BigDecimal other = sorted.get(half);
    BigDecimal middle = one.add(other).multiply(HALF).stripTrailingZeros();
    return middle.setScale(Math.max(middle.scale(), Math.max(one.scale(), other.scale())));
  }
}
