package vn.cchc.rules.internal.sums;

import java.math.BigDecimal;
import vn.cchc.model.Evidence.Term;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Interval;
import vn.cchc.model.Notation;
import vn.cchc.model.Wording;

/**
 * A figure as relations compute with it.
 *
 * @param number as printed
 * @param interval the values it may stand for
 * @param percent whether it is a percentage
 */
public record Operand(FigureRef figure, BigDecimal number, Interval interval, boolean percent) {

  /** Returns this figure as one that is rounded at its last printed place. */
  public Operand rounded() {
    return interval.isExact()
        ? new Operand(figure, number, Interval.rounded(number), percent)
        : this;
  }

  /** Returns this figure by another name. */
  public Operand named(FigureRef name) {
    return name.equals(figure) ? this : new Operand(name, number, interval, percent);
  }

  /** Returns the number in officials' notation, with its unit. */
  public String text() {
    return percent ? percent(number) : Notation.of(number);
  }

  /** Returns the number as sentences say it, with its unit. */
  public Wording wording() {
    return percent ? Wording.percent(number) : Wording.of(number);
  }

  /** Returns the operand as evidence names it. */
  public Term term() {
    return Term.of(figure, number, percent);
  }

  /** Returns a percentage in officials' notation. */
  public static String percent(BigDecimal number) {
    return Notation.of(number) + "%";
  }
}
