package vn.cchc.io.internal.sketch.notation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.shape.Shape;

/**
 * What the names in printed relations may mean in a table: numbers of columns, codes of rows,
 * serial numbers of rows as seen from one of them.
 */
public final class Names {

  private final Shape shape;
  private final Space columns;
  private final List<Space> codes;

  /** Creates the names of a table. */
  public Names(Shape shape) {
    this.shape = shape;
    Map<String, String> byNumber = new LinkedHashMap<>();
    for (int c = 0; c < shape.columns().size(); c++) {
      ColumnSketch column = shape.columns().get(c);
      // where no numbers are printed, officials count the columns
      String number = shape.numbered() ? column.id().value() : String.valueOf(c + 1);
      byNumber.put(number, column.id().value());
    }
    columns = new Space(Each.ROW, byNumber, -1);
    codes = codes();
  }

  /**
   * The codes of rows. Where a row has several, each is that of the figure behind it: such codes
   * name cells.
   */
  private List<Space> codes() {
    List<Space> spaces = new ArrayList<>();
    for (int c = 0; c < shape.columns().size(); c++) {
      if (shape.columns().get(c).kind() != ColumnKind.CODE) {
        continue;
      }
      Map<String, String> byCode = new LinkedHashMap<>();
      for (int r = 0; r < shape.rows().size(); r++) {
        String code = shape.cells().get(r).get(c).text().replaceAll("[\\[\\]()\\s]", "");
        if (!code.isEmpty()) {
          byCode.putIfAbsent(code, shape.rows().get(r).code().value());
        }
      }
      spaces.add(new Space(Each.COLUMN, byCode, cell(c)));
    }
    Map<String, String> printed = new LinkedHashMap<>();
    for (RowSketch row : shape.rows()) {
      if (row.codePrinted()) {
        printed.put(row.code().value(), row.code().value());
      }
    }
    if (spaces.size() < 2) {
      return List.of(new Space(Each.COLUMN, printed, -1));
    }
    return spaces;
  }

  /** The column of figures behind a column of codes; -1 where there is none. */
  private int cell(int codes) {
    for (int c = codes + 1; c < shape.columns().size(); c++) {
      ColumnKind kind = shape.columns().get(c).kind();
      if (kind.isFigures() || kind == ColumnKind.CODE) {
        return kind.isFigures() ? c : -1;
      }
    }
    return -1;
  }

  /** Names of one sort, in printed order. */
  public static final class Space {
    private final Each each;
    private final Map<String, String> ids;
    private final List<String> order;
    private final int column;

    Space(Each each, Map<String, String> ids, int column) {
      this.each = each;
      this.column = column;
      this.ids = ids;
      order = new ArrayList<>(ids.values());
    }

    /** Returns what formulas with such names are about. */
    public Each each() {
      return each;
    }

    /** Returns the one column whose cells are named; -1 where rows or columns are. */
    public int column() {
      return column;
    }

    /** Returns what formulas call it; null where nothing has this name. */
    public @Nullable String id(String name) {
      return ids.get(name);
    }

    /** Returns those from one to another, without the first; empty where there are none. */
    public List<String> behind(String first, String last) {
      int from = order.indexOf(first);
      int to = order.indexOf(last);
      return from < 0 || to <= from ? List.of() : order.subList(from + 1, to + 1);
    }
  }

  /** Returns the names of columns. */
  public Space columns() {
    return columns;
  }

  /** Returns the codes of rows, or of cells. */
  public List<Space> codeSpaces() {
    return codes;
  }

  /** Returns whether a word is the name of anything. */
  public boolean isKnown(String word) {
    return columns.id(word) != null
        || codes.stream().anyMatch(space -> space.id(word) != null)
        || shape.rows().stream().anyMatch(row -> row.serial().equals(word));
  }

  /**
   * Returns the symbols of rows that a column prints, and beside them their codes and serial
   * numbers as they are meant from a row.
   *
   * @param column of symbols; -1 where there is none
   */
  public Space symbols(int column, int from) {
    Map<String, String> all = new LinkedHashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (int r = 0; r < shape.rows().size() && column >= 0; r++) {
      times.merge(symbol(r, column), 1, Integer::sum);
    }
    for (int r = 0; r < shape.rows().size() && column >= 0; r++) {
      String symbol = symbol(r, column);
      if (!symbol.isEmpty() && Integer.valueOf(1).equals(times.get(symbol))) {
        all.put(symbol, shape.rows().get(r).code().value());
      }
    }
    codes.stream()
        .filter(space -> space.column < 0)
        .forEach(space -> space.ids.forEach(all::putIfAbsent));
    serials(from).ids.forEach(all::putIfAbsent);
    return new Space(Each.COLUMN, all, -1);
  }

  private String symbol(int row, int column) {
    return bareSymbol(shape.cells().get(row).get(column).text());
  }

  /** Returns a symbol, or a formula of symbols, as it is compared: {@code G_XD} is {@code GXD}. */
  public static String bareSymbol(String text) {
    return text.strip().replaceAll("(?<=[\\p{L}\\d])_(?=[\\p{L}\\d])", "");
  }

  /**
   * Returns the serial numbers as they are meant from a row: of those below it, of those beside it,
   * and of all others that occur once.
   */
  public Space serials(int from) {
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
        String code = here ? standing(r) : null;
        if (code != null && !row.serial().isEmpty()) {
          nearest.putIfAbsent(row.serial(), code);
        }
      }
    }
    if (from >= 0 && !shape.rows().get(from).serial().isEmpty()) {
      RowSketch own = shape.rows().get(from);
      nearest.putIfAbsent(own.serial(), own.code().value());
    }
    return new Space(Each.COLUMN, nearest, -1);
  }

  /** What stands for a row in a sum: for a title without figures its subtotal; null for none. */
  private @Nullable String standing(int row) {
    if (shape.rows().get(row).role() != Role.SECTION) {
      return shape.rows().get(row).code().value();
    }
    return shape.rows().stream()
        .filter(other -> other.closes() && other.parent() == row)
        .map(other -> other.code().value())
        .findFirst()
        .orElse(null);
  }
}
