package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a validation found: every finding and the outcome of every relation, in catalogue order.
 * Immutable; equal when everything it says is equal.
 */
public final class ValidationResult implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ReportKey report;
  private final List<Finding> findings;
  private final List<Outcome> outcomes;
  private final List<Remark> reading;
  private final MinimalSets minimalSets;
  private final Coverage coverage;
  private final Stamp stamp;
  private final List<WaiverUse> waivers;
  private final Verdict verdict;

  private ValidationResult(Builder builder) {
    report = builder.report;
    findings = builder.findings;
    outcomes = builder.outcomes;
    reading = builder.reading;
    minimalSets = builder.minimalSets;
    coverage = builder.coverage;
    stamp = builder.stamp;
    waivers = builder.waivers;
    verdict = Verdict.of(findings, coverage);
  }

  /** Returns a builder for the result of a report. */
  public static Builder builder(ReportKey report) {
    return new Builder(report);
  }

  /** Returns this result with findings that do not come from relations of its catalogue. */
  public ValidationResult with(List<Finding> others) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(requireNonNull(others, "others"));
    return with(all, waivers);
  }

  /**
   * Returns this result with the waivers of its report applied: what they are of is marked and does
   * not decide the verdict, and what became of each is told by {@link #waivers}. Waivers of other
   * reports are passed over.
   *
   * @param today on which they have to hold
   */
  public ValidationResult waived(Waivers granted, LocalDate today) {
    requireNonNull(granted, "granted");
    return Waivers.applied(this, granted, requireNonNull(today, "today"));
  }

  /**
   * Returns this result with answers beside the findings they are of; none of them changes the
   * verdict. Answers to other findings are passed over.
   */
  public ValidationResult answered(List<Answer> answers) {
    Map<FindingKey, Answer> byFinding = new HashMap<>();
    requireNonNull(answers, "answers").forEach(one -> byFinding.put(one.finding(), one));
    return with(
        findings.stream()
            .map(
                finding -> {
                  Answer answer = byFinding.get(finding.key());
                  return answer == null ? finding : finding.toBuilder().answer(answer).build();
                })
            .toList(),
        waivers);
  }

  /** Returns this result with other findings, and with what became of waivers. */
  ValidationResult with(List<Finding> others, List<WaiverUse> uses) {
    return builder(report)
        .findings(others)
        .waivers(uses)
        .outcomes(outcomes)
        .reading(reading)
        .minimalSets(minimalSets)
        .coverage(coverage)
        .stamp(stamp)
        .build();
  }

  /** Returns which report this is about. */
  public ReportKey report() {
    return report;
  }

  /** Returns the findings in catalogue order; empty for a sound report. */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns the findings that speak of a figure. */
  public List<Finding> findingsOf(IndicatorId indicator) {
    requireNonNull(indicator, "indicator");
    return findings.stream()
        .filter(f -> f.figures().stream().anyMatch(ref -> ref.indicator().equals(indicator)))
        .toList();
  }

  /** Returns the findings that decide the verdict: all that are not waived, in catalogue order. */
  public List<Finding> deciding() {
    return findings.stream().filter(finding -> finding.waived() == null).toList();
  }

  /**
   * Returns the findings that speak of a figure.
   *
   * @param indicator its identifier, such as {@code 3.1.3}
   * @throws IllegalArgumentException if that is no identifier
   */
  public List<Finding> findingsOf(String indicator) {
    return findingsOf(IndicatorId.parse(requireNonNull(indicator, "indicator")));
  }

  /** Returns the findings of a severity. */
  public List<Finding> findingsOf(Severity severity) {
    requireNonNull(severity, "severity");
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }

  /**
   * Returns the findings that speak of figures of a section of the form.
   *
   * @param section its number, such as {@code 3}
   */
  public List<Finding> findingsOfSection(String section) {
    requireNonNull(section, "section");
    return findings.stream()
        .filter(f -> f.figures().stream().anyMatch(ref -> ref.section().equals(section)))
        .toList();
  }

  /** Returns the outcome of every relation, in catalogue order. */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /** Returns the outcome of a relation; empty if the catalogue has none of this identifier. */
  public Optional<Outcome> outcome(String relation) {
    requireNonNull(relation, "relation");
    return outcomes.stream().filter(outcome -> outcome.relation().equals(relation)).findFirst();
  }

  /** Returns what the reader of the report's document remarked, in its order. */
  public List<Remark> reading() {
    return reading;
  }

  /** Returns the smallest sets of figures whose change can make hold all that must. */
  public MinimalSets minimalSets() {
    return minimalSets;
  }

  /** Returns how much of the report could be checked. */
  public Coverage coverage() {
    return coverage;
  }

  /** Returns by what this result was made. */
  public Stamp stamp() {
    return stamp;
  }

  /** Returns what became of each waiver of this report; empty where none was applied. */
  public List<WaiverUse> waivers() {
    return waivers;
  }

  /** Returns what becomes of the report. */
  public Verdict verdict() {
    return verdict;
  }

  /** Returns whether no finding is an error, and enough could be checked to say so. */
  public boolean isAcceptable() {
    return verdict.isAcceptable();
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

  private List<Object> parts() {
    return Arrays.asList(
        report, findings, outcomes, reading, minimalSets, coverage, stamp, waivers);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ValidationResult result && result.parts().equals(parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  /** Returns the verdict and the findings, in Vietnamese. */
  @Override
  public String toString() {
    return verdict.word() + " " + findings;
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
    public ReportKey {
      requireNonNull(catalogue, "catalogue");
      requireNonNull(agency, "agency");
      requireNonNull(period, "period");
    }

    /** Returns the key of a report. */
    public static ReportKey of(Report report) {
      requireNonNull(report, "report");
      Agency agency = report.agency();
      ReportingPeriod period = report.period();
      return new ReportKey(
          report.catalogue(),
          agency == null ? "" : agency.key(),
          period == null ? "" : period.key());
    }
  }

  /** Gathers what a validation found. Not thread-safe. */
  public static final class Builder {
    private final ReportKey report;
    private List<Finding> findings = List.of();
    private List<Outcome> outcomes = List.of();
    private List<Remark> reading = List.of();
    private MinimalSets minimalSets = MinimalSets.NONE_BROKEN;
    private Coverage coverage = Coverage.NOT_ASKED;
    private Stamp stamp = Stamp.NONE;
    private List<WaiverUse> waivers = List.of();

    private Builder(ReportKey report) {
      this.report = requireNonNull(report, "report");
    }

    /** Sets the findings, in catalogue order. */
    public Builder findings(List<Finding> value) {
      requireNonNull(value, "value");
      findings = List.copyOf(requireNonNull(value, "findings"));
      return this;
    }

    /** Sets the outcome of every relation, in catalogue order. */
    public Builder outcomes(List<Outcome> value) {
      requireNonNull(value, "value");
      outcomes = List.copyOf(requireNonNull(value, "outcomes"));
      return this;
    }

    /** Sets what the reader of the report's document remarked. */
    public Builder reading(List<Remark> value) {
      requireNonNull(value, "value");
      reading = List.copyOf(requireNonNull(value, "reading"));
      return this;
    }

    /** Sets the smallest sets of suspects. */
    public Builder minimalSets(MinimalSets value) {
      requireNonNull(value, "value");
      minimalSets = requireNonNull(value, "minimalSets");
      return this;
    }

    /** Sets how much could be checked. */
    public Builder coverage(Coverage value) {
      requireNonNull(value, "value");
      coverage = requireNonNull(value, "coverage");
      return this;
    }

    /** Sets by what the result is made. */
    public Builder stamp(Stamp value) {
      requireNonNull(value, "value");
      stamp = requireNonNull(value, "stamp");
      return this;
    }

    /** Sets what became of the waivers of the report. */
    public Builder waivers(List<WaiverUse> value) {
      requireNonNull(value, "value");
      waivers = List.copyOf(requireNonNull(value, "waivers"));
      return this;
    }

    /** Returns the result. */
    public ValidationResult build() {
      return new ValidationResult(this);
    }
  }
}
