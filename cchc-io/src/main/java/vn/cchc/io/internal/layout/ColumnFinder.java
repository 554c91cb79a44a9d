package vn.cchc.io.internal.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.model.ColumnMeaning;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.internal.Texts;

/** Finds the columns of a table. Used by one thread. */
final class ColumnFinder {

  /** What is below one heading. */
  private static final class Looks {
    final Heading heading;
    int filled;
    int figures;
    int codes;
    int units;
    // the rows of the table in which a figure stands, and those of percentages
    final BitSet rows = new BitSet();
    final BitSet percentages = new BitSet();

    Looks(Heading heading) {
      this.heading = heading;
    }

    boolean isOfFigures() {
      return figures > 0 && 2 * figures >= filled;
    }

    /** Whether it holds percentages and nothing else, and another column none. */
    boolean isOfSharesBeside(Looks other) {
      return percentages.equals(rows) && other.percentages.isEmpty();
    }
  }

  private final FormTable table;
  private final @Nullable ReportingPeriod period;
  private final List<Looks> looks = new ArrayList<>();
  private final Heading.Role[] roles;

  ColumnFinder(FormTable table, FormNames form, @Nullable ReportingPeriod period) {
    this.table = table;
    this.period = period;
    int columns = table.table().columns();
    for (int c = 0; c < columns; c++) {
      looks.add(new Looks(table.heading(c)));
    }
    roles = looks.stream().map(l -> l.heading.role()).toArray(Heading.Role[]::new);
    for (int r = table.first(); r <= table.last(); r++) {
      int slot = table.slots()[r];
      if (slot >= 0) {
        look(r, form.rows().get(slot));
      }
    }
  }

  private void look(int row, Indicator indicator) {
    Cell name = table.table().at(row, table.names());
    for (Cell cell : table.table().rows().get(row).cells()) {
      String text = Labels.line(cell.text());
      if (text == null || cell.equals(name) || cell.column() >= looks.size()) {
        continue;
      }
      Looks column = looks.get(cell.column());
      column.filled++;
      boolean unit = isUnit(text, indicator);
      column.units += unit ? 1 : 0;
      if (!unit && isFigure(cell, text)) {
        column.figures++;
        column.rows.set(row);
        column.percentages.set(
            row, indicator.kind() == Indicator.Kind.PERCENTAGE || text.endsWith("%"));
      }
      column.codes += Labels.isCode(text) ? 1 : 0;
    }
  }

  private static boolean isUnit(String text, Indicator indicator) {
    String unit = indicator.unit() == null ? "" : Texts.folded(indicator.unit());
    return text.equals("%")
        || text.matches(".*\\p{L}.*=\\s*\\d.*")
        || !unit.isEmpty() && Texts.folded(text).equals(unit);
  }

  private static boolean isFigure(Cell cell, String text) {
    if (cell.number() != null || cell.formula() != null) {
      return true;
    }
    FigureValue value = FigureText.read(text, NumberNotation.VI);
    return !(value instanceof FigureValue.Blank)
        && (!(value instanceof FigureValue.Unreadable)
            || !(FigureText.read(text, NumberNotation.EN) instanceof FigureValue.Unreadable)
            || text.chars().filter(Character::isDigit).count() * 2 >= text.length());
  }

  Columns find() {
    int code = code();
    int unit = unit();
    List<Integer> values = new ArrayList<>();
    int most = 0;
    for (int c = 0; c < looks.size(); c++) {
      if (mayBeValue(c, code, unit)) {
        values.add(c);
        most = Math.max(most, looks.get(c).figures);
      }
    }
    List<Integer> best = best(values, most);
    int value = best.isEmpty() ? blankValue(code, unit) : best.get(0);
    List<Integer> shared = best.isEmpty() ? List.of() : sharing(value, code, unit);
    List<Integer> rivals = best.stream().filter(c -> !shared.contains(c)).toList();
    List<Integer> all = new ArrayList<>(shared);
    if (value >= 0) {
      all.add(0, value);
    }
    List<Integer> notes = notes(code, unit, all);
    return new Columns(
        code,
        table.names(),
        unit,
        all,
        notes,
        others(code, unit, all, notes),
        rivals.size() > 1 ? rivals : List.of());
  }

  /**
   * The columns that share the figures with one: each row has its figure in one of them. They stand
   * below one heading, merged or not, or one of them holds the percentages.
   */
  private List<Integer> sharing(int value, int code, int unit) {
    List<Integer> sharing = new ArrayList<>();
    BitSet rows = (BitSet) looks.get(value).rows.clone();
    for (int c = 0; c < looks.size(); c++) {
      Looks column = looks.get(c);
      if (c != value
          && mayBeValue(c, code, unit)
          && !column.rows.intersects(rows)
          && isOfReport(column.heading)
          && (column.heading.isBelowOneWith(looks.get(value).heading)
              || column.heading.isBlank() && (c == value + 1 || sharing.contains(c - 1))
              || column.isOfSharesBeside(looks.get(value))
              || looks.get(value).isOfSharesBeside(column))) {
        sharing.add(c);
        rows.or(column.rows);
      }
    }
    return sharing;
  }

  /** "Tỷ lệ" compares in many forms; where it alone holds the percentages, it is theirs. */
  private boolean isOfReport(Heading heading) {
    ColumnMeaning meaning = heading.meaning(period);
    return meaning == null || meaning == ColumnMeaning.COMPARISON && heading.isOfShares();
  }

  private int code() {
    for (int c = table.names() - 1; c >= 0; c--) {
      if (roles[c] == Heading.Role.CODE) {
        return c;
      }
    }
    for (int c = table.names() - 1; c >= 0; c--) {
      Looks column = looks.get(c);
      if (column.filled > 0
          && 2 * column.codes >= column.filled
          && roles[c] != Heading.Role.FIGURES) {
        return c;
      }
    }
    return -1;
  }

  private int unit() {
    int unit = -1;
    for (int c = 0; c < looks.size(); c++) {
      Looks column = looks.get(c);
      boolean fits = 2 * column.units >= column.filled && column.units > 0;
      if (c != table.names() && fits && (unit < 0 || column.units > looks.get(unit).units)) {
        unit = c;
      }
    }
    for (int c = 0; unit < 0 && c < looks.size(); c++) {
      if (roles[c] == Heading.Role.UNIT && !looks.get(c).isOfFigures()) {
        unit = c;
      }
    }
    return unit;
  }

  private boolean mayBeValue(int column, int code, int unit) {
    return column != code
        && column != unit
        && column != table.names()
        && roles[column] != Heading.Role.NOTE
        && roles[column] != Heading.Role.CODE
        && (column > table.names() || roles[column] == Heading.Role.FIGURES)
        && looks.get(column).isOfFigures();
  }

  /** The columns that fit best by meaning, then by how plainly their headings say so. */
  private List<Integer> best(List<Integer> values, int most) {
    List<Integer> own =
        values.stream()
            .filter(c -> looks.get(c).heading.meaning(period) == null)
            .filter(c -> 4 * looks.get(c).figures >= most)
            .toList();
    List<Integer> among = own.isEmpty() ? values : own;
    int strongest =
        among.stream().mapToInt(c -> looks.get(c).heading.strength(period)).max().orElse(0);
    return own.isEmpty()
        ? among
        : among.stream().filter(c -> looks.get(c).heading.strength(period) == strongest).toList();
  }

  /** Of a blank form: the column whose heading is that of figures. */
  private int blankValue(int code, int unit) {
    int best = -1;
    for (int c = 0; c < looks.size(); c++) {
      if (c != code
          && c != unit
          && c != table.names()
          && roles[c] == Heading.Role.FIGURES
          && looks.get(c).filled == 0
          && looks.get(c).heading.meaning(period) == null
          && (best < 0
              || looks.get(c).heading.strength(period)
                  > looks.get(best).heading.strength(period))) {
        best = c;
      }
    }
    return best;
  }

  private List<Integer> notes(int code, int unit, List<Integer> values) {
    int value = values.isEmpty() ? -1 : values.get(0);
    List<Integer> notes = new ArrayList<>();
    int text = -1;
    for (int c = 0; c < looks.size(); c++) {
      if (c == code || c == unit || values.contains(c) || c == table.names()) {
        continue;
      }
      if (roles[c] == Heading.Role.NOTE) {
        notes.add(c);
      } else if (c > value
          && value >= 0
          && looks.get(c).filled > 0
          && looks.get(c).heading.isBlank()
          && (!looks.get(c).isOfFigures() || 4 * looks.get(c).filled < looks.get(value).filled)) {
        text = c;
      }
    }
    return notes.isEmpty() && text >= 0 ? List.of(text) : notes;
  }

  private List<Columns.Other> others(
      int code, int unit, List<Integer> values, List<Integer> notes) {
    List<Columns.Other> others = new ArrayList<>();
    for (int c = 0; c < looks.size(); c++) {
      boolean known =
          c == code || c == unit || values.contains(c) || c == table.names() || notes.contains(c);
      if (!known && looks.get(c).filled > 0 && c > table.names()) {
        ColumnMeaning meaning = looks.get(c).heading.meaning(period);
        others.add(
            new Columns.Other(
                c,
                looks.get(c).heading.text(),
                meaning == null ? ColumnMeaning.UNKNOWN : meaning,
                !values.isEmpty()
                    && looks.get(c).isOfFigures()
                    && 2 * looks.get(c).figures >= looks.get(values.get(0)).figures));
      }
    }
    return others;
  }
}
