package vn.cchc.rules.internal.diagnose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Notation;
import vn.cchc.model.NumberNotation;

/**
 * Prints a number as its cell was printed: with its percent sign, and without dots if it had none.
 */
final class Printing {

  private static final int GROUPED = 4;

  private Printing() {}

  static String like(Figure figure, BigDecimal number, NumberNotation convention) {
    String text = figure.text();
    boolean percent = figure.value() instanceof Quantity quantity && quantity.percent();
    BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
    return (isUngrouped(text, figure, convention)
            ? plain.toPlainString().replace('.', convention.decimal())
            : Notation.of(plain, convention))
        + (percent ? "%" : "");
  }

  private static boolean isUngrouped(
      @Nullable String text, Figure figure, NumberNotation convention) {
    if (text == null) {
      // figures without a cell, of relations without a form, are given as bare numbers
      return figure.row() == null;
    }
    long digits = text.chars().filter(Character::isDigit).count();
    return digits >= GROUPED && text.indexOf(convention.group()) < 0;
  }
}
