package vn.cchc.io.internal.format.sheet;

import org.jspecify.annotations.Nullable;
import vn.cchc.model.internal.CellNames;

/** A rectangle of cells; rows and columns from 0, the last ones belong to it. */
public record Region(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  /** Returns the region of a reference such as {@code B3:D4}; null if it is none. */
  public static @Nullable Region parse(String reference) {
    int colon = reference.indexOf(':');
    int[] first = CellNames.parse(colon < 0 ? reference : reference.substring(0, colon));
    int[] last = colon < 0 ? first : CellNames.parse(reference.substring(colon + 1));
    return first == null || last == null || last[0] < first[0] || last[1] < first[1]
        ? null
        : new Region(first[0], first[1], last[0], last[1]);
  }

  boolean holds(int row, int column) {
    return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
  }

  /** Returns whether it is one cell. */
  public boolean isOne() {
    return firstRow == lastRow && firstColumn == lastColumn;
  }
}
