package vn.cchc.io.internal.sketch.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.io.internal.sketch.grid.Line;

/** Which line above a table is its title. */
class TitlesTest {

  private static String title(String lines) {
    return Titles.of(
            Arrays.stream(lines.split("/ /", -1))
                .map(line -> new Line(line.strip(), null))
                .toList())
        .title();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "BÁO CÁO KẾT QUẢ TIẾP DÂN/ /Trong kỳ đã tiếp 60 lượt. Công tác này được quan tâm. = BÁO CÁO KẾT QUẢ TIẾP DÂN",
        "Trong kỳ đã tiếp 60 lượt./ /Kết quả tiếp công dân theo xã = Kết quả tiếp công dân theo xã",
        "Trong kỳ đã tiếp 60 lượt./ /Bảng 1. Kết quả tiếp công dân = Bảng 1. Kết quả tiếp công dân",
        "BÁO CÁO/ /Kết quả tiếp dân/ /Trong kỳ đã tiếp 60 lượt. = BÁO CÁO Kết quả tiếp dân",
        "Tiếp công dân = Tiếp công dân",
        "KẾT QUẢ QUÝ I/ /SO VỚI QUÝ I NĂM 2024 = KẾT QUẢ QUÝ I",
        "KẾT QUẢ TIẾP DÂN/ /Đơn vị báo cáo: Sở Y tế = KẾT QUẢ TIẾP DÂN",
        "BÁO CÁO tháng 9 năm 2023/ /Ý kiến: hài lòng 175 phiếu (35,0%). = BÁO CÁO tháng 9 năm 2023",
        "BÁO CÁO tháng 9/ /Giải ngân đạt 820 tỷ đồng, bằng 74,6%; = BÁO CÁO tháng 9",
        "Tình hình tai nạn năm 2023. = Tình hình tai nạn năm 2023.",
      })
  void a_title_is_in_capitals_or_begins_like_one_or_stands_alone(String lines, String title) {
    assertThat(title(lines)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "Trong kỳ toàn tỉnh đã tiếp 60 lượt công dân, trong đó nam 24 lượt, nữ 36 lượt. Việc này được các cấp quan tâm. = x",
        "Trong kỳ toàn tỉnh đã tiếp 60 lượt công dân, trong đó nam 24 lượt, nữ 36 lượt và việc này được các cấp các ngành quan tâm = x",
        "Số liệu cụ thể như sau: = x",
        "- Số lượt tiếp: 60 lượt = x",
        "1. Công tác tiếp dân/ /Trong kỳ đã tiếp 60 lượt. = x",
        "I. KẾT QUẢ ĐẠT ĐƯỢC/ /Trong kỳ đã tiếp 60 lượt. = x",
      })
  void prose_is_no_title(String lines, String nothing) {
    assertThat(nothing).isNotEmpty();
    assertThat(title(lines)).isEmpty();
  }
}
