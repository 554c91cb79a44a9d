package vn.cchc.rules.testkit.country;

import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * What nobody but the generator knows of a report: how likely each number was. A measure of what a
 * reader could tell at best. Immutable.
 */
public final class Insight {

  private final Quarter quarter;
  private final Map<String, Double> rates;
  private final Map<String, Long> totals;
  private final Map<String, Long> passed;
  private final Map<String, Long> lastStocks;

  Insight(Unit unit, Quarter quarter) {
    this.quarter = quarter;
    rates = Map.copyOf(unit.rates);
    totals = Map.copyOf(unit.totals(quarter));
    passed = Map.copyOf(unit.passed);
    lastStocks = Map.copyOf(unit.lastStocks);
  }

  /** Returns the rows of whose numbers the law is known. */
  public static Set<String> rows() {
    return Rows.PRINTED;
  }

  /**
   * Returns the logarithm of how likely the figures of a report are that depend on one of them, if
   * that is another number: itself, and those that are parts of it.
   *
   * @param row one of {@link #rows()}
   * @param history whether earlier reports of the agency are known
   */
  public double log(String row, long number, boolean history) {
    ToLongFunction<String> numbers =
        other -> other.equals(row) ? number : totals.getOrDefault(other, 0L);
    double log = one(Rows.get(row), numbers, history);
    for (Row other : Rows.dependingOn(row)) {
      if (totals.containsKey(other.id())) {
        log += one(other, numbers, history);
      }
    }
    return log;
  }

  private double one(Row row, ToLongFunction<String> numbers, boolean history) {
    long number = numbers.applyAsLong(row.id());
    boolean added = history && !quarter.reported().isEmpty();
    return switch (row.law()) {
      case FLOW ->
          Distribution.counts(rates.getOrDefault(row.id(), 0.0) * weight(added), Row.SPREAD)
              .log(added ? number - before(row.id()) : number);
      case PART -> {
        long left = Season.left(row, numbers);
        yield Distribution.binomial(added ? left - Season.left(row, passed) : left, row.start())
            .log(added ? number - before(row.id()) : number);
      }
      case STOCK, SUMMED_STOCK ->
          Distribution.binomial(Season.left(row, numbers), row.probability(quarter)).log(number);
      case PLAN -> {
        boolean known = history && !quarter.isFirstOfYear();
        yield known
            ? Distribution.exactly(lastStocks.getOrDefault(row.id(), 0L)).log(number)
            : Distribution.counts(rates.getOrDefault(row.id(), 0.0), Row.SPREAD).log(number - 5);
      }
      case DONE -> done(numbers.applyAsLong("1.1.1"), number, history);
      case POSTS -> posts(row, number, history);
    };
  }

  private long before(String row) {
    return passed.getOrDefault(row, 0L);
  }

  private double weight(boolean added) {
    return added ? quarter.weight() : quarter.window().stream().mapToDouble(Quarter::weight).sum();
  }

  private double done(long plan, long number, boolean history) {
    long before = before("1.1.2");
    if (history) {
      long now = quarter.reported().isEmpty() ? number : number - before;
      return Distribution.binomial(plan - before, Rows.DONE[quarter.place()]).log(now);
    }
    double left = 1;
    for (Quarter some : quarter.passed()) {
      left *= quarter.window().contains(some) ? 1 : 1 - Rows.DONE[some.place()];
    }
    double none = 1;
    for (Quarter some : quarter.window()) {
      none *= 1 - Rows.DONE[some.place()];
    }
    return Distribution.binomial(plan, left * (1 - none)).log(number);
  }

  /** Of the posts of the year before it is known how many there are, of one's own only about. */
  private double posts(Row row, long number, boolean history) {
    Long last = lastStocks.get(row.id());
    if (history && last != null) {
      return quarter.place() == 0
          ? Distribution.binomial(last, Rows.POSTS_KEPT).log(number)
          : Distribution.exactly(last).log(number);
    }
    double kept = StrictMath.pow(Rows.POSTS_KEPT, quarter.year() - Quarter.FIRST_YEAR);
    long base = Math.round(rates.getOrDefault(row.id(), 0.0));
    return kept == 1
        ? Distribution.binomial(base + base / 50 + 1, 1 / 1.02).log(number)
        : Distribution.binomial(base, kept).log(number);
  }
}
