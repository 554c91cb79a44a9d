package vn.cchc.rules.internal.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.sums.Operand;

/**
 * One figure of several agencies: their sum, their mean weighed by what they are rates of, the
 * least or the greatest of them. Exact, but for the ends of a mean, which are rounded outwards far
 * behind what anybody prints. Used by one thread.
 */
final class Together {

  private static final int DECIMALS = 20;

  /** A mean is told to so many decimals more than the rates it is of. */
  private static final int MORE = 2;

  private final Standpoint standpoint;
  private final FigureRef name;
  private @Nullable Operand all;
  private BigDecimal weight = BigDecimal.ZERO;

  Together(Standpoint standpoint, FigureRef name) {
    this.standpoint = standpoint;
    this.name = name;
  }

  /**
   * Adds the figure of an agency.
   *
   * @param size by which it counts; null where all count the same
   */
  void add(Operand figure, @Nullable Operand size) {
    BigDecimal by = size == null ? BigDecimal.ONE : size.number();
    if (by.signum() <= 0) {
      // a rate of nothing
      return;
    }
    weight = weight.add(by);
    Operand part =
        new Operand(
            name,
            size == null ? figure.number() : figure.number().multiply(by),
            figure.interval().times(by),
            figure.percent());
    Operand known = all;
    all = known == null ? part : joined(known, part);
  }

  private Operand joined(Operand one, Operand other) {
    boolean percent = one.percent() || other.percent();
    if (standpoint.equals(Standpoint.LEAST_OF_CHILDREN)) {
      return new Operand(
          name, one.number().min(other.number()), least(one.interval(), other.interval()), percent);
    }
    if (standpoint.equals(Standpoint.GREATEST_OF_CHILDREN)) {
      return new Operand(
          name,
          one.number().max(other.number()),
          greatest(one.interval(), other.interval()),
          percent);
    }
    return new Operand(
        name, one.number().add(other.number()), one.interval().plus(other.interval()), percent);
  }

  private static Interval least(Interval one, Interval other) {
    BigDecimal low = one.low() == null || other.low() == null ? null : one.low().min(other.low());
    BigDecimal high = one.high() == null ? other.high() : one.high();
    return new Interval(low, other.high() == null || high == null ? high : high.min(other.high()));
  }

  private static Interval greatest(Interval one, Interval other) {
    BigDecimal high =
        one.high() == null || other.high() == null ? null : one.high().max(other.high());
    BigDecimal low = one.low() == null ? other.low() : one.low();
    return new Interval(other.low() == null || low == null ? low : low.max(other.low()), high);
  }

  /** Returns what they say together; null if none says anything. */
  @Nullable Operand operand() {
    Operand known = all;
    if (known == null || standpoint.weight() == null) {
      return known;
    }
    Interval interval = known.interval();
    return new Operand(
        name,
        divided(known.number(), known.number().scale() + MORE, RoundingMode.HALF_UP),
        new Interval(
            interval.low() == null ? null : divided(interval.low(), DECIMALS, RoundingMode.FLOOR),
            interval.high() == null
                ? null
                : divided(interval.high(), DECIMALS, RoundingMode.CEILING)),
        known.percent());
  }

  private BigDecimal divided(BigDecimal sum, int decimals, RoundingMode mode) {
    return sum.divide(weight, Math.max(MORE, Math.min(DECIMALS, decimals)), mode);
  }
}
