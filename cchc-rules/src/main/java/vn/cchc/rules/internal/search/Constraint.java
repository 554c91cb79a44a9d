package vn.cchc.rules.internal.search;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sum of multiples of variables compared with a limit. Exact: it is only ever added and
 * multiplied.
 *
 * @param coefficients by variable, none of them zero
 * @param because the variables whose printed values it rests on
 */
public record Constraint(
    Map<Integer, BigDecimal> coefficients, Kind kind, BigDecimal limit, Set<Integer> because) {

  /** How the sum compares with the limit. */
  public enum Kind {
    EQUAL,
    AT_MOST,
    BELOW
  }

  public Constraint {
    coefficients = Map.copyOf(coefficients);
    because = Set.copyOf(because);
  }

  // as a record has them, without what it takes to link those when a program starts
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Constraint c
        && c.kind == kind
        && c.limit.equals(limit)
        && c.coefficients.equals(coefficients)
        && c.because.equals(because);
  }

  @Override
  public int hashCode() {
    return 31 * coefficients.hashCode() + limit.hashCode();
  }

  /** Returns whether it speaks of no variable. */
  boolean isConstant() {
    return coefficients.isEmpty();
  }

  /** Returns whether a constant constraint is true. */
  boolean isTrue() {
    int sign = limit.signum();
    return switch (kind) {
      case EQUAL -> sign == 0;
      case AT_MOST -> sign >= 0;
      case BELOW -> sign > 0;
    };
  }

  BigDecimal coefficient(int variable) {
    return coefficients.getOrDefault(variable, BigDecimal.ZERO);
  }

  /** Returns this with a value put in place of a variable. */
  Constraint with(int variable, BigDecimal value) {
    BigDecimal coefficient = coefficients.get(variable);
    if (coefficient == null) {
      return this;
    }
    Map<Integer, BigDecimal> rest = new HashMap<>(coefficients);
    rest.remove(variable);
    return new Constraint(rest, kind, limit.subtract(coefficient.multiply(value)), because);
  }

  /**
   * Returns the sum of multiples of two constraints in which a variable no longer occurs.
   *
   * @param other an equality, or one whose coefficient of the variable has the other sign
   */
  Constraint without(int variable, Constraint other) {
    BigDecimal mine = coefficient(variable);
    BigDecimal theirs = other.coefficient(variable);
    // inequalities are multiplied by positive factors only
    BigDecimal factor = theirs.abs();
    BigDecimal otherFactor = mine.signum() == theirs.signum() ? mine.abs().negate() : mine.abs();
    Map<Integer, BigDecimal> sum = new HashMap<>();
    coefficients.forEach((v, c) -> sum.merge(v, c.multiply(factor), BigDecimal::add));
    other.coefficients.forEach((v, c) -> sum.merge(v, c.multiply(otherFactor), BigDecimal::add));
    sum.values().removeIf(c -> c.signum() == 0);
    Kind strictest =
        kind == Kind.BELOW || other.kind == Kind.BELOW
            ? Kind.BELOW
            : kind == Kind.EQUAL && other.kind == Kind.EQUAL ? Kind.EQUAL : Kind.AT_MOST;
    Set<Integer> reasons = new HashSet<>(because);
    reasons.addAll(other.because);
    return new Constraint(
        sum, strictest, limit.multiply(factor).add(other.limit.multiply(otherFactor)), reasons);
  }
}
