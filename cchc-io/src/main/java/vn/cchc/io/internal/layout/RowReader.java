package vn.cchc.io.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Origin;
import vn.cchc.model.PrintedRow;

/** Reads the rows of a form's table by its columns, to where the form ends. Used by one thread. */
final class RowReader {

  /** So many rows behind the last known one may still be the form's. */
  private static final int TAIL = 20;

  private static final int MERGED = 20;

  private final FormTable form;
  private final Table table;
  private final Columns columns;
  private final NumberNotation notation;
  private final List<String> merged = new ArrayList<>();
  private int left;

  RowReader(FormTable form, Columns columns, NumberNotation notation) {
    this.notation = notation;
    this.form = form;
    this.table = form.table();
    this.columns = columns;
  }

  /** Returns the rows. */
  List<FormRow> read() {
    List<FormRow> rows = new ArrayList<>();
    boolean opens = true;
    for (int r = form.first(); r <= form.last(); r++) {
      opens |= r > form.first() && !Objects.equals(page(r), page(r - 1));
      if (isHead(r)) {
        opens = true;
      } else {
        opens = !add(r, opens, rows) && opens;
      }
    }
    int known = rows.size();
    int r = form.last() + 1;
    while (r < table.rows().size() && isOfForm(r)) {
      add(r, false, rows);
      r++;
    }
    if (rows.size() - known > TAIL) {
      rows.subList(known, rows.size()).clear();
      r = form.last() + 1;
    }
    boolean figures = false;
    for (; r < table.rows().size(); r++) {
      left += table.rows().get(r).isBlank() ? 0 : 1;
      figures |= hasFigure(r);
    }
    left = figures ? left : 0;
    return rows;
  }

  private @Nullable Integer page(int row) {
    List<Cell> cells = table.rows().get(row).cells();
    return cells.isEmpty() ? null : cells.get(0).place().page();
  }

  private boolean hasFigure(int row) {
    String value = line(table.at(row, columns.value()));
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

  private boolean isHead(int row) {
    return FormTable.isHeader(table, row) && form.slots()[row] < 0
        || FormTable.isNumbering(table, row);
  }

  /** A row behind the last known one: it has a number or a figure beside its name. */
  private boolean isOfForm(int row) {
    FormRow read = row(row, false);
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
    FormRow read = row(row, opens);
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
    return columns.value() >= 0
        && table.beginning(row, columns.value()) == null
        && line(table.at(row, columns.value())) != null;
  }

  private @Nullable FormRow row(int row, boolean opens) {
    Cell nameCell = nameCell(row);
    Cell codeCell = begins(row, columns.code(), nameCell);
    String name = line(nameCell);
    String code = line(codeCell);
    if (code != null && Labels.isAmong(code)) {
      code = null;
    }
    if (name != null && code == null) {
      @Nullable String[] parted = Labels.parted(name);
      code = parted[0];
      name = parted[1];
    } else if (code != null && name == null && !Labels.isCode(code)) {
      @Nullable String[] parted = Labels.parted(code);
      code = parted[0];
      name = parted[1];
    }
    Cell valueCell = begins(row, columns.value(), nameCell);
    Cell unitCell = columns.unit() < 0 ? null : table.at(row, columns.unit());
    String value = figure(valueCell);
    String note = notes(row, nameCell, valueCell);
    List<Origin.Other> others = others(row, nameCell, valueCell);
    if (name == null && code == null && value == null && note == null) {
      return null;
    }
    String unit =
        Objects.equals(unitCell, nameCell) || Objects.equals(unitCell, valueCell)
            ? null
            : line(unitCell);
    Origin origin =
        new Origin(
            valueCell != null
                ? valueCell.place()
                : nameCell == null ? null : EmptyCell.beside(nameCell, columns.value()),
            others,
            valueCell == null ? null : valueCell.comment(),
            recalculated(valueCell));
    return new FormRow(
        new PrintedRow(
            code == null ? null : code.replace(" ", ""),
            name,
            unit,
            table.rows().get(row).number()),
        Labels.folded(name),
        value,
        valueCell != null && valueCell.number() != null,
        note,
        origin,
        opens);
  }

  private static @Nullable String recalculated(@Nullable Cell cell) {
    return cell == null || cell.formula() == null ? null : cell.formula().result();
  }

  /** Rows below a total are often indented by a column of their own. */
  private @Nullable Cell nameCell(int row) {
    Cell cell = table.beginning(row, columns.name());
    if (cell != null && !cell.text().isBlank()) {
      return cell;
    }
    for (int c = columns.name() + 1; c < table.columns() && isBetween(c); c++) {
      Cell indented = table.beginning(row, c);
      if (indented != null && !indented.text().isBlank()) {
        return indented;
      }
    }
    return null;
  }

  private boolean isBetween(int column) {
    return column != columns.unit()
        && column != columns.value()
        && !columns.notes().contains(column)
        && columns.others().stream().noneMatch(other -> other.column() == column);
  }

  /** The cell that begins in a row and column, unless the row's name reaches over it. */
  private @Nullable Cell begins(int row, int column, @Nullable Cell name) {
    Cell cell = column < 0 ? null : table.beginning(row, column);
    return Objects.equals(cell, name) ? null : cell;
  }

  private @Nullable String notes(int row, @Nullable Cell name, @Nullable Cell value) {
    StringBuilder notes = new StringBuilder();
    for (int column : columns.notes()) {
      Cell cell = begins(row, column, name);
      String text = Objects.equals(cell, value) ? null : line(cell);
      if (text != null) {
        notes.append(notes.isEmpty() ? "" : "; ").append(text);
      }
    }
    return notes.isEmpty() ? null : notes.toString();
  }

  private List<Origin.Other> others(int row, @Nullable Cell name, @Nullable Cell value) {
    List<Origin.Other> others = new ArrayList<>();
    for (Columns.Other other : columns.others()) {
      Cell cell = begins(row, other.column(), name);
      String text = Objects.equals(cell, value) ? null : figure(cell);
      if (text != null) {
        others.add(new Origin.Other(other.heading(), other.meaning(), text));
      }
    }
    return others;
  }

  private @Nullable String figure(@Nullable Cell cell) {
    String text = line(cell);
    return text == null || cell == null || cell.number() == null
        ? text
        : StoredNumber.in(notation, text, cell.number());
  }

  private static @Nullable String line(@Nullable Cell cell) {
    return cell == null ? null : Labels.line(cell.text());
  }
}
