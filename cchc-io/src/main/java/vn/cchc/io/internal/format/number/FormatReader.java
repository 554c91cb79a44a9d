package vn.cchc.io.internal.format.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.number.Token.Kind;

/** Takes a number format apart into its sections. */
final class FormatReader {

  private final String code;
  private int at;
  private List<Token> tokens = new ArrayList<>();
  private @Nullable Condition condition;
  private @Nullable Locale language;

  FormatReader(String code) {
    this.code = code;
  }

  /** Returns the sections, in order; at least one. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    while (at < code.length()) {
      char c = code.charAt(at);
      if (c == ';') {
        at++;
        sections.add(section());
      } else {
        sign(c);
      }
    }
    sections.add(section());
    return sections;
  }

  private Section section() {
    Section section = Section.of(tokens, condition, language);
    tokens = new ArrayList<>();
    condition = null;
    language = null;
    return section;
  }

  private void sign(char c) {
    switch (c) {
      case '"' -> quoted();
      case '\\', '!' -> escaped();
      case '_' -> {
        // as wide as the sign behind it
        at += 2;
        tokens.add(Token.literal(" "));
      }
      // repeated over what is left of the column's width, of which text has none
      case '*' -> at += 2;
      case '[' -> bracket();
      case '0', '#', '?' -> take(Kind.DIGIT, 1);
      case '.' -> take(Kind.POINT, 1);
      case ',' -> take(Kind.COMMA, 1);
      case '%' -> take(Kind.PERCENT, 1);
      case '/' -> take(Kind.SLASH, 1);
      case '@' -> take(Kind.TEXT, 1);
      default -> letter(c);
    }
  }

  private void letter(char c) {
    char lower = Character.toLowerCase(c);
    if (startsWith("General")) {
      take(Kind.GENERAL, 7);
    } else if (startsWith("AM/PM")) {
      take(Kind.DATE, 5);
    } else if (startsWith("A/P")) {
      take(Kind.DATE, 3);
    } else if (lower == 'e' && (startsWith("E+") || startsWith("E-")) && followsDigits()) {
      take(Kind.EXPONENT, 2);
    } else if ("ymdhseb".indexOf(lower) >= 0) {
      int end = at;
      while (end < code.length() && Character.toLowerCase(code.charAt(end)) == lower) {
        end++;
      }
      take(Kind.DATE, end - at);
    } else {
      take(Kind.LITERAL, Character.isHighSurrogate(c) && at + 1 < code.length() ? 2 : 1);
    }
  }

  private boolean followsDigits() {
    return tokens.stream().anyMatch(token -> token.is(Kind.DIGIT));
  }

  private boolean startsWith(String word) {
    return code.regionMatches(true, at, word, 0, word.length());
  }

  private void take(Kind kind, int length) {
    tokens.add(new Token(kind, code.substring(at, at + length)));
    at += length;
  }

  private void quoted() {
    int end = code.indexOf('"', at + 1);
    int close = end < 0 ? code.length() : end;
    tokens.add(Token.literal(code.substring(at + 1, close)));
    at = close + 1;
  }

  private void escaped() {
    int end = at + 1 < code.length() ? code.offsetByCodePoints(at + 1, 1) : code.length();
    tokens.add(Token.literal(code.substring(at + 1, end)));
    at = end;
  }

  private void bracket() {
    int end = code.indexOf(']', at);
    if (end < 0) {
      take(Kind.LITERAL, 1);
      return;
    }
    String inside = code.substring(at + 1, end);
    at = end + 1;
    if (inside.startsWith("$")) {
      currency(inside.substring(1));
    } else if (!inside.isEmpty() && "<>=".indexOf(inside.charAt(0)) >= 0) {
      condition = Condition.parse(inside);
    } else if (isElapsed(inside)) {
      tokens.add(new Token(Kind.DATE, "[" + inside.toLowerCase(Locale.ROOT) + "]"));
    }
    // all else is a colour or another kind of digits
  }

  private static boolean isElapsed(String inside) {
    String lower = inside.toLowerCase(Locale.ROOT);
    return !lower.isEmpty()
        && "hms".indexOf(lower.charAt(0)) >= 0
        && lower.chars().allMatch(c -> c == lower.charAt(0));
  }

  /** {@code [$₫-42A]}: a currency and a language, each of which may be missing. */
  private void currency(String inside) {
    int dash = inside.lastIndexOf('-');
    String symbol = dash < 0 ? inside : inside.substring(0, dash);
    String tag = dash < 0 ? "" : inside.substring(dash + 1);
    // also written as a tag of its own: [$-vi-VN]
    int first = inside.indexOf('-');
    if (first >= 0 && first < dash && inside.substring(first + 1).matches("[A-Za-z]{2}-.*")) {
      symbol = inside.substring(0, first);
      tag = inside.substring(first + 1);
    }
    if (!symbol.isEmpty()) {
      tokens.add(Token.literal(symbol));
    }
    String upper = tag.toUpperCase(Locale.ROOT);
    if (upper.startsWith("VI") || upper.equals("42A") || upper.endsWith("042A")) {
      language = DateNames.VIETNAMESE;
    } else if (!upper.isEmpty() && !upper.startsWith("F")) {
      language = Locale.ENGLISH;
    }
  }
}
