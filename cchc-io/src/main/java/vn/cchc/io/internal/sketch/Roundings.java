package vn.cchc.io.internal.sketch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.trial.Additive;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.trial.Tally;

/** Tells sums that amounts keep within rounding; what is counted is exact. */
final class Roundings {

  private final Figures figures;
  private final Formulas formulas;
  private final Additive additive;
  private final Judge judge;

  Roundings(Figures figures, Formulas formulas, Additive additive, Judge judge) {
    this.figures = figures;
    this.formulas = formulas;
    this.additive = additive;
    this.judge = judge;
  }

  /** Amounts cut to the printed unit add up but for the rounding. */
  @Nullable Draft rounded(Draft draft) {
    Tally strict = judge.tally(draft);
    Draft loose = strict.fails() < 2 && !isCoarse(draft, strict) ? null : loosened(draft);
    if (loose == null) {
      return null;
    }
    Tally tally = judge.tally(loose);
    double sure = tally.fails() == 0 && draft.origin().isNamed() ? Judge.NAMED : Judge.SURE;
    return tally.mostlyHolds() && tally.fails() <= 2 && tally.bits() >= sure ? loose : null;
  }

  /**
   * Returns a sum of amounts as one that holds within rounding; null where it is none, or where
   * rounding mends nothing. Of a sum of rows it is for the columns of amounts: counts are exact.
   */
  @Nullable Draft loosened(Draft draft) {
    if (!(draft.formula() instanceof Comparison comparison)
        || comparison.operator() != Operator.EQUAL
        || comparison.tolerance().rounding()
        || !additive.isMeasured(draft.each(), comparison)
        || judge.looseTally(draft).fails() >= judge.tally(draft).fails()) {
      return null;
    }
    String text = draft.text() + " within rounding";
    Formula formula = formulas.parse(draft.each(), text);
    Draft loose = formula == null ? null : draft.with(text, formula);
    return loose != null && loose.each() == Each.COLUMN && loose.only() == null
        ? loose.forOnly(additive.amounts())
        : loose;
  }

  /** Returns the part of a sum that is not for amounts; null where there is none. */
  @Nullable Draft exact(Draft draft) {
    List<Integer> counts = new ArrayList<>(additive.columns());
    counts.removeAll(additive.amounts());
    boolean some = draft.each() == Each.COLUMN && draft.only() == null && !counts.isEmpty();
    return some ? draft.forOnly(counts) : null;
  }

  /** Whether totals that fail are printed with fewer decimals than their parts. */
  boolean isCoarse(Draft draft, Tally tally) {
    return tally.fails() > 0
        && draft.formula() instanceof Comparison comparison
        && comparison.left().isFigure()
        && tally.broken().stream().allMatch(at -> isCoarse(draft.each(), comparison, at));
  }

  private boolean isCoarse(Each each, Comparison comparison, int at) {
    String name = comparison.left().figures().iterator().next().indicator().value();
    BigDecimal total = figures.named(each, name, at).number();
    return total != null
        && Formulas.parts(comparison).stream()
            .map(part -> figures.named(each, part, at).number())
            .anyMatch(part -> part != null && part.scale() > Math.max(0, total.scale()));
  }
}
