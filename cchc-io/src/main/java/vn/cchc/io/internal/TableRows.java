package vn.cchc.io.internal;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.Columns.TableRow;
import vn.cchc.io.internal.Document.Row;
import vn.cchc.model.Fault;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.internal.EditDistance;
import vn.cchc.model.internal.Texts;

/** Makes rows of the form of a document's raw rows: without headers, with cells put together. */
final class TableRows {

  private static final int MAX_ROWS = 2_000;
  private static final int SAME = 80;

  private final List<List<TableRow>> copies = new ArrayList<>();
  private List<TableRow> rows = new ArrayList<>();
  private boolean pageStart;

  private TableRows() {}

  /**
   * Returns the rows of each printing of the table.
   *
   * @throws ReportFormatException if no row names the columns
   */
  static List<List<TableRow>> of(Document document, String name) {
    TableRows table = new TableRows();
    table.read(document.rows(), name);
    return table.copies;
  }

  private void read(List<Row> raw, String name) {
    Columns columns = null;
    int data = 0;
    for (int i = 0; i < raw.size(); i++) {
      Row row = raw.get(i);
      if (Columns.isHeader(row)) {
        Row below = i + 1 < raw.size() ? raw.get(i + 1) : null;
        columns = Columns.of(row, below).orElse(columns);
        pageStart = true;
      } else if (columns != null
          && !row.isBlank()
          && !Columns.isLowerHeader(row)
          && !(pageStart && Columns.isNumbering(row))) {
        if (++data > MAX_ROWS) {
          throw new ReportFormatException(Fault.of("table.rows", MAX_ROWS).at(name));
        }
        add(columns.read(row));
      }
    }
    if (columns == null) {
      throw new ReportFormatException(Fault.of("table.none").at(name));
    }
    close();
  }

  private void add(TableRow row) {
    if (pageStart && row.isContinuation() && goOn(row)) {
      return;
    }
    pageStart = false;
    if (!rows.isEmpty() && startsAgain(row)) {
      close();
    }
    rows.add(row);
  }

  private void close() {
    if (!rows.isEmpty()) {
      copies.add(rows);
      rows = new ArrayList<>();
    }
  }

  /** The table is printed again where its first row comes again. */
  private boolean startsAgain(TableRow row) {
    TableRow first = rows.get(0);
    return rows.size() > 2
        && first.row().code() != null
        && first.row().code().equals(row.row().code())
        && EditDistance.likeness(folded(first.row().name()), folded(row.row().name())) >= SAME;
  }

  private static String folded(@org.jspecify.annotations.Nullable String name) {
    String text = name == null ? "" : Texts.folded(name);
    return text.substring(0, Math.min(text.length(), RowAligner.NAME));
  }

  /** Adds the words to the nearest cell above that has any: a cell begins where its page ends. */
  private boolean goOn(TableRow more) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      TableRow row = rows.get(i);
      String note = more.note();
      String name = more.row().name();
      if (note != null && row.note() != null) {
        rows.set(i, new TableRow(row.row(), row.value(), row.note() + " " + note));
        return true;
      }
      if (name != null && row.row().name() != null) {
        PrintedRow printed = row.row();
        rows.set(
            i,
            new TableRow(
                new PrintedRow(
                    printed.code(), printed.name() + " " + name, printed.unit(), printed.row()),
                row.value(),
                row.note()));
        return true;
      }
    }
    return false;
  }
}
