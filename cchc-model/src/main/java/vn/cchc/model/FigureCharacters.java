package vn.cchc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cchc.model.internal.Texts;

/**
 * The characters that figures are written with. What cannot be seen is left out; what is another
 * writing of a character that is known is that character; every other one is foreign.
 */
final class FigureCharacters {

  /** Stands for the end of a line: a figure does not go on behind it. */
  static final char LINE = '\n';

  private static final char FULL_WIDTH_ZERO = '\uFF10';

  private FigureCharacters() {}

  /** Returns the text as it is read, without space around it. */
  static String clean(String text) {
    String composed = Texts.nfc(text);
    StringBuilder clean = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (!isUnseen(c)) {
        clean.append(known(c));
      }
    }
    return clean.toString().strip();
  }

  private static char known(char c) {
    if (c >= FULL_WIDTH_ZERO && c <= FULL_WIDTH_ZERO + 9) {
      return (char) ('0' + c - FULL_WIDTH_ZERO);
    }
    if (isMinus(c)) {
      return '-';
    }
    if (isSpace(c)) {
      return ' ';
    }
    return Character.isWhitespace(c) || c == '\u0085' ? LINE : c;
  }

  private static boolean isMinus(char c) {
    return c == '\u2212' || c >= '\u2010' && c <= '\u2013';
  }

  private static boolean isSpace(char c) {
    return Character.getType(c) == Character.SPACE_SEPARATOR || c == '\u2800';
  }

  /** Hyphens that do not show, joiners, marks of direction, and the mark of byte order. */
  private static boolean isUnseen(char c) {
    return c == '\u00AD'
        || c == '\u061C'
        || c == '\u180E'
        || c >= '\u200B' && c <= '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u2064'
        || c >= '\u2066' && c <= '\u2069'
        || c == '\uFEFF';
  }

  /** Returns whether a character stands in Vietnamese words. */
  static boolean isLetter(int point) {
    return Character.isBmpCodePoint(point)
        && Character.isLetter(point)
        && Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
  }

  /** Returns whether a character counts, in whatever script, or divides. */
  static boolean counts(int point) {
    return switch (Character.getType(point)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> "%‰‱٪".indexOf(point) >= 0;
    };
  }

  /** Returns the foreign characters of a text, each once, as {@code U+00BD}. */
  static List<String> foreign(String text) {
    List<String> foreign = new ArrayList<>();
    clean(text)
        .codePoints()
        .filter(point -> !isKnown(point))
        .distinct()
        .forEach(point -> foreign.add(String.format(Locale.ROOT, "U+%04X", point)));
    return foreign;
  }

  private static boolean isKnown(int point) {
    return point == LINE
        || point >= ' ' && point <= '~'
        || isLetter(point)
        || "…—×".indexOf(point) >= 0;
  }
}
