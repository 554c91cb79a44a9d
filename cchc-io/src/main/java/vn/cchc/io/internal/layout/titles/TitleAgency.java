package vn.cchc.io.internal.layout.titles;

import java.util.ArrayList;
import java.util.List;
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
  private static final Pattern COMMITTEE = Pattern.compile("(?iu)^(?:ubnd|[uủ][yỷ] ban nhân dân)$");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?iu)^(?:tỉnh|thành phố|tp\\.?|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\\s.*");

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
    }
    Agency above = null;
    for (String first : firsts.subList(0, Math.min(LETTERHEAD, firsts.size()))) {
      Agency named = office(first);
      // the ministry that prescribes a form stands in its letterhead too
      if (named != null && named.level() != Level.MINISTRY) {
        return named;
      }
      above = above == null ? TitleFacts.of(List.of(first)).agency() : above;
    }
    return above;
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
    boolean other = text.length() > LONGEST || text.indexOf(':') >= 0 || text.endsWith(".");
    if (other || NO_NAME.matcher(Texts.folded(text)).find()) {
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
}
