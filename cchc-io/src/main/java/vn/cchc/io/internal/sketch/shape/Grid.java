package vn.cchc.io.internal.sketch.shape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table;
import vn.cchc.io.internal.sketch.words.UnitCells;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.NumberNotation;

/** A table with each of its places looked up once. */
final class Grid {

  /** A form is printed on a sheet of paper; what is wider or longer is a list, not a form. */
  static final int MOST_COLUMNS = 150;

  static final int MOST_ROWS = 20_000;

  private final Table table;
  private final @Nullable Cell[][] cells;
  private final @Nullable String[][] texts;
  private final boolean[][] begins;
  private final int[][] since;
  private final int columns;
  private final NumberNotation notation;
  private final @Nullable FigureValue[][] figures;
  private final @Nullable CellValue[][] values;
  private final @Nullable String[] units;

  Grid(Table table, NumberNotation notation) {
    this.table = table;
    this.notation = notation;
    columns = table.columns();
    int rows = table.rows().size();
    cells = new Cell[rows][columns];
    texts = new String[rows][columns];
    begins = new boolean[rows][columns];
    since = new int[rows][columns];
    figures = new FigureValue[rows][columns];
    values = new CellValue[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (Cell cell : table.rows().get(r).cells()) {
        String text = Words.line(cell.text());
        int downTo = Math.min(rows, r + cell.rows());
        int to = Math.min(columns, cell.column() + cell.columns());
        begins[r][cell.column()] = true;
        for (int down = r; down < downTo; down++) {
          for (int c = cell.column(); c < to; c++) {
            if (down == r || cells[down][c] == null) {
              cells[down][c] = cell;
              texts[down][c] = text;
              since[down][c] = r;
            }
          }
        }
      }
    }
    units = new String[columns];
    for (int c = 0; c < columns; c++) {
      units[c] = UnitCells.unit(namedTexts(c));
    }
  }

  /** The texts of a column that stand behind words: what stands before may be the name itself. */
  private List<String> namedTexts(int column) {
    List<String> named = new ArrayList<>();
    for (int r = 0; r < cells.length; r++) {
      String text = own(r, column);
      boolean name = false;
      for (int c = 0; c < column && !text.isEmpty() && !name; c++) {
        String before = text(r, c);
        name = before.codePoints().filter(Character::isLetter).count() >= 2;
      }
      if (name) {
        named.add(text);
      }
    }
    return named;
  }

  /** Returns the unit that stands behind most figures of a column; null where none does. */
  @Nullable String unit(int column) {
    if (units[column] == null) {
      return null;
    }
    for (int r = 0; r < cells.length; r++) {
      String text = own(r, column);
      if (isCounted(r, column)) {
        return UnitCells.printed(text);
      }
    }
    return null;
  }

  /** Returns whether a cell holds a figure and the unit that all others of its column have. */
  boolean isCounted(int row, int column) {
    String unit = units[column];
    return unit != null && UnitCells.figure(text(row, column), unit, notation) != null;
  }

  static boolean isReadable(Table table) {
    return table.columns() >= 2
        && table.columns() <= MOST_COLUMNS
        && table.rows().size() >= 2
        && table.rows().size() <= MOST_ROWS;
  }

  int rows() {
    return cells.length;
  }

  int columns() {
    return columns;
  }

  /** Returns the number people call a row by. */
  int number(int row) {
    return table.rows().get(row).number();
  }

  /** Returns whether rows above this one are left empty; lines that draw a table are no such. */
  boolean hasGapAbove(int row) {
    return row > 0
        && !table.isOfLines()
        && number(row) - number(row - 1) > linesOf(table.rows().get(row - 1));
  }

  /** How many lines of its text a row takes: its cells may have line breaks within. */
  private static int linesOf(Table.Row row) {
    int lines = 1;
    for (Cell cell : row.cells()) {
      if (cell.place().line() != null) {
        lines += (int) cell.text().chars().filter(c -> c == '\n').count();
      }
    }
    return lines;
  }

  /** Returns the cell seen at a place; null where there is none. */
  @Nullable Cell at(int row, int column) {
    return cells[row][column];
  }

  /** Returns the text seen at a place, on one line; empty where there is none. */
  String text(int row, int column) {
    String text = texts[row][column];
    return text == null ? "" : text;
  }

  /** Returns what the text seen at a place says as a figure. */
  FigureValue figure(int row, int column) {
    FigureValue known = figures[row][column];
    if (known == null) {
      known = FigureText.read(text(row, column), notation);
      figures[row][column] = known;
    }
    return known;
  }

  /** Returns what the text seen at a place says, as arithmetic takes it. */
  CellValue value(int row, int column) {
    CellValue known = values[row][column];
    if (known == null) {
      String unit = units[column];
      Quantity counted = unit == null ? null : UnitCells.figure(text(row, column), unit, notation);
      known =
          counted != null
              ? new CellValue(CellValue.State.NUMBER, counted.number())
              : CellValue.of(text(row, column), figure(row, column), notation);
      values[row][column] = known;
    }
    return known;
  }

  /** Returns the text of a cell that begins in this row and column; empty where none does. */
  String own(int row, int column) {
    return begins[row][column] ? text(row, column) : "";
  }

  /** Returns whether the cell seen at a place begins in this row, in whatever column. */
  boolean isOfRow(int row, int column) {
    return cells[row][column] != null && since[row][column] == row;
  }

  /** Returns the cells that begin in a row. */
  List<Cell> begins(int row) {
    return table.rows().get(row).cells();
  }
}
