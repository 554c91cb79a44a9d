package vn.cchc.io.internal.sketch.grid;

import java.util.regex.Pattern;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.sketch.words.Words;

/**
 * Rows of headings that are years and what is told of them, {@code 2022 | 2023 | +/-}. A
 * spreadsheet may show such a year as any other number, {@code 2.022}.
 */
public final class YearRows {

  private static final Pattern GROUPED = Pattern.compile("(?:1[., ]9|2[., ]0)\\d\\d");

  private static final Pattern SIGNS = Pattern.compile("(?=.*[+%±/])[-+–−/%±()\\s]+");

  private YearRows() {}

  /** Returns a heading, and if it is a year shown as another number, the year. */
  public static String heading(String text) {
    return GROUPED.matcher(text).matches() ? text.charAt(0) + text.substring(2) : text;
  }

  /**
   * Returns whether a row names years below a heading that reaches over them, or as the only
   * headings there are.
   *
   * @param looks of the rows above it
   */
  static boolean is(Grid grid, int row, RowLook look, RowLook[] looks) {
    int grouped = 0;
    for (Cell cell : grid.begins(row)) {
      String text = grid.text(row, cell.column());
      grouped += GROUPED.matcher(text).matches() ? 1 : 0;
    }
    if (grouped == 0 || grouped < look.figures() || look.days() > 0 || look.dashes() > 0) {
      return false;
    }
    return row > 0 && looks[row - 1].isHeadLike() && !look.gap()
        ? isBelowHeading(grid, row) || isOnlyHeading(grid, row, look, looks)
        : isOnlyHeading(grid, row, look, looks);
  }

  /** Whether a row has no name of its own, and its years share a heading. */
  private static boolean isBelowHeading(Grid grid, int row) {
    int lead = 0;
    while (lead < grid.columns() && grid.text(row - 1, lead).isEmpty()) {
      lead++;
    }
    boolean named = lead < grid.columns() && grid.text(row, lead).equals(grid.text(row - 1, lead));
    if (lead == grid.columns() || !named && !grid.own(row, lead).isEmpty()) {
      return false;
    }
    for (int c = lead + 1; c < grid.columns(); c++) {
      if (isYear(grid.own(row, c))) {
        Cell above = grid.at(row - 1, c);
        named |= above == null || above.text().isBlank() || above.columns() > 1;
      } else if (!grid.own(row, c).isEmpty() && !isSaid(grid.own(row, c))) {
        return false;
      }
    }
    return named;
  }

  /** Whether words and years that follow each other stand where nothing else heads columns. */
  private static boolean isOnlyHeading(Grid grid, int row, RowLook look, RowLook[] looks) {
    for (int r = row; r > 0 && !(r == row ? look : looks[r]).gap(); r--) {
      boolean last = r > 1 && looks[r - 1].isFilled() && looks[r - 2].isFilled();
      if (last && Words.isTotal(grid.first(r - 1))) {
        // another table ends there
        break;
      }
      if (looks[r - 1].cells() > 1) {
        return false;
      }
    }
    int last = 0;
    int years = 0;
    boolean words = false;
    for (Cell cell : grid.begins(row)) {
      String text = grid.text(row, cell.column());
      if (isYear(text)) {
        int year = Integer.parseInt(heading(text));
        if (!words || years > 0 && Math.abs(year - last) != 1) {
          return false;
        }
        last = year;
        years++;
      } else if (!text.isEmpty()) {
        if (!isSaid(text)) {
          return false;
        }
        words = true;
      }
    }
    return years > 1;
  }

  private static boolean isYear(String text) {
    return RowLook.isYear(heading(text));
  }

  /** Whether a text is of words, or of signs that stand for words. */
  private static boolean isSaid(String text) {
    return text.codePoints().filter(Character::isLetter).count() >= 2
        || SIGNS.matcher(text).matches();
  }
}
