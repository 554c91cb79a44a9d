package vn.cchc.rules.internal.check;

import java.math.BigDecimal;
import java.util.List;
import vn.cchc.model.FigureValue.Fraction;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Interval;

/** A sum over another, as relations and notes state them: {@code 4.246/(21.555 + 4.246)}. */
public record Ratio(Sum above, Sum below) {

  /** Returns the fraction that the note beside a figure gives. */
  public static Ratio of(IndicatorId figure, Fraction fraction) {
    return new Ratio(sum(figure, fraction.numerator()), sum(figure, fraction.denominator()));
  }

  private static Sum sum(IndicatorId figure, BigDecimal number) {
    Operand operand = new Operand(figure, number, Interval.exactly(number), false);
    return new Sum(List.of(new Sum.Addend(BigDecimal.ONE, operand)), operand.interval());
  }

  /** Returns it in officials' notation. */
  String text() {
    return bracketed(above) + "/" + bracketed(below);
  }

  private static String bracketed(Sum sum) {
    return sum.addends().size() == 1 ? sum.numbers() : "(" + sum.numbers() + ")";
  }
}
