package vn.cchc.rules.constraint;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ValidationException;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
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
  private final String property;

  /**
   * Takes the context of one validation.
   *
   * @param property in which the report stands; empty if it is what is validated
   */
  Violations(ConstraintValidatorContext context, String property) {
    this.context = context;
    this.property = property;
  }

  boolean areNone(Report report, Severity atLeast) {
    List<Finding> findings;
    try {
      findings = Standard.VALIDATOR.validate(report).findings();
    } catch (UnknownCatalogueException e) {
      context.disableDefaultConstraintViolation();
      NodeBuilderCustomizableContext at =
          at(escaped(Objects.toString(e.getMessage())), "catalogue");
      at.addConstraintViolation();
      return false;
    }
    boolean none = true;
    for (Finding finding : findings) {
      if (finding.severity().compareTo(atLeast) <= 0) {
        if (none) {
          context.disableDefaultConstraintViolation();
        }
        add(finding);
        none = false;
      }
    }
    return none;
  }

  private void add(Finding finding) {
    String message = prepared(finding);
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
      return finding.suspects().get(0);
    }
    return finding.figures().isEmpty() ? null : finding.figures().get(0);
  }

  /**
   * Returns the template of the message; hands over the sentences where the provider takes them.
   */
  private String prepared(Finding finding) {
    String vietnamese = Messages.vietnamese().of(finding);
    if (HIBERNATE) {
      try {
        HibernateConstraintValidatorContext hibernate =
            context.unwrap(HibernateConstraintValidatorContext.class);
        hibernate
            .addMessageParameter("vi", kept(vietnamese))
            .addMessageParameter("en", kept(Messages.english().of(finding)))
            .withDynamicPayload(finding);
        return context.getDefaultConstraintMessageTemplate();
      } catch (ValidationException e) {
        return escaped(vietnamese);
      }
    }
    return escaped(vietnamese);
  }

  /** Interpolation drops single backslashes. */
  private static String kept(String message) {
    return message.replace("\\", "\\\\");
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
