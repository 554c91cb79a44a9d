package vn.cchc.rules.testkit.country;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.cchc.model.Level;
import vn.cchc.rules.testkit.country.Row.Law;

/**
 * An agency with what it counts. What is its own is drawn; what it reports is that and, of most
 * rows, what those below it count. Used by one thread.
 */
final class Unit {

  private static final double SIZES = 0.5;
  private static final double LEAST = 0.4;
  private static final double MOST = 4;

  /** Agencies of one size still do not do the same. */
  private static final double LEANINGS = 0.3;

  final String code;
  final String name;
  final Level level;
  final List<Unit> below = new ArrayList<>();

  /**
   * How much of each row it counts itself in an average first quarter, and so does what it reports.
   */
  final Map<String, Double> ownRates = new LinkedHashMap<>();

  final Map<String, Double> rates = new LinkedHashMap<>();

  /** What stays from quarter to quarter. */
  final Map<String, Long> state = new LinkedHashMap<>();

  final Map<String, Long> own = new LinkedHashMap<>();
  final Map<String, Long> flows = new LinkedHashMap<>();
  final Map<String, Long> stocks = new LinkedHashMap<>();

  /** What was reported of the year before this quarter, and on its last day. */
  Map<String, Long> passed = new LinkedHashMap<>();

  Map<String, Long> lastStocks = Map.of();

  private final long seed;

  private Unit(long seed, String code, String name, Level level) {
    this.seed = seed;
    this.code = code;
    this.name = name;
    this.level = level;
  }

  /** Returns an agency of a size and leanings of its own. */
  static Unit drawn(long seed, String code, String name, Level level) {
    Unit unit = new Unit(seed, code, name, level);
    Random random = unit.random(-1);
    double size = Math.max(LEAST, Math.min(MOST, StrictMath.exp(SIZES * random.nextGaussian())));
    int place = place(level);
    for (Row row : Rows.list()) {
      double leaning = StrictMath.exp(LEANINGS * random.nextGaussian());
      boolean counted = row.law() == Law.FLOW || row.law() == Law.POSTS;
      double rate = !counted || place >= row.rates().length ? 0 : row.rates()[place];
      if (rate > 0) {
        unit.ownRates.put(row.id(), rate * size * leaning);
      }
      if (row.law() == Law.PLAN) {
        unit.ownRates.put(row.id(), row.rates()[place] * leaning);
      }
    }
    return unit;
  }

  /** Returns the one agency that several of the same code or place became. */
  static Unit merged(long seed, String code, String name, List<Unit> parts) {
    Unit unit = new Unit(seed, code, name, parts.get(0).level);
    for (Unit part : parts) {
      part.ownRates.forEach((row, rate) -> unit.ownRates.merge(row, rate, Double::sum));
      part.state.forEach((row, number) -> unit.state.merge(row, number, Long::sum));
    }
    // plans, lists of procedures and systems are those of one of them, not added up
    Unit last = parts.get(parts.size() - 1);
    Double plan = last.ownRates.get("1.1.1");
    if (plan != null) {
      unit.ownRates.put("1.1.1", plan);
    }
    last.state.forEach(
        (row, number) -> {
          if (row.startsWith("3.1.3") || row.startsWith("7.")) {
            unit.state.put(row, number);
          }
        });
    return unit;
  }

  private static int place(Level level) {
    return switch (level) {
      case DEPARTMENT -> 0;
      case DISTRICT -> 1;
      case COMMUNE -> 2;
      case PROVINCE, MINISTRY -> 3;
    };
  }

  /** Returns the source of chance of this agency in a quarter: no other agency changes it. */
  Random random(int quarter) {
    long mixed = seed;
    for (int i = 0; i < code.length(); i++) {
      mixed = mixed(mixed ^ code.charAt(i));
    }
    return new Random(mixed(mixed ^ (quarter + 0x9e3779b97f4a7c15L)));
  }

  /** Spreads what differs in a bit over all (SplitMix64). */
  static long mixed(long number) {
    long z = number + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Gathers what it and those below it count, once all of them are there. */
  void settleRates() {
    rates.clear();
    for (Unit unit : below) {
      unit.settleRates();
    }
    if (level == Level.PROVINCE) {
      addAllRates(rates);
    } else {
      for (Unit unit : below) {
        unit.rates.forEach((row, rate) -> rates.merge(row, rate, Double::sum));
      }
      rates.putAll(ownRates);
    }
    rates.putAll(ownPlan());
  }

  private Map<String, Double> ownPlan() {
    Double plan = ownRates.get("1.1.1");
    return plan == null ? Map.of() : Map.of("1.1.1", plan);
  }

  private void addAllRates(Map<String, Double> sum) {
    ownRates.forEach((row, rate) -> sum.merge(row, rate, Double::sum));
    below.forEach(unit -> unit.addAllRates(sum));
  }

  void addAllOwn(Map<String, Long> sum) {
    own.forEach((row, number) -> sum.merge(row, number, Long::sum));
    below.forEach(unit -> unit.addAllOwn(sum));
  }

  /** Returns the numbers of the report of a quarter: of what happens, those of its whole window. */
  Map<String, Long> totals(Quarter quarter) {
    Map<String, Long> totals = new LinkedHashMap<>(flows);
    if (!quarter.reported().isEmpty()) {
      passed.forEach((row, number) -> totals.merge(row, number, Long::sum));
    }
    totals.putAll(stocks);
    return totals;
  }

  /** Goes on to the next quarter. */
  void pass(Quarter quarter) {
    flows.forEach((row, number) -> passed.merge(row, number, Long::sum));
    lastStocks = Map.copyOf(stocks);
    if (quarter.place() == Quarter.IN_YEAR - 1) {
      passed = new LinkedHashMap<>();
    }
    below.forEach(unit -> unit.pass(quarter));
  }

  long stateOf(String row) {
    return state.getOrDefault(row, 0L);
  }
}
