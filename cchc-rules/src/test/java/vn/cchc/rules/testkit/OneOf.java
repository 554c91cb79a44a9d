package vn.cchc.rules.testkit;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A code of a list. */
record OneOf(int unknown, List<Long> codes) implements Constraint {

  @Override
  public int[] unknowns() {
    return new int[] {unknown};
  }

  @Override
  public boolean narrow(Domains domains) {
    List<Long> left = left(domains);
    return !left.isEmpty()
        && domains.atLeast(unknown, left.get(0))
        && domains.atMost(unknown, left.get(left.size() - 1));
  }

  @Override
  public Optional<Long> suggest(int of, Domains domains, RandomGenerator random) {
    List<Long> left = left(domains);
    return Optional.of(left.get(random.nextInt(left.size())));
  }

  private List<Long> left(Domains domains) {
    return codes.stream()
        .filter(code -> code >= domains.low(unknown) && code <= domains.high(unknown))
        .sorted()
        .toList();
  }
}
