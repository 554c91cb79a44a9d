package vn.cchc.io.internal.sketch.trial;

import java.util.List;
import java.util.Map;

/**
 * A column of percentages each of which is what its row is of a whole that another row prints.
 *
 * @param percentage the column of the percentages
 * @param counted the column of what is counted
 * @param wholes by row, the rows that are its whole: a total, or several to be added where no row
 *     prints their total
 * @param all the rows that are all of it, whose percentages come to 100 within rounding; empty
 *     where they do not
 * @param total the row that prints what these come to; -1 where none does
 */
public record TotalShare(
    int percentage, int counted, Map<Integer, List<Integer>> wholes, List<Integer> all, int total) {

  /** Copies what it is given. */
  public TotalShare {
    wholes = Map.copyOf(wholes);
    all = List.copyOf(all);
  }

  /** Returns it without what its percentages come to. */
  public TotalShare withoutSum() {
    return new TotalShare(percentage, counted, wholes, List.of(), -1);
  }
}
