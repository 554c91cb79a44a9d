package vn.cchc.rules.testkit;

import java.util.stream.IntStream;
import vn.cchc.catalogue.Formula.Operator;

/**
 * How a quotient compares with a percentage, both in units of the percentage's last place. Equal is
 * equal once rounded half-up; less and more are so once rounded, too. Of an empty whole nothing is
 * said.
 *
 * @param percentage the unknown
 */
record QuotientConstraint(
    LinearForm numerator, LinearForm denominator, Operator operator, int percentage)
    implements Constraint {

  @Override
  public int[] unknowns() {
    return IntStream.concat(
            IntStream.of(percentage),
            IntStream.concat(
                IntStream.of(numerator.unknowns()), IntStream.of(denominator.unknowns())))
        .distinct()
        .toArray();
  }

  @Override
  public boolean narrow(Domains domains) {
    if (denominator.least(domains) <= 0) {
      return true;
    }
    return switch (operator) {
      case EQUAL ->
          atMost(2 * domains.high(percentage) + 1, 2, 1, domains)
              && atLeast(2 * domains.low(percentage) - 1, 2, domains)
              && percentageAtLeast(rounded(least(domains)), domains)
              && percentageAtMost(rounded(most(domains)), domains);
      case AT_MOST ->
          atMost(domains.high(percentage), 1, 0, domains)
              && percentageAtLeast(ceil(least(domains)), domains);
      case AT_LEAST ->
          atLeast(domains.low(percentage), 1, domains)
              && percentageAtMost(floor(most(domains)), domains);
      case LESS ->
          atMost(Math.max(0, domains.high(percentage) - 1), 1, 0, domains)
              && (numerator.least(domains) <= 0
                  || percentageAtLeast(ceil(least(domains)) + 1, domains));
      case MORE ->
          atLeast(domains.low(percentage) + 1, 1, domains)
              && percentageAtMost(floor(most(domains)) - 1, domains);
    };
  }

  /** Has {@code times * numerator + less <= limit * denominator}. */
  private boolean atMost(long limit, long times, long less, Domains domains) {
    return numerator.times(times, denominator, -limit).plus(less).atMostZero(domains);
  }

  /** Has {@code times * numerator >= limit * denominator}. */
  private boolean atLeast(long limit, long times, Domains domains) {
    return numerator.times(-times, denominator, limit).atMostZero(domains);
  }

  private boolean percentageAtLeast(long least, Domains domains) {
    return domains.atLeast(percentage, least);
  }

  private boolean percentageAtMost(long most, Domains domains) {
    return domains.atMost(percentage, most);
  }

  /** The least the quotient can be, as a fraction. */
  private long[] least(Domains domains) {
    long above = numerator.least(domains);
    return new long[] {above, above > 0 ? denominator.most(domains) : denominator.least(domains)};
  }

  /** The most the quotient can be, as a fraction. */
  private long[] most(Domains domains) {
    long above = numerator.most(domains);
    return new long[] {above, above > 0 ? denominator.least(domains) : denominator.most(domains)};
  }

  private static long floor(long[] fraction) {
    return Math.floorDiv(fraction[0], fraction[1]);
  }

  private static long ceil(long[] fraction) {
    return -Math.floorDiv(-fraction[0], fraction[1]);
  }

  private static long rounded(long[] fraction) {
    return Math.floorDiv(Math.addExact(2 * fraction[0], fraction[1]), 2 * fraction[1]);
  }
}
