package vn.cchc.rules.internal.search;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Interval;

/**
 * A figure that may be wrong.
 *
 * @param printed the values it may stand for as printed; null if it cannot be read, and so must
 *     change
 * @param half how far what it stands for may lie from what is printed, once it is changed: half a
 *     unit of the last place for a rounded figure, else zero
 * @param whole whether only whole numbers will do
 * @param low the least value it may be changed to; null if there is none
 * @param high the greatest value it may be changed to; null if there is none
 */
public record Variable(
    @Nullable Interval printed,
    BigDecimal half,
    boolean whole,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high) {}
