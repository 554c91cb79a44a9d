package vn.cchc.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureValue.Fraction;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.FigureValue.Unreadable;
import vn.cchc.model.internal.Texts;

/**
 * Reads figures as officials print them. What cannot be read for certain is {@link Unreadable} with
 * the likely readings, never a guess. Exact; thread-safe.
 *
 * <p>By the Vietnamese convention {@code 1.859} is 1859, {@code 99,37%} and {@code 9 9 ,2%} are
 * percentages, {@code 08} is 8, {@code 101/119} is a fraction, {@code 5,65 ngàn} is about 5650,
 * {@code hơn 100} is at least 100. A group behind a dot that is not three digits ({@code 151.10})
 * is unreadable. A dash or dots alone mean that nothing is given.
 */
public final class FigureText {

  /** The most digits a figure may have; a longer one is unreadable. */
  public static final int MAX_DIGITS = 40;

  private static final int MAX_LENGTH = 100;
  private static final int MAX_READINGS = 3;
  private static final int LONG_DIGITS = 18;

  private static final Map<String, Integer> SCALES =
      Map.of("ngan", 3, "nghin", 3, "trieu", 6, "ty", 9, "ti", 9);

  private static final Map<String, Precision> QUALIFIERS =
      Map.of(
          "hon", Precision.AT_LEAST,
          "tren", Precision.AT_LEAST,
          "dat tren", Precision.AT_LEAST,
          "gan", Precision.AT_MOST,
          "duoi", Precision.AT_MOST,
          "khoang", Precision.ABOUT,
          "dat", Precision.EXACT);

  /** The percent sign in words. */
  private static final String PER_CENT = "phan tram";

  /** Words that say what is counted and nothing about how much. */
  private static final Set<String> UNITS =
      Set.of(
          "",
          "co quan",
          "co quan don vi",
          "cuoc",
          "don vi",
          "dong",
          "ho so",
          "luot",
          "nguoi",
          "nhiem vu",
          "phieu",
          "so luong",
          "thu tuc",
          "thu tuc hanh chinh",
          "tthc",
          "van ban",
          "van de",
          "vbqppl");

  private FigureText() {}

  /** Returns what a cell printed as {@code text} says; blank for null. */
  public static FigureValue read(@Nullable String text, NumberNotation convention) {
    if (text == null) {
      return FigureValue.BLANK;
    }
    FigureValue plain = plainDigits(text);
    if (plain != null) {
      return plain;
    }
    if (text.length() > MAX_LENGTH) {
      return text.isBlank() ? FigureValue.BLANK : new Unreadable(List.of());
    }
    String clean = clean(text);
    if (isNothing(clean)) {
      return FigureValue.BLANK;
    }
    int slash = clean.indexOf('/');
    return slash >= 0 ? fraction(clean, slash, convention) : quantity(clean, convention);
  }

  /** The common case, without any allocation but the result's. */
  private static @Nullable FigureValue plainDigits(String text) {
    int length = text.length();
    if (length == 0 || length > LONG_DIGITS) {
      return null;
    }
    long number = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return null;
      }
      number = number * 10 + (c - '0');
    }
    return new Quantity(BigDecimal.valueOf(number), false, Precision.EXACT);
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\u200B', '\u200E', '\u200F', '\uFEFF' -> {
          // invisible in print
        }
        case '\u2212', '\u2013', '\u2012', '\u2010', '\u2011' -> clean.append('-');
        default ->
            clean.append(
                Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u2009'
                    ? ' '
                    : c);
      }
    }
    return clean.toString().strip();
  }

  private static boolean isNothing(String clean) {
    for (int i = 0; i < clean.length(); i++) {
      if ("-.…— ".indexOf(clean.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static FigureValue fraction(String clean, int slash, NumberNotation convention) {
    BigDecimal numerator = number(clean.substring(0, slash).strip(), convention);
    String behind = clean.substring(slash + 1).strip();
    int end = numberEnd(behind);
    BigDecimal denominator = number(behind.substring(0, end).strip(), convention);
    boolean known = UNITS.contains(Texts.folded(behind.substring(end)));
    if (numerator == null || denominator == null || denominator.signum() <= 0 || !known) {
      return new Unreadable(List.of());
    }
    return new Fraction(numerator, denominator);
  }

  private static FigureValue quantity(String clean, NumberNotation convention) {
    int start = numberStart(clean);
    Precision precision = Precision.EXACT;
    if (start > 0) {
      Precision qualifier = QUALIFIERS.get(Texts.folded(clean.substring(0, start)));
      if (qualifier == null) {
        return new Unreadable(List.of());
      }
      precision = qualifier;
    }
    String rest = clean.substring(start);
    int end = numberEnd(rest);
    String core = rest.substring(0, end).strip();
    String suffix = rest.substring(end).strip();
    boolean sign = suffix.startsWith("%");
    String words = Texts.folded(sign ? suffix.substring(1) : suffix);
    if (suffix.indexOf('%', sign ? 1 : 0) >= 0 || hasDigit(suffix)) {
      return new Unreadable(List.of());
    }
    boolean percent = sign || words.equals(PER_CENT);
    words = percent && !sign ? "" : words;
    int power = 0;
    String unit = words;
    if (!percent) {
      String first = words.split(" ", 2)[0];
      Integer scale = SCALES.get(first);
      if (scale != null) {
        power = scale;
        unit = words.substring(first.length()).strip();
        precision = precision == Precision.EXACT ? Precision.ROUNDED : precision;
      }
    }
    BigDecimal number = UNITS.contains(unit) ? number(core, convention) : null;
    if (number == null) {
      return new Unreadable(readings(core, percent, convention));
    }
    return new Quantity(number.scaleByPowerOfTen(power), percent, precision);
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int numberStart(String text) {
    int start = 0;
    while (start < text.length() && !isNumberStart(text, start)) {
      start++;
    }
    return start == text.length() ? 0 : start;
  }

  private static boolean isNumberStart(String text, int index) {
    char c = text.charAt(index);
    boolean mark = c == '-' || c == '+';
    boolean decimal = c == '.' || c == ',';
    return isDigit(c)
        || mark
        || decimal && index + 1 < text.length() && isDigit(text.charAt(index + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int numberEnd(String text) {
    int end = 0;
    while (end < text.length() && "0123456789.,+- ".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** Returns the number printed as {@code core}, or null if it is not one for certain. */
  private static @Nullable BigDecimal number(String core, NumberNotation convention) {
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
    if (digits == null || digits.length() + decimals.length() > MAX_DIGITS) {
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
  private static List<String> readings(String core, boolean percent, NumberNotation convention) {
    Set<String> readings = new LinkedHashSet<>();
    String joined = core.replace(" ", "");
    String sign = percent ? "%" : "";
    BigDecimal printed = number(core, convention);
    if (printed != null) {
      // the number is plain, and it is the words beside it that say nothing
      return List.of(Notation.of(printed, convention) + sign);
    }
    BigDecimal other = number(joined, convention.other());
    BigDecimal same = joined.equals(core) ? null : number(joined, convention);
    for (BigDecimal reading : new ArrayList<>(java.util.Arrays.asList(same, other))) {
      if (reading != null) {
        readings.add(Notation.of(reading, convention) + sign);
      }
    }
    String digits = joined.replaceAll("[^0-9]", "");
    boolean signed = joined.indexOf('-') > 0 || joined.indexOf('+') > 0;
    if (!digits.isEmpty() && digits.length() <= MAX_DIGITS && !percent && !signed) {
      BigDecimal whole = new BigDecimal(digits);
      readings.add(Notation.of(joined.startsWith("-") ? whole.negate() : whole, convention) + sign);
    }
    return readings.stream().limit(MAX_READINGS).toList();
  }
}
