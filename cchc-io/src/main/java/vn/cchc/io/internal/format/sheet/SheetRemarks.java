package vn.cchc.io.internal.format.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;
import vn.cchc.model.internal.CellNames;

/** What was left out of a sheet or could not be read, one remark a kind. */
final class SheetRemarks {

  private final String sheet;
  private final TreeSet<Integer> rows = new TreeSet<>();
  private final TreeSet<Integer> columns = new TreeSet<>();
  private final Map<String, List<String>> cells = new LinkedHashMap<>();

  SheetRemarks(String sheet) {
    this.sheet = sheet;
  }

  void hiddenRow(int row) {
    rows.add(row);
  }

  void hiddenColumn(int column) {
    columns.add(column);
  }

  void cell(String what, StoredCell cell) {
    cells
        .computeIfAbsent(what, key -> new ArrayList<>())
        .add(CellNames.cell(cell.row(), cell.column()));
  }

  List<Remark> all() {
    List<Remark> remarks = new ArrayList<>();
    Place place = Place.ofSheet(sheet);
    if (!rows.isEmpty()) {
      String listed = Places.ranges(rows, row -> String.valueOf(row + 1));
      remarks.add(Remark.of("hidden-rows", place, listed));
    }
    if (!columns.isEmpty()) {
      remarks.add(Remark.of("hidden-columns", place, Places.ranges(columns, CellNames::column)));
    }
    cells.forEach(
        (what, places) ->
            remarks.add(
                Remark.of(
                    what,
                    places.size() == 1 ? Place.ofCell(sheet, places.get(0)) : place,
                    Places.places(places))));
    return remarks;
  }
}
