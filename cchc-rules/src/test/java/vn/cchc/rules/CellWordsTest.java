package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Cause;
import vn.cchc.model.Correction;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;

class CellWordsTest {

  private static final ReportValidator VALIDATOR = ReportValidator.standard();

  private static ValidationResult validate(String... cells) {
    return VALIDATOR.validate(PrintedCells.report(cells));
  }

  private static List<Finding> findings(String relation, String... cells) {
    return validate(cells).findings().stream()
        .filter(finding -> finding.relation().equals(relation))
        .toList();
  }

  private static String sentence(Finding finding) {
    return Messages.vietnamese().of(finding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"không có", "không phát sinh", "KPS"})
  void words_for_nothing_are_noted_and_compared_with_nothing(String words) {
    String[] cells = {"3.1.3", "2", "3.1.3.a", "1", "3.1.3.b", "1", "3.1.3.c", words};

    assertThat(findings("3.1.3.c-readable", cells))
        .singleElement()
        .returns(Severity.INFO, Finding::severity)
        .returns(List.of(Correction.of(FigureRef.of("3.1.3.c"), "0")), Finding::corrections)
        .satisfies(
            finding ->
                assertThat(sentence(finding))
                    .isEqualTo(
                        "3.1.3.c: ghi chữ “"
                            + words
                            + "” thay cho số liệu, nên không đối chiếu được; nếu không có thì ghi 0"));
    assertThat(findings("3.1.3.c-presence", cells)).isEmpty();
    assertThat(validate(cells).outcome("3.1.3-balance"))
        .map(Outcome::reason)
        .contains(NotCheckedReason.FIGURE_IN_WORDS);
  }

  @Test
  void a_share_of_nothing_is_not_said_to_be_zero() {
    assertThat(findings("3.4.4-readable", "3.4.4", "không có"))
        .singleElement()
        .returns(List.of(), Finding::corrections);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "N/A", "không áp dụng", "không thuộc thẩm quyền"})
  void a_row_that_is_said_not_to_apply_is_given_and_not_checked(String words) {
    String[] cells = {"3.1.3", "2", "3.1.3.a", "1", "3.1.3.b", "1", "3.1.3.c", words};

    assertThat(validate(cells).findingsOf("3.1.3.c"))
        .noneMatch(finding -> finding.figures().size() == 1);
    assertThat(validate(cells).outcome("3.1.3-balance"))
        .map(Outcome::reason)
        .contains(NotCheckedReason.NOT_APPLICABLE);
  }

  @Test
  void rows_that_are_all_said_not_to_apply_are_no_report_that_could_be_checked() {
    assertThat(validate("3.1.3", "x", "3.1.3.a", "x").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void a_figure_nobody_has_yet_is_missing_unless_a_note_says_why() {
    assertThat(findings("3.1.3-presence", "3.1.3", "đang cập nhật"))
        .singleElement()
        .returns(Severity.WARNING, Finding::severity)
        .satisfies(
            finding ->
                assertThat(sentence(finding))
                    .startsWith("3.1.3: ghi “đang cập nhật” thay cho số liệu; bổ sung"));
    assertThat(findings("3.1.3-presence", "3.1.3", "đang cập nhật|Sở X chưa gửi")).isEmpty();
    assertThat(findings("3.1.3-readable", "3.1.3", "đang cập nhật")).isEmpty();
  }

  @Test
  void a_foreign_character_is_named() {
    assertThat(findings("3.1.3-readable", "3.1.3", "3½"))
        .singleElement()
        .returns(Severity.ERROR, Finding::severity)
        .satisfies(
            finding ->
                assertThat(sentence(finding))
                    .isEqualTo("3.1.3: không đọc được “3½” thành số liệu vì có ký tự lạ U+00BD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"123.456…", "…456", "1.2E+11", "1,2E+11"})
  void a_number_without_room_in_its_cell_is_none(String shown) {
    assertThat(findings("3.1.3-readable", "3.1.3", shown))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(sentence(finding)).startsWith("3.1.3: ô hẹp nên chỉ in ra “" + shown));
  }

  @Test
  void a_raised_digit_may_be_the_mark_of_a_note() {
    assertThat(findings("3.1.3-readable", "3.1.3", "1.859¹"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(sentence(finding))
                    .isEqualTo(
                        "3.1.3: không đọc chắc chắn được “1.859¹” vì có chữ số viết cao; nếu đó là"
                            + " dấu chú thích thì ghi chú thích dưới bảng, số có thể là 1.859;"
                            + " 18.591"));
  }

  @Test
  void the_fraction_in_brackets_behind_a_percentage_is_checked_like_that_of_a_note() {
    assertThat(findings("3.4.4-share", "3.4.4", "99,00% (31.972/32.279 hồ sơ)"))
        .singleElement()
        .returns("99,05%", Finding::expected);
    assertThat(findings("3.4.4-share", "3.4.4", "99,05% (31.972/32.279 hồ sơ)")).isEmpty();
    assertThat(validate("3.4.4", "99,05% (31.972/32.279 hồ sơ)").outcome("3.4.4-share"))
        .map(Outcome::state)
        .contains(Outcome.State.HELD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0,9937 | 99,37%", "0,993 | 99,3%", "0,99371 | 99,37%", "1,000 | 100,0%"})
  void a_ratio_in_place_of_a_percentage_is_told_as_one(String printed, String percentage) {
    assertThat(findings("shares-in-per-cent", "3.4.4", printed))
        .singleElement()
        .returns(Severity.WARNING, Finding::severity)
        .returns(RelationKind.RANGE, Finding::kind)
        .returns(Cause.PERCENT_AS_RATIO, Finding::cause)
        .returns(List.of(Correction.of(FigureRef.of("3.4.4"), percentage)), Finding::corrections)
        .satisfies(
            finding ->
                assertThat(sentence(finding))
                    .isEqualTo(
                        "3.4.4: " + printed + " có lẽ là tỷ số; tỷ lệ phần trăm là " + percentage));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0,5", "0,25", "0,99", "1", "0", "0,000", "0,993%", "1,234", "0,993|31/3.122"})
  void a_percentage_that_may_be_one_is_no_ratio(String printed) {
    assertThat(findings("shares-in-per-cent", "3.4.4", printed)).isEmpty();
  }

  @Test
  void a_ratio_that_its_fraction_contradicts_is_told_once() {
    assertThat(findings("shares-in-per-cent", "3.4.4", "0,9905|31.972/32.279")).isEmpty();
    assertThat(findings("3.4.4-share", "3.4.4", "0,9905|31.972/32.279")).hasSize(1);
  }

  @Test
  void a_report_that_prints_percentages_so_exactly_has_no_ratios() {
    assertThat(findings("shares-in-per-cent", "3.4.4", "0,993", "3.4.5", "12,345")).isEmpty();
  }
}
