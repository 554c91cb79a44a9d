package vn.cchc.rules.internal.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cchc.model.NumberNotation;
import vn.cchc.rules.internal.prose.Token.Piece;

/**
 * Puts sentences together: over page breaks and the footnotes that stand there, with the list they
 * announce, and with a next sentence that only goes on with it ("Trong đó, ...").
 */
final class Sentences {

  /** Longer ones are cut, so that no text costs more than its length. */
  private static final int LONGEST = 500;

  private static final int SHORTEST_LINE = 60;

  private static final Pattern FOOTNOTE =
      Pattern.compile("\\s*[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}\\s.*", Pattern.DOTALL);

  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\s*(?:\\d{1,2}(?:\\.\\d{1,2}){0,4}[.)]|\\p{L}\\)|[IVX]{1,5}\\.)(?=\\s).*",
          Pattern.DOTALL);

  private static final Set<String> CONTINUE =
      Set.of("trong đó", "bao gồm", "cụ thể", "số còn", "còn lại", "gồm có");

  private final List<List<Token>> sentences = new ArrayList<>();
  private List<Token> current = new ArrayList<>();

  private Sentences() {}

  static List<List<Token>> of(List<String> paragraphs, NumberNotation convention) {
    Sentences sentences = new Sentences();
    String last = "";
    for (int i = 0; i < paragraphs.size(); i++) {
      String paragraph = paragraphs.get(i);
      if (paragraph.isBlank() || FOOTNOTE.matcher(paragraph).matches()) {
        continue;
      }
      List<Token> tokens = Lexer.tokens(withoutMark(paragraph), i, convention);
      if (!goesOn(last, paragraph)) {
        sentences.end();
      }
      tokens.forEach(sentences::add);
      last = paragraph.strip();
    }
    sentences.end();
    return sentences.sentences;
  }

  /** Blanks out the number of a heading or of an item: it counts nothing. */
  private static String withoutMark(String paragraph) {
    if (!NUMBERED.matcher(paragraph).matches()) {
      return paragraph;
    }
    StringBuilder text = new StringBuilder(paragraph);
    int i = 0;
    while (Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    while (!Character.isWhitespace(text.charAt(i))) {
      text.setCharAt(i++, ' ');
    }
    return text.toString();
  }

  /** Whether a paragraph goes on with the one before it. */
  private static boolean goesOn(String last, String paragraph) {
    if (last.isEmpty()) {
      return false;
    }
    char end = last.charAt(last.length() - 1);
    String next = paragraph.strip();
    char start = next.charAt(0);
    boolean item = "-+\u2022*\u2013".indexOf(start) >= 0 || NUMBERED.matcher(next).matches();
    if (item) {
      return end == ':' || end == ';' || end == ',';
    }
    boolean open = Character.isLetterOrDigit(end) || end == ',' || end == '(' || end == '%';
    return open
        && (Character.isLowerCase(start)
            || Character.isDigit(start) && last.length() > SHORTEST_LINE);
  }

  private void add(Token token) {
    if (token.is(Piece.BULLET)) {
      return;
    }
    current.add(token);
    if (token.is(Piece.STOP) || current.size() >= LONGEST) {
      end();
    }
  }

  private void end() {
    if (current.isEmpty()) {
      return;
    }
    int last = sentences.size() - 1;
    if (last >= 0
        && sentences.get(last).size() + current.size() < LONGEST
        && isContinuation(current)) {
      sentences.get(last).addAll(current);
    } else {
      sentences.add(current);
    }
    current = new ArrayList<>();
  }

  private static boolean isContinuation(List<Token> sentence) {
    return sentence.size() > 2
        && sentence.get(0).is(Piece.WORD)
        && sentence.get(1).is(Piece.WORD)
        && CONTINUE.contains(sentence.get(0).word() + " " + sentence.get(1).word());
  }
}
