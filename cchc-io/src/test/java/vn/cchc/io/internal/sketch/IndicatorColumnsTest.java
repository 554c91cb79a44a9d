package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.internal.sketch.Forms.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import vn.cchc.model.IndicatorId;

/** Totals beside the parts of a whole, or behind times, in tables whose rows are indicators. */
class IndicatorColumnsTest {

  private static final String TOTAL = "(Toàn_tỉnh) = (Huyện_A) + (Huyện_B) + (Huyện_C)";

  private static List<String> checked(TableSketch table) {
    return table.checked().stream().map(RuleSketch::formula).toList();
  }

  private static int broken(TableSketch table) {
    return new Broken(table).places().size();
  }

  @Provide
  Arbitrary<List<List<Integer>>> rows() {
    return Arbitraries.integers()
        .between(10, 9_000)
        .withDistribution(RandomDistribution.uniform())
        .list()
        .ofSize(3)
        .list()
        .ofMinSize(3)
        .ofMaxSize(8);
  }

  private static TableSketch ofProvince(List<List<Integer>> rows, int wrong, String... more) {
    List<String> lines = new ArrayList<>(List.of("Chỉ tiêu|ĐVT|Huyện A|Huyện B|Huyện C|Toàn tỉnh"));
    for (int r = 0; r < rows.size(); r++) {
      int total = rows.get(r).stream().mapToInt(Integer::intValue).sum();
      lines.add(
          "Số "
              + "xyzuvabc".charAt(r)
              + "|cái|"
              + rows.get(r).stream().map(String::valueOf).collect(Collectors.joining("|"))
              + "|"
              + (r == wrong ? total + 10 : total));
    }
    lines.addAll(List.of(more));
    return table(lines);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void what_a_province_comes_to_is_the_sum_of_its_districts(
      @ForAll("rows") List<List<Integer>> rows) {
    TableSketch sound = ofProvince(rows, -1);

    assertThat(checked(sound)).contains(TOTAL);
    assertThat(broken(sound)).isZero();
    assertThat(broken(ofProvince(rows, 0))).isPositive();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void rows_that_are_counted_for_each_of_something_add_up_to_nothing(
      @ForAll("rows") List<List<Integer>> rows) {
    TableSketch table =
        ofProvince(
            rows,
            -1,
            "Mật độ|người/km2|555|315|1.144|877",
            "Thu nhập|triệu đồng/người|45,2|38,1|61,0|49,7",
            "Xã đạt chuẩn|%|50|75|80|66");

    assertThat(checked(table)).contains(TOTAL);
    assertThat(broken(table)).isZero();
  }

  @Example
  void a_whole_of_which_only_some_parts_are_listed_is_no_sum() {
    TableSketch table =
        table(
            "Chỉ tiêu|Huyện A|Huyện B|Toàn tỉnh",
            "Số trạm y tế|12|9|136",
            "Số giường|60|45|1.185",
            "Số bác sĩ|14|8|239");

    assertThat(checked(table)).isEmpty();
  }

  @Example
  void what_came_together_is_the_sum_of_the_times_before_and_what_there_is_at_a_time_is_not() {
    TableSketch table =
        table(
            "Chỉ tiêu|Quý I|Quý II|Quý III|Lũy kế 9 tháng|Kế hoạch năm",
            "Khách du lịch (nghìn lượt)|412,5|603,2|588,4|1.631,1|2.000,0",
            "Doanh thu (tỷ đồng)|310,2|455,8|402,6|1.168,6|1.500,0",
            "Công suất phòng (%)|48,2|61,5|57,0|55,6|60,0",
            "Số cơ sở lưu trú|145|147|152|152|155");

    assertThat(checked(table)).containsExactly("(Lũy_kế_9_tháng) = (Quý_I) + (Quý_II) + (Quý_III)");
    assertThat(table.checked().get(0).only()).map(IndicatorId::value).containsExactly("r1", "r2");
    assertThat(new Broken(table).places()).singleElement();
  }

  @Example
  void in_a_table_of_one_kind_of_rows_a_total_between_its_parts_is_wrong() {
    List<String> lines = new ArrayList<>(List.of("Xã|Nam|Nữ|Khác|Tổng số"));
    IntStream.range(1, 7)
        .forEach(
            i ->
                lines.add(
                    "Xã "
                        + i
                        + "|1.2"
                        + i
                        + "1|85"
                        + i
                        + "|3"
                        + i
                        + "|"
                        + (1201 + 10 * i + 850 + i + 30 + i)));
    lines.add("Xã 8|1.211|859|35|1.003");

    assertThat(broken(table(lines))).isPositive();
  }

  @Example
  void a_total_above_all_its_parts_is_wrong_where_rows_are_of_several_kinds() {
    TableSketch table =
        table(
            "Chỉ tiêu|ĐVT|Huyện A|Huyện B|Huyện C|Toàn tỉnh",
            "Cơ sở kiểm tra|cơ sở|120|86|46|133",
            "Tiền phạt|triệu đồng|45,5|31,0|7,5|84,0",
            "Số vụ|vụ|14|9|4|27",
            "Số người|người|210|180|95|485");

    assertThat(checked(table)).contains(TOTAL);
    assertThat(new Broken(table).places()).singleElement();
  }
}
