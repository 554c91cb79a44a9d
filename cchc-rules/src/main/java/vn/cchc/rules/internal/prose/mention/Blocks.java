package vn.cchc.rules.internal.prose.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts paragraphs together as they are meant: what goes on over a page break and the footnote there
 * is one, and items of lists stand under what announces them.
 */
final class Blocks {

  private static final int SHORTEST_LINE = 60;
  private static final String PLAIN = "";

  private static final Pattern FOOTNOTE =
      Pattern.compile("\\s*[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}\\s.*", Pattern.DOTALL);

  private static final Pattern MARK =
      Pattern.compile(
          "\\s{0,40}+(?:(?<sign>[-+*\u2022\u2013\u2014\u25cf\u25e6\u25aa])|(?<roman>[IVX]{1,5}[.)])|(?<upper>\\p{Lu}[.)])"
              + "|(?<letter>\\p{Ll}[.)])|(?<bracket>\\(\\d{1,2}\\)|\\(\\p{L}\\))|(?<number>\\d{1,2}(?:\\.\\d{1,2}){0,4}[.)]?))\\s");

  private record Open(int block, String mark) {}

  private final List<Token> tokens = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();

  List<Token> tokens() {
    return tokens;
  }

  List<Block> blocks() {
    return blocks;
  }

  static Blocks of(List<String> paragraphs, Lexicon lexicon) {
    Blocks blocks = new Blocks();
    String last = "";
    for (int i = 0; i < paragraphs.size(); i++) {
      String paragraph = paragraphs.get(i);
      if (paragraph.isBlank() || FOOTNOTE.matcher(paragraph).matches()) {
        continue;
      }
      int from = 0;
      boolean goesOn = false;
      int line = 0;
      while (line <= paragraph.length()) {
        // items that a file keeps in one paragraph, on lines of their own
        int end = paragraph.indexOf('\n', line);
        end = end < 0 ? paragraph.length() : end;
        String rest = paragraph.substring(line, end);
        boolean item = !mark(rest).isEmpty();
        if (line > 0 && item && isListed(paragraph, line)) {
          blocks.add(paragraph, i, from, line, lexicon, goesOn);
          last = paragraph.substring(from, line).strip();
          from = line;
          goesOn = false;
        } else if (line == 0) {
          goesOn = !item && goesOn(last, paragraph);
        }
        line = end + 1;
      }
      blocks.add(paragraph, i, from, paragraph.length(), lexicon, goesOn);
      last = paragraph.substring(from).strip();
    }
    return blocks;
  }

  /** Whether what stands before a line announces an item, or ends one. */
  private static boolean isListed(String paragraph, int line) {
    int at = line - 1;
    while (at > 0 && Character.isWhitespace(paragraph.charAt(at))) {
      at--;
    }
    return ":;.,".indexOf(paragraph.charAt(at)) >= 0;
  }

  private void add(
      String paragraph, int number, int from, int to, Lexicon lexicon, boolean goesOn) {
    String text = paragraph.substring(0, to);
    Matcher matcher = MARK.matcher(text).region(from, to);
    int start = from;
    String mark = PLAIN;
    if (matcher.lookingAt()) {
      mark = mark(text.substring(from));
      start = mark.isEmpty() ? from : matcher.end();
    }
    // spaces in place of what stands before keep the places of characters
    List<Token> found = Lexer.tokens(" ".repeat(start) + text.substring(start), number, lexicon);
    if (found.isEmpty()) {
      return;
    }
    if (goesOn && !blocks.isEmpty()) {
      tokens.addAll(found);
      Block block = blocks.remove(blocks.size() - 1);
      blocks.add(
          new Block(block.index(), block.parent(), block.level(), block.from(), tokens.size()));
      return;
    }
    int parent = place(mark, blocks.size());
    int level = mark.isEmpty() ? 0 : open.size();
    int first = tokens.size();
    tokens.addAll(found);
    blocks.add(new Block(blocks.size(), parent, level, first, tokens.size()));
  }

  /** Returns the block that announces one with this mark, and opens it. */
  private int place(String mark, int block) {
    if (mark.isEmpty()) {
      open.removeIf(some -> some.mark().isEmpty() || !isHeading(some.mark()));
    } else {
      for (int i = 0; i < open.size(); i++) {
        if (open.get(i).mark().equals(mark)) {
          open.subList(i, open.size()).clear();
          break;
        }
      }
    }
    int parent = open.isEmpty() ? -1 : open.get(open.size() - 1).block();
    open.add(new Open(block, mark));
    return parent;
  }

  /** Numbered headings go on over the paragraphs below them. */
  private static boolean isHeading(String mark) {
    return mark.startsWith("number") || mark.equals("roman") || mark.equals("upper");
  }

  /** Returns what kind of mark a line begins with; empty if none. */
  private static String mark(String line) {
    Matcher matcher = MARK.matcher(line);
    if (!matcher.lookingAt()) {
      return PLAIN;
    }
    if (matcher.group("sign") != null) {
      return matcher.group("sign");
    }
    for (String kind : List.of("roman", "upper", "letter", "bracket")) {
      if (matcher.group(kind) != null) {
        return kind;
      }
    }
    String number = matcher.group("number");
    boolean numbered = number.endsWith(".") || number.endsWith(")") || number.indexOf('.') > 0;
    return numbered
        ? "number" + number.chars().filter(c -> c == '.').count() + number.endsWith(")")
        : PLAIN;
  }

  /** Whether a paragraph goes on with the one before it. */
  private static boolean goesOn(String last, String paragraph) {
    if (last.isEmpty()) {
      return false;
    }
    char end = last.charAt(last.length() - 1);
    char start = paragraph.strip().charAt(0);
    boolean open = Character.isLetterOrDigit(end) || end == ',' || end == '(' || end == '%';
    return open
        && (Character.isLowerCase(start)
            || Character.isDigit(start) && last.length() > SHORTEST_LINE);
  }
}
