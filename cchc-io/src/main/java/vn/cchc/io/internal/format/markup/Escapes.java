package vn.cchc.io.internal.format.markup;

import java.util.Locale;

/** How characters are written in XML that mean something in it. */
public final class Escapes {

  private Escapes() {}

  /**
   * Returns a text as XML writes it, in an element or an attribute. What no XML may hold is left
   * out.
   */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(Escapes::isAllowed)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n' -> escaped.append("&#10;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  /** Returns a template with its values, whatever the language of the machine. */
  public static String fill(String template, Object... values) {
    return String.format(Locale.ROOT, template, values);
  }

  private static boolean isAllowed(int c) {
    boolean control = c < ' ' && c != '\n' && c != '\t';
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
  }

  /** Returns the text that XML means. */
  static String plain(String written) {
    if (written.indexOf('&') < 0) {
      return written;
    }
    StringBuilder plain = new StringBuilder(written.length());
    for (int at = 0; at < written.length(); at = next(written, at)) {
      plain.append(meant(written, at));
    }
    return plain.toString();
  }

  /** Returns where the character behind the one at a place begins, however it is written. */
  public static int next(String written, int at) {
    if (written.charAt(at) == '&') {
      int end = written.indexOf(';', at);
      return end < 0 ? at + 1 : end + 1;
    }
    boolean line = written.charAt(at) == '\r' && written.startsWith("\n", at + 1);
    return at + (line ? 2 : 1);
  }

  /** Returns what is meant by the character written at a place. */
  public static String meant(String written, int at) {
    int next = next(written, at);
    if (written.charAt(at) != '&' || next == at + 1) {
      return written.charAt(at) == '\r' ? "\n" : written.substring(at, at + 1);
    }
    String name = written.substring(at + 1, next - 1);
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> numbered(name);
    };
  }

  private static String numbered(String name) {
    try {
      boolean hexadecimal = name.startsWith("#x");
      int code = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
      return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return "";
    }
  }
}
