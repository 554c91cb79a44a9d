package vn.cchc.rules.constraint;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import vn.cchc.model.Waivers;
import vn.cchc.rules.ReportValidator;

/**
 * What {@link ConsistentReport} checks reports by, and what is accepted in them all the same: given
 * to Hibernate Validator as the payload of constraint validators, or to the constraint itself.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * configuration.constraintValidatorPayload(
 *     ReportChecks.of(validator).accepting(waivers::current));
 * }</pre>
 *
 * <p>Waivers are asked for each time a report is checked, so that one that is granted counts at
 * once; the day on which they have to hold is that of the {@link
 * jakarta.validation.ValidatorFactory#getClockProvider() clock} of the validator factory.
 */
public final class ReportChecks {

  private final ReportValidator validator;
  private final Supplier<Waivers> waivers;

  private ReportChecks(ReportValidator validator, Supplier<Waivers> waivers) {
    this.validator = validator;
    this.waivers = waivers;
  }

  /** Returns checks by a validator, in which nothing is waived. */
  public static ReportChecks of(ReportValidator validator) {
    return new ReportChecks(requireNonNull(validator, "validator"), () -> Waivers.NONE);
  }

  /** Returns these checks, in which is accepted what is waived when a report is checked. */
  public ReportChecks accepting(Supplier<Waivers> current) {
    return new ReportChecks(validator, requireNonNull(current, "current"));
  }

  ReportValidator validator() {
    return validator;
  }

  Waivers waivers() {
    return waivers.get();
  }
}
