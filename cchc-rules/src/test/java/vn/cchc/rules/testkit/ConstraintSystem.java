package vn.cchc.rules.testkit;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureRef;

/**
 * The figures of a form as unknown whole numbers and what must hold between them. Solutions are
 * drawn one unknown after the other: each from what those drawn before leave it (bounds
 * propagation), back to the one before where nothing is left. Immutable and thread-safe.
 */
final class ConstraintSystem {

  /** How many values are tried for one unknown before the one before it is drawn anew. */
  private static final int VALUES = 6;

  /** How many values are tried in all before everything is drawn anew. */
  private static final int PATIENCE = 3_000;

  private static final int DRAWS = 30;

  private final List<Unknown> unknowns;
  private final List<List<Constraint>> constraints = new ArrayList<>();
  private final List<Constraint> all;
  private final Set<Integer> last = new HashSet<>();

  /**
   * Creates a system.
   *
   * @param all what must hold; the unknowns it speaks of are places in the list
   */
  ConstraintSystem(List<Unknown> unknowns, List<Constraint> all) {
    this.unknowns = List.copyOf(unknowns);
    this.all = List.copyOf(all);
    for (int i = 0; i < unknowns.size(); i++) {
      constraints.add(new ArrayList<>());
    }
    for (Constraint constraint : all) {
      for (int unknown : constraint.unknowns()) {
        constraints.get(unknown).add(constraint);
      }
      if (constraint instanceof BetweenConstraint between) {
        last.add(between.whole().unknown());
      }
    }
  }

  /**
   * A figure that is not known yet.
   *
   * @param decimals to which it is printed: it is drawn in units of its last place
   * @param low the least it may be, in these units
   * @param high the most it may be; null if that is not said
   */
  record Unknown(FigureRef figure, int decimals, long low, @Nullable Long high) {}

  /** Returns a solution; empty if none is found. */
  Optional<Map<FigureRef, BigDecimal>> draw(RandomGenerator random) {
    // bounds may ask for figures larger than those that reports are full of
    for (long scale = 1; scale <= 10_000_000; scale *= 10) {
      Domains domains = domains(random, scale);
      if (propagate(domains, new ArrayDeque<>(all))) {
        for (int i = 0; i < DRAWS; i++) {
          Domains solution = new Search(random).assign(domains, 0);
          if (solution != null) {
            return Optional.of(values(solution));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Domains domains(RandomGenerator random, long scale) {
    long[] low = new long[unknowns.size()];
    long[] high = new long[unknowns.size()];
    for (int i = 0; i < low.length; i++) {
      Unknown unknown = unknowns.get(i);
      low[i] = unknown.low();
      high[i] =
          unknown.high() == null
              ? unknown.low() + Math.multiplyExact(scale, magnitude(random))
              : unknown.high();
    }
    return new Domains(low, high);
  }

  private static long magnitude(RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0 -> 60;
      case 1 -> 900;
      case 2 -> 3_000;
      default -> 30_000;
    };
  }

  private Map<FigureRef, BigDecimal> values(Domains solution) {
    Map<FigureRef, BigDecimal> values = new HashMap<>();
    for (int i = 0; i < unknowns.size(); i++) {
      Unknown unknown = unknowns.get(i);
      values.put(unknown.figure(), BigDecimal.valueOf(solution.low(i), unknown.decimals()));
    }
    return values;
  }

  private boolean propagate(Domains domains, Deque<Constraint> waiting) {
    Set<Constraint> queued = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    queued.addAll(waiting);
    // a contradiction of two strict bounds would creep through its domain step by step
    for (int patience = 200 * (all.size() + 1); !waiting.isEmpty() && patience > 0; patience--) {
      Constraint constraint = waiting.remove();
      queued.remove(constraint);
      if (!constraint.narrow(domains)) {
        return false;
      }
      for (int unknown : constraint.unknowns()) {
        if (domains.hasChanged(unknown)) {
          for (Constraint other : constraints.get(unknown)) {
            if (queued.add(other)) {
              waiting.add(other);
            }
          }
        }
      }
    }
    return waiting.isEmpty();
  }

  /** One attempt at a solution. */
  private final class Search {
    private final RandomGenerator random;
    private final List<Integer> order = new ArrayList<>();
    private int patience = PATIENCE;

    Search(RandomGenerator random) {
      this.random = random;
      for (int i = 0; i < unknowns.size(); i++) {
        order.add(i);
      }
      Collections.shuffle(order, new Random(random.nextLong()));
      order.sort((one, other) -> Integer.compare(rank(one), rank(other)));
    }

    /** Counts first, since they decide percentages, and rates of a whole after those of parts. */
    private int rank(int unknown) {
      return (unknowns.get(unknown).decimals() > 0 ? 1 : 0) + (last.contains(unknown) ? 2 : 0);
    }

    @Nullable Domains assign(Domains domains, int next) {
      if (next == order.size()) {
        return domains;
      }
      int unknown = order.get(next);
      int values = domains.isFixed(unknown) ? 1 : VALUES;
      for (int i = 0; i < values && patience > 0; i++) {
        patience--;
        Domains narrowed = domains.copy();
        long value = value(unknown, domains);
        narrowed.atLeast(unknown, value);
        narrowed.atMost(unknown, value);
        narrowed.hasChanged(unknown);
        if (propagate(narrowed, new ArrayDeque<>(constraints.get(unknown)))) {
          Domains solution = assign(narrowed, next + 1);
          if (solution != null) {
            return solution;
          }
        }
      }
      return null;
    }

    private long value(int unknown, Domains domains) {
      for (Constraint constraint : constraints.get(unknown)) {
        Optional<Long> suggested = constraint.suggest(unknown, domains, random);
        if (suggested.isPresent()) {
          return suggested.get();
        }
      }
      return random.nextLong(domains.low(unknown), domains.high(unknown) + 1);
    }
  }
}
