package vn.cchc.io.internal.draft;

import java.util.List;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.trial.CutQuotient;
import vn.cchc.model.Evidence;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigurePlace;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Place;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Severity;

/** Quotients that were cut where all others of their column are rounded: a note. */
final class CutQuotients {

  private CutQuotients() {}

  static List<Finding> of(TableSketch sketch) {
    return sketch.cuts().stream().map(cut -> finding(sketch, cut)).toList();
  }

  private static Finding finding(TableSketch sketch, CutQuotient cut) {
    String row = sketch.rows().get(cut.row()).name();
    String column = "(" + sketch.columns().get(cut.column()).id() + ")";
    FigureRef figure =
        FigureRef.ofCell(
            sketch.id(),
            sketch.rows().get(cut.row()).ref(),
            sketch.columns().get(cut.column()).id());
    Place place = sketch.cells().get(cut.row()).get(cut.column()).place();
    return Finding.builder(
            column,
            RelationKind.SHARE,
            Severity.INFO,
            new Evidence.Observation(
                Explanation.of("form.cut", row, column, cut.rounded(), cut.printed())))
        .figures(List.of(figure))
        .places(place == null ? List.of() : List.of(new FigurePlace(figure, place)))
        .build();
  }
}
