package vn.cchc.io.internal.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.cchc.model.internal.Texts;

/** The tables of a document as those of a catalogue: columns by number and name, rows by either. */
public final class KnownTables {

  /** In a hundred: how many of a table's columns must be there. */
  private static final int MOST = 80;

  /** In a hundred: how many, where somebody said which form it is. */
  private static final int HALF = 50;

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
        int likeness = used.contains(sketch) ? 0 : KnownColumns.likeness(table, sketch);
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

  private void read(Table table, TableSketch sketch) {
    Map<Integer, Indicator> columns = KnownColumns.of(table, sketch);
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
                notation,
                false));
      }
    }
  }

  private void remarkColumns(Table table, TableSketch sketch, Map<Integer, Indicator> columns) {
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < sketch.columns().size(); i++) {
      ColumnSketch column = sketch.columns().get(i);
      if (column.kind().isReported() && !columns.containsKey(i)) {
        unknown.add("(" + column.id() + ") " + Texts.shortened(column.fullName()));
      }
    }
    List<String> missing = new ArrayList<>();
    for (Indicator column : table.columns()) {
      if (column.kind() != Indicator.Kind.TEXT && !columns.containsValue(column)) {
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
