package vn.cchc.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.cchc.io.ReportFolder;
import vn.cchc.model.Agencies;
import vn.cchc.model.Finding;
import vn.cchc.model.Level;
import vn.cchc.model.Report;
import vn.cchc.model.Submission;
import vn.cchc.model.SubmissionResult;
import vn.cchc.rules.Context;
import vn.cchc.rules.ReportStore;
import vn.cchc.rules.ReportValidator;

/** What a program says of agencies and of a folder of reports, in its properties. */
class KeptReportsTest {

  private final ApplicationContextRunner program =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(CchcAutoConfiguration.class));

  @TempDir Path folder;

  private static Report report(String agency, String period, int tasks) {
    return Report.builder("cchc-2021-province")
        .agency(agency, "UBND tỉnh " + agency, Level.PROVINCE)
        .period(period, 2021)
        .figure("1.1.1", 60)
        .figure("1.1.2", tasks)
        .build();
  }

  @Test
  void where_nothing_is_said_there_are_neither() {
    program.run(
        context ->
            assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(Agencies.class)
                .doesNotHaveBean(ReportFolder.class)
                .doesNotHaveBean(ReportStore.class));
  }

  @Test
  void a_report_is_checked_beside_those_in_the_folder() {
    program
        .withPropertyValues("cchc.store=" + folder)
        .run(
            context -> {
              context.getBean(ReportFolder.class).add(report("H01", "Q1", 40));
              ReportStore store = context.getBean(ReportStore.class);
              Report now = report("H01", "6M", 30);

              List<Finding> findings =
                  context
                      .getBean(ReportValidator.class)
                      .validate(now, Context.of(now, store))
                      .findings();

              assertThat(findings).extracting(Finding::relation).contains("1.1.2-flow-6m");
            });
  }

  @Test
  void the_validator_knows_the_agencies_and_tells_of_one_that_nobody_knows() throws IOException {
    Path file = folder.resolve("agencies.yaml");
    Files.writeString(
        file, "agencies:\n  - { code: \"H01\", name: \"UBND tỉnh H01\", level: province }\n");
    Submission sent =
        new Submission(
            List.of(
                new Submission.Entry("a.json", report("H01", "Q1", 1), List.of()),
                new Submission.Entry("b.json", report("H77", "Q1", 1), List.of())),
            List.of());

    program
        .withPropertyValues("cchc.agencies=file:" + file)
        .run(
            context -> {
              assertThat(context.getBean(Agencies.class).find("H01", LocalDate.of(2021, 3, 14)))
                  .isPresent();
              SubmissionResult result = context.getBean(ReportValidator.class).validate(sent);
              assertThat(result.findings() + " " + result.remarks())
                  .contains("H77")
                  .doesNotContain("H01");
            });
  }

  @Test
  void agencies_that_are_a_bean_take_the_place_of_the_file() {
    Agencies own = Agencies.of(List.of());

    program
        .withBean(Agencies.class, () -> own)
        .withPropertyValues("cchc.agencies=classpath:none.yaml")
        .run(context -> assertThat(context.getBean(Agencies.class)).isSameAs(own));
  }

  @Test
  void a_folder_that_is_not_there_or_a_file_that_cannot_be_used_stops_the_program() {
    program
        .withPropertyValues("cchc.store=" + folder.resolve("none"))
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasStackTraceContaining("cchc.store: ")
                    .hasStackTraceContaining("there is no such folder"));
    program
        .withPropertyValues("cchc.agencies=classpath:none.yaml")
        .run(
            context -> assertThat(context).getFailure().hasStackTraceContaining("cchc.agencies: "));
    program
        .withPropertyValues("cchc.agencies=classpath:forms/form.yaml")
        .run(
            context ->
                assertThat(context).getFailure().rootCause().hasMessageContaining("form.yaml"));
  }
}
