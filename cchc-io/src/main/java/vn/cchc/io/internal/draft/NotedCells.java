package vn.cchc.io.internal.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.io.internal.sketch.TableSketch;
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
    Set<String> noted = new LinkedHashSet<>();
    Place first = null;
    for (TableSketch sketch : sketches) {
      for (List<Printed> row : sketch.cells()) {
        for (int c = 0; c < row.size(); c++) {
          Printed cell = row.get(c);
          boolean figure = sketch.columns().get(c).kind().isFigures() && cell.value().isNumber();
          if (figure && NotedNumber.of(cell.text(), sketch.notation()) != null) {
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
    return List.of(Remark.of("cell-notes", first, noted.size() > SHOWN ? shown + "; …" : shown));
  }
}
