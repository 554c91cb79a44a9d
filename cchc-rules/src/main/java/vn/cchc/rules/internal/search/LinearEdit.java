package vn.cchc.rules.internal.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.search.Constraint.Kind;

/**
 * A sum of multiples of variables that is equal to a limit, or at most that, or below it.
 *
 * @param coefficients by variable
 * @param holds whether it does as printed
 */
public record LinearEdit(
    Map<Integer, BigDecimal> coefficients, Kind kind, BigDecimal limit, boolean holds)
    implements Edit {

  public LinearEdit {
    coefficients = Map.copyOf(coefficients);
  }

  @Override
  public List<Integer> variables() {
    return coefficients.keySet().stream().sorted().toList();
  }

  @Override
  public List<Constraint> constraints(Assignment assignment) {
    Map<Integer, BigDecimal> free = new HashMap<>();
    Set<Integer> because = new HashSet<>();
    Interval rest = Interval.ZERO;
    for (Map.Entry<Integer, BigDecimal> term : coefficients.entrySet()) {
      int variable = term.getKey();
      BigDecimal coefficient = term.getValue();
      if (assignment.isFree(variable)) {
        free.put(variable, coefficient);
        BigDecimal half = assignment.half(variable).multiply(coefficient.abs());
        rest = rest.plus(new Interval(half.negate(), half));
      } else {
        because.add(variable);
        rest = rest.plus(assignment.printed(variable).times(coefficient));
      }
    }
    BigDecimal known = rest.exact();
    return kind == Kind.EQUAL && known != null
        ? List.of(new Constraint(free, kind, limit.subtract(known), because))
        : inequalities(free, rest, because);
  }

  private List<Constraint> inequalities(
      Map<Integer, BigDecimal> free, Interval rest, Set<Integer> because) {
    List<Constraint> constraints = new ArrayList<>();
    Kind sign = kind == Kind.BELOW ? kind : Kind.AT_MOST;
    BigDecimal low = rest.low();
    if (low != null) {
      constraints.add(new Constraint(free, sign, limit.subtract(low), because));
    }
    BigDecimal high = rest.high();
    if (kind == Kind.EQUAL && high != null) {
      Map<Integer, BigDecimal> negated = new HashMap<>();
      free.forEach((variable, coefficient) -> negated.put(variable, coefficient.negate()));
      constraints.add(new Constraint(negated, sign, high.subtract(limit), because));
    }
    return constraints;
  }
}
