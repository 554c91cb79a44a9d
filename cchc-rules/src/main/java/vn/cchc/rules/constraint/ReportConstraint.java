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

/** Validates reports for {@link ConsistentReport}. Thread-safe once initialized. */
public final class ReportConstraint implements ConstraintValidator<ConsistentReport, Report> {

  private final @Nullable ReportChecks checks;
  private Set<Severity> severities = Set.of(Severity.ERROR);
  private boolean partial;

  /**
   * Creates one that checks by the validator Hibernate Validator was given, or the standard one.
   */
  public ReportConstraint() {
    this.checks = null;
  }

  /** Creates one that checks by this validator. */
  public ReportConstraint(ReportValidator validator) {
    this(ReportChecks.of(requireNonNull(validator, "validator")));
  }

  /** Creates one that checks by this validator, and accepts what is waived. */
  public ReportConstraint(ReportChecks checks) {
    this.checks = requireNonNull(checks, "checks");
  }

  @Override
  public void initialize(ConsistentReport constraint) {
    requireNonNull(constraint, "constraint");
    severities = Set.copyOf(List.of(constraint.severities()));
    partial = constraint.partial();
  }

  @Override
  public boolean isValid(@Nullable Report report, ConstraintValidatorContext context) {
    requireNonNull(context, "context");
    return report == null
        || new Violations(context, checks, "", id -> "figures[" + id + "].value")
            .areNone(report, severities, partial);
  }
}
