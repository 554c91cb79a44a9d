package vn.cchc.io.internal.page;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Place;

/**
 * A cell of a table.
 *
 * @param column the first it stands in, from 0, on the grid of the table
 * @param columns how many it spans
 * @param rows how many it spans, downwards
 * @param text what a person sees, in NFC; its paragraphs are parted by line breaks
 * @param place where it stands
 * @param number the exact number a spreadsheet stores; null for text, and where there is none
 * @param formula what computes it; null where nothing does
 * @param comment somebody's comment on it
 * @param tables that stand in it; what they say is in {@code text} too
 */
public record Cell(
    int column,
    int columns,
    int rows,
    String text,
    Place place,
    @Nullable BigDecimal number,
    @Nullable Formula formula,
    @Nullable String comment,
    List<Table> tables) {

  public Cell {
    tables = List.copyOf(tables);
  }

  /** Returns a cell of nothing but text. */
  public static Cell of(int column, String text, Place place) {
    return of(column, 1, 1, text, place);
  }

  /** Returns a cell of nothing but text that may span columns and rows. */
  public static Cell of(int column, int columns, int rows, String text, Place place) {
    return new Cell(column, columns, rows, text, place, null, null, null, List.of());
  }

  /** Returns it in other columns. */
  Cell over(int from, int width) {
    return new Cell(from, width, rows, text, place, number, formula, comment, tables);
  }

  /**
   * What computes a cell.
   *
   * @param text as a person would type it, beginning with {@code =}
   * @param calculated whether the document holds a result of it; if not, the cell's text is the
   *     formula
   * @param result what it gives from the cells of this document, as it would be displayed; null
   *     where that cannot be computed for certain
   */
  public record Formula(String text, boolean calculated, @Nullable String result) {}
}
