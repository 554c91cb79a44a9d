package vn.cchc.rules.internal.sums;

import java.math.BigDecimal;

/** Scales on which figures of a kind spread evenly, however large they are. */
public enum Scale {
  /**
   * Counts vary with their square root (Anscombe 1948), by about one here where chance alone acts.
   */
  COUNT(1),
  /**
   * Shares vary less near 0 and 100 per cent; of the angle whose squared sine they are they do not.
   */
  SHARE(0.02),
  /** Amounts vary in proportion to themselves. */
  AMOUNT(0.05);

  private static final double ANSCOMBE = 0.375;

  private final double least;

  Scale(double least) {
    this.least = least;
  }

  /** Returns the least spread that says anything. */
  public double least() {
    return least;
  }

  /** Returns where a number stands on the scale; numbers below zero mirror those above. */
  public double of(BigDecimal number) {
    double size = number.abs().doubleValue();
    double place =
        switch (this) {
          case COUNT -> 2 * StrictMath.sqrt(size + ANSCOMBE);
          case SHARE -> StrictMath.asin(StrictMath.sqrt(Math.min(1, size / 100)));
          case AMOUNT -> StrictMath.log1p(size);
        };
    return number.signum() < 0 ? -place : place;
  }
}
