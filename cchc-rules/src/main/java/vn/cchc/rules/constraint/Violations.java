package vn.cchc.rules.constraint;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ValidationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Correction.Change;
import vn.cchc.model.Coverage;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Messages;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;
import vn.cchc.rules.ReportValidator;
import vn.cchc.rules.UnknownCatalogueException;

/** Turns findings into violations. */
final class Violations {

  private static final boolean HIBERNATE = isHibernateThere();

  private final ConstraintValidatorContext context;
  private final @Nullable ReportChecks own;
  private final String property;
  private final Function<IndicatorId, String> paths;

  /**
   * Takes the context of one validation.
   *
   * @param own what to check reports by, where that is said
   * @param property in which the report stands; empty if it is what is validated
   * @param paths of the fields that hold figures
   */
  Violations(
      ConstraintValidatorContext context,
      @Nullable ReportChecks own,
      String property,
      Function<IndicatorId, String> paths) {
    this.context = context;
    this.own = own;
    this.property = property;
    this.paths = paths;
  }

  /** Reports that what is validated carries no report, and why. */
  void addNoReport(String why) {
    context.disableDefaultConstraintViolation();
    whole(template(Explanation.of("no-report", why), null), "report");
  }

  boolean areNone(Report report, Set<Severity> severities, boolean partial) {
    ReportChecks checks = checks();
    ReportValidator validator = partial ? checks.validator().partial() : checks.validator();
    boolean errors = severities.contains(Severity.ERROR);
    ValidationResult result;
    try {
      LocalDate today = LocalDate.now(context.getClockProvider().getClock());
      result = validator.validate(report).waived(checks.waivers(), today);
    } catch (UnknownCatalogueException e) {
      if (errors) {
        context.disableDefaultConstraintViolation();
        whole(template(e.explanation(), null), "catalogue");
      }
      return !errors;
    }
    List<Finding> findings =
        result.findings().stream()
            .filter(finding -> finding.waived() == null && severities.contains(finding.severity()))
            .toList();
    boolean inconclusive = errors && result.verdict() == Verdict.INCONCLUSIVE;
    if (inconclusive || !findings.isEmpty()) {
      context.disableDefaultConstraintViolation();
    }
    Report named = validator.catalogue(report).map(form -> form.named(report)).orElse(report);
    findings.forEach(finding -> add(finding, named));
    if (inconclusive) {
      Coverage coverage = result.coverage();
      Explanation little =
          Explanation.of(
              coverage.checkable() == 0 ? "inconclusive.none" : "inconclusive",
              String.valueOf(coverage.checked()),
              String.valueOf(coverage.checkable()));
      whole(template(little, null), "figures");
    }
    return findings.isEmpty() && !inconclusive;
  }

  private ReportChecks checks() {
    if (own != null) {
      return own;
    }
    HibernateConstraintValidatorContext hibernate = hibernate();
    if (hibernate == null) {
      return Standard.CHECKS;
    }
    ReportChecks given = hibernate.getConstraintValidatorPayload(ReportChecks.class);
    if (given != null) {
      return given;
    }
    ReportValidator validator = hibernate.getConstraintValidatorPayload(ReportValidator.class);
    return validator == null ? Standard.CHECKS : ReportChecks.of(validator);
  }

  private void add(Finding finding, Report report) {
    NarrativeSpan source = finding.source();
    if (source != null) {
      at(template(finding.explanation(), new FigureViolation(finding, null, null)), "narrative")
          .addBeanNode()
          .inIterable()
          .atIndex(source.paragraph())
          .addConstraintViolation();
      return;
    }
    List<FigureRef> figures = equallySuspected(finding);
    if (figures.isEmpty()) {
      whole(template(finding.explanation(), new FigureViolation(finding, null, null)), "figures");
    }
    for (FigureRef figure : figures) {
      String value = report.figure(figure).map(cell -> cell.shown(report.notation())).orElse(null);
      String message = template(finding.explanation(), new FigureViolation(finding, figure, value));
      PropertyPath.parse(paths.apply(figure.indicator()))
          .report(context.buildConstraintViolationWithTemplate(message));
    }
  }

  /**
   * The figures to look at first: those that the likeliest correction changes; where none is
   * likely, everything suspected.
   */
  private static List<FigureRef> equallySuspected(Finding finding) {
    if (!finding.corrections().isEmpty()) {
      return finding.corrections().get(0).changes().stream().map(Change::figure).toList();
    }
    return finding.suspects().isEmpty() ? finding.figures() : finding.suspects();
  }

  /**
   * Reports what is about no cell: at the property of a report, and at the whole of a bean that
   * carries one, whose page has no field for it.
   */
  private void whole(String message, String node) {
    if (property.isEmpty()) {
      at(message, node).addConstraintViolation();
    } else {
      context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
    }
  }

  private NodeBuilderCustomizableContext at(String message, String node) {
    ConstraintViolationBuilder builder = context.buildConstraintViolationWithTemplate(message);
    return property.isEmpty()
        ? builder.addPropertyNode(node)
        : builder.addPropertyNode(property).addPropertyNode(node);
  }

  /**
   * Returns the template of a sentence; hands over the sentence in both languages, and what it is
   * about, where the provider takes them.
   */
  private String template(Explanation explanation, @Nullable FigureViolation payload) {
    String vietnamese = Messages.vietnamese().of(explanation);
    HibernateConstraintValidatorContext hibernate = hibernate();
    if (hibernate == null) {
      return escaped(vietnamese);
    }
    hibernate
        .addMessageParameter("vi", kept(vietnamese))
        .addMessageParameter("en", kept(Messages.english().of(explanation)))
        .withDynamicPayload(payload);
    return context.getDefaultConstraintMessageTemplate();
  }

  /** Returns the context as Hibernate Validator's; null under another provider. */
  private @Nullable HibernateConstraintValidatorContext hibernate() {
    if (!HIBERNATE) {
      return null;
    }
    try {
      return context.unwrap(HibernateConstraintValidatorContext.class);
    } catch (ValidationException e) {
      return null;
    }
  }

  /** What is handed over is inserted as it is, but read once more for escapes and expressions. */
  private static String kept(String message) {
    return message.replaceAll("([\\\\$])", "\\\\$1");
  }

  /** What was submitted is no template. */
  private static String escaped(String message) {
    return message.replaceAll("([\\\\{}$])", "\\\\$1");
  }

  private static boolean isHibernateThere() {
    try {
      Class.forName(
          "org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext",
          false,
          Violations.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Made when a report is first validated. */
  private static final class Standard {
    static final ReportChecks CHECKS = ReportChecks.of(ReportValidator.standard());
  }
}
