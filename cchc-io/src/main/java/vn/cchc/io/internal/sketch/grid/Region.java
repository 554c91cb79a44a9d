package vn.cchc.io.internal.sketch.grid;

import java.util.List;

/**
 * Where a table stands on a grid: rows from 0.
 *
 * @param firstHead of its headings
 * @param lastHead of its headings; smaller than the first where it has none
 * @param numbering the row that numbers its columns; -1 where there is none
 * @param body its rows, without repeated headings
 * @param above what stands above it, from top to bottom
 * @param below what stands below it
 */
public record Region(
    Grid grid,
    int firstHead,
    int lastHead,
    int numbering,
    List<Integer> body,
    List<Line> above,
    List<Line> below) {

  /** Returns its first row. */
  int top() {
    return numbering < 0 ? firstHead : Math.min(firstHead, numbering);
  }

  /** Returns the row behind its last one. */
  int end() {
    return 1 + (body.isEmpty() ? Math.max(lastHead, numbering) : body.get(body.size() - 1));
  }

  /** Returns it with other lines above. */
  Region titled(List<Line> lines) {
    return new Region(grid, firstHead, lastHead, numbering, body, lines, below);
  }
}
