package vn.cchc.rules.internal.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Cause;
import vn.cchc.model.Correction;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.rules.internal.check.Check;

/**
 * Which figures of a broken check are wrong, and what they should be.
 *
 * @param suspects likeliest first
 * @param corrections at most three, best first
 * @param cause what probably went wrong; unknown if nothing is likely, or several causes explain it
 *     as well
 * @param explanation the same in words; null if nothing is likely
 */
public record Suspicion(
    Check check,
    List<FigureRef> suspects,
    List<Correction> corrections,
    Cause cause,
    @Nullable Explanation explanation) {

  public Suspicion {
    suspects = List.copyOf(suspects);
    corrections = List.copyOf(corrections);
  }

  /** Returns whether this is about a check. */
  @SuppressWarnings("ReferenceEquality") // every check of a report is one object
  public boolean concerns(Check other) {
    return check == other;
  }

  /** Returns whether something, or one of several things, probably explains it. */
  public boolean isExplained() {
    return explanation != null;
  }

  /** Returns whether one slip in one figure, or in each of several, probably explains it. */
  public boolean isSlip() {
    return isExplained() && !isCopied() && !isSwapped() && !isShifted();
  }

  /** Returns whether a figure is probably that of the row above or below. */
  public boolean isCopied() {
    return cause == Cause.COPIED_FROM_NEIGHBOUR;
  }

  /** Returns whether the figures of two rows were probably swapped. */
  public boolean isSwapped() {
    return cause == Cause.ROWS_SWAPPED;
  }

  /** Returns whether a block of figures probably stands one row too far up or down. */
  public boolean isShifted() {
    return cause == Cause.ROWS_SHIFTED;
  }
}
