package vn.cchc.rules.internal.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.prose.Token.Piece;

/** Takes a paragraph apart, in one pass: its time is linear in the paragraph's length. */
final class Lexer {

  /** 186/BC-UBND, 61/2018/NĐ-CP, 18-NQ/TW */
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "\\d++(?:/\\d{4})?+\\s?(?:/\\s?\\p{Lu}{2,}+[\\p{Lu}\\d&-]*+|-\\p{Lu}{2,}+(?:/\\p{Lu}++)?+)");

  /** 24/9/2021, 6/2021, 15-6-2021 */
  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{1,2}\\s?[/.-]\\s?)?\\d{1,2}\\s?[/-]\\s?(?:19|20)\\d{2}(?![\\d.,]*\\d)");

  /** 2016-2021 */
  private static final Pattern YEARS =
      Pattern.compile("(?:19|20)\\d{2}\\s?[-\u2013]\\s?(?:19|20)\\d{2}(?!\\d)");

  /** 9001:2015, 1900.1023, 2.0, 24/7 */
  private static final Pattern CODE = Pattern.compile("\\d++:\\d{4}(?!\\d)|24/7(?![\\d.,]*\\d)");

  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S++");

  /** Covid-19, QR-2, ISO9001 */
  private static final Pattern NAMED =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:-?\\d[\\d.-]*+\\p{L}*+)");

  private final String text;
  private final int paragraph;
  private final NumberNotation convention;
  private final Pattern number;
  private final List<Token> tokens = new ArrayList<>();

  private Lexer(String text, int paragraph, NumberNotation convention) {
    this.text = text;
    this.paragraph = paragraph;
    this.convention = convention;
    this.number = convention == NumberNotation.VI ? VIETNAMESE : ENGLISH;
  }

  private static final Pattern VIETNAMESE =
      Pattern.compile("\\d{1,3}+(?:\\.\\d{3})++(?!\\d)(?:,\\d++)?+|\\d++(?:,\\d++)?+");

  private static final Pattern ENGLISH =
      Pattern.compile("\\d{1,3}+(?:,\\d{3})++(?!\\d)(?:\\.\\d++)?+|\\d++(?:\\.\\d++)?+");

  static List<Token> tokens(String text, int paragraph, NumberNotation convention) {
    Lexer lexer = new Lexer(text, paragraph, convention);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        at = digits(at);
      } else if (Character.isLetter(c)) {
        at = letters(at);
      } else {
        mark(c, at);
        at++;
      }
    }
  }

  private static int end(Pattern pattern, CharSequence text, int at) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(at, text.length());
    matcher.useTransparentBounds(true);
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  private int letters(int at) {
    int end = at + 1;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    int other = -1;
    if (text.startsWith("http", at) || text.startsWith("www.", at)) {
      other = end(ADDRESS, text, at);
    } else if (isNamed(end)) {
      other = end(NAMED, text, at);
    }
    if (other > 0) {
      tokens.add(Token.of(Piece.REFERENCE, "", paragraph, at, other));
      return other;
    }
    String word = Texts.nfc(text.substring(at, end)).toLowerCase(Locale.ROOT);
    tokens.add(Token.of(Piece.WORD, word, paragraph, at, end));
    return end;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether a digit goes on with a word: "Covid-19". */
  private boolean isNamed(int end) {
    int digit = end < text.length() && text.charAt(end) == '-' ? end + 1 : end;
    return digit < text.length() && isDigit(text.charAt(digit));
  }

  private int digits(int at) {
    for (Pattern pattern : List.of(DOCUMENT, YEARS, DATE, CODE)) {
      int end = end(pattern, text, at);
      if (end > 0) {
        tokens.add(Token.of(Piece.REFERENCE, "", paragraph, at, end));
        return end;
      }
    }
    int end = numberEnd(at);
    BigDecimal first = end < 0 ? null : read(at, end);
    if (first == null) {
      int behind = skipped(at);
      tokens.add(Token.of(Piece.UNREADABLE, "", paragraph, at, behind));
      return behind;
    }
    int second = denominatorStart(end);
    int last = second < 0 ? -1 : numberEnd(second);
    BigDecimal denominator = last < 0 ? null : read(second, last);
    if (denominator != null && !(last < text.length() && text.charAt(last) == '/')) {
      tokens.add(new Token(Piece.FRACTION, "", paragraph, at, last, first, denominator));
      return last;
    }
    int percent = end;
    while (percent < text.length() && percent - end < 2 && isSpace(text.charAt(percent))) {
      percent++;
    }
    boolean isPercent = percent < text.length() && text.charAt(percent) == '%';
    Piece type = isPercent ? Piece.PERCENT : Piece.NUMBER;
    int behind = isPercent ? percent + 1 : end;
    tokens.add(new Token(type, "", paragraph, at, behind, first, null));
    return behind;
  }

  private int denominatorStart(int end) {
    int at = end;
    while (at < text.length() && at - end < 2 && isSpace(text.charAt(at))) {
      at++;
    }
    if (at >= text.length() || text.charAt(at) != '/') {
      return -1;
    }
    at++;
    int slash = at;
    while (at < text.length() && at - slash < 2 && isSpace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && isDigit(text.charAt(at)) ? at : -1;
  }

  /** Returns the end of a number that is one for certain, -1 if it is none. */
  private int numberEnd(int at) {
    int end = end(number, text, at);
    if (end < 0 || end < text.length() && Character.isLetter(text.charAt(end))) {
      return -1;
    }
    boolean goesOn =
        end + 1 < text.length()
            && (text.charAt(end) == '.' || text.charAt(end) == ',')
            && isDigit(text.charAt(end + 1));
    return goesOn ? -1 : end;
  }

  private int skipped(int at) {
    int end = at;
    while (end < text.length()
        && (isDigit(text.charAt(end)) || ".,".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    while (end > at + 1 && !isDigit(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private @Nullable BigDecimal read(int from, int to) {
    return to - from <= FigureText.MAX_DIGITS * 2
            && FigureText.read(text.substring(from, to), convention) instanceof Quantity quantity
        ? quantity.number()
        : null;
  }

  private void mark(char c, int at) {
    Piece type =
        switch (c) {
          case ',' -> Piece.COMMA;
          case ';' -> Piece.SEMICOLON;
          case ':' -> Piece.COLON;
          case '(', '[' -> Piece.OPEN;
          case ')', ']' -> Piece.CLOSE;
          case '!', '?' -> Piece.STOP;
          case '.', '\u2026' -> isStop(at) ? Piece.STOP : Piece.OTHER;
          case '-', '+', '\u2022', '\u2013' -> isFirst(at) ? Piece.BULLET : Piece.OTHER;
          default -> Piece.OTHER;
        };
    if (type != Piece.OTHER || !isSpace(c) && "\"'\u201c\u201d\u2018\u2019".indexOf(c) < 0) {
      tokens.add(Token.of(type, String.valueOf(c), paragraph, at, at + 1));
    }
  }

  private boolean isFirst(int at) {
    return tokens.isEmpty() && at + 1 < text.length();
  }

  /** A full stop ends a sentence where something other than a small letter follows. */
  private boolean isStop(int at) {
    int next = at + 1;
    while (next < text.length()
        && (isSpace(text.charAt(next)) || "\"\u201d'".indexOf(text.charAt(next)) >= 0)) {
      next++;
    }
    if (next >= text.length()) {
      return true;
    }
    return next > at + 1 && !Character.isLowerCase(text.charAt(next));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u2009';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
