package vn.cchc.rules.internal.check;

import java.math.BigDecimal;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Evidence;
import vn.cchc.rules.internal.sums.Description;
import vn.cchc.rules.internal.sums.Sum;

/**
 * A total and its parts, both printed, so both must be right; exact, so a gap of one is a gap.
 *
 * @param total the side that is one figure, if there is one
 */
public record BalanceCheck(Relation relation, Sum total, Sum parts) implements Check {

  @Override
  public boolean holds() {
    return total.interval().meets(parts.interval());
  }

  /** Returns whether parts that have members in common would explain the gap. */
  public boolean isExplainedBySharing() {
    return relation.partsMayShare() && parts.number().compareTo(total.number()) > 0;
  }

  /** Returns by how much the printed sides differ. */
  public BigDecimal gap() {
    return total.number().subtract(parts.number()).abs();
  }

  @Override
  public Strength strength() {
    return isExplainedBySharing() && relation.strength() == Strength.MUST
        ? Strength.SHOULD
        : relation.strength();
  }

  @Override
  public Description describe() {
    return Description.of(
        parts.total(),
        total.total(),
        new Evidence.Sum(total.terms(), parts.terms(), relation.partsMayShare()));
  }
}
