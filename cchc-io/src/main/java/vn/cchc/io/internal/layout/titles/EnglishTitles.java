package vn.cchc.io.internal.layout.titles;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Agency;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Level;
import vn.cchc.model.ReportingPeriod;

/** What titles say in copies of a form in English. */
final class EnglishTitles {

  private static final Map<String, String> QUARTERS =
      Map.of("first", "Q1", "second", "Q2", "third", "Q3", "fourth", "Q4");

  private static final Map<String, Level> LEVELS =
      Map.of(
          "province", Level.PROVINCE,
          "district", Level.DISTRICT,
          "commune", Level.COMMUNE,
          "ward", Level.COMMUNE);

  private static final Pattern QUARTER =
      Pattern.compile(
          "\\b(?:(?:quarter|q) ?(iii|ii|iv|i|[1-4])|(first|second|third|fourth) quarter)"
              + "(?: of)? (20\\d\\d)\\b");
  private static final Pattern HALF = Pattern.compile("\\b(?:6|six) months(?: of)? (20\\d\\d)\\b");
  private static final Pattern YEAR =
      Pattern.compile("\\b(?:reform|report)(?: (?:in|of|for))?(?: the)?(?: year)? (20\\d\\d)\\b");

  private static final Pattern AGENCY =
      Pattern.compile(
          "People[’']s Committee of ((?:\\p{Lu}[\\p{L}’'-]*\\s){1,5})"
              + "(?i:(province|city|district|town|commune|ward))");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)\\bno\\.? ?(\\d{1,6}) ?/ ?([\\p{Lu}\\d]+(?:-[\\p{Lu}\\d]+){0,9})"
              + "(?:,? (?:dated|of) (\\d{1,2})[/.-](\\d{1,2})[/.-](20\\d\\d))?");

  private EnglishTitles() {}

  static @Nullable ReportingPeriod period(String folded) {
    Matcher quarter = QUARTER.matcher(folded);
    if (quarter.find()) {
      String word = quarter.group(2);
      String kind = word == null ? TitleFacts.quarter(quarter.group(1)) : QUARTERS.get(word);
      return kind == null ? null : ReportingPeriod.of(kind, Integer.parseInt(quarter.group(3)));
    }
    Matcher half = HALF.matcher(folded);
    if (half.find()) {
      return ReportingPeriod.of("6M", Integer.parseInt(half.group(1)));
    }
    Matcher year = YEAR.matcher(folded);
    return year.find() ? ReportingPeriod.of("YEAR", Integer.parseInt(year.group(1))) : null;
  }

  static @Nullable Agency agency(String line) {
    Matcher matcher = AGENCY.matcher(line);
    return matcher.find()
        ? new Agency(null, matcher.group(), LEVELS.get(matcher.group(2).toLowerCase(Locale.ROOT)))
        : null;
  }

  static @Nullable DocumentReference document(String line) {
    Matcher number = NUMBER.matcher(line);
    if (!number.find()) {
      return null;
    }
    LocalDate date = null;
    try {
      date =
          number.group(3) == null
              ? null
              : LocalDate.of(
                  Integer.parseInt(number.group(5)),
                  Integer.parseInt(number.group(4)),
                  Integer.parseInt(number.group(3)));
    } catch (DateTimeException e) {
      // no day of any year
      return null;
    }
    return new DocumentReference(number.group(1) + "/" + number.group(2), date);
  }
}
