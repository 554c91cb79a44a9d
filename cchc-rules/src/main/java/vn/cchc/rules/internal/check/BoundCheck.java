package vn.cchc.rules.internal.check;

import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence.Bound;
import vn.cchc.model.RelationKind;
import vn.cchc.rules.internal.sums.Description;
import vn.cchc.rules.internal.sums.Sides;

/** A part and its whole, or two sums of which one is a limit. */
public record BoundCheck(Relation relation, Sides sides) implements Check {

  @Override
  public boolean holds() {
    return sides.hold();
  }

  @Override
  public Description describe() {
    // a figure of another report is no whole of which this one is a part
    boolean part = sides.arePlainSums() && relation.kind() != RelationKind.HISTORY;
    return Description.of(sides, part ? Bound.Role.PART : Bound.Role.LIMIT);
  }
}
