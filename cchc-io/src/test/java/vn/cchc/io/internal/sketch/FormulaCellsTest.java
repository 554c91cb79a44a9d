package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.internal.sketch.Forms.table;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A column that says how each row is computed is read, or told where it cannot be. */
class FormulaCellsTest {

  private static final String HEAD = "TT|Khoản mục|Ký hiệu|Cách tính|Giá trị (đồng)";

  private static final String[] COSTS = {
    HEAD,
    "1|Vật liệu|VL|Bảng tính|450.000.000",
    "2|Nhân công|NC|Bảng tính|180.000.000",
    "3|Máy|M|Bảng tính|70.123.456",
    "4|Trực tiếp|T|VL+NC+M|700.123.456",
    "5|Gián tiếp|C|T x 6,2%|43.407.654",
    "6|Thu nhập|TL|(T+C) x 5,5%|40.894.211",
    "7|Trước thuế|G_XD|T + C + TL|784.425.321",
    "8|Thuế|GTGT|G_XD x 10%|78.442.532",
    "9|Sau thuế|GXDST|G_XD + GTGT|862.867.853"
  };

  private static List<RuleSketch> cells(TableSketch table) {
    return table.rules().stream().filter(rule -> rule.origin() == RuleOrigin.FORMULA_CELL).toList();
  }

  @Test
  void each_formula_is_an_identity_between_rows_and_sound_ones_are_silent() {
    TableSketch table = table(COSTS);
    assertThat(cells(table))
        .hasSize(6)
        .allSatisfy(rule -> assertThat(rule.isChecked()).isTrue())
        .extracting(RuleSketch::formula)
        .contains("r5 = r4 * const 0.062 within rounding", "r4 = r1 + r2 + r3");
    assertThat(new Broken(table).places()).isEmpty();
  }

  @Test
  void a_wrong_cell_is_named_in_each_row() {
    for (int line = 1; line < COSTS.length; line++) {
      String[] wrong = COSTS.clone();
      int digit = wrong[line].lastIndexOf('|') + 2;
      char other = wrong[line].charAt(digit) == '9' ? '1' : '9';
      wrong[line] = wrong[line].substring(0, digit) + other + wrong[line].substring(digit + 1);
      List<Integer> cell = List.of(line - 1, 4);
      assertThat(new Broken(table(wrong)).places())
          .as(wrong[line])
          .anySatisfy(place -> assertThat(place.cells()).contains(cell));
    }
  }

  @Test
  void a_thousand_per_cent_that_others_would_write_for_one_checks_nothing_and_is_told() {
    TableSketch table =
        table(
            HEAD,
            "1|Vật liệu|VL||100.000",
            "2|Nhân công|NC||50.000",
            "3|Trực tiếp|T|VL+NC|150.000",
            "4|Gián tiếp|C|T x 1.000%|1.500.000");

    assertThat(cells(table)).extracting(RuleSketch::isChecked).containsExactly(true, false);
  }

  @Test
  void rows_are_named_by_serial_numbers_where_no_symbols_are_printed() {
    TableSketch table =
        table(
            "STT|Nội dung|Công thức|Thành tiền",
            "1|Vật liệu||450000",
            "2|Nhân công||180000",
            "3|Trực tiếp|(1)+(2)|630000",
            "4|Chi phí chung|(3) x 6.5%|40950",
            "5|Cộng|= (3) + (4)|670950");
    assertThat(cells(table))
        .extracting(RuleSketch::formula)
        .containsExactly("r3 = r1 + r2", "r4 = r3 * const 0.065 within rounding", "r5 = r3 + r4");
    assertThat(new Broken(table).places()).isEmpty();
  }

  @Test
  void what_is_rounded_to_thousands_is_not_accused() {
    TableSketch table =
        table(
            HEAD,
            "1|Trực tiếp|T|Bảng tính|712.345.000",
            "2|Chung|C|T x 6,2%|44.165.000",
            "3|Cộng|G|T+C|756.510.000");
    assertThat(new Broken(table).places()).isEmpty();
  }

  @Test
  void what_cannot_be_read_is_told_with_its_place_and_words_are_not() {
    TableSketch table =
        table(
            HEAD,
            "1|Trực tiếp|T|Theo QĐ 957/QĐ-BXD|712.345.000",
            "2|Chung|C|T x 6,2% x k|44.165.000",
            "3|Khác|K|T + Z|50.000.000");
    assertThat(cells(table))
        .hasSize(2)
        .allSatisfy(
            rule -> {
              assertThat(rule.state()).isEqualTo(RuleSketch.State.OPEN);
              assertThat(rule.place()).isNotNull();
              assertThat(rule.remark()).isNotNull();
            });
  }
}
