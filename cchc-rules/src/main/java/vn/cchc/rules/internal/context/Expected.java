package vn.cchc.rules.internal.context;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.rules.internal.context.Family.Kin;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.sums.Operand;
import vn.cchc.rules.internal.sums.Scale;

/**
 * What figures of agencies below one are probably like: as in their reports before, which may be of
 * another length of time, else as those of the others. Used by one thread.
 */
final class Expected {

  /** What was nothing may be something now: as if half of one had been counted. */
  private static final double HALF = 0.5;

  /** That an agency does nothing of what others do, or was added all the same, is that frequent. */
  private static final double NOTHING = 0.2;

  private static final double LEAST = 1e-12;

  private final Form form;
  private final List<Kin> children;
  private @Nullable Change change;

  Expected(Form form, List<Kin> children) {
    this.form = form;
    this.children = children;
  }

  /**
   * How figures mostly changed from those before.
   *
   * @param factor what the median of flows was multiplied by
   * @param spread how far figures mostly are from those of before, so multiplied, in least spreads;
   *     taken to fall off exponentially on both sides (Laplace's distribution)
   */
  private record Change(double factor, double spread) {}

  /**
   * Returns how much better a number goes with what is expected than another.
   *
   * @param other what is printed
   */
  double better(Kin kin, int slot, BigDecimal number, BigDecimal other) {
    return density(kin, slot, number) / density(kin, slot, other);
  }

  @SuppressWarnings("ReferenceEquality") // which of the reports it is
  private double density(Kin kin, int slot, BigDecimal number) {
    Cells last = kin.last();
    Operand before = last == null ? null : last.operand(slot);
    if (before != null) {
      double expected = before.number().doubleValue() * factor(slot);
      return StrictMath.exp(-distance(slot, number, expected) / change().spread());
    }
    double sum = LEAST;
    for (Kin sibling : children) {
      Operand part = sibling == kin ? null : sibling.cells().operand(slot);
      // agencies differ far more than periods do: that falls off slowly (Cauchy's distribution)
      sum += part == null ? 0 : 1 / (1 + distance(slot, number, part.number().doubleValue()));
    }
    return sum;
  }

  /** How far a number lies from another, in least spreads. */
  private double distance(int slot, BigDecimal number, double expected) {
    Scale scale = scale(slot);
    return Math.abs(scale.of(number) - scale.of(BigDecimal.valueOf(expected))) / scale.least();
  }

  /**
   * Returns the chance that reports that are missing add a number to a sum. Whether each is
   * anything is one chance, how much all are then falls off geometrically (a hurdle model).
   *
   * @param last the reports before of those that are missing
   */
  double chance(List<@Nullable Cells> last, int slot, BigDecimal number) {
    double nothing = 1;
    double mean = 0;
    for (Cells before : last) {
      Operand printed = before == null ? null : before.operand(slot);
      if (printed != null) {
        double size = Math.abs(printed.number().doubleValue()) * factor(slot) + HALF;
        nothing *= Math.max(NOTHING, 1 / (1 + size));
        mean += size;
      } else {
        double zero = NOTHING;
        double sum = 0;
        for (Kin other : children) {
          Operand part = other.cells().operand(slot);
          double size = (part == null ? 0 : Math.abs(part.number().doubleValue())) + HALF;
          zero += 1 / (1 + size);
          sum += size;
        }
        nothing *= Math.max(NOTHING, zero / (children.size() + 1));
        mean += sum / children.size();
      }
    }
    double size = Math.abs(number.doubleValue());
    if (size == 0) {
      return nothing;
    }
    double step = 1 / Math.max(1 + HALF, mean);
    return Math.max(LEAST, (1 - nothing) * step * StrictMath.pow(1 - step, Math.max(0, size - 1)));
  }

  private Scale scale(int slot) {
    Indicator indicator = form.slots().get(slot).indicator();
    return indicator != null && indicator.kind() == Indicator.Kind.COUNT
        ? Scale.COUNT
        : Scale.AMOUNT;
  }

  private double factor(int slot) {
    return isFlow(slot) ? change().factor() : 1;
  }

  private boolean isFlow(int slot) {
    Indicator indicator = form.slots().get(slot).indicator();
    return indicator != null && indicator.measures() == Indicator.Measure.FLOW;
  }

  private Change change() {
    Change known = change;
    if (known == null) {
      double factor = median(changes(null), 1);
      double spread = median(changes(factor), 0) / StrictMath.log(2);
      known = new Change(factor, Math.max(1, spread));
      change = known;
    }
    return known;
  }

  /** By what flows were multiplied; or, where that is known, how far figures are from it. */
  private List<Double> changes(@Nullable Double factor) {
    List<Double> changes = new ArrayList<>();
    for (Kin kin : children) {
      Cells last = kin.last();
      for (int slot = 0; last != null && slot < form.ownSlots(); slot++) {
        Operand now = kin.cells().operand(slot);
        Operand before = now == null ? null : last.operand(slot);
        if (now == null || before == null || before.number().signum() <= 0) {
          continue;
        }
        boolean flow = isFlow(slot);
        double size = before.number().doubleValue();
        if (factor == null) {
          if (flow) {
            changes.add(now.number().doubleValue() / size);
          }
        } else {
          Scale scale = scale(slot);
          double expected = scale.of(BigDecimal.valueOf(size * (flow ? factor : 1)));
          changes.add(Math.abs(scale.of(now.number()) - expected) / scale.least());
        }
      }
    }
    return changes;
  }

  private static double median(List<Double> numbers, double none) {
    Collections.sort(numbers);
    return numbers.isEmpty() ? none : numbers.get(numbers.size() / 2);
  }
}
