package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which figures can be wrong, for all of a report: one group for each error, or for errors that
 * share figures. Whoever wants to mend the report chooses one alternative of every group.
 *
 * @param state what was sought and found
 * @param groups one for each set of broken relations that share no figure with the others, in
 *     catalogue order
 */
public record MinimalSets(State state, List<SuspectGroup> groups) implements Serializable {

  /** Nothing that must hold is broken. */
  public static final MinimalSets NONE_BROKEN = new MinimalSets(State.NONE_BROKEN, List.of());

  /** Nobody asked which figures are wrong. */
  public static final MinimalSets NOT_SOUGHT = new MinimalSets(State.NOT_SOUGHT, List.of());

  private static final int MAX_COMBINED = 100;

  public MinimalSets {
    requireNonNull(state, "state");
    groups = List.copyOf(requireNonNull(groups, "groups"));
  }

  /** Returns the sets of groups. */
  public static MinimalSets of(List<SuspectGroup> groups) {
    requireNonNull(groups, "groups");
    if (groups.isEmpty()) {
      return NONE_BROKEN;
    }
    boolean found = groups.stream().allMatch(group -> group.state() == SuspectGroup.State.FOUND);
    return new MinimalSets(found ? State.FOUND : State.TOO_MANY, groups);
  }

  /**
   * Returns every smallest set of the whole report, one alternative of each group put together; the
   * empty set alone if nothing is broken; none if they were not sought or are too many.
   */
  public List<List<FigureRef>> combined() {
    if (state == State.TOO_MANY || state == State.NOT_SOUGHT) {
      return List.of();
    }
    List<List<FigureRef>> product = List.of(List.of());
    for (SuspectGroup group : groups) {
      List<List<FigureRef>> longer = new ArrayList<>();
      for (List<FigureRef> some : product) {
        for (List<FigureRef> more : group.alternatives()) {
          List<FigureRef> union = new ArrayList<>(some);
          union.addAll(more);
          longer.add(union);
        }
      }
      if (longer.size() > MAX_COMBINED) {
        return List.of();
      }
      product = longer;
    }
    return product;
  }

  /** What was sought and found. */
  public enum State {
    /** Nothing that must hold is broken. */
    NONE_BROKEN,
    /** Every group has its alternatives. */
    FOUND,
    /** Of some group they are too many to tell. */
    TOO_MANY,
    /** Nobody asked. */
    NOT_SOUGHT
  }
}
