package vn.cchc.rules.internal.diagnose;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Figure;
import vn.cchc.rules.internal.bind.Binder;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;

/** Tries other values in place of some figures and sees what that does to the relations. */
final class Trial {

  /** How much less probable a change is for breaking what should hold, or leaving it broken. */
  private static final double BREAKS_SHOULD = 0.05;

  /** How much less probable a change is for a percentage that is rounded in an unusual way. */
  private static final double UNUSUAL = 0.01;

  private final Binder binder;
  private final Form form;
  private final Cells cells;
  private final Map<Integer, Check> checks;

  /**
   * Creates a trial.
   *
   * @param checks of the report as printed, by the place of their relation in the form
   */
  Trial(Binder binder, Cells cells, Map<Integer, Check> checks) {
    this.binder = binder;
    this.form = binder.form();
    this.cells = cells;
    this.checks = checks;
  }

  /**
   * What a change does.
   *
   * @param possible whether all that must hold about the changed figures does
   * @param factor how much less probable it is for what should hold and does not then, or more for
   *     what does only then
   * @param mended the checks that did not hold as printed and hold now
   */
  record Result(boolean possible, double factor, Set<Check> mended) {}

  /** Changes figures, by slot, and checks every relation that speaks of one of them. */
  Result of(Map<Integer, BigDecimal> changes) {
    return of(changes, Set.of());
  }

  /**
   * Changes figures, by slot, and checks every relation that speaks of one of them.
   *
   * @param open slots whose figure is not known: a relation that speaks of one is passed over
   */
  Result of(Map<Integer, BigDecimal> changes, Set<Integer> open) {
    Map<Integer, Figure> changed = new HashMap<>();
    changes.forEach(
        (slot, number) -> {
          Figure figure = cells.figure(slot);
          if (figure != null) {
            changed.put(slot, Printing.trial(figure, number));
          }
        });
    Cells tried = cells.with(changed);
    Set<Check> mended = Collections.newSetFromMap(new IdentityHashMap<>());
    double factor = 1;
    for (int relation : relationsOf(changes.keySet())) {
      if (speaksOf(relation, open)) {
        continue;
      }
      Check before = checks.get(relation);
      Check after = binder.bind(relation, tried).check();
      if (after == null) {
        continue;
      }
      boolean held = before == null || before.holds();
      if (after.holds()) {
        factor *= after.isNoteworthy() ? UNUSUAL : 1;
        if (before != null && !held) {
          mended.add(before);
          factor /= before.strength() == Strength.SHOULD ? BREAKS_SHOULD : 1;
        }
      } else if (after.strength() == Strength.MUST) {
        return new Result(false, 0, Set.of());
      } else if (held && after.strength() == Strength.SHOULD) {
        factor *= BREAKS_SHOULD;
      }
    }
    return new Result(true, factor, mended);
  }

  private Set<Integer> relationsOf(Set<Integer> slots) {
    Set<Integer> relations = new TreeSet<>();
    slots.forEach(slot -> relations.addAll(form.numericRelationsOf(slot)));
    return relations;
  }

  private boolean speaksOf(int relation, Set<Integer> slots) {
    return !slots.isEmpty()
        && form.relations().get(relation).formula().figures().stream()
            .anyMatch(figure -> slots.contains(form.slot(figure)));
  }
}
