package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That whoever receives a report accepts what a relation finds in it: for these values, until this
 * day. Granted by who receives, never by who submits. Immutable.
 *
 * <p>It holds for what the report said when it was granted. A finding of the same relation and
 * figures with other values is another matter, and counts.
 */
public final class Waiver implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String relation;
  private final String agency;
  private final String period;
  private final List<PrintedValue> values;
  private final String passage;
  private final String by;
  private final String because;
  private final LocalDate until;
  private final String explanation;
  private final String source;

  private Waiver(Builder builder, String by, String because, LocalDate until) {
    relation = builder.relation;
    agency = builder.agency;
    period = builder.period;
    values = builder.values;
    passage = builder.passage;
    explanation = builder.explanation;
    source = builder.source;
    this.by = by;
    this.because = because;
    this.until = until;
  }

  /**
   * Returns a builder of a waiver; who grants it, why and until when have to be given.
   *
   * @param agency code of the agency, or its name where it has none, as results call it
   * @param period such as {@code 2021-Q3}
   */
  public static Builder builder(String relation, String agency, String period) {
    return new Builder(relation, agency, period);
  }

  /** Returns a builder of a waiver of a finding, for the values the report has now. */
  public static Builder of(Finding finding, ValidationResult.ReportKey report) {
    requireNonNull(finding, "finding");
    requireNonNull(report, "report");
    return new Builder(finding.relation(), report.agency(), report.period())
        .values(finding.values())
        .passage(finding.passage());
  }

  /**
   * Returns a builder of a waiver of a finding of reports sent together, for the values they have
   * now; it is of the report that the finding is about.
   *
   * @throws IllegalArgumentException if it is about none
   */
  public static Builder of(Finding finding) {
    ReportRef about = requireNonNull(finding, "finding").about();
    if (about == null) {
      throw new IllegalArgumentException("a finding of one report: " + finding.relation());
    }
    return new Builder(finding.relation(), about.agency(), about.period())
        .values(finding.values())
        .passage(finding.passage());
  }

  /** Returns the identifier of the relation that is broken. */
  public String relation() {
    return relation;
  }

  /** Returns the agency whose report it is of. */
  public String agency() {
    return agency;
  }

  /** Returns the period of the report, such as {@code 2021-Q3}. */
  public String period() {
    return period;
  }

  /** Returns the figures the finding speaks of, and what they say; empty where it has none. */
  public List<PrintedValue> values() {
    return values;
  }

  /** Returns the passage of the report it is of; empty where it is of figures. */
  public String passage() {
    return passage;
  }

  /** Returns who granted it. */
  public String by() {
    return by;
  }

  /** Returns why. */
  public String because() {
    return because;
  }

  /** Returns the last day on which it holds. */
  public LocalDate until() {
    return until;
  }

  /** Returns the explanation of who submitted the report, where it was taken over; else empty. */
  public String explanation() {
    return explanation;
  }

  /** Returns where it is written, such as {@code waivers.yaml:12}; empty where it is not. */
  public String source() {
    return source;
  }

  /** Returns which finding it is of. */
  public FindingKey finding() {
    return FindingKey.of(relation, values.stream().map(PrintedValue::figure).toList(), passage);
  }

  /** Returns who granted it, why and until when, as a sentence. */
  public Explanation told() {
    return Explanation.of("waived", by, because, until);
  }

  private List<Object> parts() {
    return Arrays.asList(
        relation, agency, period, values, passage, by, because, until, explanation, source);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Waiver waiver && waiver.parts().equals(parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return relation + " " + agency + " " + period + ": " + Messages.vietnamese().of(told());
  }

  /** Gathers what a waiver says. Not thread-safe. */
  public static final class Builder {
    private final String relation;
    private final String agency;
    private final String period;
    private List<PrintedValue> values = List.of();
    private String passage = "";
    private String explanation = "";
    private String source = "";

    private Builder(String relation, String agency, String period) {
      this.relation = requireNonNull(relation, "relation");
      this.agency = requireNonNull(agency, "agency");
      this.period = requireNonNull(period, "period");
    }

    /** Sets what the figures of the finding say. */
    public Builder values(List<PrintedValue> value) {
      requireNonNull(value, "value");
      values = List.copyOf(requireNonNull(value, "values"));
      return this;
    }

    /** Sets the passage the finding is about. */
    public Builder passage(String value) {
      requireNonNull(value, "value");
      passage = requireNonNull(value, "passage");
      return this;
    }

    /** Sets the explanation of who submitted the report. */
    public Builder explanation(String value) {
      requireNonNull(value, "value");
      explanation = requireNonNull(value, "explanation");
      return this;
    }

    /** Sets where it is written. */
    public Builder source(String value) {
      requireNonNull(value, "value");
      source = requireNonNull(value, "source");
      return this;
    }

    /**
     * Returns the waiver that somebody grants.
     *
     * @param by who grants it
     * @param because why
     * @param until the last day on which it holds
     * @throws IllegalArgumentException if nobody grants it, or for no reason
     */
    public Waiver grant(String by, String because, LocalDate until) {
      requireNonNull(by, "by");
      requireNonNull(because, "because");
      if (by.isBlank() || because.isBlank()) {
        throw new IllegalArgumentException("A waiver says who grants it, and why");
      }
      return new Waiver(this, by.strip(), because.strip(), requireNonNull(until, "until"));
    }
  }
}
