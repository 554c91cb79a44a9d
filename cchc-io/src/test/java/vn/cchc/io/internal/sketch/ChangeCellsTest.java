package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.internal.sketch.Forms.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.draft.DraftReport;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;

/** What grew or fell may be printed in words or arrows in front of each figure of a column. */
class ChangeCellsTest {

  private static TableSketch changed(String... changes) {
    return table(
        "Địa bàn|Số vụ 2022|Số vụ 2023|So sánh",
        "Huyện A|14|11|" + changes[0],
        "Huyện B|8|9|" + changes[1],
        "Huyện C|21|16|" + changes[2],
        "Huyện D|6|6|" + changes[3],
        "Cộng|49|42|" + changes[4]);
  }

  private static List<BigDecimal> numbers(TableSketch table) {
    return table.cells().stream()
        .map(row -> row.get(3).value().number())
        .filter(Objects::nonNull)
        .toList();
  }

  @Test
  void what_fell_is_below_nought_and_is_checked() {
    List<BigDecimal> expected =
        List.of(-3, 1, -5, 0, -7).stream().map(BigDecimal::valueOf).toList();
    for (TableSketch table :
        List.of(
            changed("giảm 3", "tăng 1", "giảm 5", "0", "giảm 7"),
            changed("↓ 3", "↑ 1", "↓ 5", "-", "↓ 7"),
            changed("3▼", "1▲", "5▼", "0", "7▼"),
            changed("Giảm: 3", "Tăng: 1", "Giảm: 5", "0", "Giảm: 7"))) {
      assertThat(numbers(table)).isEqualTo(expected);
      assertThat(table.checked()).hasSize(2);
    }
  }

  @Test
  void a_wrong_one_is_seen() {
    TableSketch table = changed("giảm 3", "giảm 1", "giảm 5", "0", "giảm 7");

    assertThat(new Broken(table).places()).isNotEmpty();
  }

  @Test
  void percentages_are_percentages() {
    TableSketch table = changed("giảm 21,4%", "tăng 12,5%", "giảm 23,8%", "0%", "giảm 14,3%");

    assertThat(table.columns().get(3).kind()).isEqualTo(ColumnKind.PERCENTAGE);
    assertThat(DraftReport.figures(List.of(table)).get(2).value())
        .isEqualTo(new Quantity(new BigDecimal("-21.4"), true, Precision.EXACT));
  }

  @Test
  void of_a_bare_number_among_them_nobody_knows_which_way_it_went() {
    TableSketch table = changed("giảm 3", "1", "giảm 5", "0", "giảm 7");

    assertThat(table.columns().get(3).kind()).isEqualTo(ColumnKind.TEXT);
    assertThat(table.columns().get(3).kindTold()).isFalse();
  }

  @Test
  void with_more_words_they_are_left_out_and_that_can_be_told() {
    TableSketch table = changed("giảm 3 vụ", "tăng 1 vụ", "giảm 5 vụ", "không đổi", "giảm 7 vụ");

    assertThat(table.columns().get(3).kind()).isEqualTo(ColumnKind.TEXT);
    assertThat(table.columns().get(3).kindTold()).isFalse();
  }

  @Test
  void below_a_heading_that_says_so_itself_nobody_knows_their_sign() {
    TableSketch table =
        table(
            "Đơn vị|Đầu năm|Tăng|Giảm|Cuối năm",
            "Xã A|14|tăng 3|giảm 1|16",
            "Xã B|8|tăng 4|giảm 2|10",
            "Tổng|22|tăng 7|giảm 3|26");

    assertThat(table.columns().get(3).kind()).isEqualTo(ColumnKind.TEXT);
    assertThat(table.columns().get(3).kindTold()).isFalse();
  }
}
