package vn.cchc.rules.internal.prose.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/** Takes a paragraph apart, in one pass: its time is linear in the paragraph's length. */
final class Lexer {

  /** 186/BC-UBND, 61/2018/NĐ-CP, 18-NQ/TW */
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "\\d{1,9}+(?:/\\d{4})?+\\s?(?:/\\s?\\p{Lu}{2,}+[\\p{Lu}\\d&-]*+|-\\p{Lu}{2,}+(?:/\\p{Lu}++)?+)");

  /** 24/9/2021, 6/2021, 15-6-2021 */
  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{1,2}\\s?[/.-]\\s?)?\\d{1,2}\\s?[/.-]\\s?(?:19|20)\\d{2}(?![\\d.,]*\\d)");

  /** 2016-2021 */
  private static final Pattern YEARS =
      Pattern.compile("(?:19|20)\\d{2}\\s?[-\u2013]\\s?(?:19|20)\\d{2}(?!\\d)");

  /** 9001:2015, 24/7, 1:500, 1-2 */
  private static final Pattern CODE =
      Pattern.compile(
          "\\d{1,6}+:\\d{1,4}(?:\\.\\d{3})*+(?!\\d)|24/7(?![\\d.,]*\\d)|\\d{1,2}[-\u2013]\\d{1,2}(?![\\d.,])");

  /** 7h30, 16g00 */
  private static final Pattern TIME =
      Pattern.compile("\\d{1,2}\\s?[hg]\\s?\\d{2}(?!\\d)|\\d{1,2}h(?!\\p{L})");

  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S{1,500}+");

  /** Covid-19, QR-2, ISO9001 */
  private static final Pattern NAMED =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}]{0,30}+(?:-?\\d[\\d.-]{0,30}+\\p{L}{0,30}+)");

  private static final Pattern NUMBER = Pattern.compile("\\d++(?:[.,]\\d++)*+");

  private static final int LONGEST_NUMBER = 80;

  private final String text;
  private final int paragraph;
  private final Lexicon lexicon;
  private final List<Token> tokens = new ArrayList<>();

  private Lexer(String text, int paragraph, Lexicon lexicon) {
    this.text = text;
    this.paragraph = paragraph;
    this.lexicon = lexicon;
  }

  static List<Token> tokens(String text, int paragraph, Lexicon lexicon) {
    Lexer lexer = new Lexer(text, paragraph, lexicon);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isDigit(c)) {
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

  private int add(Piece type, String word, int from, int to) {
    tokens.add(new Token(type, word, paragraph, from, to));
    return to;
  }

  private int letters(int at) {
    int end = lettersEnd(at);
    int other = -1;
    if (text.startsWith("http", at) || text.startsWith("www.", at)) {
      other = end(ADDRESS, text, at);
    } else if (isNamed(end)) {
      other = end(NAMED, text, at);
    }
    return other > 0
        ? add(Piece.REFERENCE, "", at, other)
        : add(Piece.WORD, word(at, end), at, end);
  }

  private int lettersEnd(int at) {
    int end = at + 1;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private String word(int from, int to) {
    return Texts.nfc(text.substring(from, to)).toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether a digit goes on with a word: "Covid-19"; units such as "m2" are words. */
  private boolean isNamed(int end) {
    int digit = end < text.length() && text.charAt(end) == '-' ? end + 1 : end;
    return digit < text.length() && isDigit(text.charAt(digit));
  }

  private int digits(int at) {
    for (Pattern pattern : List.of(DOCUMENT, YEARS, DATE, TIME, CODE)) {
      int end = end(pattern, text, at);
      if (end > 0) {
        return add(Piece.REFERENCE, "", at, end);
      }
    }
    int end = end(NUMBER, text, at);
    boolean glued =
        end < text.length()
            && Character.isLetter(text.charAt(end))
            && !lexicon.has(word(end, lettersEnd(end)));
    boolean readable = !glued && end - at <= LONGEST_NUMBER;
    return add(readable ? Piece.NUMBER : Piece.UNREADABLE, text.substring(at, end), at, end);
  }

  private void mark(char c, int at) {
    Piece type =
        switch (c) {
          case ',' -> Piece.COMMA;
          case ';' -> Piece.SEMICOLON;
          case ':' -> Piece.COLON;
          case '(', '[' -> Piece.OPEN;
          case ')', ']' -> Piece.CLOSE;
          case '%' -> Piece.PERCENT_SIGN;
          case '/' -> Piece.SLASH;
          case '!', '?' -> Piece.STOP;
          case '.', '\u2026' -> isStop(at) ? Piece.STOP : Piece.OTHER;
          default -> Piece.OTHER;
        };
    if (type != Piece.OTHER
        || !Character.isWhitespace(c)
            && "\u00a0\u202f\u2009\"'\u201c\u201d\u2018\u2019".indexOf(c) < 0) {
      add(type, String.valueOf(c), at, at + 1);
    }
  }

  /** A full stop ends a sentence where something other than a small letter follows. */
  private boolean isStop(int at) {
    int next = at + 1;
    while (next < text.length()
        && (Character.isWhitespace(text.charAt(next))
            || "\"\u201d'\u00a0".indexOf(text.charAt(next)) >= 0)) {
      next++;
    }
    return next >= text.length() || next > at + 1 && !Character.isLowerCase(text.charAt(next));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
