package vn.cchc.rules.internal.check;

import java.math.BigDecimal;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence.Bound;
import vn.cchc.rules.internal.sums.Description;
import vn.cchc.rules.internal.sums.Operand;
import vn.cchc.rules.internal.sums.Sides;

/** Shares of one whole, which together are at most, or exactly, all of it. */
public record ComplementCheck(Relation relation, Sides sides) implements Check {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Returns whether shares that include this one add up to 100 exactly. */
  public boolean isFilledBy(Operand share) {
    return sides.left().number().compareTo(HUNDRED) == 0
        && sides.left().addends().size() > 1
        && relation.formula().figures().contains(share.figure());
  }

  @Override
  public boolean holds() {
    return sides.hold();
  }

  @Override
  public Description describe() {
    return Description.of(sides, Bound.Role.SHARES);
  }
}
