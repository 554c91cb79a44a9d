package vn.cchc.io.internal.sketch.shape;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.sketch.grid.Mark;
import vn.cchc.io.internal.sketch.grid.Mark.Style;
import vn.cchc.model.internal.RowWords;
import vn.cchc.model.internal.Texts;

/**
 * Which row lies below which: by serial numbers of different looks, by dots in them, by titles.
 * Totals lie below nothing, subtotals below the title of what they add up.
 */
final class Nesting {

  private static final int DEEPEST = 10;

  private final List<DraftRow> rows;
  private final boolean filled;
  private final int[] parents;
  private final boolean[] totals;
  private final boolean[] closing;
  private final Deque<Integer> open = new ArrayDeque<>();

  /**
   * Finds where rows lie.
   *
   * @param sums rows that are totals of those above them, as their numbers say
   */
  Nesting(List<DraftRow> rows, Set<Integer> sums) {
    this.rows = rows;
    filled = rows.stream().anyMatch(row -> row.figures() > 0);
    parents = new int[rows.size()];
    Arrays.fill(parents, -1);
    TotalRows told = TotalRows.of(rows, sums);
    totals = told.totals();
    closing = told.closing();
    for (int i = 0; i < rows.size(); i++) {
      if (!totals[i]) {
        place(i);
      } else if (i > 0) {
        // what stands below a total is no part of the last row above it
        open.clear();
      }
    }
  }

  int parent(int row) {
    return parents[row];
  }

  boolean isTotal(int row) {
    return totals[row];
  }

  /** Whether a row is the subtotal of the rows above it. */
  boolean closes(int row) {
    return closing[row];
  }

  private void place(int i) {
    if (closing[i] || isNamedSubtotal(i)) {
      closing[i] = true;
      parents[i] = closed(i);
      return;
    }
    if (!rows.get(i).account().isEmpty()) {
      account(i);
      return;
    }
    Mark mark = rows.get(i).mark();
    switch (mark.style()) {
      case NONE -> unmarked(i);
      case DOTTED -> dotted(i);
      default -> {
        if (goesOnAsParts(i) || rows.get(i).beginsAmong()) {
          break;
        }
        if (isOpen(mark.style())) {
          popThrough(mark.style());
        } else if (isUnmarkedEnd(i)) {
          popThrough(Style.NONE);
        }
      }
    }
    push(i);
  }

  /** Account 1111 lies below 111, and 112 beside it, below the title that is open. */
  private void account(int i) {
    String number = rows.get(i).account();
    while (!open.isEmpty()) {
      DraftRow above = rows.get(open.peek());
      boolean holds =
          number.startsWith(above.account()) && number.length() > above.account().length();
      if (above.account().isEmpty() ? above.figures() == 0 : holds) {
        break;
      }
      open.pop();
    }
    push(i);
  }

  /** Whether a row whose number goes on where "trong đó" parted it is one of the parts. */
  private boolean goesOnAsParts(int row) {
    if (row < 2 || open.isEmpty() || open.peek() != row - 1 || !rows.get(row - 1).isAmong()) {
      return false;
    }
    Mark whole = rows.get(row - 2).mark();
    Mark mark = rows.get(row).mark();
    return whole.style() == mark.style() && whole.value() + 1 == mark.value();
  }

  /** A numbered row behind unmarked ones that have no group: they were no group either. */
  private boolean isUnmarkedEnd(int row) {
    Integer top = open.peek();
    return top != null
        && rows.get(top).mark().style() == Style.NONE
        && rows.get(top).figures() > 0
        && rows.get(row).mark().value() > 1;
  }

  private void push(int i) {
    Integer top = open.peek();
    parents[i] = top == null ? -1 : top;
    if (open.size() < DEEPEST) {
      open.push(i);
    }
  }

  private boolean isOpen(Style style) {
    return open.stream().anyMatch(row -> rows.get(row).mark().style() == style);
  }

  private void popThrough(Style style) {
    while (!open.isEmpty()) {
      DraftRow row = rows.get(open.pop());
      if (row.mark().style() == style) {
        // what lies in a row with the same mark as its own is alone there
        boolean inLike = !open.isEmpty() && rows.get(open.peek()).mark().style() == style;
        if (!inLike || !row.beginsAmong()) {
          return;
        }
      }
    }
  }

  private void dotted(int i) {
    String text = rows.get(i).mark().text();
    String prefix = text.substring(0, text.lastIndexOf('.'));
    for (int row : open) {
      if (rows.get(row).mark().text().equals(prefix)) {
        while (!open.isEmpty() && open.peek() != row) {
          open.pop();
        }
        return;
      }
    }
    int depth = rows.get(i).mark().depth();
    while (!open.isEmpty()) {
      Mark top = rows.get(open.peek()).mark();
      if (top.style() != Style.DOTTED || top.depth() < depth) {
        return;
      }
      open.pop();
    }
  }

  private void unmarked(int i) {
    Mark next = i + 1 < rows.size() ? rows.get(i + 1).mark() : Mark.NO_MARK;
    boolean starts = next.value() <= 1 && next.style() != Style.NONE;
    if (starts && isOpen(next.style())) {
      popThrough(next.style());
      if (!open.isEmpty() && rows.get(open.peek()).mark().style() == Style.NONE) {
        open.pop();
      }
      return;
    }
    Integer top = open.peek();
    if (top == null) {
      return;
    }
    DraftRow above = rows.get(top);
    DraftRow row = rows.get(i);
    if (row.isAmong()) {
      // the row above goes on: what follows are parts of it
      return;
    }
    if (row.figures() == 0 && RowWords.isSome(row.bare())) {
      // it says what it is of, so that it titles nothing though nobody filled it in
      if (RowWords.isSome(above.bare())) {
        open.pop();
      }
      return;
    }
    if (row.figures() == 0 && (row.wide() || filled)) {
      popTitle();
    } else if (i == rows.size() - 1
        && above.mark().style() != Style.DASH
        && above.mark().style() != Style.NONE) {
      open.clear();
    } else if (above.mark().isSign()) {
      popGroupOfSigns();
    } else if (above.mark().style() == Style.NONE && !(above.figures() == 0 && filled)) {
      open.pop();
    }
  }

  /** A row without a mark lies beside one without, not in the last of the parts of that. */
  private void popGroupOfSigns() {
    for (int row : open) {
      if (!rows.get(row).mark().isSign()) {
        if (rows.get(row).mark().style() == Style.NONE && rows.get(row).figures() > 0) {
          popThrough(Style.NONE);
        }
        return;
      }
    }
  }

  /** A title stands beside the one before; where there was none, beside everything. */
  private void popTitle() {
    while (!open.isEmpty()) {
      DraftRow top = rows.get(open.pop());
      if (top.mark().style() == Style.NONE && top.figures() == 0) {
        return;
      }
    }
  }

  private boolean isNamedSubtotal(int i) {
    String of = rows.get(i).subtotalOf();
    return !of.isEmpty()
        && open.stream().anyMatch(row -> Texts.folded(rows.get(row).bare()).equals(of));
  }

  /** The title of the rows that a subtotal adds up; -1 where they have none. */
  private int closed(int i) {
    String name = Texts.folded(rows.get(i).name());
    String last = name.substring(name.lastIndexOf(' ') + 1);
    Integer titled = null;
    for (int row : open) {
      DraftRow above = rows.get(row);
      if (above.mark().text().equalsIgnoreCase(last)
          || name.endsWith(' ' + Texts.folded(above.bare()))) {
        titled = row;
        break;
      }
    }
    if (titled == null) {
      titled = nearestTitle();
    }
    while (!open.isEmpty() && !open.peek().equals(titled)) {
      open.pop();
    }
    return titled == null ? -1 : titled;
  }

  private @Nullable Integer nearestTitle() {
    for (int row : open) {
      if (rows.get(row).figures() == 0) {
        return row;
      }
    }
    return null;
  }

  /** Returns the rows directly below others. */
  Set<Integer> groups() {
    Set<Integer> groups = new HashSet<>();
    for (int i = 0; i < parents.length; i++) {
      if (parents[i] >= 0 && !closing[i]) {
        groups.add(parents[i]);
      }
    }
    return groups;
  }
}
