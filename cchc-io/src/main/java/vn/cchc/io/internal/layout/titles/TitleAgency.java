package vn.cchc.io.internal.layout.titles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Agency;
import vn.cchc.model.Level;
import vn.cchc.model.internal.Texts;

/**
 * The agency that the titles of a table name: behind {@code Đơn vị báo cáo:}, or in the letterhead,
 * whose lower line is the one that reports.
 */
public final class TitleAgency {

  private static final int LETTERHEAD = 8;
  private static final int FIRST = 2;
  private static final int LONGEST = 120;
  private static final String BREAK = " \\| ";

  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^[(-]?\\s*(?:tên )?(?:đơn vị|cơ quan)(?: (?:lập|thực hiện|gửi))?(?: báo cáo)?(?: \\(?đơn vị gửi\\)?)?\\s*:\\s*(.*)$");

  /** {@code Đơn vị: triệu đồng} says in what a table counts. */
  private static final Pattern SAYS_WHO =
      Pattern.compile("(?iu).*(?:báo cáo|gửi|lập|thực hiện|cơ quan).*:.*");

  private static final Pattern DEPARTMENT =
      Pattern.compile(
          "(?iu)^(?:sở(?! hữu)|ban (?:dân tộc|quản lý|tôn giáo|tiếp công dân)|thanh tra (?:tỉnh|thành phố)|chi cục)(?!\\p{L}).*");
  private static final Pattern MINISTRY =
      Pattern.compile("(?iu)^(?:bộ(?! (?:chỉ|thủ|tiêu|phận|máy|câu))|tổng cục)\\s\\p{L}.*");
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?iu)^(?:cục|văn phòng(?! phẩm)|phòng|trung tâm|công an|bệnh viện|kho bạc|thuế|bảo hiểm xã hội|t[òo][àa] án|viện kiểm sát|trường(?! hợp)|trạm y tế|thanh tra)\\s\\p{L}.*");

  /** What is called so in prose and in titles as well, so that it counts in a letterhead alone. */
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "(?iu)^(?:hội (?:đồng nhân dân|liên hiệp|nông dân|cựu|chữ thập|người|luật|nhà|doanh|bảo|phụ|khuyến|sinh viên|y)|hđnd|liên đoàn"
              + "|(?:tổng )?công ty|tập đoàn|ngân hàng|chi nhánh|phòng giao dịch|quỹ|học viện|viện|thư viện|bảo tàng|đài"
              + "|(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|uỷ|bộ|đoàn)|đoàn (?:tncs|thanh niên|khối)|bch|ubmttq|ủy ban mặt trận|uỷ ban mặt trận|mttq|mặt trận"
              + "|ban (?:chấp hành|tổ chức|dân vận|tuyên giáo|nội chính|chỉ huy|chỉ đạo|kiểm tra|thường trực|quản trị|bảo vệ|xây dựng)"
              + "|bộ chỉ huy|hợp tác xã|htx|liên hiệp|nhà máy|xí nghiệp|nhà văn hóa|hạt|đồn|hải quan|cảng|vườn quốc gia)(?:\\s.*|$)");

  /** What is below another of its name. */
  private static final Pattern BRANCH = Pattern.compile("(?iu)^(?:chi nhánh|phòng giao dịch)\\s.*");

  /** Words of titles that are in the names of some agencies. */
  private static final Pattern NAMED =
      Pattern.compile(
          "^((?:tong cuc|chi cuc|cuc|so|vu|phong|ban chi huy|ban chi dao|ban|trung tam|vien|chi nhanh)) "
              + "(?:thong ke|ke hoach|tong hop|phong chong|cong tac)\\b");

  private static final Pattern COMMITTEE = Pattern.compile("(?iu)^(?:ubnd|[uủ][yỷ] ban nhân dân)$");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?iu)^(?:tỉnh|thành phố|tp\\.?|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\\s.*");

  /** What stands beside the agencies of a letterhead. */
  private static final Pattern COUNTRY = Pattern.compile("^(?:cong hoa|doc lap)\\b.*");

  /** Below the letterhead nobody is named that reports. */
  private static final Pattern TITLE =
      Pattern.compile("^(?:bao cao|tong hop|thong ke|ket qua|bieu|bang|danh sach|tinh hinh)\\b.*");

  /** What no agency is called, though a line begins as one. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "\\b(?:bao cao|tong hop|thong ke|ket qua|bieu|bang|danh sach|tinh hinh|so lieu|cong tac|ke hoach|phong chong|chi tieu|nam \\d{4}|quy [ivx\\d]+|thang \\d+)\\b");

  private TitleAgency() {}

  /** Returns the agency; null where no title names one. */
  public static @Nullable Agency of(List<String> titles) {
    List<String> firsts = new ArrayList<>();
    for (String title : titles) {
      String[] parts = title.split(BREAK, -1);
      for (int i = 0; i < parts.length; i++) {
        Agency labelled = labelled(parts[i], i + 1 < parts.length ? parts[i + 1] : "");
        if (labelled != null) {
          return labelled;
        }
      }
      int last = firsts.size() - 1;
      boolean goesOn =
          last >= 0
              && COMMITTEE.matcher(firsts.get(last)).matches()
              && PLACE.matcher(parts[0]).matches();
      if (goesOn) {
        firsts.set(last, firsts.get(last) + " " + parts[0]);
      } else {
        firsts.add(parts[0]);
      }
      firsts.addAll(besides(parts));
    }
    Agency above = null;
    Agency lowest = null;
    for (int i = 0; i < Math.min(LETTERHEAD, firsts.size()); i++) {
      Agency named = inLetterhead(firsts.get(i), i);
      String folded = Texts.folded(firsts.get(i));
      boolean begins = lowest != null && !COUNTRY.matcher(folded).matches();
      if (named == null && (begins || above != null && TITLE.matcher(folded).matches())) {
        break;
      }
      // the ministry that prescribes a form stands in its letterhead too
      if (named != null && named.level() != Level.MINISTRY) {
        lowest =
            lowest != null && BRANCH.matcher(firsts.get(i)).matches()
                ? new Agency(null, lowest.name() + " " + named.name(), null)
                : named;
      }
      above = above == null ? TitleFacts.of(List.of(firsts.get(i))).agency() : above;
    }
    return lowest == null ? above : lowest;
  }

  /** The lower lines of a cell that stands left of the name of the country. */
  private static List<String> besides(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      if (COUNTRY.matcher(Texts.folded(parts[i])).matches()) {
        return List.of(parts).subList(1, i);
      }
    }
    return List.of();
  }

  /** An organisation in the first lines, or in capitals as letterheads are. */
  private static @Nullable Agency inLetterhead(String line, int place) {
    Agency office = office(line);
    String text = line.strip();
    boolean first = place < FIRST || text.equals(text.toUpperCase(Locale.ROOT));
    return office == null && first && ORGANISATION.matcher(text).matches() && isName(text)
        ? new Agency(null, text, null)
        : office;
  }

  private static @Nullable Agency labelled(String part, String next) {
    Matcher label = LABEL.matcher(part.length() > LONGEST ? "" : part);
    if (!label.matches()) {
      return null;
    }
    String value = label.group(1).strip();
    String name = (value.isEmpty() ? next : value).replaceAll(";.*|[.…_,)]+$", "").strip();
    if (name.length() < 3 || name.length() > LONGEST || !Texts.hasWords(name)) {
      return null;
    }
    Agency committee = TitleFacts.of(List.of(name)).agency();
    Agency office = office(name);
    if (office != null || committee != null) {
      return office != null ? office : committee;
    }
    return SAYS_WHO.matcher(part).matches() && !LABEL.matcher(next).matches()
        ? new Agency(null, name, null)
        : null;
  }

  private static @Nullable Agency office(String name) {
    String text = name.strip();
    if (!isName(text)) {
      return null;
    }
    if (DEPARTMENT.matcher(text).matches()) {
      return new Agency(null, text, Level.DEPARTMENT);
    }
    if (MINISTRY.matcher(text).matches()) {
      return new Agency(null, text, Level.MINISTRY);
    }
    return OFFICE.matcher(text).matches() ? new Agency(null, text, null) : null;
  }

  private static boolean isName(String text) {
    boolean other = text.length() > LONGEST || text.indexOf(':') >= 0 || text.endsWith(".");
    String folded = NAMED.matcher(Texts.folded(text)).replaceFirst("$1");
    return !other && !NO_NAME.matcher(folded).find();
  }
}
