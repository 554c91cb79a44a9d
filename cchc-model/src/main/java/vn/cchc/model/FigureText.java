package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureValue.Blank;
import vn.cchc.model.FigureValue.Fraction;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.FigureValue.Unreadable;

/**
 * Reads figures as officials print them. What cannot be read for certain is {@link Unreadable} with
 * the likely readings, never a guess. Exact; thread-safe.
 *
 * <p>By the Vietnamese convention {@code 1.859} is 1859, {@code 99,37%} and {@code 9 9 ,2%} are
 * percentages, {@code 08} is 8, {@code 101/119} is a fraction, {@code 5,65 ngàn} is about 5650,
 * {@code hơn 100} is at least 100. A group behind a dot that is not three digits ({@code 151.10})
 * is unreadable. Every character is accounted for: what is neither part of the number nor a word
 * that is known beside it makes the cell unreadable.
 *
 * <p>In place of a number stand
 *
 * <table>
 * <caption>Words for no figure</caption>
 * <tr><td>nothing, {@code -}, {@code ...}</td><td>a blank, which is not zero</td></tr>
 * <tr><td>{@code không}, {@code không có}</td><td>{@link NoFigure#NONE}</td></tr>
 * <tr><td>{@code không phát sinh}, {@code KPS}, {@code chưa phát sinh}</td><td>{@link
 * NoFigure#NOT_ARISEN}</td></tr>
 * <tr><td>{@code x}, {@code N/A}, {@code không áp dụng}, {@code không thuộc thẩm quyền}</td><td>
 * {@link NoFigure#NOT_APPLICABLE}</td></tr>
 * <tr><td>{@code chưa có}, {@code chưa có số liệu}, {@code không có số liệu}, {@code đang cập nhật},
 * {@code chưa cập nhật}, {@code chưa thống kê}</td><td>{@link NoFigure#NOT_KNOWN}</td></tr>
 * </table>
 *
 * <p>None of them is read as zero, but {@code 0 (không)} is.
 */
public final class FigureText {

  /** The most digits a figure may have; a longer one is unreadable. */
  public static final int MAX_DIGITS = 40;

  private static final int MAX_LENGTH = 100;
  private static final int LONG_DIGITS = 18;

  /** {@code ¹}, {@code ⁽²⁾}, {@code [3]}: the mark of a note, directly behind a number. */
  private static final Pattern MARK = Pattern.compile("[⁽]?[⁰¹²³⁴-⁹]{1,2}[⁾]?|\\[\\d{1,2}]");

  /** A number of which a part is not shown. */
  private static final Pattern CUT = Pattern.compile("…\\s?[\\d.,]+|[\\d.,]*\\d[\\d.,]*\\s?…");

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final Unreadable NOTHING_CERTAIN = new Unreadable(List.of());

  /** {@code 1O}, {@code l2}: letters that look like digits, among digits. */
  private static final Pattern LOOKALIKES = Pattern.compile("(?=.*\\d)[\\dOoIl.,]+%?");

  private FigureText() {}

  /** Returns what a cell printed as {@code text} says; blank for null. */
  public static FigureValue read(@Nullable String text, NumberNotation convention) {
    requireNonNull(convention, "convention");
    if (text == null) {
      return FigureValue.BLANK;
    }
    FigureValue plain = plainDigits(text);
    if (plain != null) {
      return plain;
    }
    if (text.length() > MAX_LENGTH) {
      return text.isBlank() ? FigureValue.BLANK : NOTHING_CERTAIN;
    }
    String clean = cleaned(text);
    if (isNothing(clean)) {
      return FigureValue.BLANK;
    }
    if (CUT.matcher(clean).matches()) {
      return NOTHING_CERTAIN;
    }
    NoFigure said = FigureWords.noFigure(clean);
    if (said != null) {
      return new Blank(said);
    }
    FigureValue value = figure(clean, convention);
    return value instanceof Unreadable unreadable && LOOKALIKES.matcher(clean).matches()
        ? withLookalikes(clean, unreadable, convention)
        : value;
  }

  /** Returns whether a cell is unreadable as a digit stands raised behind its number. */
  public static boolean isRaised(String text) {
    requireNonNull(text, "text");
    String clean = text.length() > MAX_LENGTH ? "" : cleaned(text);
    return !clean.isEmpty()
        && RAISED.indexOf(clean.charAt(clean.length() - (clean.endsWith("⁾") ? 2 : 1))) >= 0;
  }

  /**
   * A number with the mark of a note behind it; or, if the digits are no mark, with these digits.
   */
  private static Unreadable marked(
      String core, boolean percent, String mark, NumberNotation convention) {
    BigDecimal number = FigureNumber.of(core, convention);
    if (number == null) {
      return NOTHING_CERTAIN;
    }
    String sign = percent ? "%" : "";
    List<String> readings = new ArrayList<>(List.of(Notation.of(number, convention) + sign));
    boolean alone = mark.chars().allMatch(c -> RAISED.indexOf(c) >= 0);
    if (alone && !percent) {
      StringBuilder digits = new StringBuilder(core.replaceAll("[. ]", ""));
      mark.chars().forEach(c -> digits.append(RAISED.indexOf(c)));
      BigDecimal longer = FigureNumber.of(digits.toString(), convention);
      if (longer != null) {
        readings.add(Notation.of(longer, convention));
      }
    }
    return new Unreadable(readings);
  }

  /** What letters typed for digits were meant to say, before what the digits alone say. */
  private static Unreadable withLookalikes(
      String clean, Unreadable unreadable, NumberNotation convention) {
    String digits = clean.replaceAll("[Oo]", "0").replaceAll("[Il]", "1");
    if (!(figure(digits, convention) instanceof Quantity)) {
      return unreadable;
    }
    return new Unreadable(
        Stream.concat(Stream.of(digits), unreadable.readings().stream()).distinct().toList());
  }

  /**
   * Returns the fraction in brackets behind a percentage: {@code 99,05% (31.972/32.279 hồ sơ)};
   * empty if there is none.
   */
  public static Optional<Fraction> evidence(@Nullable String text, NumberNotation convention) {
    requireNonNull(convention, "convention");
    if (text == null || text.length() > MAX_LENGTH || text.indexOf('/') < 0) {
      return Optional.empty();
    }
    String clean = cleaned(text);
    int bracket = bracket(clean);
    return bracket > 0
            && read(text, convention) instanceof Quantity
            && plain(inside(clean, bracket), convention) instanceof Fraction fraction
        ? Optional.of(fraction)
        : Optional.empty();
  }

  /**
   * Returns the characters of a cell that no figure is written with, each once, as {@code U+00BD}.
   */
  public static List<String> foreign(String text) {
    requireNonNull(text, "text");
    return FigureCharacters.foreign(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
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

  /** A workbook's mark of a text stands before the first character and is not printed. */
  private static String cleaned(String text) {
    return FigureCharacters.clean(text.startsWith("'") ? text.substring(1) : text);
  }

  private static boolean isNothing(String clean) {
    for (int i = 0; i < clean.length(); i++) {
      if ("-.…— ".indexOf(clean.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns where a bracket opens that closes at the end; 0 if there is none behind anything. */
  private static int bracket(String clean) {
    return clean.endsWith(")") ? Math.max(0, clean.lastIndexOf('(')) : 0;
  }

  private static String inside(String clean, int bracket) {
    return clean.substring(bracket + 1, clean.length() - 1).strip();
  }

  private static FigureValue figure(String clean, NumberNotation convention) {
    int bracket = bracket(clean);
    if (bracket == 0) {
      return plain(clean, convention);
    }
    FigureValue value = plain(clean.substring(0, bracket).strip(), convention);
    String inside = inside(clean, bracket);
    if (value instanceof Unreadable || agree(value, inside, convention)) {
      return value;
    }
    return value instanceof Quantity quantity && quantity.precision() == Precision.EXACT
        ? new Unreadable(
            List.of(Notation.of(quantity.number(), convention) + (quantity.percent() ? "%" : "")))
        : NOTHING_CERTAIN;
  }

  /** Whether brackets behind a figure only name its unit, say it in words, or give its evidence. */
  private static boolean agree(FigureValue value, String inside, NumberNotation convention) {
    String words = FigureWords.of(inside);
    if (words != null && !words.isEmpty() && FigureWords.isUnit(words)) {
      return true;
    }
    if (!(value instanceof Quantity quantity)) {
      return false;
    }
    NoFigure said = FigureWords.noFigure(inside);
    return said == null
        ? quantity.percent() && plain(inside, convention) instanceof Fraction
        : said.saysNothingIsThere() && quantity.number().signum() == 0;
  }

  private static FigureValue plain(String clean, NumberNotation convention) {
    int slash = clean.indexOf('/');
    return slash >= 0 ? fraction(clean, slash, convention) : quantity(clean, convention);
  }

  private static FigureValue fraction(String clean, int slash, NumberNotation convention) {
    BigDecimal numerator = FigureNumber.of(clean.substring(0, slash).strip(), convention);
    String behind = clean.substring(slash + 1).strip();
    int end = FigureNumber.end(behind);
    BigDecimal denominator = FigureNumber.of(behind.substring(0, end).strip(), convention);
    boolean known = FigureWords.isUnit(FigureWords.of(behind.substring(end)));
    if (numerator == null || denominator == null || denominator.signum() <= 0 || !known) {
      return NOTHING_CERTAIN;
    }
    return new Fraction(numerator, denominator);
  }

  private static FigureValue quantity(String clean, NumberNotation convention) {
    int start = FigureNumber.start(clean);
    Precision precision = Precision.EXACT;
    if (start > 0) {
      String words = FigureWords.of(clean.substring(0, start));
      Precision qualifier = words == null ? null : FigureWords.QUALIFIERS.get(words);
      if (qualifier == null) {
        return NOTHING_CERTAIN;
      }
      precision = qualifier;
    }
    String rest = clean.substring(start);
    int end = FigureNumber.end(rest);
    return quantity(
        rest.substring(0, end).strip(), rest.substring(end).strip(), precision, convention);
  }

  private static FigureValue quantity(
      String core, String suffix, Precision qualifier, NumberNotation convention) {
    boolean sign = suffix.startsWith("%");
    String behind = sign ? suffix.substring(1) : suffix;
    if (MARK.matcher(behind).matches()) {
      return marked(core, sign, behind, convention);
    }
    if (behind.codePoints().anyMatch(FigureCharacters::counts)) {
      return NOTHING_CERTAIN;
    }
    String words = FigureWords.of(behind);
    boolean percent = sign || FigureWords.PER_CENT.equals(words);
    String unit = percent && !sign ? "" : words;
    Precision precision = qualifier;
    int power = 0;
    if (!percent && words != null) {
      String first = words.split(" ", 2)[0];
      Integer scale = FigureWords.SCALES.get(first);
      if (scale != null) {
        power = scale;
        unit = words.substring(first.length()).strip();
        precision = qualifier == Precision.EXACT ? Precision.ROUNDED : qualifier;
      }
    }
    BigDecimal number = FigureWords.isUnit(unit) ? FigureNumber.of(core, convention) : null;
    if (number == null) {
      return new Unreadable(FigureNumber.readings(core, percent, convention));
    }
    return new Quantity(number.scaleByPowerOfTen(power), percent, precision);
  }
}
