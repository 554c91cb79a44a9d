package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Figure;
import vn.cchc.model.Finding;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;
import vn.cchc.rules.ReportValidator;

/** The examples of the forms of tables, as they lie in the folder of the examples. */
class ExampleFormsTest {

  private static final Path EXAMPLES = Path.of("..");

  @TempDir private Path folder;

  private static Report read(Path file) throws IOException {
    return ReportReader.standard().read(file);
  }

  private static List<String> found(ValidationResult result) {
    return result.findings().stream()
        .map(
            finding ->
                finding.severity().word() + " " + finding.relation() + " " + suspect(finding))
        .toList();
  }

  private static String suspect(Finding finding) {
    return finding.suspects().isEmpty() ? "-" : finding.suspects().get(0).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "vpcp-ii06a, xlsx, 36", "vpcp-ii06a, docx, 36",
    "ttcp-01-xld-2024, xlsx, 63", "ttcp-01-xld-2024, docx, 63"
  })
  void the_sound_ones_are_checked_and_accepted(String form, String ending, int held)
      throws IOException {
    Report report = read(EXAMPLES.resolve(form).resolve("dung." + ending));
    ValidationResult result = ReportValidator.standard().validate(report);

    assertThat(report.catalogue()).isEqualTo(form);
    assertThat(result.findings()).isEmpty();
    assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(result.checks().held()).isEqualTo(held);
    assertThat(result.outcomes()).noneMatch(outcome -> outcome.state() == State.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "docx"})
  void digits_that_changed_places_are_found_from_three_sides(String ending) throws IOException {
    Report report = read(EXAMPLES.resolve("vpcp-ii06a/sai." + ending));

    assertThat(found(ReportValidator.standard().validate(report)))
        .containsExactlyInAnyOrder(
            "error settled Hộ tịch (7)", "error balance Hộ tịch (7)", "error total Hộ tịch (7)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "docx"})
  void a_digit_in_a_part_and_cases_that_changed_places_are_told_apart(String ending)
      throws IOException {
    Report report = read(EXAMPLES.resolve("ttcp-01-xld-2024/sai." + ending));

    assertThat(found(ReportValidator.standard().validate(report)))
        .containsExactlyInAnyOrder(
            "error competent Thanh tra tỉnh (15)",
            "error total Thanh tra tỉnh (15)",
            "error total Sở Nội vụ (7)",
            "warning cases Sở Nội vụ (7)");
  }

  @Test
  void the_files_say_what_the_program_writes() throws IOException {
    ExampleForms.main(new String[] {folder.toString()});

    for (ExampleForms.Filled filled : ExampleForms.all()) {
      for (String ending : List.of(".xlsx", ".docx")) {
        Path file = Path.of(filled.form(), filled.file() + ending);
        assertThat(shown(read(EXAMPLES.resolve(file))))
            .as("written anew by vn.cchc.cli.ExampleForms: %s", file)
            .isEqualTo(shown(read(folder.resolve(file))));
      }
    }
  }

  private static String shown(Report report) {
    return report.catalogue()
        + report.period()
        + report.figures().stream()
            .map((Figure figure) -> figure.ref() + "=" + figure.shown(report.notation()))
            .collect(Collectors.joining("\n"));
  }
}
