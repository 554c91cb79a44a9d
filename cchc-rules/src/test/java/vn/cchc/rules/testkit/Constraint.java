package vn.cchc.rules.testkit;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** Something that must hold between unknown whole numbers. */
interface Constraint {

  /** Returns the unknowns it speaks of, each once. */
  int[] unknowns();

  /**
   * Takes from the domains what cannot be (bounds consistency; exact once every unknown is fixed).
   *
   * @return false if nothing is left
   */
  boolean narrow(Domains domains);

  /** Returns a value that fits an unknown where few values do; empty where most do. */
  default Optional<Long> suggest(int unknown, Domains domains, RandomGenerator random) {
    return Optional.empty();
  }
}
