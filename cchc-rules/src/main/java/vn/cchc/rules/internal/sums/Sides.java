package vn.cchc.rules.internal.sums;

import java.math.BigDecimal;
import java.util.stream.Stream;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.model.Interval;

/** Two sums and how they should compare. */
public record Sides(Sum left, Operator operator, Sum right) {

  /** Returns whether some of the values the figures may stand for compare so. */
  public boolean hold() {
    return hold(left.interval(), operator, right.interval());
  }

  /** Returns whether some values of two intervals compare so. */
  public static boolean hold(Interval left, Operator operator, Interval right) {
    return switch (operator) {
      case EQUAL -> left.meets(right);
      case AT_MOST -> left.canBeAtMost(right);
      case AT_LEAST -> right.canBeAtMost(left);
      case LESS -> left.canBeBelow(right);
      case MORE -> right.canBeBelow(left);
    };
  }

  /** Returns whether figures are added up on both sides, as parts and wholes are. */
  public boolean arePlainSums() {
    return Stream.concat(left.addends().stream(), right.addends().stream())
        .allMatch(
            addend ->
                addend.operand() != null && addend.coefficient().compareTo(BigDecimal.ONE) == 0);
  }
}
