package vn.cchc.io.internal.layout;

import vn.cchc.io.internal.page.Cell;
import vn.cchc.model.Place;
import vn.cchc.model.internal.CellNames;

/** Where a cell stands of which nothing is stored: in the row of one that is. */
final class EmptyCell {

  private EmptyCell() {}

  /**
   * Returns the place of the cell in the row of another; that of the other where cells of its
   * document have no places of their own.
   *
   * @param column from 0, on the grid of the table; negative where it is not known
   */
  static Place beside(Cell known, int column) {
    Place place = known.place();
    String sheet = place.sheet();
    int[] cell = place.cell() == null ? null : CellNames.parse(place.cell());
    Integer table = place.table();
    Integer row = place.row();
    if (column < 0) {
      return place;
    }
    if (sheet != null && cell != null) {
      return Place.ofCell(sheet, CellNames.cell(cell[0], column));
    }
    return table == null || row == null ? place : Place.ofTable(table, row, column + 1);
  }
}
