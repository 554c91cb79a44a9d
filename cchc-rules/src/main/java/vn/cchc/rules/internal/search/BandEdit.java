package vn.cchc.rules.internal.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sum of multiples of variables that lies between two limits.
 *
 * @param upper that it is at most the one
 * @param lower that it is at least the other
 */
public record BandEdit(LinearEdit upper, LinearEdit lower) implements Edit {

  @Override
  public List<Integer> variables() {
    return upper.variables();
  }

  @Override
  public boolean holds() {
    return upper.holds();
  }

  @Override
  public List<Constraint> constraints(Assignment assignment) {
    return Stream.concat(
            upper.constraints(assignment).stream(), lower.constraints(assignment).stream())
        .toList();
  }
}
