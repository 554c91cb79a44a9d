package vn.cchc.io.internal.format.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Limits;

/** Lays the cells of a table of a web page on its grid. */
final class HtmlRows {

  private HtmlRows() {}

  /** A cell on the grid; rows and columns from 0. */
  record Slot(Element cell, int row, int column, int columns, int rows) {}

  /** Returns the visible cells of a table, row by row. */
  static List<Slot> of(Element table, HtmlText seen, Budget budget) {
    List<Element> rows = rows(table, seen);
    budget.rows(rows.size());
    List<Slot> slots = new ArrayList<>();
    // by column, the first row in which no cell from above stands any more
    int[] free = new int[16];
    for (int r = 0; r < rows.size(); r++) {
      int column = 0;
      for (Element cell : rows.get(r).children()) {
        boolean isCell = cell.normalName().equals("td") || cell.normalName().equals("th");
        if (!isCell || seen.isRemoved(cell)) {
          continue;
        }
        while (column < free.length && free[column] > r) {
          column++;
        }
        int columns = Math.min(Limits.COLUMNS, Math.max(1, HtmlReader.span(cell, "colspan")));
        int down = HtmlReader.span(cell, "rowspan");
        int end = down == 0 ? rows.size() : Math.min(rows.size(), r + down);
        budget.columns(column + columns);
        if (column + columns > free.length) {
          free = Arrays.copyOf(free, 2 * (column + columns));
        }
        for (int c = column; c < column + columns; c++) {
          free[c] = Math.max(free[c], end);
        }
        slots.add(new Slot(cell, r, column, columns, end - r));
        if (slots.size() > Limits.CELLS * 4) {
          budget.rows(Limits.ROWS + 1);
        }
        column += columns;
      }
    }
    return slots;
  }

  /** Heads are seen first and feet last, wherever they stand. */
  private static List<Element> rows(Element table, HtmlText seen) {
    List<Element> head = new ArrayList<>();
    List<Element> body = new ArrayList<>();
    List<Element> foot = new ArrayList<>();
    for (Element part : table.children()) {
      switch (part.normalName()) {
        case "tr" -> add(part, body, seen);
        case "thead", "tbody", "tfoot" -> {
          String name = part.normalName();
          List<Element> to = name.equals("thead") ? head : name.equals("tfoot") ? foot : body;
          if (!seen.isUnseen(part)) {
            part.children().forEach(row -> add(row, to, seen));
          }
        }
        default -> {
          // columns, captions
        }
      }
    }
    List<Element> rows = new ArrayList<>(head);
    rows.addAll(body);
    rows.addAll(foot);
    return rows;
  }

  private static void add(Element row, List<Element> to, HtmlText seen) {
    if (row.normalName().equals("tr") && !seen.isUnseen(row)) {
      to.add(row);
    }
  }
}
