package vn.cchc.model;

import java.util.Locale;

/** Why a figure is wrong, as a person would say it. */
public enum Cause {
  /** Two neighbouring digits changed places: 1.895 for 1.859. */
  DIGITS_TRANSPOSED,
  /** A digit was left out. */
  DIGIT_DROPPED,
  /** A digit was put in. */
  DIGIT_ADDED,
  /** A digit was typed as another. */
  DIGIT_CHANGED,

  /** A minus sign too many, or too few. */
  SIGN,
  /** A factor of 10, 100 or 1000. */
  SCALE,
  /** Written by the other convention. */
  DECIMAL_SEPARATOR,
  /** The figures of two rows changed places. */
  ROWS_SWAPPED,
  /** A block of figures stands one row too high or too low. */
  ROWS_SHIFTED,
  /** The figure of a neighbouring row was typed once more. */
  COPIED_FROM_NEIGHBOUR,
  /** The figure of the last report was left as it was. */
  COPIED_FROM_PREVIOUS,
  /** A figure since the base year stands where one of the period belongs. */
  CUMULATIVE_IN_PERIOD,
  /** A fraction stands where a count belongs. */
  FRACTION_IN_COUNT,
  /** A ratio stands where a percentage belongs: 0,99 for 99%. */
  PERCENT_AS_RATIO,
  /** A percentage was computed over another whole than the one that was asked for. */
  OTHER_DENOMINATOR,
  /** The plain mean of rates stands where their weighted mean belongs. */
  MEAN_OF_RATES,
  /** A share was changed so that shares add up. */
  BENT_TO_100,
  /** A percentage was rounded in an unusual way. */
  ROUNDING,
  /** Parts overlap: what belongs to two of them was counted in both. */
  SHARED_PARTS,
  /** What a rule of the program's own knows; the reason says what. */
  OWN,
  /** Nothing known explains it. */
  UNKNOWN;

  /** Returns the word of the wire formats, such as {@code digits-transposed}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
