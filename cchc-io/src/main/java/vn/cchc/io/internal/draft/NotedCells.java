package vn.cchc.io.internal.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.grid.CellValue;
import vn.cchc.io.internal.sketch.shape.Shape.Printed;
import vn.cchc.io.internal.sketch.words.NotedNumber;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;
import vn.cchc.model.internal.Texts;

/** Figures that were read without the words that stand with them in one cell: told, with place. */
final class NotedCells {

  private static final int SHOWN = 10;

  private NotedCells() {}

  /** Returns the remark of such cells; none if there are none. */
  static List<Remark> of(List<TableSketch> sketches) {
    return of(
        "cell-notes",
        sketches,
        (sketch, cell) ->
            cell.value().isNumber() && NotedNumber.of(cell.text(), sketch.notation()) != null);
  }

  /** Returns the remark of cells in which words stand for a figure; none if there are none. */
  static List<Remark> words(List<TableSketch> sketches) {
    return of(
        "cell-words", sketches, (sketch, cell) -> cell.value().state() == CellValue.State.WORDS);
  }

  private static List<Remark> of(
      String key, List<TableSketch> sketches, BiPredicate<TableSketch, Printed> told) {
    Set<String> noted = new LinkedHashSet<>();
    Place first = null;
    for (TableSketch sketch : sketches) {
      for (List<Printed> row : sketch.cells()) {
        for (int c = 0; c < row.size(); c++) {
          Printed cell = row.get(c);
          if (sketch.columns().get(c).kind().isFigures() && told.test(sketch, cell)) {
            first = first == null ? cell.place() : first;
            noted.add(Texts.shortened(cell.text()));
          }
        }
      }
    }
    if (noted.isEmpty()) {
      return List.of();
    }
    String shown = String.join("; ", noted.stream().limit(SHOWN).toList());
    return List.of(Remark.of(key, first, noted.size() > SHOWN ? shown + "; …" : shown));
  }
}
