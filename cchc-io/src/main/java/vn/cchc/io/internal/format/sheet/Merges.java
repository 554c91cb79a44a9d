package vn.cchc.io.internal.format.sheet;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Merged cells, asked for row by row. Of those that overlap, which no spreadsheet writes, the first
 * counts, so that no cell is under two.
 */
final class Merges {

  private final Iterator<Region> coming;
  private @Nullable Region next;
  private final TreeMap<Integer, Region> current = new TreeMap<>();
  private final PriorityQueue<Region> ending =
      new PriorityQueue<>(Comparator.comparingInt(Region::lastRow));

  Merges(List<Region> regions) {
    coming =
        regions.stream()
            .sorted(Comparator.comparingInt(Region::firstRow).thenComparingInt(Region::firstColumn))
            .iterator();
    advance();
  }

  private void advance() {
    next = coming.hasNext() ? coming.next() : null;
  }

  /** Returns the merged cells a place is in; null if it is in none. Rows may only grow. */
  @Nullable Region at(int row, int column) {
    while (next != null && next.firstRow() <= row) {
      endBefore(next.firstRow());
      begin(next);
      advance();
    }
    endBefore(row);
    Map.Entry<Integer, Region> left = current.floorEntry(column);
    return left != null && left.getValue().holds(row, column) ? left.getValue() : null;
  }

  private void begin(Region region) {
    Map.Entry<Integer, Region> left = current.floorEntry(region.lastColumn());
    if (left == null || left.getValue().lastColumn() < region.firstColumn()) {
      current.put(region.firstColumn(), region);
      ending.add(region);
    }
  }

  private void endBefore(int row) {
    for (Region first = ending.peek();
        first != null && first.lastRow() < row;
        first = ending.peek()) {
      current.remove(first.firstColumn());
      ending.remove();
    }
  }
}
