package vn.cchc.io.internal.format.workbook;

import java.util.List;
import java.util.Objects;
import vn.cchc.io.internal.page.Adapter;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.NumberNotation;

/** What a test asks of the pages of a workbook. */
final class Sheets {

  private Sheets() {}

  static Document read(byte[] bytes) {
    return new Workbook()
        .read(new Adapter.Source(bytes, "x.xlsx", NumberNotation.VI, new Budget("x.xlsx")));
  }

  static Document read(RawWorkbook workbook) {
    return read(workbook.bytes());
  }

  /** What is told of a workbook in one text. */
  static String told(byte[] bytes) {
    Document document = read(bytes);
    return texts(document) + " " + document.remarks();
  }

  static Table table(Page page) {
    return (Table) page.blocks().get(0);
  }

  static List<Cell> cells(Document document) {
    return document.pages().stream()
        .flatMap(page -> table(page).rows().stream())
        .flatMap(row -> row.cells().stream())
        .toList();
  }

  static List<String> texts(Document document) {
    return cells(document).stream().map(Cell::text).toList();
  }

  static Cell cell(Document document, String place) {
    return cells(document).stream()
        .filter(cell -> place.equals(cell.place().cell()))
        .findFirst()
        .orElseThrow();
  }

  static Cell.Formula formula(Document document, String place) {
    return Objects.requireNonNull(cell(document, place).formula());
  }
}
