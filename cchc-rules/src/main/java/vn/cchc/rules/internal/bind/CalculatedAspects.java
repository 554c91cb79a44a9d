package vn.cchc.rules.internal.bind;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.catalogue.Formula.Aspect;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureText;
import vn.cchc.model.NumberNotation;
import vn.cchc.rules.internal.check.CalculatedCheck;
import vn.cchc.rules.internal.check.CalculatedCheck.Reading;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.WorkbookText;

/** Binds what is said of the formulas that a workbook has in its cells. */
final class CalculatedAspects {

  /**
   * It is asked of every report, whatever its catalogue states. It is no more than a warning: what
   * the cell shows is what was signed, a formula may reach for other files or functions that are
   * not to be had here, and so the stored result may be the right one of the two.
   */
  private static final Relation CALCULATED =
      Relation.builder("cells-calculated")
          .formula(Aspect.CALCULATED.words())
          .strength(Strength.SHOULD)
          .build();

  private CalculatedAspects() {}

  /** Returns a check for each formula whose result is known to differ from what is shown. */
  static List<Check> bind(Relation relation, Cells cells) {
    List<Check> checks = new ArrayList<>();
    NumberNotation notation = cells.report().notation();
    for (Figure figure : cells.report().figures()) {
      String result = figure.origin().recalculated();
      String shown = figure.shown(notation);
      String printed = shown == null ? "" : shown;
      // a cell without a result, or with an error in its place, cannot be read; that is said of it
      if (result != null && !WorkbookText.isFormula(printed) && !WorkbookText.isError(printed)) {
        checks.add(
            new CalculatedCheck(
                relation,
                figure.ref(),
                figure.origin().place(),
                new Reading(printed, figure.value()),
                new Reading(result, FigureText.read(result, notation))));
      }
    }
    return checks;
  }

  /** Says what differs, unless the catalogue states the relation and it is said already. */
  static void bind(Bindings bindings) {
    Cells cells = bindings.cells();
    List<Check> checks =
        cells.form().states(Aspect.CALCULATED) ? List.of() : bind(CALCULATED, cells);
    if (!checks.isEmpty()) {
      bindings.addAll(CALCULATED, checks);
    }
  }
}
