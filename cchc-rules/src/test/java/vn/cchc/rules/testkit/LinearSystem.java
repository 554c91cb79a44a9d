package vn.cchc.rules.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.model.IndicatorId;

/**
 * Whole numbers that satisfy sums and bounds, drawn one after the other: each from the interval
 * that the ones drawn before leave it (bounds propagation).
 */
final class LinearSystem {

  private static final int ROUNDS = 200;

  private final List<IndicatorId> figures;
  private final Map<IndicatorId, Integer> index = new LinkedHashMap<>();
  private final List<Inequality> inequalities = new ArrayList<>();

  private LinearSystem(List<IndicatorId> figures) {
    this.figures = List.copyOf(figures);
    for (IndicatorId figure : figures) {
      index.put(figure, index.size());
    }
  }

  /**
   * Returns the system of comparisons.
   *
   * @param decimals to which every figure is printed: it is drawn in units of its last place
   */
  static LinearSystem of(List<Comparison> comparisons, int decimals) {
    Set<IndicatorId> figures = new LinkedHashSet<>();
    comparisons.forEach(comparison -> figures.addAll(comparison.figures()));
    LinearSystem system = new LinearSystem(List.copyOf(figures));
    comparisons.forEach(comparison -> system.add(comparison, decimals));
    return system;
  }

  List<IndicatorId> figures() {
    return figures;
  }

  private void add(Comparison comparison, int decimals) {
    Operator operator = comparison.operator();
    if (operator == Operator.EQUAL || operator == Operator.AT_MOST || operator == Operator.LESS) {
      add(comparison.left(), comparison.right(), operator == Operator.LESS, decimals);
    }
    if (operator == Operator.EQUAL || operator == Operator.AT_LEAST || operator == Operator.MORE) {
      add(comparison.right(), comparison.left(), operator == Operator.MORE, decimals);
    }
  }

  /** Adds {@code low <= high}. */
  private void add(Linear low, Linear high, boolean strict, int decimals) {
    long[] coefficients = new long[figures.size()];
    BigDecimal constant = BigDecimal.ZERO;
    int scale = 0;
    for (Linear side : List.of(low, high)) {
      for (Term term : side.terms()) {
        scale = Math.max(scale, term.coefficient().scale());
      }
    }
    for (Linear side : List.of(low, high)) {
      for (Term term : side.terms()) {
        BigDecimal signed = side == low ? term.coefficient() : term.coefficient().negate();
        if (term.figure() == null) {
          constant = constant.subtract(signed);
        } else {
          coefficients[index.get(term.figure())] += signed.movePointRight(scale).longValueExact();
        }
      }
    }
    long limit = constant.movePointRight(scale + decimals).longValueExact();
    inequalities.add(new Inequality(coefficients, strict ? limit - 1 : limit));
  }

  /** Draws values between zero and these limits; null if the draw led nowhere. */
  long[] draw(RandomGenerator random, long[] limits) {
    long[] low = new long[figures.size()];
    long[] high = limits.clone();
    if (!propagate(low, high)) {
      return null;
    }
    List<Integer> order = new ArrayList<>(index.values());
    java.util.Collections.shuffle(order, new java.util.Random(random.nextLong()));
    for (int i : order) {
      low[i] = random.nextLong(low[i], high[i] + 1);
      high[i] = low[i];
      if (!propagate(low, high)) {
        return null;
      }
    }
    return low;
  }

  private boolean propagate(long[] low, long[] high) {
    boolean changed = true;
    for (int round = 0; changed && round < ROUNDS; round++) {
      changed = false;
      for (Inequality inequality : inequalities) {
        changed |= inequality.tighten(low, high);
      }
      for (int i = 0; i < low.length; i++) {
        if (low[i] > high[i]) {
          return false;
        }
      }
    }
    return true;
  }

  /** A sum of multiples that is at most a limit. */
  private record Inequality(long[] coefficients, long limit) {

    boolean tighten(long[] low, long[] high) {
      long least = 0;
      for (int i = 0; i < coefficients.length; i++) {
        least += least(i, low, high);
      }
      boolean changed = false;
      for (int i = 0; i < coefficients.length; i++) {
        long room = limit - (least - least(i, low, high));
        if (coefficients[i] > 0 && Math.floorDiv(room, coefficients[i]) < high[i]) {
          high[i] = Math.floorDiv(room, coefficients[i]);
          changed = true;
        } else if (coefficients[i] < 0 && -Math.floorDiv(room, -coefficients[i]) > low[i]) {
          low[i] = -Math.floorDiv(room, -coefficients[i]);
          changed = true;
        }
      }
      return changed;
    }

    private long least(int i, long[] low, long[] high) {
      return coefficients[i] >= 0 ? coefficients[i] * low[i] : coefficients[i] * high[i];
    }
  }
}
