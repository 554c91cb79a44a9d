package vn.cchc.rules.internal.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.search.Constraint.Kind;

/**
 * Solves linear constraints by Fourier-Motzkin elimination (Fourier 1827; for edits see de Waal,
 * Pannekoek and Scholtus, Handbook of Statistical Data Editing and Imputation, 2011, chapter 3).
 * Exact. The number of constraints may grow quickly, so it is bounded.
 */
final class Elimination {

  private static final int MAX_CONSTRAINTS = 3_000;
  private static final int MAX_STEPS = 2_000;
  private static final int DECIMALS = 12;

  private final List<Variable> variables;
  private final List<Integer> order = new ArrayList<>();
  private final List<List<Constraint>> stages = new ArrayList<>();
  private @Nullable Constraint contradiction;

  private Elimination(List<Variable> variables) {
    this.variables = variables;
  }

  /**
   * Eliminates variables one by one.
   *
   * @throws TooHardException if that takes too many constraints
   */
  static Elimination of(
      List<Variable> variables, Collection<Constraint> constraints, Collection<Integer> toGo) {
    Elimination elimination = new Elimination(variables);
    List<Constraint> stage = new ArrayList<>(new LinkedHashSet<>(constraints));
    List<Integer> left = new ArrayList<>(toGo);
    while (elimination.reduce(stage) && !left.isEmpty()) {
      int next = cheapest(left, stage);
      left.remove(Integer.valueOf(next));
      elimination.order.add(next);
      elimination.stages.add(stage);
      stage = eliminate(next, stage);
    }
    elimination.stages.add(stage);
    return elimination;
  }

  /** Drops what is true; returns false, and remembers it, if something is false. */
  private boolean reduce(List<Constraint> stage) {
    for (Constraint constraint : stage) {
      if (constraint.isConstant() && !constraint.isTrue()) {
        Constraint known = contradiction;
        if (known == null || constraint.because().size() < known.because().size()) {
          contradiction = constraint;
        }
      }
    }
    stage.removeIf(Constraint::isConstant);
    return contradiction == null;
  }

  private static int cheapest(List<Integer> left, List<Constraint> stage) {
    return left.stream().min(Comparator.comparingLong(variable -> cost(variable, stage))).orElse(0);
  }

  private static long cost(int variable, List<Constraint> stage) {
    long above = 0;
    long below = 0;
    for (Constraint constraint : stage) {
      int sign = constraint.coefficient(variable).signum();
      if (sign != 0 && constraint.kind() == Kind.EQUAL) {
        return -1;
      }
      above += sign > 0 ? 1 : 0;
      below += sign < 0 ? 1 : 0;
    }
    return above * below;
  }

  private static List<Constraint> eliminate(int variable, List<Constraint> stage) {
    Optional<Constraint> equality =
        stage.stream()
            .filter(c -> c.kind() == Kind.EQUAL && c.coefficient(variable).signum() != 0)
            .min(Comparator.comparingInt(c -> c.coefficients().size()));
    Set<Constraint> next = new LinkedHashSet<>();
    for (Constraint constraint : stage) {
      int sign = constraint.coefficient(variable).signum();
      if (sign == 0) {
        next.add(constraint);
      } else if (equality.isPresent()) {
        if (!constraint.equals(equality.get())) {
          next.add(constraint.without(variable, equality.get()));
        }
      } else if (sign > 0) {
        for (Constraint other : stage) {
          if (other.coefficient(variable).signum() < 0) {
            next.add(constraint.without(variable, other));
          }
        }
      }
      if (next.size() > MAX_CONSTRAINTS) {
        throw new TooHardException();
      }
    }
    return new ArrayList<>(next);
  }

  /** Returns the printed figures that contradict each other; empty if none do. */
  Optional<Set<Integer>> contradiction() {
    return Optional.ofNullable(contradiction).map(Constraint::because);
  }

  /** Returns what is left when all but one variable are eliminated: where that one may lie. */
  Interval range(int variable) {
    return range(variable, stages.get(stages.size() - 1));
  }

  private static Interval range(int variable, List<Constraint> constraints) {
    BigDecimal low = null;
    BigDecimal high = null;
    for (Constraint constraint : constraints) {
      BigDecimal coefficient = constraint.coefficient(variable);
      if (coefficient.signum() == 0 || constraint.coefficients().size() > 1) {
        continue;
      }
      boolean upper = coefficient.signum() > 0;
      boolean equal = constraint.kind() == Kind.EQUAL;
      if (upper || equal) {
        BigDecimal end = constraint.limit().divide(coefficient, DECIMALS, RoundingMode.CEILING);
        high = high == null ? end : high.min(end);
      }
      if (!upper || equal) {
        BigDecimal end = constraint.limit().divide(coefficient, DECIMALS, RoundingMode.FLOOR);
        low = low == null ? end : low.max(end);
      }
    }
    return new Interval(low, high);
  }

  /**
   * Returns whether whole numbers can be found where whole numbers are wanted. Where too many would
   * have to be tried it is taken that they can: a suspect too many does less harm than one too few.
   */
  boolean hasWholeSolution() {
    boolean whole = order.stream().anyMatch(variable -> variables.get(variable).whole());
    return contradiction == null && (!whole || new Assigner().assign(order.size() - 1, List.of()));
  }

  /** Gives the eliminated variables values, the last one first. */
  private final class Assigner {
    private int steps;

    private boolean assign(int index, List<BigDecimal> chosen) {
      if (index < 0 || ++steps > MAX_STEPS) {
        return true;
      }
      int variable = order.get(index);
      List<Constraint> known = new ArrayList<>();
      for (Constraint constraint : stages.get(index)) {
        Constraint left = constraint;
        for (int i = 0; i < chosen.size(); i++) {
          left = left.with(order.get(order.size() - 1 - i), chosen.get(i));
        }
        known.add(left);
      }
      for (BigDecimal value : values(variable, range(variable, known))) {
        if (holds(variable, value, known)) {
          List<BigDecimal> more = new ArrayList<>(chosen);
          more.add(value);
          if (assign(index - 1, more)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean holds(int variable, BigDecimal value, List<Constraint> known) {
      for (Constraint constraint : known) {
        Constraint left = constraint.with(variable, value);
        if (left.isConstant() && !left.isTrue() && !isNearlyEqual(left)) {
          return false;
        }
      }
      return true;
    }

    /** A quotient that does not end was cut off; whole numbers are always exact. */
    private boolean isNearlyEqual(Constraint constraint) {
      return constraint.kind() == Kind.EQUAL
          && constraint.limit().abs().compareTo(BigDecimal.ONE.movePointLeft(DECIMALS / 2)) < 0;
    }

    private List<BigDecimal> values(int variable, Interval range) {
      BigDecimal low = range.low();
      BigDecimal high = range.high();
      if (!variables.get(variable).whole()) {
        BigDecimal some = low != null ? low : high != null ? high : BigDecimal.ZERO;
        List<BigDecimal> tried = new ArrayList<>(List.of(some));
        if (low != null && high != null) {
          tried.add(high);
          tried.add(low.add(high).multiply(new BigDecimal("0.5")));
        } else {
          tried.add(low != null ? some.add(BigDecimal.ONE) : some.subtract(BigDecimal.ONE));
        }
        return tried;
      }
      List<BigDecimal> tried = new ArrayList<>();
      BigDecimal step = low == null && high != null ? BigDecimal.ONE.negate() : BigDecimal.ONE;
      BigDecimal value =
          low != null
              ? low.setScale(0, RoundingMode.CEILING)
              : high != null ? high.setScale(0, RoundingMode.FLOOR) : BigDecimal.ZERO;
      while (tried.size() < 50 && (high == null || value.compareTo(high) <= 0)) {
        tried.add(value);
        value = value.add(step);
      }
      return tried;
    }
  }
}
