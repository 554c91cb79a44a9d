package vn.cchc.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import vn.cchc.rules.ReportValidator;

/** Starts the service. */
@SpringBootApplication
public class ReportService {

  /** Starts the service. */
  public static void main(String[] arguments) {
    SpringApplication.run(ReportService.class, arguments);
  }

  /** The one bean that is needed: build it once, share it. */
  @Bean
  public ReportValidator reportValidator() {
    return ReportValidator.standard();
  }
}
