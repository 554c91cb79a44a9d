package vn.cchc.model.internal;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By which message a kind of period is named: {@code Q3} by its own, {@code M10} as a month, {@code
 * 9M} as the months from the beginning of the year.
 */
public final class PeriodWords {

  private static final Set<String> NAMED = Set.of("Q1", "Q2", "Q3", "Q4", "6M", "YEAR");
  private static final Map<String, String> QUARTERS =
      Map.of("Q1", "I", "Q2", "II", "Q3", "III", "Q4", "IV");
  private static final Pattern MONTH = Pattern.compile("M(?:[1-9]|1[0-2])");
  private static final Pattern MONTHS = Pattern.compile("(?:[1-9]|1[01])M");

  private PeriodWords() {}

  /** Returns the last part of the key of its message. */
  public static String key(String kind) {
    if (NAMED.contains(kind)) {
      return kind;
    }
    return MONTH.matcher(kind).matches()
        ? "month"
        : MONTHS.matcher(kind).matches() ? "months" : "other";
  }

  /** Returns what the message says of the kind: the number of a month, or of months. */
  public static String shown(String kind) {
    String key = key(kind);
    return key.startsWith("month") ? kind.replace("M", "") : Texts.shortened(kind);
  }

  /** Returns whether a kind is a quarter, a month, months, the year, or anything else. */
  public static String sort(String kind) {
    if (QUARTERS.containsKey(kind)) {
      return "quarter";
    }
    return MONTHS.matcher(kind).matches() ? "months" : key(kind);
  }

  /** Returns the number that a kind is told by: of its quarter, its month, or how many months. */
  public static String number(String kind) {
    return QUARTERS.containsKey(kind)
        ? QUARTERS.get(kind)
        : sort(kind).startsWith("month") ? kind.replace("M", "") : Texts.shortened(kind);
  }
}
