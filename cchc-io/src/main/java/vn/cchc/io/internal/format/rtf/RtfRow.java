package vn.cchc.io.internal.format.rtf;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.internal.format.flow.CellContent;
import vn.cchc.io.internal.format.flow.TableDraft;
import vn.cchc.io.internal.format.flow.TableDraft.Down;
import vn.cchc.io.internal.format.flow.Unseen;

/** How a row of RTF says its cells stand. */
final class RtfRow {

  private static final int ANY_WIDTH = 1_000;

  private final List<Defined> cells = new ArrayList<>();
  private int left;
  private Down down = Down.ALONE;
  private boolean merged;

  private record Defined(int right, Down down, boolean merged) {}

  void left(int edge) {
    left = edge;
  }

  void down(Down merge) {
    down = merge;
  }

  void merged() {
    merged = true;
  }

  void right(int edge) {
    cells.add(new Defined(edge, down, merged));
    down = Down.ALONE;
    merged = false;
  }

  int size() {
    return cells.size();
  }

  /** Adds the contents of the row's cells to a table. */
  void addTo(TableDraft draft, List<CellContent> contents, Unseen unseen) {
    draft.row();
    int begin = left;
    for (int i = 0; i < contents.size(); i++) {
      CellContent content = contents.get(i);
      Defined defined = i < cells.size() ? cells.get(i) : null;
      int end = defined == null ? begin + ANY_WIDTH : defined.right;
      Down kind = defined == null ? Down.ALONE : defined.down;
      while (i + 1 < contents.size() && i + 1 < cells.size() && cells.get(i + 1).merged) {
        i++;
        end = cells.get(i).right;
        unseen.add("hidden-text", contents.get(i).text());
      }
      draft.cell(begin, end, kind, content);
      begin = Math.max(end, begin + 1);
    }
  }
}
