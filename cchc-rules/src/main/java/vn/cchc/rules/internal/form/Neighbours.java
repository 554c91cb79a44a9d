package vn.cchc.rules.internal.form;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;

/**
 * Which figures stand beside each other on the form: rows of one column, in the order of the form;
 * cells of a table along their row, and down their column. Immutable; thread-safe.
 */
public final class Neighbours {

  private final int[] before;
  private final int[] after;

  private record Column(String table, IndicatorId column) {}

  private Neighbours(int slots) {
    before = new int[slots];
    after = new int[slots];
    Arrays.fill(before, -1);
    Arrays.fill(after, -1);
  }

  /**
   * Returns those that follow each other as the form is read: rows without a table, and cells of
   * one row of a table.
   *
   * @param own how many of the slots, from the first, are of the form itself
   */
  static Neighbours along(List<Slot> slots, int own) {
    Neighbours along = new Neighbours(slots.size());
    int last = -1;
    for (int slot = 0; slot < own; slot++) {
      if (slots.get(slot).hasValue()) {
        if (last >= 0 && isOneRow(slots.get(last).id(), slots.get(slot).id())) {
          along.join(last, slot);
        }
        last = slot;
      }
    }
    return along;
  }

  /** Returns those that follow each other down the columns of tables. */
  static Neighbours down(List<Slot> slots, int own) {
    Neighbours down = new Neighbours(slots.size());
    Map<Column, Integer> lasts = new HashMap<>();
    for (int slot = 0; slot < own; slot++) {
      FigureRef cell = slots.get(slot).id();
      String table = cell.table();
      if (table != null && slots.get(slot).hasValue()) {
        Integer last = lasts.put(new Column(table, cell.indicator()), slot);
        if (last != null) {
          down.join(last, slot);
        }
      }
    }
    return down;
  }

  private void join(int last, int slot) {
    before[slot] = last;
    after[last] = slot;
  }

  private static boolean isOneRow(FigureRef one, FigureRef other) {
    return Objects.equals(one.table(), other.table()) && Objects.equals(one.row(), other.row());
  }

  /**
   * Returns the next slot that takes a value, by steps of 1 or -1; -1 if there is none, or this one
   * takes none.
   */
  public int next(int slot, int step) {
    return (step < 0 ? before : after)[slot];
  }
}
