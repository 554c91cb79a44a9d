package vn.cchc.spring.boot;

import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import vn.cchc.io.ReportReader;

/**
 * Has controllers of Spring MVC take reports in every format as the body of a request, answer
 * results in the language that is asked for, and refuse in words what is no report.
 */
@AutoConfiguration(before = CchcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@EnableConfigurationProperties(CchcProperties.class)
public class CchcWebMvcAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  ReportMessages reportMessages(CchcProperties properties) {
    return new LocaleMessages(
        properties.language().locale(), CchcWebMvcAutoConfiguration::isChosen);
  }

  /** Who asks for no language is given the machine's locale, which is nobody's choice. */
  private static boolean isChosen(Locale locale) {
    return !(locale.equals(Locale.getDefault())
        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        && request.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null);
  }

  @Bean
  @ConditionalOnMissingBean
  ReportHttpMessageConverter reportHttpMessageConverter(ReportReader reader) {
    return new ReportHttpMessageConverter(reader);
  }

  @Bean
  @ConditionalOnMissingBean
  ReportProblems reportProblems(ReportMessages messages) {
    return new ReportProblems(messages);
  }

  @Bean
  ReportSizeAdvice cchcReportSizeAdvice(CchcProperties properties) {
    return new ReportSizeAdvice(properties.maxSize().toBytes());
  }

  @Bean
  ResultHeadersAdvice cchcResultHeadersAdvice(ReportMessages messages) {
    return new ResultHeadersAdvice(messages);
  }
}
