package vn.cchc.io.internal.sketch.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.cchc.io.internal.sketch.grid.Mark.Style;

/** Which rows are the total of a table, and which close a part of it. */
final class TotalRows {

  private final List<DraftRow> rows;
  private final boolean[] totals;
  private final boolean[] closing;

  private TotalRows(List<DraftRow> rows) {
    this.rows = rows;
    totals = new boolean[rows.size()];
    closing = new boolean[rows.size()];
  }

  /**
   * Finds them.
   *
   * @param sums rows that are totals of those above them, as their numbers say
   */
  static TotalRows of(List<DraftRow> rows, Set<Integer> sums) {
    TotalRows found = new TotalRows(rows);
    found.findTotals();
    found.findSums(sums);
    return found;
  }

  /** Returns by row whether it is a total of the table. */
  boolean[] totals() {
    return totals.clone();
  }

  /** Returns by row whether it is a subtotal. */
  boolean[] closing() {
    return closing.clone();
  }

  private void findTotals() {
    int last = -1;
    List<Integer> named = new ArrayList<>();
    boolean told = rows.stream().anyMatch(row -> row.isTotal() && !row.isTotalOrName());
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isSubtotal()) {
        closing[i] = true;
      } else if (rows.get(i).isTotal()
          && rows.get(i).mark().style() != Style.DASH
          && !(told && rows.get(i).isTotalOrName())) {
        named.add(i);
        last = i;
      }
    }
    for (int i : named) {
      boolean ends = i == last && (i == rows.size() - 1 || !hasLater(i));
      totals[i] = i == 0 || ends || i == last && named.size() == 1;
      closing[i] |= !totals[i];
    }
  }

  /**
   * Of totals by number alone the only one is that of the table; of several each is of its group.
   */
  private void findSums(Set<Integer> sums) {
    boolean named = IntStream.range(0, rows.size()).anyMatch(i -> totals[i] || closing[i]);
    for (int i : sums) {
      if (!totals[i] && !closing[i]) {
        totals[i] = !named && sums.size() == 1 && i == rows.size() - 1;
        closing[i] = !totals[i];
      }
    }
  }

  /** Whether a row with a mark stands below, so that this one cannot be the last total. */
  private boolean hasLater(int row) {
    return rows.subList(row + 1, rows.size()).stream()
        .anyMatch(later -> later.mark().style() != Style.NONE && later.mark().value() > 0);
  }
}
