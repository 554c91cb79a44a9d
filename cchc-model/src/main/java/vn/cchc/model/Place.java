package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a document, as a person would look for it; what a format does not know
 * is absent. Immutable.
 *
 * @param file the document's name, where there are several
 * @param sheet of a workbook, by its name
 * @param cell of a sheet, such as {@code D36}
 * @param page from 1
 * @param line of its page, or of the document where it has no pages, from 1
 * @param table of the document, from 1
 * @param row of its table, from 1
 * @param column of its table, from 1
 */
public record Place(
    @Nullable String file,
    @Nullable String sheet,
    @Nullable String cell,
    @Nullable Integer page,
    @Nullable Integer line,
    @Nullable Integer table,
    @Nullable Integer row,
    @Nullable Integer column)
    implements Serializable {

  /** Returns the place of a sheet of a workbook. */
  public static Place ofSheet(String sheet) {
    return new Place(
        null, Objects.requireNonNull(sheet, "sheet"), null, null, null, null, null, null);
  }

  /** Returns the place of a cell, or a range of cells, of a sheet. */
  public static Place ofCell(String sheet, String cell) {
    Objects.requireNonNull(sheet, "sheet");
    Objects.requireNonNull(cell, "cell");
    return new Place(null, sheet, cell, null, null, null, null, null);
  }

  /** Returns the place of a line of a document without pages. */
  public static Place ofLine(int line) {
    return new Place(null, null, null, null, line, null, null, null);
  }

  /** Returns the place of a line of a page. */
  public static Place ofPage(int page, int line) {
    return new Place(null, null, null, page, line, null, null, null);
  }

  /** Returns the place of a cell of a table, all from 1. */
  public static Place ofTable(int table, int row, int column) {
    return new Place(null, null, null, null, null, table, row, column);
  }

  /** Returns this place as one of a file. */
  public Place in(String document) {
    requireNonNull(document, "document");
    return new Place(document, sheet, cell, page, line, table, row, column);
  }

  /** Returns the place in words, such as {@code Phụ lục!D36} or {@code trang 24, dòng 12}. */
  public String shown(Messages messages) {
    requireNonNull(messages, "messages");
    StringBuilder text = new StringBuilder();
    if (sheet != null) {
      text.append(sheet).append(cell == null ? "" : "!" + cell);
    }
    append(text, messages, "place.page", page);
    append(text, messages, "place.table", table);
    append(text, messages, "place.row", row);
    append(text, messages, "place.column", column);
    append(text, messages, "place.line", line);
    return file == null ? text.toString() : file + (text.isEmpty() ? "" : ": " + text);
  }

  private static void append(
      StringBuilder text, Messages messages, String key, @Nullable Integer number) {
    if (number != null) {
      text.append(text.isEmpty() ? "" : ", ").append(messages.text(key, number.toString()));
    }
  }
}
