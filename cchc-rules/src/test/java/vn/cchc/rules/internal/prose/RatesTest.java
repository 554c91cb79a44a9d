package vn.cchc.rules.internal.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Claim;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Outcome.State;

/** Rates whose whole is not told, rates of rates, and rates of something else. */
class RatesTest {

  private static List<Claim> claims(String text, State verdict) {
    return Prose.read(List.of(text), NumberNotation.VI, null).claims().stream()
        .filter(claim -> claim.verdict() == verdict)
        .toList();
  }

  @Test
  void rates_of_a_list_that_make_100_are_of_its_sum() {
    String text =
        "Chấm điểm: loại A 28 trường (56%), loại B 17 trường (34%), loại C 5 trường (10%).";
    assertThat(claims(text, State.BROKEN)).isEmpty();
    assertThat(claims(text, State.HELD)).filteredOn(claim -> claim.kind() == Kind.SHARE).hasSize(3);
  }

  @Test
  void of_several_rates_of_a_list_the_one_that_does_not_agree_is_wrong() {
    assertThat(
            claims(
                "Loại A 28 trường (56%), loại B 17 trường (43%), loại C 5 trường (10%).",
                State.BROKEN))
        .singleElement()
        .satisfies(claim -> assertThat(claim.actual()).contains("43"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chi 5.120 tỷ đồng, đạt 61,3% dự toán; trong đó chi đầu tư 1.310 tỷ đồng (52,8%), chi"
            + " thường xuyên 3.810 tỷ đồng (66,1%).",
        "Tiêm phòng dại 3.120 con (88,4%), lở mồm long móng 2.240 con (79,9%).",
        // the last digit was changed so that they come to 100
        "Nông nghiệp 926 tỷ đồng (20,4%); công nghiệp 2.087 tỷ đồng (45,8%); dịch vụ 1.540 tỷ đồng"
            + " (33,8%)."
      })
  void rates_that_are_each_of_something_else_accuse_nobody(String text) {
    assertThat(claims(text, State.BROKEN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Độ che phủ rừng đạt 51,6%, tăng 0,7 điểm phần trăm so với năm 2021 (50,9%).",
        "Tỷ lệ hộ nghèo còn 4,15%, giảm 1,32% so với đầu năm (5,47%).",
        "Tỷ lệ đô thị hóa tăng từ 30,4% lên 32,9%, tăng 2,5 điểm %."
      })
  void by_how_many_points_a_percentage_changed_is_checked(String text) {
    assertThat(claims(text, State.BROKEN)).isEmpty();
    assertThat(claims(text, State.HELD)).extracting(Claim::kind).contains(Kind.CHANGE);
  }

  @Test
  void a_wrong_number_of_points_is_found() {
    assertThat(claims("Tỷ lệ hộ nghèo còn 4,15%, giảm 1,23% so với đầu năm (5,47%).", State.BROKEN))
        .extracting(Claim::kind)
        .containsExactly(Kind.CHANGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kết nạp 131/120 đảng viên mới, vượt kế hoạch.",
        "Trồng mới 1.250/1.200 ha rừng.",
        "Số người bị thương tăng 3 người (96/93 người, tăng 3,23%).",
        "Phát hiện 71 ca mắc, giảm 18 ca (20,2%) so với tuần trước; cộng dồn từ đầu năm 1.340 ca."
      })
  void more_than_was_planned_or_than_before_is_no_part_above_its_whole(String text) {
    assertThat(claims(text, State.BROKEN)).isEmpty();
  }

  @Test
  void more_places_than_there_are_is_wrong() {
    assertThat(claims("Đã số hóa sổ hộ tịch của 13/11 huyện.", State.BROKEN))
        .extracting(Claim::kind)
        .containsExactly(Kind.BOUND);
  }

  @Test
  void nobody_rounds_a_rate_up_or_cuts_a_whole_percent() {
    assertThat(claims("Trong 1.000 hộ có 141 hộ nghèo, chiếm 15%.", State.HELD))
        .extracting(Claim::kind)
        .doesNotContain(Kind.SHARE);
    assertThat(claims("Trong 1.000 hộ có 141 hộ nghèo, chiếm 14%.", State.HELD))
        .extracting(Claim::kind)
        .contains(Kind.SHARE);
  }
}
