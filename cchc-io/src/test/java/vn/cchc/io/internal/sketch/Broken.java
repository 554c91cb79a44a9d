package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.flow.Carried;
import vn.cchc.io.internal.sketch.shape.Shape;
import vn.cchc.io.internal.sketch.trial.Evaluator;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.model.IndicatorId;

/** Where the relations of a table are about, and where they do not hold. */
final class Broken {

  private final TableSketch table;
  private final Figures figures;
  private final Formulas formulas;

  Broken(TableSketch table) {
    this.table = table;
    Shape shape =
        new Shape(
            table.title(),
            table.number(),
            table.unit(),
            table.notation(),
            true,
            table.open(),
            table.columns(),
            table.rows(),
            table.cells(),
            List.of());
    figures = new Figures(shape);
    formulas = new Formulas(shape);
  }

  /** A relation and the cells it is about at one place, each as row and column from 0. */
  record At(RuleSketch rule, Set<List<Integer>> cells) {}

  /** Returns the places where relations are broken. */
  List<At> places() {
    return places(true);
  }

  /** Returns every place that sums and quotients are about. */
  List<At> all() {
    return places(false);
  }

  private List<At> places(boolean broken) {
    List<At> places = new ArrayList<>();
    for (RuleSketch rule : table.checked()) {
      Formula formula = formulas.parse(rule.each(), rule.formula());
      if (formula == null || formula instanceof Formula.OfRows) {
        continue;
      }
      for (int at = 0; at < figures.places(rule.each()); at++) {
        int place = at;
        boolean fails =
            new Evaluator(figures)
                    .tally(formula, rule.each(), p -> p == place && isMeant(rule, p))
                    .fails()
                > 0;
        if (broken ? fails : isMeant(rule, at) && !rule.formula().contains("<=")) {
          places.add(new At(rule, cells(rule, formula, at)));
        }
      }
    }
    return places;
  }

  /** Returns the cells of what is carried from row to row, or time to time, and does not hold. */
  List<Set<List<Integer>>> carried() {
    List<Set<List<Integer>>> broken = new ArrayList<>();
    for (Carried carried : table.carried()) {
      for (Carried.Step step : carried.steps()) {
        if (Boolean.FALSE.equals(step.holds(figures))) {
          Set<List<Integer>> cells = new LinkedHashSet<>();
          cells.add(List.of(step.total().row(), step.total().column()));
          step.plus().forEach(cell -> cells.add(List.of(cell.row(), cell.column())));
          step.minus().forEach(cell -> cells.add(List.of(cell.row(), cell.column())));
          broken.add(cells);
        }
      }
    }
    return broken;
  }

  private boolean isMeant(RuleSketch rule, int at) {
    List<IndicatorId> only = rule.only();
    if (rule.each() == Each.ROW) {
      return only.isEmpty() || only.contains(table.rows().get(at).code());
    }
    return table.columns().get(at).kind().isFigures()
        && (only.isEmpty() || only.contains(table.columns().get(at).id()));
  }

  private Set<List<Integer>> cells(RuleSketch rule, Formula formula, int at) {
    Set<List<Integer>> cells = new LinkedHashSet<>();
    formula
        .figures()
        .forEach(
            figure -> {
              Integer index = figures.index(rule.each(), figure.indicator().value());
              if (index != null) {
                cells.add(rule.each() == Each.ROW ? List.of(at, index) : List.of(index, at));
              }
            });
    return cells;
  }
}
