package vn.cchc.model;

import java.util.Locale;

/** What a column of figures beside that of the report holds. */
public enum ColumnMeaning {
  /** From the beginning of the year, or of the programme, to the end of the period (lũy kế). */
  CUMULATIVE,
  /** The period before. */
  PREVIOUS,
  /** The same period of the year before (cùng kỳ). */
  SAME_PERIOD_LAST_YEAR,
  /** What was planned or assigned (kế hoạch, giao). */
  PLAN,
  /** A comparison of others of the row: a difference or a rate. */
  COMPARISON,
  /** Its heading says nothing that is known. */
  UNKNOWN;

  /** Returns the word of the wire formats, such as {@code cumulative}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
