package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.shape.Shape;

/**
 * What the names in printed relations may mean in a table: numbers of columns, codes of rows,
 * serial numbers of rows as seen from one of them.
 */
final class Names {

  private final Shape shape;
  private final Space columns;
  private final Space codes;

  Names(Shape shape) {
    this.shape = shape;
    Map<String, String> byNumber = new LinkedHashMap<>();
    for (int c = 0; c < shape.columns().size(); c++) {
      ColumnSketch column = shape.columns().get(c);
      // where no numbers are printed, officials count the columns
      String number = shape.numbered() ? column.id().value() : String.valueOf(c + 1);
      byNumber.put(number, column.id().value());
    }
    columns = new Space(Each.ROW, byNumber);
    Map<String, String> byCode = new LinkedHashMap<>();
    for (RowSketch row : shape.rows()) {
      if (row.codePrinted()) {
        byCode.put(row.code().value(), row.code().value());
      }
    }
    codes = new Space(Each.COLUMN, byCode);
  }

  /** Names of one sort, in printed order. */
  static final class Space {
    private final Each each;
    private final Map<String, String> ids;
    private final List<String> order;

    Space(Each each, Map<String, String> ids) {
      this.each = each;
      this.ids = ids;
      order = new ArrayList<>(ids.values());
    }

    Each each() {
      return each;
    }

    /** Returns what formulas call it; null where nothing has this name. */
    @Nullable String id(String name) {
      return ids.get(name);
    }

    /** Returns those from one to another, without the first; empty where there are none. */
    List<String> behind(String first, String last) {
      int from = order.indexOf(first);
      int to = order.indexOf(last);
      return from < 0 || to <= from ? List.of() : order.subList(from + 1, to + 1);
    }
  }

  Space columns() {
    return columns;
  }

  Space codes() {
    return codes;
  }

  /** Returns whether a word is the name of anything. */
  boolean isKnown(String word) {
    return columns.id(word) != null
        || codes.id(word) != null
        || shape.rows().stream().anyMatch(row -> row.serial().equals(word));
  }

  /**
   * Returns the serial numbers as they are meant from a row: of those below it, of those beside it,
   * and of all others that occur once.
   */
  Space serials(int from) {
    Map<String, String> nearest = new LinkedHashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (RowSketch row : shape.rows()) {
      if (!row.serial().isEmpty()) {
        times.merge(row.serial(), 1, Integer::sum);
      }
    }
    int parent = from < 0 ? -1 : shape.rows().get(from).parent();
    for (int level = 0; level < 3; level++) {
      for (int r = 0; r < shape.rows().size(); r++) {
        RowSketch row = shape.rows().get(r);
        boolean here =
            level == 0
                ? from >= 0 && row.parent() == from
                : level == 1
                    ? row.parent() == parent
                    : Integer.valueOf(1).equals(times.get(row.serial()));
        if (here && !row.serial().isEmpty()) {
          nearest.putIfAbsent(row.serial(), row.code().value());
        }
      }
    }
    if (from >= 0 && !shape.rows().get(from).serial().isEmpty()) {
      RowSketch own = shape.rows().get(from);
      nearest.putIfAbsent(own.serial(), own.code().value());
    }
    return new Space(Each.COLUMN, nearest);
  }
}
