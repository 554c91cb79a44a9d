package vn.cchc.io.internal.sketch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.trial.Figures;

/** Which columns add up over the rows: most do, but shares, rates and prices. */
final class Additive {

  private final Figures figures;
  private final Set<Integer> columns = new HashSet<>();

  Additive(Figures figures) {
    this.figures = figures;
    List<ColumnSketch> all = figures.columns();
    for (int c = 0; c < all.size(); c++) {
      if (all.get(c).kind().isFigures() && all.get(c).kind().isAdditive()) {
        columns.add(c);
      }
    }
  }

  boolean isAdditive(int column) {
    return columns.contains(column);
  }

  List<Integer> columns() {
    return columns.stream().sorted().toList();
  }

  /** Returns those of the columns that are measured, and may have been rounded. */
  List<Integer> amounts() {
    return columns().stream()
        .filter(c -> figures.columns().get(c).kind() == ColumnKind.AMOUNT)
        .toList();
  }

  void remove(int column) {
    columns.remove(column);
  }

  void add(int column) {
    columns.add(column);
  }

  /** Whether a relation is about amounts, which may have been rounded; counts never are. */
  boolean isMeasured(Draft draft) {
    if (draft.each() == Each.COLUMN) {
      return !amounts().isEmpty();
    }
    return draft.formula().figures().stream()
        .map(figure -> figures.index(Each.ROW, figure.indicator().value()))
        .allMatch(c -> c != null && figures.columns().get(c).kind() != ColumnKind.COUNT);
  }
}
