package vn.cchc.io.internal.layout.titles;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Agency;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Level;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.internal.Texts;

/**
 * What the titles of a document say of it; each is absent where they do not.
 *
 * @param agency named after "của UBND tỉnh" or "tại tỉnh"; its code is not printed
 */
public record TitleFacts(
    @Nullable Agency agency,
    @Nullable ReportingPeriod period,
    @Nullable DocumentReference document) {

  private static final int MAX_LINE = 500;

  private static final Map<String, String> QUARTERS =
      Map.of(
          "i", "Q1", "1", "Q1", "ii", "Q2", "2", "Q2", "iii", "Q3", "3", "Q3", "iv", "Q4", "4",
          "Q4");

  private static final Pattern QUARTER =
      Pattern.compile("\\bquy (iii|ii|iv|i|[1-4]) (?:nam )?(20\\d\\d)\\b");
  private static final Pattern QUARTER_ALONE = Pattern.compile("\\bquy (iii|ii|iv|i|[1-4])\\b");
  private static final Pattern HALF =
      Pattern.compile("\\b(?:6|06|sau) thang(?: dau)?(?: nam)? (20\\d\\d)\\b");
  private static final Pattern YEAR =
      Pattern.compile("\\b(?:hanh chinh|cchc|tong ket|bao cao)(?: cua tinh)? nam (20\\d\\d)\\b");

  private static final Pattern NUMBER_AND_DATE =
      Pattern.compile(
          "số\\s*:?\\s*(\\d{1,6})\\s*/\\s*([\\p{Lu}\\d]+(?:-[\\p{Lu}\\d]+){0,9})\\s*,?\\s*ngày\\s+(\\d{1,2})\\s*(?:[/.-]|tháng)\\s*(\\d{1,2})\\s*(?:[/.-]|năm)\\s*(20\\d\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern AGENCY =
      Pattern.compile(
          "(?:(?:của|tại)\\s+)?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|tại)\\s+(tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\\s+((?:\\p{Lu}[\\p{L}’'-]*\\s?){1,5})",
          Pattern.UNICODE_CASE);
  private static final Pattern AGENCY_IN_CAPITALS =
      Pattern.compile(
          "(?:TẠI|UBND|(?:ỦY|UỶ) BAN NHÂN DÂN)\\s+(TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\\s+((?:\\p{Lu}+(?!\\p{L})\\s?){1,6})");

  /** What follows the name on its line: the other half of a letterhead, or what is below it. */
  private static final Pattern BEHIND_NAME =
      Pattern.compile(
          "(?iu)\\s+(?:cộng h[òo][aà]|độc lập|thanh tra|văn phòng|trung tâm|chi cục|ban quản lý|phòng|sở|số|báo cáo|biểu|phụ lục|thống kê|tổng hợp|kết quả|tình hình|danh sách|số liệu"
              + "|việt nam|quý [ivx\\d]+|năm \\d+)(?!\\p{L}).*");

  /** What stands beside the name of an agency, and within it where only lines are known. */
  private static final Pattern COUNTRY =
      Pattern.compile(
          "(?iu)(?<=UBND|nhân dân)\\s+cộng h[òo][aà] xã hội chủ nghĩa(?:\\s+việt nam)?(?=\\s+(?:tỉnh|thành phố|huyện|xã|phường))");

  /** What an agency does, where a title goes on with it. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iu)(?:giao|ban hành|quản lý|chỉ đạo|phê duyệt|quyết định|năm|quý|tháng|các|và|đã)(?!\\p{L}).*");

  /** A number at the beginning of a line, its date elsewhere. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)^số\\s*:?\\s*(\\d{1,6})\\s*/\\s*([\\p{Lu}\\d]+(?:-[\\p{Lu}\\d]+){0,9})");

  private static final Map<String, Level> LEVELS =
      Map.of(
          "tỉnh", Level.PROVINCE,
          "huyện", Level.DISTRICT,
          "thị xã", Level.DISTRICT,
          "quận", Level.DISTRICT,
          "xã", Level.COMMUNE,
          "phường", Level.COMMUNE,
          "thị trấn", Level.COMMUNE,
          "đặc khu", Level.COMMUNE);

  /** Reads the facts of titles, the table's own before those of the document. */
  public static TitleFacts of(List<String> titles) {
    Agency agency = null;
    ReportingPeriod period = null;
    DocumentReference document = null;
    for (String title : titles) {
      String line = title.length() > MAX_LINE ? title.substring(0, MAX_LINE) : title;
      agency = agency == null ? agency(line) : agency;
      period = period == null ? period(Texts.folded(line)) : period;
      document = document == null ? document(line) : document;
    }
    return new TitleFacts(agency, period, document);
  }

  /**
   * Reads the facts of a table's own titles within a document. What they do not say is that of the
   * document, but for the period of a table that is said to be of an earlier one.
   */
  public static TitleFacts of(List<String> titles, TitleFacts document) {
    TitleFacts own = of(titles);
    return new TitleFacts(
        own.agency == null ? document.agency : own.agency,
        own.period == null ? periodWithin(titles, document.period) : own.period,
        own.document == null ? document.document : own.document);
  }

  private static @Nullable ReportingPeriod periodWithin(
      List<String> titles, @Nullable ReportingPeriod document) {
    for (String title : titles) {
      String folded =
          Texts.folded(title.length() > MAX_LINE ? title.substring(0, MAX_LINE) : title);
      if (isOfEarlier(folded)) {
        return null;
      }
      Matcher quarter = QUARTER_ALONE.matcher(folded);
      if (document != null && quarter.find()) {
        return ReportingPeriod.of(quarter(quarter.group(1)), document.year());
      }
    }
    return document;
  }

  /** Returns the period that a line tells; null if it tells none. */
  public static @Nullable ReportingPeriod periodOf(String line) {
    return period(Texts.folded(line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line));
  }

  /** Returns whether a title is of an earlier period; one that compares with it is not. */
  private static boolean isOfEarlier(String folded) {
    return Texts.hasAny(folded, List.of("ky truoc", "quy truoc", "nam truoc", "lien ke", "cung ky"))
        && !Texts.hasAny(folded, List.of("so voi", "so sanh voi"));
  }

  /** Returns whether they are of the same agency and period. */
  public boolean isOfSame(TitleFacts other) {
    return Objects.equals(agency, other.agency) && Objects.equals(period, other.period);
  }

  /** Returns the kind of period of a folded quarter, such as {@code iii} or {@code 3}. */
  public static String quarter(String folded) {
    return QUARTERS.getOrDefault(folded, "");
  }

  private static @Nullable ReportingPeriod period(String folded) {
    Matcher quarter = QUARTER.matcher(folded);
    if (quarter.find()) {
      String kind = QUARTERS.get(quarter.group(1));
      return kind == null ? null : ReportingPeriod.of(kind, Integer.parseInt(quarter.group(2)));
    }
    Matcher half = HALF.matcher(folded);
    if (half.find()) {
      return ReportingPeriod.of("6M", Integer.parseInt(half.group(1)));
    }
    Matcher year = YEAR.matcher(folded);
    return year.find()
        ? ReportingPeriod.of("YEAR", Integer.parseInt(year.group(1)))
        : EnglishTitles.period(folded);
  }

  private static @Nullable DocumentReference document(String line) {
    Matcher matcher = NUMBER_AND_DATE.matcher(line);
    String folded = Texts.folded(line);
    if (!folded.contains("bao cao so") && !folded.startsWith("so ") || !matcher.find()) {
      Matcher number = NUMBER.matcher(line);
      return number.find()
          ? new DocumentReference(number.group(1) + "/" + number.group(2), null)
          : EnglishTitles.document(line);
    }
    try {
      return new DocumentReference(
          matcher.group(1) + "/" + matcher.group(2),
          LocalDate.of(
              Integer.parseInt(matcher.group(5)),
              Integer.parseInt(matcher.group(4)),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Agency agency(String title) {
    String line = COUNTRY.matcher(title).replaceAll(" ");
    Matcher matcher = AGENCY.matcher(line);
    if (matcher.find()) {
      return agency(matcher.group(1), matcher.group(2).strip());
    }
    Matcher capitals = AGENCY_IN_CAPITALS.matcher(line);
    return capitals.find()
        ? agency(lower(capitals.group(1)), capitalised(capitals.group(2).strip()))
        : EnglishTitles.agency(line);
  }

  private static @Nullable Agency agency(String kind, String name) {
    String alone = BEHIND_NAME.matcher(" " + name).replaceFirst("").strip();
    return alone.isEmpty() || NO_NAME.matcher(alone).matches()
        ? null
        : new Agency(null, "UBND " + kind + " " + alone, LEVELS.get(kind));
  }

  private static String capitalised(String name) {
    StringBuilder text = new StringBuilder();
    for (String word : name.split("\\s+", -1)) {
      text.append(text.isEmpty() ? "" : " ").append(word, 0, 1).append(lower(word.substring(1)));
    }
    return text.toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
