package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.internal.sketch.Forms.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import vn.cchc.io.internal.sketch.flow.Growth;

/**
 * Rows of rates by which another row grew from year to year, and columns of so many of a thousand.
 */
class GrowthTest {

  @Provide
  Arbitrary<List<Integer>> figures() {
    return Arbitraries.integers()
        .between(2_000, 60_000)
        .withDistribution(RandomDistribution.uniform())
        .list()
        .ofSize(5);
  }

  private static List<String> rates(List<Integer> figures) {
    List<String> rates = new ArrayList<>(List.of(""));
    for (int i = 1; i < figures.size(); i++) {
      BigDecimal before = BigDecimal.valueOf(figures.get(i - 1));
      rates.add(
          BigDecimal.valueOf(figures.get(i))
              .subtract(before)
              .movePointRight(2)
              .divide(before, 2, RoundingMode.HALF_UP)
              .toPlainString()
              .replace('.', ','));
    }
    return rates;
  }

  private static TableSketch of(List<Integer> figures, List<String> rates) {
    String numbers = figures.stream().map(String::valueOf).collect(Collectors.joining("|"));
    return table(
        "Chỉ tiêu|Năm 2019|Năm 2020|Năm 2021|Năm 2022|Năm 2023",
        "GRDP (tỷ đồng)|" + numbers,
        "Dân số (người)|11.213|11.345|11.502|11.780|11.903",
        "Tốc độ tăng GRDP (%)|" + String.join("|", rates));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void rates_of_growth_are_those_of_the_row_that_grew(@ForAll("figures") List<Integer> figures) {
    assertThat(of(figures, rates(figures)).growths())
        .containsExactly(new Growth(2, 0, List.of(1, 2, 3, 4, 5)));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void rates_of_nothing_in_the_table_are_none(
      @ForAll("figures") List<Integer> figures, @ForAll("figures") List<Integer> others) {
    assertThat(of(figures, rates(others)).growths()).isEmpty();
  }

  @Example
  void one_rate_whose_digits_changed_places_is_one_of_them() {
    TableSketch table =
        of(
            List.of(36_414, 37_016, 38_777, 42_285, 45_538),
            List.of("", "1,65", "4,76", "9,50", "7,69"));

    assertThat(table.growths()).extracting(Growth::grown).containsExactly(0);
  }

  @Example
  void so_many_of_a_thousand_are_quotients_and_one_may_be_wrong() {
    TableSketch table =
        table(
            "Đơn vị|Dân số|Sinh|Chết|Tỷ suất sinh thô (‰)|Tỷ suất chết thô (‰)",
            "Xã A|8.204|118|41|14,38|5,00",
            "Xã B|6.911|94|38|13,60|5,50",
            "Xã C|5.130|79|22|14,50|4,29",
            "Xã D|4.477|70|25|15,64|5,58",
            "Tổng|24.722|361|126|14,60|5,10");

    assertThat(table.checked())
        .extracting(RuleSketch::formula)
        .contains(
            "(Tỷ_suất_sinh_thô) = 1000 * (Sinh) / (Dân_số)",
            "(Tỷ_suất_chết_thô) = 1000 * (Chết) / (Dân_số)");
    assertThat(new Broken(table).places())
        .singleElement()
        .satisfies(at -> assertThat(at.cells()).contains(List.of(2, 4)));
  }
}
