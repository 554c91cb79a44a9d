package vn.cchc.io.internal.format.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table.Row;
import vn.cchc.model.Place;

/**
 * Tables of plain text whose cells are parted by tabs or by upright strokes. What each line is, is
 * found once, whichever line a table may begin at.
 */
final class TextTables {

  private static final Pattern LIST_MARK =
      Pattern.compile("\\s*([-+•*–·o]|\\(?[\\dIVXa-zđ]{1,4}[.)])");
  private static final Pattern FIGURE = Pattern.compile("\\s*[-+]?\\d[\\d.,/ ]{0,20}%?\\s*");
  private static final String RULES = "-=";
  private static final String RULING = RULES + ":|+ \t\n\u000B\f\r";
  private static final int PROSE = 120;

  private final List<TextLine> lines;
  private final int[] endsOfTabs;
  // of a table of strokes: how many cells a line has, 0 for a ruling
  private final int[] cells;
  // whether strokes open the first and close the last
  private final boolean[] closed;
  // the first line at or behind one that is no ruling
  private final int[] nextRow;

  TextTables(List<TextLine> lines) {
    this.lines = lines;
    endsOfTabs = endsOfTabs(lines);
    cells = new int[lines.size()];
    closed = new boolean[lines.size()];
    nextRow = new int[lines.size() + 1];
    nextRow[lines.size()] = lines.size();
    for (int i = lines.size() - 1; i >= 0; i--) {
      String line = lines.get(i).text();
      cells[i] = isRuling(line) ? 0 : stroked(line).size();
      closed[i] = isClosed(line.strip());
      nextRow[i] = cells[i] == 0 ? nextRow[i + 1] : i;
    }
  }

  /**
   * Returns the line behind a table parted by tabs that begins at a line; that line if none does.
   */
  int endOfTabs(int from) {
    return endsOfTabs[from];
  }

  private static int[] endsOfTabs(List<TextLine> lines) {
    int[] ends = new int[lines.size()];
    int end = lines.size();
    int columns = 0;
    int figures = 0;
    for (int i = lines.size() - 1; i >= 0; i--) {
      List<String> cells = lines.get(i).hasTab() ? tabbed(lines.get(i).text()) : List.of();
      boolean item = cells.size() == 2 && LIST_MARK.matcher(cells.get(0)).matches();
      if (cells.isEmpty() || item && cells.get(1).length() > PROSE) {
        end = i;
        columns = 0;
        figures = 0;
      } else {
        columns = Math.max(columns, item ? 1 : cells.size());
        figures += cells.size() == 2 && FIGURE.matcher(cells.get(1)).matches() ? 1 : 0;
      }
      // items of a list, and two things set side by side, have one tab each
      boolean table = columns > 2 || columns == 2 && figures * 2 >= end - i;
      ends[i] = table ? end : i;
    }
    return ends;
  }

  private static List<String> tabbed(String line) {
    return Arrays.asList(line.split("\t", -1));
  }

  static List<Row> ofTabs(List<TextLine> lines, Budget budget) {
    List<Row> rows = new ArrayList<>();
    for (TextLine line : lines) {
      rows.add(row(line, tabbed(line.text()), budget));
    }
    return rows;
  }

  /** Returns a row of cells, those without text left out. */
  static Row row(TextLine line, List<String> cells, Budget budget) {
    return row(line.number(), cells, budget);
  }

  static Row row(int number, List<String> cells, Budget budget) {
    budget.columns(cells.size());
    List<Cell> filled = new ArrayList<>();
    for (int c = 0; c < cells.size(); c++) {
      String text = cells.get(c).strip();
      if (!text.isEmpty()) {
        budget.cell(text.length());
        filled.add(Cell.of(c, text, Place.ofLine(number)));
      }
    }
    return new Row(number, filled);
  }

  /** Returns the line behind a table drawn with upright strokes; the line itself if none begins. */
  int endOfStrokes(int from) {
    int first = nextRow[from];
    if (first == lines.size() || cells[first] < 2) {
      return from;
    }
    int columns = cells[first];
    boolean allClosed = closed[first];
    int rows = 1;
    int next = nextRow[first + 1];
    while (next < lines.size() && cells[next] > 1) {
      if (cells[next] == columns + 1 && allClosed && goesOnOpen(next)) {
        // what closes the rows above is the stroke before a last cell that is empty
        columns++;
      }
      if (cells[next] != columns && !isShort(next, columns)) {
        break;
      }
      allClosed &= closed[next];
      rows++;
      next = nextRow[next + 1];
    }
    return rows < 2 ? from : next;
  }

  /** Whether a row goes on with the lines above, and no stroke closes its last cell. */
  private boolean goesOnOpen(int row) {
    TextLine line = lines.get(row);
    return !closed[row] && !line.afterBlank() && isStroke(line.text().strip().charAt(0));
  }

  /** Whether of a row nothing is written of its last cell, or cells, and no stroke closes them. */
  private boolean isShort(int row, int columns) {
    boolean lastEmpty = closed[row] && cells[row] == columns - 1 && !lines.get(row).afterBlank();
    return lastEmpty || cells[row] < columns && goesOnOpen(row);
  }

  static List<Row> ofStrokes(List<TextLine> lines, Budget budget) {
    List<Row> rows = new ArrayList<>();
    for (TextLine line : lines) {
      if (!isRuling(line.text())) {
        rows.add(row(line, stroked(line.text()), budget));
      }
    }
    return rows;
  }

  /** Whether a line parts rows: drawn, or of hyphens with at least two of them in a row. */
  private static boolean isRuling(String line) {
    boolean drawn = true;
    boolean ruled = true;
    boolean two = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      drawn &= isDrawn(c);
      ruled &= isDrawn(c) || RULING.indexOf(c) >= 0;
      two |= i > 0 && isDash(c) && isDash(line.charAt(i - 1));
    }
    return drawn || ruled && two;
  }

  private static boolean isDash(char c) {
    return c == '─' || RULES.indexOf(c) >= 0;
  }

  private static boolean isClosed(String line) {
    return isStroke(line.charAt(0))
        && isStroke(line.charAt(line.length() - 1))
        && !line.endsWith("\\|");
  }

  /** Whether a character draws a table, and is not the upright stroke between two cells. */
  private static boolean isDrawn(int c) {
    return c == ' ' || c >= 0x2500 && c <= 0x257F;
  }

  /**
   * Returns the cells of a line between strokes; a stroke behind a backslash is one of the text.
   */
  private static List<String> stroked(String line) {
    String text = line.strip();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean last = i == text.length() - 1;
      if (c == '\\' && !last && text.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (isStroke(c)) {
        if (i > 0) {
          cells.add(cell.toString());
        }
        cell.setLength(0);
        // a stroke at the end closes the last cell only where one at the beginning opens the first
        if (last && isStroke(text.charAt(0))) {
          return cells;
        }
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static boolean isStroke(char c) {
    return c == '|' || c == '│' || c == '║' || c == '┃';
  }
}
