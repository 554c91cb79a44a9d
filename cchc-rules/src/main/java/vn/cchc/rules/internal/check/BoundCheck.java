package vn.cchc.rules.internal.check;

import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence.Bound;

/** A part and its whole, or two sums of which one is a limit. */
public record BoundCheck(Relation relation, Sides sides) implements Check {

  @Override
  public boolean holds() {
    return sides.hold();
  }

  @Override
  public Description describe() {
    return sides.describe(sides.arePlainSums() ? Bound.Role.PART : Bound.Role.LIMIT);
  }
}
