package vn.cchc.spring.boot;

import jakarta.validation.Configuration;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.spi.ConfigurationState;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.cchc.model.Waivers;
import vn.cchc.rules.ReportValidator;
import vn.cchc.rules.constraint.ReportChecks;

/**
 * Has {@link vn.cchc.rules.constraint.ConsistentReport} check by the {@link ReportValidator} that
 * is a bean, and accept what the {@link Waivers} waive that are a bean; a bean of {@link
 * ReportChecks} takes the place of both. A payload of constraint validators that a program sets
 * itself takes its place.
 */
@AutoConfiguration(after = CchcAutoConfiguration.class)
@ConditionalOnClass(BaseHibernateValidatorConfiguration.class)
public class CchcValidationAutoConfiguration {

  private static void check(
      Configuration<?> configuration, ReportChecks checks, ReportMessages messages) {
    if (configuration instanceof BaseHibernateValidatorConfiguration<?> hibernate) {
      hibernate.constraintValidatorPayload(checks);
    }
    MessageInterpolator set =
        configuration instanceof ConfigurationState state ? state.getMessageInterpolator() : null;
    MessageInterpolator others = set == null ? configuration.getDefaultMessageInterpolator() : set;
    configuration.messageInterpolator(new ReportInterpolator(others, messages));
  }

  @Bean
  @ConditionalOnMissingBean
  ReportChecks reportChecks(ReportValidator validator, Waivers waivers) {
    return ReportChecks.of(validator).accepting(() -> waivers);
  }

  @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(ValidationConfigurationCustomizer.class)
  static class SpringBoot3 {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ValidationConfigurationCustomizer cchcValidation(ReportChecks checks, ReportMessages messages) {
      return configuration -> check(configuration, checks, messages);
    }
  }

  @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(
      org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer.class)
  static class SpringBoot4 {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer
        cchcValidation(ReportChecks checks, ReportMessages messages) {
      return configuration -> check(configuration, checks, messages);
    }
  }
}
