package vn.cchc.rules.internal.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Interval;
import vn.cchc.model.NarrativeSpan;

/**
 * A figure of the prose that speaks of an indicator.
 *
 * @param number as written; the numerator of a fraction
 * @param denominator of a fraction, else null
 * @param values it may stand for
 * @param confirmed whether sums of the prose hold with it
 */
public record LinkedFigure(
    IndicatorId indicator,
    NarrativeSpan source,
    String text,
    BigDecimal number,
    @Nullable BigDecimal denominator,
    Interval values,
    boolean percentage,
    boolean confirmed) {}
