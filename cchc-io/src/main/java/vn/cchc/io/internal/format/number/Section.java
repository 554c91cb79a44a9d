package vn.cchc.io.internal.format.number;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.number.Token.Kind;

/**
 * A section of a number format.
 *
 * @param condition on the numbers it is for; null where its position says that
 */
record Section(List<Token> tokens, Shape shape, @Nullable Condition condition) {

  /**
   * Returns the section of what was read.
   *
   * @param language of the names of months and days; null where the format tells none
   */
  static Section of(List<Token> read, @Nullable Condition condition, @Nullable Locale language) {
    List<Token> tokens = List.copyOf(read);
    return new Section(tokens, shape(tokens, language), condition);
  }

  private static Shape shape(List<Token> tokens, @Nullable Locale language) {
    if (has(tokens, Kind.TEXT)) {
      return new Digits(tokens);
    }
    if (has(tokens, Kind.DATE)) {
      return DateText.of(tokens, language);
    }
    if (has(tokens, Kind.EXPONENT)) {
      return new Exponent(tokens);
    }
    Fraction fraction = Fraction.of(tokens);
    return fraction == null ? new Digits(tokens) : fraction;
  }

  private static boolean has(List<Token> tokens, Kind kind) {
    return tokens.stream().anyMatch(token -> token.is(kind));
  }

  boolean isOfText() {
    return has(tokens, Kind.TEXT);
  }

  boolean isOfDates() {
    return shape instanceof DateText;
  }
}
