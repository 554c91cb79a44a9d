package vn.cchc.rules.internal.form;

import java.util.regex.Pattern;

/** What a workbook shows in a cell whose formula has no result. */
public final class WorkbookText {

  private static final Pattern CUT =
      Pattern.compile("…\\d[\\d.,]*|\\d[\\d.,]*…|\\d[\\d.,]*E[-+]?\\d{1,3}");

  /** {@code #DIV/0!}, {@code #N/A}, {@code #NAME?}, and {@code Err:502} of LibreOffice. */
  private static final Pattern ERROR = Pattern.compile("#[A-Z][A-Z_/0]*[!?]?|(?i:Err:)\\d{3}");

  private WorkbookText() {}

  /** Returns whether a text is a formula that nobody has calculated. */
  public static boolean isFormula(String text) {
    String formula = text.strip();
    return formula.length() > 1 && formula.charAt(0) == '=';
  }

  /** Returns whether a text is an error of a workbook. */
  public static boolean isError(String text) {
    int length = text.length();
    return length > 0 && length < 40 && ERROR.matcher(text.strip()).matches();
  }

  /** Returns whether a text is what is shown of a number that has no room, or not enough. */
  public static boolean isTooNarrow(String text) {
    String marks = text.strip();
    boolean none = marks.length() > 1 && marks.chars().allMatch(c -> c == '#');
    return none || CUT.matcher(marks).matches();
  }
}
