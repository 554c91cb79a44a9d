package vn.cchc.io.internal.sketch.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.cchc.io.internal.page.Table;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.internal.Texts;

/**
 * Parts tables that stand beside each other on one sheet: each has names of its own rows before its
 * figures, and between them is a column in which nothing stands, or the next begins with serial
 * numbers or has a total among its names.
 */
public final class Beside {

  /** A heading and two rows. */
  private static final int LEAST_NAMES = 3;

  private static final int LEAST_NUMBERS = 2;

  private static final int MOST_HEADS = 8;

  private final Table table;
  private final Grid grid;
  private final NumberNotation notation;

  private Beside(Table table, NumberNotation notation) {
    this.table = table;
    this.notation = notation;
    grid = new Grid(table, notation);
  }

  /** Returns the tables of figures on a sheet, from top to bottom, then from left to right. */
  public static List<Region> regions(Table table, NumberNotation notation) {
    return new Beside(table, notation).regions();
  }

  private List<Region> regions() {
    List<Region> all = Regions.of(grid);
    List<Region> parted = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < all.size(); i++) {
      Region region = all.get(i);
      int to = i + 1 < all.size() ? all.get(i + 1).top() : grid.rows();
      List<Integer> starts = starts(rows(region));
      List<Region> parts = parts(starts, from, to, region.above());
      // a part in which no table is seen would be lost
      parted.addAll(parts.size() < starts.size() ? List.of(region) : parts);
      from = region.end();
    }
    return parted;
  }

  /**
   * The tables of some rows, each of the columns from where it starts to where the next one does.
   */
  private List<Region> parts(List<Integer> starts, int from, int to, List<Line> above) {
    List<Region> parts = new ArrayList<>();
    for (int i = 0; starts.size() > 1 && i < starts.size(); i++) {
      int right = i + 1 < starts.size() ? starts.get(i + 1) : grid.columns();
      Table columns = table.between(starts.get(i), right);
      List<Table.Row> rows = new ArrayList<>();
      for (int r = from; r < to; r++) {
        if (!isBlank(r, starts.get(i), right)) {
          rows.add(columns.rows().get(r));
        }
      }
      Table part = table.with(rows);
      for (Region region : Regions.of(new Grid(part, notation))) {
        // one title may stand above them all
        parts.add(region.above().isEmpty() ? region.titled(above) : region);
      }
    }
    return parts;
  }

  /** Whether nothing is seen in a row between two columns: what one sheet leaves empty. */
  private boolean isBlank(int row, int from, int to) {
    for (int c = from; c < to; c++) {
      if (!grid.text(row, c).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static List<Integer> rows(Region region) {
    List<Integer> rows = new ArrayList<>();
    for (int r = region.top(); r <= region.lastHead(); r++) {
      rows.add(r);
    }
    rows.addAll(region.body());
    return rows;
  }

  /** The columns in which tables start; one where there is only one table. */
  private List<Integer> starts(List<Integer> rows) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    int end = grid.columns();
    for (int c = grid.columns() - 1; c > 1; c--) {
      boolean gap = isEmpty(rows, c - 1) && !isEmpty(rows, c);
      if ((gap || isSerial(rows, c) || isTotalled(rows, c))
          && isTable(rows, c, end)
          && isTable(rows, 0, c)) {
        end = isSerial(rows, c - 1) ? c - 1 : c;
        starts.add(1, end);
      }
    }
    return starts;
  }

  private boolean isEmpty(List<Integer> rows, int column) {
    return rows.stream().allMatch(row -> grid.text(row, column).isEmpty());
  }

  /** Whether names stand before figures between two columns. */
  private boolean isTable(List<Integer> rows, int from, int to) {
    int names = from;
    while (names < to && (isEmpty(rows, names) || isSerial(rows, names))) {
      names++;
    }
    if (names == to || !isNames(rows, names)) {
      return false;
    }
    int numbered = 0;
    for (int row : rows) {
      boolean number = false;
      for (int c = names + 1; c < to && !number; c++) {
        number = grid.value(row, c).isNumber() && !grid.own(row, c).isEmpty();
      }
      if (number && isBlank(row, from, names + 1)) {
        // headings may be numbers; of rows whose figures have no name here, it stands elsewhere
        if (numbered > 0) {
          return false;
        }
        continue;
      }
      numbered += number ? 1 : 0;
    }
    return numbered >= LEAST_NUMBERS;
  }

  /** Whether a column is headed as one of serial numbers. */
  private boolean isSerial(List<Integer> rows, int column) {
    return rows.stream()
        .limit(MOST_HEADS)
        .anyMatch(row -> Words.SERIAL.contains(Texts.folded(grid.own(row, column))));
  }

  /** Whether a column names a total: plainly, or that of what its heading says beside another. */
  private boolean isTotalled(List<Integer> rows, int column) {
    String heading = "";
    for (int row : rows) {
      String text = grid.own(row, column);
      if (text.chars().noneMatch(Character::isLetter)) {
        continue;
      }
      String folded = Texts.folded(text);
      boolean named = !heading.isEmpty() && folded.endsWith(' ' + heading);
      if (Words.isTotal(text) || named && Words.beginsAsTotal(text) && isTotal(row, column)) {
        return true;
      }
      heading = heading.isEmpty() ? folded : heading;
    }
    return false;
  }

  /** Whether a total is named in a row before a column. */
  private boolean isTotal(int row, int column) {
    return IntStream.range(0, column).anyMatch(c -> Words.beginsAsTotal(grid.own(row, c)));
  }

  /** Whether the texts of a column are words, and no two are the same. */
  private boolean isNames(List<Integer> rows, int column) {
    Set<String> names = new HashSet<>();
    int texts = 0;
    for (int row : rows) {
      String text = grid.own(row, column);
      if (text.isEmpty()) {
        continue;
      }
      texts++;
      boolean words = text.codePoints().filter(Character::isLetter).count() >= 2;
      if (words && !names.add(text) || Words.UNIT_HEAD.contains(Texts.folded(text))) {
        return false;
      }
    }
    return names.size() >= LEAST_NAMES && 3 * names.size() > 2 * texts;
  }
}
