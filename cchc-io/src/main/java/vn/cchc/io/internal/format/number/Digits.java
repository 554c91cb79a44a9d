package vn.cchc.io.internal.format.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.cchc.io.internal.format.number.Token.Kind;
import vn.cchc.model.NumberNotation;

/** Numbers in figures, with decimals, groups, percent and scaling. */
final class Digits implements Shape {

  private static final int GROUP = 3;

  private final List<Token> whole;
  private final List<Token> behind;
  private final boolean pointed;
  private final boolean places;
  private final int decimals;
  private final boolean grouped;
  private final int power;

  Digits(List<Token> tokens) {
    int point = indexOf(tokens, Kind.POINT);
    pointed = point >= 0;
    whole = pointed ? tokens.subList(0, point) : tokens;
    behind = pointed ? tokens.subList(point + 1, tokens.size()) : List.of();
    places = indexOf(tokens, Kind.DIGIT) >= 0;
    decimals = count(behind, Kind.DIGIT);
    int first = indexOf(whole, Kind.DIGIT);
    int last = lastIndexOf(whole, Kind.DIGIT);
    boolean groups = false;
    for (int i = first + 1; first >= 0 && i < last; i++) {
      groups |= whole.get(i).is(Kind.COMMA);
    }
    grouped = groups;
    power =
        2 * count(tokens, Kind.PERCENT)
            - GROUP * (scaling(whole, last) + scaling(behind, lastIndexOf(behind, Kind.DIGIT)));
  }

  /** How many commas stand directly behind the last digit: each divides by a thousand. */
  private static int scaling(List<Token> tokens, int last) {
    int end = last + 1;
    while (last >= 0 && end < tokens.size() && tokens.get(end).is(Kind.COMMA)) {
      end++;
    }
    return last < 0 ? 0 : end - last - 1;
  }

  private static int indexOf(List<Token> tokens, Kind kind) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(kind)) {
        return i;
      }
    }
    return -1;
  }

  private static int lastIndexOf(List<Token> tokens, Kind kind) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i).is(kind)) {
        return i;
      }
    }
    return -1;
  }

  private static int count(List<Token> tokens, Kind kind) {
    return (int) tokens.stream().filter(token -> token.is(kind)).count();
  }

  @Override
  public String shown(BigDecimal size, NumberNotation notation, boolean from1904) {
    String plain =
        size.movePointRight(power).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    int mark = plain.indexOf('.');
    String digits = mark < 0 ? plain : plain.substring(0, mark);
    String general = General.shown(size, notation);
    StringBuilder text = new StringBuilder();
    text.append(whole(digits.equals("0") ? "" : digits, notation, general));
    if (pointed) {
      int before = text.length();
      decimals(mark < 0 ? "" : plain.substring(mark + 1), general, text);
      if (!places) {
        text.insert(before, '.');
      } else if (text.length() > before && startsWithPlace(text, before)) {
        text.insert(before, notation.decimal());
      }
    }
    return text.toString();
  }

  /** The whole part: digits fill its places from right to left, what is left stands before. */
  private StringBuilder whole(String digits, NumberNotation notation, String general) {
    StringBuilder turned = new StringBuilder();
    int first = indexOf(whole, Kind.DIGIT);
    int left = digits.length();
    int written = 0;
    if (first < 0 && places) {
      turned.append(new StringBuilder(digits).reverse());
    }
    for (int i = whole.size() - 1; i >= 0; i--) {
      Token token = whole.get(i);
      if (!token.is(Kind.DIGIT)) {
        turned.append(new StringBuilder(plain(token, general)).reverse());
        continue;
      }
      do {
        String digit = left > 0 ? digits.substring(left - 1, left) : empty(token);
        left--;
        if (grouped && written > 0 && written % GROUP == 0 && !digit.isBlank()) {
          turned.append(notation.group());
        }
        turned.append(digit);
        written++;
      } while (i == first && left > 0);
    }
    return turned.reverse();
  }

  /** Whether decimals are shown; a mark that stands before none is left out. */
  private static boolean startsWithPlace(StringBuilder text, int index) {
    char c = text.charAt(index);
    return c == ' ' || c >= '0' && c <= '9';
  }

  private void decimals(String digits, String general, StringBuilder text) {
    int significant = digits.length();
    while (significant > 0 && digits.charAt(significant - 1) == '0') {
      significant--;
    }
    int position = 0;
    for (Token token : behind) {
      if (!token.is(Kind.DIGIT)) {
        text.append(plain(token, general));
        continue;
      }
      text.append(position < significant ? digits.substring(position, position + 1) : empty(token));
      position++;
    }
  }

  /** What stands in a place for which there is no digit. */
  private static String empty(Token place) {
    return switch (place.text().charAt(0)) {
      case '0' -> "0";
      case '?' -> " ";
      default -> "";
    };
  }

  private String plain(Token token, String general) {
    return switch (token.kind()) {
      case COMMA -> places ? "" : ",";
      case GENERAL, TEXT -> general;
      default -> token.text();
    };
  }
}
