package vn.cchc.cli;

/**
 * Text from outside as it may be shown: nothing in it steers a terminal, turns a line around or
 * hides. What cannot be seen is written as {@code \}{@code u001B}.
 */
final class Shown {

  private Shown() {}

  /** Returns a name, such as a file's, with everything escaped that cannot be seen. */
  static String name(String name) {
    return escaped(name, "");
  }

  /** Returns a message as one line: a run of white space is a blank, the rest is escaped. */
  static String line(String message) {
    return escaped(message.strip().replaceAll("[\\t\\n\\x0B\\f\\r]+", " "), "");
  }

  /** Returns text of several lines. */
  static String lines(String text) {
    return escaped(text, "\n\t");
  }

  /** Returns a JSON document that says the same: what it escapes may only stand within strings. */
  static String json(String document) {
    return escaped(document, "\n");
  }

  private static String escaped(String text, String kept) {
    int index = 0;
    while (index < text.length() && isSeen(text.codePointAt(index), kept)) {
      index += Character.charCount(text.codePointAt(index));
    }
    if (index == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, index);
    while (index < text.length()) {
      int character = text.codePointAt(index);
      if (isSeen(character, kept)) {
        shown.appendCodePoint(character);
      } else {
        for (char unit : Character.toChars(character)) {
          shown.append("\\u").append(hex(unit));
        }
      }
      index += Character.charCount(character);
    }
    return shown.toString();
  }

  private static String hex(char unit) {
    String digits = Integer.toHexString(unit).toUpperCase(java.util.Locale.ROOT);
    return "0".repeat(4 - digits.length()) + digits;
  }

  private static boolean isSeen(int character, String kept) {
    if (kept.indexOf(character) >= 0) {
      return true;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
