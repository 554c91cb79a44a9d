package vn.cchc.io.internal.layout;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Place;

/** Pages written down as text: cells parted by bars. */
final class Grids {

  private Grids() {}

  /** A sheet; each line is a row. */
  static Page sheet(String name, String... lines) {
    return new Page(name, List.of(table(name, lines)));
  }

  static Document document(Page... pages) {
    return new Document(List.of(pages), null, List.of());
  }

  /** What flows: a line with bars is a row of a table, another is a paragraph. */
  static Document flow(String... lines) {
    List<Block> blocks = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    for (String line : lines) {
      if (line.indexOf('|') >= 0) {
        rows.add(line);
      } else {
        end(rows, blocks);
        blocks.add(new Block.Paragraph(line, Place.ofLine(blocks.size() + 1)));
      }
    }
    end(rows, blocks);
    return document(new Page("", blocks));
  }

  private static void end(List<String> rows, List<Block> blocks) {
    if (!rows.isEmpty()) {
      blocks.add(table("Bảng", rows.toArray(String[]::new)));
      rows.clear();
    }
  }

  private static Table table(String name, String... lines) {
    List<Table.Row> rows = new ArrayList<>();
    for (String line : lines) {
      List<Cell> cells = new ArrayList<>();
      String[] texts = line.split("\\|", -1);
      for (int c = 0; c < texts.length; c++) {
        if (!texts[c].isBlank()) {
          cells.add(
              Cell.of(
                  c,
                  texts[c].strip(),
                  Place.ofCell(name, (char) ('A' + c) + String.valueOf(rows.size() + 1))));
        }
      }
      rows.add(new Table.Row(rows.size() + 1, cells));
    }
    return new Table(rows);
  }
}
