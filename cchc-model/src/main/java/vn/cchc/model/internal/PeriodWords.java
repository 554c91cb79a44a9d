package vn.cchc.model.internal;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * By which message a kind of period is named: {@code Q3} by its own, {@code M10} as a month, {@code
 * 9M} as the months from the beginning of the year.
 */
public final class PeriodWords {

  private static final Set<String> NAMED = Set.of("Q1", "Q2", "Q3", "Q4", "6M", "YEAR");
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
}
