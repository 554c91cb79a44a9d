package vn.cchc.io.internal.format.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Block.Paragraph;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table;

/** Tables that somebody typed as paragraphs, with tabs between what are cells to the eye. */
final class TabbedTables {

  private static final int COLUMNS = 3;
  private static final int ROWS = 3;

  /** A row of figures has so many of them. */
  private static final int FIGURES = 2;

  private static final Pattern FIGURE = Pattern.compile("[-+(]?\\d[\\d.,/]*\\s?%?\\)?|[-–]|#{2,}");
  private static final Pattern SERIAL =
      Pattern.compile("\\(?(?:\\d{1,3}(?:\\.\\d{1,3})*|[IVX]{1,5}|[A-ZĐa-zđ])[.)]*");

  private TabbedTables() {}

  /** Returns blocks with tables in place of such paragraphs. */
  static List<Block> in(List<Block> blocks, Budget budget) {
    List<Block> all = new ArrayList<>();
    int next = 0;
    while (next < blocks.size()) {
      int end = next;
      int figures = 0;
      while (end < blocks.size() && cells(blocks.get(end)).length >= COLUMNS) {
        figures += isOfFigures(cells(blocks.get(end))) ? 1 : 0;
        end++;
      }
      if (end - next >= ROWS && figures >= FIGURES) {
        all.add(table(blocks.subList(next, end), budget));
        next = end;
      } else {
        all.addAll(blocks.subList(next, Math.max(end, next + 1)));
        next = Math.max(end, next + 1);
      }
    }
    return all;
  }

  private static String[] cells(Block block) {
    return block instanceof Paragraph paragraph && paragraph.text().indexOf('\t') >= 0
        ? paragraph.text().split("\t", -1)
        : new String[0];
  }

  private static boolean isOfFigures(String[] cells) {
    int figures = 0;
    for (int c = 1; c < cells.length; c++) {
      figures += FIGURE.matcher(cells[c].strip()).matches() ? 1 : 0;
    }
    return figures >= FIGURES || figures == 1 && SERIAL.matcher(cells[0].strip()).matches();
  }

  private static Table table(List<Block> paragraphs, Budget budget) {
    int columns = 0;
    for (Block block : paragraphs) {
      columns = Math.max(columns, cells(block).length);
    }
    budget.columns(columns);
    List<Table.Row> rows = new ArrayList<>();
    for (Block block : paragraphs) {
      String[] cells = cells(block);
      // a total has no serial number, and often no tab in its place
      int moved =
          cells.length == columns - 1 && !SERIAL.matcher(cells[0].strip()).matches() ? 1 : 0;
      List<Cell> row = new ArrayList<>();
      for (int c = 0; c < cells.length; c++) {
        String text = cells[c].strip();
        if (!text.isEmpty()) {
          row.add(Cell.of(c + moved, text, ((Paragraph) block).place()));
        }
      }
      rows.add(new Table.Row(rows.size() + 1, row));
    }
    return new Table(rows);
  }
}
