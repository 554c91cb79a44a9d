package vn.cchc.io.internal.sketch.grid;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.sketch.words.Units;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.internal.Texts;

/**
 * Finds the tables of figures on a grid: a sheet may hold several, with titles between them and
 * signatures below. A table begins with its headings; they are told by the row that numbers the
 * columns, or by the first row of figures, whichever comes first.
 */
public final class Regions {

  private static final int LONG_CELL = 150;

  private final Grid grid;
  private final RowLook[] looks;
  private final NextTable next;

  private Regions(Grid grid) {
    this.grid = grid;
    looks = new RowLook[grid.rows()];
    for (int r = 0; r < looks.length; r++) {
      RowLook look = RowLook.of(grid, r);
      looks[r] = YearRows.is(grid, r, look, looks) ? look.ofYears() : look;
    }
    next = new NextTable(grid, looks);
  }

  /** Returns the tables of figures on a grid, from top to bottom. */
  public static List<Region> of(Grid grid) {
    return new Regions(grid).find();
  }

  /** Headings, where the numbers of columns stand, and where the rows begin. */
  private record Head(int first, int last, int numbering, int body) {}

  private List<Region> find() {
    List<Region> regions = new ArrayList<>();
    int from = 0;
    Head head = next(from);
    while (head != null) {
      List<Integer> body = new ArrayList<>();
      int end = body(head, body);
      Head following = end < looks.length ? next(end) : null;
      int top = following == null ? looks.length : start(following);
      // a form that nobody filled in may have no rows at all
      if (!body.isEmpty() || head.numbering >= 0 && head.first <= head.last) {
        trim(body);
        int last = body.isEmpty() ? head.body - 1 : body.get(body.size() - 1);
        int above = start(head);
        regions.add(
            new Region(
                grid,
                head.first,
                head.last,
                head.numbering,
                List.copyOf(body),
                grid.lines(from, above),
                grid.lines(last + 1, top)));
        from = last + 1;
      } else {
        from = Math.max(end, head.body);
      }
      head = following;
    }
    return regions;
  }

  private static int start(Head head) {
    return head.numbering < 0 ? head.first : Math.min(head.first, head.numbering);
  }

  private @Nullable Head next(int from) {
    for (int r = from; r < looks.length; r++) {
      if (looks[r].numbering()) {
        return numbered(r, from);
      }
      if (looks[r].isData()) {
        int last = r - 1;
        while (last >= from && isSection(last)) {
          last--;
        }
        int first = headAbove(last + 1, from);
        if (first <= last) {
          return new Head(first, last, -1, last + 1);
        }
      }
    }
    return blank(from);
  }

  private Head numbered(int row, int from) {
    int first = headAbove(row, from);
    if (first < row) {
      return new Head(first, row - 1, row, row + 1);
    }
    int end = headBelow(row);
    return end > row ? new Head(row + 1, end, row, end + 1) : new Head(row, row - 1, row, row + 1);
  }

  /** Where headings begin that end above a row. */
  private int headAbove(int below, int from) {
    int first = below;
    for (int r = below - 1; r >= from; r--) {
      if (looks[r].cells() == 0 && coveredFromAbove(r)) {
        // headings over two rows of which the lower one has none of its own
        continue;
      }
      if (r + 1 < below && looks[r + 1].gap() || !looks[r].isHeadLike() || looks[r].note()) {
        break;
      }
      if (!isHeadRow(r, r == below - 1)) {
        break;
      }
      first = r;
    }
    return first;
  }

  private boolean isHeadRow(int row, boolean lowest) {
    Set<Cell> seen = new LinkedHashSet<>();
    int from = -1;
    String only = "";
    for (int c = 0; c < grid.columns(); c++) {
      Cell cell = grid.at(row, c);
      if (cell != null && !cell.text().isBlank() && seen.add(cell)) {
        from = from < 0 ? c : from;
        only = grid.text(row, c);
      }
    }
    if (seen.size() >= 2) {
      return seen.stream().noneMatch(cell -> cell.text().length() > 2 * LONG_CELL);
    }
    boolean unit = Units.isUnitLine(only);
    boolean belowOthers = row > 0 && looks[row - 1].cells() >= 3 && !looks[row].gap();
    return seen.size() == 1 && from > 0 && !lowest && !unit && belowOthers;
  }

  /** Where headings end that begin below the row of numbers. */
  private int headBelow(int numbering) {
    int width = looks[numbering].cells();
    int end = numbering;
    int reach = numbering;
    for (int r = numbering + 1; r < looks.length; r++) {
      boolean words = looks[r].isHeadLike() && looks[r].words() > 0 && !looks[r].note();
      boolean wide = 2 * looks[r].cells() >= width || r <= reach;
      if (!words || !wide || looks[r].gap()) {
        break;
      }
      for (Cell cell : grid.begins(r)) {
        reach = Math.max(reach, r + cell.rows() - 1);
      }
      end = r;
    }
    return end;
  }

  /** A row that titles those below it: one cell, or a serial number and a name. */
  private boolean isSection(int row) {
    RowLook look = looks[row];
    boolean wide = look.cells() > 2 || look.years() > 1;
    if (look.isFilled() || wide || look.cells() == 0 || look.letterhead()) {
      return false;
    }
    if (look.cells() == 2) {
      return Mark.of(grid.first(row)).style() != Mark.Style.NONE;
    }
    return !Units.isUnitLine(grid.first(row)) && !coveredFromAbove(row);
  }

  private boolean coveredFromAbove(int row) {
    for (int c = 0; c < grid.columns(); c++) {
      Cell cell = grid.at(row, c);
      if (cell != null && !cell.text().isBlank() && !grid.isOfRow(row, c)) {
        return true;
      }
    }
    return false;
  }

  /** A form that is not filled in has no figures: its headings are the first wide row of words. */
  private @Nullable Head blank(int from) {
    for (int r = from; r < looks.length; r++) {
      boolean wide = looks[r].words() >= 3 && looks[r].isHeadLike();
      if (!wide || !isHeadRow(r, false)) {
        continue;
      }
      int reach = r;
      int end = r;
      for (int d = r; d < looks.length && d <= reach; d++) {
        for (Cell cell : grid.begins(d)) {
          reach = Math.max(reach, d + cell.rows() - 1);
        }
        end = d;
      }
      return end + 1 < looks.length ? new Head(r, end, -1, end + 1) : null;
    }
    return null;
  }

  /** Gathers the rows of a table and returns where something else begins. */
  private int body(Head head, List<Integer> body) {
    Set<String> heads = new LinkedHashSet<>();
    for (int r = start(head); r < head.body; r++) {
      heads.add(grid.joined(r));
    }
    boolean figures = false;
    for (int r = head.body; r < looks.length; r++) {
      RowLook look = looks[r];
      if (heads.contains(grid.joined(r)) && look.cells() >= 2) {
        continue;
      }
      if (figures && next.begins(r, body)) {
        return r;
      }
      if (look.numbering() && !look.isData()) {
        int first = headAbove(r, head.body);
        boolean again = sameNumbering(head.numbering, r);
        if (!again) {
          body.removeIf(row -> row >= first);
          return first;
        }
        body.removeIf(row -> row >= first);
        continue;
      }
      boolean word =
          look.signature()
              || look.note() && look.words() == 1
              || look.letterhead()
              || areSigners(r);
      if (word && !look.isFilled() && !goesOn(r) || look.gap() && endsAt(r, figures)) {
        return r;
      }
      figures |= look.isFilled();
      if (look.cells() > 0) {
        body.add(r);
      }
    }
    return looks.length;
  }

  /** Whether several who sign stand side by side, and nothing else. */
  private boolean areSigners(int row) {
    List<Cell> cells = grid.begins(row).stream().filter(cell -> !cell.text().isBlank()).toList();
    return cells.size() > 1
        && cells.stream().allMatch(cell -> Words.isSigner(Texts.folded(cell.text())));
  }

  /** Whether the next row is one of figures: no one signs in the middle of a table. */
  private boolean goesOn(int row) {
    return row + 1 < looks.length && !looks[row + 1].gap() && looks[row + 1].isData();
  }

  /** Whether what stands below empty rows is no more of the table. */
  private boolean endsAt(int row, boolean figures) {
    if (looks[row].isFilled()) {
      return false;
    }
    return figures || looks[row].words() >= 3;
  }

  private boolean sameNumbering(int one, int other) {
    return one >= 0 && grid.joined(one).equals(grid.joined(other));
  }

  /** Below the last row of figures, lines of one text are no rows. */
  private void trim(List<Integer> body) {
    boolean figures = body.stream().anyMatch(r -> looks[r].isFilled());
    while (figures && !body.isEmpty()) {
      int last = body.get(body.size() - 1);
      boolean text = !looks[last].isFilled() && looks[last].cells() == 1;
      if (!text || Words.isTotal(grid.first(last))) {
        return;
      }
      body.remove(body.size() - 1);
    }
  }
}
