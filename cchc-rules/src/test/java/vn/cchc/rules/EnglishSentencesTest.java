package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Correction;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;

/** What an English reader reads of a report that is written the Vietnamese way. */
class EnglishSentencesTest {

  /** Groups of three behind dots, or a comma before anything but three digits. */
  private static final Pattern VIETNAMESE =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,3}(\\.\\d{3})+(?![\\d.])|\\d[\\d.]*,(?!\\d{3}(?!\\d))\\d+)");

  private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

  private static final Report EXAMPLE = example();

  private final ReportValidator validator = ReportValidator.standard();

  private static Report example() {
    try {
      return ReportReader.standard().read(Path.of("../examples/khanh-hoa-q3-2021/report.txt"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static List<String> folders() {
    return Acceptance.folders();
  }

  private static Stream<String> sentences(Finding finding, Messages messages) {
    return Stream.of(finding.explanation(), finding.reason())
        .filter(said -> said != null)
        .map(messages::of);
  }

  private void checkNumbers(Report report) {
    List<Finding> findings = validator.validate(report).findings();
    assertThat(findings.stream().flatMap(finding -> sentences(finding, Messages.english())))
        .isNotEmpty()
        .allSatisfy(
            said ->
                assertThat(QUOTED.matcher(said).replaceAll("")).doesNotContainPattern(VIETNAMESE));
  }

  @Test
  void no_number_of_the_worked_example_is_written_the_vietnamese_way_unless_it_is_quoted() {
    checkNumbers(EXAMPLE);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void no_number_of_a_broken_relation_is_written_the_vietnamese_way_unless_it_is_quoted(
      String folder) {
    checkNumbers(Acceptance.report(folder, "violates"));
  }

  @Test
  void what_is_computed_is_written_the_english_way_and_what_is_to_be_typed_as_the_report_is() {
    Finding share =
        validator.validate(EXAMPLE).findingsOf("3.4.4").stream().findFirst().orElseThrow();

    assertThat(sentences(share, Messages.english()))
        .containsExactly(
            "3.4.4: 31,972/32,279 = 99.05%, the report says 99.00%",
            "3.4.4 probably has a digit mistyped: “99,05%” became “99,00%”");
    assertThat(share.corrections())
        .containsExactly(Correction.of(share.figures().get(0), "99,05%"));
    assertThat(share.expected()).isEqualTo("99,05%");
  }

  @Test
  void a_vietnamese_sentence_is_written_the_vietnamese_way() {
    assertThat(validator.validate(EXAMPLE).findingsOf("3.4.4"))
        .flatExtracting(finding -> sentences(finding, Messages.vietnamese()).toList())
        .containsExactly(
            "3.4.4: 31.972/32.279 = 99,05%, báo cáo ghi 99,00%",
            "có lẽ 3.4.4 gõ nhầm một chữ số: 99,05% thành 99,00%");
  }
}
