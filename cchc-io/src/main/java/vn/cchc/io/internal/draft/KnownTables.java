package vn.cchc.io.internal.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.shape.Shape.Printed;
import vn.cchc.model.Fault;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Remark;
import vn.cchc.model.RowRef;
import vn.cchc.model.internal.EditDistance;
import vn.cchc.model.internal.Texts;

/** The tables of a document as those of a catalogue: columns by number and name, rows by either. */
public final class KnownTables {

  /** In a hundred: how many of a table's columns must be there. */
  private static final int MOST = 80;

  /** In a hundred: how many, where somebody said which form it is. */
  private static final int HALF = 50;

  private static final int ALIKE = 60;

  /** By how much in a hundred a name is nearer to another column. */
  private static final int CLEARLY = 10;

  /** So many columns of which none has the name it should have are another form's. */
  private static final int SEVERAL = 4;

  private static final int LISTED = 10;

  private final Catalogue catalogue;
  private final NumberNotation notation;
  private final List<Figure> figures = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private int known;
  private int asked;

  private KnownTables(Catalogue catalogue, NumberNotation notation) {
    this.catalogue = catalogue;
    this.notation = notation;
  }

  /**
   * What a document holds of a form.
   *
   * @param likeness how many columns in a hundred were recognised
   */
  public record Read(
      Catalogue catalogue, List<Figure> figures, List<Remark> remarks, int likeness) {}

  /**
   * Returns what a document holds of the form it is most like; null if it is like none.
   *
   * @param chosen whether somebody said which form it is
   * @throws ReportFormatException if two forms, or two tables for one of a form, fit as well
   */
  public static @Nullable Read of(
      List<TableSketch> sketches,
      List<Catalogue> catalogues,
      boolean chosen,
      NumberNotation notation,
      String name) {
    Read best = null;
    Read second = null;
    for (Catalogue catalogue : catalogues) {
      Read read = new KnownTables(catalogue, notation).read(sketches, chosen, name);
      if (read != null && (best == null || read.likeness() > best.likeness())) {
        second = best;
        best = read;
      } else if (read != null) {
        second = second == null || read.likeness() > second.likeness() ? read : second;
      }
    }
    if (best != null && second != null && second.likeness() == best.likeness()) {
      throw new ReportFormatException(
          Fault.of("table.two-forms", best.catalogue().id(), second.catalogue().id()).at(name));
    }
    return best;
  }

  private @Nullable Read read(List<TableSketch> sketches, boolean chosen, String name) {
    Set<TableSketch> used = new HashSet<>();
    for (Table table : catalogue.tables()) {
      TableSketch best = null;
      TableSketch second = null;
      int most = chosen ? HALF - 1 : MOST - 1;
      for (TableSketch sketch : sketches) {
        int likeness = used.contains(sketch) ? 0 : likeness(table, sketch);
        if (likeness > most) {
          second = null;
          best = sketch;
          most = likeness;
        } else if (best != null && likeness == most) {
          second = sketch;
        }
      }
      if (best != null && second != null) {
        throw new ReportFormatException(
            Fault.of("table.twice", table.id(), titled(best), titled(second)).at(name));
      }
      asked += table.columns().size();
      if (best != null) {
        used.add(best);
        read(table, best);
      }
    }
    return used.isEmpty() ? null : new Read(catalogue, figures, remarks, 100 * known / asked);
  }

  private static String titled(TableSketch sketch) {
    return Texts.shortened(sketch.title().isBlank() ? sketch.id() : sketch.title());
  }

  private static int likeness(Table table, TableSketch sketch) {
    if (isOtherForm(table, sketch)) {
      return 0;
    }
    int numeric = (int) table.columns().stream().filter(Indicator::isNumeric).count();
    long found = columns(table, sketch).values().stream().filter(Indicator::isNumeric).count();
    return numeric == 0 ? 0 : (int) (100 * found / numeric);
  }

  /**
   * Whether columns have the numbers of the form and the names of others of its columns: forms of
   * one office number theirs alike, and name them in another order.
   */
  private static boolean isOtherForm(Table table, TableSketch sketch) {
    int numbered = 0;
    int same = 0;
    int others = 0;
    for (ColumnSketch column : sketch.columns()) {
      Indicator own = table.column(column.id()).orElse(null);
      if (own != null && own.isNumeric() && column.kind().isFigures()) {
        int alike = likeness(own, column);
        int most =
            table.columns().stream()
                .filter(other -> !other.id().equals(own.id()))
                .mapToInt(other -> likeness(other, column))
                .max()
                .orElse(0);
        numbered++;
        same += alike >= most ? 1 : 0;
        others += most >= ALIKE && most >= alike + CLEARLY ? 1 : 0;
      }
    }
    return others > 1 && others > same || numbered >= SEVERAL && same == 0;
  }

  /** Returns which column of the form each column of a table is, by its place. */
  private static Map<Integer, Indicator> columns(Table table, TableSketch sketch) {
    Map<Integer, Indicator> columns = new TreeMap<>();
    Set<Indicator> found = new HashSet<>();
    for (int i = 0; i < sketch.columns().size(); i++) {
      ColumnSketch column = sketch.columns().get(i);
      Indicator same = table.column(column.id()).orElse(null);
      if (same != null && !contradicts(same, column) && found.add(same)) {
        columns.put(i, same);
      }
    }
    for (int i = 0; i < sketch.columns().size(); i++) {
      ColumnSketch column = sketch.columns().get(i);
      if (columns.containsKey(i) || !column.kind().isFigures()) {
        continue;
      }
      Indicator alike = null;
      int most = ALIKE - 1;
      boolean twice = false;
      for (Indicator other : table.columns()) {
        int likeness = found.contains(other) ? 0 : likeness(other, column);
        twice = likeness == most && alike != null || twice && likeness <= most;
        if (likeness > most) {
          alike = other;
          most = likeness;
        }
      }
      if (alike != null && !twice && found.add(alike)) {
        columns.put(i, alike);
      }
    }
    return columns;
  }

  /** Whether a column has the number of another, but a name that is nothing like it. */
  private static boolean contradicts(Indicator indicator, ColumnSketch column) {
    if (column.heading().isEmpty() || !column.kind().isFigures()) {
      return !column.kind().isFigures() && indicator.isNumeric();
    }
    Set<String> words = words(indicator.name().vi());
    Set<String> printed = words(column.fullName());
    return !words.isEmpty() && words.stream().noneMatch(printed::contains);
  }

  private static Set<String> words(String name) {
    return new HashSet<>(List.of(Texts.folded(name).split(" ")));
  }

  private static int likeness(Indicator indicator, ColumnSketch column) {
    String expected = Texts.folded(indicator.name().vi());
    return Math.max(
        EditDistance.likeness(expected, Texts.folded(column.fullName())),
        EditDistance.likeness(expected, Texts.folded(column.name())));
  }

  private void read(Table table, TableSketch sketch) {
    Map<Integer, Indicator> columns = columns(table, sketch);
    known += columns.size();
    remarkColumns(table, sketch, columns);
    Map<String, RowRef> rows = rows(table);
    for (int r = 0; r < sketch.rows().size(); r++) {
      RowSketch row = sketch.rows().get(r);
      List<Printed> cells = sketch.cells().get(r);
      if (columns.keySet().stream().allMatch(column -> cells.get(column).text().isBlank())) {
        continue;
      }
      RowRef ref = named(row, rows, table);
      for (Map.Entry<Integer, Indicator> column : columns.entrySet()) {
        figures.add(
            DraftReport.figure(
                FigureRef.ofCell(table.id(), ref, column.getValue().id()),
                row,
                sketch.columns().get(column.getKey()),
                cells.get(column.getKey()),
                notation));
      }
    }
  }

  private void remarkColumns(Table table, TableSketch sketch, Map<Integer, Indicator> columns) {
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < sketch.columns().size(); i++) {
      ColumnSketch column = sketch.columns().get(i);
      if (column.kind().isFigures() && !columns.containsKey(i)) {
        unknown.add("(" + column.id() + ") " + Texts.shortened(column.fullName()));
      }
    }
    List<String> missing = new ArrayList<>();
    for (Indicator column : table.columns()) {
      if (column.isNumeric() && !columns.containsValue(column)) {
        missing.add("(" + column.id() + ") " + Texts.shortened(column.name().vi()));
      }
    }
    if (!unknown.isEmpty()) {
      remarks.add(Remark.of("columns-unknown", null, listed(unknown)));
    }
    if (!missing.isEmpty()) {
      remarks.add(Remark.of("columns-missing", null, listed(missing)));
    }
  }

  private static String listed(List<String> names) {
    String some = String.join("; ", names.subList(0, Math.min(LISTED, names.size())));
    return names.size() > LISTED ? some + "; …" : some;
  }

  /** Returns the rows that the form prints, by code, and by name where it is the only one. */
  private static Map<String, RowRef> rows(Table table) {
    Map<String, RowRef> rows = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (TableRow row : table.rows()) {
      String name = Texts.folded(row.ref().name());
      if (rows.put(name, row.ref()) != null) {
        twice.add(name);
      }
    }
    rows.keySet().removeAll(twice);
    table.rows().forEach(row -> rows.put("#" + row.code().value(), row.ref()));
    return rows;
  }

  private static RowRef named(RowSketch row, Map<String, RowRef> rows, Table table) {
    if (rows.isEmpty()) {
      return row.ref();
    }
    for (TableRow known : table.rows()) {
      if (known.ref().equals(row.ref())) {
        return known.ref();
      }
    }
    RowRef byName = rows.get(Texts.folded(row.name()));
    RowRef byCode = row.codePrinted() ? rows.get("#" + row.code().value()) : null;
    return byCode != null ? byCode : byName != null ? byName : row.ref();
  }
}
