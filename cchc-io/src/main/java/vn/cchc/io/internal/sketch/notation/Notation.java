package vn.cchc.io.internal.sketch.notation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.internal.Texts;

/**
 * Officials' notation of a relation, cut into tokens: {@code 6= 8+9+10= 11+12+13}, {@code (8) = (4)
 * – (7)}, {@code Cột 3 = cột 4 x cột 5}, {@code 1=2+...+7}. What they mean is for the table to say.
 */
public final class Notation {

  /** What a token is. */
  public enum Kind {
    NAME,
    CONSTANT,
    OPERATOR,
    OPEN,
    CLOSE,
    RANGE
  }

  /**
   * A token.
   *
   * @param bracketed whether a name stands in brackets of its own
   */
  public record Token(Kind kind, String text, boolean bracketed) {
    /** Returns whether it is this sign, and no name. */
    public boolean is(String sign) {
      return text.equals(sign) && kind != Kind.NAME;
    }

    /** Returns whether it is written in digits alone. */
    public boolean isNumber() {
      return kind == Kind.CONSTANT || text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }

  /**
   * A relation as it stands in a text.
   *
   * @param of what the words around its names say they are; null where they say nothing
   * @param enclosed whether brackets stand around all of it
   * @param cut whether the text ends where it would have to go on
   */
  public record Written(
      String text, List<Token> tokens, @Nullable Subject of, boolean enclosed, boolean cut) {
    /** Returns whether it has a left and a right side. */
    public boolean hasEquals() {
      return tokens.stream().anyMatch(token -> COMPARING.contains(token.text()));
    }

    /** Returns its sides, parted by the signs that compare. */
    public List<List<Token>> sides() {
      List<List<Token>> sides = new ArrayList<>();
      sides.add(new ArrayList<>());
      for (Token token : tokens) {
        if (token.kind() == Kind.OPERATOR && COMPARING.contains(token.text())) {
          sides.add(new ArrayList<>());
        } else {
          sides.get(sides.size() - 1).add(token);
        }
      }
      return sides;
    }

    /** Returns the sign its sides compare by. */
    public String sign() {
      return tokens.stream().map(Token::text).filter(COMPARING::contains).findFirst().orElse("=");
    }
  }

  /** What names in a relation are the names of. */
  public enum Subject {
    COLUMNS,
    ROWS
  }

  static final Set<String> COMPARING = Set.of("=", "<=", ">=", "<", ">");

  private static final int LONGEST = 2_000;
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>[\\s\\u00a0]+|:(?=\\s*=))"
              + "|(?<own>\\(\\s*(?:\\d{1,3}(?:\\.\\d{1,2})*[a-wyzđ]?|[A-ZĐa-wyzđ])\\s*\\)"
              + "|\\[\\s*\\d{1,3}(?:\\.\\d{1,2})*[a-wyzđ]?\\s*\\])"
              + "|(?<decimal>\\d+,\\d+\\s*%?)"
              + "|(?<number>\\d+(?:\\.\\d+)*(?:[a-wyzđ](?!\\p{L})|(?=[xX][\\d(\\[])|(?!\\p{L})))\\s*(?<percent>%)?"
              + "|(?<word>\\p{L}[\\p{L}\\d]*)"
              + "|(?<range>\\.{2,}|…+)"
              + "|(?<compare>≤|≥|<=|>=|=|<|>)"
              + "|(?<sign>[+\\-–—−×*·/÷]|(?<=[\\d)\\]]):(?=[\\d(\\[])|(?<=\\s):(?=\\s))"
              + "|(?<open>[(\\[{])"
              + "|(?<close>[)\\]}])"
              + "|(?<other>.)",
          Pattern.DOTALL);

  private static final Set<String> SILENT =
      Set.of("tong", "tu", "cac", "cua", "so", "tieu", "khoan", "chi", "ma");

  private final String text;
  private final Predicate<String> known;
  private final int leastNames;
  private final List<Written> found = new ArrayList<>();
  private final List<Token> run = new ArrayList<>();
  private @Nullable Subject subject;
  private int start = -1;
  private int end;

  private Notation(String text, Predicate<String> known, int leastNames) {
    this.text = text;
    this.known = known;
    this.leastNames = leastNames;
  }

  /**
   * Returns the relations that a text writes, with or without a left side.
   *
   * @param known whether a word is the name of a column or a row
   */
  public static List<Written> in(String text, Predicate<String> known) {
    if (text.length() > LONGEST || text.chars().noneMatch(Character::isLetterOrDigit)) {
      return List.of();
    }
    return new Notation(text, known, 2).read();
  }

  /**
   * Returns the relation that all of a cell writes of its row, such as {@code T x 6,2%}; null where
   * it says anything else.
   *
   * @param known whether a word is the name of a row
   */
  public static @Nullable Written whole(String text, Predicate<String> known) {
    if (text.length() > LONGEST || text.isBlank()) {
      return null;
    }
    List<Written> found = new Notation(text, known, 1).read();
    boolean all = found.size() == 1 && said(found.get(0).text()).equals(said(text));
    return all && !found.get(0).cut() ? found.get(0) : null;
  }

  /** The letters, digits and operators of a text, which a relation must not leave out. */
  private static String said(String text) {
    return text.replaceFirst("^\\s*=", "").replaceAll("[\\s()\\[\\]{}.;:%]+", "");
  }

  private List<Written> read() {
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length() && matcher.find(at)) {
      take(matcher);
      at = Math.max(matcher.end(), at + 1);
    }
    Kind last = run.isEmpty() ? Kind.CLOSE : run.get(run.size() - 1).kind();
    finish(last == Kind.OPERATOR || last == Kind.OPEN);
    return found;
  }

  private void take(Matcher token) {
    String all = token.group();
    if (token.group("space") != null) {
      return;
    }
    if (token.group("own") != null) {
      String name = all.substring(1, all.length() - 1).strip();
      add(new Token(Kind.NAME, name, true), token);
    } else if (token.group("decimal") != null) {
      String number = all.replace("%", "").replace(',', '.').strip();
      add(constant(number, all.indexOf('%') >= 0), token);
    } else if (token.group("number") != null) {
      String number = token.group("number");
      boolean percent = token.group("percent") != null && !NamedSide.isOfThousands(number);
      add(percent ? constant(number, true) : new Token(Kind.NAME, number, false), token);
    } else if (token.group("word") != null) {
      word(token);
    } else if (token.group("range") != null) {
      add(new Token(Kind.RANGE, "..", false), token);
    } else if (token.group("compare") != null) {
      add(operator(all.equals("≤") ? "<=" : all.equals("≥") ? ">=" : all), token);
    } else if (token.group("sign") != null) {
      add(
          operator(
              "+".equals(all) ? "+" : "–—−-".contains(all) ? "-" : "×*·".contains(all) ? "*" : "/"),
          token);
    } else if (token.group("open") != null) {
      add(new Token(Kind.OPEN, "(", false), token);
    } else if (token.group("close") != null) {
      close(token);
    } else if (!all.equals("%")) {
      finish(false);
    }
  }

  /** A share of 8% is 0.08 of something; 100% says in what a quotient is told. */
  private static Token constant(String number, boolean percent) {
    boolean share = percent && !number.equals("100") && number.matches("\\d+(?:\\.\\d+)?");
    String value =
        share
            ? new BigDecimal(number).movePointLeft(2).stripTrailingZeros().toPlainString()
            : number;
    return new Token(Kind.CONSTANT, value, false);
  }

  private static Token operator(String sign) {
    return new Token(Kind.OPERATOR, sign, false);
  }

  private void word(Matcher token) {
    String word = token.group();
    String folded = Texts.folded(word);
    boolean behindOperand = isBehindOperand();
    if (behindOperand && word.matches("[xX]\\d+")) {
      add(operator("*"), token);
      add(new Token(Kind.NAME, word.substring(1), false), token);
      return;
    }
    String sign =
        switch (folded) {
          case "x" -> "*";
          case "cong" -> "+";
          case "tru" -> "-";
          case "nhan" -> "*";
          case "chia" -> "/";
          case "bang" -> "=";
          default -> "";
        };
    if (behindOperand && folded.equals("den")) {
      add(new Token(Kind.RANGE, "..", false), token);
    } else if (behindOperand && !sign.isEmpty()) {
      add(operator(sign), token);
    } else if (folded.equals("cot")) {
      hint(Subject.COLUMNS);
    } else if (folded.equals("dong") || folded.equals("hang") || folded.equals("muc")) {
      hint(Subject.ROWS);
    } else if (SILENT.contains(folded) && !(known.test(word) && word.length() < 3)) {
      if (folded.equals("ma")) {
        hint(Subject.ROWS);
      }
    } else if (known.test(word) || word.matches("[IVX]+|[A-Z]{1,2}\\d*")) {
      add(new Token(Kind.NAME, word, false), token);
    } else {
      finish(false);
    }
  }

  /** Brackets around nothing that is read, such as a sign for per cent, are none. */
  private void close(Matcher token) {
    if (!run.isEmpty() && run.get(run.size() - 1).kind() == Kind.OPEN) {
      run.remove(run.size() - 1);
      start = run.isEmpty() ? -1 : start;
      end = token.end();
    } else {
      add(new Token(Kind.CLOSE, ")", false), token);
    }
  }

  private void hint(Subject of) {
    subject = subject == null ? of : subject;
  }

  private void add(Token token, Matcher at) {
    boolean operand = token.kind() == Kind.NAME || token.kind() == Kind.CONSTANT;
    if (operand && isBehindOperand()) {
      // two names without a sign between them are no arithmetic
      finish(false);
    }
    if (start < 0) {
      start = at.start();
    }
    end = at.end();
    run.add(token);
  }

  private boolean isBehindOperand() {
    Kind last = run.isEmpty() ? Kind.OPEN : run.get(run.size() - 1).kind();
    return last == Kind.NAME || last == Kind.CONSTANT || last == Kind.CLOSE;
  }

  private void finish(boolean cut) {
    List<Token> tokens = new ArrayList<>(run);
    String written = start < 0 ? "" : text.substring(start, end).strip();
    Subject of = subject;
    run.clear();
    start = -1;
    subject = null;
    boolean enclosed = Brackets.balance(tokens);
    long names = tokens.stream().filter(token -> token.kind() == Kind.NAME).count();
    boolean arithmetic = tokens.stream().anyMatch(token -> token.kind() == Kind.OPERATOR);
    boolean several = names >= 2 || names >= leastNames && tokens.size() >= 3;
    if (several && arithmetic && tokens.size() < 400) {
      found.add(new Written(written, List.copyOf(tokens), of, enclosed, cut));
    }
  }
}
