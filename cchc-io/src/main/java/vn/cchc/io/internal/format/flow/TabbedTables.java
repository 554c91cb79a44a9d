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

  private static final int LONGEST_TITLE = 120;

  private static final Pattern FIGURE = Pattern.compile("[-+(]?\\d[\\d.,/]*\\s?%?\\)?|[-–]|#{2,}");
  private static final Pattern SERIAL =
      Pattern.compile("\\(?(?:\\d{1,3}(?:\\.\\d{1,3})*|[IVX]{1,5}|[A-ZĐa-zđ])[.)]*");

  /** A serial number, alone or with the name of its row. */
  private static final Pattern NUMBERED =
      Pattern.compile(SERIAL.pattern() + "(?:\\s.*)?", Pattern.DOTALL);

  private TabbedTables() {}

  /** Returns blocks with tables in place of such paragraphs. */
  static List<Block> in(List<Block> blocks, Budget budget) {
    List<Block> all = new ArrayList<>();
    int next = 0;
    while (next < blocks.size()) {
      int end = next;
      int figures = 0;
      while (end < blocks.size() && (isRow(blocks, end) || end > next && isTitle(blocks, end))) {
        figures += isOfFigures(cells(blocks.get(end))) ? 1 : 0;
        end++;
      }
      if (end - next >= ROWS && figures >= FIGURES) {
        all.add(table(blocks.subList(next, end), budget));
      } else {
        end = Math.max(end, next + 1);
        all.addAll(blocks.subList(next, end));
      }
      next = end;
    }
    return all;
  }

  private static boolean isRow(List<Block> blocks, int at) {
    return at < blocks.size() && cells(blocks.get(at)).length >= COLUMNS;
  }

  /** Whether a paragraph titles rows below it: a number and a name, or a name above a row. */
  private static boolean isTitle(List<Block> blocks, int at) {
    if (!(blocks.get(at) instanceof Paragraph paragraph)
        || paragraph.text().length() > LONGEST_TITLE) {
      return false;
    }
    String[] cells = cells(paragraph);
    return cells.length == 2 && NUMBERED.matcher(cells[0].strip()).matches()
        || cells.length == 0 && isRow(blocks, at + 1);
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
    return figures >= FIGURES || figures == 1 && NUMBERED.matcher(cells[0].strip()).matches();
  }

  private static Table table(List<Block> paragraphs, Budget budget) {
    int columns = 0;
    for (Block block : paragraphs) {
      columns = Math.max(columns, cells(block).length);
    }
    budget.columns(columns);
    int numbered = 0;
    for (Block block : paragraphs) {
      String[] cells = cells(block);
      numbered += cells.length > 0 && SERIAL.matcher(cells[0].strip()).matches() ? 1 : 0;
    }
    boolean isNumbered = 2 * numbered >= paragraphs.size();
    List<Table.Row> rows = new ArrayList<>();
    for (Block block : paragraphs) {
      Paragraph paragraph = (Paragraph) block;
      String[] cells = cells(block);
      List<Cell> row = new ArrayList<>();
      if (cells.length == 0) {
        row.add(Cell.of(isNumbered ? 1 : 0, paragraph.text(), paragraph.place()));
      }
      // a total has no serial number, and often no tab in its place
      String first = cells.length == 0 ? "" : cells[0].strip();
      boolean unnumbered = !first.isEmpty() && !SERIAL.matcher(first).matches();
      int moved = unnumbered && isNumbered && cells.length == columns - 1 ? 1 : 0;
      for (int c = 0; c < cells.length; c++) {
        String text = cells[c].strip();
        if (!text.isEmpty()) {
          row.add(Cell.of(c + moved, text, paragraph.place()));
        }
      }
      rows.add(new Table.Row(rows.size() + 1, row));
    }
    return new Table(rows);
  }
}
