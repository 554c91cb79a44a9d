package vn.cchc.io.internal.sketch.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Computed;
import vn.cchc.catalogue.Scope.Each;

/**
 * The one quotient of a column that was cut at its last printed place where the others are rounded.
 * A column that is cut throughout is as right as one that is rounded.
 *
 * @param column of the quotients
 * @param printed what is printed, the quotient without its further digits
 * @param rounded what the others would print
 */
public record CutQuotient(int row, int column, BigDecimal printed, BigDecimal rounded) {

  /** So many quotients that were rounded up show that they are rounded at all. */
  private static final int LEAST_UP = 3;

  /** Returns that of a relation of columns; none where there is none, or are several. */
  public static List<CutQuotient> of(Figures figures, Formula formula, Tally tally) {
    if (!(formula instanceof Computed computed)
        || computed.divisors().isEmpty()
        || !computed.tolerance().isNone()) {
      return List.of();
    }
    Integer column = figures.index(Each.ROW, computed.figure().indicator().value());
    if (column == null) {
      return List.of();
    }
    Evaluator evaluator = new Evaluator(figures);
    List<CutQuotient> cut = new ArrayList<>();
    int up = 0;
    for (int row : tally.held()) {
      BigDecimal printed = figures.at(row, column).number();
      BigDecimal quotient = evaluator.computed(computed, Each.ROW, row);
      if (printed == null || quotient == null) {
        continue;
      }
      int decimals = Math.max(0, printed.scale());
      BigDecimal rounded = quotient.setScale(decimals, RoundingMode.HALF_UP);
      if (printed.compareTo(rounded) == 0) {
        up += printed.abs().compareTo(quotient.abs()) > 0 ? 1 : 0;
      } else if (printed.compareTo(quotient.setScale(decimals, RoundingMode.DOWN)) == 0) {
        cut.add(new CutQuotient(row, column, printed, rounded));
      }
    }
    return up >= LEAST_UP && cut.size() == 1 ? cut : List.of();
  }
}
