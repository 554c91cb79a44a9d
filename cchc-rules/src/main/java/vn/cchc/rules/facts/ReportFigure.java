package vn.cchc.rules.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import vn.cchc.catalogue.Indicator;
import vn.cchc.model.FigureRef;
import vn.cchc.model.RowRef;

/**
 * A figure of the checked report that has a number. What has none is a {@link MissingFigure}: a
 * blank is no zero. Figures of other reports, and rows the form does not know, are no facts; see
 * {@link CheckedReport}.
 *
 * @param ref which figure it is
 * @param kind of the row, or of the column of a table
 * @param number exact, as printed; a percentage counts in per cent, an amount in the unit of the
 *     form
 * @param text the cell as printed
 * @param note beside it; empty if there is none
 */
public record ReportFigure(
    FigureRef ref, Indicator.Kind kind, BigDecimal number, String text, String note) {

  public ReportFigure {
    requireNonNull(ref, "ref");
    requireNonNull(kind, "kind");
    requireNonNull(number, "number");
    requireNonNull(text, "text");
    requireNonNull(note, "note");
  }

  /** Returns the printed number of the row, {@code 3.1.3}; of a cell that of its column. */
  public String indicator() {
    return ref.indicator().toString();
  }

  /** Returns the identifier of the table; empty where the form has one column of figures. */
  public String table() {
    String table = ref.table();
    return table == null ? "" : table;
  }

  /** Returns the row of a table, by its code or name; empty where the form has one column. */
  public String row() {
    RowRef row = ref.row();
    return row == null ? "" : row.toString();
  }

  /** Returns whether it counts things. */
  public boolean isCount() {
    return kind == Indicator.Kind.COUNT;
  }

  /** Returns whether it is a percentage. */
  public boolean isPercentage() {
    return kind == Indicator.Kind.PERCENTAGE;
  }
}
