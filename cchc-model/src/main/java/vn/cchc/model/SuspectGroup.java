package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * Broken relations that figures tie together, apart from all others, and the smallest sets of
 * figures whose change can make hold all that must (Fellegi and Holt 1976).
 *
 * @param relations identifiers of the broken relations, in catalogue order
 * @param state whether the sets are known
 * @param alternatives every smallest set: one of them is wrong, with all its figures; empty unless
 *     they were found
 */
public record SuspectGroup(List<String> relations, State state, List<List<FigureRef>> alternatives)
    implements Serializable {

  public SuspectGroup {
    relations = List.copyOf(requireNonNull(relations, "relations"));
    requireNonNull(state, "state");
    alternatives = requireNonNull(alternatives, "alternatives").stream().map(List::copyOf).toList();
  }

  /** Whether the smallest sets of a group are known. */
  public enum State {
    /** They are all there. */
    FOUND,
    /** There are too many of them, or they are too large, to be told in bounded time. */
    TOO_MANY
  }
}
