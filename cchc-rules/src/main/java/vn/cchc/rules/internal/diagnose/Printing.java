package vn.cchc.rules.internal.diagnose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.FigureValue.Unreadable;
import vn.cchc.model.Notation;
import vn.cchc.model.NumberNotation;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.form.Neighbours;
import vn.cchc.rules.internal.form.Slot;
import vn.cchc.rules.internal.form.WorkbookText;
import vn.cchc.rules.internal.sums.Operand;

/**
 * Prints a number as its cell was printed: with its percent sign, and without dots if it had none;
 * a count as the whole number it is.
 */
final class Printing {

  /** So many percentages above and below tell how many decimals are printed. */
  private static final int BESIDE = 4;

  private static final int MOST_DECIMALS = 2;

  private static final int GROUPED = 4;

  private Printing() {}

  static String like(Figure figure, Slot slot, BigDecimal number, NumberNotation notation) {
    String text = figure.text();
    BigDecimal plain = plain(slot, number);
    if (text == null) {
      // never printed: as people would print it
      return Notation.of(plain, notation) + (slot.isPercentage() ? "%" : "");
    }
    boolean percent =
        figure.value() instanceof Quantity quantity
            ? quantity.percent()
            : figure.value() instanceof Unreadable && text.strip().endsWith("%");
    return (isUngrouped(text, notation)
            ? plain.toPlainString().replace('.', notation.decimal())
            : Notation.of(plain, notation))
        + (percent ? "%" : "");
  }

  /** Returns a number without an exponent; a count also without the decimals of a misreading. */
  static BigDecimal plain(Slot slot, BigDecimal number) {
    boolean whole = slot.isCount() && number.stripTrailingZeros().scale() <= 0;
    return whole || number.scale() < 0 ? number.setScale(0) : number;
  }

  private static boolean isUngrouped(String text, NumberNotation notation) {
    long digits = text.chars().filter(Character::isDigit).count();
    return digits >= GROUPED
        && !WorkbookText.isFormula(text)
        && text.indexOf(notation.group()) < 0
        && text.indexOf(notation.decimal()) < 0;
  }

  /**
   * How many decimals the percentages above and below have, in a column of a table; null where
   * there are none. A slip of the decimal mark changes its own.
   */
  static @Nullable Integer decimalsBeside(Form form, Cells cells, int slot) {
    Integer most = null;
    for (Neighbours beside : form.neighbours()) {
      for (int step : new int[] {-1, 1}) {
        int next = beside.next(slot, step);
        for (int i = 0; i < BESIDE && next >= 0 && isSameColumn(form, slot, next); i++) {
          Operand operand = cells.operand(next);
          if (operand != null) {
            int decimals = Math.max(0, operand.number().scale());
            most = most == null ? decimals : Math.max(most, decimals);
          }
          next = beside.next(next, step);
        }
      }
    }
    return most != null && most > MOST_DECIMALS ? null : most;
  }

  private static boolean isSameColumn(Form form, int slot, int other) {
    FigureRef one = form.slots().get(slot).id();
    FigureRef two = form.slots().get(other).id();
    return one.table() != null
        && one.table().equals(two.table())
        && one.indicator().equals(two.indicator());
  }
}
