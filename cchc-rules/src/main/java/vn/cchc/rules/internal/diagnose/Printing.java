package vn.cchc.rules.internal.diagnose;

import java.math.BigDecimal;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.FigureValue.Unreadable;
import vn.cchc.model.Notation;
import vn.cchc.model.NumberNotation;
import vn.cchc.rules.internal.form.Slot;
import vn.cchc.rules.internal.form.WorkbookText;

/**
 * Prints a number as its cell was printed: with its percent sign, and without dots if it had none;
 * a count as the whole number it is.
 */
final class Printing {

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
}
