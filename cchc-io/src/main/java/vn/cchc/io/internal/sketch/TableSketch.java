package vn.cchc.io.internal.sketch;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.sketch.flow.Carried;
import vn.cchc.io.internal.sketch.flow.Growth;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.shape.Shape.Printed;
import vn.cchc.io.internal.sketch.trial.BlankSum;
import vn.cchc.io.internal.sketch.trial.CutQuotient;
import vn.cchc.io.internal.sketch.trial.TotalShare;
import vn.cchc.model.NumberNotation;

/**
 * What was understood of a table of a form nobody described.
 *
 * @param id by which figures name it; unique in its document
 * @param title as printed; empty where there is none
 * @param number of the form, as printed; null where there is none
 * @param unit in which it counts unless a column says otherwise; null where that is not said
 * @param notation how it writes numbers
 * @param open whether whoever fills the form in adds rows
 * @param columns from left to right
 * @param rows from top to bottom, without repeated headings, notes and signatures
 * @param cells by row, then by column
 * @param rules between columns, and between rows
 * @param shares percentages that are what their rows are of a total
 * @param carried from one row, or one time, to the next
 * @param growths rows of rates by which others grew from year to year
 * @param blanks sums of which parts are blank that may be what is missing
 * @param cuts quotients that were cut where the others of their column are rounded
 * @param questions that a person has to decide
 */
public record TableSketch(
    String id,
    String title,
    @Nullable String number,
    @Nullable String unit,
    NumberNotation notation,
    boolean open,
    List<ColumnSketch> columns,
    List<RowSketch> rows,
    List<List<Printed>> cells,
    List<RuleSketch> rules,
    List<TotalShare> shares,
    List<Carried> carried,
    List<Growth> growths,
    List<BlankSum> blanks,
    List<CutQuotient> cuts,
    List<Question> questions) {

  public TableSketch {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(notation, "notation");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    cells = List.copyOf(cells);
    rules = List.copyOf(rules);
    shares = List.copyOf(shares);
    carried = List.copyOf(carried);
    growths = List.copyOf(growths);
    blanks = List.copyOf(blanks);
    cuts = List.copyOf(cuts);
    questions = List.copyOf(questions);
  }

  /** Returns the relations that tables are checked by. */
  public List<RuleSketch> checked() {
    return rules.stream().filter(RuleSketch::isChecked).toList();
  }
}
