package vn.cchc.rules.internal.prose;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Interval;
import vn.cchc.model.NarrativeSpan;

/**
 * A figure of the prose that speaks of an indicator.
 *
 * @param number as written; the numerator of a fraction
 * @param denominator of a fraction, else null
 * @param values it may stand for
 * @param confirmed whether sums of the prose hold with it
 * @param parts figures that the sentence says are among it
 */
public record LinkedFigure(
    FigureRef indicator,
    NarrativeSpan source,
    String text,
    BigDecimal number,
    @Nullable BigDecimal denominator,
    Interval values,
    boolean percentage,
    boolean confirmed,
    List<BigDecimal> parts) {

  public LinkedFigure {
    parts = List.copyOf(parts);
  }

  /**
   * Returns whether a figure of the table says the same: percentages as far as the coarser of both
   * is rounded, counts exactly or without one of the parts that the sentence tells apart ("40 đơn
   * vị, trong đó có 04 ...", where the table counts 36 and 4).
   */
  public boolean agreesWith(BigDecimal table) {
    if (percentage) {
      int decimals = Math.max(0, Math.min(number.scale(), table.stripTrailingZeros().scale()));
      BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
      BigDecimal gap = number.subtract(table).abs();
      return values.isExact() ? gap.compareTo(unit) < 0 : values.meets(Interval.exactly(table));
    }
    return values.meets(Interval.exactly(table))
        || parts.stream().anyMatch(part -> number.subtract(part).compareTo(table) == 0);
  }
}
