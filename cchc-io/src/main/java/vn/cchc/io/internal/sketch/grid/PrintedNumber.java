package vn.cchc.io.internal.sketch.grid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.sketch.words.DateWords;
import vn.cchc.model.internal.Texts;

/**
 * The number of a column as a form prints it.
 *
 * @param id without brackets; null where only a formula is printed, without what it is of
 * @param formula the whole cell, where it says how the column is calculated
 */
public record PrintedNumber(@Nullable String id, @Nullable String formula) {

  private static final String ID = "\\d{1,3}(?:\\.\\d{1,2})*[a-zđ]?|[A-ZĐ]{1,2}|[a-zđ]";
  private static final Pattern PLAIN =
      Pattern.compile("[(\\[]?\\s*(" + ID + ")\\s*[)\\]]?\\.?", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern WITH_FORMULA =
      Pattern.compile(
          "[(\\[]?\\s*(" + ID + ")\\s*[)\\]]?\\s*(?:=|[<>]=?|[≤≥])(.*)", Pattern.DOTALL);
  private static final Pattern ARITHMETIC =
      Pattern.compile("[\\d\\s()\\[\\]{}=<>≤≥+\\-–—−x×X*:/÷.,…%;A-Za-zđĐ]*");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final Pattern RIGHT_SIDE =
      Pattern.compile("=?\\s*[(\\[]?\\d{1,3}[)\\]]?\\s*[+\\-–x×*/:].*\\d.*");

  /** Columns may have letters in place of numbers: {@code (c)=(d)+(e)}. */
  private static final Pattern OF_LETTERS =
      Pattern.compile(
          "[(\\[]?[a-zđA-ZĐ][)\\]]?\\s*=(?:\\s*[(\\[]?[a-zđA-ZĐ][)\\]]?\\s*[+–*/-])+\\s*[(\\[]?[a-zđA-ZĐ][)\\]]?");

  /** Returns what a cell of a row of numbers says; null if it is none of such a row. */
  public static @Nullable PrintedNumber of(String text) {
    Matcher plain = PLAIN.matcher(text);
    if (plain.matches()) {
      return new PrintedNumber(plain.group(1), null);
    }
    if (!isFormula(text) || DateWords.isDay(text)) {
      return null;
    }
    Matcher formula = WITH_FORMULA.matcher(text);
    if (formula.matches()) {
      return new PrintedNumber(formula.group(1), text);
    }
    return RIGHT_SIDE.matcher(text).matches() ? new PrintedNumber(null, text) : null;
  }

  /** Whether a text is a formula and hardly anything else. */
  static boolean isFormula(String text) {
    String bare = text.replaceAll("(?i)đến|den", "..");
    return bare.length() < 300 && OF_LETTERS.matcher(bare).matches()
        || bare.length() < 300
            && ARITHMETIC.matcher(bare).matches()
            && !WORD.matcher(bare).find()
            && bare.chars().filter(Character::isDigit).count() >= 2;
  }

  /** Returns whether it is a number rather than a letter. */
  public boolean isNumeric() {
    return id != null && Character.isDigit(id.charAt(0));
  }

  /** Returns the number before the first dot or letter; -1 for a letter. */
  public int number() {
    int end = 0;
    String text = id == null ? "" : id;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end == 0 ? -1 : Integer.parseInt(text.substring(0, end));
  }

  /** Whether a cell only says that its row numbers the columns. */
  static boolean isNumberingWord(String text) {
    String folded = Texts.folded(text);
    return folded.equals("ms") || folded.equals("ma so") || folded.equals("cot");
  }
}
