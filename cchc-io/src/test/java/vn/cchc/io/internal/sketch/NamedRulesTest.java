package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules below a table in the words of its headings or rows are read, or told. */
class NamedRulesTest {

  private static final String PAY =
      "STT|Họ tên|Lương cơ bản|BHXH|Phụ cấp|Thực lĩnh|Tỷ lệ phụ cấp\n"
          + "1|An|12000|960|1500|12540|12,5\n"
          + "2|Bình|9000|720|450|8730|5\n"
          + "3|Cường|15000|1200|300|14100|2";
  private static final String GROUPS =
      "STT|Chỉ tiêu|Năm 2023|Năm 2024\n"
          + "1|Tổng giá trị|5200|5900\n"
          + "|- Nông nghiệp|1200|1300\n"
          + "|- Công nghiệp|2500|2900\n"
          + "|- Dịch vụ|1500|1700\n"
          + "2|Dân số|120|123";

  private static List<RuleSketch> below(String table, String line) {
    String html =
        Forms.rows(List.of(table.split("\n", -1))) + "<p>" + line.replace("<", "&lt;") + "</p>";
    return Forms.sketches(Forms.html(html)).get(0).rules().stream()
        .filter(rule -> rule.origin() == RuleOrigin.BELOW)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BHXH = 0,08 * Lương cơ bản | (BHXH) = const 0.08 * (Lương_cơ_bản) within rounding",
        "BHXH = 8% x Lương cơ bản | (BHXH) = const 0.08 * (Lương_cơ_bản) within rounding",
        "Ghi chú: Thực lĩnh = Lương cơ bản - BHXH + Phụ cấp"
            + " | (Thực_lĩnh) = (Lương_cơ_bản) - (BHXH) + (Phụ_cấp)",
        "(Thực_lĩnh) = (Lương_cơ_bản) - (BHXH) + (Phụ_cấp)"
            + " | (Thực_lĩnh) = (Lương_cơ_bản) - (BHXH) + (Phụ_cấp)",
        "Thực lĩnh := Lương cơ bản - BHXH + Phụ cấp"
            + " | (Thực_lĩnh) = (Lương_cơ_bản) - (BHXH) + (Phụ_cấp)",
        "Thực lĩnh :: Lương cơ bản trừ BHXH cộng Phụ cấp"
            + " | (Thực_lĩnh) = (Lương_cơ_bản) - (BHXH) + (Phụ_cấp)",
        "Tỷ lệ phụ cấp = Phụ cấp / Lương cơ bản x 100%"
            + " | (Tỷ_lệ_phụ_cấp) ~ 100 * (Phụ_cấp) / (Lương_cơ_bản)",
        "Phụ cấp <= Lương cơ bản | (Phụ_cấp) <= (Lương_cơ_bản)"
      })
  void columns_are_named_as_people_write_them(String line, String formula) {
    assertThat(below(PAY, line))
        .singleElement()
        .satisfies(rule -> assertThat(rule.isChecked()).isTrue())
        .satisfies(rule -> assertThat(rule.formula()).isEqualTo(formula))
        .satisfies(rule -> assertThat(rule.broken()).isZero());
  }

  @Test
  void names_that_only_their_units_tell_apart_are_told_apart() {
    String weighed =
        "STT|Đơn vị|Khối lượng (kg)|Khối lượng (tạ)\n1|A|12500|125\n2|B|8400|84\n3|C|20300|203";

    assertThat(below(weighed, "Khối lượng (kg) = Khối lượng (tạ) * 100"))
        .singleElement()
        .satisfies(rule -> assertThat(rule.isChecked()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"BHXH = Lương cơ bản / 1.000", "BHXH = 1.000% x Lương cơ bản"})
  void a_thousand_that_others_would_write_for_one_is_told_as_unknown(String line) {
    assertThat(below(PAY, line))
        .singleElement()
        .satisfies(rule -> assertThat(rule.isChecked()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tổng giá trị = - Nông nghiệp + - Công nghiệp + - Dịch vụ",
        "Tổng giá trị = Nông nghiệp + Công nghiệp + Dịch vụ",
        "- Tổng giá trị = – Nông nghiệp + – Công nghiệp + – Dịch vụ"
      })
  void a_dash_in_front_of_a_name_is_part_of_it(String line) {
    assertThat(below(GROUPS, line))
        .singleElement()
        .satisfies(rule -> assertThat(rule.isChecked()).isTrue())
        .satisfies(rule -> assertThat(rule.formula()).isEqualTo("r1 = r2 + r3 + r4"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BHXH = 8% * Thưởng Tết",
        "Thực lĩnh = Lương cơ bản - Thuế TNCN",
        "Thực lĩnh = Lương cơ bản * Hệ số + Phụ cấp",
        "Thực lĩnh := (Lương cơ bản + Phụ cấp"
      })
  void what_cannot_be_read_is_told(String line) {
    assertThat(below(PAY, line))
        .singleElement()
        .satisfies(rule -> assertThat(rule.state()).isEqualTo(RuleSketch.State.OPEN))
        .satisfies(rule -> assertThat(rule.place()).isNotNull())
        .satisfies(rule -> assertThat(rule.remark()).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ghi chú: Thực lĩnh = tiền mặt",
        "Đơn vị tính = triệu đồng",
        "BHXH: bảo hiểm xã hội"
      })
  void words_are_no_rules(String line) {
    assertThat(below(PAY, line)).isEmpty();
  }
}
