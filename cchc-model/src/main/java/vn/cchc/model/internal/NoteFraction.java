package vn.cchc.model.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue.Fraction;
import vn.cchc.model.NumberNotation;

/** Reads the fraction behind a percentage of the note beside it. Thread-safe. */
public final class NoteFraction {

  /** Longer notes are not searched, so that no note costs much. */
  private static final int MAX_LENGTH = 2_000;

  private static final Pattern FRACTION =
      Pattern.compile(
          "(?<![\\d/.,])(\\d[\\d.,]{0,30})\\s{0,2}/\\s{0,2}(\\d[\\d.,]{0,30})(?!\\s?[/\\d])");

  private static final List<String> BEFORE_DATES = List.of("ngày", "tháng", "đến", "số");

  private static final Set<String> MONTHS =
      Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");

  private NoteFraction() {}

  /** Returns the fraction a note gives; empty if it gives none, or several. */
  public static Optional<Fraction> of(String note, NumberNotation convention) {
    if (note.indexOf('/') < 0 || note.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher matcher = FRACTION.matcher(note);
    Optional<Fraction> found = Optional.empty();
    while (matcher.find()) {
      String text = trimmed(matcher.group(1)) + "/" + trimmed(matcher.group(2));
      if (!isDate(note, matcher)
          && FigureText.read(text, convention) instanceof Fraction fraction) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(fraction);
      }
    }
    return found;
  }

  private static String trimmed(String number) {
    int end = number.length();
    while (end > 0 && !Character.isDigit(number.charAt(end - 1))) {
      end--;
    }
    return number.substring(0, end);
  }

  /** Tells 3/2021 and "ngày 24/9" from a fraction. */
  private static boolean isDate(String note, Matcher matcher) {
    if (isMonth(matcher.group(1)) && isYear(matcher.group(2))) {
      return true;
    }
    String before =
        note.substring(Math.max(0, matcher.start() - 12), matcher.start())
            .stripTrailing()
            .toLowerCase(Locale.ROOT);
    return BEFORE_DATES.stream().anyMatch(before::endsWith);
  }

  private static boolean isMonth(String text) {
    String digits = text.startsWith("0") ? text.substring(1) : text;
    return MONTHS.contains(digits);
  }

  private static boolean isYear(String text) {
    return text.length() == 4
        && (text.startsWith("19") || text.startsWith("20"))
        && text.chars().allMatch(Character::isDigit);
  }
}
