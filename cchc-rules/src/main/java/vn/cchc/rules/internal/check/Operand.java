package vn.cchc.rules.internal.check;

import java.math.BigDecimal;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Interval;
import vn.cchc.model.Notation;

/**
 * A figure as relations compute with it.
 *
 * @param number as printed
 * @param interval the values it may stand for
 * @param percent whether it is a percentage
 */
public record Operand(IndicatorId figure, BigDecimal number, Interval interval, boolean percent) {

  /** Returns the number in officials' notation. */
  public String text() {
    return percent ? Notation.of(number) + "%" : Notation.of(number);
  }
}
