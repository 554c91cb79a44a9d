package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.internal.sketch.Forms.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;

/** One slip of the pen in a column of rates, which hides no relation that the other rows keep. */
class SlipsOfRatesTest {

  private static List<String> checked(TableSketch table) {
    return table.checked().stream().map(RuleSketch::formula).toList();
  }

  /** The year before, the plan, and what was done, of four rows. */
  @Provide
  Arbitrary<List<List<Integer>>> years() {
    return Arbitraries.integers()
        .between(200, 9_000)
        .withDistribution(RandomDistribution.uniform())
        .list()
        .ofSize(3)
        .list()
        .ofSize(4);
  }

  private static String rate(int of, int all) {
    return BigDecimal.valueOf(100L * of)
        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)
        .toPlainString()
        .replace('.', ',');
  }

  /** Another digit behind the comma. */
  private static String slipped(String rate) {
    char last = rate.charAt(rate.length() - 1);
    return rate.substring(0, rate.length() - 1) + (char) ('0' + (last - '0' + 5) % 10);
  }

  private static TableSketch ofYears(List<List<Integer>> rows, int wrong) {
    List<String> lines =
        new ArrayList<>(
            List.of("Chỉ tiêu|TH 2022|Kế hoạch 2023|Ước TH 2023|ƯTH/TH (%)|ƯTH/KH (%)"));
    for (int r = 0; r < rows.size(); r++) {
      List<Integer> row = rows.get(r);
      String ofPlan = rate(row.get(2), row.get(1));
      lines.add(
          "Số %s|%d|%d|%d|%s|%s"
              .formatted(
                  "xyzu".charAt(r),
                  row.get(0),
                  row.get(1),
                  row.get(2),
                  rate(row.get(2), row.get(0)),
                  r == wrong ? slipped(ofPlan) : ofPlan));
    }
    return table(lines);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void a_slip_in_one_of_four_rows_breaks_what_the_others_keep(
      @ForAll("years") List<List<Integer>> rows, @ForAll @IntRange(max = 3) int wrong) {
    TableSketch sound = ofYears(rows, -1);
    assertThat(new Broken(sound).places()).isEmpty();

    assertThat(new Broken(ofYears(rows, wrong)).places())
        .anyMatch(at -> at.cells().contains(List.of(wrong, 5)));
  }

  @Example
  void digits_change_places_across_the_comma() {
    TableSketch table =
        table(
            "Sản phẩm|2022|2023|Tăng (%)",
            "Tôm|1.204|1.310|8,8",
            "Cua|312|298|-5,4",
            "Cá|5.410|5.622|3,9",
            "Tổng|6.926|7.230|4,4");

    assertThat(new Broken(table).places())
        .singleElement()
        .satisfies(at -> assertThat(at.cells()).contains(List.of(1, 3)));
  }

  @Example
  void a_heading_with_a_stroke_is_so_much_for_each_of_what_another_counts() {
    TableSketch table =
        table(
            "Cấp học|Số lớp|Số học sinh|HS/lớp",
            "Mầm non|3.105|82.067|26,4",
            "Tiểu học|4.388|141.316|31,2",
            "Trung học cơ sở|2.416|94.853|39,3",
            "Trung học phổ thông|1.009|42.219|41,8");

    assertThat(checked(table)).contains("(HS_lớp) = (Số_học_sinh) / (Số_lớp)");
    assertThat(new Broken(table).places()).singleElement();
  }

  @Example
  void people_add_nothing_to_a_total_of_money() {
    List<String> lines =
        List.of(
            "TT|Thiệt hại|Số lượng|Giá trị (triệu đồng)",
            "I|Về người||",
            "1|Người chết|3|",
            "2|Người bị thương|7|",
            "II|Về nhà ở||4.618,5",
            "1|Nhà sập|12|1.440,0",
            "2|Nhà tốc mái|318|3.178,5",
            "III|Về giao thông||10.235,8",
            "1|Đường sạt lở|700|5.925,0",
            "2|Cầu hư hỏng|9|4.310,8",
            "|Tổng giá trị||14.854,3");
    List<String> wrong = new ArrayList<>(lines);
    wrong.set(10, "|Tổng giá trị||14.584,3");

    assertThat(checked(table(lines))).contains("r10 = r4 + r7");
    assertThat(new Broken(table(lines)).places()).isEmpty();
    assertThat(new Broken(table(wrong)).places()).singleElement();
  }

  @Example
  void a_printed_rate_of_rows_behind_a_sign_for_per_cent_is_checked() {
    TableSketch table =
        table(
            "Mã số|Chỉ tiêu|Số lượng",
            "A|B|1",
            "01|Tổng số đơn (01=02+03)|729",
            "02|Đơn kỳ trước|87",
            "03|Đơn trong kỳ|642",
            "04|Số đơn đã xử lý|701",
            "11|Tỷ lệ xử lý (%) (11=04/01x100)|91,66");

    assertThat(checked(table)).contains("11 = 04 / 01 * const 100");
    assertThat(new Broken(table).places()).singleElement();
  }
}
