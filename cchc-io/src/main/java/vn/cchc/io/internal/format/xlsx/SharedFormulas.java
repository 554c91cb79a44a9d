package vn.cchc.io.internal.format.xlsx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.model.internal.CellNames;

/** Formulas that stand once in a sheet and are meant for many of its cells. */
final class SharedFormulas {

  private static final int LAST_ROW = 0xFFFFF;
  private static final int LAST_COLUMN = 0x3FFF;
  private static final String END = "(?![\\p{L}\\p{N}_.\\\\(\\[!])";

  /** A reference to a cell, to columns or to rows; or anything else that is one word. */
  private static final Pattern WORD =
      Pattern.compile(
          "\"[^\"]*+\"|'[^']*+'|\\[[^\\[\\]]*+]|#[A-Z/0]++"
              + "|(?<cell>(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})"
              + END
              + ")|(?<columns>(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})"
              + END
              + ")|(?<rows>(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7})"
              + END
              + ")|[\\p{L}\\p{N}_.\\\\]++");

  private final Map<String, Master> masters = new HashMap<>();
  private long moved;

  private record Master(String text, int row, int column) {}

  /**
   * Returns the formula of a cell.
   *
   * @param group of cells that share it
   * @param text of it where it stands; empty in all other cells
   * @return null where it stands nowhere
   */
  @Nullable String resolve(String group, String text, int row, int column) {
    if (!text.isBlank()) {
      // the cells that share it follow, if any do
      masters.put(group, new Master(text, row, column));
      return text;
    }
    Master master = masters.get(group);
    if (master == null) {
      return null;
    }
    moved += master.text.length();
    // a sheet that is seen has come to its end before; of a hidden one these are not kept
    return moved > Limits.CHARACTERS
        ? master.text
        : moved(master.text, row - master.row, column - master.column);
  }

  /** Returns a formula as it is when copied so many rows down and columns to the right. */
  static String moved(String formula, int down, int right) {
    StringBuilder moved = new StringBuilder(formula.length());
    Matcher word = WORD.matcher(formula);
    while (word.find()) {
      String text = word.group();
      if (word.group("cell") != null && CellNames.parse(text.toUpperCase(Locale.ROOT)) != null) {
        text = column(word, 2, right) + row(word, 4, down);
      } else if (word.group("columns") != null) {
        text = column(word, 7, right) + ":" + column(word, 9, right);
      } else if (word.group("rows") != null) {
        text = row(word, 12, down) + ":" + row(word, 14, down);
      }
      word.appendReplacement(moved, Matcher.quoteReplacement(text));
    }
    return word.appendTail(moved).toString();
  }

  /** The column whose sign and letters stand in two groups, moved unless its sign holds it. */
  private static String column(Matcher word, int group, int right) {
    String letters = word.group(group + 1).toUpperCase(Locale.ROOT);
    int[] place = word.group(group).isEmpty() ? CellNames.parse(letters + "1") : null;
    return word.group(group)
        + (place == null ? letters : CellNames.column(place[1] + right & LAST_COLUMN));
  }

  private static String row(Matcher word, int group, int down) {
    String digits = word.group(group + 1);
    int row = Integer.parseInt(digits) - 1;
    boolean fixed = row < 0 || row > LAST_ROW || !word.group(group).isEmpty();
    return word.group(group) + (fixed ? digits : (row + down & LAST_ROW) + 1);
  }
}
