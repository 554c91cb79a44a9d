package vn.cchc.rules.internal.diagnose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Explanation;
import vn.cchc.model.Figure;
import vn.cchc.model.Wording;
import vn.cchc.rules.internal.bind.Binder;
import vn.cchc.rules.internal.bind.Bindings;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.NarrativeFigureCheck;
import vn.cchc.rules.internal.facts.Support;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;

/** Asks the other figures of a report which of two that differ they go with. */
final class Supports {

  private Supports() {}

  /**
   * Returns what other evidence supports, for each figure that prose and table tell differently.
   */
  static List<Support> of(Binder binder, Bindings bindings) {
    List<Support> supports = new ArrayList<>();
    for (Check check : bindings.telling()) {
      if (check instanceof NarrativeFigureCheck figures && !check.holds()) {
        of(binder, bindings.cells(), figures).ifPresent(supports::add);
      }
    }
    return supports;
  }

  private static Optional<Support> of(Binder binder, Cells cells, NarrativeFigureCheck figures) {
    Form form = binder.form();
    int slot = form.slot(figures.indicator());
    Figure cell = cells.figure(slot);
    if (cell == null || cells.operand(slot) == null) {
      return Optional.empty();
    }
    BigDecimal told = figures.figure().number();
    Cells tried = cells.copy();
    tried.set(slot, told);
    Relation mended = null;
    Relation broken = null;
    for (int place : form.numericRelationsOf(slot)) {
      Relation relation = form.relations().get(place);
      Check before = binder.bind(place, cells).check();
      Check after = binder.bind(place, tried).check();
      if (relation.formula().figures().size() > 1 && before != null && after != null) {
        mended = mended == null && !before.holds() && after.holds() ? relation : mended;
        broken = broken == null && before.holds() && !after.holds() ? relation : broken;
      }
    }
    if (mended != null && broken == null) {
      return Optional.of(
          support(figures, false, "narrative.mends", Wording.of(mended.formulaText())));
    }
    if (broken != null && mended == null) {
      return Optional.of(
          support(figures, true, "narrative.breaks", Wording.of(broken.formulaText())));
    }
    boolean alone = mended == null && broken == null && figures.figure().confirmed();
    return alone
        ? Optional.of(
            support(figures, false, "narrative.confirmed", Wording.of(figures.figure().text())))
        : Optional.empty();
  }

  private static Support support(
      NarrativeFigureCheck figures, boolean table, String key, Wording evidence) {
    return new Support(
        figures, table, Explanation.of(key, figures.indicator().toString(), evidence));
  }
}
