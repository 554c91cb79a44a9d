package vn.cchc.io.internal.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Strength;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.io.internal.sketch.RuleSketch;
import vn.cchc.io.internal.sketch.Sketches;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.flow.Carried;
import vn.cchc.io.internal.sketch.flow.Growth;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.trial.TotalShare;
import vn.cchc.model.Level;

/** Makes a catalogue of what was understood of the tables of a document. */
public final class Drafts {

  private static final int LONGEST_ID = 100;

  private Drafts() {}

  /**
   * Returns the catalogue of some tables.
   *
   * @param id of the catalogue
   * @param name of the form
   * @param prose whether sentences stand beside the tables, which are checked by themselves
   */
  public static Catalogue catalogue(
      String id, LocalizedText name, Level level, List<TableSketch> sketches, boolean prose) {
    List<Table> tables = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (TableSketch sketch : sketches) {
      tables.add(table(sketch));
      for (RuleSketch rule : sketch.checked()) {
        relations.add(relation(sketch, rule, unique(named(rule), ids)));
      }
      for (TotalShare share : sketch.shares()) {
        ShareRelations.of(sketch, share)
            .forEach(
                (what, formula) ->
                    relations.add(ofCells(unique(what, ids), formula, ShareRelations.WHY)));
      }
      for (Growth growth : sketch.growths()) {
        String what = unique(GrowthRelations.name(sketch, growth), ids);
        relations.add(ofCells(what, GrowthRelations.of(sketch, growth), GrowthRelations.WHY));
      }
      for (Carried carried : sketch.carried()) {
        String what = CarriedRelations.name(sketch, carried);
        relations.add(
            ofCells(
                unique(what, ids),
                CarriedRelations.of(sketch, carried),
                CarriedRelations.why(carried)));
      }
    }
    if (prose) {
      relations.addAll(ProseRelations.all());
    }
    return Catalogue.builder(id)
        .name(name)
        .level(level)
        .validFrom(LocalDate.EPOCH)
        .source(name.vi())
        .tables(tables)
        .relations(relations)
        .build();
  }

  private static Table table(TableSketch sketch) {
    Table understood = Sketches.table(sketch);
    List<TableRow> rows = new ArrayList<>();
    for (RowSketch row : sketch.rows()) {
      rows.add(new TableRow(row.ref(), row.code(), null, row.role()));
    }
    // of a form that nobody described it is not known that nothing falls below zero
    List<Indicator> columns =
        understood.columns().stream()
            .map(column -> column.isNumeric() ? column.toBuilder().signed(true).build() : column)
            .toList();
    Table.Builder table =
        Table.builder(sketch.id()).name(understood.name()).columns(columns).rows(rows).guessed();
    // a blank form has rows that are still to be written
    return rows.isEmpty() ? table.open().build() : table.build();
  }

  private static Relation relation(TableSketch sketch, RuleSketch rule, String id) {
    return Relation.builder(id)
        .scope(new Scope(sketch.id(), rule.each(), rule.only()))
        .formula(rule.formula())
        .strength(rule.strength())
        .because(rule.why())
        .source(rule.printed() == null ? "" : rule.printed())
        .build();
  }

  private static Relation ofCells(String id, Formula formula, LocalizedText why) {
    return Relation.builder(id).formula(id, formula).strength(Strength.SHOULD).because(why).build();
  }

  /** A rule is called as it is printed, and else by what it says. */
  private static String named(RuleSketch rule) {
    String printed = rule.printed();
    String name = printed == null || printed.isBlank() ? rule.formula() : printed.strip();
    int sign = rule.formula().indexOf('=');
    return name.length() <= LONGEST_ID
        ? name
        : rule.formula().substring(0, Math.max(1, Math.min(sign, LONGEST_ID))).strip() + " = …";
  }

  private static String unique(String name, Set<String> taken) {
    String unique = name;
    for (int i = 2; !taken.add(unique); i++) {
      unique = name + " #" + i;
    }
    return unique;
  }

  /** Returns the places of figures and dates by the columns they stand in. */
  static Map<Integer, ColumnSketch> reportedColumns(TableSketch sketch) {
    Map<Integer, ColumnSketch> columns = new TreeMap<>();
    for (int i = 0; i < sketch.columns().size(); i++) {
      if (sketch.columns().get(i).kind().isReported()) {
        columns.put(i, sketch.columns().get(i));
      }
    }
    return columns;
  }

  /** Returns the places of figures by the columns they stand in. */
  static Map<Integer, ColumnSketch> figureColumns(TableSketch sketch) {
    Map<Integer, ColumnSketch> columns = new TreeMap<>();
    for (int i = 0; i < sketch.columns().size(); i++) {
      if (sketch.columns().get(i).kind().isFigures()) {
        columns.put(i, sketch.columns().get(i));
      }
    }
    return columns;
  }

  /** Returns the first title of some tables; null where none has one. */
  public static @Nullable String title(List<TableSketch> sketches) {
    return sketches.stream()
        .map(TableSketch::title)
        .filter(title -> !title.isBlank())
        .findFirst()
        .orElse(null);
  }
}
