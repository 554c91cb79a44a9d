package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.trial.Tally;

/** Looks for the sum that was meant where a form prints one that its numbers do not keep. */
final class Repairs {

  private static final int MOST_REPAIRS = 400;
  private static final int SAMPLE = 5;

  private final Figures figures;
  private final Formulas formulas;
  private final Judge judge;

  Repairs(Figures figures, Formulas formulas, Judge judge) {
    this.figures = figures;
    this.formulas = formulas;
    this.judge = judge;
  }

  /** Returns a sum with a term more, or less, that all places keep; null where there is none. */
  @Nullable String of(Draft draft, Tally tally) {
    if (!(draft.formula() instanceof Comparison comparison)
        || comparison.operator() != Operator.EQUAL
        || !comparison.left().isFigure()) {
      return null;
    }
    String total = comparison.left().figures().iterator().next().indicator().value();
    List<String> parts = new ArrayList<>();
    List<String> less = new ArrayList<>();
    for (Formula.Term term : comparison.right().terms()) {
      if (term.figure() == null) {
        return null;
      }
      String name = term.figure().indicator().value();
      (term.coefficient().signum() < 0 ? less : parts).add(name);
    }
    List<String> all = candidates(draft.each());
    int tried = 0;
    for (int i = 0; i < parts.size() && parts.size() > 2; i++) {
      List<String> fewer = new ArrayList<>(parts);
      fewer.remove(i);
      String text = Formulas.sum(draft.each(), total, fewer, less);
      if (fits(draft, text, tally)) {
        return text;
      }
    }
    for (String other : all) {
      if (other.equals(total) || parts.contains(other) || ++tried > MOST_REPAIRS) {
        continue;
      }
      List<String> more = new ArrayList<>(parts);
      more.add(other);
      String text = Formulas.sum(draft.each(), total, more, less);
      if (fits(draft, text, tally)) {
        return text;
      }
      List<String> without = new ArrayList<>(less);
      without.add(other);
      text = Formulas.sum(draft.each(), total, parts, without);
      if (fits(draft, text, tally)) {
        return text;
      }
      for (int i = 0; i < parts.size() && parts.size() < 12; i++) {
        List<String> changed = new ArrayList<>(parts);
        changed.set(i, other);
        text = Formulas.sum(draft.each(), total, changed, less);
        if (fits(draft, text, tally)) {
          return text;
        }
      }
    }
    return null;
  }

  private List<String> candidates(Each each) {
    List<String> names = new ArrayList<>();
    if (each == Each.ROW) {
      for (ColumnSketch column : figures.columns()) {
        if (column.kind().isFigures()) {
          names.add(column.id().value());
        }
      }
    } else {
      for (RowSketch row : figures.rows()) {
        if (row.role() != Role.SECTION) {
          names.add(row.code().value());
        }
      }
    }
    return names;
  }

  private boolean fits(Draft draft, String text, Tally before) {
    Formula formula = formulas.parse(draft.each(), text);
    if (formula == null) {
      return false;
    }
    Draft other = draft.with(text, formula);
    List<Integer> some = before.broken().subList(0, Math.min(SAMPLE, before.fails()));
    if (judge.tally(other.forOnly(some)).fails() > 1) {
      return false;
    }
    Tally tally = judge.tally(other);
    return tally.holds() >= Math.max(2, before.fails())
        && 4 * tally.fails() <= before.fails()
        && tally.bits() >= Judge.SURE;
  }
}
