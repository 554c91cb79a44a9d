package vn.cchc.spring.boot;

import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.cchc.model.Messages;

/**
 * The sentences in the locale that Spring found for this thread, if it is a language that is
 * spoken.
 *
 * @param others for all others
 * @param chosen whether somebody asked for a locale
 */
record LocaleMessages(Locale others, Predicate<Locale> chosen) implements ReportMessages {

  @Override
  public Messages current() {
    LocaleContext context = LocaleContextHolder.getLocaleContext();
    Locale locale = context == null ? null : context.getLocale();
    if (locale == null || !chosen.test(locale)) {
      return Messages.of(others);
    }
    Messages messages = Messages.of(locale);
    boolean spoken = messages.locale().getLanguage().equals(locale.getLanguage());
    return spoken ? messages : Messages.of(others);
  }
}
