package vn.cchc.rules.internal.sums;

import java.math.BigDecimal;
import java.util.stream.Stream;
import vn.cchc.catalogue.Formula.Operator;

/** Two sums and how they should compare. */
public record Sides(Sum left, Operator operator, Sum right) {

  /** Returns whether some of the values the figures may stand for compare so. */
  public boolean hold() {
    return switch (operator) {
      case EQUAL -> left.interval().meets(right.interval());
      case AT_MOST -> left.interval().canBeAtMost(right.interval());
      case AT_LEAST -> right.interval().canBeAtMost(left.interval());
      case LESS -> left.interval().canBeBelow(right.interval());
      case MORE -> right.interval().canBeBelow(left.interval());
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
