package vn.cchc.rules.internal.form;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.InRange;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;

/**
 * What a figure may be, whatever the others are.
 *
 * @param whole whether only whole numbers will do
 * @param low the least; null if there is none
 * @param high the greatest; null if there is none
 */
public record Domain(boolean whole, @Nullable BigDecimal low, @Nullable BigDecimal high) {

  static Domain of(Slot slot, List<Relation> relations) {
    Indicator row = slot.indicator();
    if (row != null && row.kind() == Indicator.Kind.CHOICE) {
      List<BigDecimal> codes = row.codes().keySet().stream().map(BigDecimal::new).sorted().toList();
      return new Domain(true, codes.get(0), codes.get(codes.size() - 1));
    }
    Domain domain = new Domain(row != null && row.kind() == Indicator.Kind.COUNT, null, null);
    for (Relation relation : relations) {
      if (relation.strength() == Strength.MUST && relation.formula() instanceof InRange range) {
        domain = new Domain(domain.whole || range.whole(), range.low(), range.high()).and(domain);
      }
    }
    return domain;
  }

  private Domain and(Domain other) {
    return new Domain(
        whole || other.whole,
        low == null ? other.low : other.low == null ? low : low.max(other.low),
        high == null ? other.high : other.high == null ? high : high.min(other.high));
  }

  public boolean contains(BigDecimal number) {
    return (low == null || low.compareTo(number) <= 0)
        && (high == null || number.compareTo(high) <= 0)
        && (!whole || number.stripTrailingZeros().scale() <= 0);
  }
}
