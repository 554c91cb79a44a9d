package vn.cchc.io.internal.layout.titles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.ReportingPeriod;

/** Periods as titles of tables tell them. */
class TitlePeriodsTest {

  private static TitlePeriods of(String titles) {
    return TitlePeriods.of(List.of(titles.split("/ /", -1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "BÁO CÁO KẾT QUẢ 9 THÁNG NĂM 2024 = 2024-9M",
        "Kết quả giải quyết hồ sơ tháng 10 năm 2025 = 2025-M10",
        "Kỳ báo cáo: Tháng 10/2025 = 2025-M10",
        "TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN NĂM 2024 = 2024-YEAR",
        "Kỳ báo cáo: năm 2025 = 2025-YEAR",
        "BÁO CÁO 6 tháng đầu năm 2025 = 2025-6M",
        "BÁO CÁO 3 THÁNG ĐẦU NĂM 2025 = 2025-Q1",
        "BÁO CÁO 11 THÁNG NĂM 2025 = 2025-11M",
        "Kỳ báo cáo: Quý I năm 2025 = 2025-Q1",
        "Từ tháng 1 đến tháng 9 năm 2025 = 2025-9M",
        "BÁO CÁO QUÝ III/ /NĂM 2025 = 2025-Q3",
        "BÁO CÁO THÁNG 10/ /NĂM 2025 = 2025-M10",
        "KẾT QUẢ 9 THÁNG ĐẦU NĂM 2025, NHIỆM VỤ QUÝ IV NĂM 2025 = 2025-9M",
        "KẾT QUẢ QUÝ I NĂM 2025/ /SO VỚI QUÝ I NĂM 2024 = 2025-Q1",
        "BÁO CÁO QUÝ III NĂM 2025/ /An Giang, ngày 05 tháng 10 năm 2025 = 2025-Q3",
        "6 THÁNG ĐẦU NĂM, NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM 2025 = 2025-6M",
        "KẾT QUẢ QUÝ I, NHIỆM VỤ QUÝ II NĂM 2025 = 2025-Q1",
        "KẾT QUẢ CÔNG TÁC THÁNG 6, NHIỆM VỤ THÁNG 7 NĂM 2025 = 2025-M6",
        "Bốn tháng đầu năm 2025 = 2025-4M",
        "Kỳ báo cáo: T6/2025 = 2025-M6",
        "Từ 01/01/2025 - 30/06/2025 = 2025-6M",
        "BÁO CÁO CÔNG TÁC NĂM 2025/ /Ngày 15/6/2025 = 2025-YEAR",
        "UBND XÃ AN PHÚ | CỘNG HÒA/ /TÌNH HÌNH TIẾP DÂN NĂM 2025/ /Tháng 5 năm 2025 = 2025-M5",
      })
  void a_period_of_any_kind_is_told(String titles, String key) {
    assertThat(of(titles).period()).extracting(ReportingPeriod::key).isEqualTo(key);
    assertThat(of(titles).notHeld()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "(Từ ngày 15/12/2023 đến ngày 14/09/2024) = 9M = 2023-12-15 = 2024-09-14",
        "Số liệu tính từ ngày 15/12/2024 đến ngày 14/3/2025 = Q1 = 2024-12-15 = 2025-03-14",
        "Số liệu từ ngày 01/01/2025 đến ngày 31/03/2025 = Q1 = 2025-01-01 = 2025-03-31",
        "từ ngày 15 tháng 6 năm 2025 đến ngày 14 tháng 7 năm 2025 = M7 = 2025-06-15 = 2025-07-14",
        "Từ 15/12 đến 14/12/2025 = YEAR = 2024-12-15 = 2025-12-14",
        "QUÝ III NĂM 2025/ /(từ ngày 1/7/2025 đến ngày 20/9/2025) = Q3 = 2025-07-01 = 2025-09-20",
      })
  void days_tell_a_period_and_its_window(String titles, String kind, String from, String to) {
    LocalDate last = LocalDate.parse(to);
    assertThat(of(titles).period())
        .isEqualTo(new ReportingPeriod(kind, last.getYear(), LocalDate.parse(from), last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kỳ báo cáo: 6 tháng cuối năm 2025",
        "BÁO CÁO TUẦN 42 NĂM 2025",
        "BÁO CÁO QUÝ III",
        "NĂM HỌC 2024-2025",
        "BÁO CÁO SƠ KẾT HỌC KỲ I NĂM HỌC 2024-2025",
        "Niên độ 2024-2025",
        "Tuần 23/2025",
        "Ngày 15/6/2025",
        "BÁO CÁO NHANH NGÀY 15/6/2025",
        "BÁO CÁO VỤ HÈ THU NĂM 2025",
        "BÁO CÁO QUÝ II VÀ 6 THÁNG ĐẦU NĂM 2025",
        "KẾT QUẢ QUÝ IV, NHIỆM VỤ QUÝ I NĂM 2026",
        "Năm 2024 và năm 2025",
        "Đợt 1 năm 2025",
        "Nhiệm kỳ 2020-2025",
        "Kỳ: 06/2025",
        "KẾT QUẢ ĐẾN HẾT THÁNG 9 NĂM 2025",
      })
  void what_is_no_period_of_these_is_told_in_its_words(String title) {
    assertThat(of(title).period()).isNull();
    assertThat(of(title).notHeld()).isEqualTo(title);
  }

  @Test
  void days_that_make_no_period_are_told() {
    TitlePeriods told = of("từ ngày 27 tháng 6 năm 2025 đến ngày 14 tháng 12 năm 2025");

    assertThat(told.period()).isNull();
    assertThat(told.notHeld()).isEqualTo("27/6/2025 - 14/12/2025");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "An Giang, ngày 05 tháng 10 năm 2025",
        "(Ban hành kèm theo Thông tư số 02/2021/TT-TTCP ngày 01 tháng 10 năm 2021)",
        "TÌNH HÌNH THU HÚT ĐẦU TƯ GIAI ĐOẠN 2021-2025",
        "Số liệu đến ngày 14 tháng 9 năm 2025",
        "STT | Chỉ tiêu | Năm 2023 | Năm 2024",
        "Số: 12/BC-SNV",
      })
  void days_of_papers_and_headings_tell_no_period(String title) {
    assertThat(of(title)).isEqualTo(new TitlePeriods(null, List.of(), null));
  }

  @Test
  void titles_of_two_periods_are_told_both() {
    TitlePeriods told = of("BÁO CÁO THÁNG 9 NĂM 2025/ /Kỳ báo cáo: Tháng 10 năm 2025");

    assertThat(told.period()).isNull();
    assertThat(told.several())
        .containsExactly("BÁO CÁO THÁNG 9 NĂM 2025", "Kỳ báo cáo: Tháng 10 năm 2025");
  }
}
