package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.internal.sketch.Forms.table;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.cchc.io.internal.sketch.shape.ColumnKind;

/** One slip must not hide the sum that it breaks; what is no sum must not become one. */
class SlipsAndSumsTest {

  private static List<String> checked(TableSketch table) {
    return table.checked().stream()
        .filter(rule -> !rule.formula().contains("<="))
        .map(rule -> rule.formula() + (rule.only().isEmpty() ? "" : " for " + rule.only()))
        .toList();
  }

  private static int broken(TableSketch table) {
    return new Broken(table).places().size();
  }

  @Provide
  Arbitrary<List<List<Integer>>> tables() {
    return Arbitraries.integers()
        .between(10, 9_999)
        .list()
        .ofSize(3)
        .list()
        .ofMinSize(3)
        .ofMaxSize(6);
  }

  private static List<String> lines(List<List<Integer>> rows) {
    List<String> lines = new ArrayList<>(List.of("STT|Đơn vị|Số vụ|Số hộ|Nhân khẩu"));
    int[] total = new int[3];
    for (int r = 0; r < rows.size(); r++) {
      StringBuilder line = new StringBuilder((r + 1) + "|Xã " + (char) ('A' + r));
      for (int c = 0; c < total.length; c++) {
        line.append('|').append(rows.get(r).get(c));
        total[c] += rows.get(r).get(c);
      }
      lines.add(line.toString());
    }
    lines.add("|Tổng cộng|" + total[0] + "|" + total[1] + "|" + total[2]);
    return lines;
  }

  @Property(tries = 200)
  void a_total_row_of_few_rows_is_a_total_and_a_wrong_digit_in_it_or_above_is_seen(
      @ForAll("tables") List<List<Integer>> rows,
      @ForAll @IntRange(min = 0, max = 100) int where,
      @ForAll @IntRange(min = 1, max = 8) int by) {
    List<String> lines = lines(rows);
    assertThat(broken(table(lines.toArray(String[]::new)))).isZero();
    int at = 1 + where % rows.size();
    String[] cells = lines.get(at).split("\\|");
    int column = 2 + where % 3;
    char last = cells[column].charAt(cells[column].length() - 1);
    cells[column] =
        cells[column].substring(0, cells[column].length() - 1)
            + (char) ('0' + (last - '0' + by) % 10);
    lines.set(at, String.join("|", cells));

    TableSketch wrong = table(lines.toArray(String[]::new));

    assertThat(checked(wrong)).hasSize(1);
    assertThat(broken(wrong)).isOne();
  }

  @Example
  void two_cells_of_a_row_that_changed_places_hide_no_total() {
    TableSketch table =
        table("Đơn vị|Số hộ|Số vụ", "A|120|466", "B|401|98", "C|143|590", "Tổng cộng|361|1457");
    assertThat(broken(table)).isEqualTo(2);
  }

  @Example
  void a_total_without_the_decimals_of_its_parts_is_rounded_and_a_wrong_part_is_seen() {
    String head = "STT|Xã|Thu (triệu đồng)|Chi (triệu đồng)";
    TableSketch sound =
        table(
            head, "1|A|1200,5|1466,2", "2|B|980,3|1401,1", "3|C|1430,3|1590,7", "|Cộng|3611|4458");
    assertThat(checked(sound))
        .singleElement()
        .satisfies(rule -> assertThat(rule).contains("within rounding"));
    assertThat(broken(sound)).isZero();
    TableSketch wrong =
        table(
            head, "1|A|1200,5|1466,2", "2|B|980,3|1041,1", "3|C|1430,3|1590,7", "|Cộng|3611|4458");
    assertThat(broken(wrong)).isOne();
  }

  @Example
  void rounding_excuses_amounts_and_nothing_that_is_counted() {
    TableSketch table =
        table(
            "STT|Xã|Số hộ|Thu (triệu đồng)|Chi (triệu đồng)",
            "1|A|12|1200,5|1466,2",
            "2|B|98|980,3|1401,1",
            "3|C|14|1430,3|1590,7",
            "|Cộng|124|3611|4458");
    assertThat(checked(table))
        .anySatisfy(rule -> assertThat(rule).endsWith("r3 for [Số_hộ]"))
        .anySatisfy(rule -> assertThat(rule).contains("within rounding"));
  }

  @Example
  void parts_numbered_on_behind_among_them_are_a_sum_that_a_slip_does_not_hide() {
    String[] lines = {
      "STT|Nội dung|Nam|Nữ",
      "1|Tổng số cán bộ|59|66",
      "|Trong đó:||",
      "2|Đại học|40|39",
      "3|Cao đẳng|14|20",
      "4|Trung cấp|5|7"
    };
    assertThat(checked(table(lines))).containsExactly("r1 = r3 + r4 + r5");
    assertThat(broken(table(lines))).isZero();
    lines[4] = "3|Cao đẳng|14|29";
    assertThat(broken(table(lines))).isOne();
  }

  @Example
  void rows_behind_among_them_are_no_other_sum_than_with_the_first_of_them() {
    TableSketch table =
        table(
            "STT|Nội dung|Số lượng",
            "1|Tổng số hộ|1200",
            "|- Trong đó: hộ nghèo|120",
            "|- Hộ cận nghèo|200",
            "|- Hộ khác|880",
            "2|Tổng số nhân khẩu|4800",
            "|- Nam|2300",
            "|- Nữ|2500");
    assertThat(broken(table)).isZero();
    assertThat(checked(table)).contains("r1 = r2 + r3 + r4", "r5 = r6 + r7");
  }

  @Example
  void a_heading_for_a_total_of_two_rows_is_believed_though_one_breaks_it() {
    TableSketch table = table("STT|Đơn vị|Tổng số|Đúng hạn|Quá hạn", "1|A|31|15|16", "2|B|12|7|3");
    assertThat(checked(table)).containsExactly("(Tổng_số) = (Đúng_hạn) + (Quá_hạn)");
    assertThat(broken(table)).isOne();
  }

  @Example
  void average_among_classes_is_a_class_and_its_column_is_a_part() {
    TableSketch table =
        table(
            "STT|Trường|Tổng số|Giỏi|Khá|Trung bình|Yếu|Điểm trung bình",
            "1|A|100|20|40|30|10|7,5",
            "2|B|90|15|35|33|7|7,1");
    assertThat(table.columns().get(5).kind()).isEqualTo(ColumnKind.COUNT);
    assertThat(table.columns().get(7).kind()).isEqualTo(ColumnKind.RATE);
    assertThat(checked(table)).containsExactly("(Tổng_số) = (Giỏi) + (Khá) + (Trung_bình) + (Yếu)");
  }

  @Example
  void an_amount_is_its_number_times_its_price_in_single_rows() {
    TableSketch table =
        table(
            "STT|Nội dung|Số lượng|Đơn giá|Thành tiền",
            "1|A|40|767|30680",
            "2|B|15|411|6165",
            "3|C|36|419|15084",
            "|Cộng|91||51929");
    assertThat(checked(table)).contains("(Thành_tiền) = (Số_lượng) * (Đơn_giá)");
    assertThat(broken(table)).isZero();
  }

  @Example
  void a_percentage_of_few_rows_is_of_the_columns_that_it_is_the_quotient_of() {
    String[] lines = {
      "Đơn vị|Kế hoạch|Thực hiện|Tỷ lệ (%)",
      "A|541|211|39,00",
      "B|446|29|6,50",
      "C|502|446|88,84",
      "Tổng cộng|1489|686|46,07"
    };
    String share = "(Tỷ_lệ) ~ 100 * (Thực_hiện) / (Kế_hoạch)";
    assertThat(checked(table(lines))).contains(share);
    lines[2] = "B|446|92|6,50";
    assertThat(checked(table(lines))).contains(share);
    assertThat(broken(table(lines))).isEqualTo(2);
  }

  @Example
  void a_row_called_the_rate_of_another_is_its_share_of_the_group() {
    TableSketch table =
        table(
            "STT|Chỉ tiêu|Đơn vị tính|Kết quả",
            "1|Tổng số hồ sơ tiếp nhận|hồ sơ|154",
            "2|Hồ sơ đã giải quyết|hồ sơ|131",
            "2.1|Đúng hạn|hồ sơ|93",
            "2.2|Quá hạn|hồ sơ|38",
            "3|Tỷ lệ hồ sơ đúng hạn|%|70,99");
    assertThat(checked(table)).contains("3 ~ 100 * 2.1 / 2");
    assertThat(broken(table)).isZero();
  }

  @Example
  void a_total_that_counts_once_what_rows_share_is_not_accused() {
    TableSketch table =
        table(
            "STT|Lĩnh vực|Số đơn vị|Số cuộc",
            "1|A|16942|312",
            "2|B|7683|215",
            "3|C|511|198",
            "|Tổng cộng|25133|725");
    assertThat(broken(table)).isZero();
    assertThat(checked(table)).singleElement().asString().endsWith("for [Số_cuộc]");
  }

  @Example
  void a_total_of_more_than_the_rows_below_it_is_not_accused_of_what_they_lack() {
    TableSketch among =
        table("|Đơn vị|Số vụ", "|Cả nước|284", "|Trong đó:|", "1|A|96", "2|B|86", "3|C|99");
    assertThat(broken(among)).isZero();
    TableSketch rest =
        table(
            "STT|Đơn vị|Số vụ|Số người",
            "|Tổng số|284|301",
            "1|A|96|93",
            "2|B|86|105",
            "3|C|99|95");
    assertThat(broken(rest)).isZero();
  }

  @Example
  void the_mean_of_rows_is_no_sum_of_them_whatever_it_is_called() {
    TableSketch table =
        table(
            "STT|Đơn vị|Quý I|Quý II",
            "1|A|83,5|91,0",
            "2|B|77,1|70,2",
            "3|C|90,4|88,8",
            "|Toàn tỉnh|83,7|83,3");
    assertThat(broken(table)).isZero();
  }

  @Example
  void a_mean_beside_sums_is_no_sum_and_neither_are_things_in_common() {
    TableSketch means =
        table(
            "Cấp học|Số lớp|Số học sinh|HS/lớp",
            "Mầm non|1000|25000|25,0",
            "Tiểu học|2000|60000|30,0",
            "THCS|1200|42000|35,0",
            "Tổng|4200|127000|30,2");
    assertThat(broken(means)).isZero();
    TableSketch common =
        table(
            "STT|Hình thức|Số cuộc|Số lượt|Số tin|Số huyện",
            "1|A|5|250|10|12",
            "2|B|4|180|20|10",
            "3|C|3|90|34|12",
            "|Tổng|12|520|64|15");
    assertThat(broken(common)).isZero();
  }

  @Example
  void rows_of_rates_below_the_total_add_up_to_nothing() {
    TableSketch table =
        table(
            "STT|Đơn vị|Tổng số|Nam|Nữ",
            "1|Xã A|120|70|50",
            "2|Xã B|1200|600|600",
            "3|Xã C|400|100|300",
            "|Cộng|1720|770|950",
            "|Bình quân|573,3|256,7|316,7",
            "|So sánh (%)|114,7|110,0|118,8",
            "|Đạt % kế hoạch|101,2|99,0|104,1");
    assertThat(checked(table)).anySatisfy(rule -> assertThat(rule).startsWith("(Tổng_số) ="));
    assertThat(broken(table)).isZero();
  }

  @Example
  void goods_whose_name_sounds_like_a_level_are_part_of_the_total() {
    TableSketch table =
        table(
            "STT|Tên hàng|Số lượng|Đơn giá|Thành tiền",
            "1|Giấy|10|60000|600000",
            "2|Bút bi|20|5000|100000",
            "3|Mực in|4|250000|1000000",
            "|Cộng|||1700000");
    assertThat(broken(table)).isZero();
    assertThat(checked(table)).anySatisfy(rule -> assertThat(rule).startsWith("r4 = r1 + r2 + r3"));
  }

  @Example
  void two_wrong_rows_of_ten_do_not_hide_what_a_percentage_is_of() {
    List<String> lines = new ArrayList<>(List.of("STT|Đơn vị|Số hộ|Hộ nghèo|Tỷ lệ (%)"));
    int[] all = {284, 402, 267, 462, 289, 518, 618, 718, 818, 333};
    int[] poor = {120, 142, 140, 293, 133, 167, 267, 367, 367, 101};
    for (int i = 0; i < all.length; i++) {
      int shown = i < 2 ? poor[1 - i] : poor[i];
      String share = String.valueOf(Math.round(1000.0 * poor[i] / all[i]));
      lines.add(
          (i + 1)
              + "|Xã "
              + i
              + "|"
              + all[i]
              + "|"
              + shown
              + "|"
              + share.substring(0, 2)
              + ","
              + share.substring(2));
    }
    TableSketch table = table(lines.toArray(String[]::new));
    assertThat(checked(table)).contains("(Tỷ_lệ) ~ 100 * (Hộ_nghèo) / (Số_hộ)");
    assertThat(broken(table)).isEqualTo(2);
  }

  @Example
  void a_mean_is_of_the_columns_that_it_is_the_quotient_of() {
    TableSketch table =
        table(
            "STT|Trường|Số lớp|Số học sinh|Bình quân học sinh/lớp",
            "1|A|12|396|33,0",
            "2|B|12|473|39,4",
            "3|C|19|761|40,1",
            "4|D|8|249|31,1");
    assertThat(checked(table)).contains("(Bình_quân_học_sinh_lớp) = (Số_học_sinh) / (Số_lớp)");
  }

  @Example
  void a_column_of_formulas_that_were_never_calculated_is_one_of_figures() {
    TableSketch table =
        table(
            "STT|Đơn vị|Kế hoạch|Thực hiện|Tỷ lệ (%)",
            "1|A|541|211|=D2/C2*100", "2|B|446|29|=D3/C3*100", "3|C|502|446|=D4/C4*100");
    assertThat(table.columns().get(4).kind()).isEqualTo(ColumnKind.PERCENTAGE);
  }
}
