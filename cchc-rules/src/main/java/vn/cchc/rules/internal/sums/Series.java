package vn.cchc.rules.internal.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Earlier figures that one is compared with, the earliest first.
 *
 * @param values of earlier periods that are as long
 * @param taken what earlier reports of the same year have of this figure; the rest is compared
 * @param added whether figures are what a period adds to those before it in the year
 */
public record Series(List<BigDecimal> values, BigDecimal taken, boolean added) {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  public Series {
    values = List.copyOf(values);
  }

  /** Returns whether all values are the same. */
  public boolean isConstant() {
    return least().compareTo(most()) == 0;
  }

  /** Returns the least value; there must be one. */
  public BigDecimal least() {
    return Collections.min(values);
  }

  /** Returns the greatest value; there must be one. */
  public BigDecimal most() {
    return Collections.max(values);
  }

  /** Returns whether a number lies among the values. */
  public boolean contains(BigDecimal number) {
    return least().compareTo(number) <= 0 && number.compareTo(most()) <= 0;
  }

  /** Returns the value in the middle; of an even number the mean of the two. */
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
