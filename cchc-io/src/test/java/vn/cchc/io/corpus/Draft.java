package vn.cchc.io.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as an officer lays it out: lines above the table, the table, lines below it. What a
 * writer of a format makes of it must be read the same.
 */
record Draft(List<String> above, List<List<Box>> table, List<String> below) {

  /**
   * A cell as it is laid out.
   *
   * @param text what stands in it
   * @param columns how many it spans
   * @param rows how many it spans; cells below it are left out
   */
  record Box(String text, int columns, int rows) {
    static Box of(String text) {
      return new Box(text, 1, 1);
    }
  }

  /** What a row of the form says. */
  record Row(
      @Nullable String code,
      String name,
      @Nullable String unit,
      @Nullable String value,
      @Nullable String note) {

    boolean isHeading() {
      return unit == null && value == null && note == null;
    }
  }

  static List<Box> boxes(String... texts) {
    List<Box> boxes = new ArrayList<>();
    for (String text : texts) {
      boxes.add(Box.of(text));
    }
    return boxes;
  }

  static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The cells of the table on its grid; a cell that spans stands first, the rest is null. */
  List<List<@Nullable Box>> grid() {
    int width = 0;
    for (List<Box> row : table) {
      width = Math.max(width, row.stream().mapToInt(Box::columns).sum());
    }
    List<List<@Nullable Box>> grid = new ArrayList<>();
    int[] covered = new int[width + 16];
    for (List<Box> row : table) {
      List<@Nullable Box> line = new ArrayList<>(Collections.nCopies(width + 8, null));
      int column = 0;
      for (Box box : row) {
        while (covered[column] > 0) {
          covered[column]--;
          column++;
        }
        line.set(column, box);
        for (int c = column; c < column + box.columns(); c++) {
          covered[c] = box.rows() - 1;
        }
        column += box.columns();
      }
      for (; column < covered.length; column++) {
        covered[column] = Math.max(0, covered[column] - 1);
      }
      grid.add(line);
    }
    return grid;
  }
}
