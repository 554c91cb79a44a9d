package vn.cchc.io.internal.sketch.grid;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.sketch.words.NotedNumber;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue;
import vn.cchc.model.FigureValue.Blank;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.NoFigure;
import vn.cchc.model.NumberNotation;

/**
 * What a cell says, as arithmetic takes it.
 *
 * @param number exact, with the printed decimals; of a dash, zero; null for anything else
 */
public record CellValue(State state, @Nullable BigDecimal number) {

  /** What a cell says about its figure. */
  public enum State {
    /** A number, or a word or dash for zero. */
    NUMBER,
    /** Nothing is printed. */
    MISSING,
    /** The figure does not apply. */
    NOT_APPLICABLE,
    /** Words are printed that belong there, and no number is meant. */
    WORDS,
    /** Something is printed that is no number. */
    TEXT
  }

  /** Nothing is printed. */
  public static final CellValue MISSING = new CellValue(State.MISSING, null);

  /** Words that belong there. */
  public static final CellValue WORDS = new CellValue(State.WORDS, null);

  private static final CellValue NOT_APPLICABLE = new CellValue(State.NOT_APPLICABLE, null);
  private static final CellValue TEXT = new CellValue(State.TEXT, null);

  /** Nothing of it is there. */
  public static final CellValue ZERO = new CellValue(State.NUMBER, BigDecimal.ZERO);

  /** Accountants print what is below zero in brackets. */
  private static final Pattern NEGATIVE = Pattern.compile("\\(\\s*([\\d.,\\s]+)\\s*\\)");

  static CellValue of(String text, FigureValue value, NumberNotation notation) {
    if (text.isEmpty()) {
      return MISSING;
    }
    if (value instanceof Quantity quantity && quantity.precision() == Precision.EXACT) {
      return new CellValue(State.NUMBER, quantity.number());
    }
    if (value instanceof Blank blank) {
      return ofBlank(blank, text);
    }
    Matcher negative = NEGATIVE.matcher(text);
    if (negative.matches()
        && FigureText.read(negative.group(1), notation) instanceof Quantity quantity) {
      return new CellValue(State.NUMBER, quantity.number().negate());
    }
    Quantity noted = NotedNumber.of(text, notation);
    return noted == null ? TEXT : new CellValue(State.NUMBER, noted.number());
  }

  private static CellValue ofBlank(Blank blank, String text) {
    NoFigure said = blank.said();
    if (said == null) {
      // a dash stands for zero; dots for what is to be filled in
      return text.matches("[-–—]+") ? ZERO : MISSING;
    }
    if (said.saysNothingIsThere()) {
      return ZERO;
    }
    return said == NoFigure.NOT_APPLICABLE ? NOT_APPLICABLE : MISSING;
  }

  /** Returns whether it is a number. */
  public boolean isNumber() {
    return number != null;
  }
}
