package vn.cchc.io.internal.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Tolerance;

/** How sums compare, as expressions of a spreadsheet. */
final class Compared {

  /** What is left of a difference beyond so many decimals comes from binary fractions. */
  private static final int DECIMALS = 8;

  private Compared() {}

  static String known(Collection<String> needs, String test) {
    return "IF(COUNT("
        + String.join(",", needs)
        + ")="
        + needs.size()
        + ",IF("
        + test
        + ",1,0),0.5)";
  }

  static Set<String> joined(Sums one, Sums other) {
    Set<String> needs = new LinkedHashSet<>(one.needs());
    needs.addAll(other.needs());
    return needs;
  }

  /** Returns the expression of how two sums compare. */
  static String compared(Sums left, Operator operator, Sums right, Tolerance tolerance) {
    String gap = gap(left, right);
    String slack = slack(left, right, tolerance);
    String test =
        switch (operator) {
          case EQUAL -> slack.equals("0") ? gap + "=0" : "ABS(" + gap + ")<=" + slack;
          case AT_MOST -> gap + "<=" + slack;
          case AT_LEAST -> gap + ">=-" + slack;
          case LESS -> gap + "<" + slack;
          case MORE -> gap + ">-" + slack;
        };
    return known(joined(left, right), test);
  }

  /** Returns the expression of how much more one sum is than another. */
  static String gap(Sums left, Sums right) {
    return "ROUND("
        + left.text()
        + "-("
        + right.text()
        + "),"
        + (left.whole() && right.whole() ? 0 : DECIMALS)
        + ")";
  }

  private static String slack(Sums left, Sums right, Tolerance tolerance) {
    List<String> parts = new ArrayList<>();
    for (Sums side : List.of(left, right)) {
      String part = tolerance.rounding() ? side.rounded() : side.slack();
      if (part != null) {
        parts.add(part);
      }
    }
    if (tolerance.within().signum() != 0) {
      parts.add(tolerance.within().toPlainString());
    }
    return parts.isEmpty() ? "0" : "ROUND(" + String.join("+", parts) + "," + DECIMALS + ")";
  }

  static String times(BigDecimal factor, String expression) {
    return factor.compareTo(BigDecimal.ONE) == 0
        ? expression
        : factor.toPlainString() + "*" + expression;
  }
}
