package vn.cchc.model;

import java.util.Locale;

/** Why a figure is wrong, as a person would say it. */
public enum Cause {
  DIGITS_TRANSPOSED,
  DIGIT_DROPPED,
  DIGIT_ADDED,
  DIGIT_CHANGED,
  SIGN,
  /** A factor of 10, 100 or 1000. */
  SCALE,
  /** Written by the other convention. */
  DECIMAL_SEPARATOR,
  ROWS_SWAPPED,
  ROWS_SHIFTED,
  COPIED_FROM_NEIGHBOUR,
  COPIED_FROM_PREVIOUS,
  /** A figure since the base year stands where one of the period belongs. */
  CUMULATIVE_IN_PERIOD,
  /** A fraction stands where a count belongs. */
  FRACTION_IN_COUNT,
  PERCENT_AS_RATIO,
  OTHER_DENOMINATOR,
  MEAN_OF_RATES,
  /** A share was changed so that shares add up. */
  BENT_TO_100,
  ROUNDING,
  SHARED_PARTS,
  UNKNOWN;

  /** Returns the word of the wire formats, such as {@code digits-transposed}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
