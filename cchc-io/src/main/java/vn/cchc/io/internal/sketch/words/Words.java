package vn.cchc.io.internal.sketch.words;

import java.util.List;
import java.util.regex.Pattern;
import vn.cchc.model.internal.Texts;

/** The words of forms, folded, by which parts of a table are told. */
public final class Words {

  public static final List<String> SERIAL =
      List.of("stt", "tt", "so tt", "thu tu", "so thu tu", "s tt");
  public static final List<String> CODE =
      List.of("ma", "ma so", "ms", "ma chi tieu", "ma so chi tieu", "ma dong");
  public static final List<String> LABEL =
      List.of(
          "chi tieu",
          "noi dung",
          "ten",
          "don vi",
          "linh vuc",
          "danh muc",
          "muc dich",
          "dia phuong",
          "co quan",
          "tieu chi",
          "khoan muc",
          "hang muc",
          "mieu ta",
          "doi tuong",
          "loai",
          "to chuc",
          "tai san",
          "nguon von",
          "noi dung chi",
          "xa",
          "huyen",
          "tinh",
          "so nganh",
          "truong");
  public static final List<String> NOTE =
      List.of(
          "ghi chu",
          "thuyet minh",
          "dien giai",
          "giai trinh",
          "ly do",
          "chu thich",
          "nguyen nhan",
          "can cu",
          "ho ten",
          "ho va ten",
          "dia chi",
          "co quan chu tri",
          "dien thoai",
          "quyet dinh",
          "thoi gian",
          "dia diem",
          "ky hieu",
          "so hieu",
          "chuc vu",
          "ten",
          "tinh trang");
  public static final List<String> UNIT_HEAD = List.of("don vi tinh", "dvt", "dv tinh");
  public static final List<String> PERCENT =
      List.of("ty le", "ti le", "ty trong", "ti trong", "toc do");
  private static final List<String> SHARE_OF_TOTAL =
      List.of("co cau", "ty trong", "ti trong", "trong tong", "tren tong", "so voi tong");

  public static final List<String> MEAN =
      List.of("binh quan", "trung binh", "he so", "nang suat", "dinh muc", "xep hang", "thu hang");

  /** Words behind "điểm"; "TB" alone is many other things as well. */
  public static final List<String> MEAN_OF_POINTS =
      List.of("binh quan", "trung binh", "tb", "tbc", "tbm");

  public static final List<String> AMOUNT =
      List.of(
          "kinh phi",
          "tien",
          "so tien",
          "thanh tien",
          "gia tri",
          "von",
          "du toan",
          "quyet toan",
          "chi phi",
          "doanh thu",
          "dien tich",
          "ngan sach",
          "no",
          "thue",
          "phi",
          "giai ngan",
          "san luong",
          "khoi luong");

  public static final List<String> COUNTED =
      List.of(
          "so luong", "so ho so", "so nguoi", "so vu", "so don", "so luot", "so du an", "so cuoc");

  /** Classes beside which "trung bình" is one as well, and no mean. */
  public static final List<String> GRADES =
      List.of("gioi", "xuat sac", "kha", "yeu", "kem", "tot", "cao", "thap", "dat");

  /** A price; the word without its marks is many others. */
  private static final Pattern PRICE =
      Pattern.compile(
          "(?iu)(?:^|(?<!(?:^|\\s)(?:nguyên|đánh|trị|đấu|thẩm|định|vật))\\s)giá(?!\\s+(?:trị|thành))(?:$|[\\s(])"
              + "|^mức (?:hỗ trợ|chi|thu|lương|phí|khoán|đóng|hưởng|thưởng)(?:$|[\\s(/])");

  /** Sums of money by words whose folded ones are those of other things as well. */
  private static final Pattern SUM_OF_MONEY =
      Pattern.compile(
          "(?iu)^(?:tổng |số )*(?:tiền )?(?:lương|phụ cấp|bhxh|bhyt|bhtn|kpcđ|thuế|thực (?:lĩnh|nhận|thu|chi)"
              + "|nguyên giá|trị giá|hao mòn|khấu hao|thu nhập|dư nợ|dư (?:đầu|cuối)|nợ|lãi|lợi nhuận|mức đầu tư"
              + "|tạm ứng|cho vay|công nợ|doanh số|vay)(?:$|[\\s(/])");

  /** What is written in digits and counts nothing. */
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?iu)^(?:mã(?: số)?|số (?:hiệu|quyết định|điện thoại|tài khoản|cmnd|cccd|chứng từ|hóa đơn"
              + "|công văn|hợp đồng|thửa|tờ|phòng|seri)|điện thoại|fax|tài khoản)(?:$|\\s)"
              + "|^(?:ma|so_hieu|so_quyet_dinh|so_dien_thoai|so_tai_khoan|dien_thoai|id|code|cccd|cmnd)_?(?:$|_)");

  private static final Pattern SCORE = Pattern.compile("(?iu)^(?:tổng |số )*điểm(?:$|[\\s(])");

  private static final Pattern SIGNATURE =
      Pattern.compile(
          "\\bky(?: ten)?(?: ghi ro)? ho (?:va )?ten\\b|\\bghi ro ho ten\\b|\\bdong dau\\b|^nguoi lap|^thu truong"
              + "|^noi nhan|^ke toan truong|^nguoi kiem tra|^nguoi tong hop|^lanh dao|^giam doc\\b"
              + "|ngay (?:\\d+ )?thang (?:\\d+ )?nam|^chu tich\\b|^nguoi bao cao|^tm uy ban|^t m uy ban");

  /** Who signs, side by side below a table. */
  private static final Pattern SIGNER =
      Pattern.compile(
          "^(?:nguoi (?:mua|ban|nhan|giao|nop|lap|duyet|kiem|tong hop|viet|de nghi|thanh toan)|ke toan"
              + "|thu (?:kho|quy|truong)|(?:pho )?giam doc|dai dien|ben (?:a|b|mua|ban|giao|nhan)|truong phong"
              + "|lanh dao|chu tich|hieu truong|tm|kt)\\b.*");

  private static final Pattern LETTERHEAD =
      Pattern.compile(
          "cong hoa xa hoi chu nghia viet nam|doc lap tu do hanh phuc|^so \\d* ?bc|^bieu (?:mau )?so\\b"
              + "|^mau so\\b|^ky bao cao|^so lieu (?:tinh )?tu|^tu ngay|^don vi bao cao|^don vi nhan|^ban hanh|^ngay nhan bao cao|^don vi gui");
  private static final Pattern NOTES =
      Pattern.compile(
          "^(?:ghi chu|luu y|chu thich|huong dan|giai thich|cach ghi|(?:tong )?(?:so tien )?(?:viet )?bang chu|chu y"
              + "|noi nhan|cong thuc|trong do cot|kiem tra)\\b|^(?:cot|dong) \\(?\\d+");

  /** What is no word for a whole, though it would be without its marks. */
  private static final Pattern NO_WHOLE =
      Pattern.compile("(?iu)\\P{L}*(?:c(?!ả)\\p{L}|c(?!ộ)\\p{L}ng|tống)(?=\\P{L}+\\p{L}).*");

  private Words() {}

  /** Returns the text on one line. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        gap = !line.isEmpty();
      } else if (Character.getType(c) != Character.FORMAT) {
        if (gap) {
          line.append(' ');
        }
        gap = false;
        line.append(c);
      }
    }
    return line.toString();
  }

  /** Returns whether a folded text is one of some phrases, or begins with one. */
  public static boolean begins(String folded, List<String> phrases) {
    return phrases.stream().anyMatch(p -> folded.equals(p) || folded.startsWith(p + " "));
  }

  /** Returns whether a heading says that things are counted. */
  public static boolean counts(String heading) {
    return begins(Texts.folded(heading), COUNTED);
  }

  public static boolean isPrice(String heading) {
    return PRICE.matcher(heading).find();
  }

  public static boolean isAmount(String heading) {
    return SUM_OF_MONEY.matcher(heading).find();
  }

  public static boolean isIdentifier(String heading) {
    return IDENTIFIER.matcher(heading).find();
  }

  /** Returns whether a heading says that figures are so many of a thousand. */
  public static boolean isPerThousand(String heading) {
    return heading.indexOf('‰') >= 0
        || begins(Texts.folded(heading), List.of("ty suat", "ti suat"));
  }

  public static boolean isScore(String heading) {
    return SCORE.matcher(heading).find();
  }

  public static boolean isSignature(String folded) {
    return folded.length() < 200 && SIGNATURE.matcher(folded).find();
  }

  public static boolean isSigner(String folded) {
    return SIGNER.matcher(folded).matches();
  }

  public static boolean isLetterhead(String folded) {
    return LETTERHEAD.matcher(folded).find();
  }

  public static boolean isNote(String folded) {
    return NOTES.matcher(folded).find();
  }

  /**
   * Whether a text does not begin with a word that only looks like one for a whole: {@code CA tỉnh}
   * (Công an), {@code Công chức}. Where a text has no marks at all, both may be meant.
   */
  private static boolean isWhole(String text) {
    String nfc = Texts.nfc(text);
    boolean marked = nfc.codePoints().anyMatch(c -> Character.isLetter(c) && c > 'z');
    return !marked || !NO_WHOLE.matcher(nfc).matches();
  }

  /** Returns whether this names a total: all of it, or all of one kind. */
  public static boolean isTotal(String text) {
    String folded = Texts.folded(text);
    return isWhole(text)
        && folded.matches(
            "tong|tong so|tong cong|cong|tong chung|cong tong|tong tat ca|total|grand total|cong chung"
                + "|(?:tong|cong) (?:so )?(?:diem|tien|kinh phi|gia tri|dien tich)"
                + "|toan (?:tinh|huyen|xa|thanh pho|quoc|nganh|vung|cuc|truong|cong ty|don vi|khoi|so"
                + "|khu vuc|phuong)|ca (?:nuoc|tinh|huyen|xa|thanh pho)|chung|tat ca"
                + "|tong (?:so|cong) (?:toan )?(?:tinh|huyen|xa|thanh pho|nganh|chung|cac).*"
                + "|tong (?:so|cong)? ?(?:[ivx]+|[a-z]|\\d+)(?: (?:[ivx]+|[a-z]|\\d+))+");
  }

  /** Returns whether a heading says that its percentages are shares of a total. */
  public static boolean isShareOfTotal(String heading) {
    return Texts.hasAny(Texts.folded(heading), SHARE_OF_TOTAL);
  }

  /** Returns whether a column's name begins with a word for a sum: {@code Tổng số vụ}. */
  public static boolean beginsAsTotal(String text) {
    return isWhole(text)
        && Texts.folded(text)
            .matches("(?:tong|cong)(?: .*)?|ca (?:nam|ky)|toan nam|\\d{1,2} thang(?: dau nam)?");
  }

  /** Returns whether a column's name is that of the sum of its neighbours. */
  public static boolean isTotalHead(String text) {
    String folded = Texts.folded(text);
    return isWhole(text)
        && folded.matches(
            "(?:(?:tong|tong so|tong cong|cong|tong chung|chung|ca nam|total)(?: \\d.*)?"
                + "|(?:(?:tong so|tong cong) )?(?:toan|ca) (?:tinh|huyen|xa|thanh pho|tp|thi xa|quan|phuong|quoc|nuoc"
                + "|nganh|vung))");
  }

  /** Returns whether a column's name is that of what came together over some times before it. */
  public static boolean accumulates(String text) {
    return Texts.folded(text).matches("(?:so )?(?:luy ke|cong don)(?: .*)?");
  }

  /** Returns whether a column's name is that of a part of a year. */
  public static boolean isTime(String text) {
    return Texts.folded(text).matches("(?:quy|thang|tuan|ky|dot) (?:[ivx]+|\\d+)(?: .*)?");
  }
}
