package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Messages;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Remark;
import vn.cchc.model.ReportingPeriod;

/** Forms that nobody described, as offices make them; the first lines are what stands above. */
class UndescribedFormTest {

  private static final String HEADS = "STT|Xã|Tổng số|Đúng hạn|Quá hạn";
  private static final String NUMBERS = "(1)|(2)|(3)=(4)+(5)|(4)|(5)";

  private static DraftedForm form(List<String> above, List<String> below, String... rows)
      throws IOException {
    StringBuilder html = new StringBuilder();
    above.forEach(line -> html.append("<p>").append(line).append("</p>"));
    html.append("<table border=1>");
    for (String row : rows) {
      html.append("<tr>");
      for (String cell : row.split("\\|", -1)) {
        String span =
            cell.startsWith("v:")
                ? " rowspan=2"
                : cell.matches("\\d:.*") ? " colspan=" + cell.charAt(0) : "";
        html.append("<td").append(span).append(">");
        html.append(span.isEmpty() ? cell : cell.substring(2)).append("</td>");
      }
      html.append("</tr>");
    }
    html.append("</table>");
    below.forEach(line -> html.append("<p>").append(line).append("</p>"));
    byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
    return ReportReader.standard().readForm(new ByteArrayInputStream(bytes), "bieu.html");
  }

  private static DraftedForm form(String... rows) throws IOException {
    return form(List.of("BIỂU TỔNG HỢP"), List.of(), rows);
  }

  private static List<String> faults(DraftedForm form) {
    return form.faults().stream().map(Messages.english()::of).toList();
  }

  private static List<String> formulas(DraftedForm form) {
    return form.catalogue().relations().stream().map(Relation::formulaText).toList();
  }

  @Test
  void a_printed_rule_of_a_column_that_is_not_there_is_said_not_to_be_checked() throws IOException {
    DraftedForm form =
        form(
            "STT|Xã|Tổng số hộ|Hộ nghèo|Tỷ lệ",
            "(1)|(2)|(3)|(4)|(5)=(7)/(3)",
            "1|Xã A|100|20|20,5",
            "2|Xã B|200|30|11");

    assertThat(faults(form))
        .contains(
            "the rule \"(5)=(7)/(3)\" that the form prints is not checked: it names (7), which this table does not have");
  }

  @Test
  void a_rule_below_the_table_of_a_column_that_is_not_there_is_said_too() throws IOException {
    DraftedForm form =
        form(
            List.of(),
            List.of("Ghi chú: Cột (9) = (4) + (5)", "Cột 3 = cột 4 + cột 8"),
            HEADS,
            "(1)|(2)|(3)|(4)|(5)",
            "1|A|30|10|20",
            "2|B|70|30|40");

    assertThat(faults(form))
        .anySatisfy(fault -> assertThat(fault).contains("it names (9)"))
        .anySatisfy(fault -> assertThat(fault).contains("it names (8)"));
  }

  @Test
  void a_rule_whose_end_is_cut_off_is_not_read_as_what_is_left_of_it() throws IOException {
    DraftedForm form =
        form(HEADS, "(1)|(2)|(3)=(4)+|(4)|(5)", "1|A|30|10|20", "2|B|70|30|40", "3|C|9|4|5");

    assertThat(faults(form))
        .containsExactly(
            "the rule \"(3)=(4)+\" that the form prints is not checked: the end of what is printed is cut off");
  }

  @Test
  void a_rule_in_the_words_of_the_headings_is_read() throws IOException {
    DraftedForm form =
        form(
            List.of(),
            List.of("Ghi chú: Tổng số = Đúng hạn + Quá hạn."),
            "STT|Xã|Tổng số (hồ sơ)|Đúng hạn|Quá hạn",
            "1|A|3|1|2",
            "2|B|9|4|4");

    assertThat(formulas(form)).contains("(Tổng_số) = (Đúng_hạn) + (Quá_hạn)");
  }

  @Test
  void who_reports_is_not_the_name_of_the_form() throws IOException {
    DraftedForm form =
        form(
            List.of("SỞ Y TẾ", "Báo cáo tình hình nhân lực y tế", "Quý II năm 2025"),
            List.of(),
            HEADS,
            NUMBERS,
            "1|A|30|10|20",
            "2|B|70|30|40");

    assertThat(form.catalogue().name().vi()).isEqualTo("Báo cáo tình hình nhân lực y tế");
  }

  @Test
  void a_caption_names_its_table_and_a_section_does_not() throws IOException {
    DraftedForm form =
        form(
            List.of("I. KẾT QUẢ", "Bảng 2. Xử lý đơn (đơn vị: đơn)"),
            List.of(),
            HEADS,
            NUMBERS,
            "1|A|30|10|20",
            "2|B|70|30|40");

    assertThat(form.catalogue().tables().get(0).name().vi())
        .isEqualTo("Bảng 2. Xử lý đơn (đơn vị: đơn)");
  }

  @Test
  void a_period_in_a_row_of_figures_is_not_that_of_the_report() throws IOException {
    DraftedForm form =
        form(
            List.of("THỐNG KÊ VĂN BẢN"),
            List.of(),
            "STT|Kỳ|Tổng số|Điện tử|Giấy",
            NUMBERS,
            "1|Quý I/2025|30|10|20",
            "2|Quý II/2025|70|30|40");

    assertThat(form.report().period()).isNull();
    assertThat(form.report().reading()).isEmpty();
  }

  @Test
  void titles_of_two_periods_tell_none_and_that_is_said() throws IOException {
    DraftedForm form =
        form(
            List.of("BÁO CÁO QUÝ II NĂM 2025", "Kỳ báo cáo: Quý III năm 2025"),
            List.of(),
            HEADS,
            NUMBERS,
            "1|A|30|10|20",
            "2|B|70|30|40");

    assertThat(form.report().period()).isNull();
    assertThat(form.report().reading()).extracting(Remark::what).containsExactly("periods-differ");
  }

  @Test
  void a_title_that_compares_with_another_period_tells_its_own() throws IOException {
    DraftedForm form =
        form(
            List.of("BÁO CÁO QUÝ III NĂM 2025", "(So với quý II năm 2025)"),
            List.of(),
            HEADS,
            NUMBERS,
            "1|A|30|10|20",
            "2|B|70|30|40");

    assertThat(form.report().period()).isEqualTo(ReportingPeriod.of("Q3", 2025));
  }

  @Test
  void of_few_rows_wrong_cells_are_doubted_as_well_as_the_rule_they_break() throws IOException {
    DraftedForm form =
        form(HEADS, NUMBERS, "1|A|31|10|20", "2|B|70|30|40", "3|C|19|4|5", "4|D|88|27|16");

    assertThat(form.catalogue().relations())
        .anySatisfy(
            relation -> {
              assertThat(relation.formulaText()).isEqualTo("(3) = (4) + (5)");
              assertThat(relation.strength()).isEqualTo(Strength.SHOULD);
            });
    assertThat(faults(form))
        .containsExactly(
            "the rule \"(3)=(4)+(5)\" that the form prints: what is printed does not hold in 3 of 4 places with figures; the form may be misprinted, or the figures wrong");
  }

  @Test
  void each_heading_beside_a_total_may_part_it_in_its_own_way() throws IOException {
    DraftedForm form =
        form(
            "v:STT|v:Cơ quan|v:Tổng số|2:Giới tính|3:Độ tuổi",
            "Nam|Nữ|Dưới 30|30 đến 50|Trên 50",
            "1|A|31|11|20|5|15|11",
            "2|B|75|33|42|22|24|29",
            "3|C|58|29|29|17|30|11");

    assertThat(formulas(form))
        .contains("(Tổng_số) = (Nam) + (Nữ)", "(Tổng_số) = (Dưới_30) + (cột_7) + (Trên_50)");
  }

  @Test
  void quarters_make_up_their_year() throws IOException {
    DraftedForm form =
        form(
            "STT|Phòng|Quý I|Quý II|Quý III|Quý IV|Cả năm",
            "1|A|31|11|20|5|67",
            "2|B|75|33|42|22|172",
            "3|C|58|29|29|17|133");

    assertThat(formulas(form)).contains("(Cả_năm) = (Quý_I) + (Quý_II) + (Quý_III) + (Quý_IV)");
  }

  @Test
  void yes_and_no_are_no_figures() throws IOException {
    DraftedForm form =
        form(
            "STT|Xã|Tổng số|Đúng hạn|Quá hạn|Có kế hoạch|Công khai",
            "(1)|(2)|(3)=(4)+(5)|(4)|(5)|(6)|(7)",
            "1|A|30|10|20|Có|☑",
            "2|B|70|30|40|Không|☐");

    assertThat(form.catalogue().tables().get(0).columns())
        .extracting(column -> column.id().value())
        .containsExactly("3", "4", "5");
  }

  @Test
  void a_form_of_dates_alone_is_a_form_and_a_printed_order_of_dates_is_checked()
      throws IOException {
    DraftedForm form =
        form(
            "STT|Nhiệm vụ|Ngày giao|Ngày xong",
            "(1)|(2)|(3) &lt;= (4)|(4)",
            "1|A|01/9/2025|05/9/2025",
            "2|B|02/9/2025|chưa xong");

    assertThat(formulas(form)).containsExactly("(3) <= (4)");
    assertThat(form.report().figures()).hasSize(4);
  }

  @Test
  void numbers_of_days_below_a_heading_of_days_are_dates() throws IOException {
    DraftedForm form =
        form("STT|Hồ sơ|Ngày nhận|Số trang", "1|HS-A|45830|3", "2|HS-B|45831|5", "3|HS-C|45840|4");

    assertThat(form.catalogue().tables().get(0).columns())
        .extracting(column -> column.kind().name())
        .containsExactly("DATE", "COUNT");
  }

  @Test
  void a_rate_among_counts_makes_no_count_of_its_column_wrong() throws IOException {
    DraftedForm form =
        form(
            "STT|Chỉ tiêu|Đơn vị tính|Tháng trước|Tháng này",
            "1|Số hồ sơ|hồ sơ|30|41",
            "2|Số cuộc họp|cuộc|7|9",
            "3|Tỷ lệ văn bản điện tử|%|98,5|97");

    assertThat(form.catalogue().tables().get(0).columns())
        .extracting(column -> column.kind().name())
        .containsExactly("AMOUNT", "COUNT");
  }

  @Test
  void a_number_without_room_in_its_cell_stays_a_figure_that_is_not_read() throws IOException {
    DraftedForm form = form(HEADS, NUMBERS, "1|A|###|10|20", "2|B|###|30|40", "3|C|###|5|6");

    assertThat(formulas(form)).contains("(3) = (4) + (5)");
    assertThat(form.report().figures().get(0).text()).isEqualTo("###");
  }

  @Test
  void the_notation_is_told_by_what_adds_up_in_one_way_only() throws IOException {
    DraftedForm form = form(HEADS, NUMBERS, "1|A|1,589|1,380|209", "2|B|986|909|77", "3|C|7|4|3");

    assertThat(form.report().notation()).isEqualTo(NumberNotation.EN);
    assertThat(form.report().reading()).extracting(Remark::what).containsExactly("notation-en");
  }

  @Test
  void soft_hyphens_are_not_seen() throws IOException {
    DraftedForm form =
        form(
            List.of("Tình hình giải quyết hồ sơ"),
            List.of(),
            HEADS,
            NUMBERS,
            "1|Kiến&shy;nghị|3&shy;0|1&shy;0|2&shy;0",
            "2|B|70|30|40");

    assertThat(form.report().figures()).extracting(figure -> figure.text()).startsWith("30", "10");
    assertThat(form.report().reading()).isEmpty();
  }

  @Test
  void columns_may_have_letters_in_place_of_numbers() throws IOException {
    DraftedForm form =
        form(
            "STT|Bộ phận|Tổng số|Qua mạng|Bản giấy",
            "(a)|(b)|(c)=(d)+(e)|(d)|(e)",
            "1|Phòng một|30|10|20",
            "2|Phòng hai|70|30|40");

    assertThat(formulas(form)).contains("(c) = (d) + (e)");
  }

  @Test
  void short_names_that_look_like_codes_name_the_rows_where_nothing_else_does() throws IOException {
    DraftedForm form =
        form(
            "STT|Cấp học|Tổng số|Nam|Nữ",
            "A|B|1=2+3|2|3",
            "1|THCS|30|10|20",
            "2|THPT|70|30|40",
            "3|GDTX|9|4|5");

    assertThat(form.report().figures().get(0).ref().row()).hasToString("THCS");
  }

  @Test
  void a_product_is_not_asked_of_totals_though_it_is_divided_by_a_number() throws IOException {
    String[] rows = {
      "STT|Xã|Diện tích (ha)|Năng suất (tạ/ha)|Sản lượng (tấn)",
      "A|B|1|2|3=1*2/10",
      "1|A1|1.000,5|60,1|6.013,0",
      "2|B1|2.100,2|55,3|11.614,1",
      "3|C1|900,4|47,9|4.312,9",
      "|Tổng số|4.001,1|54,8|21.940,0"
    };

    assertThat(form(rows).catalogue().relations())
        .filteredOn(relation -> relation.formulaText().contains("*"))
        .singleElement()
        .satisfies(relation -> assertThat(relation.scope().only()).hasSize(3));
    assertThat(form(rows).draft().relations())
        .filteredOn(relation -> relation.formulaText().contains("*"))
        .extracting(Relation::strength)
        .containsExactly(Strength.NOTE);
  }

  @Test
  void a_draft_adds_up_only_the_columns_that_add_up() throws IOException {
    DraftedForm form =
        form(
            "STT|Trường|Số lớp|Số học sinh|Bình quân HS/lớp",
            "(1)|(2)|(3)|(4)|(5)=(4)/(3)",
            "1|Một|10|351|35,1",
            "2|Hai|12|398|33,2",
            "3|Ba|20|655|32,8",
            "|Tổng cộng|42|1.404|33,4");

    assertThat(form.draft().relations())
        .filteredOn(relation -> relation.formulaText().equals("total = sum of rows"))
        .singleElement()
        .satisfies(
            relation ->
                assertThat(relation.scope().only())
                    .extracting(IndicatorId::value)
                    .containsExactly("3", "4"));
  }

  @Test
  void a_heading_with_line_breaks_in_a_text_of_separated_cells_is_no_gap() throws IOException {
    String csv =
        """
        STT;Xã;"Tổng số
        (1)=(2)+(3)";"Đúng hạn
        (2)";"Quá hạn
        (3)";"Tỷ lệ (%)
        (4)=(2)/(1)*100"
        1;A1;30;10;20;33,3
        2;B1;70;30;40;42,9
        3;C1;50;30;20;60,0
        """;
    DraftedForm form =
        ReportReader.standard()
            .readForm(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "bieu.csv");

    assertThat(formulas(form)).contains("(1) = (2) + (3)", "(4) ~ 100 * (2) / (1)");
  }

  @Test
  void headings_without_numbers_begin_another_table() throws IOException {
    DraftedForm form =
        form(
            "STT|Đơn vị|Tổng số|Thạc sĩ|Đại học",
            "1|Xã A|30|10|20",
            "2|Xã B|70|30|40",
            "5:B. Lý luận chính trị",
            "STT|Đơn vị|Tổng số|Cao cấp|Trung cấp",
            "1|Xã A|30|12|18",
            "2|Xã B|70|33|37");

    assertThat(form.catalogue().tables()).hasSize(2);
    assertThat(form.report().figures()).hasSize(12);
  }

  @Test
  void rows_below_a_row_that_says_of_which_are_parts_of_the_row_above() throws IOException {
    DraftedForm form =
        form(
            "Nội dung|Cấp tỉnh|Cấp xã|Cộng",
            "1. Số cơ sở được kiểm tra|310|241|551",
            "Trong đó:|||",
            "- Sản xuất|120|96|216",
            "- Kinh doanh|190|145|335",
            "2. Số cơ sở vi phạm|13|25|38",
            "3. Số tiền phạt (triệu đồng)|12,5|7,25|19,75");

    assertThat(formulas(form)).contains("r1 = r3 + r4");
    assertThat(form.catalogue().tables().get(0).columns())
        .extracting(column -> column.kind().name())
        .containsOnly("AMOUNT");
  }

  @Test
  void a_blank_form_bounds_no_comparison_and_adds_up_no_part_of_a_whole() throws IOException {
    DraftedForm form =
        form(
            "v:STT|v:Trường|v:Năm nay|2:Số học sinh|v:So sánh cùng kỳ (%)",
            "Tổng số|Trong đó nữ", "(1)|(2)|(3)|(4)|(5)|(6)", "1|Một||||", "2|Hai||||");

    assertThat(form.draft().tables().get(0).columns())
        .extracting(column -> column.id() + " " + column.kind())
        .containsExactly("3 COUNT", "4 COUNT", "5 COUNT", "6 PERCENTAGE");
    assertThat(form.draft().tables().get(0).columns().get(3).most()).isNotNull();
    assertThat(formulas(form)).doesNotContain("(4) = (5) + (6)");
  }

  @Test
  void kinds_of_columns_are_told_by_their_words() throws IOException {
    DraftedForm form =
        form(
            "STT|Tên|Điểm|Hệ số|Đơn giá|Nguyên giá|BHXH (8%)|Đạt 100%|Tỷ lệ (%)|Số được đánh giá",
            "1|A|9|3|15|30|8|4|80|7", "2|B|8|2|20|20|9|5|90|6");

    assertThat(form.catalogue().tables().get(0).columns())
        .extracting(column -> column.kind().name())
        .containsExactly(
            "SCORE", "AMOUNT", "AMOUNT", "AMOUNT", "AMOUNT", "COUNT", "PERCENTAGE", "COUNT");
  }

  @Test
  void a_row_of_all_points_is_their_total() throws IOException {
    DraftedForm form =
        form(
            "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm",
            "1|Chỉ đạo|10|9,5",
            "2|Thể chế|20|18",
            "|Tổng điểm|30|27,5");

    assertThat(formulas(form)).containsExactly("r3 = r1 + r2");
  }

  @Test
  void nothing_is_a_mean_per_what_has_grown() throws IOException {
    DraftedForm form =
        form(
            "STT|Cây trồng|Năng suất (tạ/ha)|Sản lượng (tấn)|Tăng/giảm so với cùng kỳ",
            "1|Lúa|60|6000|100",
            "2|Ngô|50|2500|50",
            "3|Đậu|41|1640|40",
            "4|Rau|137|4110|30");

    assertThat(formulas(form)).noneMatch(formula -> formula.contains("/"));
  }
}
