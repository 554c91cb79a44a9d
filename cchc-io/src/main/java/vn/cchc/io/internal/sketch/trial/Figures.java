package vn.cchc.io.internal.sketch.trial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.grid.CellValue;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.shape.Shape;

/** The numbers of a table, by row and column, and by the names that formulas give them. */
public final class Figures {

  private final Shape shape;
  private final @Nullable Exchange exchange;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();
  private final int[] decimals;

  /** Two cells of a column that are read in each other's place. */
  private record Exchange(int column, int one, int other) {
    int row(int row, int at) {
      return at != column ? row : row == one ? other : row == other ? one : row;
    }
  }

  /** Looks up the numbers of a table. */
  public Figures(Shape shape) {
    this(shape, null);
  }

  private Figures(Shape shape, @Nullable Exchange exchange) {
    this.shape = shape;
    this.exchange = exchange;
    for (int c = 0; c < shape.columns().size(); c++) {
      columns.put(shape.columns().get(c).id().value(), c);
    }
    for (int r = 0; r < shape.rows().size(); r++) {
      rows.put(shape.rows().get(r).code().value(), r);
    }
    decimals = new int[shape.columns().size()];
    for (int c = 0; c < decimals.length; c++) {
      for (int r = 0; r < shape.rows().size(); r++) {
        CellValue value = at(r, c);
        if (value.number() != null) {
          decimals[c] = Math.max(decimals[c], value.number().scale());
        }
      }
    }
  }

  /** Returns the columns of the table. */
  public List<ColumnSketch> columns() {
    return shape.columns();
  }

  /** Returns the rows of the table. */
  public List<RowSketch> rows() {
    return shape.rows();
  }

  /** Returns what the cell of a row and a column says. */
  public CellValue at(int row, int column) {
    int from = exchange == null ? row : exchange.row(row, column);
    return shape.cells().get(from).get(column).value();
  }

  /** Returns in what a row is counted, as a column for units prints it; empty where none does. */
  public String unit(int row) {
    for (int c = 0; c < columns().size(); c++) {
      if (columns().get(c).kind() == ColumnKind.UNIT) {
        return shape.cells().get(row).get(c).text();
      }
    }
    return "";
  }

  /** Returns the numbers as they are where two cells of a column changed places. */
  public Figures exchanged(int column, int one, int other) {
    return new Figures(shape, new Exchange(column, one, other));
  }

  /** Returns how many decimals a column prints at most. */
  public int decimals(int column) {
    return decimals[column];
  }

  /** Returns the place among the columns, or the rows, of a name; null where there is none. */
  public @Nullable Integer index(Each each, String name) {
    return each == Each.ROW ? columns.get(name) : rows.get(name);
  }

  /**
   * Returns what a formula means by a name.
   *
   * @param each row, where names are those of columns, or column, where they are those of rows
   * @param at the row, or the column, that the formula is about
   */
  public CellValue named(Each each, String name, int at) {
    Integer index = index(each, name);
    if (index == null) {
      return CellValue.MISSING;
    }
    return each == Each.ROW ? at(at, index) : at(index, at);
  }

  /** Returns how many decimals a formula's figure prints at most. */
  public int decimals(Each each, String name, int at) {
    Integer column = each == Each.ROW ? index(each, name) : Integer.valueOf(at);
    return column == null ? 0 : decimals[column];
  }

  /** Returns how many rows, or columns, a formula is about. */
  public int places(Each each) {
    return each == Each.ROW ? rows().size() : columns().size();
  }

  /** Whether a column has no figure in some single row, which may be nought or missing. */
  public boolean hasBlank(int column) {
    for (int r = 0; r < rows().size(); r++) {
      boolean blank = at(r, column).state() == CellValue.State.MISSING;
      if (blank && rows().get(r).role() == Role.ITEM) {
        return true;
      }
    }
    return false;
  }

  /** Whether no figure is given at all, as in a form that is to be filled in. */
  public boolean isBlank() {
    for (int r = 0; r < rows().size(); r++) {
      for (int c = 0; c < columns().size(); c++) {
        if (at(r, c).isNumber()) {
          return false;
        }
      }
    }
    return true;
  }
}
