package vn.cchc.io.internal.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue;
import vn.cchc.model.NumberNotation;

/**
 * A number that a spreadsheet stores has no notation; how it is displayed is a matter of the
 * machine it was saved on. It is shown in the notation of the source.
 */
final class StoredNumber {

  private StoredNumber() {}

  /** Returns the displayed text in a notation; as it is where it does not display the number. */
  static String in(NumberNotation notation, String displayed, BigDecimal number) {
    if (displays(displayed, notation, number) || !displays(displayed, notation.other(), number)) {
      return displayed;
    }
    StringBuilder text = new StringBuilder(displayed.length());
    for (int i = 0; i < displayed.length(); i++) {
      char c = displayed.charAt(i);
      boolean group = c == notation.other().group();
      boolean decimal = c == notation.other().decimal();
      text.append(group ? notation.group() : decimal ? notation.decimal() : c);
    }
    return text.toString();
  }

  private static boolean displays(String text, NumberNotation notation, BigDecimal number) {
    if (!(FigureText.read(text, notation) instanceof FigureValue.Quantity quantity)) {
      return false;
    }
    BigDecimal whole = quantity.percent() ? number.movePointRight(2) : number;
    int scale = Math.max(0, quantity.number().scale());
    // a displayed number is rounded half up, but what is stored may lie a hair below the half
    BigDecimal gap = whole.subtract(quantity.number()).abs();
    return gap.compareTo(BigDecimal.ONE.movePointLeft(scale)) < 0
        && whole.setScale(scale, RoundingMode.HALF_UP).precision() <= FigureText.MAX_DIGITS;
  }
}
