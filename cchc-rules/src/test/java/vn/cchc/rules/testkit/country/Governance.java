package vn.cchc.rules.testkit.country;

import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.cchc.model.Level;

/** What provinces report of themselves: inspections, surveys, systems and who is connected. */
final class Governance {

  /** Steps a system goes through, each of which may take a year. */
  private static final Map<String, Long> STEPS = Map.of("7.1", 1L, "7.3", 2L, "7.5", 2L);

  private Governance() {}

  static void of(Quarter quarter, Unit province, Random random) {
    List<Unit> below = province.below;
    long departments = count(below, Level.DEPARTMENT);
    long districts = count(below, Level.DISTRICT);
    Map<String, Long> stocks = province.stocks;
    stocks.put("4.1.1", departments);
    stocks.put("4.1.2", 2L);
    stocks.put("4.1.3", 6L);
    stocks.put("5.1.1", Distribution.binomial(departments + districts, 0.95).draw(random));
    stocks.put("7.2", quarter.isAfterMerger() ? 1L : 2L);
    for (String row : List.of("7.1", "7.3", "7.5")) {
      long step = province.stateOf(row);
      boolean next = step < STEPS.get(row) && random.nextInt(5) == 0;
      province.state.put(row, step + (next ? 1 : 0));
      stocks.put(row, province.stateOf(row));
    }
    Map<String, Long> flows = province.flows;
    flows.put("1.2.1", Distribution.binomial(departments, 0.12).draw(random));
    flows.put("1.2.2", Distribution.binomial(districts, 0.12).draw(random));
    flows.put("1.4.1", Distribution.counts(800 * quarter.weight(), Row.SPREAD).draw(random));
    flows.put("5.4.1", Distribution.counts(0.1, Row.SPREAD).draw(random));
    stocks.put("1.4.2", (long) random.nextInt(3));
    connected(quarter, province, random);
  }

  private static long count(List<Unit> units, Level level) {
    return units.stream().filter(unit -> unit.level == level).count();
  }

  /** Who is connected of the agencies that a province, or a district, has; who is, stays so. */
  static void connected(Quarter quarter, Unit unit, Random random) {
    long departments = count(unit.below, Level.DEPARTMENT);
    long districts = count(unit.below, Level.DISTRICT);
    long communes = count(unit.below, Level.COMMUNE);
    for (Unit district : unit.below) {
      communes += count(district.below, Level.COMMUNE);
    }
    share(quarter, unit, "7.4", departments + districts + communes, random);
    share(quarter, unit, "7.6.1.a", departments, random);
    share(quarter, unit, "7.6.1.b", districts, random);
    share(quarter, unit, "7.6.1.c", communes, random);
    share(quarter, unit, "7.7.1", departments, random);
    share(quarter, unit, "7.7.2", districts, random);
    share(quarter, unit, "7.7.3", communes, random);
  }

  private static void share(Quarter quarter, Unit unit, String row, long of, Random random) {
    double share = quarter.number() == 0 ? 0.8 : 0.1;
    long before = Math.min(of, unit.stateOf(row + "/a"));
    long now = before + Distribution.binomial(of - before, share).draw(random);
    unit.state.put(row + "/a", now);
    unit.stocks.put(row + "/n", of);
    unit.stocks.put(row + "/a", now);
  }
}
