package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.cchc.io.internal.format.Formats;
import vn.cchc.io.internal.format.kind.FileKind;
import vn.cchc.io.internal.page.Adapter;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Place;

/** Forms of Vietnamese offices with invented figures, and what is known of each. */
final class Forms {

  private Forms() {}

  /** Returns what is expected of each form, by the name of its file. */
  static Map<String, List<String>> expected() {
    Map<String, List<String>> forms = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (String line : text("expected.txt").split("\n", -1)) {
      if (line.startsWith("# ")) {
        lines = new ArrayList<>();
        forms.put(line.substring(2), lines);
      } else if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return forms;
  }

  static Document document(String file) {
    byte[] bytes = bytes(file);
    return Formats.read(
        FileKind.of(bytes, file),
        new Adapter.Source(bytes, file, NumberNotation.VI, new Budget(file)));
  }

  static Document html(String html) {
    byte[] bytes = ("<html><body>" + html + "</body></html>").getBytes(StandardCharsets.UTF_8);
    return Formats.read(
        FileKind.HTML, new Adapter.Source(bytes, "f", NumberNotation.VI, new Budget("f")));
  }

  /** Returns a table of lines whose cells are parted by strokes, as HTML. */
  static String rows(List<String> lines) {
    StringBuilder rows = new StringBuilder("<table>");
    for (String line : lines) {
      rows.append("<tr><td>").append(line.replace("|", "</td><td>")).append("</td></tr>");
    }
    return rows.append("</table>").toString();
  }

  /** Returns what is understood of a table of lines whose cells are parted by strokes. */
  static TableSketch table(List<String> lines) {
    List<TableSketch> tables = sketches(html(rows(lines)));
    assertThat(tables).hasSize(1);
    return tables.get(0);
  }

  /** Returns the same. */
  static TableSketch table(String... lines) {
    return table(List.of(lines));
  }

  static List<TableSketch> sketches(Document document) {
    return Sketches.of(document, NumberNotation.VI);
  }

  private static String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String file) {
    try (InputStream stream = Forms.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(stream, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a document with another text in one cell. */
  static Document changed(Document document, Place place, int column, String text) {
    List<Page> pages = new ArrayList<>();
    for (Page page : document.pages()) {
      List<Block> blocks = new ArrayList<>();
      for (Block block : page.blocks()) {
        blocks.add(block instanceof Table table ? changed(table, place, column, text) : block);
      }
      pages.add(new Page(page.name(), blocks));
    }
    return new Document(pages, document.notation(), document.remarks());
  }

  private static Table changed(Table table, Place place, int column, String text) {
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (Cell cell : row.cells()) {
        boolean here = cell.place().equals(place) && cell.column() == column;
        cells.add(here ? Cell.of(cell.column(), cell.columns(), cell.rows(), text, place) : cell);
      }
      rows.add(new Table.Row(row.number(), cells));
    }
    return new Table(rows);
  }
}
