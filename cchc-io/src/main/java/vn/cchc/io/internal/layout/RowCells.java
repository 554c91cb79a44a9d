package vn.cchc.io.internal.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Origin;
import vn.cchc.model.PrintedRow;

/** What the cells of a row say, by the columns they stand in. Used by one thread. */
final class RowCells {

  private static final Pattern MARKED =
      Pattern.compile("([-+]?\\d[\\d.,/]{0,40} ?%?) ?[⁰¹²³⁴-⁹⁽⁾]{1,4}");

  private final Table table;
  private final Columns columns;
  private final FormNames names;
  private final NumberNotation notation;
  private final Set<String> raised = new LinkedHashSet<>();

  RowCells(Table table, Columns columns, FormNames names, NumberNotation notation) {
    this.table = table;
    this.columns = columns;
    this.names = names;
    this.notation = notation;
  }

  /** Returns the figures behind which stands a raised mark. */
  Set<String> raised() {
    return raised;
  }

  /** Returns a row; null where nothing stands in it. */
  @Nullable FormRow row(int row, boolean opens) {
    Cell nameCell = nameCell(row);
    Cell codeCell = begins(row, columns.code(), nameCell);
    String name = line(nameCell);
    String code = line(codeCell);
    boolean broken = code != null && table.isOfLines() && !Labels.isCode(code);
    if (code != null && (Labels.isAmong(code) || broken)) {
      code = null;
    }
    if (name != null && code == null && isNumberAlone(name)) {
      code = name;
      name = null;
    } else if (name != null && code == null) {
      @Nullable String[] parted = Labels.parted(name);
      code = parted[0];
      name = parted[1];
    } else if (code != null && name == null && !Labels.isCode(code)) {
      @Nullable String[] parted = Labels.parted(code);
      code = parted[0];
      name = parted[1];
    }
    Cell valueCell = valueCell(row, nameCell);
    Cell unitCell = columns.unit() < 0 ? null : table.at(row, columns.unit());
    String value = figure(valueCell);
    String note = notes(row, nameCell, valueCell);
    List<Origin.Other> others = others(row, nameCell, valueCell);
    String unit =
        Objects.equals(unitCell, nameCell) || Objects.equals(unitCell, valueCell)
            ? null
            : line(unitCell);
    boolean empty = name == null && code == null && value == null && note == null;
    if (empty && (unit == null || !table.isOfLines())) {
      return null;
    }
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

  /** Where lines are all there is, the number of a row may stand on one of its own. */
  private boolean isNumberAlone(String name) {
    return table.isOfLines() && name.indexOf('.') >= 0 && names.hasNumber(name);
  }

  private static @Nullable String recalculated(@Nullable Cell cell) {
    return cell == null || cell.formula() == null ? null : cell.formula().result();
  }

  /** The cell of the figure: of columns that share the figures, the one in which there is any. */
  private @Nullable Cell valueCell(int row, @Nullable Cell name) {
    Cell first = begins(row, columns.value(), name);
    if (line(first) == null) {
      for (int column : columns.values()) {
        Cell cell = begins(row, column, name);
        if (line(cell) != null) {
          return cell;
        }
      }
    }
    return first;
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
        && !columns.values().contains(column)
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
    String text = withoutMark(line(cell));
    return text == null || cell == null || cell.number() == null
        ? text
        : StoredNumber.in(notation, text, cell.number());
  }

  /** A raised mark behind a figure names a note, where a format keeps it at all. */
  private @Nullable String withoutMark(@Nullable String text) {
    Matcher marked = text == null ? null : MARKED.matcher(text);
    if (marked == null || !marked.matches()) {
      return text;
    }
    raised.add(text);
    return marked.group(1);
  }

  /** Returns the text of a cell on one line. */
  static @Nullable String line(@Nullable Cell cell) {
    return cell == null ? null : Labels.line(cell.text());
  }
}
