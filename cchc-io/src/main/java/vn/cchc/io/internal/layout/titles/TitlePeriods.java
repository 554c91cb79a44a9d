package vn.cchc.io.internal.layout.titles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.internal.Texts;

/**
 * The period that the titles of a table tell, of whatever kind: a month ({@code M10}), a quarter,
 * months from the beginning of a year ({@code 9M}), a year, or the days from which to which.
 *
 * @param period null where they tell none, or several
 * @param several lines that tell different periods; empty unless there are several
 * @param notHeld what they say in words of a period of no such kind; null where they do not
 */
public record TitlePeriods(
    @Nullable ReportingPeriod period, List<String> several, @Nullable String notHeld) {

  private static final int TITLE = 120;

  static final int QUARTER = 3;
  private static final int HALF = 6;
  private static final int NINE = 9;
  static final int YEAR_LONG = 12;

  /** What parts the cells of a row. */
  private static final Pattern BREAK = Pattern.compile(" \\| ");

  private static final int MOST_CELLS = 2;

  /** What speaks of other papers, or of another time. */
  private static final Pattern OTHER =
      Pattern.compile(
          "\\b(?:so voi|cung ky|ky truoc|quy truoc|nam truoc|can cu|kem theo|phuong huong|du kien"
              + "|uoc thuc hien|thong tu|quyet dinh|nghi dinh|nghi quyet|luat|cong van|ban hanh|chi thi|giai doan)\\b");

  /** What speaks of what is to come, or of what is done of it. */
  private static final Pattern TO_COME =
      Pattern.compile("^(?:[ivx\\d]+ )?(?:mot so )?nhiem vu\\b|(?<!thuc hien )\\bke hoach\\b");

  /** What a title says behind its own time: what comes next, or what it is compared with. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?<=20\\d\\d) (?:va )?(?:nhiem vu|phuong huong|du kien|ke hoach|so voi|muc tieu)\\b.*");

  /** What was done, and behind it what comes next, with the year of both at the end. */
  private static final Pattern NEXT =
      Pattern.compile(
          "(.*\\b(?:quy (?:iii|ii|iv|i|[1-4])|thang \\d{1,2}|thang dau nam))"
              + " (?:va )?(?:mot so )?(?:nhiem vu|phuong huong|du kien|ke hoach|muc tieu|giai phap)\\b.*\\b(20\\d\\d)\\b.*");

  /** What comes next after the end of a year is of another year. */
  private static final Pattern ENDS_YEAR = Pattern.compile(".*\\b(?:quy (?:iv|4)|thang 12)");

  /** Two times of one report. */
  private static final Pattern TWO =
      Pattern.compile(
          ".*\\b(?:quy (?:iii|ii|iv|i|[1-4])|thang \\d{1,2}|nam 20\\d\\d|tuan \\d{1,2})(?: nam 20\\d\\d)? (?:va|luy ke|cong don)"
              + "(?: luy ke)?(?: ca)? (?:\\S+ thang|quy|thang|nam|ca nam|20\\d\\d)\\b.*");

  /** A period that the next line goes on with. */
  private static final Pattern BEGUN =
      Pattern.compile(
          ".*\\b(?:quy (?:iii|ii|iv|i|[1-4])|thang \\d{1,2}|\\d{1,2} thang(?: dau)?|nam|thang|quy)");

  private static final Pattern MONTHS =
      Pattern.compile(
          "\\b(?:(\\d{1,2}|sau|chin) thang(?: dau)?(?: cua)?(?: nam)?"
              + "|(hai|ba|bon|nam|bay|tam|muoi|muoi mot) thang dau(?: cua)? nam) (20\\d\\d)\\b");
  private static final Map<String, Integer> COUNTS =
      Map.of(
          "hai",
          2,
          "ba",
          QUARTER,
          "bon",
          4,
          "nam",
          5,
          "sau",
          HALF,
          "bay",
          7,
          "tam",
          8,
          "chin",
          NINE,
          "muoi",
          10,
          "muoi mot",
          11);
  private static final Pattern MONTH =
      Pattern.compile("(?<!\\bngay )(?<!\\d )\\b(?:thang |t)(\\d{1,2})(?: nam)? (20\\d\\d)\\b");
  private static final Pattern FROM_MONTH =
      Pattern.compile(
          "\\bthang (\\d{1,2})(?:(?: nam)? 20\\d\\d)? den (?:het )?thang (\\d{1,2})(?: nam)? (20\\d\\d)\\b");
  private static final Pattern YEAR = Pattern.compile("^(?:.* )?nam (?:bao cao )?(20\\d\\d)$");
  private static final Pattern DATE_OR_PART =
      Pattern.compile(
          ".*\\b(?:thang|quy|tuan|ngay|dot|ky|hoc|cuoi|dau|vu(?: \\p{L}+){1,2})(?: [\\divx]{1,4})?(?: cua)? nam (?:bao cao )?20\\d\\d$"
              + "|.*\\b20\\d\\d\\b.*\\b20\\d\\d$");

  /** A report of one day; days of papers are written out, with a place in front. */
  private static final Pattern ONE_DAY =
      Pattern.compile(
          "(?iu)^[(]?(?:(?:kỳ )?báo cáo(?: nhanh)?|số liệu|kỳ)?[\\s:]*(?:trong )?ngày\\s*:?\\s*\\d{1,2}[/.-]\\d{1,2}[/.-]20\\d\\d[)]?$");

  /** What tells a time of which not all is understood. */
  private static final Pattern TELLS =
      Pattern.compile(
          "(?:.*\\b)?(?:\\d{1,2} thang (?:cuoi|dau)|tuan \\d{1,2}|quy (?:iii|ii|iv|i|[1-4])|thang \\d{1,2}|nam hoc"
              + "|vu (?:dong|he|mua|thu|xuan)|nien (?:do|vu|khoa)|nhiem ky 20\\d\\d|dot [\\divx]{1,3}|\\d{1,2} thang"
              + "|\\d{1,2} nam 20\\d\\d 20\\d\\d|nam 20\\d\\d (?:va|den))\\b.*|ky (?:bao cao .*)?\\d.*");

  public TitlePeriods {
    several = List.copyOf(several);
  }

  /** Reads the titles of a document, from top to bottom. */
  public static TitlePeriods of(List<String> titles) {
    Map<String, String> lines = new LinkedHashMap<>();
    Map<String, ReportingPeriod> periods = new LinkedHashMap<>();
    LocalDate[] window = null;
    ReportingPeriod year = null;
    String notHeld = null;
    String day = null;
    for (String line : lines(titles)) {
      String folded = done(Texts.folded(line));
      if (isOther(folded) || TO_COME.matcher(folded).find()) {
        continue;
      }
      if (isOverYearEnd(Texts.folded(line)) || TWO.matcher(folded).matches()) {
        notHeld = notHeld == null ? line : notHeld;
        continue;
      }
      day = day == null && ONE_DAY.matcher(line).matches() ? line : day;
      LocalDate[] days = Windows.days(folded);
      ReportingPeriod told = days == null ? period(folded) : null;
      if (days != null) {
        window = window == null ? days : window;
        told = TitleFacts.periodOf(folded);
      }
      if (told != null) {
        periods.putIfAbsent(told.key(), told);
        lines.putIfAbsent(told.key(), line);
      } else if (days == null) {
        Matcher ends = YEAR.matcher(folded);
        boolean whole = ends.matches() && !DATE_OR_PART.matcher(folded).matches();
        year = year == null && whole ? ofYear("YEAR", ends.group(1)) : year;
        boolean tells = !whole && TELLS.matcher(folded).matches() && !isDated(folded);
        notHeld = notHeld == null && tells ? line : notHeld;
      }
    }
    if (periods.size() > 1) {
      return new TitlePeriods(null, new ArrayList<>(lines.values()), null);
    }
    ReportingPeriod named = periods.isEmpty() ? null : periods.values().iterator().next();
    if (named == null && window != null) {
      named = Windows.period(window[0], window[1]);
    }
    if (named == null && window == null && notHeld == null) {
      named = year;
    }
    notHeld = notHeld == null ? day : notHeld;
    return named == null
        ? new TitlePeriods(null, List.of(), window == null ? notHeld : Windows.shown(window))
        : new TitlePeriods(Windows.in(named, window), List.of(), null);
  }

  /** Returns the titles that do not speak of another paper, or of another time. */
  public static List<String> ofReport(List<String> titles) {
    return titles.stream().filter(title -> !isOther(Texts.folded(title))).toList();
  }

  private static boolean isOther(String folded) {
    return OTHER.matcher(folded).find();
  }

  /** Whether only the year of what comes next is told, which is another one. */
  private static boolean isOverYearEnd(String folded) {
    Matcher next = NEXT.matcher(folded);
    return next.matches() && ENDS_YEAR.matcher(next.group(1)).matches();
  }

  /** A title without what comes next; the year of both, where only that one has it. */
  private static String done(String folded) {
    Matcher next = NEXT.matcher(folded);
    if (next.matches()) {
      String done = next.group(1);
      return (done.endsWith("nam") ? done + ' ' : done + " nam ") + next.group(2);
    }
    return BEHIND.matcher(folded).replaceFirst("");
  }

  /**
   * The lines and cells that are short enough for a title, each joined with what it goes on with.
   */
  private static List<String> lines(List<String> titles) {
    List<String> lines = new ArrayList<>();
    for (String title : titles) {
      String[] parts = BREAK.split(title, -1);
      for (String part : parts.length > MOST_CELLS ? new String[0] : parts) {
        int last = lines.size() - 1;
        boolean goesOn =
            last >= 0
                && Texts.folded(part).matches("(?:dau |cuoi )?(?:nam )?20\\d\\d\\b.{0,40}")
                && BEGUN.matcher(Texts.folded(lines.get(last))).matches();
        if (goesOn) {
          lines.set(last, lines.get(last) + " " + part);
        } else if (part.length() <= TITLE) {
          lines.add(part);
        }
      }
    }
    return lines;
  }

  private static @Nullable ReportingPeriod period(String folded) {
    Matcher range = FROM_MONTH.matcher(folded);
    if (range.find()) {
      int first = Integer.parseInt(range.group(1));
      int last = Integer.parseInt(range.group(2));
      return first == 1 ? ofMonths(last, range.group(3)) : null;
    }
    ReportingPeriod known = TitleFacts.periodOf(folded);
    if (known != null) {
      return known;
    }
    Matcher months = MONTHS.matcher(folded);
    if (months.find()) {
      String count = months.group(1) == null ? months.group(2) : months.group(1);
      Integer word = COUNTS.get(count);
      return ofMonths(word == null ? Integer.parseInt(count) : word, months.group(3));
    }
    Matcher month = MONTH.matcher(folded);
    if (month.find() && !folded.contains("den thang") && !folded.contains("den het thang")) {
      int number = Integer.parseInt(month.group(1));
      return number < 1 || number > YEAR_LONG ? null : ofYear("M" + number, month.group(2));
    }
    return null;
  }

  static @Nullable ReportingPeriod ofMonths(int months, String year) {
    return switch (months) {
      case QUARTER -> ofYear("Q1", year);
      case YEAR_LONG -> ofYear("YEAR", year);
      default -> months < 2 || months > YEAR_LONG ? null : ofYear(months + "M", year);
    };
  }

  static ReportingPeriod ofYear(String kind, String year) {
    return ReportingPeriod.of(kind, Integer.parseInt(year));
  }

  /** A line with a day of its own: that of the paper, or on which something is. */
  private static boolean isDated(String folded) {
    return folded.matches(".*\\bngay(?: \\d{1,2}){0,2}(?: thang)?\\b.*");
  }
}
