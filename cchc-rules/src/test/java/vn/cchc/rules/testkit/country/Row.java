package vn.cchc.rules.testkit.country;

import java.util.List;

/**
 * A row that agencies fill in, or the part or whole behind a percentage ({@code 3.4.4/a} of {@code
 * 3.4.4/n}), and by which law its number comes about.
 *
 * @param rates what a department, a district and a commune of size 1 count in a quarter; 0 where
 *     they do not. Only of flows
 * @param of rows of which it is a part; of a flow that is nobody's part none
 * @param but rows whose share of these is taken already
 * @param start the probability of being such a part in the first quarter
 * @param end the same after four years; as at the start where parts of quarters have to add up
 */
record Row(
    String id,
    Law law,
    double[] rates,
    List<String> of,
    List<String> but,
    double start,
    double end) {

  /** Variance over mean of everything that is counted. */
  static final double SPREAD = 2.5;

  /** What comes about how. */
  enum Law {
    /** Counted anew in every quarter, by many independently. */
    FLOW,
    /** Of what was counted in the quarter so many. */
    PART,
    /** Of what there is on the last day so many; each agency for itself. */
    STOCK,
    /** The same, and the agency above has the sum. */
    SUMMED_STOCK,
    /** Tasks planned for the year. */
    PLAN,
    /** Of the tasks left so many are done in each quarter. */
    DONE,
    /** Posts assigned for a year, of those of the year before. */
    POSTS
  }

  static Row flow(String id, double department, double district, double commune) {
    return new Row(
        id, Law.FLOW, new double[] {department, district, commune}, List.of(), List.of(), 1, 1);
  }

  static Row part(String id, double share, String... of) {
    return new Row(id, Law.PART, new double[0], List.of(of), List.of(), share, share);
  }

  static Row stock(String id, double start, double end, String of) {
    return new Row(id, Law.STOCK, new double[0], List.of(of), List.of(), start, end);
  }

  static Row summed(String id, double share, String of) {
    return new Row(id, Law.SUMMED_STOCK, new double[0], List.of(of), List.of(), share, share);
  }

  Row but(String... taken) {
    return new Row(id, law, rates, of, List.of(taken), start, end);
  }

  static Row other(String id, Law law, double... parameters) {
    return new Row(id, law, parameters, List.of(), List.of(), 1, 1);
  }

  double probability(Quarter quarter) {
    return start + (end - start) * quarter.progress();
  }

  boolean isStock() {
    return law == Law.STOCK || law == Law.SUMMED_STOCK || law == Law.POSTS || law == Law.PLAN;
  }
}
