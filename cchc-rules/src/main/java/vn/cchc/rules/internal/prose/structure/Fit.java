package vn.cchc.rules.internal.prose.structure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Cause;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.search.Slips;

/**
 * What arithmetic says of a structure.
 *
 * @param amendments slips that would explain why it does not hold, the likeliest first; none where
 *     it does
 */
public record Fit(boolean holds, List<Amendment> amendments) {

  private static final Fit HOLDS = new Fit(true, List.of());

  /** One slip explains so much more than the next of the same figure that no more are kept. */
  private static final int MOST = 12;

  /** In longer lists a slip explains anything. */
  private static final int LONGEST = 60;

  public Fit {
    amendments = List.copyOf(amendments);
  }

  /**
   * A slip that would explain why figures do not agree.
   *
   * @param meant the figure before the slip
   * @param likelihood that it turned into what is printed
   */
  public record Amendment(Mention figure, BigDecimal meant, Cause slip, double likelihood) {}

  static Fit of(Structure structure) {
    List<Equation> broken = new ArrayList<>();
    for (Equation equation : structure.equations()) {
      if (!equation.holds()) {
        broken.add(equation);
      }
    }
    return broken.isEmpty() ? HOLDS : new Fit(false, amendments(structure, broken));
  }

  /** Returns whether all equations of a structure hold. */
  static boolean holds(Structure structure) {
    return structure.equations().stream().allMatch(Equation::holds);
  }

  private static List<Amendment> amendments(Structure structure, List<Equation> broken) {
    List<Amendment> amendments = new ArrayList<>();
    if (structure.figures().size() > LONGEST) {
      return amendments;
    }
    for (Mention figure : structure.figures()) {
      Interval within = window(structure, broken, figure);
      if (within != null && figure.isExact()) {
        List<Amendment> own = new ArrayList<>();
        slips(figure, within, own);
        own.sort(Comparator.comparingDouble(Amendment::likelihood).reversed());
        // below a whole a part may be nearly anything: what the other could be is not lost
        amendments.addAll(own.subList(0, Math.min(MOST / 2, own.size())));
      }
    }
    amendments.sort(Comparator.comparingDouble(Amendment::likelihood).reversed());
    return amendments.subList(0, Math.min(MOST, amendments.size()));
  }

  /** Returns where a figure must lie so that all holds; null if no value of it would do. */
  private static @Nullable Interval window(
      Structure structure, List<Equation> broken, Mention figure) {
    for (Equation equation : broken) {
      if (!equation.members().contains(figure)) {
        return null;
      }
    }
    Interval within = new Interval(BigDecimal.ZERO, null);
    for (Equation equation : structure.equations()) {
      if (equation.members().contains(figure)) {
        Interval required = equation.required(figure);
        within = required == null ? null : both(within, required);
      }
      if (within == null) {
        return null;
      }
    }
    return within;
  }

  private static @Nullable Interval both(Interval one, Interval other) {
    BigDecimal low = greater(one.low(), other.low(), 1);
    BigDecimal high = greater(one.high(), other.high(), -1);
    return low != null && high != null && low.compareTo(high) > 0 ? null : new Interval(low, high);
  }

  private static @Nullable BigDecimal greater(
      @Nullable BigDecimal one, @Nullable BigDecimal other, int sign) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) * sign >= 0 ? one : other;
  }

  private static void slips(Mention figure, Interval within, List<Amendment> amendments) {
    if (!DigitPattern.mayBe(figure.number(), within)) {
      return;
    }
    for (Slips.Reading reading : Slips.of(figure.number(), figure.isPercent(), false, within)) {
      amendments.add(new Amendment(figure, reading.meant(), reading.slip(), reading.likelihood()));
    }
  }
}
