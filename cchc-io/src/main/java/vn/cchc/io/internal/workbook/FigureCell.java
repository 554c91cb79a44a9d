package vn.cchc.io.internal.workbook;

import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;

/**
 * A figure as formulas of the workbook compute with it. All are references to cells, or expressions
 * of them.
 *
 * @param label an expression of what the figure is called
 * @param place where it is typed
 * @param number its value; not a number while nothing that can be read was typed
 * @param scaled its digits as a whole number, all decimals that were typed included
 * @param unit by what the digits are to be divided
 * @param note where its note is typed; null where it has none
 * @param fraction the numerator and the denominator that its note gives; null where none is read
 */
record FigureCell(
    Indicator indicator,
    String label,
    String place,
    String number,
    String scaled,
    String unit,
    @Nullable String note,
    @Nullable Fraction fraction) {

  /** Two cells, which hold no number while the note gives no fraction. */
  record Fraction(String numerator, String denominator) {}

  /** Returns whether it is typed as text, since how many decimals it has says how it is rounded. */
  static boolean isTyped(Indicator indicator) {
    return indicator.kind() == Indicator.Kind.PERCENTAGE;
  }

  boolean isPercentage() {
    return indicator.kind() == Indicator.Kind.PERCENTAGE;
  }

  /** Returns whether it is a whole number, which computing in binary fractions keeps. */
  boolean isWhole() {
    return indicator.kind() == Indicator.Kind.COUNT || indicator.kind() == Indicator.Kind.CHOICE;
  }

  /** Returns the expression of what was typed, as a text. */
  String shown() {
    return isWhole()
        ? "IF(ISNUMBER(" + place + ")," + Quoted.number(place) + "," + place + "&\"\")"
        : place + "&\"\"";
  }
}
