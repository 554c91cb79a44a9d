package vn.cchc.rules.internal.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Claim;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Outcome.State;
import vn.cchc.rules.internal.prose.mention.Lexicon;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.ProseText;

/** A scale that is told once for several figures, and numbers told in two scales. */
class ScalesTest {

  private static List<Claim> claims(String text, State verdict) {
    return Prose.read(List.of(text), NumberNotation.VI, null).claims().stream()
        .filter(claim -> claim.verdict() == verdict)
        .toList();
  }

  private static List<BigDecimal> numbers(String text) {
    return ProseText.of(List.of(text), NumberNotation.VI, Lexicon.standard()).mentions().stream()
        .map(Mention::number)
        .map(BigDecimal::stripTrailingZeros)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nhận hàng trị giá 2.353 triệu đồng – từ doanh nghiệp 1.420, cá nhân 683, cấp trên 250.|683|638",
        "Quỹ có 10.326 triệu đồng (trung ương 4.200, tỉnh 3.150, huyện và xã 2.976).|3.150|3.510",
        "Chi 98.450 triệu đồng, gồm trung ương 12.306, tỉnh 9.774, xã 76.370.|9.774|9.477",
        "Thu hồi được 3.204/5.120 triệu đồng (62,6%).|62,6|66,2",
        "Tổng kinh phí là 3 tỷ 450 triệu đồng, gồm ngân sách 2 tỷ 700 triệu đồng và xã hội hóa"
            + " 750 triệu đồng.|750|570"
      })
  void figures_of_a_list_are_counted_in_what_is_told_once(String text, String from, String to) {
    assertThat(claims(text, State.BROKEN)).isEmpty();
    assertThat(claims(text, State.HELD)).isNotEmpty();
    assertThat(claims(text.replace(from, to), State.BROKEN)).isNotEmpty();
  }

  @Test
  void a_scale_behind_a_list_is_of_all_its_figures() {
    assertThat(numbers("Chia theo cấp: trung ương 12.306, tỉnh 9.774, xã 17.455 (triệu đồng)."))
        .containsExactly(
            new BigDecimal("12306E6"), new BigDecimal("9774E6"), new BigDecimal("17455E6"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thiệt hại 600 triệu đồng (chết 2, bị thương 3).|2|3",
        "Kinh phí 450 triệu đồng cho 3 mô hình: lúa 120, ngô 45.|120|45"
      })
  void what_is_no_part_of_an_amount_keeps_its_own_scale(String text, String one, String other) {
    assertThat(numbers(text))
        .contains(
            new BigDecimal(one).stripTrailingZeros(), new BigDecimal(other).stripTrailingZeros());
    assertThat(claims(text, State.BROKEN)).isEmpty();
  }
}
