package vn.cchc.io.internal.sketch.grid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table;
import vn.cchc.io.internal.sketch.words.ChangeCells;
import vn.cchc.io.internal.sketch.words.UnitCells;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.internal.Texts;

/** A table with each of its places looked up once. */
public final class Grid {

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
  private final boolean[] changes;

  /** Looks up each place of a table whose numbers are written in a notation. */
  public Grid(Table table, NumberNotation notation) {
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
    changes = new boolean[columns];
    for (int c = 0; c < columns; c++) {
      List<String> named = namedTexts(c);
      units[c] = UnitCells.unit(named);
      changes[c] = ChangeCells.are(named, notation);
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
  public @Nullable String unit(int column) {
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

  /** Returns whether a cell holds a figure with words that all others of its column have. */
  boolean isCounted(int row, int column) {
    return counted(row, column) != null;
  }

  /** The figure with a unit, or with what it grew or fell by, as the whole column is written. */
  private @Nullable Quantity counted(int row, int column) {
    if (changes[column]) {
      return ChangeCells.figure(text(row, column), notation);
    }
    String unit = units[column];
    return unit == null ? null : UnitCells.figure(text(row, column), unit, notation);
  }

  /** Returns whether a table may be a form: no single cell, and no endless list. */
  public static boolean isReadable(Table table) {
    return table.columns() >= 2
        && table.columns() <= MOST_COLUMNS
        && table.rows().size() >= 2
        && table.rows().size() <= MOST_ROWS;
  }

  /** Returns how many rows it has. */
  public int rows() {
    return cells.length;
  }

  /** Returns how many columns it has. */
  public int columns() {
    return columns;
  }

  /** Returns the number people call a row by. */
  public int number(int row) {
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
  public @Nullable Cell at(int row, int column) {
    return cells[row][column];
  }

  /** Returns the text seen at a place, on one line; empty where there is none. */
  public String text(int row, int column) {
    String text = texts[row][column];
    return text == null ? "" : text;
  }

  /** Returns what the text seen at a place says as a figure. */
  public FigureValue figure(int row, int column) {
    FigureValue known = figures[row][column];
    if (known == null) {
      known = FigureText.read(text(row, column), notation);
      figures[row][column] = known;
    }
    return known;
  }

  /** Returns what the text seen at a place says, as arithmetic takes it. */
  public CellValue value(int row, int column) {
    CellValue known = values[row][column];
    if (known == null) {
      Quantity counted = counted(row, column);
      known =
          counted != null
              ? new CellValue(CellValue.State.NUMBER, counted.number())
              : CellValue.of(text(row, column), figure(row, column), notation);
      values[row][column] = known;
    }
    return known;
  }

  /** Returns the text of a cell that begins in this row and column; empty where none does. */
  public String own(int row, int column) {
    return begins[row][column] ? text(row, column) : "";
  }

  /** Returns whether the cell seen at a place begins in this row, in whatever column. */
  public boolean isOfRow(int row, int column) {
    return cells[row][column] != null && since[row][column] == row;
  }

  /** Returns the cells that begin in a row. */
  public List<Cell> begins(int row) {
    return table.rows().get(row).cells();
  }

  /** Returns the text of the first cell with text that begins in a row; empty where none does. */
  String first(int row) {
    for (Cell cell : begins(row)) {
      if (!cell.text().isBlank()) {
        return Words.line(cell.text());
      }
    }
    return "";
  }

  /** Returns all that begins in a row, folded, by which the same row is told. */
  String joined(int row) {
    StringBuilder all = new StringBuilder();
    for (Cell cell : begins(row)) {
      all.append(Texts.folded(cell.text())).append('|');
    }
    return all.toString();
  }

  /** Returns the texts of some rows, each as a line. */
  List<Line> lines(int from, int to) {
    List<Line> lines = new ArrayList<>();
    for (int r = Math.max(0, from); r < to; r++) {
      for (Cell cell : begins(r)) {
        String text = Words.line(cell.text());
        if (!text.isEmpty()) {
          lines.add(new Line(text, cell.place()));
        }
      }
    }
    return lines;
  }
}
