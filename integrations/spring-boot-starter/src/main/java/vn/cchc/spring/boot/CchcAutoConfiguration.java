package vn.cchc.spring.boot;

import static java.util.Objects.requireNonNull;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.ReportFolder;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Agencies;
import vn.cchc.model.Waivers;
import vn.cchc.rules.ReportStore;
import vn.cchc.rules.ReportValidator;

/**
 * Configures the {@link ReportValidator}, the {@link ReportReader} and the {@link ReportMessages}.
 * They know each {@link Catalogue} that is a bean, each in a file of {@code cchc.catalogues}, and
 * those that come with the library. Where they are said, also the {@link Agencies}, and the {@link
 * ReportFolder} and {@link ReportStore} of the reports that are kept.
 */
@AutoConfiguration
@EnableConfigurationProperties(CchcProperties.class)
public class CchcAutoConfiguration {

  @Bean
  ReportCatalogues cchcCatalogues(
      ObjectProvider<Catalogue> catalogues, CchcProperties properties, ResourceLoader loader) {
    return ReportCatalogues.of(catalogues.orderedStream(), properties.catalogues(), loader);
  }

  @Bean
  @ConditionalOnMissingBean
  ReportValidator reportValidator(ReportCatalogues catalogues, ObjectProvider<Agencies> agencies) {
    return catalogues.validator(agencies.getIfAvailable());
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty("cchc.agencies")
  Agencies cchcAgencies(CchcProperties properties, ResourceLoader loader) {
    return KeptReports.agencies(requireNonNull(properties.agencies(), "cchc.agencies"), loader);
  }

  /** The reports that are kept, where a folder is said. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty("cchc.store")
  static class Store {

    @Bean
    @ConditionalOnMissingBean
    ReportFolder cchcReportFolder(CchcProperties properties) {
      return KeptReports.folder(requireNonNull(properties.store(), "cchc.store"));
    }

    @Bean
    @ConditionalOnMissingBean
    ReportStore cchcReportStore(ReportFolder folder) {
      return ReportStore.of(folder::earlier, folder::children);
    }
  }

  @Bean
  @ConditionalOnMissingBean
  ReportReader reportReader(ReportCatalogues catalogues, CchcProperties properties) {
    return catalogues.reader(properties.maxSize().toBytes());
  }

  @Bean
  @ConditionalOnMissingBean
  Waivers cchcWaivers(CchcProperties properties, ResourceLoader loader) {
    return ReportWaivers.of(properties.waivers(), loader);
  }

  @Bean
  @ConditionalOnMissingBean
  ReportMessages reportMessages(CchcProperties properties) {
    return new LocaleMessages(properties.language().locale(), locale -> true);
  }

  @Bean
  RulesStart cchcRulesStart(ReportValidator validator, CchcProperties properties) {
    return new RulesStart(validator, properties.warmUp());
  }
}
