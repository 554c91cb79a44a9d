package vn.cchc.rules.internal.bind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.sums.Operand;
import vn.cchc.rules.internal.sums.Sum;

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
      FigureRef figure = term.figure();
      slots[i] = figure == null ? -1 : form.slot(figure);
      coefficients[i] = term.coefficient();
    }
    return new Side(slots, coefficients);
  }

  /** Returns the side of one figure. */
  static Side of(FigureRef figure, Form form) {
    return new Side(new int[] {form.slot(figure)}, new BigDecimal[] {BigDecimal.ONE});
  }

  /** Returns the sum of the figures; what does not apply to the agency is no part of it. */
  @Nullable Sum fill(Cells cells) {
    List<Sum.Addend> addends = new ArrayList<>(slots.length);
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] < 0) {
        addends.add(new Sum.Addend(coefficients[i], null));
        continue;
      }
      Operand operand = cells.operand(slots[i]);
      if (operand != null) {
        addends.add(new Sum.Addend(coefficients[i], operand));
      } else if (!isLeftOut(i, cells)) {
        return null;
      }
    }
    return addends.isEmpty() && slots.length > 0 ? null : Sum.of(addends);
  }

  /** Whether a figure is one of several and does not apply. */
  private boolean isLeftOut(int term, Cells cells) {
    return slots.length > 1 && cells.isAbsent(slots[term]);
  }

  /** Why the side cannot be filled: of its first figure that is no operand. */
  NotCheckedReason reason(Cells cells) {
    NotCheckedReason reason = NotCheckedReason.NOT_APPLICABLE;
    for (int slot : slots) {
      if (slot >= 0 && cells.operand(slot) == null) {
        reason = cells.reason(slot);
        if (!cells.isAbsent(slot)) {
          return reason;
        }
      }
    }
    return reason;
  }
}
