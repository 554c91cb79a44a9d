package vn.cchc.rules.internal.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import vn.cchc.model.Interval;

/**
 * Variables of which some are free to change.
 *
 * @param free indices of those that are
 */
public record Assignment(List<Variable> variables, Set<Integer> free) {

  /** Returns whether a variable may change, or has no value. */
  public boolean isFree(int variable) {
    return free.contains(variable) || variables.get(variable).printed() == null;
  }

  /** Returns the values a variable that is not free stands for. */
  public Interval printed(int variable) {
    Interval printed = variables.get(variable).printed();
    return printed == null ? Interval.ALL : printed;
  }

  /** Returns how far from its new value a free variable may lie. */
  public BigDecimal half(int variable) {
    return variables.get(variable).half();
  }
}
