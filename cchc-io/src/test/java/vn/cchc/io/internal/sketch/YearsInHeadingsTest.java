package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.internal.sketch.Forms.table;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;

/** Years that a spreadsheet shows as it shows other numbers, where headings stand. */
class YearsInHeadingsTest {

  private static final String ROWS =
      "<tr><td>1</td><td>Huyện A</td><td>14</td><td>11</td><td>-3</td></tr>"
          + "<tr><td>2</td><td>Huyện B</td><td>8</td><td>9</td><td>1</td></tr>"
          + "<tr><td>3</td><td>Huyện C</td><td>21</td><td>16</td><td>-5</td></tr>"
          + "<tr><td colspan=2>Cộng</td><td>43</td><td>36</td><td>-7</td></tr>";

  private static List<String> names(TableSketch table) {
    return table.rows().stream().map(RowSketch::name).toList();
  }

  private static List<String> headings(TableSketch table) {
    return table.columns().stream().map(ColumnSketch::fullName).toList();
  }

  private static TableSketch merged(String first, String second, String third) {
    List<TableSketch> tables =
        Forms.sketches(
            Forms.html(
                "<table><tr><td rowspan=2>TT</td><td rowspan=2>Đơn vị</td><td colspan=3>Số vụ</td></tr>"
                    + "<tr><td>%s</td><td>%s</td><td>%s</td></tr>".formatted(first, second, third)
                    + ROWS
                    + "</table>"));
    assertThat(tables).hasSize(1);
    return tables.get(0);
  }

  @Test
  void years_below_a_heading_that_reaches_over_them_are_headings_whatever_they_look_like() {
    for (String point : List.of("", ".", ",", " ")) {
      TableSketch table = merged("2" + point + "022", "2" + point + "023", "+/-");

      assertThat(names(table)).containsExactly("Huyện A", "Huyện B", "Huyện C", "Cộng");
      assertThat(headings(table))
          .containsExactly("TT", "Đơn vị", "Số vụ – 2022", "Số vụ – 2023", "Số vụ – +/-");
      assertThat(table.checked()).hasSize(2);
    }
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void any_years_are(@ForAll @IntRange(min = 1990, max = 2049) int year) {
    String shown = "%d.%03d".formatted(year / 1000, year % 1000);

    assertThat(merged(shown, shown, "%").rows()).hasSize(4);
  }

  @Test
  void without_merged_cells_they_are_told_by_the_blanks_around_them() {
    TableSketch table =
        table(
            "Sản phẩm|Sản lượng (tấn)||Giá trị (triệu đồng)|",
            "|2.022|2.023|2.022|2.023",
            "Tôm|1.204|1.310|180.600|203.050",
            "Cua|312|298|62.400|61.090",
            "Tổng|1.516|1.608|243.000|264.140");

    assertThat(names(table)).containsExactly("Tôm", "Cua", "Tổng");
    assertThat(headings(table))
        .containsExactly(
            "Sản phẩm",
            "Sản lượng (tấn) – 2022",
            "Sản lượng (tấn) – 2023",
            "Giá trị (triệu đồng) – 2022",
            "Giá trị (triệu đồng) – 2023");
  }

  @Test
  void two_years_and_nothing_else_are_no_numbered_title() {
    for (String years : List.of("|2022|2023", "|2.022|2.023")) {
      TableSketch table = table("Đơn vị|Số vụ|", years, "Xã A|12|13", "Xã B|8|9", "Cộng|20|22");

      assertThat(names(table)).containsExactly("Xã A", "Xã B", "Cộng");
      assertThat(headings(table)).containsExactly("Đơn vị", "Số vụ – 2022", "Số vụ – 2023");
    }
  }

  @Test
  void names_of_headings_may_be_repeated_beside_the_years() {
    TableSketch table =
        table(
            "Đơn vị|Số vụ|Số vụ",
            "Đơn vị|2.022|2.023",
            "Xã A|1.200|1.300",
            "Xã B|800|900",
            "Cộng|2.000|2.200");

    assertThat(names(table)).containsExactly("Xã A", "Xã B", "Cộng");
  }

  @Test
  void years_that_follow_each_other_where_nothing_else_heads_the_columns_are_headings() {
    TableSketch table =
        table("Đơn vị|2.022|2.023|+/-", "Xã A|10|12|2", "Xã B|20|31|11", "Cộng|30|43|13");

    assertThat(names(table)).containsExactly("Xã A", "Xã B", "Cộng");
    assertThat(headings(table)).containsExactly("Đơn vị", "2022", "2023", "+/-");
  }

  @Test
  void a_row_with_a_name_is_one_of_figures_though_they_may_be_years() {
    TableSketch table =
        table("Đơn vị|Số hộ|Số khẩu", "Xã A|2.022|2.023", "Xã B|410|1.640", "Tổng|2.432|3.663");

    assertThat(names(table)).containsExactly("Xã A", "Xã B", "Tổng");
    assertThat(table.checked()).hasSize(1);
  }

  @Test
  void a_total_without_a_name_below_headings_of_their_own_is_one_of_figures() {
    TableSketch table =
        table("Đơn vị|Số hộ|Số khẩu", "|2.022|2.050", "Xã A|1.022|1.040", "Xã B|1.000|1.010");

    assertThat(table.rows()).hasSize(3);
  }

  @Test
  void what_a_column_of_a_year_counts_the_heading_above_the_year_says() {
    TableSketch table =
        table(
            "Cây trồng|Giá bán||Năng suất (tạ/ha)|",
            "|2022|2023|Năm 2022|Năm 2023",
            "Lúa|150|155|65,2|66,8",
            "Ngô|200|205|48,5|49,1",
            "Lạc|45|46|28,4|29,0");

    assertThat(table.columns().subList(1, 5))
        .extracting(ColumnSketch::kind)
        .containsOnly(ColumnKind.RATE);
  }
}
