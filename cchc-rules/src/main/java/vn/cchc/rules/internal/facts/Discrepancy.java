package vn.cchc.rules.internal.facts;

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
}
