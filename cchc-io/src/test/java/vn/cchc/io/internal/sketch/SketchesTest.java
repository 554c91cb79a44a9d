package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Strength;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.draft.DraftReport;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.RowRef;

class SketchesTest {

  private static final String HEAD =
      "<tr><td rowspan=2>STT</td><td rowspan=2>Đơn vị</td><td colspan=3>Hồ sơ</td></tr>"
          + "<tr><td>Tổng số</td><td>Đúng hạn</td><td>Quá hạn</td></tr>";

  private static TableSketch only(String html) {
    List<TableSketch> tables = Forms.sketches(Forms.html(html));
    assertThat(tables).hasSize(1);
    return tables.get(0);
  }

  private static String row(String... cells) {
    return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
  }

  private static TableSketch rows(String... rows) {
    return only("<table>" + HEAD + String.join("", rows) + "</table>");
  }

  private static List<String> formulas(TableSketch table) {
    return table.checked().stream().map(RuleSketch::formula).toList();
  }

  @Test
  void letterheads_signatures_and_tables_of_prose_are_no_tables_of_figures() {
    assertThat(
            Forms.sketches(
                Forms.html(
                    "<table>"
                        + row("UBND TỈNH LONG AN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                        + row("Số: 12/BC-UBND", "Long An, ngày 5 tháng 6 năm 2025")
                        + "</table><p>Kính gửi: Bộ Nội vụ</p><table>"
                        + row("Nội dung", "Kết quả", "Giải pháp")
                        + row("Tuyên truyền", "Đã tổ chức hội nghị", "Tiếp tục")
                        + "</table><table>"
                        + row("NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG ĐƠN VỊ")
                        + "</table>")))
        .isEmpty();
  }

  @Test
  void a_table_is_stated_as_a_catalogue_and_a_report_hold_it() {
    TableSketch sketch =
        only(
            "<p>Biểu số 06a</p><p>HỒ SƠ</p><table>"
                + HEAD
                + row("1", "2", "3=4+5", "4", "5")
                + row("I", "Cấp tỉnh", "30", "20", "10")
                + row("1", "Sở A", "12", "10", "2")
                + row("2", "Sở B", "18", "10", "8")
                + row("II", "Cấp xã", "70", "40", "30")
                + row("1", "Xã C", "31", "11", "20")
                + row("2", "Xã D", "39", "29", "10")
                + row("", "Tổng cộng", "100", "60", "40")
                + "</table>");
    Table table = Sketches.table(sketch);

    assertThat(table.id()).isEqualTo("06a");
    assertThat(table.name().vi()).isEqualTo("HỒ SƠ");
    assertThat(table.columns())
        .extracting(Indicator::id)
        .map(IndicatorId::value)
        .containsExactly("3", "4", "5");
    assertThat(table.columns()).extracting(Indicator::kind).containsOnly(Indicator.Kind.COUNT);
    assertThat(table.rows())
        .extracting(TableRow::role)
        .containsExactly(
            Role.GROUP, Role.ITEM, Role.ITEM, Role.GROUP, Role.ITEM, Role.ITEM, Role.TOTAL);
    assertThat(table.rows().get(2).ref()).isEqualTo(RowRef.of("Cấp tỉnh").below("Sở B"));
    List<RuleSketch> rules = sketch.checked();
    assertThat(rules.get(0).formula()).isEqualTo("(3) = (4) + (5)");
    assertThat(rules.get(0).each()).isEqualTo(Scope.Each.ROW);
    assertThat(rules.get(0).strength()).isEqualTo(Strength.MUST);
    assertThat(rules.get(0).printed()).isEqualTo("3=4+5");
    assertThat(rules)
        .extracting(RuleSketch::formula)
        .contains("r1 = r2 + r3", "r4 = r5 + r6", "r7 = r1 + r4");
    assertThat(rules)
        .allSatisfy(
            rule ->
                assertThat(
                        Relation.builder("r")
                            .formula(rule.formula())
                            .scope(new Scope("06a", rule.each(), rule.only()))
                            .build()
                            .scope())
                    .isNotNull());
    List<Figure> figures = DraftReport.figures(List.of(sketch));
    assertThat(figures).hasSize(7 * 3);
    Figure last = figures.get(figures.size() - 1);
    assertThat(last.text()).isEqualTo("40");
    assertThat(last.ref().toString()).isEqualTo("Tổng cộng (5)");
    assertThat(last.origin().place()).isNotNull();
  }

  @Test
  void what_accountants_print_in_brackets_is_below_zero() {
    TableSketch sketch = rows(row("1", "A", "10", "(5)", "15"), row("2", "B", "7", "(1)", "8"));
    Figure second = DraftReport.figures(List.of(sketch)).get(1);

    assertThat(second.text()).isEqualTo("(5)");
    assertThat(second.value())
        .isInstanceOfSatisfying(
            Quantity.class,
            quantity -> assertThat(quantity.number()).isEqualByComparingTo(new BigDecimal(-5)));
    assertThat(Sketches.table(sketch).columns().get(1).isSigned()).isTrue();
  }

  @Test
  void a_total_beside_its_parts_is_taken_only_if_the_numbers_keep_it() {
    assertThat(
            formulas(
                rows(
                    row("1", "A", "110", "50", "60"),
                    row("2", "B", "70", "40", "30"),
                    row("3", "C", "98", "45", "53"))))
        .containsExactly("(Tổng_số) = (Đúng_hạn) + (Quá_hạn)");
    TableSketch other =
        rows(
            row("1", "A", "170", "50", "60"),
            row("2", "B", "90", "40", "30"),
            row("3", "C", "99", "45", "53"));
    assertThat(formulas(other)).isEmpty();
    assertThat(other.questions())
        .extracting(question -> question.text().vi())
        .anySatisfy(text -> assertThat(text).contains("(Tổng_số) = (Đúng_hạn) + (Quá_hạn)"));
  }

  @Test
  void of_few_rows_the_print_is_trusted_and_of_many_the_numbers_are() {
    String numbered = row("1", "2", "3=4+5", "4", "5");
    TableSketch few =
        rows(numbered, row("1", "A", "110", "50", "61"), row("2", "B", "70", "40", "30"));
    assertThat(few.rules()).extracting(RuleSketch::state).containsExactly(RuleSketch.State.CHECKED);
    TableSketch many =
        rows(
            numbered,
            row("1", "A", "19", "50", "61"),
            row("2", "B", "55", "40", "30"),
            row("3", "C", "23", "41", "30"),
            row("4", "D", "98", "42", "35"));
    assertThat(many.rules()).extracting(RuleSketch::state).containsExactly(RuleSketch.State.WRONG);
    assertThat(many.rules().get(0).remark())
        .isNotNull()
        .satisfies(remark -> assertThat(remark.en()).contains("4 of 4"));
  }

  @Test
  void one_wrong_cell_makes_no_printed_relation_wrong() {
    TableSketch sketch =
        rows(
            row("1", "2", "3=4+5", "4", "5"),
            row("1", "A", "111", "50", "60"),
            row("2", "B", "70", "40", "30"),
            row("3", "C", "98", "45", "53"),
            row("4", "D", "8", "5", "3"));
    assertThat(sketch.rules())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.isChecked()).isTrue();
              assertThat(rule.broken()).isEqualTo(1);
            });
  }

  @Test
  void a_name_that_the_table_does_not_have_leaves_a_relation_open() {
    TableSketch sketch =
        rows(row("1", "2", "3=4+5+15", "4", "5"), row("1", "A", "110", "50", "60"));
    assertThat(sketch.rules().get(0).state()).isEqualTo(RuleSketch.State.OPEN);
    assertThat(sketch.questions())
        .extracting(question -> question.text().en())
        .anySatisfy(text -> assertThat(text).contains("15"));
  }

  @Test
  void a_number_that_may_be_a_column_or_a_constant_is_what_the_figures_say() {
    String head =
        "<table><tr><td>Tên</td>"
            + "<td>Số</td>".repeat(9)
            + "<td>Tiền</td></tr>"
            + row("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11=10*2");
    String rows =
        row("A", "7", "1", "1", "1", "1", "1", "1", "1", "15", "30")
            + row("B", "9", "1", "1", "1", "1", "1", "1", "1", "21", "42");
    assertThat(formulas(only(head + rows + "</table>"))).contains("(11) = (10) * const 2");
    TableSketch blank = only(head + row("A", "", "", "", "", "", "", "", "", "", "") + "</table>");
    assertThat(blank.rules()).extracting(RuleSketch::state).containsExactly(RuleSketch.State.OPEN);
  }
}
