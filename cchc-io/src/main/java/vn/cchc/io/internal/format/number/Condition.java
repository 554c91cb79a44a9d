package vn.cchc.io.internal.format.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A condition of a section on the number, such as {@code >=100}. */
record Condition(String operator, BigDecimal bound) {

  static @Nullable Condition parse(String text) {
    int digits = text.length() > 1 && "=>".indexOf(text.charAt(1)) >= 0 ? 2 : 1;
    String number = text.substring(digits).strip();
    // no bound of a format is longer; a longer one may be meant to cost time
    if (!number.matches("[-+]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})(E[-+]?\\d{1,3})?")) {
      return null;
    }
    return new Condition(text.substring(0, digits), new BigDecimal(number));
  }

  boolean holds(BigDecimal value) {
    int order = value.compareTo(bound);
    return switch (operator) {
      case "<" -> order < 0;
      case "<=", "=<" -> order <= 0;
      case ">" -> order > 0;
      case ">=", "=>" -> order >= 0;
      case "<>" -> order != 0;
      default -> order == 0;
    };
  }

  /** Returns whether only numbers below zero meet it, so that its section writes their sign. */
  boolean isOfNegatives() {
    return switch (operator) {
      case "<" -> bound.signum() <= 0;
      case "<=", "=<", "=" -> bound.signum() < 0;
      default -> false;
    };
  }

  /** Returns whether only numbers below zero do not meet it. */
  boolean leavesNegatives() {
    return switch (operator) {
      case ">=", "=>" -> bound.signum() <= 0;
      case ">" -> bound.signum() < 0;
      default -> false;
    };
  }
}
