package vn.cchc.spring.boot;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import vn.cchc.io.ReportReader;
import vn.cchc.jackson3.CchcModule;

/** Has the mappers of Jackson 3 read and write reports, and write results. */
@AutoConfiguration(after = CchcAutoConfiguration.class)
@ConditionalOnClass(name = "tools.jackson.databind.JacksonModule")
public class CchcJackson3AutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  CchcModule cchcJackson3Module(ReportReader reader, ReportMessages messages) {
    return new CchcModule(reader, () -> messages.current().locale());
  }
}
