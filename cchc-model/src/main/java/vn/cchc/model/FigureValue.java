package vn.cchc.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** What a printed cell says, as far as it can be read for certain. */
public sealed interface FigureValue extends Serializable {

  /** Nothing is printed. A blank is not zero. */
  Blank BLANK = new Blank();

  /** An empty cell. */
  record Blank() implements FigureValue {}

  /**
   * A number.
   *
   * @param number exact; its scale is the number of printed decimals, negative behind a scale word:
   *     {@code 2,513 triệu} is 2513E+3
   * @param percent whether a percent sign is printed
   * @param precision what the printed words say about it
   */
  record Quantity(BigDecimal number, boolean percent, Precision precision) implements FigureValue {}

  /** A numerator and a denominator, such as {@code 101/119}. */
  record Fraction(BigDecimal numerator, BigDecimal denominator) implements FigureValue {}

  /**
   * A text that cannot be read as one number for certain.
   *
   * @param readings what may have been meant, likeliest first, as it should have been printed
   */
  record Unreadable(List<String> readings) implements FigureValue {
    public Unreadable {
      readings = List.copyOf(readings);
    }
  }

  /** What the words beside a number say about it. */
  enum Precision {
    /** Printed as it is. */
    EXACT,
    /** Rounded at its last printed place: a number with a scale word ({@code 5,65 ngàn}). */
    ROUNDED,
    /** {@code khoảng}: near this number, how near is not said. */
    ABOUT,
    /** {@code hơn}, {@code trên}: at least this number. */
    AT_LEAST,
    /** {@code gần}, {@code dưới}: at most this number. */
    AT_MOST
  }
}
