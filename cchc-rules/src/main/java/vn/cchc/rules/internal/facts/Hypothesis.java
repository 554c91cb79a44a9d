package vn.cchc.rules.internal.facts;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Cause;
import vn.cchc.model.IndicatorId;
import vn.cchc.rules.internal.check.Check;

/**
 * What may have gone wrong: some figures should be others.
 *
 * @param changes what should be instead
 * @param mended the checks that would hold then
 * @param probability beside everything else that may have gone wrong there, from 0 to 1
 */
public record Hypothesis(List<Change> changes, Set<Check> mended, double probability) {

  private static final double LIKELY = 0.3;

  public Hypothesis {
    changes = List.copyOf(changes);
    Set<Check> same = Collections.newSetFromMap(new IdentityHashMap<>());
    same.addAll(mended);
    mended = Collections.unmodifiableSet(same);
  }

  /** Returns whether nothing else is nearly as probable. */
  public boolean isLikely() {
    return probability >= LIKELY;
  }

  /** Returns why a check is broken: the cause of the first change to a figure of it. */
  public Cause causeOf(Check check) {
    return changes.stream()
        .filter(change -> change.isMisplaced() || check.figures().contains(change.figure()))
        .map(Change::cause)
        .findFirst()
        .orElse(Cause.UNKNOWN);
  }

  /** Returns whether a check would hold. */
  public boolean mends(Check check) {
    return mended.contains(check);
  }

  /**
   * A figure and what it should be.
   *
   * @param slot of the figure
   * @param meant null where it cannot be told
   */
  public record Change(IndicatorId figure, int slot, @Nullable BigDecimal meant, Cause cause) {

    /** Returns whether the figure belongs into another row. */
    public boolean isMisplaced() {
      return cause == Cause.ROWS_SWAPPED || cause == Cause.ROWS_SHIFTED;
    }
  }
}
