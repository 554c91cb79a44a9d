package vn.cchc.io.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table;

/**
 * A table that has rows of a form: where its names stand, and which of its rows head the columns.
 *
 * @param within the table of the document, of which this may be a part beside others
 * @param table the table, or that part of it
 * @param names the column of the rows' names
 * @param slots the row of the form that each row's name is plainly that of; -1 for none
 * @param top the first row of the header; as {@code first} where it has none
 * @param first the first row below the header
 * @param last the last row whose name is known
 */
record FormTable(Table within, Table table, int names, int[] slots, int top, int first, int last) {

  private static final int SAMPLE = 400;
  private static final int HEADER = 12;
  private static final int COLUMNS = 64;

  /** Rows before the first and behind the last plain one are looked at for misread names. */
  private static final int MISREAD = 30;

  /**
   * Finds the rows of a form in a table: one, or several where tables of the form stand side by
   * side; none where it has no row of the form.
   */
  static List<FormTable> in(Table table, FormNames form) {
    int[] exact = known(table, form, false);
    int names = most(exact);
    if (names >= 0) {
      List<FormTable> beside = SideBySide.in(table, form, exact);
      return beside.isEmpty() ? List.of(of(table, table, form, names, false)) : beside;
    }
    int like = most(known(table, form, true));
    return like < 0 ? List.of() : List.of(of(table, table, form, like, true));
  }

  /** Returns how many rows of the form each column names, each counted once. */
  private static int[] known(Table table, FormNames form, boolean misread) {
    BitSet[] slots = new BitSet[Math.min(table.columns(), COLUMNS)];
    Arrays.setAll(slots, column -> new BitSet());
    int rows = Math.min(table.rows().size(), misread ? SAMPLE : Integer.MAX_VALUE);
    for (int r = 0; r < rows; r++) {
      for (Cell cell : table.rows().get(r).cells()) {
        int slot = cell.column() < slots.length ? slot(cell, form, misread) : -1;
        if (slot >= 0) {
          slots[cell.column()].set(slot);
        }
      }
    }
    return Arrays.stream(slots).mapToInt(BitSet::cardinality).toArray();
  }

  /** Returns the column that names most; -1 if none does. */
  private static int most(int[] known) {
    int most = -1;
    for (int c = 0; c < known.length; c++) {
      most = known[c] > (most < 0 ? 0 : known[most]) ? c : most;
    }
    return most;
  }

  /** Returns the part of a table that stands between two columns, as it stands there. */
  static FormTable part(Table within, Table part, FormNames form, int names) {
    return of(within, part, form, names, false);
  }

  private static FormTable of(
      Table within, Table table, FormNames form, int names, boolean misread) {
    int[] slots = new int[table.rows().size()];
    Arrays.fill(slots, -1);
    fill(slots, 0, slots.length, table, names, form, false);
    int first = first(slots);
    int last = last(slots);
    fill(
        slots,
        misread ? 0 : Math.max(0, first - MISREAD),
        misread ? Math.min(slots.length, SAMPLE) : Math.min(slots.length, last + MISREAD + 1),
        table,
        names,
        form,
        true);
    first = first(slots);
    last = last(slots);
    int bottom = header(table, first);
    int top = bottom + 1;
    while (top > 0 && bottom - top < HEADER && isOfHeader(table, top - 1, names)) {
      top--;
    }
    top = table.isOfLines() ? firstHeadLine(table, top) : top;
    while (bottom >= 0
        && bottom + 1 < first
        && (table.isOfLines() || namesNothing(table, bottom + 1, names))) {
      bottom++;
    }
    return new FormTable(
        within,
        table,
        names,
        slots,
        bottom < 0 ? first : top,
        bottom < 0 ? first : bottom + 1,
        last);
  }

  /** Lines of a header between which others go on with what is written above. */
  private static int firstHeadLine(Table table, int top) {
    int first = top;
    for (int r = top - 1; r >= 0 && r >= top - HEADER; r--) {
      first = isHeader(table, r) ? r : first;
    }
    return first;
  }

  /** A row below a heading that numbers and names nothing heads columns too, in whatever words. */
  private static boolean namesNothing(Table table, int row, int names) {
    return table.rows().get(row).cells().stream()
        .allMatch(cell -> cell.column() > names || cell.text().isBlank());
  }

  /** Fills in the rows of the form that are not known yet. */
  private static void fill(
      int[] slots, int from, int to, Table table, int names, FormNames form, boolean misread) {
    for (int r = from; r < to; r++) {
      Cell cell = slots[r] >= 0 ? null : table.at(r, names);
      if (cell != null) {
        slots[r] = slot(cell, form, misread);
      }
    }
  }

  private static int first(int[] slots) {
    int r = 0;
    while (r < slots.length && slots[r] < 0) {
      r++;
    }
    return r;
  }

  private static int last(int[] slots) {
    int r = slots.length - 1;
    while (r >= 0 && slots[r] < 0) {
      r--;
    }
    return r;
  }

  private static int slot(Cell cell, FormNames form, boolean misread) {
    if (cell.text().length() > 600) {
      return -1;
    }
    String line = Labels.line(cell.text());
    String name = line == null ? null : Labels.parted(line)[1];
    String label = Labels.folded(name);
    return misread ? form.likeSlot(label) : form.slot(label);
  }

  /** The last row above the first known one that heads or numbers columns; -1 for none. */
  private static int header(Table table, int first) {
    for (int r = first - 1; r >= 0; r--) {
      if (isHeader(table, r) || isNumbering(table, r)) {
        return r;
      }
    }
    return -1;
  }

  /** Returns whether a row names at least two columns. */
  static boolean isHeader(Table table, int row) {
    return headings(table, row) >= 2;
  }

  private static long headings(Table table, int row) {
    return table.rows().get(row).cells().stream()
        .map(Cell::text)
        .filter(text -> !text.isBlank() && Heading.isHeading(text))
        .distinct()
        .count();
  }

  private static boolean isOfHeader(Table table, int row, int names) {
    return isHeader(table, row)
        || isNumbering(table, row)
        || headings(table, row) == 1
            && cells(table, row) >= 1
            && isBetweenColumns(table, row, names);
  }

  /** A row of one heading belongs to the header only where it heads some of several columns. */
  private static boolean isBetweenColumns(Table table, int row, int names) {
    return table.rows().get(row).cells().stream()
        .filter(cell -> !cell.text().isBlank())
        .allMatch(cell -> cell.columns() < table.columns() && cell.column() > names);
  }

  private static long cells(Table table, int row) {
    return table.rows().get(row).cells().stream().filter(cell -> !cell.text().isBlank()).count();
  }

  /** Returns whether a row only numbers the columns: 1, 2, 3, (1), (2), A, B, 1 or (3)=(4)+(5). */
  static boolean isNumbering(Table table, int row) {
    int next = 0;
    int cells = 0;
    for (Cell cell : table.rows().get(row).cells()) {
      String text = cell.text().replaceAll("[\\s()\\[\\]]", "");
      if (text.isEmpty()) {
        continue;
      }
      cells++;
      int end = text.indexOf('=');
      String number = end < 0 ? text : text.substring(0, end);
      if (number.matches("[A-ZĐa-zđ]")) {
        continue;
      }
      if (!number.equals(String.valueOf(next + 1))) {
        return false;
      }
      next++;
    }
    return cells >= 3 && next >= 1;
  }

  /** Returns the heading of a column: the different texts of the header above it, from the top. */
  Heading heading(int column) {
    List<String> texts = new ArrayList<>();
    for (int r = top; r < first; r++) {
      Cell cell = isNumbering(table, r) ? null : table.at(r, column);
      String line = cell == null ? null : Labels.line(cell.text());
      if (line == null || texts.contains(line)) {
        continue;
      }
      int last = texts.size() - 1;
      if (last >= 0 && table.isOfLines() && !isHeader(table, r)) {
        texts.set(last, texts.get(last) + " " + line);
      } else {
        texts.add(line);
      }
    }
    return Heading.of(texts);
  }

  /** Returns whether the header says anything. */
  boolean isHeaded() {
    return top < first;
  }

  /** Returns how many rows of the form it plainly has, each counted once. */
  int known() {
    Set<Integer> known = new LinkedHashSet<>();
    for (int slot : slots) {
      if (slot >= 0) {
        known.add(slot);
      }
    }
    return known.size();
  }

  /** Returns the rows of the form it plainly has. */
  List<Integer> knownSlots() {
    Set<Integer> known = new LinkedHashSet<>();
    for (int r = first; r <= last; r++) {
      if (slots[r] >= 0) {
        known.add(slots[r]);
      }
    }
    return List.copyOf(known);
  }
}
