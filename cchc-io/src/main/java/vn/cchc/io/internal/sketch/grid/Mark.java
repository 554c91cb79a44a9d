package vn.cchc.io.internal.sketch.grid;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The serial number of a row, in its own column or in front of its name.
 *
 * @param text without dots and brackets around it; empty where there is none
 * @param value its place in its series, from 1; 0 for dashes
 * @param length of the text it was read from that it takes up, with what parts it from a name
 */
public record Mark(Style style, String text, int value, int length) {

  /** How rows are counted, or only marked. */
  public enum Style {
    NONE,
    UPPER,
    ROMAN,
    ARABIC,
    DOTTED,
    LOWER,
    DASH,
    PLUS
  }

  /** No mark at all. */
  public static final Mark NO_MARK = new Mark(Style.NONE, "", 0, 0);

  private static final List<String> ROMAN =
      List.of(
          "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
          "XV", "XVI", "XVII", "XVIII", "XIX", "XX");
  private static final Pattern ALONE =
      Pattern.compile("[(\\[]?((?:\\d{1,4}|[IVX]{1,5}|[A-ZĐ])(?:\\.\\d{1,3})*|[a-zđ])[.)\\]]*");
  private static final Pattern IN_FRONT =
      Pattern.compile(
          "(?:((?:\\d{1,3}|[IVX]{1,5}|[A-ZĐ])(?:\\.\\d{1,3})+)[.)]?\\s+|(\\d{1,3}|[IVX]{1,5}|[A-ZĐ]|[a-zđ])"
              + "(?:[.)/]\\s*|\\s*[-–:]\\s+)|(\\d{1,3}(?:\\.\\d{1,3})+)[.)]\\s*)(?=[\\p{L}(\\[\"“])");

  private static final Pattern SOME =
      Pattern.compile("(?iu)\\s*trong (?:đó|số đó|tổng số)\\s*:?\\s*");

  /** Returns the mark that is all of a text; none if it is something else. */
  public static Mark of(String text) {
    Matcher alone = ALONE.matcher(text.strip());
    if (alone.matches()) {
      return read(alone.group(1), text.length());
    }
    String bare = text.strip();
    if (bare.matches("[-–—•*]")) {
      return new Mark(Style.DASH, "", 0, text.length());
    }
    return bare.equals("+") ? new Mark(Style.PLUS, "", 0, text.length()) : NO_MARK;
  }

  /**
   * Returns the mark in front of a name, or behind the words that some parts follow, {@code Trong
   * đó: + Thuế}; none if it begins with something else.
   */
  public static Mark inFront(String name) {
    Matcher some = SOME.matcher(name);
    if (some.lookingAt()) {
      Mark behind = first(name.substring(some.end()));
      return behind.style == Style.NONE
          ? behind
          : new Mark(behind.style, behind.text, behind.value, some.end() + behind.length);
    }
    return first(name);
  }

  private static Mark first(String name) {
    if (name.length() > 2 && "-–—•*".indexOf(name.charAt(0)) >= 0) {
      return new Mark(Style.DASH, "", 0, 1);
    }
    if (name.length() > 2 && name.charAt(0) == '+') {
      return new Mark(Style.PLUS, "", 0, 1);
    }
    Matcher front = IN_FRONT.matcher(name);
    if (!front.lookingAt()) {
      return NO_MARK;
    }
    for (int group = 1; group <= 3; group++) {
      if (front.group(group) != null) {
        return read(front.group(group), front.end());
      }
    }
    return NO_MARK;
  }

  private static Mark read(String text, int length) {
    char first = text.charAt(0);
    if (text.indexOf('.') > 0) {
      String last = text.substring(text.lastIndexOf('.') + 1);
      return new Mark(Style.DOTTED, text, Integer.parseInt(last), length);
    }
    if (Character.isDigit(first)) {
      return new Mark(Style.ARABIC, text, Integer.parseInt(text), length);
    }
    int roman = ROMAN.indexOf(text);
    if (roman >= 0) {
      return new Mark(Style.ROMAN, text, roman + 1, length);
    }
    if (text.length() > 1) {
      return NO_MARK;
    }
    String letters = Character.isUpperCase(first) ? "ABCDĐEFGHIJKLMN" : "abcdđeghiklmnopqrstuvxy";
    Style style = Character.isUpperCase(first) ? Style.UPPER : Style.LOWER;
    return new Mark(style, text, letters.indexOf(first) + 1, length);
  }

  /** Returns whether it is a sign, and counts nothing. */
  public boolean isSign() {
    return style == Style.DASH || style == Style.PLUS;
  }

  /** Returns the number of parts of a number with dots. */
  public int depth() {
    return (int) text.chars().filter(c -> c == '.').count() + 1;
  }
}
