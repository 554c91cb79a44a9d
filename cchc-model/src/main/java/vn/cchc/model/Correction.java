package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What would mend a finding: all of these changes together. A finding that has several corrections
 * has them to choose from, the likeliest first.
 *
 * @param changes at least one, of different figures; none of them mends the finding without the
 *     others, or it breaks something else without them
 */
public record Correction(List<Change> changes) implements Serializable {

  /**
   * Creates a correction.
   *
   * @throws IllegalArgumentException if it changes nothing, or one figure twice
   */
  public Correction {
    changes = List.copyOf(requireNonNull(changes, "changes"));
    Set<FigureRef> figures = new HashSet<>();
    for (Change change : changes) {
      if (!figures.add(change.figure())) {
        throw new IllegalArgumentException(change.figure() + " is changed twice");
      }
    }
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("A correction changes at least one figure");
    }
  }

  /** Returns the correction that changes one figure. */
  public static Correction of(FigureRef figure, String value) {
    return new Correction(List.of(new Change(figure, value)));
  }

  /** Returns its change if it is of one figure. */
  public Optional<Change> single() {
    return changes.size() == 1 ? Optional.of(changes.get(0)) : Optional.empty();
  }

  /**
   * A figure and what it should be.
   *
   * @param value as it should be printed, by the notation of the report, with a percent sign where
   *     the figure has one
   */
  public record Change(FigureRef figure, String value) implements Serializable {
    public Change {
      requireNonNull(figure, "figure");
      requireNonNull(value, "value");
    }
  }
}
