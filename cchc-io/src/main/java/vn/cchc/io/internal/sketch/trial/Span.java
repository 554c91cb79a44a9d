package vn.cchc.io.internal.sketch.trial;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Scope.Each;

/**
 * What follows from the sums known so far: those are the rows of a matrix, reduced modulo a prime.
 * A sum that follows from others says nothing new.
 */
public final class Span {

  private static final long PRIME = 2_147_483_647L;

  /** Of each, the equations by the name that they are solved for. */
  private final Map<Each, Map<String, Map<String, Long>>> solved = new EnumMap<>(Each.class);

  /** Adds an equation of sums; anything else says nothing. */
  public void add(Each each, Formula formula) {
    Map<String, Long> rest = reduced(each, formula);
    if (rest.isEmpty()) {
      return;
    }
    String pivot = rest.keySet().iterator().next();
    long inverse = power(rest.getOrDefault(pivot, 1L), PRIME - 2);
    rest.replaceAll((name, factor) -> factor * inverse % PRIME);
    equations(each).put(pivot, rest);
  }

  /** Returns whether an equation of sums follows from those that were added. */
  public boolean implies(Each each, Formula formula) {
    return Formulas.factors(formula) != null && reduced(each, formula).isEmpty();
  }

  private Map<String, Map<String, Long>> equations(Each each) {
    return solved.computeIfAbsent(each, e -> new LinkedHashMap<>());
  }

  private Map<String, Long> reduced(Each each, Formula formula) {
    Map<String, Long> rest = new HashMap<>();
    Map<String, BigDecimal> factors = Formulas.factors(formula);
    if (factors == null) {
      return rest;
    }
    for (Map.Entry<String, BigDecimal> factor : factors.entrySet()) {
      long value =
          factor.getValue().stripTrailingZeros().scale() > 0 ? 0 : factor.getValue().longValue();
      rest.put(factor.getKey(), Math.floorMod(value, PRIME));
    }
    // an equation is reduced by those before it, so one pass in their order is enough
    for (Map.Entry<String, Map<String, Long>> equation : equations(each).entrySet()) {
      long times = rest.getOrDefault(equation.getKey(), 0L);
      if (times == 0) {
        continue;
      }
      for (Map.Entry<String, Long> term : equation.getValue().entrySet()) {
        long less = times * term.getValue() % PRIME;
        rest.merge(term.getKey(), PRIME - less, (one, other) -> (one + other) % PRIME);
      }
    }
    rest.values().removeIf(value -> value % PRIME == 0);
    return rest;
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long square = base % PRIME;
    for (long left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result = result * square % PRIME;
      }
      square = square * square % PRIME;
    }
    return result;
  }
}
