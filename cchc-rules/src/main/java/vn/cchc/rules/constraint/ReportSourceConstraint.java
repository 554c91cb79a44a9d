package vn.cchc.rules.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;

/** Validates what carries a report for {@link ConsistentReport}. Thread-safe once initialized. */
public final class ReportSourceConstraint
    implements ConstraintValidator<ConsistentReport, ReportSource> {

  private Severity atLeast = Severity.ERROR;

  /** Creates the validator; the rules are started when it is first used. */
  public ReportSourceConstraint() {}

  @Override
  public void initialize(ConsistentReport constraint) {
    atLeast = constraint.atLeast();
  }

  @Override
  public boolean isValid(@Nullable ReportSource source, ConstraintValidatorContext context) {
    Report report = source == null ? null : source.report();
    return report == null || new Violations(context, "report").areNone(report, atLeast);
  }
}
