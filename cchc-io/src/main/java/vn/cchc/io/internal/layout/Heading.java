package vn.cchc.io.internal.layout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.layout.titles.TitleFacts;
import vn.cchc.model.ColumnMeaning;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.internal.Texts;

/**
 * What the heading of a column says, by the words that forms of Vietnamese offices use, and copies
 * of these in English. Its lowest level says more than those above.
 */
final class Heading {

  /** What a column may hold. */
  enum Role {
    CODE,
    NAME,
    UNIT,
    NOTE,
    FIGURES,
    NONE
  }

  private static final List<String> CODES =
      List.of(
          "stt",
          "so tt",
          "tt",
          "so thu tu",
          "ma so",
          "ma chi tieu",
          "muc",
          "ma",
          "no",
          "order",
          "code",
          "item no");
  private static final List<String> NAMES =
      List.of(
          "chi tieu",
          "ten chi",
          "noi dung",
          "tieu chi",
          "danh muc",
          "chi so",
          "hang muc",
          "indicator",
          "indicators",
          "item",
          "items",
          "content",
          "contents");
  private static final List<String> UNITS =
      List.of("don vi tinh", "dvt", "dv tinh", "don vi do", "unit", "units");
  private static final List<String> DOERS =
      List.of("don vi", "co quan", "nguoi", "agency", "unit in charge", "in charge");
  private static final List<String> NOTES =
      List.of(
          "ghi chu",
          "giai trinh",
          "dien giai",
          "thuyet minh",
          "chu thich",
          "ly do",
          "nguyen nhan",
          "note",
          "notes",
          "remark",
          "remarks",
          "explanation",
          "comments");

  private static final List<String> STRONG =
      List.of(
          "ky nay",
          "trong ky",
          "ky bao cao",
          "quy nay",
          "quy bao cao",
          "hien tai",
          "thoi diem bao cao",
          "this period",
          "reporting period",
          "current period",
          "this quarter");
  private static final List<String> WEAK =
      List.of(
          "so lieu",
          "sl",
          "gia tri",
          "so luong",
          "ket qua",
          "thuc hien",
          "th",
          "so bao cao",
          "tong so",
          "dat duoc",
          "value",
          "values",
          "figure",
          "figures",
          "result",
          "results",
          "data",
          "actual",
          "achieved");

  private static final List<String> CUMULATIVE =
      List.of("luy ke", "cong don", "tu dau nam", "cumulative", "year to date");
  private static final List<String> LAST_YEAR = List.of("cung ky", "same period", "last year");
  private static final List<String> PREVIOUS =
      List.of("truoc", "lien ke", "dau ky", "previous", "last period", "last quarter");
  private static final List<String> WHOLE_YEAR = List.of("ca nam");
  private static final List<String> PLAN =
      List.of(
          "ke hoach", "kh", "giao", "muc tieu", "du toan", "plan", "planned", "target", "assigned");
  private static final List<String> SHARES =
      List.of("ty le", "ti le", "share", "rate", "percentage");
  private static final List<String> CHANGES =
      List.of(
          "so sanh",
          "so voi",
          "tang",
          "giam",
          "chenh lech",
          "muc do hoan thanh",
          "compared",
          "change",
          "increase",
          "decrease",
          "difference");

  private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d)\\b");
  private static final Pattern QUARTER = Pattern.compile("\\bquy (iii|ii|iv|i|[1-4])\\b");

  /** So many months, from the beginning of the year. */
  private static final Pattern MONTHS = Pattern.compile("\\b(0?[1-9]|1[0-2]) thang\\b");

  private final String text;
  private final String folded;
  private final String top;
  private final String lowest;

  private Heading(List<String> texts) {
    text = String.join(" – ", texts);
    folded = Texts.folded(text);
    top = texts.isEmpty() ? "" : Texts.folded(texts.get(0));
    lowest = texts.isEmpty() ? "" : Texts.folded(texts.get(texts.size() - 1));
  }

  /** Returns the heading of texts that stand above each other, the lowest last. */
  static Heading of(List<String> texts) {
    return new Heading(texts);
  }

  /** Returns it as printed, levels parted by a dash. */
  String text() {
    return text;
  }

  boolean isBlank() {
    return folded.isEmpty();
  }

  /** Returns whether it and another are levels below one that both share. */
  boolean isBelowOneWith(Heading other) {
    return !top.isEmpty() && top.equals(other.top);
  }

  /** Returns whether it speaks of shares of a whole. */
  boolean isOfShares() {
    return begins(lowest, SHARES) && !Texts.hasAny(lowest, CHANGES);
  }

  /** Returns what a column below it may hold. */
  Role role() {
    if (CODES.contains(lowest)) {
      return Role.CODE;
    }
    if (isUnit(lowest)) {
      return Role.UNIT;
    }
    if (Texts.hasAny(lowest, NOTES) || Texts.hasAny(folded, NOTES)) {
      return Role.NOTE;
    }
    if (begins(lowest, DOERS)) {
      return Role.NONE;
    }
    if (isFiguresFor(lowest)) {
      return Role.FIGURES;
    }
    if (begins(lowest, NAMES)) {
      return Role.NAME;
    }
    return isFiguresFor(folded) ? Role.FIGURES : Role.NONE;
  }

  private static boolean isFiguresFor(String folded) {
    return Texts.hasAny(folded, STRONG)
        || Texts.hasAny(folded, WEAK)
        || Texts.hasAny(folded, CUMULATIVE)
        || Texts.hasAny(folded, LAST_YEAR)
        || Texts.hasAny(folded, PREVIOUS)
        || Texts.hasAny(folded, PLAN)
        || folded.length() < 40
            && (YEAR.matcher(folded).find()
                || QUARTER.matcher(folded).find()
                || MONTHS.matcher(folded).find());
  }

  /** "Đơn vị thực hiện" is who does it, not in what it is counted. */
  private static boolean isUnit(String folded) {
    return folded.equals("don vi") || begins(folded, UNITS) && folded.length() < 60;
  }

  /**
   * Returns what the figures below it are, null if they are those of the report.
   *
   * @param period of the report; null where it is not known
   */
  @Nullable ColumnMeaning meaning(@Nullable ReportingPeriod period) {
    ColumnMeaning own = meaningOf(lowest, period);
    return own != null || lowest.equals(folded) || strength(period) == 3
        ? own
        : meaningOf(folded, period);
  }

  private static @Nullable ColumnMeaning meaningOf(
      String folded, @Nullable ReportingPeriod period) {
    if ((Texts.hasAny(folded, CHANGES) || Texts.hasAny(folded, SHARES))
        && !Texts.hasAny(folded, STRONG)) {
      return ColumnMeaning.COMPARISON;
    }
    if (Texts.hasAny(folded, LAST_YEAR)) {
      return ColumnMeaning.SAME_PERIOD_LAST_YEAR;
    }
    if (Texts.hasAny(folded, PREVIOUS)) {
      return ColumnMeaning.PREVIOUS;
    }
    if (Texts.hasAny(folded, WHOLE_YEAR) && period != null && !period.kind().equals("YEAR")) {
      return ColumnMeaning.UNKNOWN;
    }
    if (Texts.hasAny(folded, CUMULATIVE)) {
      return ColumnMeaning.CUMULATIVE;
    }
    if (Texts.hasAny(folded, PLAN) && !folded.contains("thuc hien ke hoach")) {
      return ColumnMeaning.PLAN;
    }
    return period == null ? null : otherPeriod(folded, period);
  }

  private static @Nullable ColumnMeaning otherPeriod(String folded, ReportingPeriod period) {
    Matcher year = YEAR.matcher(folded);
    if (year.find() && Integer.parseInt(year.group(1)) != period.year()) {
      return Integer.parseInt(year.group(1)) == period.year() - 1
          ? ColumnMeaning.SAME_PERIOD_LAST_YEAR
          : ColumnMeaning.UNKNOWN;
    }
    Matcher months = MONTHS.matcher(folded);
    if (months.find()) {
      int number = Integer.parseInt(months.group(1));
      boolean own =
          number == 6 && period.kind().equals("6M") || number == 12 && period.kind().equals("YEAR");
      return own ? null : ColumnMeaning.CUMULATIVE;
    }
    Matcher quarter = QUARTER.matcher(folded);
    if (quarter.find() && period.kind().startsWith("Q")) {
      String kind = TitleFacts.quarter(quarter.group(1));
      return kind.equals(period.kind()) ? null : ColumnMeaning.PREVIOUS;
    }
    return null;
  }

  /** Returns how plainly it names the figures of the report: 3, 2, or 1 where it says nothing. */
  int strength(@Nullable ReportingPeriod period) {
    boolean ofPeriod =
        period != null
            && (folded.contains(String.valueOf(period.year())) || QUARTER.matcher(folded).find())
            && otherPeriod(folded, period) == null;
    if (ofPeriod || Texts.hasAny(lowest, STRONG)) {
      return 3;
    }
    return Texts.hasAny(folded, WEAK) || Texts.hasAny(folded, STRONG) ? 2 : 1;
  }

  private static boolean begins(String folded, List<String> phrases) {
    return phrases.stream().anyMatch(p -> folded.equals(p) || folded.startsWith(p + " "));
  }

  /** Returns whether a cell by itself reads like a heading of a form. */
  static boolean isHeading(String cell) {
    return cell.length() <= 200 && Heading.of(List.of(cell)).role() != Role.NONE;
  }
}
