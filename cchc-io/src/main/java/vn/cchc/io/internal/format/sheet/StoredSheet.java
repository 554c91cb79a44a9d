package vn.cchc.io.internal.format.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Limits;

/** A sheet as it is stored, with what is hidden on it. Filled by a reader, then only read. */
public final class StoredSheet {

  /** Formulas may ask for cells of hidden sheets; more than so many are not kept for them. */
  private static final int HIDDEN_CELLS = 50_000;

  private final String name;
  private final List<StoredCell> cells = new ArrayList<>();
  private final List<Region> merged = new ArrayList<>();
  private final Map<Long, StringJoiner> comments = new HashMap<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private int voids;
  private boolean hidden;
  private boolean zerosShown = true;
  private boolean whole = true;
  private boolean sorted = true;

  /** Creates an empty sheet. */
  public StoredSheet(String name) {
    this.name = name;
  }

  /**
   * Adds a cell that holds something.
   *
   * @param budget what is kept of the whole workbook is counted against
   */
  public void add(StoredCell cell, Budget budget) {
    if (isVoid(cell)) {
      // formulas tell it from an empty cell, nobody else does
      if (++voids > Limits.CELLS) {
        whole = false;
        return;
      }
    } else if (hidden && cells.size() >= HIDDEN_CELLS) {
      whole = false;
      return;
    } else {
      int length = cell.value() instanceof Value.Text text ? text.text().length() : 0;
      budget.cell(length + (cell.formula() == null ? 0 : cell.formula().length()));
    }
    sorted &= cells.isEmpty() || cells.get(cells.size() - 1).order() < cell.order();
    cells.add(cell);
  }

  /** Whether a cell holds a text of no letters. */
  private static boolean isVoid(StoredCell cell) {
    return cell.formula() == null && cell.value() instanceof Value.Text text && text.isVoid();
  }

  /** Puts cells in order; of two at one place the later one counts. */
  public void close() {
    if (!comments.isEmpty()) {
      // a comment on an empty cell is read too
      Set<Long> bare = new HashSet<>(comments.keySet());
      cells.forEach(cell -> bare.remove(cell.order()));
      bare.forEach(place -> cells.add(StoredCell.empty(place)));
      sorted &= bare.isEmpty();
    }
    if (!sorted) {
      Map<Long, StoredCell> places = new HashMap<>();
      cells.forEach(cell -> places.put(cell.order(), cell));
      cells.clear();
      cells.addAll(places.values());
      cells.sort(Comparator.comparingLong(StoredCell::order));
      sorted = true;
    }
  }

  /** Adds merged cells. */
  public void merge(Region region) {
    // each needs a cell that is seen in it, and of these there are no more
    if (!region.isOne() && merged.size() < Limits.CELLS) {
      merged.add(region);
    }
  }

  /** Adds a comment on a cell, behind those it has, unless it is ours. */
  public void comment(int row, int column, String text, Budget budget) {
    if (OwnResults.isOwn("", text)) {
      return;
    }
    budget.cell(text.length());
    long order = StoredCell.order(row, column);
    comments.computeIfAbsent(order, place -> new StringJoiner("\n")).add(text);
  }

  /** Hides rows, the last one too. */
  public void hideRows(int first, int last) {
    hiddenRows.set(first, last + 1);
  }

  /** Hides columns, the last one too. */
  public void hideColumns(int first, int last) {
    hiddenColumns.set(first, last + 1);
  }

  /** Shows columns again, the last one too. */
  public void showColumns(int first, int last) {
    hiddenColumns.clear(first, last + 1);
  }

  /** Hides the sheet. */
  public void hide() {
    hidden = true;
  }

  /** Leaves zeros unseen. */
  public void hideZeros() {
    zerosShown = false;
  }

  /** Returns its name. */
  public String name() {
    return name;
  }

  /** Returns whether nobody sees it. */
  public boolean isHidden() {
    return hidden;
  }

  /** Returns whether all its cells are kept. */
  public boolean isWhole() {
    return whole;
  }

  boolean showsZeros() {
    return zerosShown;
  }

  /** Returns its cells, row by row. */
  public List<StoredCell> cells() {
    return cells;
  }

  List<Region> merged() {
    return merged;
  }

  @Nullable String comment(StoredCell cell) {
    StringJoiner comment = comments.get(cell.order());
    return comment == null ? null : comment.toString();
  }

  /** Returns whether nobody sees a row. */
  public boolean isRowHidden(int row) {
    return hiddenRows.get(row);
  }

  /** The first row at or behind one that is seen. */
  int nextRow(int row) {
    return hiddenRows.nextClearBit(row);
  }

  int nextColumn(int column) {
    return hiddenColumns.nextClearBit(column);
  }

  /** Returns the cell at a place; null where nothing is. */
  public @Nullable StoredCell at(int row, int column) {
    int index = from(row, column);
    if (index == cells.size()) {
      return null;
    }
    StoredCell cell = cells.get(index);
    return cell.row() == row && cell.column() == column ? cell : null;
  }

  /** Returns the index of the first cell at or behind a place. */
  public int from(int row, int column) {
    long order = StoredCell.order(row, column);
    int low = 0;
    int high = cells.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cells.get(middle).order() < order) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
