package vn.cchc.rules.internal.facts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Cause;
import vn.cchc.model.FigureRef;
import vn.cchc.rules.internal.check.Check;

/**
 * What may have gone wrong: some figures should be others.
 *
 * @param changes what should be instead
 * @param mended the checks that would hold then
 */
public record Hypothesis(List<Change> changes, List<Check> mended) {

  public Hypothesis {
    changes = List.copyOf(changes);
    mended = List.copyOf(mended);
  }

  /** Returns whether a check would hold. */
  @SuppressWarnings("ReferenceEquality") // every check of a report is one object
  public boolean mends(Check check) {
    for (Check some : mended) {
      if (some == check) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether another says that the same figures should be the same others. */
  public boolean saysSame(Hypothesis other) {
    if (changes.size() != other.changes.size()) {
      return false;
    }
    for (int i = 0; i < changes.size(); i++) {
      BigDecimal one = changes.get(i).meant();
      BigDecimal two = other.changes.get(i).meant();
      boolean same = one == null ? two == null : two != null && one.compareTo(two) == 0;
      if (!same || changes.get(i).slot() != other.changes.get(i).slot()) {
        return false;
      }
    }
    return true;
  }

  /**
   * A figure and what it should be.
   *
   * @param slot of the figure
   * @param meant null where it cannot be told
   */
  public record Change(FigureRef figure, int slot, @Nullable BigDecimal meant, Cause cause) {

    /** Returns whether the figure belongs into another row. */
    public boolean isMisplaced() {
      return cause == Cause.ROWS_SWAPPED || cause == Cause.ROWS_SHIFTED;
    }
  }
}
