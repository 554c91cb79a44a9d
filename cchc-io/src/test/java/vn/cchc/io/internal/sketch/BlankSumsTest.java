package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.internal.sketch.Forms.table;

import org.junit.jupiter.api.Test;

/** Sums of which parts are blank, while the others do not come to the total. */
class BlankSumsTest {

  private static TableSketch of(String cell) {
    return table(
        "STT|Nội dung|Tổng số|Trung ương|Tỉnh|Huyện",
        "A|B|1=2+3+4|2|3|4",
        "1|Số sách|900|300|400|200",
        "2|Số báo|700|100|350|250",
        "3|Số thẻ|8.551|" + cell + "|5.204|3.311",
        "4|Số tạp chí|600|100|300|200");
  }

  @Test
  void what_is_blank_may_be_what_is_missing() {
    assertThat(of("").blanks())
        .singleElement()
        .satisfies(sum -> assertThat(sum.blanks()).containsExactly(3));
  }

  @Test
  void what_does_not_apply_or_cannot_be_read_is_not_blank() {
    assertThat(of("x").blanks()).isEmpty();
    assertThat(of("14/5/1901").blanks()).isEmpty();
  }
}
