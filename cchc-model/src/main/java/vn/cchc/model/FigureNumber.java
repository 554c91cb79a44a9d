package vn.cchc.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers in digits, grouped and marked by a notation. */
final class FigureNumber {

  private static final String CHARACTERS = "0123456789.,+- ";
  private static final int MAX_READINGS = 3;

  private FigureNumber() {}

  /** Returns where a number may begin; 0 if there is none. */
  static int start(String text) {
    int start = 0;
    while (start < text.length() && !isStart(text, start)) {
      start++;
    }
    return start == text.length() ? 0 : start;
  }

  private static boolean isStart(String text, int index) {
    char c = text.charAt(index);
    boolean mark = c == '-' || c == '+';
    boolean decimal = c == '.' || c == ',';
    return isDigit(c)
        || mark
        || decimal && index + 1 < text.length() && isDigit(text.charAt(index + 1));
  }

  /** Returns where a number at the beginning of a text ends. */
  static int end(String text) {
    int end = 0;
    while (end < text.length() && CHARACTERS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Returns the number printed as {@code core}, or null if it is not one for certain. */
  static @Nullable BigDecimal of(String core, NumberNotation convention) {
    String text = withoutNoise(core);
    if (text == null) {
      return null;
    }
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int comma = text.indexOf(convention.decimal());
    String whole = text.substring(start, comma < 0 ? text.length() : comma);
    String decimals = comma < 0 ? "" : text.substring(comma + 1);
    if (comma >= 0 && !isDigits(decimals)) {
      return null;
    }
    boolean bare = whole.isEmpty() && comma >= 0;
    String digits = bare ? "0" : ungrouped(whole, convention.group());
    if (digits == null || digits.length() + decimals.length() > FigureText.MAX_DIGITS) {
      return null;
    }
    BigDecimal number = new BigDecimal(decimals.isEmpty() ? digits : digits + "." + decimals);
    return text.charAt(0) == '-' ? number.negate() : number;
  }

  /** Drops spaces that scanning put between single characters, or that stand between groups. */
  private static @Nullable String withoutNoise(String core) {
    if (core.isEmpty()) {
      return null;
    }
    if (core.indexOf(' ') < 0) {
      return core;
    }
    String[] pieces = core.split(" +", -1);
    boolean singles = true;
    boolean groups = isDigits(pieces[0]) && pieces[0].length() <= 3;
    for (int i = 0; i < pieces.length; i++) {
      String piece = pieces[i];
      singles &= digitsIn(piece) <= 1;
      groups &= i == 0 || isDigits(piece) && piece.length() == 3;
    }
    return singles || groups ? String.join("", pieces) : null;
  }

  private static long digitsIn(String piece) {
    return piece.chars().filter(c -> c >= '0' && c <= '9').count();
  }

  private static @Nullable String ungrouped(String whole, char group) {
    if (whole.indexOf(group) < 0) {
      return isDigits(whole) ? whole : null;
    }
    String[] groups = whole.split(group == '.' ? "\\." : String.valueOf(group), -1);
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < groups.length; i++) {
      boolean first = i == 0;
      int length = groups[i].length();
      if (!isDigits(groups[i])
          || (first ? length > 3 || groups[i].charAt(0) == '0' : length != 3)) {
        return null;
      }
      digits.append(groups[i]);
    }
    return digits.toString();
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** What a number that cannot be read may have meant, as it should have been printed. */
  static List<String> readings(String core, boolean percent, NumberNotation convention) {
    Set<String> readings = new LinkedHashSet<>();
    String joined = core.replace(" ", "");
    String sign = percent ? "%" : "";
    BigDecimal printed = of(core, convention);
    if (printed != null) {
      // the number is plain, and it is the words beside it that say nothing
      return List.of(Notation.of(printed, convention) + sign);
    }
    BigDecimal other = of(joined, convention.other());
    BigDecimal same = joined.equals(core) ? null : of(joined, convention);
    for (BigDecimal reading : new ArrayList<>(Arrays.asList(same, other))) {
      if (reading != null) {
        readings.add(Notation.of(reading, convention) + sign);
      }
    }
    String digits = joined.replaceAll("[^0-9]", "");
    boolean signed = joined.indexOf('-') > 0 || joined.indexOf('+') > 0;
    if (!digits.isEmpty() && digits.length() <= FigureText.MAX_DIGITS && !percent && !signed) {
      BigDecimal whole = new BigDecimal(digits);
      readings.add(Notation.of(joined.startsWith("-") ? whole.negate() : whole, convention) + sign);
    }
    return readings.stream().limit(MAX_READINGS).toList();
  }
}
