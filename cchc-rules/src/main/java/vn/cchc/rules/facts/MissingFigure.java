package vn.cchc.rules.facts;

import static java.util.Objects.requireNonNull;

import vn.cchc.catalogue.Indicator;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.RowRef;

/**
 * A figure that the form asks the agency for, and that has no number which can be computed with.
 *
 * @param ref which figure it is
 * @param kind of the row, or of the column of a table
 * @param why it is blank, told in words, unreadable, given twice, only about so much, or does not
 *     apply
 */
public record MissingFigure(FigureRef ref, Indicator.Kind kind, NotCheckedReason why) {

  public MissingFigure {
    requireNonNull(ref, "ref");
    requireNonNull(kind, "kind");
    requireNonNull(why, "why");
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
}
