package vn.cchc.io.internal.format.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;

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
    cells.computeIfAbsent(what, key -> new ArrayList<>()).add(A1.cell(cell.row(), cell.column()));
  }

  List<Remark> all() {
    List<Remark> remarks = new ArrayList<>();
    Place place = Place.ofSheet(sheet);
    if (!rows.isEmpty()) {
      String listed = A1.ranges(rows, row -> String.valueOf(row + 1));
      remarks.add(Remark.of("hidden-rows", place, listed));
    }
    if (!columns.isEmpty()) {
      remarks.add(Remark.of("hidden-columns", place, A1.ranges(columns, A1::column)));
    }
    cells.forEach(
        (what, places) ->
            remarks.add(
                Remark.of(
                    what,
                    places.size() == 1 ? Place.ofCell(sheet, places.get(0)) : place,
                    A1.places(places))));
    return remarks;
  }
}
