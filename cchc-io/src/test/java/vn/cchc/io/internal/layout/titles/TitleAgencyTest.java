package vn.cchc.io.internal.layout.titles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Agency;
import vn.cchc.model.Level;

/** Agencies as titles and letterheads name them. */
class TitleAgencyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "SỞ NỘI VỤ TỈNH AN GIANG = SỞ NỘI VỤ TỈNH AN GIANG = DEPARTMENT",
        "UBND XÃ CHÂU PHÚ = UBND xã Châu Phú = COMMUNE",
        "ỦY BAN NHÂN DÂN PHƯỜNG RẠCH GIÁ = UBND phường Rạch Giá = COMMUNE",
        "UỶ BAN NHÂN DÂN/ /PHƯỜNG RẠCH GIÁ = UBND phường Rạch Giá = COMMUNE",
        "UBND ĐẶC KHU PHÚ QUỐC = UBND đặc khu Phú Quốc = COMMUNE",
        "UBND TỈNH AN GIANG | CỘNG HÒA/ /SỞ Y TẾ | Độc lập = SỞ Y TẾ = DEPARTMENT",
        "UBND TỈNH AN GIANG/ /Đơn vị báo cáo: UBND xã Mỹ Đức = UBND xã Mỹ Đức = COMMUNE",
        "Đơn vị báo cáo: | Sở Tài chính = Sở Tài chính = DEPARTMENT",
        "Biểu 2 | Đơn vị báo cáo: Sở Xây dựng; Đơn vị nhận: UBND tỉnh = Sở Xây dựng = DEPARTMENT",
        "Tên đơn vị: Trường THCS Nguyễn Trãi = Trường THCS Nguyễn Trãi = ''",
        "Đơn vị gửi báo cáo: Công ty Cấp nước = Công ty Cấp nước = ''",
        "Cơ quan báo cáo: Bộ Tài chính = Bộ Tài chính = MINISTRY",
      })
  void the_agency_that_reports_is_named(String titles, String name, String level) {
    assertThat(TitleAgency.of(List.of(titles.split("/ /", -1))))
        .isEqualTo(new Agency(null, name, level.isEmpty() ? null : Level.valueOf(level)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đơn vị: triệu đồng",
        "Đơn vị tính: người",
        "Đơn vị báo cáo: ............",
        "Đơn vị báo cáo:",
        "Đơn vị nhận báo cáo: Bộ Nội vụ",
        "PHÒNG CHỐNG THIÊN TAI NĂM 2025",
        "BỘ TÀI CHÍNH",
        "BỘ CHỈ SỐ CẢI CÁCH",
        "SỞ HỮU ĐẤT ĐAI NĂM 2025",
        "Trường hợp vi phạm",
        "BÁO CÁO CỦA SỞ Y TẾ",
      })
  void what_only_begins_like_an_agency_names_none(String title) {
    assertThat(TitleAgency.of(List.of(title))).isNull();
  }
}
