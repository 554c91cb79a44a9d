package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a printed cell says, as far as it can be read for certain. */
public sealed interface FigureValue extends Serializable {

  /** Nothing is printed, or a dash. A blank is not zero. */
  Blank BLANK = new Blank(null);

  /**
   * Returns whether two cells of one row say the same, however they are written: {@code 5} and
   * {@code 5,0}, {@code 99%} and {@code 99,0%}.
   */
  static boolean isSame(FigureValue one, FigureValue other) {
    requireNonNull(one, "one");
    requireNonNull(other, "other");
    if (one instanceof Quantity some && other instanceof Quantity another) {
      return some.number().compareTo(another.number()) == 0
          && some.percent() == another.percent()
          && some.precision() == another.precision();
    }
    if (one instanceof Fraction some && other instanceof Fraction another) {
      return some.numerator().compareTo(another.numerator()) == 0
          && some.denominator().compareTo(another.denominator()) == 0;
    }
    return one.equals(other);
  }

  /**
   * A cell without a figure.
   *
   * @param said what it says in words; null for an empty cell, a dash or dots
   */
  record Blank(@Nullable NoFigure said) implements FigureValue {}

  /**
   * A number.
   *
   * @param number exact; its scale is the number of printed decimals, negative behind a scale word:
   *     {@code 2,513 triệu} is 2513E+3
   * @param percent whether a percent sign is printed
   * @param precision what the printed words say about it
   */
  record Quantity(BigDecimal number, boolean percent, Precision precision) implements FigureValue {
    public Quantity {
      requireNonNull(number, "number");
      requireNonNull(precision, "precision");
    }
  }

  /** A numerator and a denominator, such as {@code 101/119}. */
  record Fraction(BigDecimal numerator, BigDecimal denominator) implements FigureValue {
    public Fraction {
      requireNonNull(numerator, "numerator");
      requireNonNull(denominator, "denominator");
    }
  }

  /**
   * A text that cannot be read as one number for certain.
   *
   * @param readings what may have been meant, likeliest first, as it should have been printed
   */
  record Unreadable(List<String> readings) implements FigureValue {
    public Unreadable {
      requireNonNull(readings, "readings");
      readings = List.copyOf(readings);
    }
  }

  /** What the words beside a number say about it. */
  enum Precision {
    /** Printed as it is. */
    EXACT,
    /** Rounded at its last printed place: a number with a scale word ({@code 5,65 ngàn}). */
    ROUNDED,
    /**
     * Computed and not yet rounded: it is compared after rounding as the form prints it. No text is
     * read as this.
     */
    UNROUNDED,
    /** {@code khoảng}: near this number, how near is not said. */
    ABOUT,
    /** {@code hơn}, {@code trên}: at least this number. */
    AT_LEAST,
    /** {@code gần}, {@code dưới}: at most this number. */
    AT_MOST
  }
}
