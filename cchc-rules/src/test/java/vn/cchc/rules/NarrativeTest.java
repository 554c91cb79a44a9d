package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Correction.Change;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.Verdict;

class NarrativeTest {

  private final ReportValidator validator = ReportValidator.standard();

  private List<Finding> findings(String narrative, String... cells) {
    return validator.validate(PrintedCells.withNarrative(narrative, cells)).findings().stream()
        .filter(finding -> finding.relation().startsWith("narrative-"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Toàn tỉnh có tổng số 1.860 thủ tục hành chính đang có hiệu lực. | 3.1.3",
        "Tổng số TTHC còn hiệu lực là 1.860. | 3.1.3",
        "Tỷ lệ hồ sơ trước và đúng hạn của UBND cấp huyện là 93,89%. | 3.4.2",
        "Trong kỳ, 108 TTHC được ban hành mới. | 3.1.1",
        "Hiện có 84 đơn vị tự bảo đảm một phần chi thường xuyên. | 6.3",
      })
  void a_figure_of_the_prose_that_differs_from_the_table_is_told_however_it_is_worded(
      String narrative, String indicator) {
    List<Finding> findings =
        findings(
            narrative, "3.1.3", "1.859", "3.4.2", "93,98%", "3.1.1", "109", "6.3", "83", "6.2",
            "36");

    assertThat(findings)
        .extracting(f -> f.figures().toString())
        .containsExactly("[" + indicator + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tổng số TTHC còn hiệu lực là 1.859.",
        "Có hơn 1.800 TTHC đang có hiệu lực.",
        "Cấp tỉnh giải quyết 1.399 TTHC.",
        "Tỷ lệ hồ sơ đúng hạn của UBND cấp huyện đạt 94%.",
        "Có 40 đơn vị tự chủ 100% chi thường xuyên, trong đó có 04 đơn vị tự chủ 100% chi đầu tư.",
        "Cùng kỳ năm trước có 1.700 TTHC đang có hiệu lực.",
      })
  void prose_that_agrees_or_speaks_of_something_else_is_not_accused(String narrative) {
    assertThat(
            findings(
                narrative, "3.1.3", "1.859", "3.1.3.a", "1.399", "3.1.3.b", "301", "3.1.3.c", "159",
                "3.4.2", "93,98%", "6.1", "04", "6.2", "36"))
        .isEmpty();
  }

  @Test
  void the_figure_that_other_rows_go_with_is_said_to_be_the_better_one() {
    Finding finding =
        findings(
                "Tổng số TTHC đang có hiệu lực là 1.859.",
                "3.1.3",
                "1.895",
                "3.1.3.a",
                "1.399",
                "3.1.3.b",
                "301",
                "3.1.3.c",
                "159")
            .get(0);

    assertThat(Messages.vietnamese().of(finding.reason()))
        .contains("3.1.3 = 3.1.3.a + 3.1.3.b + 3.1.3.c");
    assertThat(finding.suggestions())
        .containsExactly(new Change(finding.figures().get(0), "1.859"));
    assertThat(finding.source()).isNotNull();
  }

  @Test
  void prose_alone_never_rejects_a_report() {
    Report report =
        PrintedCells.withNarrative(
            "Đã giải quyết đúng hạn 31.972/32.279 hồ sơ, đạt 99,00%.", "3.1.1", "109");

    assertThat(validator.partial().validate(report).verdict())
        .isEqualTo(Verdict.ACCEPTED_WITH_WARNINGS);
  }
}
