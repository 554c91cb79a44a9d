package vn.cchc.io.internal.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells on a grid. Each stands where a person sees it: columns are counted on the grid of the whole
 * table, not within the row.
 */
public final class Table implements Block {

  private final List<Row> rows;
  private final int columns;
  // cells that reach down from rows above: by row, the cell over each column
  private final List<@Nullable Cell @Nullable []> above;

  /** Creates the table of its rows. */
  public Table(List<Row> rows) {
    this.rows = List.copyOf(rows);
    columns =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .mapToInt(cell -> cell.column() + cell.columns())
            .max()
            .orElse(0);
    above = new ArrayList<>(Collections.nCopies(rows.size(), null));
    for (int r = 0; r < rows.size(); r++) {
      for (Cell cell : rows.get(r).cells()) {
        for (int down = 1; down < cell.rows() && r + down < rows.size(); down++) {
          cover(r + down, cell);
        }
      }
    }
  }

  private void cover(int row, Cell cell) {
    @Nullable Cell[] covered = above.get(row);
    if (covered == null) {
      covered = new Cell[columns];
      above.set(row, covered);
    }
    for (int c = cell.column(); c < Math.min(columns, cell.column() + cell.columns()); c++) {
      covered[c] = cell;
    }
  }

  /** Returns its rows, in order. */
  public List<Row> rows() {
    return rows;
  }

  /** Returns the number of columns of its grid. */
  public int columns() {
    return columns;
  }

  /**
   * Returns the cell a person sees at a row and a column, both from 0; null where there is none.
   */
  public @Nullable Cell at(int row, int column) {
    for (Cell cell : rows.get(row).cells()) {
      if (cell.column() <= column && column < cell.column() + cell.columns()) {
        return cell;
      }
    }
    @Nullable Cell[] covered = above.get(row);
    return covered == null || column >= covered.length ? null : covered[column];
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
