package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.sketch.shape.RowSketch;

/** Tables on one sheet that nothing parts but what they say. */
class TablesOnOneSheetTest {

  private static List<TableSketch> tables(String... lines) {
    return Forms.sketches(Forms.html(Forms.rows(List.of(lines))));
  }

  private static List<List<String>> names(List<TableSketch> tables) {
    return tables.stream()
        .map(table -> table.rows().stream().map(RowSketch::name).toList())
        .toList();
  }

  private static long checked(List<TableSketch> tables) {
    return tables.stream().filter(table -> !table.checked().isEmpty()).count();
  }

  @Test
  void headings_behind_a_total_begin_another_table() {
    List<TableSketch> tables =
        tables(
            "Đơn vị|Số vụ|Số người|",
            "Xã A|14|20|",
            "Xã B|8|11|",
            "Xã C|21|30|",
            "Cộng|43|61|",
            "Hành vi|Năm 2022|Năm 2023|Chênh lệch",
            "Trộm cắp|30|25|-5",
            "Cướp|4|6|2",
            "Lừa đảo|12|19|7",
            "Cộng|46|50|4");

    assertThat(names(tables))
        .containsExactly(
            List.of("Xã A", "Xã B", "Xã C", "Cộng"),
            List.of("Trộm cắp", "Cướp", "Lừa đảo", "Cộng"));
    assertThat(checked(tables)).isEqualTo(2);
  }

  @Test
  void its_title_may_stand_between_them() {
    List<TableSketch> tables =
        tables(
            "Đơn vị|Số vụ|Số người",
            "Xã A|14|20",
            "Xã B|8|11",
            "Tổng cộng|22|31",
            "Bảng 2. Kết quả theo hành vi||",
            "Hành vi|Năm 2022|Năm 2023",
            "Trộm cắp|30|25",
            "Cướp|4|6",
            "Cộng|34|31");

    assertThat(names(tables))
        .containsExactly(List.of("Xã A", "Xã B", "Tổng cộng"), List.of("Trộm cắp", "Cướp", "Cộng"));
    assertThat(tables.get(1).title()).isEqualTo("Bảng 2. Kết quả theo hành vi");
  }

  @Test
  void headings_that_say_what_the_rows_are_called_begin_one_without_a_total_above() {
    List<TableSketch> tables =
        tables(
            "Đơn vị|Số vụ|Số người",
            "Xã A|14|20",
            "Xã B|8|11",
            "Loại|Số vụ án|Số bị can",
            "Trộm cắp|30|25",
            "Cướp|4|6");

    assertThat(names(tables)).containsExactly(List.of("Xã A", "Xã B"), List.of("Trộm cắp", "Cướp"));
  }

  @Test
  void words_that_tell_how_it_went_begin_none() {
    List<TableSketch> tables =
        tables(
            "Chỉ tiêu|Kế hoạch|Thực hiện",
            "Số hộ|14|20",
            "Tổng số xã|8|11",
            "Tổng số|22|31",
            "Loại|Đạt|Không đạt",
            "Số thôn|30|25");

    assertThat(tables).hasSize(1);
  }

  @Test
  void tables_beside_each_other_are_parted_where_a_column_is_empty() {
    List<TableSketch> tables =
        tables(
            "THỐNG KÊ||||||",
            "Đơn vị|Số vụ|Số người||Loại|Số bị can|Số vụ án",
            "Xã A|14|20||Trộm cắp|30|25",
            "Xã B|8|11||Cướp|4|6",
            "Xã C|21|30||Lừa đảo|12|19",
            "Cộng|43|61||Ma túy|44|37",
            "||||Cộng|90|87");

    assertThat(names(tables))
        .containsExactly(
            List.of("Xã A", "Xã B", "Xã C", "Cộng"),
            List.of("Trộm cắp", "Cướp", "Lừa đảo", "Ma túy", "Cộng"));
    assertThat(checked(tables)).isEqualTo(2);
    assertThat(tables).extracting(TableSketch::title).containsOnly("THỐNG KÊ");
  }

  @Test
  void without_an_empty_column_they_are_parted_by_serial_numbers_and_by_totals() {
    List<List<String>> expected =
        List.of(List.of("Xã A", "Xã B", "Cộng"), List.of("Trộm cắp", "Cướp", "Cộng"));

    assertThat(
            names(
                tables(
                    "TT|Đơn vị|Số vụ|TT|Loại|Số người",
                    "1|Xã A|10|1|Trộm cắp|12",
                    "2|Xã B|20|2|Cướp|31",
                    "|Cộng|30||Cộng|43")))
        .isEqualTo(expected);
    assertThat(
            names(
                tables(
                    "Đơn vị|Số vụ|Loại|Số người",
                    "Xã A|10|Trộm cắp|12",
                    "Xã B|20|Cướp|31",
                    "Cộng|30|Cộng|43")))
        .isEqualTo(expected);
  }

  @Test
  void an_empty_column_within_a_table_parts_nothing() {
    List<TableSketch> tables =
        tables("Đơn vị|Số vụ||Số người|Ghi chú", "Xã A|14||20|Giảm", "Xã B|8||11|", "Cộng|22||31|");

    assertThat(tables).hasSize(1);
    assertThat(tables.get(0).columns()).hasSize(4);
  }

  @Test
  void figures_that_have_their_names_on_the_other_side_are_of_one_table() {
    List<TableSketch> tables =
        tables(
            "Chỉ tiêu|Kế hoạch||Đơn vị thực hiện|Thực hiện",
            "Số hộ|14||Xã A|12",
            "Số thôn|8||Xã B|7",
            "Số xóm|9||Xã C|9",
            "Tổng|31|||28");

    assertThat(tables).hasSize(1);
    assertThat(tables.get(0).checked()).hasSize(1);
  }

  @Test
  void the_two_sides_of_a_balance_are_two_tables() {
    List<TableSketch> tables =
        tables(
            "TÀI SẢN|Mã số|Cuối năm|NGUỒN VỐN|Mã số|Cuối năm",
            "A. Tài sản ngắn hạn|100|50|A. Nợ phải trả|300|30",
            "B. Tài sản dài hạn|200|60|B. Vốn chủ sở hữu|400|80",
            "Tổng cộng tài sản|270|110|Tổng cộng nguồn vốn|440|110");

    assertThat(tables).hasSize(2);
    assertThat(checked(tables)).isEqualTo(2);
  }

  @Test
  void headings_of_another_table_may_have_two_rows() {
    List<TableSketch> tables =
        Forms.sketches(
            Forms.html(
                "<table><tr><td>Đơn vị</td><td>Số vụ</td><td>Số người</td></tr>"
                    + "<tr><td>Xã A</td><td>14</td><td>20</td></tr>"
                    + "<tr><td>Xã B</td><td>8</td><td>11</td></tr>"
                    + "<tr><td>Tổng số</td><td>22</td><td>31</td></tr>"
                    + "<tr><td rowspan=2>Hành vi</td><td colspan=2>Số vụ</td></tr>"
                    + "<tr><td>2.022</td><td>2.023</td></tr>"
                    + "<tr><td>Trộm</td><td>30</td><td>25</td></tr>"
                    + "<tr><td>Cướp</td><td>4</td><td>6</td></tr>"
                    + "<tr><td>Tổng số</td><td>34</td><td>31</td></tr></table>"));

    assertThat(names(tables))
        .containsExactly(List.of("Xã A", "Xã B", "Tổng số"), List.of("Trộm", "Cướp", "Tổng số"));
  }

  @Test
  void headings_of_another_table_may_be_years_shown_as_numbers() {
    List<TableSketch> tables =
        tables(
            "Đơn vị|2.022|2.023",
            "Xã A|14|10",
            "Xã B|8|9",
            "Cộng|22|19",
            "Hành vi|2.022|2.023",
            "Trộm|30|20",
            "Cướp|4|5",
            "Cộng|34|25");

    assertThat(names(tables))
        .containsExactly(List.of("Xã A", "Xã B", "Cộng"), List.of("Trộm", "Cướp", "Cộng"));
  }
}
