package vn.cchc.rules.internal.check;

import java.math.BigDecimal;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Notation;

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
    String formula =
        total.isFigure()
            ? total.names(null) + " = " + parts.names(total.figure().figure())
            : total.names(null) + " = " + parts.names(null);
    BigDecimal gap = total.number().subtract(parts.number());
    if (!total.isFigure()) {
      return Description.of(
          parts.total(),
          total.total(),
          "balance.sums",
          formula,
          total.numbers(),
          total.total(),
          parts.numbers(),
          parts.total());
    }
    return Description.of(
        parts.total(),
        total.total(),
        isExplainedBySharing()
            ? "balance.shared"
            : gap.signum() > 0 ? "balance.over" : "balance.under",
        formula,
        parts.numbers(),
        parts.total(),
        total.total(),
        Notation.of(gap.abs()));
  }
}
