package vn.cchc.rules.testkit.country;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;
import vn.cchc.model.Level;
import vn.cchc.rules.testkit.country.Row.Law;

/** What happens in one quarter in a province and all below it. Used by one thread. */
final class Season {

  /** Rows of the last day that the agency above adds up. */
  private static final List<String> SUMMED =
      List.of(
          "3.1.3.a",
          "4.1.4.b",
          "4.1.4.c",
          "4.2.1",
          "4.2.3/n",
          "4.2.5/a",
          "4.2.5/n",
          "4.3.1",
          "4.3.4/a",
          "4.3.4/n",
          "4.1.4.d/a",
          "4.1.4.d/n",
          "6.1",
          "6.2",
          "6.3",
          "6.4",
          "6.5");

  /** By how much of each kind units pay for themselves, of what the kinds before left. */
  private static final double[] AUTONOMY = {0.03, 0.07, 0.3};

  private static final double REDUCED_BEFORE = 0.1;

  private final Quarter quarter;

  Season(Quarter quarter) {
    this.quarter = quarter;
  }

  /** Lets the quarter happen. */
  void in(Unit province) {
    Random random = province.random(quarter.number());
    procedures(province, "3.1.3.b", 300, random);
    procedures(province, "3.1.3.c", 150, random);
    for (Unit unit : province.below) {
      below(unit, province);
    }
    province.flows.clear();
    province.addAllOwn(province.flows);
    province.stocks.clear();
    for (String row : SUMMED) {
      province.stocks.put(row, sum(province.below, row));
    }
    addOwnUnits(province);
    long a = province.stocks.get("3.1.3.a");
    long b = quarter.isAfterMerger() ? 0 : province.stateOf("3.1.3.b");
    province.stocks.put("3.1.3.b", b);
    province.stocks.put("3.1.3.c", province.stateOf("3.1.3.c"));
    province.stocks.put("3.1.3", a + b + province.stateOf("3.1.3.c"));
    for (String row : List.of("4.2.2", "4.2.3", "4.3.2")) {
      province.stocks.put(row, sum(province.below, row));
    }
    Governance.of(quarter, province, random);
    own(province, random);
  }

  private static long sum(List<Unit> units, String row) {
    return units.stream().mapToLong(unit -> unit.stocks.getOrDefault(row, 0L)).sum();
  }

  /** The People's Committee of the province has a few public service units itself. */
  private static void addOwnUnits(Unit province) {
    province.stocks.merge("6.3", 5L, Long::sum);
    province.stocks.merge("6.4", 3L, Long::sum);
    province.stocks.put("4.1.4.a", 8L);
    province.stocks.put(
        "4.1.4", 8 + province.stocks.get("4.1.4.b") + province.stocks.get("4.1.4.c"));
  }

  private void below(Unit unit, Unit province) {
    for (Unit commune : unit.below) {
      below(commune, province);
    }
    Random random = unit.random(quarter.number());
    unit.own.clear();
    unit.stocks.clear();
    flows(unit, random);
    if (unit.level == Level.DEPARTMENT) {
      long all = procedures(unit, "3.1.3.a", 80 * size(unit), random);
      unit.stocks.put("3.1.3.a", all);
      unit.stocks.put("3.1.3", all);
    } else {
      String row = unit.level == Level.DISTRICT ? "3.1.3.b" : "3.1.3.c";
      unit.stocks.put(row, province.stateOf(row));
      unit.stocks.put("3.1.3", province.stateOf(row));
    }
    if (unit.level != Level.COMMUNE) {
      staff(unit, random);
    }
    unit.flows.clear();
    for (Unit commune : unit.below) {
      commune.flows.forEach((row, number) -> unit.flows.merge(row, number, Long::sum));
    }
    unit.flows.putAll(unit.own);
    if (unit.level == Level.DISTRICT) {
      Governance.connected(quarter, unit, random);
    }
    own(unit, random);
  }

  private static double size(Unit unit) {
    return Math.min(2, unit.ownRates.getOrDefault("4.2.1", 60.0) / 60);
  }

  private void flows(Unit unit, Random random) {
    for (Row row : Rows.list()) {
      Double rate = row.law() == Law.FLOW ? unit.ownRates.get(row.id()) : null;
      if (rate != null) {
        double mean = rate * quarter.weight();
        unit.own.put(row.id(), Distribution.counts(mean, Row.SPREAD).draw(random));
      } else if (row.law() == Law.PART && unit.own.keySet().containsAll(row.of())) {
        unit.own.put(
            row.id(), Distribution.binomial(left(row, unit.own), row.start()).draw(random));
      }
    }
  }

  /** Returns of how many a part is taken. */
  static long left(Row row, Map<String, Long> numbers) {
    return left(row, other -> numbers.getOrDefault(other, 0L));
  }

  static long left(Row row, ToLongFunction<String> numbers) {
    long left = 0;
    for (String of : row.of()) {
      left += numbers.applyAsLong(of);
    }
    for (String taken : row.but()) {
      left -= numbers.applyAsLong(taken);
    }
    return left;
  }

  /** New procedures come, old ones go; returns how many there are. */
  private long procedures(Unit unit, String row, double start, Random random) {
    boolean province = unit.level == Level.PROVINCE;
    if (province && row.equals("3.1.3.b")) {
      unit.own.put("3.1.1", 0L);
      unit.own.put("3.1.2", 0L);
    }
    Long before = unit.state.get(row);
    if (before == null) {
      before = Distribution.counts(start, Row.SPREAD).draw(random) + 20;
    }
    boolean none = province && row.equals("3.1.3.b") && quarter.isAfterMerger();
    long more = none ? 0 : Distribution.counts(start / 60 * quarter.weight(), 1.5).draw(random);
    long less = none ? 0 : Distribution.binomial(before, 0.012).draw(random);
    unit.own.merge("3.1.1", more, province ? Long::sum : (old, now) -> now);
    unit.own.merge("3.1.2", less, province ? Long::sum : (old, now) -> now);
    unit.state.put(row, before + more - less);
    return before + more - less;
  }

  private void staff(Unit unit, Random random) {
    boolean newYear = quarter.place() == 0;
    units(unit, newYear, random);
    reduced(unit, "4.2.1", "4.2.4", "4.2.5", newYear, random);
    reduced(unit, "4.3.1", "4.3.3", "4.3.4", newYear, random);
    unit.state.putIfAbsent("4.2.3/n", 2 + Math.round(unit.ownRates.get("4.2.1") / 5));
    unit.stocks.put("4.2.3/n", unit.stateOf("4.2.3/n"));
    long companies = unit.stateOf("6.5") + (random.nextInt(40) == 0 ? 1 : 0);
    unit.state.put("6.5", companies);
    unit.stocks.put("6.5", companies);
    for (Row row : Rows.list()) {
      if (row.law() == Law.SUMMED_STOCK) {
        long of = left(row, unit.stocks);
        unit.stocks.put(row.id(), Distribution.binomial(of, row.start()).draw(random));
      }
    }
  }

  private void units(Unit unit, boolean newYear, Random random) {
    Long before = unit.state.get("units");
    if (before == null) {
      before = 2 + Distribution.counts(unit.level == Level.DISTRICT ? 50 : 5, 2).draw(random);
      unit.state.put("4.1.4.d/n", before + 1 + before / 8);
    }
    boolean first = !unit.state.containsKey("6.1");
    long now = newYear && !first ? Distribution.binomial(before, 0.98).draw(random) : before;
    unit.state.put("units", now);
    if (first || newYear) {
      long left = now;
      for (int i = 0; i < AUTONOMY.length; i++) {
        long some = Distribution.binomial(left, AUTONOMY[i]).draw(random);
        unit.state.put("6." + (i + 1), some);
        left -= some;
      }
      unit.state.put("6.4", left);
    }
    for (String row : List.of("6.1", "6.2", "6.3", "6.4", "4.1.4.d/n")) {
      unit.stocks.put(row, unit.stateOf(row));
    }
    unit.stocks.put("4.1.4.d/a", unit.stateOf("4.1.4.d/n") - now);
    unit.stocks.put("4.1.4", now);
    unit.stocks.put(unit.level == Level.DISTRICT ? "4.1.4.c" : "4.1.4.b", now);
  }

  private void reduced(
      Unit unit, String posts, String flow, String share, boolean newYear, Random random) {
    long base = Math.round(unit.ownRates.get(posts));
    boolean first = !unit.state.containsKey(posts);
    long before = first ? base : unit.stateOf(posts);
    long now =
        newYear && !first ? Distribution.binomial(before, Rows.POSTS_KEPT).draw(random) : before;
    unit.state.put(posts, now);
    unit.state.putIfAbsent(share + "/n", Math.round(base / (1 - REDUCED_BEFORE)) + 1);
    long done =
        unit.state.getOrDefault(share + "/a", unit.stateOf(share + "/n") - base)
            + unit.own.getOrDefault(flow, 0L);
    unit.state.put(share + "/a", done);
    for (String row : Set.of(posts, share + "/a", share + "/n")) {
      unit.stocks.put(row, unit.stateOf(row));
    }
  }

  /** What each agency has for itself: its plan, and parts of what there is on the last day. */
  private void own(Unit unit, Random random) {
    if (quarter.isFirstOfYear()) {
      double mean = unit.ownRates.get("1.1.1");
      unit.state.put("1.1.1", 5 + Distribution.counts(mean, Row.SPREAD).draw(random));
    }
    unit.stocks.put("1.1.1", unit.stateOf("1.1.1"));
    long left = unit.stateOf("1.1.1") - unit.passed.getOrDefault("1.1.2", 0L);
    double share = Rows.DONE[quarter.place()];
    unit.flows.put("1.1.2", Distribution.binomial(left, share).draw(random));
    Map<String, Long> known = new LinkedHashMap<>(unit.stocks);
    for (Row row : Rows.list()) {
      if (row.law() == Law.STOCK && known.containsKey(row.of().get(0))) {
        long number =
            Distribution.binomial(left(row, known), row.probability(quarter)).draw(random);
        known.put(row.id(), number);
      }
    }
    // the form asks twice for the same
    known.put("3.2.1", known.get("3.5.1"));
    known.put("3.2.2", known.get("3.5.2"));
    known.put("7.8", known.get("3.5.2"));
    known.put("7.8.2", known.get("7.8") - known.get("7.8.1"));
    unit.stocks.putAll(known);
    unit.stocks.put("1.5", random.nextInt(5) == 0 ? 0L : 1L);
    unit.stocks.put("5.3.1", random.nextInt(3) == 0 ? 0L : 1L);
  }
}
