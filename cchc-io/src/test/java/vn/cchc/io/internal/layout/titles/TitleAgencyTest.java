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
        "TỔNG CỤC THỐNG KÊ | CỘNG HÒA/ /CỤC THỐNG KÊ TỈNH AN GIANG = CỤC THỐNG KÊ TỈNH AN GIANG = ''",
        "UBND TỈNH A | SỞ Y TẾ | CỘNG HÒA XÃ HỘI | Độc lập/ /BÁO CÁO = SỞ Y TẾ = DEPARTMENT",
        "SỞ Y TẾ AN GIANG/ /BỆNH VIỆN ĐA KHOA/ /BÁO CÁO = BỆNH VIỆN ĐA KHOA = ''",
        "SỞ XÂY DỰNG/ /CỘNG HÒA/ /CHI CỤC GIÁM ĐỊNH = CHI CỤC GIÁM ĐỊNH = DEPARTMENT",
        "PHÒNG GDĐT HUYỆN A/ /TRƯỜNG TIỂU HỌC MỸ ĐỨC = TRƯỜNG TIỂU HỌC MỸ ĐỨC = ''",
        "HỘI NÔNG DÂN TỈNH AN GIANG/ /BÁO CÁO = HỘI NÔNG DÂN TỈNH AN GIANG = ''",
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH/ /BÁO CÁO = LIÊN ĐOÀN LAO ĐỘNG TỈNH = ''",
        "HĐND XÃ MỸ ĐỨC/ /BÁO CÁO = HĐND XÃ MỸ ĐỨC = ''",
        "CÔNG TY TNHH CẤP NƯỚC/ /BÁO CÁO = CÔNG TY TNHH CẤP NƯỚC = ''",
        "NGÂN HÀNG CSXH/ /CHI NHÁNH TỈNH A/ /BÁO CÁO = NGÂN HÀNG CSXH CHI NHÁNH TỈNH A = ''",
        "ĐẢNG BỘ TỈNH AN GIANG/ /ĐẢNG ỦY XÃ MỸ ĐỨC = ĐẢNG ỦY XÃ MỸ ĐỨC = ''",
        "UBND TỈNH A/ /BAN QUẢN LÝ DỰ ÁN/ /BÁO CÁO = BAN QUẢN LÝ DỰ ÁN = DEPARTMENT",
        "SỞ KẾ HOẠCH VÀ ĐẦU TƯ/ /BÁO CÁO = SỞ KẾ HOẠCH VÀ ĐẦU TƯ = DEPARTMENT",
        "UBND XÃ MỸ ĐỨC/ /BÁO CÁO THỐNG KÊ/ /Trường mầm non = UBND xã Mỹ Đức = COMMUNE",
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
        "HỘI NGHỊ TỔNG KẾT",
        "Công ty cổ phần hóa năm 2025",
        "DANH SÁCH CÔNG TY",
        "BÁO CÁO CỦA SỞ Y TẾ",
      })
  void what_only_begins_like_an_agency_names_none(String title) {
    assertThat(TitleAgency.of(List.of(title))).isNull();
  }
}
