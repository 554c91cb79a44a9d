package vn.cchc.rules.internal.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.search.Constraint.Kind;

/**
 * Whether constraints can all hold, whatever the figures are. Exact over the rational numbers; that
 * some figures are whole is not used.
 */
public final class Consistency {

  private Consistency() {}

  /**
   * Returns the reasons, as constraints give them, that contradict each other; empty if none do.
   *
   * @throws TooHardException if that takes too many constraints
   */
  public static Optional<Set<Integer>> contradiction(
      List<Variable> variables, Collection<Constraint> constraints) {
    Set<Integer> all = mentioned(constraints);
    return Elimination.of(variables, bounded(variables, constraints, all), all).contradiction();
  }

  /**
   * Returns where a variable may lie.
   *
   * @throws TooHardException if that takes too many constraints
   */
  public static Interval range(
      List<Variable> variables, Collection<Constraint> constraints, int variable) {
    Set<Integer> others = mentioned(constraints);
    List<Constraint> bounded = bounded(variables, constraints, others);
    others.remove(variable);
    return Elimination.of(variables, bounded, others).range(variable);
  }

  private static Set<Integer> mentioned(Collection<Constraint> constraints) {
    Set<Integer> mentioned = new TreeSet<>();
    constraints.forEach(constraint -> mentioned.addAll(constraint.coefficients().keySet()));
    return mentioned;
  }

  private static List<Constraint> bounded(
      List<Variable> variables, Collection<Constraint> constraints, Set<Integer> mentioned) {
    List<Constraint> all = new ArrayList<>(constraints);
    mentioned.forEach(variable -> all.addAll(domain(variable, variables.get(variable))));
    return all;
  }

  /** Returns what a variable may be, whatever the others are. */
  static List<Constraint> domain(int index, Variable variable) {
    List<Constraint> domain = new ArrayList<>();
    BigDecimal low = variable.low();
    if (low != null) {
      Map<Integer, BigDecimal> negated = Map.of(index, BigDecimal.ONE.negate());
      domain.add(new Constraint(negated, Kind.AT_MOST, low.negate(), Set.of()));
    }
    BigDecimal high = variable.high();
    if (high != null) {
      domain.add(new Constraint(Map.of(index, BigDecimal.ONE), Kind.AT_MOST, high, Set.of()));
    }
    return domain;
  }
}
