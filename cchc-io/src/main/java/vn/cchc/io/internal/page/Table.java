package vn.cchc.io.internal.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Cells on a grid. Each stands where a person sees it: columns are counted on the grid of the whole
 * table, not within the row.
 */
public final class Table implements Block {

  /** Columns that cells which reach downwards cover; a legible table has some hundred. */
  private static final int MOST_COVERED = 5_000_000;

  private final List<Row> rows;
  private final boolean ofLines;
  private final int columns;
  // by column, the cells that reach down over rows below theirs, by their own row
  private final Map<Integer, NavigableMap<Integer, Cell>> tall = new HashMap<>();

  /** Creates the table of its rows. */
  public Table(List<Row> rows) {
    this(rows, false);
  }

  private Table(List<Row> rows, boolean ofLines) {
    this.rows = List.copyOf(rows);
    this.ofLines = ofLines;
    int width = 0;
    long covered = 0;
    for (int r = 0; r < rows.size(); r++) {
      for (Cell cell : rows.get(r).cells()) {
        int end = cell.column() + cell.columns();
        width = Math.max(width, end);
        if (cell.rows() > 1 && (covered += cell.columns()) <= MOST_COVERED) {
          for (int c = cell.column(); c < end; c++) {
            tall.computeIfAbsent(c, column -> new TreeMap<>()).put(r, cell);
          }
        }
      }
    }
    columns = width;
  }

  /** Returns a table of which only the lines are known, each as a row: a row may have several. */
  public static Table ofLines(List<Row> lines) {
    return new Table(lines, true);
  }

  /** Returns this table with other cells in its rows. */
  public Table with(List<Row> others) {
    return new Table(others, ofLines);
  }

  /**
   * Returns what stands from one column up to another, where it stands; what reaches over is
   * clipped.
   */
  public Table between(int from, int to) {
    List<Row> parts = new ArrayList<>();
    for (Row row : rows) {
      List<Cell> cells = new ArrayList<>();
      for (Cell cell : row.cells()) {
        int left = Math.max(from, cell.column());
        int right = Math.min(to, cell.column() + cell.columns());
        if (left < right) {
          cells.add(cell.over(left, right - left));
        }
      }
      parts.add(new Row(row.number(), cells));
    }
    return with(parts);
  }

  /** Returns whether its rows are lines, of which several may be one row. */
  public boolean isOfLines() {
    return ofLines;
  }

  /** Returns its rows, in order. */
  public List<Row> rows() {
    return rows;
  }

  /** Returns the number of columns of its grid. */
  public int columns() {
    return columns;
  }

  /** Returns the cell of a row that begins in it and stands over a column; null if none does. */
  public @Nullable Cell beginning(int row, int column) {
    for (Cell cell : rows.get(row).cells()) {
      if (cell.column() <= column && column < cell.column() + cell.columns()) {
        return cell;
      }
    }
    return null;
  }

  /**
   * Returns the cell a person sees at a row and a column, both from 0; null where there is none.
   */
  public @Nullable Cell at(int row, int column) {
    Cell own = beginning(row, column);
    NavigableMap<Integer, Cell> above = own == null ? tall.get(column) : null;
    if (above == null) {
      return own;
    }
    Map.Entry<Integer, Cell> last = above.lowerEntry(row);
    return last != null && row < last.getKey() + last.getValue().rows() ? last.getValue() : null;
  }

  /**
   * A row.
   *
   * @param number a person would call it by, from 1: of its sheet, its table or its document
   * @param cells that begin in it, from left to right; those without any text may be left out
   */
  public record Row(int number, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** Returns whether nothing stands in it. */
    public boolean isBlank() {
      return cells.stream().allMatch(cell -> cell.text().isBlank());
    }
  }
}
