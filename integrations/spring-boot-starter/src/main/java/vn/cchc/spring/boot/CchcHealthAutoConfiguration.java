package vn.cchc.spring.boot;

import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells the health of {@code cchc}: which catalogues there are, and how far the rules are ({@code
 * on-demand}, {@code starting}, {@code started}, {@code failed}). Down if they could not be
 * started.
 */
@AutoConfiguration(after = CchcAutoConfiguration.class)
public class CchcHealthAutoConfiguration {

  private static final String CATALOGUES = "catalogues";
  private static final String RULES = "rules";

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
  @ConditionalOnEnabledHealthIndicator("cchc")
  static class SpringBoot3 {

    @Bean
    @ConditionalOnMissingBean(name = "cchcHealthIndicator")
    HealthIndicator cchcHealthIndicator(ReportCatalogues catalogues, RulesStart rules) {
      return () -> {
        Throwable failure = rules.failure();
        return (failure == null ? Health.up() : Health.down(failure))
            .withDetail(CATALOGUES, catalogues.ids())
            .withDetail(RULES, rules.state().word())
            .build();
      };
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({
    org.springframework.boot.health.contributor.HealthIndicator.class,
    org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator
        .class
  })
  @org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator(
      "cchc")
  static class SpringBoot4 {

    @Bean
    @ConditionalOnMissingBean(name = "cchcHealthIndicator")
    org.springframework.boot.health.contributor.HealthIndicator cchcHealthIndicator(
        ReportCatalogues catalogues, RulesStart rules) {
      return () -> {
        Throwable failure = rules.failure();
        return (failure == null
                ? org.springframework.boot.health.contributor.Health.up()
                : org.springframework.boot.health.contributor.Health.down(failure))
            .withDetail(CATALOGUES, catalogues.ids())
            .withDetail(RULES, rules.state().word())
            .build();
      };
    }
  }
}
