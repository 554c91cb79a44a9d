package vn.cchc.rules.constraint;

import static java.util.Objects.requireNonNull;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.rules.ReportValidator;

/** Validates what carries a report for {@link ConsistentReport}. Thread-safe once initialized. */
public final class ReportSourceConstraint
    implements ConstraintValidator<ConsistentReport, ReportSource> {

  private final @Nullable ReportChecks checks;
  private Set<Severity> severities = Set.of(Severity.ERROR);
  private boolean partial;

  /**
   * Creates one that checks by the validator Hibernate Validator was given, or the standard one.
   */
  public ReportSourceConstraint() {
    this.checks = null;
  }

  /** Creates one that checks by this validator. */
  public ReportSourceConstraint(ReportValidator validator) {
    this(ReportChecks.of(requireNonNull(validator, "validator")));
  }

  /** Creates one that checks by this validator, and accepts what is waived. */
  public ReportSourceConstraint(ReportChecks checks) {
    this.checks = requireNonNull(checks, "checks");
  }

  @Override
  public void initialize(ConsistentReport constraint) {
    requireNonNull(constraint, "constraint");
    severities = Set.copyOf(List.of(constraint.severities()));
    partial = constraint.partial();
  }

  @Override
  public boolean isValid(@Nullable ReportSource source, ConstraintValidatorContext context) {
    requireNonNull(context, "context");
    if (source == null) {
      return true;
    }
    Violations violations = new Violations(context, checks, "report", source::path);
    Report report;
    try {
      report = source.report();
    } catch (IllegalArgumentException e) {
      // what a client sent under an odd name is its error, and no failure of the host
      if (severities.contains(Severity.ERROR)) {
        violations.addNoReport(String.valueOf(e.getMessage()));
        return false;
      }
      return true;
    }
    return report == null || violations.areNone(report, severities, partial);
  }
}
