package vn.cchc.rules.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;

/** Validates reports for {@link ConsistentReport}. Thread-safe once initialized. */
public final class ReportConstraint implements ConstraintValidator<ConsistentReport, Report> {

  private Severity atLeast = Severity.ERROR;

  /** Creates the validator; the rules are started when it is first used. */
  public ReportConstraint() {}

  @Override
  public void initialize(ConsistentReport constraint) {
    atLeast = constraint.atLeast();
  }

  @Override
  public boolean isValid(@Nullable Report report, ConstraintValidatorContext context) {
    return report == null || new Violations(context, "").areNone(report, atLeast);
  }
}
