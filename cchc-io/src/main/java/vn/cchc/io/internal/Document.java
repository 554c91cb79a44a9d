package vn.cchc.io.internal;

import java.util.List;

/**
 * A document taken apart, before any row is understood.
 *
 * @param paragraphs the prose, without the titles of the table
 * @param titles lines that may name agency, period and document
 * @param rows of all its tables, in order
 */
public record Document(List<String> paragraphs, List<String> titles, List<Row> rows) {

  public Document {
    paragraphs = List.copyOf(paragraphs);
    titles = List.copyOf(titles);
    rows = List.copyOf(rows);
  }

  /**
   * A row of a table.
   *
   * @param number in its source, from 1
   * @param cells as printed; a cell that spans columns is followed by empty ones
   */
  public record Row(int number, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }
}
