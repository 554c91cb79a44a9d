package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import vn.cchc.model.FigureRef;

/**
 * What a catalogue's own relations say of each other, before any report is checked: for those who
 * write catalogues. Comparisons are reasoned about exactly, over the rational numbers and the
 * ranges of the figures; shares, rates between others and what is asked of a single cell are not.
 *
 * @param contradictions relations that no report can satisfy together, each set as small as can be
 * @param toDrop the cheapest relations to drop so that the others no longer contradict each other:
 *     as few that must hold as possible, then as few that should
 * @param implied relations that others say already
 * @param fixed figures that the relations leave no choice
 * @param neverChecked relations that no report of the form's level can be checked for
 * @param coverage for every figure of the form, the relations that would notice a change of it
 * @param undecided relations too entangled to be reasoned about in reasonable time
 */
public record CatalogueReview(
    List<List<String>> contradictions,
    List<String> toDrop,
    List<Implied> implied,
    List<Fixed> fixed,
    List<NeverChecked> neverChecked,
    List<Coverage> coverage,
    List<String> undecided)
    implements Serializable {

  public CatalogueReview {
    contradictions =
        requireNonNull(contradictions, "contradictions").stream().map(List::copyOf).toList();
    toDrop = List.copyOf(requireNonNull(toDrop, "toDrop"));
    implied = List.copyOf(requireNonNull(implied, "implied"));
    fixed = List.copyOf(requireNonNull(fixed, "fixed"));
    neverChecked = List.copyOf(requireNonNull(neverChecked, "neverChecked"));
    coverage = List.copyOf(requireNonNull(coverage, "coverage"));
    undecided = List.copyOf(requireNonNull(undecided, "undecided"));
  }

  /** Returns whether the catalogue can be used as it is: nothing contradicts, nothing is idle. */
  public boolean isSound() {
    return contradictions.isEmpty() && neverChecked.isEmpty();
  }

  /**
   * A relation that others say already.
   *
   * @param by the fewest that do; none if the ranges of its figures do
   */
  public record Implied(String relation, List<String> by) implements Serializable {
    public Implied {
      requireNonNull(relation, "relation");
      by = List.copyOf(requireNonNull(by, "by"));
    }
  }

  /** A figure that the relations leave one value. */
  public record Fixed(FigureRef figure, BigDecimal value) implements Serializable {
    public Fixed {
      requireNonNull(figure, "figure");
      requireNonNull(value, "value");
    }
  }

  /** A relation that cannot be checked for any report of the form's level. */
  public record NeverChecked(String relation, FigureRef figure, Why why) implements Serializable {

    public NeverChecked {
      requireNonNull(relation, "relation");
      requireNonNull(figure, "figure");
      requireNonNull(why, "why");
    }

    /** Why it cannot. */
    public enum Why {
      /** Agencies of the form's level do not report the figure. */
      OTHER_LEVEL,
      /** The figure's note carries no fraction. */
      NO_EVIDENCE,
      /** The figure's note carries no date. */
      NO_DATE,
      /** It speaks of a report of a period that, by the usual days, there is none of. */
      NO_SUCH_PERIOD
    }
  }

  /**
   * The relations that would notice a change of a figure.
   *
   * @param exactly those that notice any change: sums, quantities asked twice, shares
   * @param byLimit those that notice a change beyond a limit that other figures set
   * @param alone those that look at the figure by itself
   */
  public record Coverage(
      FigureRef figure, List<String> exactly, List<String> byLimit, List<String> alone)
      implements Serializable {
    public Coverage {
      requireNonNull(figure, "figure");
      exactly = List.copyOf(requireNonNull(exactly, "exactly"));
      byLimit = List.copyOf(requireNonNull(byLimit, "byLimit"));
      alone = List.copyOf(requireNonNull(alone, "alone"));
    }

    /** Returns whether another figure, or its own note, could show that it is wrong. */
    public boolean isTied() {
      return !exactly.isEmpty() || !byLimit.isEmpty();
    }
  }
}
