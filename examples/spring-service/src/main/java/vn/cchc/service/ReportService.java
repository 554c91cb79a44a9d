package vn.cchc.service;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Starts the service. */
@SpringBootApplication
public class ReportService {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  /** Starts the service. */
  public static void main(String[] arguments) {
    SpringApplication.run(ReportService.class, arguments);
  }

  /** The languages that sentences are in; Vietnamese for who asks for none of them. */
  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(List.of(VIETNAMESE, Locale.ENGLISH));
    resolver.setDefaultLocale(VIETNAMESE);
    return resolver;
  }
}
