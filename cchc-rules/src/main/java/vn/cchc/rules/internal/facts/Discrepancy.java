package vn.cchc.rules.internal.facts;

import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Strength;
import vn.cchc.rules.internal.check.Check;

/**
 * A check that does not hold, or that holds in a way worth a note.
 *
 * @param strength how sure it is that something is wrong
 */
public record Discrepancy(Check check, Strength strength) {

  /** Returns the discrepancy of a check that does not hold. */
  public static Discrepancy of(Check check) {
    return new Discrepancy(check, check.strength());
  }

  /** Returns what is worth a note about a check that holds. */
  public static Discrepancy noted(Check check) {
    return new Discrepancy(check, Strength.NOTE);
  }

  /** Every check of a report is one object, so that what it holds need not be compared. */
  @Override
  @SuppressWarnings("ReferenceEquality")
  public boolean equals(@Nullable Object other) {
    return other instanceof Discrepancy d && d.check == check && d.strength == strength;
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(check) + strength.hashCode();
  }
}
