package vn.cchc.spring.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import vn.cchc.io.ReportReader;
import vn.cchc.jackson2.CchcModule;

/** Has the mappers of Jackson 2 read and write reports, and write results. */
@AutoConfiguration(after = CchcAutoConfiguration.class)
@ConditionalOnClass(ObjectMapper.class)
public class CchcJackson2AutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  CchcModule cchcJackson2Module(ReportReader reader, ReportMessages messages) {
    return new CchcModule(reader, () -> messages.current().locale());
  }
}
