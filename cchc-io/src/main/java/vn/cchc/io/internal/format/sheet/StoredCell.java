package vn.cchc.io.internal.format.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A cell as it is stored.
 *
 * @param row from 0
 * @param column from 0
 * @param formula what computes it, without {@code =}; null where nothing does
 * @param plain whether the formula gives this cell alone, unlike one of an array or a data table
 */
public record StoredCell(
    int row, int column, Value value, Look look, @Nullable String formula, boolean plain) {

  private static final int COLUMN_BITS = 20;
  private static final long COLUMNS = (1L << COLUMN_BITS) - 1;

  /** Returns a cell without a formula. */
  public static StoredCell of(int row, int column, Value value, Look look) {
    return new StoredCell(row, column, value, look, null, false);
  }

  static StoredCell empty(long order) {
    return of((int) (order >> COLUMN_BITS), (int) (order & COLUMNS), Value.NONE, Look.PLAIN);
  }

  /** Returns whether nothing is stored in it, not even a formula. */
  public boolean isEmpty() {
    return value == Value.NONE && formula == null;
  }

  /** Returns whether nobody would see anything in it, were it not hidden. */
  public boolean isBlank() {
    return isEmpty() || value instanceof Value.Text text && text.text().isBlank();
  }

  /** Orders cells as they are read. */
  public long order() {
    return order(row, column);
  }

  static long order(int row, int column) {
    return (long) row << COLUMN_BITS | column;
  }
}
