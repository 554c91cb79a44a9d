package vn.cchc.rules.internal.bind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.rules.internal.check.Operand;
import vn.cchc.rules.internal.check.Sum;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;

/** One side of a comparison, its figures found by slot. */
final class Side {

  private final int[] slots;
  private final BigDecimal[] coefficients;

  private Side(int[] slots, BigDecimal[] coefficients) {
    this.slots = slots;
    this.coefficients = coefficients;
  }

  static Side of(Linear linear, Form form) {
    int[] slots = new int[linear.terms().size()];
    BigDecimal[] coefficients = new BigDecimal[slots.length];
    for (int i = 0; i < slots.length; i++) {
      Term term = linear.terms().get(i);
      IndicatorId figure = term.figure();
      slots[i] = figure == null ? -1 : form.slot(figure);
      coefficients[i] = term.coefficient();
    }
    return new Side(slots, coefficients);
  }

  @Nullable Sum fill(Cells cells) {
    List<Sum.Addend> addends = new ArrayList<>(slots.length);
    for (int i = 0; i < slots.length; i++) {
      Operand operand = slots[i] < 0 ? null : cells.operand(slots[i]);
      if (slots[i] >= 0 && operand == null) {
        return null;
      }
      addends.add(new Sum.Addend(coefficients[i], operand));
    }
    return Sum.of(addends);
  }

  /** Why the side cannot be filled: of its first figure that is no operand. */
  NotCheckedReason reason(Cells cells) {
    for (int slot : slots) {
      if (slot >= 0 && cells.operand(slot) == null) {
        return cells.reason(slot);
      }
    }
    throw new IllegalStateException("Every figure is an operand");
  }
}
