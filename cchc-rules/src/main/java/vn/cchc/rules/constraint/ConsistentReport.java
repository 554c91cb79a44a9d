package vn.cchc.rules.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.cchc.model.Severity;

/**
 * The figures of a {@link vn.cchc.model.Report}, or of something that {@linkplain ReportSource has
 * one}, can be true. Every finding severe enough is a violation at each figure that is equally
 * suspected ({@code figures[3.1.3].value}, or {@linkplain ReportSource#path where the caller has
 * it}), or at the paragraph it is about ({@code narrative[47]}). Null is valid.
 *
 * <p>Under Hibernate Validator the messages are in the caller's language (Vietnamese or English),
 * and a {@link FigureViolation} with the finding and the cell's value is the dynamic payload. Under
 * another provider messages are Vietnamese.
 *
 * <p>Groups choose which severities reject:
 *
 * <pre>{@code
 * interface Strict extends Default {}
 *
 * void submit(
 *     @ConsistentReport
 *     @ConsistentReport(severities = Severity.WARNING, groups = Strict.class)
 *     Report report)
 * }</pre>
 *
 * <p>Reports are checked by {@link vn.cchc.rules.ReportValidator#standard()}. To have them checked
 * by one with catalogues of one's own, give it to Hibernate Validator as the {@linkplain
 * org.hibernate.validator.BaseHibernateValidatorConfiguration#constraintValidatorPayload payload of
 * constraint validators}, or have a factory of constraint validators make {@link
 * ReportConstraint#ReportConstraint(vn.cchc.rules.ReportValidator)}. The rules are started when a
 * report is first checked.
 *
 * <p>What is {@linkplain vn.cchc.model.Waiver waived} is no violation: {@link ReportChecks}, given
 * in place of the validator, says what is.
 */
@Documented
@Constraint(validatedBy = {ReportConstraint.class, ReportSourceConstraint.class})
@Target({PARAMETER, FIELD, METHOD, TYPE, TYPE_USE, ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ConsistentReport.List.class)
public @interface ConsistentReport {

  /** Returns the template of messages; under another provider than Hibernate Validator not used. */
  String message() default "{vn.cchc.rules.constraint.ConsistentReport.message}";

  /** Returns the groups it belongs to. */
  Class<?>[] groups() default {};

  /** Returns what the caller attaches to violations. */
  Class<? extends Payload>[] payload() default {};

  /**
   * Returns the severities of findings that are violations; an unknown form, and a report of which
   * too little can be checked to say that it is true, are errors.
   */
  Severity[] severities() default Severity.ERROR;

  /**
   * Returns whether reports are still being filled in: then nothing is missing yet, and little that
   * can be checked is no violation.
   */
  boolean partial() default false;

  /** Several on one element. */
  @Documented
  @Target({PARAMETER, FIELD, METHOD, TYPE, TYPE_USE, ANNOTATION_TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {
    /** Returns the constraints. */
    ConsistentReport[] value();
  }
}
