package vn.cchc.rules.internal.diagnose;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Table;
import vn.cchc.model.FigureRef;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.sums.Operand;

/** Where a number below nought may have been meant. */
final class Negatives {

  private Negatives() {}

  /**
   * Returns whether a number below nought may be proposed for a cell. A form that was guessed says
   * of no column that it has none: there they are expected only where the column prints one, or
   * something is taken off.
   */
  static boolean mayStand(Form form, Cells cells, int slot) {
    FigureRef cell = form.slots().get(slot).id();
    String table = cell.table();
    boolean guessed =
        table != null && form.catalogue().table(table).map(Table::isGuessed).orElse(false);
    if (!guessed) {
      return !form.slots().get(slot).refusesNegative();
    }
    return isOfDifference(form, slot)
        || IntStream.range(0, form.slots().size())
            .filter(other -> isInColumnOf(cell, form.slots().get(other).id()))
            .mapToObj(cells::operand)
            .anyMatch(Negatives::isNegative);
  }

  private static boolean isOfDifference(Form form, int slot) {
    for (int relation : form.numericRelationsOf(slot)) {
      if (takesOff(form.relations().get(relation).formula())) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesOff(Formula formula) {
    if (formula instanceof Formula.All all) {
      return all.parts().stream().anyMatch(Negatives::takesOff);
    }
    return formula instanceof Formula.Comparison comparison
        && Stream.of(comparison.left(), comparison.right())
            .flatMap(side -> side.terms().stream())
            .anyMatch(term -> term.coefficient().signum() < 0);
  }

  private static boolean isInColumnOf(FigureRef cell, FigureRef other) {
    return other.indicator().equals(cell.indicator())
        && Objects.equals(cell.table(), other.table());
  }

  private static boolean isNegative(@Nullable Operand operand) {
    return operand != null && operand.number().signum() < 0;
  }
}
