package vn.cchc.io.internal.annotate;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.cchc.model.internal.Texts;

/**
 * Text that came with a report, as it may stand in a file that officers open: nothing in it is
 * computed, steers how other text is shown, or is taken for a sign it is not.
 */
public final class Inert {

  /** What spreadsheets take for the beginning of a formula, in wide letters too. */
  private static final String BEGINS_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  /** What is no formula, though it begins like one: a signed number, a dash for nothing. */
  private static final Pattern HARMLESS = Pattern.compile("[+-]?[\\d.,]{1,400} ?%?|-{1,3}");

  /** How spreadsheets write characters that XML has not. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** A cell of a spreadsheet holds no more, and a person reads no more. */
  private static final int LONGEST = 8_000;

  private Inert() {}

  /** Returns a text of several lines without characters that nobody sees. */
  public static String text(String text) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return shown.lines().map(Texts::line).collect(Collectors.joining("\n")).strip();
  }

  /**
   * Returns a text as a cell of a spreadsheet may hold it, also once that is saved as CSV and
   * opened anew: what would begin a formula there has an apostrophe before it.
   */
  public static String cell(String text) {
    String shown = text(text);
    boolean begins = !shown.isEmpty() && BEGINS_FORMULA.indexOf(shown.charAt(0)) >= 0;
    String quoted = begins && !HARMLESS.matcher(shown).matches() ? "'" + shown : shown;
    return ESCAPE.matcher(quoted).replaceAll("_x005F_");
  }
}
