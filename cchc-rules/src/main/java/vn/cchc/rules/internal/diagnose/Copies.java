package vn.cchc.rules.internal.diagnose;

import java.math.BigDecimal;
import java.util.Objects;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.form.Neighbours;
import vn.cchc.rules.internal.sums.Operand;

/** Tells figures that may have been copied from beside them by mistake. */
final class Copies {

  private Copies() {}

  /** Whose figure stands where another belongs. */
  enum Way {
    NONE,
    /** That of the row above or below. */
    OF_ROW,
    /** That of the column beside, in the same row of a table. */
    OF_COLUMN
  }

  /** Returns from where a figure, of more than one digit, may have been copied. */
  static Way of(Form form, Cells cells, int slot) {
    Operand operand = cells.operand(slot);
    if (operand == null || operand.number().precision() < 2) {
      return Way.NONE;
    }
    Way way = Way.NONE;
    for (Neighbours beside : form.neighbours()) {
      for (int step = -1; step <= 1; step += 2) {
        int next = beside.next(slot, step);
        if (isCopied(form, cells, slot, next, operand.number())) {
          if (!isOneRow(form, slot, next)) {
            return Way.OF_ROW;
          }
          way = Way.OF_COLUMN;
        }
      }
    }
    return way;
  }

  private static boolean isOneRow(Form form, int slot, int other) {
    String table = form.slots().get(slot).id().table();
    return table != null
        && Objects.equals(form.slots().get(slot).id().row(), form.slots().get(other).id().row());
  }

  private static boolean isCopied(
      Form form, Cells cells, int slot, int neighbour, BigDecimal printed) {
    Operand operand = neighbour < 0 ? null : cells.operand(neighbour);
    return operand != null
        && operand.number().compareTo(printed) == 0
        && !isWhole(form, cells, slot, neighbour);
  }

  /** Whether two figures are the same because one is all there is of the other. */
  private static boolean isWhole(Form form, Cells cells, int slot, int other) {
    for (int relation : form.numericRelationsOf(slot)) {
      if (form.relations().get(relation).formula() instanceof Comparison comparison
          && comparison.operator() == Operator.EQUAL) {
        boolean both = false;
        boolean alone = true;
        for (int some : form.slotsOf(relation)) {
          Operand operand = cells.operand(some);
          both |= some == other;
          alone &=
              some == slot || some == other || operand == null || operand.number().signum() == 0;
        }
        if (both && alone) {
          return true;
        }
      }
    }
    return false;
  }
}
