package vn.cchc.spring.boot;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/**
 * Tells violations of {@code @ConsistentReport} in the language in which reports are answered, and
 * leaves all others as they are.
 *
 * @param others what interpolates messages otherwise
 */
record ReportInterpolator(MessageInterpolator others, ReportMessages messages)
    implements MessageInterpolator {

  private static final String OURS = "{vn.cchc.rules.constraint.ConsistentReport.message}";

  @Override
  public String interpolate(String template, Context context) {
    return template.equals(OURS)
        ? others.interpolate(template, context, messages.current().locale())
        : others.interpolate(template, context);
  }

  @Override
  public String interpolate(String template, Context context, Locale locale) {
    return others.interpolate(template, context, locale);
  }
}
