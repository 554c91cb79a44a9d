package vn.cchc.io.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue;
import vn.cchc.model.NumberNotation;

/** Reads the rows of a form's table by its columns, to where the form ends. Used by one thread. */
final class RowReader {

  /** So many rows behind the last known one may still be the form's. */
  private static final int TAIL = 20;

  private static final int MERGED = 20;

  private final FormTable form;
  private final Table table;
  private final Columns columns;
  private final FormNames names;
  private final RowCells cells;
  private final List<String> merged = new ArrayList<>();
  private int left;

  RowReader(FormTable form, Columns columns, FormNames names, NumberNotation notation) {
    this.form = form;
    this.table = form.table();
    this.columns = columns;
    this.names = names;
    cells = new RowCells(table, columns, names, notation);
  }

  /** Returns the rows. */
  List<FormRow> read() {
    List<FormRow> rows = new ArrayList<>();
    // of lines, all that may be the rest of others are put together below
    boolean opens = !table.isOfLines();
    for (int r = form.first(); r <= form.last(); r++) {
      opens |= !table.isOfLines() && r > form.first() && !Objects.equals(page(r), page(r - 1));
      if (isHead(r)) {
        opens = !table.isOfLines();
      } else {
        opens = !add(r, opens, rows) && opens;
      }
    }
    int r = form.last() + 1;
    if (table.isOfLines()) {
      r = restOfLast(r, rows);
      List<FormRow> whole = LineRows.of(rows, names);
      rows.clear();
      rows.addAll(whole);
    }
    int known = rows.size();
    int behind = r;
    while (r < table.rows().size() && isOfForm(r)) {
      add(r, false, rows);
      r++;
    }
    if (rows.size() - known > TAIL) {
      rows.subList(known, rows.size()).clear();
      r = behind;
    }
    boolean figures = false;
    for (; r < table.rows().size(); r++) {
      left += table.rows().get(r).isBlank() ? 0 : 1;
      figures |= hasFigure(r);
    }
    left = figures ? left : 0;
    return rows;
  }

  /** Adds the lines in which the last row of the form ends; returns the row behind them. */
  private int restOfLast(int row, List<FormRow> rows) {
    int r = row;
    FormRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
    String label = last == null ? "" : last.label();
    boolean open = last != null && last.row().code() == null && last.value() == null;
    while (last != null && r < table.rows().size()) {
      FormRow line = cells.row(r, false);
      boolean main = line != null && (line.row().code() != null || line.value() != null);
      String longer =
          line == null || line.label().isEmpty() ? label : (label + " " + line.label()).strip();
      boolean more = !longer.equals(label) && !main && names.begins(longer);
      boolean figure = open && main && (longer.equals(label) || names.begins(longer));
      if (line == null || !more && !figure) {
        break;
      }
      rows.add(line);
      label = longer;
      open &= !main;
      r++;
    }
    return r;
  }

  private @Nullable Integer page(int row) {
    List<Cell> cells = table.rows().get(row).cells();
    return cells.isEmpty() ? null : cells.get(0).place().page();
  }

  private boolean hasFigure(int row) {
    String value = columns.value() < 0 ? null : RowCells.line(table.at(row, columns.value()));
    FigureValue read = FigureText.read(value, NumberNotation.VI);
    return !(read instanceof FigureValue.Blank || read instanceof FigureValue.Unreadable);
  }

  /** Returns the numbers of rows over which the value of a row above reaches. */
  List<String> merged() {
    return merged;
  }

  /** Returns how many rows behind the form were left out; 0 where none of them holds a figure. */
  int left() {
    return left;
  }

  /** Returns the figures behind which stands a raised mark. */
  Set<String> raised() {
    return cells.raised();
  }

  private boolean isHead(int row) {
    if (table.isOfLines()) {
      // of several lines of one row, some read like headings; those of a page are printed again
      return isHeaderAgain(row) || FormTable.isNumbering(table, row);
    }
    return FormTable.isHeader(table, row) && form.slots()[row] < 0
        || FormTable.isNumbering(table, row);
  }

  private boolean isHeaderAgain(int row) {
    List<String> texts = texts(row);
    for (int r = form.top(); r < form.first() && !texts.isEmpty(); r++) {
      if (texts.equals(texts(r))) {
        return true;
      }
    }
    return false;
  }

  private List<String> texts(int row) {
    return table.rows().get(row).cells().stream().map(Cell::text).toList();
  }

  /** A row behind the last known one: it has a number or a figure beside its name. */
  private boolean isOfForm(int row) {
    FormRow read = cells.row(row, false);
    if (isHead(row) || read == null || read.row().name() == null) {
      return false;
    }
    String value = read.value();
    boolean figure =
        value != null
            && (read.stored()
                || !(FigureText.read(value, NumberNotation.VI) instanceof FigureValue.Unreadable));
    String code = read.row().code();
    return figure || code != null && Labels.isCode(code) && read.row().unit() != null;
  }

  private boolean add(int row, boolean opens, List<FormRow> rows) {
    FormRow read = cells.row(row, opens);
    if (read == null) {
      return false;
    }
    boolean unknown = form.slots()[row] < 0;
    if (unknown && Labels.isAmong(read.row().name()) && read.value() == null) {
      return false;
    }
    if (isBelowValue(row) && merged.size() < MERGED) {
      merged.add(String.valueOf(read.row().row()));
    }
    rows.add(read);
    return true;
  }

  /** Whether the value of a row above reaches over this one. */
  private boolean isBelowValue(int row) {
    return columns.values().size() == 1
        && table.beginning(row, columns.value()) == null
        && RowCells.line(table.at(row, columns.value())) != null;
  }
}
