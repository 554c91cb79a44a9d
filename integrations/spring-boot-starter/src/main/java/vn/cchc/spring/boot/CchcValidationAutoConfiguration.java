package vn.cchc.spring.boot;

import jakarta.validation.Configuration;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.spi.ConfigurationState;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.cchc.rules.ReportValidator;

/**
 * Has {@link vn.cchc.rules.constraint.ConsistentReport} check by the {@link ReportValidator} that
 * is a bean. A payload of constraint validators that a program sets itself takes its place.
 */
@AutoConfiguration(after = CchcAutoConfiguration.class)
@ConditionalOnClass(BaseHibernateValidatorConfiguration.class)
public class CchcValidationAutoConfiguration {

  private static void check(
      Configuration<?> configuration, ReportValidator validator, ReportMessages messages) {
    if (configuration instanceof BaseHibernateValidatorConfiguration<?> hibernate) {
      hibernate.constraintValidatorPayload(validator);
    }
    MessageInterpolator set =
        configuration instanceof ConfigurationState state ? state.getMessageInterpolator() : null;
    MessageInterpolator others = set == null ? configuration.getDefaultMessageInterpolator() : set;
    configuration.messageInterpolator(new ReportInterpolator(others, messages));
  }

  @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(ValidationConfigurationCustomizer.class)
  static class SpringBoot3 {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ValidationConfigurationCustomizer cchcValidation(
        ReportValidator validator, ReportMessages messages) {
      return configuration -> check(configuration, validator, messages);
    }
  }

  @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(
      org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer.class)
  static class SpringBoot4 {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer
        cchcValidation(ReportValidator validator, ReportMessages messages) {
      return configuration -> check(configuration, validator, messages);
    }
  }
}
