package vn.cchc.io.internal.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.trial.BlankSum;
import vn.cchc.model.Evidence;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigurePlace;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Place;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Severity;

/**
 * Sums that are not checked since a part is blank, though the other parts do not come to the total:
 * a note, for what is blank may be nought, or what is missing.
 */
final class BlankParts {

  /** More names than these nobody reads in a row. */
  private static final int FEW = 4;

  private final TableSketch sketch;

  private BlankParts(TableSketch sketch) {
    this.sketch = sketch;
  }

  static List<Finding> of(TableSketch sketch) {
    return sketch.blanks().stream().map(new BlankParts(sketch)::finding).toList();
  }

  private Finding finding(BlankSum sum) {
    boolean row = sum.each() == Each.ROW;
    String formula = name(row, sum.total()) + " = " + written(row, sum);
    Explanation said =
        Explanation.of(
            row ? "form.blank.row" : "form.blank.column",
            row ? sketch.rows().get(sum.at()).name() : name(true, sum.at()),
            formula,
            names(row, sum.blanks(), ", "),
            sum.given(),
            sum.printed());
    List<FigureRef> figures = new ArrayList<>(List.of(cell(sum, sum.total())));
    sum.blanks().forEach(blank -> figures.add(cell(sum, blank)));
    List<FigurePlace> places = new ArrayList<>();
    place(sum, sum.total(), places);
    sum.blanks().forEach(blank -> place(sum, blank, places));
    return Finding.builder(
            formula, RelationKind.PRESENCE, Severity.INFO, new Evidence.Observation(said))
        .figures(figures)
        .places(places)
        .build();
  }

  private String written(boolean row, BlankSum sum) {
    if (sum.less().isEmpty()) {
      return names(row, sum.parts(), " + ");
    }
    StringBuilder written = new StringBuilder();
    for (int part : sum.parts()) {
      boolean less = sum.less().contains(part);
      written.append(written.isEmpty() ? (less ? "-" : "") : less ? " - " : " + ");
      written.append(name(row, part));
    }
    return written.toString();
  }

  private String names(boolean row, List<Integer> some, String between) {
    if (some.size() > FEW) {
      return name(row, some.get(0)) + between + "…" + between + name(row, last(some));
    }
    return some.stream().map(one -> name(row, one)).collect(Collectors.joining(between));
  }

  private static int last(List<Integer> some) {
    return some.get(some.size() - 1);
  }

  /** The name of a column, or of a row. */
  private String name(boolean column, int index) {
    return column ? "(" + sketch.columns().get(index).id() + ")" : sketch.rows().get(index).name();
  }

  private FigureRef cell(BlankSum sum, int index) {
    int row = sum.each() == Each.ROW ? sum.at() : index;
    int column = sum.each() == Each.ROW ? index : sum.at();
    return FigureRef.ofCell(
        sketch.id(), sketch.rows().get(row).ref(), sketch.columns().get(column).id());
  }

  private void place(BlankSum sum, int index, List<FigurePlace> places) {
    int row = sum.each() == Each.ROW ? sum.at() : index;
    int column = sum.each() == Each.ROW ? index : sum.at();
    Place place = of(row, column);
    if (place != null) {
      places.add(new FigurePlace(cell(sum, index), place));
    }
  }

  private @Nullable Place of(int row, int column) {
    return sketch.cells().get(row).get(column).place();
  }
}
