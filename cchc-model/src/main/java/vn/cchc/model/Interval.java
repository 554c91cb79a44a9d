package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The values a printed figure may stand for: from {@code low} to {@code high}, both included. An
 * absent end is open to infinity. Exact.
 */
public record Interval(@Nullable BigDecimal low, @Nullable BigDecimal high)
    implements Serializable {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Every value. */
  public static final Interval ALL = new Interval(null, null);

  /** Zero alone. */
  public static final Interval ZERO = exactly(BigDecimal.ZERO);

  /** Returns the interval of one value. */
  public static Interval exactly(BigDecimal value) {
    requireNonNull(value, "value");
    return new Interval(value, value);
  }

  /** Returns what rounds to {@code printed} at its last printed place: half a unit either way. */
  public static Interval rounded(BigDecimal printed) {
    requireNonNull(printed, "printed");
    BigDecimal half = HALF.movePointLeft(printed.scale());
    return new Interval(printed.subtract(half), printed.add(half));
  }

  /** Returns whether this is one value. */
  @SuppressWarnings("ReferenceEquality") // the common case, without a comparison
  public boolean isExact() {
    return low != null && high != null && (low == high || low.compareTo(high) == 0);
  }

  /** Returns the one value this is; null if it is more than one. */
  public @Nullable BigDecimal exact() {
    return isExact() ? low : null;
  }

  /** Returns the sums of a value of this and one of the other. */
  @SuppressWarnings("ReferenceEquality") // counts, the common case, need one addition
  public Interval plus(Interval other) {
    requireNonNull(other, "other");
    if (low == high && other.low == other.high && low != null && other.low != null) {
      return exactly(low.add(other.low));
    }
    return new Interval(sum(low, other.low), sum(high, other.high));
  }

  private static @Nullable BigDecimal sum(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? null : a.add(b);
  }

  /** Returns the multiples of the values of this. */
  public Interval times(BigDecimal factor) {
    requireNonNull(factor, "factor");
    if (factor.compareTo(BigDecimal.ONE) == 0) {
      return this;
    }
    if (factor.signum() == 0) {
      return ZERO;
    }
    BigDecimal lower = low == null ? null : low.multiply(factor);
    BigDecimal upper = high == null ? null : high.multiply(factor);
    return factor.signum() > 0 ? new Interval(lower, upper) : new Interval(upper, lower);
  }

  /**
   * Returns the products of a value of this and one of the other; all where one has an open end.
   */
  public Interval times(Interval other) {
    requireNonNull(other, "other");
    if (low == null || high == null || other.low == null || other.high == null) {
      return ALL;
    }
    BigDecimal first = low.multiply(other.low);
    BigDecimal second = low.multiply(other.high);
    BigDecimal third = high.multiply(other.low);
    BigDecimal fourth = high.multiply(other.high);
    return new Interval(
        first.min(second).min(third).min(fourth), first.max(second).max(third).max(fourth));
  }

  /** Returns whether a value lies in this. */
  public boolean contains(BigDecimal value) {
    requireNonNull(value, "value");
    return notAbove(low, value) && notAbove(value, high);
  }

  /** Returns whether some value lies in both. */
  public boolean meets(Interval other) {
    requireNonNull(other, "other");
    return notAbove(low, other.high) && notAbove(other.low, high);
  }

  /** Returns whether some value of this is at most some value of the other. */
  public boolean canBeAtMost(Interval other) {
    requireNonNull(other, "other");
    return notAbove(low, other.high);
  }

  /** Returns whether some value of this is less than some value of the other. */
  public boolean canBeBelow(Interval other) {
    requireNonNull(other, "other");
    return low == null || other.high == null || low.compareTo(other.high) < 0;
  }

  private static boolean notAbove(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null || a.compareTo(b) <= 0;
  }
}
