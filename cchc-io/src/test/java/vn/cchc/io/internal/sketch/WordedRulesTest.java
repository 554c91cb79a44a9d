package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.internal.sketch.Forms.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;

/** Columns that their names say to be computed, in tables of few rows. */
class WordedRulesTest {

  private static final String CHANGE = "(Tăng_giảm) = (Năm_2023) - (Năm_2022)";

  private static List<String> checked(TableSketch table) {
    return table.checked().stream().map(RuleSketch::formula).toList();
  }

  private static int broken(TableSketch table) {
    return new Broken(table).places().size();
  }

  /** Rows of two years, and what the second one is more. */
  @Provide
  Arbitrary<List<int[]>> years() {
    return Arbitraries.integers()
        .between(100, 900)
        .tuple2()
        .map(two -> new int[] {9 * two.get1(), two.get2(), two.get2() - 9 * two.get1()})
        .filter(row -> Math.abs(row[2]) > 100)
        .list()
        .ofMinSize(3)
        .ofMaxSize(5);
  }

  private static TableSketch ofYears(List<int[]> rows) {
    List<String> lines = new ArrayList<>(List.of("STT|Chỉ tiêu|Năm 2022|Năm 2023|Tăng, giảm"));
    for (int r = 0; r < rows.size(); r++) {
      int[] row = rows.get(r);
      lines.add(
          (r + 1) + "|Chỉ tiêu " + (char) ('A' + r) + "|" + row[0] + "|" + row[1] + "|" + row[2]);
    }
    return table(lines);
  }

  @Property(tries = 200)
  void a_difference_is_checked_in_a_sound_table_of_few_rows(@ForAll("years") List<int[]> rows) {
    TableSketch table = ofYears(rows);

    assertThat(checked(table)).containsOnlyOnce(CHANGE);
    assertThat(broken(table)).isZero();
  }

  @Property(tries = 200)
  void a_wrong_cell_is_found_where_all_other_rows_keep_the_difference(
      @ForAll("years") List<int[]> rows,
      @ForAll @IntRange(min = 0, max = 2) int row,
      @ForAll @IntRange(min = 0, max = 2) int column,
      @ForAll @IntRange(min = 1, max = 900) int more) {
    rows.get(row)[column] += more;

    assertThat(checked(ofYears(rows))).contains(CHANGE);
    assertThat(broken(ofYears(rows))).isEqualTo(1);
  }

  // what a generator makes of edge cases and duplicates has much to do with each other
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void numbers_that_have_nothing_to_do_with_each_other_are_not_accused(
      @ForAll("unrelated") List<List<Integer>> rows,
      @ForAll @IntRange(min = 0, max = 3) int heads) {
    String[] all = {
      "Kế hoạch|Thực hiện|Chênh lệch|Ghi nợ",
      "Lương|Phụ cấp|BHXH|Thực lĩnh",
      "Tiếp nhận|Hợp lệ|Không hợp lệ|Chờ bổ sung",
      "Dự toán|Tạm ứng|Đã chi|Còn lại"
    };
    List<String> lines = new ArrayList<>(List.of("STT|Đơn vị|" + all[heads]));
    for (int r = 0; r < rows.size(); r++) {
      lines.add(
          (r + 1)
              + "|Xã "
              + (char) ('A' + r)
              + "|"
              + rows.get(r).stream().map(String::valueOf).collect(Collectors.joining("|")));
    }

    assertThat(broken(table(lines))).isZero();
  }

  @Provide
  Arbitrary<List<List<Integer>>> unrelated() {
    return Arbitraries.integers()
        .between(100, 9_999)
        .withDistribution(RandomDistribution.uniform())
        .list()
        .uniqueElements()
        .ofSize(4)
        .list()
        .uniqueElements()
        .ofMinSize(2)
        .ofMaxSize(6);
  }

  @Example
  void what_is_paid_out_is_what_was_earned_without_what_is_kept_back() {
    String head = "STT|Họ và tên|Lương|Phụ cấp|Thưởng|Khấu trừ|Thực lĩnh";
    String formula = "(Thực_lĩnh) = (Lương) + (Phụ_cấp) + (Thưởng) - (Khấu_trừ)";
    String first = "1|Nguyễn Văn An|8.500.000|1.200.000|500.000|892.500|9.307.500";
    String second = "2|Trần Thị Bình|7.200.000|800.000|300.000|756.000|7.544.000";
    String third = "3|Lê Văn Cường|9.100.000|1.500.000|700.000|955.500|10.344.500";

    assertThat(checked(table(head, first, second, third))).containsExactly(formula);
    TableSketch wrong = table(head, first, second.replace("7.544", "7.454"), third);
    assertThat(checked(wrong)).containsExactly(formula);
    assertThat(broken(wrong)).isEqualTo(1);
  }

  @Example
  void what_is_valid_and_what_is_not_are_all_that_was_received() {
    String head = "STT|Phường|Tiếp nhận|Hợp lệ|Không hợp lệ";
    TableSketch wrong =
        table(
            head,
            "1|Phường Hòa Bình|215|198|17",
            "2|Phường Tân Lập|184|157|9",
            "3|Phường Vĩnh Hải|302|276|26");

    assertThat(checked(wrong)).containsExactly("(Không_hợp_lệ) = (Tiếp_nhận) - (Hợp_lệ)");
    assertThat(broken(wrong)).isEqualTo(1);
  }

  @Example
  void a_total_of_few_rows_is_checked_whatever_the_mistake() {
    TableSketch wrong =
        table(
            "STT|Đơn vị|Tổng số|Nam|Nữ",
            "1|Xã A|215|101|114",
            "2|Xã B|209|90|94",
            "3|Xã C|302|155|147");

    assertThat(checked(wrong)).containsExactly("(Tổng_số) = (Nam) + (Nữ)");
    assertThat(broken(wrong)).isEqualTo(1);
  }

  @Example
  void a_rate_of_growth_beside_what_grew_is_checked_in_three_rows_of_which_one_is_wrong() {
    TableSketch wrong =
        table(
            "STT|Đơn vị|Năm 2023|Năm 2024|Tăng, giảm|Tỷ lệ tăng, giảm (%)",
            "1|Xã A|120|135|15|15,2", "2|Xã B|98|90|-8|-8,2", "3|Xã C|210|231|21|10,0");

    assertThat(checked(wrong)).hasSize(2).anyMatch(rule -> rule.startsWith("(Tỷ_lệ"));
    assertThat(broken(wrong)).isEqualTo(1);
  }

  @Example
  void a_term_that_only_hides_rows_in_which_it_is_blank_is_none() {
    TableSketch wrong =
        table(
            "STT|Họ tên|Phụ cấp chức vụ|Lương|BHXH 8%|BHYT 1,5%|Thực lĩnh",
            "1|Nguyễn Văn A|0,40|8.728.200|698.256|130.923|7.899.021",
            "2|Trần Thị B||6.247.800|499.824|93.717|5.564.259",
            "3|Lê Văn C|0,60|11.700.000|936.000|175.500|10.588.500");

    assertThat(broken(wrong)).isEqualTo(1);
  }

  @Example
  void what_too_few_rows_keep_is_left_open_and_told() {
    TableSketch table =
        table(
            "STT|Chỉ tiêu|Năm 2022|Năm 2023|Tăng, giảm",
            "1|Số vụ cháy|1453|1327|-126",
            "2|Số người chết|1288|1104|-59");

    assertThat(table.rules()).extracting(RuleSketch::state).containsExactly(RuleSketch.State.OPEN);
    assertThat(table.rules().get(0).remark()).isNotNull();
  }

  @Example
  void what_follows_from_a_total_that_is_known_is_told_no_second_time() {
    TableSketch table =
        table(
            "STT|Họ tên|Tổng lương|BHXH|Thuế TNCN|Thực nhận",
            "1|Nguyễn Văn A|13.153.200|932.256|120.000|12.100.944",
            "2|Trần Thị B|11.308.800|808.704|0|10.500.096",
            "3|Lê Văn C|8.292.200|623.376|0|7.668.824");

    assertThat(table.rules()).hasSize(1).allMatch(RuleSketch::isChecked);
  }
}
