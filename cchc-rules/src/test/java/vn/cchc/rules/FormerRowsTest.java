package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Origin;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.Report;

/** Rows that an earlier edition of the form had, given in a report of the one in force. */
class FormerRowsTest {

  private static final Catalogue TWO_TIER =
      Catalogues.find("cchc-2025-province-two-tier").orElseThrow();

  private static List<Finding> known(Catalogue catalogue, Report report) {
    return ReportValidator.of(catalogue).validate(report).findings().stream()
        .filter(finding -> finding.relation().equals("rows-known"))
        .toList();
  }

  private static Report.UnmatchedRow row(
      int place, @Nullable String code, String name, String text) {
    return new Report.UnmatchedRow(
        new PrintedRow(code, name, null, place), text, null, Origin.UNKNOWN);
  }

  private static String said(Finding finding) {
    return Messages.vietnamese().of(finding);
  }

  @Test
  void a_row_of_districts_given_where_there_are_none_is_told_as_void_with_what_to_do() {
    Report report =
        Report.printed(
            TWO_TIER.id(), Map.of("3.1.3", "5", "3.1.3.b", "301", "7.7.2", "9", "3.1.3.x", "1"));

    assertThat(known(TWO_TIER, report))
        .satisfiesExactlyInAnyOrder(
            gone -> {
              assertThat(gone.figures())
                  .containsExactlyInAnyOrder(FigureRef.of("3.1.3.b"), FigureRef.of("7.7.2"));
              assertThat(said(gone))
                  .startsWith("2 dòng đã bỏ, không còn trong biểu mẫu dùng từ 1/7/2025: ")
                  .contains("3.1.3.b “")
                  .endsWith(
                      "Không báo cáo các dòng này nữa; nếu kỳ báo cáo kết thúc trước ngày đó thì"
                          + " lập theo biểu mẫu của kỳ ấy");
            },
            unknown ->
                assertThat(said(unknown))
                    .startsWith("1 dòng không phải là chỉ tiêu của biểu mẫu: “3.1.3.x”"));
  }

  @Test
  void a_row_of_a_document_is_a_former_one_by_its_number_or_by_its_name() {
    String name =
        Catalogues.find("cchc-2022-province")
            .flatMap(form -> form.indicator(FigureRef.of("5.2.3").indicator()))
            .orElseThrow()
            .name()
            .vi();
    Report report =
        Report.printed(TWO_TIER.id(), Map.of("3.1.3", "5")).toBuilder()
            .unmatchedRows(
                List.of(
                    row(1, "3.1.3.b.", "TTHC", "301"),
                    row(2, null, name, "4"),
                    row(3, "9.9", "Khác", "4")))
            .build();

    assertThat(known(TWO_TIER, report))
        .extracting(FormerRowsTest::said)
        .satisfiesExactlyInAnyOrder(
            gone -> assertThat(gone).startsWith("2 dòng đã bỏ").contains("3.1.3.b", "5.2.3"),
            unknown -> assertThat(unknown).contains("“9.9 Khác”").doesNotContain("3.1.3.b"));
  }

  @Test
  void the_form_that_still_has_the_row_takes_it() {
    Catalogue before = Catalogues.find("cchc-2022-province").orElseThrow();

    assertThat(known(before, Report.printed(before.id(), Map.of("3.1.3.b", "301")))).isEmpty();
  }
}
