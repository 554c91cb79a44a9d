package vn.cchc.spring.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Figure;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.Verdict;
import vn.cchc.model.Waivers;
import vn.cchc.rules.ReportValidator;

class CchcAutoConfigurationTest {

  private final ApplicationContextRunner program =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(CchcAutoConfiguration.class));

  @AfterEach
  void nobodyAsks() {
    LocaleContextHolder.resetLocaleContext();
  }

  private static Report broken(String form) {
    return report(
        form, "{\"indicator\": \"1.1\", \"value\": 5}, {\"indicator\": \"1.2\", \"value\": 7}");
  }

  private static Report report(String form, String figures) {
    String json = "{\"catalogue\": \"" + form + "\", \"figures\": [" + figures + "]}";
    return ReportReader.standard().read(json.getBytes(UTF_8), "report");
  }

  private static Catalogue form() throws IOException {
    try (InputStream file =
        CchcAutoConfigurationTest.class.getResourceAsStream("/forms/form.yaml")) {
      return CatalogueReader.read(file, "form.yaml");
    }
  }

  @Test
  void the_validator_knows_what_comes_with_the_library() {
    program.run(
        context ->
            assertThat(
                    context
                        .getBean(ReportValidator.class)
                        .validate(report("cchc-2021-province", ""))
                        .report()
                        .catalogue())
                .isEqualTo("cchc-2021-province"));
  }

  @Test
  void the_validator_knows_the_catalogues_that_are_beans_and_those_in_files() {
    program
        .withBean(Catalogue.class, () -> unchecked(CchcAutoConfigurationTest::form))
        .withPropertyValues("cchc.catalogues=classpath:forms/other.yaml")
        .run(
            context -> {
              ReportValidator validator = context.getBean(ReportValidator.class);

              for (String form : List.of("form", "other")) {
                assertThat(validator.validate(broken(form)).verdict()).isEqualTo(Verdict.REJECTED);
              }
              assertThat(context.getBean(ReportCatalogues.class).ids())
                  .contains("cchc-2021-province", "form", "other", "vpcp-ii06a");
            });
  }

  @Test
  void waivers_are_read_from_files_and_one_that_cannot_be_used_stops_the_program() {
    program
        .withPropertyValues("cchc.waivers=classpath:waivers.yaml")
        .run(context -> assertThat(context.getBean(Waivers.class).list()).hasSize(1));
    program.run(context -> assertThat(context.getBean(Waivers.class)).isEqualTo(Waivers.NONE));
    program
        .withPropertyValues("cchc.waivers=classpath:forms/form.yaml")
        .run(
            context ->
                assertThat(context).getFailure().rootCause().hasMessageContaining("form.yaml"));
  }

  @Test
  void one_location_may_stand_for_several_files() {
    program
        .withPropertyValues("cchc.catalogues=classpath*:forms/*.yaml")
        .run(
            context ->
                assertThat(context.getBean(ReportCatalogues.class).ids())
                    .contains("cchc-2021-province", "form", "other", "vpcp-ii06a"));
  }

  @Test
  void tables_are_recognised_by_the_same_catalogues() {
    byte[] table =
        "STT,Chỉ tiêu,Đơn vị,Số liệu\n1.1,Tổng số,Hồ sơ,5\n1.2,Đúng hạn,Hồ sơ,7\n".getBytes(UTF_8);

    program
        .withPropertyValues("cchc.catalogues=classpath:forms/form.yaml")
        .run(
            context -> {
              Report report = context.getBean(ReportReader.class).read(table, "table");

              assertThat(report.catalogue()).isEqualTo("form");
              assertThat(report.figures().stream().map(Figure::text)).containsExactly("5", "7");
            });
  }

  @Test
  void a_file_that_is_not_there_or_no_catalogue_stops_the_program_and_says_which() {
    for (String missing : List.of("classpath:forms/none.yaml", "classpath*:none/*.yaml")) {
      program
          .withPropertyValues("cchc.catalogues=" + missing)
          .run(
              context ->
                  assertThat(context)
                      .getFailure()
                      .rootCause()
                      .hasMessageMatching("(?s).*(none.yaml|no file is there).*"));
    }
    program
        .withPropertyValues("cchc.catalogues=classpath:no-form.yaml")
        .run(
            context ->
                assertThat(context).getFailure().rootCause().hasMessageContaining("no-form.yaml"));
  }

  @Test
  void beans_of_the_program_come_first() {
    ReportValidator validator = ReportValidator.standard();
    ReportReader reader = ReportReader.standard();
    ReportMessages messages = Messages::english;

    program
        .withBean(ReportValidator.class, () -> validator)
        .withBean(ReportReader.class, () -> reader)
        .withBean(ReportMessages.class, () -> messages)
        .run(
            context -> {
              assertThat(context.getBean(ReportValidator.class)).isSameAs(validator);
              assertThat(context.getBean(ReportReader.class)).isSameAs(reader);
              assertThat(context.getBean(ReportMessages.class)).isSameAs(messages);
            });
  }

  @Test
  void the_language_is_that_of_the_thread_if_it_is_spoken_and_else_the_one_that_is_set() {
    program
        .withPropertyValues("cchc.language=en")
        .run(
            context -> {
              ReportMessages messages = context.getBean(ReportMessages.class);

              assertThat(messages.current()).isSameAs(Messages.english());
              LocaleContextHolder.setLocale(Locale.forLanguageTag("vi-VN"));
              assertThat(messages.current()).isSameAs(Messages.vietnamese());
              LocaleContextHolder.setLocale(Locale.FRENCH);
              assertThat(messages.current()).isSameAs(Messages.english());
            });
    program.run(
        context ->
            assertThat(context.getBean(ReportMessages.class).current())
                .isSameAs(Messages.vietnamese()));
    program
        .withPropertyValues("cchc.language=fr")
        .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("fr"));
  }

  private interface Made<T> {
    T make() throws IOException;
  }

  private static <T> T unchecked(Made<T> made) {
    try {
      return made.make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
