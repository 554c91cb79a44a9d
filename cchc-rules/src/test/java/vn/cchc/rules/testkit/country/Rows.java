package vn.cchc.rules.testkit.country;

import static vn.cchc.rules.testkit.country.Row.flow;
import static vn.cchc.rules.testkit.country.Row.part;
import static vn.cchc.rules.testkit.country.Row.stock;
import static vn.cchc.rules.testkit.country.Row.summed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cchc.rules.testkit.country.Row.Law;

/**
 * What is counted in the country, and how much of it. Rows stand behind those they are parts of.
 */
final class Rows {

  /** Of posts so many are assigned again in the next year. */
  static final double POSTS_KEPT = 0.985;

  /** Of tasks left so many are done in each quarter of the year. */
  static final double[] DONE = {0.15, 0.3, 0.35, 0.7};

  private static final List<Row> ALL = all();
  private static final Map<String, Row> BY_ID = byId();

  private static final Map<String, List<Row>> DEPENDING = depending();

  /** The rows that agencies fill in; the others are parts and wholes of percentages. */
  static final Set<String> PRINTED =
      ALL.stream()
          .map(Row::id)
          .filter(id -> id.indexOf('/') < 0)
          .collect(Collectors.toUnmodifiableSet());

  private Rows() {}

  private static Map<String, List<Row>> depending() {
    Map<String, List<Row>> depending = new LinkedHashMap<>();
    for (Row row : ALL) {
      List<Row> others = new ArrayList<>();
      for (Row other : ALL) {
        boolean done = other.law() == Law.DONE && row.law() == Law.PLAN;
        if (done || other.of().contains(row.id()) || other.but().contains(row.id())) {
          others.add(other);
        }
      }
      depending.put(row.id(), others);
    }
    return depending;
  }

  /** Returns the rows whose law looks at another. */
  static List<Row> dependingOn(String id) {
    return DEPENDING.getOrDefault(id, List.of());
  }

  static List<Row> list() {
    return ALL;
  }

  static Row get(String id) {
    Row row = BY_ID.get(id);
    if (row == null) {
      throw new IllegalArgumentException("No row " + id);
    }
    return row;
  }

  private static Map<String, Row> byId() {
    Map<String, Row> byId = new LinkedHashMap<>();
    ALL.forEach(row -> byId.put(row.id(), row));
    return byId;
  }

  private static List<Row> all() {
    List<Row> rows = new ArrayList<>();
    steering(rows);
    procedures(rows);
    staff(rows);
    digital(rows);
    return List.copyOf(rows);
  }

  private static void steering(List<Row> rows) {
    // tasks of a department, a district, a commune and a province
    rows.add(Row.other("1.1.1", Law.PLAN, 40, 45, 25, 120));
    rows.add(Row.other("1.1.2", Law.DONE));
    rows.add(flow("1.1.3", 6, 0, 3));
    rows.add(flow("1.2.3", 3, 4, 0));
    rows.add(part("1.2.4", 0.8, "1.2.3"));
    rows.add(flow("1.3.1", 14, 10, 0));
    rows.add(part("1.3.2", 0.9, "1.3.1"));
    rows.add(part("1.3.3", 0.6, "1.3.1").but("1.3.2"));
    rows.add(flow("2.1", 1.2, 0, 2));
    rows.add(flow("2.2", 4, 0, 3));
    rows.add(flow("2.3", 5, 0, 4));
    rows.add(part("2.4", 0.1, "2.2", "2.3"));
    rows.add(part("2.5", 0.7, "2.4"));
  }

  private static void procedures(List<Row> rows) {
    rows.add(stock("3.3.1", 0.12, 0.12, "3.1.3"));
    rows.add(stock("3.3.2", 0.08, 0.08, "3.1.3").but("3.3.1"));
    rows.add(stock("3.3.3/a", 0.9, 0.99, "3.1.3"));
    rows.add(stock("3.3.4/a", 0.6, 0.95, "3.1.3"));
    rows.add(stock("3.5.1", 0.93, 0.99, "3.1.3"));
    rows.add(stock("3.5.2", 0.5, 0.8, "3.5.1"));
    rows.add(stock("3.5.3", 0.3, 0.7, "3.5.2"));
    rows.add(stock("7.8.1", 0.55, 0.4, "3.5.2"));
    fraction(rows, "3.4.1", 0.97, 1_500, 0, 0);
    fraction(rows, "3.4.2", 0.97, 0, 2_500, 0);
    fraction(rows, "3.4.3", 0.98, 0, 0, 900);
    fraction(rows, "3.4.4", 0.94, 300, 600, 120);
    fraction(rows, "3.4.5", 0.96, 100, 150, 40);
    fraction(rows, "7.8.3", 0.45, 400, 500, 150);
    fraction(rows, "7.8.4", 0.35, 400, 500, 150);
  }

  private static void fraction(List<Row> rows, String id, double share, double... rates) {
    rows.add(flow(id + "/n", rates[0], rates[1], rates[2]));
    rows.add(part(id + "/a", share, id + "/n"));
  }

  private static void staff(List<Row> rows) {
    rows.add(Row.other("4.2.1", Law.POSTS, 60, 110));
    rows.add(summed("4.2.2", 0.96, "4.2.1"));
    rows.add(summed("4.2.3", 0.9, "4.2.3/n"));
    rows.add(flow("4.2.4", 0.2, 0.35, 0));
    rows.add(Row.other("4.3.1", Law.POSTS, 300, 1_400));
    rows.add(summed("4.3.2", 0.95, "4.3.1"));
    rows.add(flow("4.3.3", 1, 5, 0));
    rows.add(stock("5.1.2", 0.5, 0.9, "4.1.4"));
    rows.add(flow("5.1.3", 0.3, 0.5, 0));
    rows.add(flow("5.2.1", 3, 3, 0));
    rows.add(flow("5.2.2", 0.1, 0.1, 0));
    rows.add(flow("5.2.3", 0.2, 0.4, 0));
    rows.add(flow("5.2.4", 6, 15, 0));
    rows.add(flow("5.2.5", 0.2, 0.2, 0));
    rows.add(flow("5.3.2", 0.3, 0, 0));
    rows.add(flow("5.3.3", 1.2, 0, 0));
    rows.add(flow("5.3.4", 0, 1.2, 0));
    rows.add(flow("5.4.2", 0.1, 0.1, 0));
    rows.add(flow("5.4.3", 0.3, 0.3, 0));
    rows.add(flow("5.4.4", 0.5, 1, 0));
  }

  private static void digital(List<Row> rows) {
    rows.add(flow("7.6.2", 900, 0, 350));
    rows.add(part("7.6.2.a/a", 0.6, "7.6.2"));
    rows.add(part("7.6.2.b/a", 0.5, "7.6.2").but("7.6.2.a/a"));
  }
}
