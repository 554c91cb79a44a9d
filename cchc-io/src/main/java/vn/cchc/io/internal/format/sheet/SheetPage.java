package vn.cchc.io.internal.format.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.sheet.StoredWorkbook.Results;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;
import vn.cchc.model.internal.CellNames;

/** Makes the page of one sheet: its cells as they are seen, what is hidden left out. */
final class SheetPage {

  private final StoredSheet sheet;
  private final int index;
  private final Results results;
  private final Display display;
  private final Budget budget;
  private final List<Region> own;
  private final Merges merges;
  private final SheetRemarks remarks;
  private final List<Seen> seen = new ArrayList<>();

  /**
   * Creates the page of a sheet.
   *
   * @param own what this program wrote on it, which is no part of a report
   */
  SheetPage(
      StoredSheet sheet,
      List<Region> own,
      int index,
      Results results,
      Display display,
      Budget budget) {
    this.sheet = sheet;
    this.own = own;
    this.index = index;
    this.results = results;
    this.display = display;
    this.budget = budget;
    merges = new Merges(sheet.merged());
    remarks = new SheetRemarks(sheet.name());
  }

  /** A cell and where it is seen. */
  private record Seen(Region region, StoredCell cell, String text) {}

  Page page() {
    for (StoredCell cell : sheet.cells()) {
      if (own.stream().anyMatch(region -> region.holds(cell.row(), cell.column()))) {
        continue;
      }
      Region whole = merges.at(cell.row(), cell.column());
      Region one = new Region(cell.row(), cell.column(), cell.row(), cell.column());
      if (whole == null) {
        see(cell, one);
      } else if (cell.row() == whole.firstRow() && cell.column() == whole.firstColumn()) {
        see(cell, whole);
      } else if (!cell.isBlank()) {
        // under the merged cells
        remarks.cell("hidden-text", cell);
      }
    }
    return new Page(sheet.name(), List.of(new Table(rows())));
  }

  List<Remark> remarks() {
    return remarks.all();
  }

  private void see(StoredCell cell, Region region) {
    int row = sheet.nextRow(region.firstRow());
    int column = sheet.nextColumn(region.firstColumn());
    if (row > region.lastRow() || column > region.lastColumn()) {
      if (!cell.isBlank()) {
        hidden(cell, row > region.lastRow());
      }
      return;
    }
    String text = text(cell);
    if (text == null) {
      return;
    }
    String comment = sheet.comment(cell);
    if (text.isEmpty() && cell.formula() == null && !isNumber(cell) && comment == null) {
      return;
    }
    budget.cell(text.length() + (comment == null ? 0 : comment.length()));
    seen.add(new Seen(new Region(row, column, region.lastRow(), region.lastColumn()), cell, text));
  }

  private static boolean isNumber(StoredCell cell) {
    return cell.value() instanceof Value.Num;
  }

  private void hidden(StoredCell cell, boolean byRow) {
    if (byRow) {
      remarks.hiddenRow(cell.row());
    } else {
      remarks.hiddenColumn(cell.column());
    }
  }

  /** The text of a cell; null where nobody sees or reads any. */
  private @Nullable String text(StoredCell cell) {
    Value value = cell.value();
    if (value instanceof Value.Text text) {
      if (text.struck()) {
        remarks.cell("struck-text", cell);
      }
      if (text.raised()) {
        remarks.cell("raised-text", cell);
      }
    } else if (cell.look().struck() && !cell.isEmpty()) {
      remarks.cell("struck-text", cell);
      return null;
    }
    if (value == Value.NONE) {
      return cell.formula() == null ? "" : "=" + cell.formula();
    }
    if (value instanceof Value.Failure) {
      remarks.cell("cell-error", cell);
    } else if (value instanceof Value.Unread) {
      remarks.cell("cell-unread", cell);
    } else if (value instanceof Value.Num number && number.number().signum() == 0) {
      return sheet.showsZeros() ? display.text(value, cell.look()) : "";
    }
    String text = display.text(value, cell.look());
    if (text.isEmpty() && !cell.isBlank()) {
      // by a format such as ;;; that shows nothing
      remarks.cell("hidden-text", cell);
      return null;
    }
    return text;
  }

  private List<Table.Row> rows() {
    seen.sort(
        Comparator.comparingInt((Seen cell) -> cell.region().firstRow())
            .thenComparingInt(cell -> cell.region().firstColumn()));
    int[] numbers = seen.stream().mapToInt(cell -> cell.region().firstRow()).distinct().toArray();
    int columns = seen.stream().mapToInt(cell -> cell.region().firstColumn() + 1).max().orElse(0);
    budget.rows(numbers.length);
    budget.columns(columns);
    List<Table.Row> rows = new ArrayList<>(numbers.length);
    int next = 0;
    for (int i = 0; i < numbers.length; i++) {
      List<Cell> cells = new ArrayList<>();
      while (next < seen.size() && seen.get(next).region().firstRow() == numbers[i]) {
        Seen cell = seen.get(next++);
        int end = Arrays.binarySearch(numbers, i, numbers.length, cell.region().lastRow());
        cells.add(cell(cell, (end < 0 ? -end - 1 : end + 1) - i, columns));
      }
      rows.add(new Table.Row(numbers[i] + 1, cells));
    }
    return rows;
  }

  private Cell cell(Seen seenCell, int rows, int width) {
    StoredCell cell = seenCell.cell();
    Region region = seenCell.region();
    int last = Math.min(region.lastColumn(), width - 1);
    BigDecimal number = cell.value() instanceof Value.Num stored ? stored.number() : null;
    return new Cell(
        region.firstColumn(),
        last - region.firstColumn() + 1,
        rows,
        seenCell.text(),
        Place.ofCell(sheet.name(), CellNames.cell(cell.row(), cell.column())),
        number,
        formula(cell, seenCell.text()),
        sheet.comment(cell),
        List.of());
  }

  private Cell.@Nullable Formula formula(StoredCell cell, String text) {
    if (cell.formula() == null) {
      return null;
    }
    boolean calculated = cell.value() != Value.NONE;
    Value result = results.of(index, cell);
    String shown = null;
    if (result != null && !(calculated && isSame(result, cell.value()))) {
      shown = display.text(result, cell.look());
      shown = calculated && shown.equals(text) ? null : shown;
    }
    return new Cell.Formula("=" + cell.formula(), calculated, shown);
  }

  /** Two ways of adding binary fractions differ in what nobody sees. */
  private static boolean isSame(Value result, Value stored) {
    if (result instanceof Value.Num one && stored instanceof Value.Num other) {
      BigDecimal gap = one.number().subtract(other.number()).abs();
      BigDecimal size = one.number().abs().max(other.number().abs());
      return gap.movePointRight(12).compareTo(size) <= 0;
    }
    return result.equals(stored);
  }
}
