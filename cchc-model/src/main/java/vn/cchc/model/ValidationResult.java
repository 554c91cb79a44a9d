package vn.cchc.model;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What a validation found: every finding and the outcome of every relation, in catalogue order.
 * Immutable.
 *
 * @param report which report this is about
 * @param findings in catalogue order; empty for a sound report
 * @param outcomes one for each relation, in catalogue order
 * @param minimalSets every smallest set of figures whose change can make hold all that must
 *     (Fellegi and Holt 1976); the empty set alone if it does; none if they were too many to find
 */
public record ValidationResult(
    ReportKey report,
    List<Finding> findings,
    List<Outcome> outcomes,
    List<List<IndicatorId>> minimalSets)
    implements Serializable {

  public ValidationResult {
    findings = List.copyOf(findings);
    outcomes = List.copyOf(outcomes);
    minimalSets = minimalSets.stream().map(List::copyOf).toList();
  }

  /** Returns what becomes of the report. */
  public Verdict verdict() {
    return Verdict.of(findings);
  }

  /** Returns whether no finding is an error. */
  public boolean isAcceptable() {
    return verdict() != Verdict.REJECTED;
  }

  /** Returns how many relations held, were broken, and could not be checked. */
  public Checks checks() {
    int held = 0;
    int broken = 0;
    int notChecked = 0;
    for (Outcome outcome : outcomes) {
      switch (outcome.state()) {
        case HELD -> held++;
        case BROKEN -> broken++;
        case NOT_CHECKED -> notChecked++;
      }
    }
    return new Checks(held, broken, notChecked);
  }

  /** Returns the outcome of a relation; empty if the catalogue has none of this identifier. */
  public Optional<Outcome> outcome(String relation) {
    return outcomes.stream().filter(outcome -> outcome.relation().equals(relation)).findFirst();
  }

  /** Counts of relations by outcome. */
  public record Checks(int held, int broken, int notChecked) implements Serializable {}

  /**
   * What identifies a report.
   *
   * @param agency code or name; empty where the report does not say
   * @param period such as {@code 2021-Q3}; empty where the report does not say
   */
  public record ReportKey(String catalogue, String agency, String period) implements Serializable {

    /** Returns the key of a report. */
    public static ReportKey of(Report report) {
      Agency agency = report.agency();
      ReportingPeriod period = report.period();
      return new ReportKey(
          report.catalogue(),
          agency == null ? "" : agency.key(),
          period == null ? "" : period.key());
    }
  }
}
