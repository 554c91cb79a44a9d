package vn.cchc.model.internal;

import org.jspecify.annotations.Nullable;

/** Names of cells, rows and columns as a spreadsheet shows them. */
public final class CellNames {

  private static final int LETTERS = 26;
  private static final int MAX_COLUMN = 16_384;
  private static final int MAX_ROW = 1_048_576;

  private CellNames() {}

  /** Returns the name of a column, from 0. */
  public static String column(int column) {
    StringBuilder name = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
      name.append((char) ('A' + (left - 1) % LETTERS));
    }
    return name.reverse().toString();
  }

  /** Returns the name of a cell. */
  public static String cell(int row, int column) {
    return column(column) + (row + 1);
  }

  /** Returns row and column of a cell's name, from 0; null if it is none. */
  public static int @Nullable [] parse(String name) {
    int column = 0;
    int row = 0;
    int digits = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z' && digits == 0 && column <= MAX_COLUMN) {
        column = column * LETTERS + (c - 'A' + 1);
      } else if (c >= '0' && c <= '9' && row <= MAX_ROW) {
        row = row * 10 + (c - '0');
        digits++;
      } else if (c != '$') {
        return null;
      }
    }
    boolean known = column > 0 && column <= MAX_COLUMN && row > 0 && row <= MAX_ROW;
    return known ? new int[] {row - 1, column - 1} : null;
  }
}
