package vn.cchc.io.internal.format.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table.Row;
import vn.cchc.model.Place;

/** Tables of plain text whose cells are parted by tabs or by upright strokes. */
final class TextTables {

  private static final Pattern LIST_MARK =
      Pattern.compile("\\s*([-+•*–·o]|\\(?[\\dIVXa-zđ]{1,4}[.)])");
  private static final Pattern FIGURE = Pattern.compile("\\s*[-+]?\\d[\\d.,/ ]{0,20}%?\\s*");
  private static final Pattern RULING = Pattern.compile("\\s*[|+]?[-=:|+\\s]*[-=]{2}[-=:|+\\s]*");
  private static final int PROSE = 120;

  private TextTables() {}

  /**
   * Returns the line behind a table parted by tabs that begins at a line; that line if none does.
   */
  static int endOfTabs(List<TextLine> lines, int from) {
    int end = from;
    int columns = 0;
    int figures = 0;
    while (end < lines.size() && lines.get(end).hasTab()) {
      List<String> cells = tabbed(lines.get(end).text());
      boolean item = cells.size() == 2 && LIST_MARK.matcher(cells.get(0)).matches();
      if (item && cells.get(1).length() > PROSE) {
        break;
      }
      columns = Math.max(columns, item ? 1 : cells.size());
      figures += cells.size() == 2 && FIGURE.matcher(cells.get(1)).matches() ? 1 : 0;
      end++;
    }
    // items of a list, and two things set side by side, have one tab each
    boolean table = columns > 2 || columns == 2 && figures * 2 >= end - from;
    return table ? end : from;
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
  static int endOfStrokes(List<TextLine> lines, int from) {
    int end = from;
    int rows = 0;
    int columns = 0;
    while (end < lines.size()) {
      String line = lines.get(end).text();
      if (!isRuling(line)) {
        List<String> cells = stroked(line);
        if (cells.size() < 2 || rows > 0 && cells.size() != columns) {
          break;
        }
        columns = cells.size();
        rows++;
      }
      end++;
    }
    return rows < 2 ? from : end;
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

  private static boolean isRuling(String line) {
    return RULING.matcher(line).matches() || line.codePoints().allMatch(TextTables::isDrawn);
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
