package vn.cchc.io.internal.format.flow;

import java.util.Locale;

/** Numbers as lists print them. */
public final class ListNumbers {

  private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_SIGNS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int LARGEST_ROMAN = 4_999;
  private static final int LARGEST_LETTERS = 26 * 30;

  private ListNumbers() {}

  /** Returns the number that stands before a paragraph and its text, as one text. */
  public static String before(String number, String text) {
    String label = number.strip();
    return label.isEmpty() || text.isEmpty() ? label + text : label + " " + text;
  }

  /** Returns whether a list's sign is one: a dash or a dot, which numbers nothing. */
  public static boolean isBullet(String label) {
    return label.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Returns a number in small Roman digits. */
  public static String lowerRoman(int number) {
    if (number < 1 || number > LARGEST_ROMAN) {
      return Integer.toString(number);
    }
    StringBuilder roman = new StringBuilder();
    int left = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (left >= ROMAN[i]) {
        roman.append(ROMAN_SIGNS[i]);
        left -= ROMAN[i];
      }
    }
    return roman.toString();
  }

  /** Returns a, b, ... z, aa, bb, ... */
  public static String lowerLetter(int number) {
    if (number < 1 || number > LARGEST_LETTERS) {
      return Integer.toString(number);
    }
    String letter = String.valueOf((char) ('a' + (number - 1) % 26));
    return letter.repeat((number - 1) / 26 + 1);
  }

  /** Returns a number of letters or Roman digits in capitals. */
  public static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
