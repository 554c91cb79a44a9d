package vn.cchc.io.internal.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.ColumnMeaning;
import vn.cchc.model.ReportingPeriod;

/**
 * Which column of a table holds what; -1 where there is none. Told by the headings, by what the
 * cells below look like beside the rows of the form, and by the period of the report.
 *
 * @param code of the printed number
 * @param values the column of the figures, then those that hold the figures of other rows; none
 *     where there is none
 * @param notes of them there may be several
 * @param others that hold something else, with their meaning
 * @param rivals headings of columns that might as well have been that of the values
 */
record Columns(
    int code,
    int name,
    int unit,
    List<Integer> values,
    List<Integer> notes,
    List<Other> others,
    List<Integer> rivals) {

  /**
   * A column beside those of the form.
   *
   * @param many whether it holds figures in as many rows as one of the form
   */
  record Other(int column, String heading, ColumnMeaning meaning, boolean many) {}

  /** Returns the column of the figures; -1 where there is none. */
  int value() {
    return values.isEmpty() ? -1 : values.get(0);
  }

  /** Finds the columns of a table. */
  static Columns of(FormTable table, FormNames form, @Nullable ReportingPeriod period) {
    return new ColumnFinder(table, form, period).find();
  }
}
