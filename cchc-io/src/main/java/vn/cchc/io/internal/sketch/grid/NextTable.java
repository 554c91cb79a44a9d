package vn.cchc.io.internal.sketch.grid;

import java.util.List;
import vn.cchc.io.internal.sketch.words.Judgements;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.FigureValue;
import vn.cchc.model.internal.Texts;

/** Headings of another table among the rows of one, without an empty row between them. */
final class NextTable {

  /** Headings on more rows are hardly any. */
  private static final int MOST_ROWS = 3;

  private final Grid grid;
  private final RowLook[] looks;

  NextTable(Grid grid, RowLook[] looks) {
    this.grid = grid;
    this.looks = looks;
  }

  /**
   * Returns whether another table begins with a row: with headings that number its rows, or in
   * words alone where those above have figures, behind their total or with what its rows are called
   * by.
   *
   * @param body the rows above of the table that would end
   */
  boolean begins(int row, List<Integer> body) {
    RowLook look = looks[row];
    if (!look.isHeadLike() || look.note() || body.isEmpty()) {
      return false;
    }
    String first = Texts.folded(grid.first(row));
    if (look.words() >= 3 && Words.SERIAL.contains(first)) {
      return true;
    }
    int last = body.size() - 1;
    while (last > 0 && looks[body.get(last)].cells() == 1) {
      // the title of the other table
      last--;
    }
    int above = body.get(last);
    boolean closed = last > 1 && looks[above].isFilled() && Words.isTotal(grid.first(above));
    boolean named = Words.SERIAL.contains(first) || Words.LABEL.contains(first);
    return (closed || named)
        && look.words() + look.years() > 1
        && isOfWordsBelowFigures(row, body)
        && isFollowed(row);
  }

  /** Whether words, none of which may stand for a figure, stand in columns of figures. */
  private boolean isOfWordsBelowFigures(int row, List<Integer> body) {
    int columns = 0;
    int words = 0;
    for (int c = 0; c < grid.columns(); c++) {
      boolean figures = false;
      for (int above : body) {
        figures |= grid.value(above, c).isNumber() && !grid.own(above, c).isEmpty();
      }
      String text = grid.isOfRow(row, c) ? grid.text(row, c) : "";
      boolean judged = Judgements.is(text) || grid.figure(row, c) instanceof FigureValue.Blank;
      if (figures && !text.isEmpty() && judged) {
        return false;
      }
      columns += figures ? 1 : 0;
      words += figures && !text.isEmpty() ? 1 : 0;
    }
    // serial numbers are none of the figures, and a table may be narrower than the one above
    return words >= Math.min(2, columns);
  }

  /** Whether rows of figures follow, below more headings at the most. */
  private boolean isFollowed(int row) {
    int end = Math.min(looks.length - 1, row + MOST_ROWS);
    for (int r = row + 1; r <= end && !looks[r].gap(); r++) {
      if (looks[r].isData()) {
        return true;
      }
      if (!looks[r].isHeadLike()) {
        return false;
      }
    }
    return false;
  }
}
