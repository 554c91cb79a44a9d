package vn.cchc.rules.constraint;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ValidationException;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Explanation;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Messages;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.rules.ReportValidator;
import vn.cchc.rules.UnknownCatalogueException;

/** Turns findings into violations. */
final class Violations {

  private static final boolean HIBERNATE = isHibernateThere();

  private final ConstraintValidatorContext context;
  private final @Nullable ReportValidator own;
  private final String property;

  /**
   * Takes the context of one validation.
   *
   * @param own what to check reports by, where that is said
   * @param property in which the report stands; empty if it is what is validated
   */
  Violations(ConstraintValidatorContext context, @Nullable ReportValidator own, String property) {
    this.context = context;
    this.own = own;
    this.property = property;
  }

  boolean areNone(Report report, Set<Severity> severities) {
    List<Finding> findings;
    try {
      findings =
          validator().validate(report).findings().stream()
              .filter(finding -> severities.contains(finding.severity()))
              .toList();
    } catch (UnknownCatalogueException e) {
      if (!severities.contains(Severity.ERROR)) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      at(template(e.explanation(), null), "catalogue").addConstraintViolation();
      return false;
    }
    if (!findings.isEmpty()) {
      context.disableDefaultConstraintViolation();
      findings.forEach(this::add);
    }
    return findings.isEmpty();
  }

  private ReportValidator validator() {
    if (own != null) {
      return own;
    }
    HibernateConstraintValidatorContext hibernate = hibernate();
    ReportValidator given =
        hibernate == null ? null : hibernate.getConstraintValidatorPayload(ReportValidator.class);
    return given == null ? Standard.VALIDATOR : given;
  }

  private void add(Finding finding) {
    String message = template(finding.explanation(), finding);
    NarrativeSpan source = finding.source();
    if (source != null) {
      at(message, "narrative")
          .addBeanNode()
          .inIterable()
          .atIndex(source.paragraph())
          .addConstraintViolation();
      return;
    }
    IndicatorId figure = figure(finding);
    if (figure == null) {
      at(message, "figures").addConstraintViolation();
      return;
    }
    at(message, "figures")
        .addPropertyNode("value")
        .inIterable()
        .atKey(figure.value())
        .addConstraintViolation();
  }

  private NodeBuilderCustomizableContext at(String message, String node) {
    ConstraintViolationBuilder builder = context.buildConstraintViolationWithTemplate(message);
    return property.isEmpty()
        ? builder.addPropertyNode(node)
        : builder.addPropertyNode(property).addPropertyNode(node);
  }

  /** The figure to look at first: the likeliest to be wrong. */
  private static @Nullable IndicatorId figure(Finding finding) {
    if (!finding.suspects().isEmpty()) {
      return finding.suspects().get(0).indicator();
    }
    return finding.figures().isEmpty() ? null : finding.figures().get(0).indicator();
  }

  /**
   * Returns the template of a sentence; hands over the sentence in both languages, and the finding,
   * where the provider takes them.
   */
  private String template(Explanation explanation, @Nullable Finding payload) {
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
    static final ReportValidator VALIDATOR = ReportValidator.standard();
  }
}
