package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Cause;
import vn.cchc.model.Correction.Change;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;

/** Each cause: a report of which it is told, and one of which it is not. */
class CausesTest {

  private final ReportValidator validator = ReportValidator.standard();

  private ValidationResult validate(String... cells) {
    return validator.validate(PrintedCells.report(cells));
  }

  private Finding finding(String relation, String... cells) {
    return find(relation, cells).orElseThrow();
  }

  private Optional<Finding> find(String relation, String... cells) {
    return validate(cells).findings().stream()
        .filter(finding -> finding.relation().equals(relation))
        .findFirst();
  }

  private static List<String> suspects(Finding finding) {
    return finding.suspects().stream().map(FigureRef::toString).toList();
  }

  private static Change suggestion(String id, String value) {
    return new Change(FigureRef.of(id), value);
  }

  @Test
  void transposed_digits_of_a_total_are_told_with_the_total_that_was_meant() {
    Finding finding =
        finding(
            "3.1.3-balance",
            "3.1.3",
            "8.159",
            "3.1.3.a",
            "1.399",
            "3.1.3.b",
            "301",
            "3.1.3.c",
            "159");

    assertThat(finding.cause()).isEqualTo(Cause.DIGITS_TRANSPOSED);
    assertThat(finding.suggestions().get(0)).isEqualTo(suggestion("3.1.3", "1.859"));
    assertThat(suspects(finding).get(0)).isEqualTo("3.1.3");
    assertThat(Messages.vietnamese().of(finding.reason()))
        .isEqualTo("có lẽ 3.1.3 đảo hai chữ số liền nhau: 1.859 thành 8.159");
  }

  @Test
  void a_figure_that_two_sums_accuse_is_the_suspect_of_both() {
    ValidationResult result =
        validate(
            "4.1.4", "264", "4.1.4.a", "24", "4.1.4.b", "300", "4.1.4.c", "300", "6.1", "4", "6.2",
            "36", "6.3", "83", "6.4", "501");

    assertThat(result.minimalSets().combined()).isEqualTo(List.of(List.of(FigureRef.of("4.1.4"))));
    assertThat(result.findings())
        .filteredOn(finding -> finding.relation().startsWith("4.1.4-") && finding.cause() != null)
        .hasSize(2)
        .allSatisfy(
            finding -> {
              assertThat(finding.cause()).isEqualTo(Cause.DIGITS_TRANSPOSED);
              assertThat(finding.suggestions()).containsExactly(suggestion("4.1.4", "624"));
            });
  }

  @Test
  void nothing_is_suggested_where_no_slip_explains_the_gap() {
    Finding finding =
        finding(
            "4.1.4-autonomy-balance",
            "4.1.4",
            "624",
            "4.1.4.a",
            "24",
            "4.1.4.b",
            "300",
            "4.1.4.c",
            "300",
            "6.1",
            "4",
            "6.2",
            "36",
            "6.3",
            "83",
            "6.4",
            "535");

    assertThat(finding.cause()).isEqualTo(Cause.UNKNOWN);
    assertThat(finding.suggestions()).isEmpty();
    assertThat(suspects(finding)).containsExactly("6.2", "6.3", "6.4");
  }

  @Test
  void two_swapped_rows_are_told_with_both_their_figures() {
    Finding finding = finding("7.8-balance", "7.8", "424", "7.8.1", "631", "7.8.2", "207");

    assertThat(finding.cause()).isEqualTo(Cause.ROWS_SWAPPED);
    assertThat(finding.corrections().get(0).changes())
        .containsExactly(suggestion("7.8", "631"), suggestion("7.8.1", "424"));
  }

  @Test
  void a_rate_that_stands_in_the_row_beside_its_note_is_swapped_with_the_one_there() {
    Finding finding =
        finding("3.4.4-share", "3.4.4", "94,39%|31.972/52.628 hồ sơ", "3.4.5", "60,75%");

    assertThat(finding.cause()).isEqualTo(Cause.ROWS_SWAPPED);
    assertThat(finding.corrections().get(0).changes())
        .containsExactly(suggestion("3.4.4", "60,75%"), suggestion("3.4.5", "94,39%"));
  }

  @Test
  void a_rate_of_all_that_stands_beside_a_rate_of_all_is_not_swapped_with_it() {
    Finding finding = finding("3.4.4-share", "3.4.4", "94,39%|500/500 hồ sơ", "3.4.5", "100%");

    assertThat(finding.cause()).isNotEqualTo(Cause.ROWS_SWAPPED);
    assertThat(finding.suggestions()).containsExactly(suggestion("3.4.4", "100,00%"));
  }

  @Test
  void a_block_that_stands_one_row_too_high_is_told() {
    // 4.1.4 = 624 = 24 + 297 + 303 belongs one row further down
    Finding finding =
        finding(
            "4.1.4-balance",
            "4.1.3",
            "624",
            "4.1.4",
            "24",
            "4.1.4.a",
            "297",
            "4.1.4.b",
            "303",
            "4.1.4.c",
            "38",
            "6.1",
            "4",
            "6.2",
            "36",
            "6.3",
            "83",
            "6.4",
            "501");

    assertThat(finding.cause()).isEqualTo(Cause.ROWS_SHIFTED);
    assertThat(finding.corrections())
        .anySatisfy(
            correction -> assertThat(correction.changes()).contains(suggestion("4.1.4", "624")));
  }

  @Test
  void a_lone_wrong_total_is_not_called_a_shifted_block() {
    assertThat(
            finding(
                    "4.1.4-balance",
                    "4.1.3",
                    "87",
                    "4.1.4",
                    "642",
                    "4.1.4.a",
                    "24",
                    "4.1.4.b",
                    "303",
                    "4.1.4.c",
                    "297",
                    "6.1",
                    "4",
                    "6.2",
                    "36",
                    "6.3",
                    "83",
                    "6.4",
                    "501")
                .cause())
        .isEqualTo(Cause.DIGITS_TRANSPOSED);
  }

  @Test
  void a_figure_copied_from_the_row_above_is_told() {
    Finding finding =
        finding(
            "4.1.4-balance",
            "4.1.3",
            "87",
            "4.1.4",
            "87",
            "4.1.4.a",
            "24",
            "4.1.4.b",
            "300",
            "4.1.4.c",
            "300",
            "6.1",
            "4",
            "6.2",
            "36",
            "6.3",
            "83",
            "6.4",
            "501");

    assertThat(finding.cause()).isEqualTo(Cause.COPIED_FROM_NEIGHBOUR);
    assertThat(suspects(finding)).containsExactly("4.1.4");
    assertThat(finding.suggestions()).containsExactly(suggestion("4.1.4", "624"));
  }

  @Test
  void a_figure_that_equals_its_neighbour_by_chance_is_not_called_copied() {
    assertThat(
            find(
                "4.1.4-balance",
                "4.1.4",
                "648",
                "4.1.4.a",
                "24",
                "4.1.4.b",
                "312",
                "4.1.4.c",
                "312"))
        .isEmpty();
  }

  @Test
  void a_reduction_of_the_period_that_equals_the_one_since_2015_is_told() {
    Finding finding = finding("4.3.3-period", "4.3.1", "21.555", "4.3.3", "4246", "4.3.4", "16,5%");

    assertThat(finding.cause()).isEqualTo(Cause.CUMULATIVE_IN_PERIOD);
    assertThat(suspects(finding).get(0)).isEqualTo("4.3.3");
  }

  @Test
  void a_reduction_that_is_merely_too_large_is_not_called_cumulative() {
    assertThat(
            finding("4.3.3-period", "4.3.1", "21.555", "4.3.3", "9000", "4.3.4", "16,5%").cause())
        .isNotEqualTo(Cause.CUMULATIVE_IN_PERIOD);
  }

  @Test
  void a_fraction_where_a_count_belongs_is_told_with_the_count() {
    Finding finding = finding("5.1.2-readable", "4.1.4", "624", "5.1.2", "101/119");

    assertThat(finding.cause()).isEqualTo(Cause.FRACTION_IN_COUNT);
    assertThat(finding.suggestions()).containsExactly(suggestion("5.1.2", "101"));
  }

  @Test
  void a_text_where_a_count_belongs_is_not_called_a_fraction() {
    assertThat(finding("5.1.2-readable", "5.1.2", "nhiều").cause())
        .isNotEqualTo(Cause.FRACTION_IN_COUNT);
  }

  @Test
  void parts_that_exceed_their_total_may_be_shared() {
    Finding finding =
        finding(
            "3.1.3-balance",
            "3.1.3",
            "1.700",
            "3.1.3.a",
            "1.399",
            "3.1.3.b",
            "301",
            "3.1.3.c",
            "77");

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.cause()).isEqualTo(Cause.SHARED_PARTS);
  }

  @Test
  void parts_that_fall_short_of_their_total_are_not_shared() {
    assertThat(
            finding(
                    "3.1.3-balance",
                    "3.1.3",
                    "1.900",
                    "3.1.3.a",
                    "1.399",
                    "3.1.3.b",
                    "301",
                    "3.1.3.c",
                    "77")
                .cause())
        .isNotEqualTo(Cause.SHARED_PARTS);
  }

  @Test
  void an_overall_rate_that_is_the_plain_mean_of_its_parts_is_told() {
    Finding finding =
        finding(
            "3.4.overall-between",
            "3.4.1",
            "98,00%|980/1000 hồ sơ",
            "3.4.2",
            "90,00%|90/100 hồ sơ",
            "3.4.3",
            "85,00%|17/20 hồ sơ",
            "3.4.overall",
            "91,00%");

    assertThat(finding.cause()).isEqualTo(Cause.MEAN_OF_RATES);
    assertThat(suspects(finding).get(0)).isEqualTo("3.4.overall");
  }

  @Test
  void an_overall_rate_that_is_some_other_number_is_not_called_a_mean() {
    assertThat(
            finding(
                    "3.4.overall-between",
                    "3.4.1",
                    "98,00%|980/1000 hồ sơ",
                    "3.4.2",
                    "90,00%|90/100 hồ sơ",
                    "3.4.3",
                    "85,00%|17/20 hồ sơ",
                    "3.4.overall",
                    "94,00%")
                .cause())
        .isNotEqualTo(Cause.MEAN_OF_RATES);
  }

  @Test
  void a_share_of_another_whole_of_the_report_is_told_with_that_whole() {
    // 712/1.859 = 38,30%; the note divides by 1.399
    Finding finding = finding("7.8.3-share", "3.1.3", "1.859", "7.8.3", "38,30%|712/1.399 hồ sơ");

    assertThat(finding.cause()).isEqualTo(Cause.OTHER_DENOMINATOR);
    assertThat(Messages.vietnamese().of(finding.reason()))
        .isEqualTo("có lẽ 7.8.3 chia cho tổng số khác: 38,30% khớp nếu chia cho 1.859 (3.1.3)");
  }

  @Test
  void a_share_that_no_whole_of_the_report_explains_is_not_called_one_of_another() {
    assertThat(finding("7.8.3-share", "3.1.3", "2.000", "7.8.3", "38,30%|712/1.399 hồ sơ").cause())
        .isNotEqualTo(Cause.OTHER_DENOMINATOR);
  }

  @Test
  void a_percentage_attainable_only_over_another_whole_nearby_is_told() {
    Finding finding =
        finding(
            "7.6.1.a-attainable", "4.1.1", "20", "4.1.2", "3", "7.8.1", "19", "7.6.1.a", "31,58%");

    assertThat(finding.cause()).isEqualTo(Cause.OTHER_DENOMINATOR);
  }

  @Test
  void a_share_bent_so_that_shares_add_to_100_is_told() {
    assertThat(
            finding("7.6.2.a-share", "7.6.2.a", "66,68%|2/3 văn bản", "7.6.2.b", "33,32%").cause())
        .isEqualTo(Cause.BENT_TO_100);
    assertThat(
            finding("7.6.2.a-share", "7.6.2.a", "66,68%|2/3 văn bản", "7.6.2.b", "33,30%").cause())
        .isNotEqualTo(Cause.BENT_TO_100);
  }

  @Test
  void a_share_one_unit_off_is_called_careless_rounding() {
    Finding finding = finding("3.4.4-share", "3.4.4", "99,06%|31.972/32.279 hồ sơ");

    assertThat(finding.cause()).isEqualTo(Cause.ROUNDING);
    assertThat(finding.suggestions().get(0)).isEqualTo(suggestion("3.4.4", "99,05%"));
  }

  @Test
  void a_note_that_explains_the_gap_is_quoted_and_lowers_the_severity() {
    String[] cells = {
      "4.1.4",
      "624|Trong đó 34 đơn vị chưa được giao tự chủ",
      "6.1",
      "4",
      "6.2",
      "36",
      "6.3",
      "83",
      "6.4",
      "467"
    };
    Finding finding = finding("4.1.4-autonomy-balance", cells);

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(Messages.vietnamese().of(finding.reason()))
        .contains("“Trong đó 34 đơn vị chưa được giao tự chủ”");
  }

  @Test
  void a_note_about_something_else_excuses_nothing() {
    for (String note : List.of("Số liệu tháng 8", "Trong đó 340 đơn vị mới", "34/624 đơn vị")) {
      Finding finding =
          finding(
              "4.1.4-autonomy-balance",
              "4.1.4",
              "624|" + note,
              "6.1",
              "4",
              "6.2",
              "36",
              "6.3",
              "83",
              "6.4",
              "467");

      assertThat(finding.severity()).as(note).isEqualTo(Severity.ERROR);
    }
  }

  @Test
  void a_factor_of_ten_past_a_bound_is_told() {
    Finding finding =
        finding(
            "3.2.1-bound",
            "3.1.3",
            "1.859",
            "3.1.3.a",
            "1.399",
            "3.1.3.b",
            "301",
            "3.1.3.c",
            "159",
            "3.2.1",
            "18.590",
            "3.5.1",
            "1.859");

    assertThat(finding.cause()).isIn(Cause.SCALE, Cause.DIGIT_ADDED);
    assertThat(finding.suggestions().get(0)).isEqualTo(suggestion("3.2.1", "1.859"));
  }

  @Test
  void a_bound_broken_by_little_suggests_no_value() {
    Finding finding = finding("1.1.2-bound", "1.1.1", "50", "1.1.2", "52");

    assertThat(finding.suggestions()).isEmpty();
    assertThat(suspects(finding)).containsExactlyInAnyOrder("1.1.1", "1.1.2");
  }

  @Test
  void a_percentage_written_as_a_ratio_is_told() {
    Finding finding = finding("3.4.4-share", "3.4.4", "0,9905|31.972/32.279 hồ sơ");

    assertThat(finding.cause()).isEqualTo(Cause.PERCENT_AS_RATIO);
    assertThat(finding.suggestions().get(0).value()).isEqualTo("99,05");
  }

  @Test
  void the_same_report_has_the_same_causes_whatever_the_order_of_its_rows() {
    Map<String, String> figures = new HashMap<>();
    figures.putAll(
        Map.of("3.1.3", "1.895", "3.1.3.a", "1.399", "3.1.3.b", "301", "3.1.3.c", "159"));
    ValidationResult one = validator.validate(Report.printed("cchc-2021-province", figures));
    List<Figure> turned = new ArrayList<>(Report.printed("cchc-2021-province", figures).figures());
    java.util.Collections.reverse(turned);

    assertThat(
            validator
                .validate(Report.printed("cchc-2021-province", Map.of()).withFigures(turned))
                .findings())
        .isEqualTo(one.findings());
  }
}
