package vn.cchc.io.internal.sketch.words;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.cchc.model.internal.Texts;

/** How forms of Vietnamese offices speak of days, and how they write them. */
public final class DateWords {

  private static final Pattern DAY =
      Pattern.compile(
          "(?:ngày )?\\d{1,2} ?(?:[/.-]|tháng) ?\\d{1,2} ?(?:[/.-]|năm) ?(?:\\d{4}|\\d{2})"
              + "|(?:19|20)\\d{2}[/.-]\\d{1,2}[/.-]\\d{1,2}");
  private static final Pattern TIME =
      Pattern.compile("[t, ]+\\d{1,2}[:h]\\d{2}(?::\\d{2})?(?:[.]\\d+)?z?$");
  private static final List<String> HEADS =
      List.of("ngay", "thoi diem", "thang nam", "han", "thoi han");

  /** What begins like a day and is counted: days of work, limits of amounts. */
  private static final List<String> COUNTED =
      List.of(
          "ngay cong",
          "ngay nguoi",
          "ngay dieu tri",
          "ngay giuong",
          "ngay nam vien",
          "ngay nghi",
          "han muc",
          "han ngach",
          "han che",
          "han han");

  /** The year of something; "năm nay" and "năm 2025" head what was counted in it. */
  private static final Pattern YEAR_OF =
      Pattern.compile("năm (?!nay|trước|sau|báo cáo|kế hoạch|\\d|học)\\p{L}");

  private static final Pattern YEAR = Pattern.compile("(?iu)(?:năm\\s+)?(?:19|20)\\d\\d");

  private DateWords() {}

  /** Returns whether a cell is a day, that there is or not. */
  public static boolean isDay(String text) {
    if (text.length() > 60) {
      return false;
    }
    String written = Texts.nfc(text).strip().toLowerCase(Locale.ROOT);
    return DAY.matcher(TIME.matcher(written).replaceFirst("")).matches();
  }

  /** Returns whether a cell may be the number of a day, as a spreadsheet counts them. */
  public static boolean isSerial(String text) {
    return text.length() == 5 && text.matches("[2-7]\\d{4}");
  }

  /** Returns whether a heading is that of days. */
  public static boolean isOfDays(String heading) {
    String folded = Texts.folded(heading);
    return Words.begins(folded, HEADS) && !Words.begins(folded, COUNTED);
  }

  /** Returns whether a heading is a year and nothing else. */
  public static boolean isYear(String heading) {
    return YEAR.matcher(heading.strip()).matches();
  }

  /** Returns whether a heading is that of days or years. "Nam" is a man, and "Năm" a year. */
  public static boolean isOfTime(String heading) {
    String lower = Texts.nfc(heading).strip().toLowerCase(Locale.ROOT);
    return isOfDays(heading)
        || lower.equals("năm")
        || lower.matches("nam_(?!gioi|nu)\\w+")
        || YEAR_OF.matcher(lower).lookingAt();
  }
}
