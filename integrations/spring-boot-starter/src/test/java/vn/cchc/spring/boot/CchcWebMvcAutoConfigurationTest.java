package vn.cchc.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import vn.cchc.io.ReportReader;
import vn.cchc.jackson2.CchcModule;
import vn.cchc.model.Messages;

class CchcWebMvcAutoConfigurationTest {

  private static final AutoConfigurations ALL =
      AutoConfigurations.of(
          CchcAutoConfiguration.class,
          CchcHealthAutoConfiguration.class,
          CchcJackson2AutoConfiguration.class,
          CchcJackson3AutoConfiguration.class,
          CchcValidationAutoConfiguration.class,
          CchcWebMvcAutoConfiguration.class);

  private final WebApplicationContextRunner program =
      new WebApplicationContextRunner().withConfiguration(ALL);

  @Test
  void a_program_without_a_web_server_has_nothing_of_the_web() {
    new ApplicationContextRunner()
        .withConfiguration(ALL)
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .hasSingleBean(ReportMessages.class)
                    .doesNotHaveBean(ReportProblems.class)
                    .doesNotHaveBean(ReportHttpMessageConverter.class));
  }

  @Test
  void beans_of_the_program_come_first() {
    ReportMessages messages = Messages::english;
    ReportProblems problems = new ReportProblems(messages);
    ReportHttpMessageConverter converter = new ReportHttpMessageConverter(ReportReader.standard());
    CchcModule module = new CchcModule();

    program
        .withBean(ReportMessages.class, () -> messages)
        .withBean(ReportProblems.class, () -> problems)
        .withBean(ReportHttpMessageConverter.class, () -> converter)
        .withBean(CchcModule.class, () -> module)
        .run(
            context -> {
              assertThat(context.getBean(ReportMessages.class)).isSameAs(messages);
              assertThat(context.getBean(ReportProblems.class)).isSameAs(problems);
              assertThat(context.getBean(ReportHttpMessageConverter.class)).isSameAs(converter);
              assertThat(context.getBean(CchcModule.class)).isSameAs(module);
            });
  }

  @Test
  void health_can_be_left_out() {
    program.run(context -> assertThat(context).hasBean("cchcHealthIndicator"));
    program
        .withPropertyValues("management.health.cchc.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean("cchcHealthIndicator"));
  }
}
