package vn.cchc.io.internal.layout;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table;

/**
 * Parts a table in which tables of a form stand beside each other: the form laid out in two halves,
 * or those of two agencies or periods on one sheet.
 */
final class SideBySide {

  /** So many rows must be named in a column for a table to stand there. */
  private static final int ROWS = 3;

  /** A table beside another has at least an eighth of its rows. */
  private static final int SHARE = 8;

  private SideBySide() {}

  /**
   * Returns the tables of a form within a table, from left to right; none if it is one.
   *
   * @param known how many rows of the form each column names
   */
  static List<FormTable> in(Table table, FormNames form, int[] known) {
    List<Integer> names = names(known);
    if (names.size() < 2) {
      return List.of();
    }
    List<FormTable> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < names.size(); i++) {
      int next = i + 1 < names.size() ? names.get(i + 1) : -1;
      int to = next < 0 ? table.columns() : start(table, from, names.get(i), next);
      FormTable part = FormTable.part(table, table.between(from, to), form, names.get(i));
      // the same names in another language, or beside their figures once more, are no table
      if (Columns.of(part, form, null).value() < 0) {
        return List.of();
      }
      parts.add(part);
      from = to;
    }
    return parts;
  }

  private static List<Integer> names(int[] known) {
    int most = 0;
    for (int each : known) {
      most = Math.max(most, each);
    }
    List<Integer> names = new ArrayList<>();
    for (int c = 0; c < known.length; c++) {
      if (known[c] >= ROWS && known[c] * SHARE >= most) {
        names.add(c);
      }
    }
    return names;
  }

  /**
   * Returns the column in which the table of a name column begins: behind the last empty column
   * before it, else where it stands to the other table as its names do.
   */
  private static int start(Table table, int from, int before, int names) {
    for (int c = names - 1; c > before; c--) {
      if (isEmpty(table, c)) {
        return c + 1;
      }
    }
    // both have as many columns before their names, which are those of the first
    return Math.max(before + 1, names - (before - from));
  }

  private static boolean isEmpty(Table table, int column) {
    for (Table.Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        boolean narrow = cell.columns() == 1;
        if (narrow && cell.column() == column && !cell.text().isBlank()) {
          return false;
        }
      }
    }
    return true;
  }
}
