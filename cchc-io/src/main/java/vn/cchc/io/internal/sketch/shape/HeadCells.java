package vn.cchc.io.internal.sketch.shape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.sketch.grid.Grid;
import vn.cchc.io.internal.sketch.grid.Region;

/**
 * The headings of a table by column. In a format without merged cells, what a heading spans is told
 * by the blanks behind it that have something below.
 */
final class HeadCells {

  private final Grid grid;
  private final @Nullable Cell[][] heads;

  HeadCells(Region region) {
    grid = region.grid();
    int rows = Math.max(0, region.lastHead() - region.firstHead() + 1);
    heads = new Cell[rows][grid.columns()];
    boolean spans = false;
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < grid.columns(); c++) {
        Cell cell = grid.at(region.firstHead() + r, c);
        if (cell != null && !cell.text().isBlank()) {
          heads[r][c] = cell;
          spans |= cell.columns() > 1 || cell.rows() > 1;
        }
      }
    }
    if (!spans) {
      spread();
    }
  }

  private void spread() {
    for (int r = 0; r + 1 < heads.length; r++) {
      for (int c = 1; c < grid.columns(); c++) {
        Cell left = heads[r][c - 1];
        if (heads[r][c] == null && left != null && isBelow(r, c) && isBelow(r, left.column())) {
          heads[r][c] = left;
        }
      }
    }
  }

  private boolean isBelow(int row, int column) {
    for (int r = row + 1; r < heads.length; r++) {
      if (heads[r][column] != null) {
        return true;
      }
    }
    return false;
  }

  /** Returns the headings of a column, from the outermost to its own. */
  List<Cell> path(int column) {
    List<Cell> path = new ArrayList<>();
    for (@Nullable Cell[] row : heads) {
      Cell cell = row[column];
      if (cell != null && !path.contains(cell)) {
        path.add(cell);
      }
    }
    return path;
  }

  /** Returns whether two neighbouring columns of the grid have all headings in common. */
  boolean isSame(int column, int other) {
    List<Cell> path = path(column);
    return !path.isEmpty() && path.equals(path(other));
  }
}
