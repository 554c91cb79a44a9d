package vn.cchc.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Expression.Extreme;
import vn.cchc.catalogue.Expression.Monomial;
import vn.cchc.catalogue.Expression.Operand;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Ratio;
import vn.cchc.catalogue.Formula.RatioComparison;
import vn.cchc.catalogue.Formula.Tolerance;
import vn.cchc.model.Fault;
import vn.cchc.model.FigureRef;

/** Tells which formula two sides make. */
final class FormulaShapes {

  private FormulaShapes() {}

  /**
   * Returns the formula of two sides.
   *
   * @throws FormulaException if no formula compares such sides
   */
  static Formula compared(
      FormulaTokens tokens,
      Expression left,
      Operator operator,
      Expression right,
      Tolerance tolerance) {
    Linear one = left.linear();
    Linear other = right.linear();
    if (one != null && other != null) {
      return new Comparison(one, operator, other, tolerance);
    }
    Formula formula =
        left instanceof Operand figure
            ? ofFigure(figure.figure(), operator, right, tolerance)
            : right instanceof Operand figure ? turned(left, operator, figure, tolerance) : null;
    if (formula == null) {
      throw tokens.wrong(Fault.of("formula.shape"));
    }
    return formula;
  }

  /** A quotient that is written first and bounds a figure is compared with it as it is. */
  private static @Nullable Formula turned(
      Expression left, Operator operator, Operand figure, Tolerance tolerance) {
    Monomial quotient = left.monomial();
    if (operator != Operator.EQUAL
        && quotient != null
        && quotient.factors().size() == 1
        && quotient.divisors().size() == 1) {
      return new RatioComparison(
          new Ratio(quotient.factor(), quotient.factors().get(0), quotient.divisors().get(0)),
          operator,
          figure.figure());
    }
    return ofFigure(figure.figure(), operator.turned(), left, tolerance);
  }

  private static @Nullable Formula ofFigure(
      FigureRef figure, Operator operator, Expression right, Tolerance tolerance) {
    if (right instanceof Extreme extreme) {
      List<Linear> of = new ArrayList<>();
      for (Expression part : extreme.of()) {
        Linear sum = part.linear();
        if (sum == null) {
          return null;
        }
        of.add(sum);
      }
      return new Formula.Extreme(figure, operator, extreme.greatest(), of, tolerance);
    }
    Monomial product = right.monomial();
    if (product == null || product.factors().isEmpty() && product.divisors().isEmpty()) {
      return null;
    }
    BigDecimal factor = product.factor();
    return new Formula.Computed(
        figure, operator, factor, product.factors(), product.divisors(), tolerance);
  }
}
