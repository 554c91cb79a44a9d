package vn.cchc.io.internal.sketch.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.cchc.io.internal.sketch.grid.CellValue;
import vn.cchc.io.internal.sketch.shape.Shape.Printed;
import vn.cchc.io.internal.sketch.words.Judgements;
import vn.cchc.io.internal.sketch.words.Words;

/**
 * Cells below the heading of figures in which words belong: how something went, where other rows
 * give a figure, and labels of what stands beside them, as invoices print them below the goods.
 */
final class WordCells {

  /** A column of fewer numbers is hardly one of figures. */
  private static final int LEAST_NUMBERS = 2;

  private static final Pattern BEGINS = Pattern.compile("(?s)\\s*\\p{L}{2}.*");

  private final List<ColumnSketch> columns;
  private final List<RowSketch> rows;
  private final List<List<Printed>> cells;

  private WordCells(List<ColumnSketch> columns, List<RowSketch> rows, List<List<Printed>> cells) {
    this.columns = columns;
    this.rows = rows;
    this.cells = cells;
  }

  /** Returns the cells, with those told that hold words which belong there. */
  static List<List<Printed>> told(
      List<ColumnSketch> columns, List<RowSketch> rows, List<List<Printed>> cells) {
    return new WordCells(columns, rows, cells).told();
  }

  private List<List<Printed>> told() {
    List<List<Printed>> told = new ArrayList<>();
    cells.forEach(line -> told.add(new ArrayList<>(line)));
    int total = firstTotal();
    for (int c = 0; c < columns.size(); c++) {
      if (!columns.get(c).kind().isFigures()) {
        continue;
      }
      Map<String, Integer> times = times(c);
      boolean numbers = numbers(c) >= LEAST_NUMBERS;
      for (int r = 0; r < rows.size(); r++) {
        Printed cell = cells.get(r).get(c);
        if (cell.value().state() != CellValue.State.TEXT) {
          continue;
        }
        String text = cell.text();
        boolean kind =
            numbers
                && (Judgements.is(text)
                    || Judgements.isOfWords(text) && times.getOrDefault(text, 0) > 1);
        if (kind || isLabel(r, c, text, total)) {
          told.get(r).set(c, new Printed(text, CellValue.WORDS, cell.place()));
        }
      }
    }
    return told;
  }

  private int firstTotal() {
    return IntStream.range(0, rows.size())
        .filter(r -> r > 0 && Words.beginsAsTotal(rows.get(r).name()))
        .findFirst()
        .orElse(rows.size());
  }

  private Map<String, Integer> times(int column) {
    Map<String, Integer> times = new HashMap<>();
    cells.forEach(line -> times.merge(line.get(column).text(), 1, Integer::sum));
    return times;
  }

  private long numbers(int column) {
    return cells.stream().filter(line -> line.get(column).value().isNumber()).count();
  }

  /** Whether it names the figure behind it, below the total of all rows or with a colon. */
  private boolean isLabel(int row, int column, String text, int total) {
    boolean figure =
        IntStream.range(column + 1, columns.size())
            .anyMatch(c -> cells.get(row).get(c).value().isNumber());
    return figure && (isLabel(text) || row >= total && BEGINS.matcher(text).matches());
  }

  /** Returns whether a text is a label of what stands behind it, whatever that is. */
  static boolean isLabel(String text) {
    return text.endsWith(":") && BEGINS.matcher(text).matches();
  }
}
