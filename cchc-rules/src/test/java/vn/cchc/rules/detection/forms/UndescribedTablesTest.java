package vn.cchc.rules.detection.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.io.DraftedForm;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Figure;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Origin;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;
import vn.cchc.rules.ReportValidator;

/** What is told of tables that offices fill in, whose forms nobody described. */
class UndescribedTablesTest {

  private static final String SHARES =
      """
      STT;Lĩnh vực;Số hồ sơ;Tỷ trọng (%)
      1;Đất đai;1846;43,4
      2;Hộ tịch;903;21,2
      3;Xây dựng;214;5,0
      4;Môi trường;88;2,1
      5;Lao động;1199;28,2
      """;

  private static final String INVOICE =
      """
      STT;Nội dung;Đơn vị tính;Số lượng;Đơn giá (đồng);Thành tiền (đồng)
      1;Bàn làm việc;cái;12;2.350.000;28.200.000
      2;Ghế xoay;cái;24;1.120.000;26.880.000
      3;Tủ hồ sơ;cái;6;3.900.000;23.400.000
      ;Cộng;;;;78.480.000
      ;Thuế GTGT (8%);;;;6.278.400
      ;Tổng thanh toán;;;;84.758.400
      """;

  private static final String PLAN =
      """
      STT;Đơn vị;Kế hoạch;Thực hiện;Tỷ lệ (%)
      1;Xã A;200;197;98,5
      2;Xã B;310;288;92,9
      3;Xã C;125;125;100
      4;Xã D;402;377;93,8
      ;Tổng;1037;987;95,2
      """;

  private static final String PERSONS =
      """
      STT;Đơn vị;Tổng số;Nam;Nữ
      1;Xã A;52;30;22
      2;Xã B;61;28;33
      3;Xã C;47;25;22
      4;Xã D;80;41;39
      """;

  private static DraftedForm form(String table) {
    byte[] bytes = ("BÁO CÁO TÌNH HÌNH\n" + table).getBytes(StandardCharsets.UTF_8);
    try {
      return ReportReader.standard().readForm(new ByteArrayInputStream(bytes), "bieu.csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ValidationResult result(String table) {
    DraftedForm form = form(table);
    return ReportValidator.of(form.catalogue()).validate(form.report()).with(form.faults());
  }

  private static List<String> said(ValidationResult result) {
    return result.findings().stream().map(Messages.vietnamese()::of).toList();
  }

  private static List<String> first(Finding finding) {
    return finding.corrections().get(0).changes().stream()
        .map(change -> change.figure() + " = " + change.value())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";Tổng số;4250;100,0\n", ";Tổng số;4250;100\n"})
  void shares_of_a_total_are_checked_with_a_total_row_and_without(String total) {
    assertThat(result(SHARES + total).findings()).isEmpty();
    assertThat(result(SHARES + total).verdict()).isEqualTo(Verdict.ACCEPTED);

    ValidationResult wrong = result(SHARES.replace("43,4", "34,4") + total);

    assertThat(said(wrong))
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .startsWith("Đất đai (Tỷ_trọng): 1.846/")
                    .endsWith("= 43,4%, báo cáo ghi 34,4%"));
    assertThat(first(wrong.findings().get(0))).containsExactly("Đất đai (Tỷ_trọng) = 43,4");
  }

  @Test
  void who_drafts_a_catalogue_is_told_that_it_holds_no_shares_of_a_total() {
    assertThat(form(SHARES).questions())
        .anySatisfy(
            question ->
                assertThat(question.vi())
                    .startsWith("Cột (Tỷ_trọng) là tỷ lệ của từng dòng trong tổng (Số_hồ_sơ)"));
    assertThat(form(SHARES).draft().relations())
        .noneSatisfy(relation -> assertThat(relation.formulaText()).contains("Tỷ_trọng"));
  }

  @Test
  void of_two_parts_that_explain_a_sum_the_share_beside_decides() {
    String table = SHARES.replace("903", "905") + ";Tổng số;4250;100,0\n";

    // 905 of 4.250 is 21,3, not 21,2
    assertThat(first(result(table).findings().get(0))).containsExactly("Hộ tịch (Số_hồ_sơ) = 903");
  }

  @Test
  void a_share_that_was_changed_a_little_so_that_all_come_to_100_is_not_accused() {
    String bent =
        """
        STT;Loại hình;Số lượng;Cơ cấu (%)
        1;Cổ phần;100;33,4
        2;Trách nhiệm hữu hạn;100;33,3
        3;Hợp tác xã;100;33,3
        ;Tổng;300;100
        """;

    assertThat(result(bent).checks().held()).isGreaterThan(3);
    assertThat(result(bent).findings()).isEmpty();
  }

  @Test
  void shares_of_a_total_of_which_rows_are_left_out_are_not_accused() {
    String some =
        """
        STT;Đơn vị;Số lượng;Tỷ lệ % trong tổng số
        1;Tân Lập;8597;41,1
        2;Cam Lâm;617;2,9
        3;An Hòa;381;1,8
        4;An Bình;4712;22,5
        5;Lộc Thọ;6501;31,1
        """;

    assertThat(said(result(some))).noneSatisfy(said -> assertThat(said).contains("báo cáo ghi"));
  }

  @Test
  void what_is_taken_off_between_two_totals_is_not_added() {
    String invoice =
        """
        STT;Nội dung;Số lượng;Đơn giá;Thành tiền
        1;An Bình;16;270000;4320000
        2;An Hòa;19;172000;3268000
        ;Cộng;;;7588000
        ;Giảm giá 5%;;;379400
        ;Thuế GTGT 8%;;;576688
        ;Tổng cộng;;;7785288
        """;

    assertThat(result(invoice).findings()).isEmpty();
    assertThat(said(result(invoice.replace("7785288", "7758288"))))
        .singleElement()
        .asString()
        .contains("Tổng cộng = Cộng + Thuế GTGT 8% - Giảm giá 5%");
  }

  @Test
  void percentages_that_are_of_no_total_are_not_taken_for_shares() {
    String rates = "STT;Xã;Số hộ;Tỷ lệ hộ nghèo (%)\n1;A;1846;4,4\n2;B;903;2,2\n3;C;214;5,0\n";

    assertThat(form(rates).catalogue().relations()).isEmpty();
  }

  @Test
  void totals_of_groups_by_their_own_names_are_sums_of_their_rows() {
    String table =
        """
        STT;Nội dung;Số tiền (đồng)
        1;Học phí;12.500.000
        2;Ngân sách cấp;34.000.000
        3;Thu khác;2.200.000
        ;Tổng thu;48.700.000
        1;Lương;29.000.000
        2;Điện nước;4.100.000
        3;Sửa chữa;9.600.000
        ;Tổng chi;42.700.000
        """;

    assertThat(result(table).checks().held()).isEqualTo(2);
    assertThat(result(table).findings()).isEmpty();
    assertThat(said(result(table.replace("48.700", "47.800"))))
        .singleElement()
        .asString()
        .contains("Tổng thu = Học phí + Ngân sách cấp + Thu khác")
        .contains("báo cáo ghi 47.800.000 (thiếu 900.000)");
  }

  @Test
  void rows_called_totals_that_no_numbers_bear_out_are_none() {
    String table =
        """
        STT;Chỉ tiêu;Năm 2023;Năm 2024
        1;Hộ nghèo;12;10
        2;Hộ cận nghèo;31;28
        ;Tổng số hộ;295;301
        """;

    assertThat(form(table).catalogue().relations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "84.758.400, 84.785.400, Tổng thanh toán = Cộng + Thuế GTGT (8%)",
    "6.278.400, 6.728.400, 'Thuế GTGT (8%) = 0,08 * Cộng'",
    "78.480.000, 78.840.000, Cộng = Bàn làm việc + Ghế xoay + Tủ hồ sơ"
  })
  void a_total_a_tax_and_both_together_are_checked(String right, String wrong, String formula) {
    assertThat(result(INVOICE).findings()).isEmpty();

    ValidationResult result = result(INVOICE.replace(right, wrong));

    assertThat(said(result)).anySatisfy(sentence -> assertThat(sentence).contains(formula));
    assertThat(first(result.findings().get(0))).singleElement().asString().endsWith("= " + right);
  }

  @ParameterizedTest
  @CsvSource({"'98,5', 985", "'98,5', '9,85'", "'92,9', 929", "'95,2', 952"})
  void a_percentage_whose_comma_was_lost_or_moved_is_proposed_as_its_column_prints_it(
      String right, String wrong) {
    List<Finding> findings = result(PLAN.replace(right, wrong)).findings();

    assertThat(findings).hasSize(1);
    assertThat(first(findings.get(0))).singleElement().asString().endsWith("= " + right);
    assertThat(Messages.vietnamese().of(findings.get(0).reason())).contains("dấu phẩy thập phân");
  }

  @Test
  void two_cells_that_changed_places_in_a_small_table_are_told_and_changed_back() {
    String table = PERSONS.replace("52;30", "52;41").replace("80;41", "80;30");

    assertThat(result(PERSONS).findings()).isEmpty();
    assertThat(first(result(table).findings().get(0)))
        .containsExactlyInAnyOrder("Xã A (Nam) = 30", "Xã D (Nam) = 41");
    String plan = PLAN.replace("310;288", "310;377").replace("402;377", "402;288");
    assertThat(first(result(plan).findings().get(0)))
        .containsExactlyInAnyOrder("Xã B (Thực_hiện) = 288", "Xã D (Thực_hiện) = 377");
  }

  @Test
  void a_blank_part_leaves_its_own_row_unchecked_and_no_other() {
    String table = PERSONS + "5;Xã E;300;150;\n;Tổng;540;274;116\n";

    // the total row lacks what is not filled in; the others keep the sum
    assertThat(said(result(table.replace("61;28;33", "61;23;33"))))
        .anySatisfy(sentence -> assertThat(sentence).contains("dòng “Xã B”"))
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .contains("dòng “Xã E”")
                    .contains("để trống (Nữ)")
                    .endsWith("cộng được 150, báo cáo ghi 300"));
  }

  @Test
  void a_blank_without_which_the_parts_come_to_the_total_is_not_spoken_of() {
    String table = PERSONS + "5;Xã E;300;300;\n;Tổng;540;424;116\n";

    assertThat(result(table).findings()).isEmpty();
    assertThat(said(result(table.replace("540;424", "540;434"))))
        .anySatisfy(sentence -> assertThat(sentence).contains("cột (Nam)"))
        .noneSatisfy(sentence -> assertThat(sentence).contains("để trống"));
  }

  @Test
  void a_sum_of_many_rows_names_the_first_the_last_and_how_many() {
    StringBuilder table = new StringBuilder("STT;Đơn vị;Số hộ;Số khẩu\n");
    int sum = 0;
    for (int i = 1; i <= 40; i++) {
      table.append(i + ";Thôn " + i + ";" + (100 + i) + ";" + (300 + 7 * i) + "\n");
      sum += 100 + i;
    }
    String total = ";Tổng cộng;" + (sum + 9) + ";" + (300 * 40 + 7 * 820) + "\n";
    Finding finding = result(table + total).findings().get(0);

    assertThat(Messages.vietnamese().of(finding))
        .contains("Tổng cộng = Thôn 1 + … + Thôn 40 (40 dòng): tổng 4.820, báo cáo ghi 4.829");
    assertThat(Messages.english().of(finding))
        .contains("Tổng cộng = Thôn 1 + … + Thôn 40 (40 rows): the sum is 4,820");
    assertThat(finding.figures()).hasSize(41);
  }

  @Test
  void what_is_hidden_among_the_parts_of_a_sum_may_be_what_it_lacks() {
    String table = "STT;Đơn vị;Số vụ;Số người\n1;Xã A;152;80\n2;Xã C;250;131\n3;Xã D;410;200\n";
    DraftedForm form = form(table + ";Tổng cộng;848;411\n");

    assertThat(reason(form, Remark.of("hidden-rows", Place.ofSheet("Bieu"), "4")))
        .isEqualTo("dòng 4 bị ẩn, không đọc: phần còn thiếu có thể nằm ở đó");
    assertThat(reason(form, Remark.of("hidden-rows", Place.ofSheet("Bieu"), "2-4, 9")))
        .startsWith("dòng 2-4 bị ẩn");
    assertThat(reason(form, Remark.of("hidden-rows", Place.ofSheet("Khác"), "4"))).isEmpty();
    assertThat(reason(form, Remark.of("hidden-columns", Place.ofSheet("Bieu"), "D"))).isEmpty();
  }

  /** Returns why the total is wrong in a workbook in which the rows stand from the third on. */
  private static String reason(DraftedForm form, Remark hidden) {
    List<Figure> placed = new ArrayList<>();
    for (int i = 0; i < form.report().figures().size(); i++) {
      String cell = (i % 2 == 0 ? "C" : "D") + (i < 2 ? 3 : 4 + i / 2);
      Place place = Place.ofCell("Bieu", cell);
      placed.add(form.report().figures().get(i).withOrigin(Origin.at(place)));
    }
    Report report =
        Report.builder(DraftedForm.AUTO).figures(placed).reading(List.of(hidden)).build();
    Finding finding = ReportValidator.of(form.catalogue()).validate(report).findings().get(0);
    return finding.reason() == null ? "" : Messages.vietnamese().of(finding.reason());
  }
}
