package vn.cchc.io.internal.layout.titles;

import java.time.DateTimeException;
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

  /** What parts the cells of a row. */
  private static final Pattern BREAK = Pattern.compile(" \\| ");

  private static final int MOST_CELLS = 2;

  /** What speaks of other papers, or of another time. */
  private static final Pattern OTHER =
      Pattern.compile(
          "^(?:[ivx\\d]+ )?(?:mot so )?nhiem vu\\b|(?<!thuc hien )\\bke hoach\\b"
              + "|\\b(?:so voi|cung ky|ky truoc|quy truoc|nam truoc|can cu|kem theo|phuong huong|du kien"
              + "|uoc thuc hien|thong tu|quyet dinh|nghi dinh|nghi quyet|luat|cong van|ban hanh|chi thi|giai doan)\\b");

  /** What a title says behind its own time: what comes next, or what it is compared with. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?<=20\\d\\d) (?:va )?(?:nhiem vu|phuong huong|du kien|ke hoach|so voi|muc tieu)\\b.*");

  /** A period that the next line goes on with. */
  private static final Pattern BEGUN =
      Pattern.compile(
          ".*\\b(?:quy (?:iii|ii|iv|i|[1-4])|thang \\d{1,2}|\\d{1,2} thang(?: dau)?|nam|thang|quy)");

  private static final Pattern MONTHS =
      Pattern.compile("\\b(\\d{1,2}|sau|chin) thang(?: dau)?(?: cua)?(?: nam)? (20\\d\\d)\\b");
  private static final Pattern MONTH =
      Pattern.compile("(?<!\\bngay )(?<!\\d )\\bthang (\\d{1,2})(?: nam)? (20\\d\\d)\\b");
  private static final Pattern FROM_MONTH =
      Pattern.compile(
          "\\bthang (\\d{1,2})(?:(?: nam)? 20\\d\\d)? den (?:het )?thang (\\d{1,2})(?: nam)? (20\\d\\d)\\b");
  private static final Pattern YEAR = Pattern.compile("^(?:.* )?nam (?:bao cao )?(20\\d\\d)$");
  private static final Pattern DATE_OR_PART =
      Pattern.compile(
          ".*\\b(?:thang|quy|tuan|ngay|dot|ky|hoc|cuoi)(?: [\\divx]{1,4})?(?: cua)? nam (?:bao cao )?20\\d\\d$");

  private static final Pattern DAYS =
      Pattern.compile(
          "\\b(?:tu )?(?:ngay )?(\\d{1,2})(?: thang)? (\\d{1,2})(?:(?: nam)? (20\\d\\d))? den (?:het )?(?:ngay )?"
              + "(\\d{1,2})(?: thang)? (\\d{1,2})(?: nam)? (20\\d\\d)\\b");

  /** What tells a time of which not all is understood. */
  private static final Pattern TELLS =
      Pattern.compile(
          "(?:.*\\b)?(?:\\d{1,2} thang (?:cuoi|dau)|tuan \\d{1,2}|quy (?:iii|ii|iv|i|[1-4])|thang \\d{1,2}|nam hoc"
              + "|vu (?:dong|he|mua)|\\d{1,2} thang)\\b.*|ky bao cao .*\\d.*");

  private static final int QUARTER = 3;
  private static final int HALF = 6;
  private static final int YEAR_LONG = 12;
  private static final int NINE = 9;

  /** A window may begin in the middle of the month before, and end before that of its last. */
  private static final int MIDDLE = 15;

  private static final int BEFORE_MIDDLE = 13;

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
    for (String line : lines(titles)) {
      String folded = BEHIND.matcher(Texts.folded(line)).replaceFirst("");
      if (OTHER.matcher(folded).find()) {
        continue;
      }
      LocalDate[] days = days(folded);
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
      named = ofDays(window[0], window[1]);
    }
    if (named == null && window == null && notHeld == null) {
      named = year;
    }
    return named == null
        ? new TitlePeriods(null, List.of(), window == null ? notHeld : shown(window))
        : new TitlePeriods(in(named, window), List.of(), null);
  }

  private static String shown(LocalDate[] window) {
    return day(window[0]) + " - " + day(window[1]);
  }

  private static String day(LocalDate day) {
    return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
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
      String count = months.group(1);
      int number =
          count.equals("sau") ? HALF : count.equals("chin") ? NINE : Integer.parseInt(count);
      return ofMonths(number, months.group(2));
    }
    Matcher month = MONTH.matcher(folded);
    if (month.find() && !folded.contains("den thang") && !folded.contains("den het thang")) {
      int number = Integer.parseInt(month.group(1));
      return number < 1 || number > YEAR_LONG ? null : ofYear("M" + number, month.group(2));
    }
    return null;
  }

  private static @Nullable ReportingPeriod ofMonths(int months, String year) {
    return switch (months) {
      case QUARTER -> ofYear("Q1", year);
      case YEAR_LONG -> ofYear("YEAR", year);
      default -> months < 2 || months > YEAR_LONG ? null : ofYear(months + "M", year);
    };
  }

  private static ReportingPeriod ofYear(String kind, String year) {
    return ReportingPeriod.of(kind, Integer.parseInt(year));
  }

  private static LocalDate @Nullable [] days(String folded) {
    Matcher days = DAYS.matcher(folded);
    if (!days.find()) {
      return null;
    }
    int last = Integer.parseInt(days.group(6));
    try {
      LocalDate to = LocalDate.of(last, number(days, 5), number(days, 4));
      int first = days.group(3) == null ? last : number(days, 3);
      LocalDate from = LocalDate.of(first, number(days, 2), number(days, 1));
      if (days.group(3) == null && !from.isBefore(to)) {
        from = from.minusYears(1);
      }
      return from.isBefore(to) ? new LocalDate[] {from, to} : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** A line with a day of its own: that of the paper, or on which something is. */
  private static boolean isDated(String folded) {
    return folded.matches(".*\\bngay(?: \\d{1,2}){0,2}(?: thang)?\\b.*");
  }

  /** The kind of a window of whole months, which offices let end in the middle of one. */
  private static @Nullable ReportingPeriod ofDays(LocalDate from, LocalDate to) {
    LocalDate first = from.getDayOfMonth() >= MIDDLE ? from.withDayOfMonth(1).plusMonths(1) : from;
    boolean ends = to.getDayOfMonth() < BEFORE_MIDDLE;
    LocalDate last = ends ? to.withDayOfMonth(1).minusMonths(1) : to;
    int months =
        YEAR_LONG * (last.getYear() - first.getYear())
            + last.getMonthValue()
            - first.getMonthValue()
            + 1;
    String year = String.valueOf(last.getYear());
    boolean held = last.getYear() / 100 == 20;
    if (!held || first.getYear() != last.getYear()) {
      return null;
    }
    if (first.getMonthValue() == 1 && months > 1) {
      return ofMonths(months, year);
    }
    if (months == 1) {
      return ofYear("M" + last.getMonthValue(), year);
    }
    boolean quarter = months == QUARTER && last.getMonthValue() % QUARTER == 0;
    return quarter ? ofYear("Q" + last.getMonthValue() / QUARTER, year) : null;
  }

  private static ReportingPeriod in(ReportingPeriod named, LocalDate @Nullable [] window) {
    boolean of = window != null && window[1].getYear() == named.year();
    return of && window != null
        ? new ReportingPeriod(named.kind(), named.year(), window[0], window[1])
        : named;
  }
}
