package vn.cchc.rules.testkit;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A percentage to which some whole number over a whole rounds half-up: over the first of several
 * that is not empty. It waits until they are fixed; if all are empty nothing is said.
 *
 * @param percentage the unknown
 * @param hundred how many units of the percentage's last place make up the whole
 */
record AttainableConstraint(int percentage, List<LinearForm> wholes, long hundred)
    implements Constraint {

  @Override
  public int[] unknowns() {
    return IntStream.concat(
            IntStream.of(percentage),
            wholes.stream().flatMapToInt(whole -> IntStream.of(whole.unknowns())))
        .distinct()
        .toArray();
  }

  @Override
  public boolean narrow(Domains domains) {
    long all = whole(domains);
    if (all == 0) {
      return true;
    }
    return domains.atLeast(percentage, share(firstPart(domains, all), all))
        && domains.atMost(percentage, share(lastPart(domains, all), all));
  }

  @Override
  public Optional<Long> suggest(int unknown, Domains domains, RandomGenerator random) {
    long all = whole(domains);
    if (unknown != percentage || all == 0) {
      return Optional.empty();
    }
    long part = random.nextLong(firstPart(domains, all), lastPart(domains, all) + 1);
    return Optional.of(share(part, all));
  }

  /** The whole, once it is known which; 0 before, and if there is none. */
  private long whole(Domains domains) {
    for (LinearForm whole : wholes) {
      long least = whole.least(domains);
      if (least != whole.most(domains)) {
        return 0;
      }
      if (least > 0) {
        return least;
      }
    }
    return 0;
  }

  /** The least part whose share is not below the domain. */
  private long firstPart(Domains domains, long all) {
    return -Math.floorDiv(-(2 * domains.low(percentage) - 1) * all, 2 * hundred);
  }

  /** The greatest part whose share is not above the domain. */
  private long lastPart(Domains domains, long all) {
    return Math.floorDiv((2 * domains.high(percentage) + 1) * all - 1, 2 * hundred);
  }

  private long share(long part, long all) {
    return Math.floorDiv(2 * hundred * part + all, 2 * all);
  }
}
