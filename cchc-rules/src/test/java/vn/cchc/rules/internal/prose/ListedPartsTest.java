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

/** Parts of a whole that are told one after another, and changes told by their two ends. */
class ListedPartsTest {

  private static List<Claim> broken(String text) {
    return Prose.read(List.of(text), NumberNotation.VI, null).claims().stream()
        .filter(claim -> claim.verdict() == State.BROKEN)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Điều chỉnh 41 lượt dự án, trong đó có 18 lượt tăng vốn, 51 lượt giãn tiến độ.",
        "Kiểm tra 312 cơ sở, trong đó có 41 cơ sở vi phạm, 441 cơ sở được nhắc nhở."
      })
  void a_later_part_of_a_list_that_exceeds_the_whole_is_wrong(String text) {
    assertThat(broken(text)).extracting(Claim::kind).containsExactly(Kind.BOUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tổng số đơn 54, gồm thạc sĩ 12, đại học 39, cao đẳng 3, trung cấp 3.",
        "Tổng số cán bộ 54 người, gồm 12 thạc sĩ, 39 đại học, 3 cao đẳng và 3 trung cấp."
      })
  void no_part_of_a_list_is_left_out_to_make_it_come_right(String text) {
    assertThat(broken(text)).extracting(Claim::kind).containsExactly(Kind.SUM);
  }

  @Test
  void a_rate_of_a_plan_that_stands_right_behind_it_is_checked() {
    assertThat(broken("Thu đạt 128.000 triệu đồng, đạt 48% dự toán (152.400 triệu đồng)."))
        .extracting(Claim::kind)
        .containsExactly(Kind.SHARE);
  }

  @Test
  void a_change_that_is_wrong_is_not_told_as_a_sum_as_well() {
    assertThat(
            broken(
                "So với năm 2022 (3.610 việc) số việc năm nay 3.257 việc, giảm 335 việc, tức 9,8%."))
        .extracting(Claim::kind)
        .containsExactly(Kind.CHANGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Điều chỉnh 41 lượt dự án, trong đó có 18 lượt tăng vốn; gia hạn 51 lượt dự án.",
        "Kết nạp 120 đảng viên, trong đó nữ 40, dân tộc thiểu số 25; tuyên dương 150 tập thể.",
        "Kiểm tra 41 cơ sở, trong đó có 18 cơ sở kinh doanh, xử phạt 350 triệu đồng.",
        "Cấp 212 giấy phép, trong đó 12 giấy cấp lại, tăng 316 giấy so với quý trước.",
        "Xảy ra 63 vụ. So với quý trước: số người chết tăng 3 người (25 lên 28); số người bị thương"
            + " giảm 12 người (63 người)."
      })
  void what_follows_a_part_without_being_listed_with_it_accuses_nobody(String text) {
    assertThat(broken(text)).isEmpty();
  }
}
