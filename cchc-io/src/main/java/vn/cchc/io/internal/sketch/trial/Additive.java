package vn.cchc.io.internal.sketch.trial;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;

/** Which columns add up over the rows: most do, but shares, rates and prices. */
public final class Additive {

  private final Figures figures;
  private final Set<Integer> columns = new HashSet<>();
  private final Set<Integer> never = new HashSet<>();

  /** Takes each column as its kind suggests. */
  public Additive(Figures figures) {
    this.figures = figures;
    List<ColumnSketch> all = figures.columns();
    for (int c = 0; c < all.size(); c++) {
      if (all.get(c).kind().isFigures() && all.get(c).kind().isAdditive()) {
        columns.add(c);
      }
    }
  }

  /** Returns whether a column adds up. */
  public boolean isAdditive(int column) {
    return columns.contains(column);
  }

  /** Returns the columns that add up, in their order. */
  public List<Integer> columns() {
    return columns.stream().sorted().toList();
  }

  /** Returns those of the columns that are measured, and may have been rounded. */
  public List<Integer> amounts() {
    return columns().stream()
        .filter(c -> figures.columns().get(c).kind() == ColumnKind.AMOUNT)
        .toList();
  }

  /** Says that a column does not add up. */
  public void remove(int column) {
    columns.remove(column);
  }

  /** Says that a column never adds up, whatever the numbers are like. */
  public void removeForGood(int column) {
    columns.remove(column);
    never.add(column);
  }

  /** Says that a column adds up. */
  public void add(int column) {
    if (!never.contains(column)) {
      columns.add(column);
    }
  }

  /** Whether a relation is about amounts, which may have been rounded; counts never are. */
  public boolean isMeasured(Each each, Formula formula) {
    if (each == Each.COLUMN) {
      return !amounts().isEmpty();
    }
    return formula.figures().stream()
        .map(figure -> figures.index(Each.ROW, figure.indicator().value()))
        .allMatch(c -> c != null && figures.columns().get(c).kind() != ColumnKind.COUNT);
  }
}
