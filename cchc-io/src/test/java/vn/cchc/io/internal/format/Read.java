package vn.cchc.io.internal.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.internal.page.Adapter;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.NumberNotation;

/** Reads documents in tests, and shows what was read. */
public final class Read {

  private Read() {}

  public static Source source(byte[] bytes) {
    return new Source(bytes, "tệp", NumberNotation.VI, new Budget("tệp"));
  }

  public static Document by(Adapter adapter, String text) {
    return adapter.read(source(text.getBytes(StandardCharsets.UTF_8)));
  }

  public static List<String> paragraphs(Document document) {
    List<String> paragraphs = new ArrayList<>();
    for (Page page : document.pages()) {
      for (Block block : page.blocks()) {
        if (block instanceof Block.Paragraph paragraph) {
          paragraphs.add(paragraph.text());
        }
      }
    }
    return paragraphs;
  }

  public static List<Table> tables(Document document) {
    List<Table> tables = new ArrayList<>();
    for (Page page : document.pages()) {
      for (Block block : page.blocks()) {
        if (block instanceof Table table) {
          tables.add(table);
        }
      }
    }
    return tables;
  }

  /** What is seen at each place of a table; empty where nothing is, or a cell goes on. */
  public static List<List<String>> grid(Table table) {
    List<List<String>> grid = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      List<String> row = new ArrayList<>();
      for (int c = 0; c < table.columns(); c++) {
        Cell cell = table.at(r, c);
        boolean begins =
            cell != null && cell.column() == c && table.rows().get(r).cells().contains(cell);
        row.add(begins ? cell.text() : "");
      }
      grid.add(row);
    }
    return grid;
  }

  public static List<List<String>> onlyGrid(Document document) {
    List<Table> tables = tables(document);
    if (tables.size() != 1) {
      throw new AssertionError(tables.size() + " tables: " + tables);
    }
    return grid(tables.get(0));
  }
}
