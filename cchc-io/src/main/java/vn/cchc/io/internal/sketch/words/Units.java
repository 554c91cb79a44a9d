package vn.cchc.io.internal.sketch.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.internal.Texts;

/** In what a table counts, as a line above it or a heading says. */
public final class Units {

  private static final Pattern LINE =
      Pattern.compile(
          "(?iu)(?:đơn\\s+vị(?:\\s+tính)?[^:]{0,30}|đvt|đv\\s*tính)\\s*:\\s*([^;)\\n]{1,40})");
  private static final Pattern IN_HEAD = Pattern.compile("\\(\\s*([^()]{1,25})\\s*\\)");
  private static final Pattern PER_CENT = Pattern.compile("(?<![\\d\\s])\\s*%|^\\s*%");
  private static final Set<String> MONEY =
      Set.of(
          "dong",
          "trieu dong",
          "nghin dong",
          "ngan dong",
          "ty dong",
          "usd",
          "vnd",
          "1000d",
          "d",
          "trd",
          "trieu",
          "nghin",
          "dong viet nam",
          "1 000 dong",
          "1000 dong",
          "trieu usd",
          "nghin usd");
  private static final Set<String> MEASURES =
      Set.of(
          "ha", "m2", "m3", "km", "km2", "tan", "ta", "kg", "kwh", "lit", "nghin tan", "met", "m");

  /** Things by the thousand, or so much for each of something else. */
  private static final Pattern PARTED =
      Pattern.compile("(?iu)^(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ|1[. ]?000) \\p{L}.*|.*[%‰/].*");

  private static final Set<String> THINGS =
      Set.of(
          "nguoi",
          "truong hop",
          "ho so",
          "tem",
          "vu",
          "viec",
          "don",
          "cai",
          "ho",
          "luot",
          "cuoc",
          "thu tuc",
          "van ban",
          "du an",
          "doanh nghiep",
          "co so",
          "luot nguoi",
          "con",
          "chiec",
          "bo",
          "lan",
          "ngay",
          "gio",
          "thang",
          "nam",
          "so nguoi",
          "don vi");

  private static final Pattern RATE =
      Pattern.compile(
          "(?iu).*[%‰].*|.*/ ?(?:1[. ]?0+|vạn|nghìn|ngàn|triệu|k?m[23²³]?|ha|kg|tấn|tạ|lít|người|hộ|khẩu|dân"
              + "|đầu|con|năm|tháng|tuần|ngày|giờ|h|s)(?: .*)?");

  private Units() {}

  public static boolean isUnitLine(String text) {
    return ofLine(text) != null;
  }

  /** Returns the unit that a line says; null if it says none. */
  public static @Nullable String ofLine(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.find()) {
      return null;
    }
    String unit = line.group(1).strip();
    String folded = Texts.folded(text.substring(line.start(), line.start(1)));
    boolean stated = folded.startsWith("don vi tinh") || folded.startsWith("dv");
    return stated || folded.equals("don vi") && isUnit(Texts.folded(unit)) ? unit : null;
  }

  public static boolean isUnit(String folded) {
    return isMoney(folded) || MEASURES.contains(folded) || THINGS.contains(folded);
  }

  /**
   * Returns whether what is counted so is a share, or so much for each of something, and adds up to
   * nothing: {@code %}, {@code người/km2}. {@code vụ/việc} is one or the other.
   */
  public static boolean isRate(String unit) {
    return RATE.matcher(unit.strip()).matches();
  }

  /** Returns whether a text is a unit and nothing else. */
  public static boolean isUnitText(String text) {
    return hasDecimals(text) || isUnit(Texts.folded(text));
  }

  public static boolean isMoney(String folded) {
    return MONEY.contains(folded) || folded.endsWith(" dong") && folded.length() < 16;
  }

  /** Whether what is measured so has decimals and adds up. */
  public static boolean isAmount(String folded) {
    return isMoney(folded) || MEASURES.contains(folded);
  }

  /**
   * Returns whether what a row or a column is counted in may have decimals: per cent, amounts,
   * things by the thousand, so much for each.
   */
  public static boolean hasDecimals(String unit) {
    return PARTED.matcher(unit.strip()).matches() || isAmount(Texts.folded(unit));
  }

  /** Returns the unit that headings give in brackets, the lowest first; null if none does. */
  public static @Nullable String ofHeading(List<String> heading) {
    for (int i = heading.size() - 1; i >= 0; i--) {
      String text = heading.get(i);
      String line = ofLine(text);
      if (line != null) {
        return line;
      }
      Matcher bracket = IN_HEAD.matcher(text);
      while (bracket.find()) {
        String inside = bracket.group(1).strip();
        if (inside.equals("%") || isUnit(Texts.folded(inside))) {
          return inside;
        }
      }
    }
    return heading.stream().anyMatch(Units::isInPerCent) ? "%" : null;
  }

  /**
   * Returns whether a heading says that figures are per cent: {@code Tỷ lệ (%)}. {@code BHXH (8%)}
   * and {@code Đạt 100%} say a rate of something else.
   */
  public static boolean isInPerCent(String heading) {
    return PER_CENT.matcher(heading).find();
  }
}
