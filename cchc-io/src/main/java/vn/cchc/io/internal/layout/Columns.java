package vn.cchc.io.internal.layout;

import java.util.ArrayList;
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

/**
 * Which column of a table holds what; -1 where there is none. Told by the headings, by what the
 * cells below look like beside the rows of the form, and by the period of the report.
 *
 * @param code of the printed number
 * @param notes of them there may be several
 * @param others that hold something else, with their meaning
 * @param rivals headings of columns that might as well have been that of the values
 */
record Columns(
    int code,
    int name,
    int unit,
    int value,
    List<Integer> notes,
    List<Other> others,
    List<Integer> rivals) {

  /** A column beside those of the form. */
  record Other(int column, String heading, ColumnMeaning meaning) {}

  /** Finds the columns of a table. */
  static Columns of(FormTable table, FormNames form, @Nullable ReportingPeriod period) {
    return new Finder(table, form, period).find();
  }

  /** What is below one heading. */
  private static final class Looks {
    final Heading heading;
    int filled;
    int figures;
    int codes;
    int units;

    Looks(Heading heading) {
      this.heading = heading;
    }

    boolean isOfFigures() {
      return figures > 0 && 2 * figures >= filled;
    }
  }

  private static final class Finder {
    private final FormTable table;
    private final @Nullable ReportingPeriod period;
    private final List<Looks> looks = new ArrayList<>();
    private final Heading.Role[] roles;

    Finder(FormTable table, FormNames form, @Nullable ReportingPeriod period) {
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
        column.figures += !unit && isFigure(cell, text) ? 1 : 0;
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
      List<Integer> notes = notes(code, unit, value);
      return new Columns(
          code,
          table.names(),
          unit,
          value,
          notes,
          others(code, unit, value, notes),
          best.size() > 1 ? best : List.of());
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

    private List<Integer> notes(int code, int unit, int value) {
      List<Integer> notes = new ArrayList<>();
      int text = -1;
      for (int c = 0; c < looks.size(); c++) {
        if (c == code || c == unit || c == value || c == table.names()) {
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

    private List<Other> others(int code, int unit, int value, List<Integer> notes) {
      List<Other> others = new ArrayList<>();
      for (int c = 0; c < looks.size(); c++) {
        boolean known =
            c == code || c == unit || c == value || c == table.names() || notes.contains(c);
        if (!known && looks.get(c).filled > 0 && c > table.names()) {
          ColumnMeaning meaning = looks.get(c).heading.meaning(period);
          others.add(
              new Other(
                  c,
                  looks.get(c).heading.text(),
                  meaning == null ? ColumnMeaning.UNKNOWN : meaning));
        }
      }
      return others;
    }
  }
}
