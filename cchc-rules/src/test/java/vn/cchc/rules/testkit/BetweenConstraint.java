package vn.cchc.rules.testkit;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A number that lies between the least and the greatest of others. */
record BetweenConstraint(Measured whole, List<Measured> parts) implements Constraint {

  /**
   * An unknown and how many units of the finest one of its own are.
   *
   * @param unit a power of ten
   */
  record Measured(int unknown, long unit) {

    long low(Domains domains) {
      return domains.low(unknown) * unit;
    }

    long high(Domains domains) {
      return domains.high(unknown) * unit;
    }

    boolean atLeast(long least, Domains domains) {
      return domains.atLeast(unknown, -Math.floorDiv(-least, unit));
    }

    boolean atMost(long most, Domains domains) {
      return domains.atMost(unknown, Math.floorDiv(most, unit));
    }
  }

  @Override
  public int[] unknowns() {
    return IntStream.concat(
            IntStream.of(whole.unknown()), parts.stream().mapToInt(Measured::unknown))
        .distinct()
        .toArray();
  }

  @Override
  public boolean narrow(Domains domains) {
    long least = parts.stream().mapToLong(part -> part.low(domains)).min().orElseThrow();
    long most = parts.stream().mapToLong(part -> part.high(domains)).max().orElseThrow();
    if (!whole.atLeast(least, domains) || !whole.atMost(most, domains)) {
      return false;
    }
    List<Measured> below = those(part -> part.low(domains) <= whole.high(domains));
    List<Measured> above = those(part -> part.high(domains) >= whole.low(domains));
    return !below.isEmpty()
        && !above.isEmpty()
        && (below.size() > 1 || below.get(0).atMost(whole.high(domains), domains))
        && (above.size() > 1 || above.get(0).atLeast(whole.low(domains), domains));
  }

  private List<Measured> those(Predicate<Measured> which) {
    return parts.stream().filter(which).toList();
  }
}
