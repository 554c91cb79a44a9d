package vn.cchc.io.internal.sketch.words;

import java.util.regex.Pattern;
import vn.cchc.model.internal.Texts;

/** Lines above a table that are no title of it: who reports, of what time, where and when. */
public final class OtherLines {

  private static final int LONGEST_NAME = 90;

  private static final Pattern AGENCY =
      Pattern.compile(
          "(?iu)^(?:sở|ubnd|hđnd|[uủ][yỷ] ban|uỷ ban|hội đồng|bộ(?! (?:chỉ|thủ|tiêu))|tổng cục|cục|chi cục"
              + "|phòng(?!,? chống)|ban(?! hành)|trung tâm|viện(?! (?:phí|trợ))|trường(?! hợp)|bệnh viện"
              + "|trạm|công an|thanh tra(?! đối)|văn phòng(?! phẩm)|(?:đảng|huyện|tỉnh|thành) ủy|kho bạc|bảo hiểm xã hội"
              + "|tòa án|toà án|viện kiểm sát|công ty|tổng công ty|chi nhánh|(?:tên )?đơn vị|cơ quan"
              + "|xã(?! hội)|phường|huyện|tỉnh|thành phố|thị trấn|thị xã|hội(?! (?:nghị|thảo|đồng))|đội|khoa|tổ)(?:\\s|:).*");

  /** {@code Đơn vị báo cáo: ...} */
  private static final Pattern LABEL =
      Pattern.compile("(?iu)^(?:tên )?(?:đơn vị|cơ quan)[^:]{0,30}:.*");

  /** What says that a line names a table, whoever it is of. */
  private static final Pattern NAMES_TABLE =
      Pattern.compile(
          "\\b(?:bao cao|tong hop|thong ke|tinh hinh|ket qua|ke hoach|danh sach|danh muc|bieu|bang"
              + "|du toan|quyet toan|can doi|so lieu|hien trang|theo doi|thu chi|chi tieu|phan tich|ra soat)\\b");

  private static final Pattern TIME =
      Pattern.compile(
          "^(?:(?:thoi gian|thoi diem|ky|so lieu)(?: bao cao)? )?(?:tinh )?"
              + "(?:quy|thang|nam|\\d{1,2} thang|tu ngay|tu thang|tu \\d|tuan|so voi|den ngay|den het|nam hoc|ngay)\\b.{0,60}");

  private static final Pattern PLACE_AND_DAY =
      Pattern.compile("(?iu)^[^,]{2,40},\\s*ngày\\s.{0,20}tháng.{0,20}năm.*");

  private static final Pattern ANNEX =
      Pattern.compile(
          "(?iu)^(?:phụ lục|biểu|mẫu|bảng)(?: mẫu)?(?: số)?[\\s:.]*[\\dIVX]*[^\\s]{0,15}$");

  private OtherLines() {}

  /** Returns whether a line is no title. */
  public static boolean isOther(String text) {
    String folded = Texts.folded(text);
    boolean agency =
        text.length() <= LONGEST_NAME
            && AGENCY.matcher(text).matches()
            && (LABEL.matcher(text).matches() || !NAMES_TABLE.matcher(folded).find());
    boolean time = TIME.matcher(folded).matches() && folded.chars().anyMatch(Character::isDigit);
    return agency || time || PLACE_AND_DAY.matcher(text).matches() || ANNEX.matcher(text).matches();
  }
}
