package vn.cchc.io.internal;

import java.util.*;
import vn.cchc.io.internal.page.*;
import vn.cchc.model.Place;

/** Temporary. */
public final class Old {
  private Old() {}

  /** Temporary. */
  public static vn.cchc.io.internal.page.Document of(Document old) {
    List<Block> blocks = new ArrayList<>();
    Set<String> seen = new HashSet<>(old.paragraphs());
    for (String p : old.paragraphs()) {
      blocks.add(new Block.Paragraph(p, Place.ofLine(1)));
    }
    for (String p : old.titles()) {
      if (!seen.contains(p)) {
        blocks.add(new Block.Paragraph(p, Place.ofLine(1)));
      }
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Document.Row row : old.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < row.cells().size(); c++) {
        if (!row.cells().get(c).isBlank()) {
          cells.add(Cell.of(c, row.cells().get(c), Place.ofTable(1, row.number(), c + 1)));
        }
      }
      rows.add(new Table.Row(row.number(), cells));
    }
    blocks.add(new Table(rows));
    return new vn.cchc.io.internal.page.Document(List.of(new Page("", blocks)), null, List.of());
  }
}
