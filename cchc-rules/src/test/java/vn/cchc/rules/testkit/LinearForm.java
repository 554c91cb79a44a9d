package vn.cchc.rules.testkit;

import java.util.Map;
import java.util.TreeMap;

/** A sum of multiples of unknowns and a constant. Immutable. */
final class LinearForm {

  private final int[] unknowns;
  private final long[] coefficients;
  private final long constant;

  private LinearForm(Map<Integer, Long> terms, long constant) {
    terms.values().removeIf(coefficient -> coefficient == 0);
    this.unknowns = terms.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.coefficients = terms.values().stream().mapToLong(Long::longValue).toArray();
    this.constant = constant;
  }

  static LinearForm of(Map<Integer, Long> terms, long constant) {
    return new LinearForm(new TreeMap<>(terms), constant);
  }

  int[] unknowns() {
    return unknowns;
  }

  /** Returns this so many times, and another so many times. */
  LinearForm times(long factor, LinearForm other, long otherFactor) {
    Map<Integer, Long> terms = new TreeMap<>();
    for (int i = 0; i < unknowns.length; i++) {
      terms.merge(unknowns[i], Math.multiplyExact(factor, coefficients[i]), Long::sum);
    }
    for (int i = 0; i < other.unknowns.length; i++) {
      terms.merge(
          other.unknowns[i], Math.multiplyExact(otherFactor, other.coefficients[i]), Long::sum);
    }
    return new LinearForm(
        terms,
        Math.addExact(
            Math.multiplyExact(factor, constant), Math.multiplyExact(otherFactor, other.constant)));
  }

  LinearForm plus(long more) {
    Map<Integer, Long> terms = new TreeMap<>();
    for (int i = 0; i < unknowns.length; i++) {
      terms.put(unknowns[i], coefficients[i]);
    }
    return new LinearForm(terms, Math.addExact(constant, more));
  }

  long least(Domains domains) {
    long least = constant;
    for (int i = 0; i < unknowns.length; i++) {
      least = Math.addExact(least, least(i, domains));
    }
    return least;
  }

  long most(Domains domains) {
    long most = constant;
    for (int i = 0; i < unknowns.length; i++) {
      long end = coefficients[i] > 0 ? domains.high(unknowns[i]) : domains.low(unknowns[i]);
      most = Math.addExact(most, Math.multiplyExact(coefficients[i], end));
    }
    return most;
  }

  private long least(int i, Domains domains) {
    long end = coefficients[i] > 0 ? domains.low(unknowns[i]) : domains.high(unknowns[i]);
    return Math.multiplyExact(coefficients[i], end);
  }

  /** Takes from the domains what would make this more than zero; false if nothing is left. */
  boolean atMostZero(Domains domains) {
    long least = least(domains);
    if (least > 0) {
      return false;
    }
    for (int i = 0; i < unknowns.length; i++) {
      long room = Math.subtractExact(least(i, domains), least);
      boolean left =
          coefficients[i] > 0
              ? domains.atMost(unknowns[i], Math.floorDiv(room, coefficients[i]))
              : domains.atLeast(unknowns[i], -Math.floorDiv(room, -coefficients[i]));
      if (!left) {
        return false;
      }
    }
    return true;
  }
}
