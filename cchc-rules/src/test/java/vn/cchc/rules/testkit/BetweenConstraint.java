package vn.cchc.rules.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A number that lies between the least and the greatest of others. */
record BetweenConstraint(int whole, List<Integer> parts) implements Constraint {

  @Override
  public int[] unknowns() {
    return IntStream.concat(IntStream.of(whole), parts.stream().mapToInt(Integer::intValue))
        .distinct()
        .toArray();
  }

  @Override
  public boolean narrow(Domains domains) {
    long least = parts.stream().mapToLong(domains::low).min().orElseThrow();
    long most = parts.stream().mapToLong(domains::high).max().orElseThrow();
    if (!domains.atLeast(whole, least) || !domains.atMost(whole, most)) {
      return false;
    }
    int[] below =
        parts.stream()
            .mapToInt(Integer::intValue)
            .filter(part -> domains.low(part) <= domains.high(whole))
            .toArray();
    int[] above =
        Arrays.stream(parts.stream().mapToInt(Integer::intValue).toArray())
            .filter(part -> domains.high(part) >= domains.low(whole))
            .toArray();
    return below.length > 0
        && above.length > 0
        && (below.length > 1 || domains.atMost(below[0], domains.high(whole)))
        && (above.length > 1 || domains.atLeast(above[0], domains.low(whole)));
  }
}
