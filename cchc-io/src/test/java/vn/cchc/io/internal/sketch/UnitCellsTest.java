package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.internal.sketch.Forms.table;

import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.sketch.grid.CellValue;
import vn.cchc.io.internal.sketch.shape.ColumnKind;

/** What is counted may be printed behind each figure of a column. */
class UnitCellsTest {

  @Test
  void figures_with_one_word_throughout_are_figures_and_add_up() {
    TableSketch table =
        table(
            "STT|Đơn vị|Số vụ|Diện tích|Giá trị",
            "1|Xã A|12 vụ|1.250 ha|1,5 tỷ đồng",
            "2|Xã B|8 vụ|980 ha|2 tỷ đồng",
            "3|Xã C|15 vụ|1.500,5 ha|3,25 tỷ đồng",
            "|Tổng|35|3.730,5 ha|6,75 tỷ đồng");
    assertThat(table.columns().subList(2, 5))
        .extracting(column -> column.kind() + " " + column.unit())
        .containsExactly("COUNT vụ", "AMOUNT ha", "AMOUNT tỷ đồng");
    assertThat(table.checked())
        .singleElement()
        .satisfies(rule -> assertThat(rule.held()).isEqualTo(3));
  }

  @Test
  void a_wrong_figure_among_them_is_seen() {
    TableSketch table =
        table(
            "STT|Đơn vị|Số vụ|Diện tích",
            "1|Xã A|12 vụ|1.250 ha",
            "2|Xã B|8 vụ|980 ha",
            "3|Xã C|15 vụ|1.500 ha",
            "|Tổng|36 vụ|3.730 ha");
    assertThat(new Broken(table).places()).hasSize(1);
  }

  @Test
  void a_cell_with_another_word_is_no_figure_of_the_column() {
    TableSketch table =
        table(
            "STT|Đơn vị|Diện tích",
            "1|Xã A|1.250 ha",
            "2|Xã B|980 ha",
            "3|Xã C|1.500 m2",
            "4|Xã D|700 ha");
    assertThat(table.columns().get(2).kind()).isEqualTo(ColumnKind.AMOUNT);
    assertThat(table.cells().get(2).get(2).value().state()).isEqualTo(CellValue.State.TEXT);
  }

  @Test
  void names_of_rows_and_how_long_something_takes_stay_words() {
    TableSketch table =
        table(
            "Kỳ|Thời hạn|Số vụ",
            "6 tháng|10 ngày|12 vụ",
            "9 tháng|15 ngày|18 vụ",
            "12 tháng|30 ngày|30 vụ");
    assertThat(table.columns())
        .extracting(column -> column.kind().isFigures())
        .containsExactly(false, false, true);
    assertThat(table.rows().get(0).name()).isEqualTo("6 tháng");
  }
}
