package vn.cchc.catalogue.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.catalogue.internal.CatalogueFile.Rule;
import vn.cchc.catalogue.internal.CatalogueFile.Sheet;
import vn.cchc.model.Fault;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.RowRef;

/**
 * What a catalogue leaves out of the one it builds on. A row goes with all that lie below it, and
 * with a figure goes every relation that speaks of it.
 *
 * @param rows of the form
 * @param tables whole tables
 * @param relations by the identifiers of a file, or of the relations made of them
 * @param cells columns and rows of tables, each as its table, what formulas of it speak of, and its
 *     name
 */
record Dropped(
    Set<String> rows, Set<String> tables, Set<String> relations, Set<List<Object>> cells) {

  private static final String ROW = "indicator";
  private static final String TABLE = "table";
  private static final String RELATION = "relation";

  static Dropped of(YamlFile file, CatalogueFile own, Catalogue form, CatalogueFile base) {
    Set<String> everyRow = new HashSet<>();
    form.indicators().forEach(row -> everyRow.add(row.id().value()));
    Set<String> everyTable = new HashSet<>();
    form.tables().forEach(table -> everyTable.add(table.id()));
    Set<String> everyRelation = new HashSet<>();
    form.relations().forEach(relation -> everyRelation.add(relation.id()));
    form.overTime().forEach(relation -> everyRelation.add(relation.id()));
    List<Rule> rules = new ArrayList<>(CatalogueBuilder.orEmpty(base.relations()));
    rules.addAll(CatalogueBuilder.orEmpty(base.overTime()));
    for (Rule rule : rules) {
      everyRelation.add(rule.id() == null ? "" : rule.id());
    }
    Map<String, Set<String>> known = new LinkedHashMap<>();
    known.put(ROW, everyRow);
    known.put(TABLE, everyTable);
    known.put(RELATION, everyRelation);
    Map<String, Set<String>> dropped =
        sorted(file, own, own.drop(), known, Want.of("of-form", form.id()));
    Set<String> rows = new HashSet<>();
    for (String id : everyRow) {
      if (named(dropped, ROW).stream().anyMatch(top -> (id + ".").startsWith(top + "."))) {
        rows.add(id);
      }
    }
    Set<List<Object>> cells = new HashSet<>();
    for (Sheet sheet : CatalogueBuilder.orEmpty(own.tables())) {
      cells.addAll(cells(file, sheet, form));
    }
    return new Dropped(rows, named(dropped, TABLE), named(dropped, RELATION), cells);
  }

  private static Set<List<Object>> cells(YamlFile file, Sheet sheet, Catalogue form) {
    Table table = form.table(sheet.id() == null ? "" : sheet.id()).orElse(null);
    if (table == null && !sheet.drop().isEmpty()) {
      throw file.wrong(sheet, "drop", "drop-of-no-table", form.id());
    }
    Set<List<Object>> cells = new HashSet<>();
    if (table != null) {
      Set<String> columns = new HashSet<>();
      table.columns().forEach(column -> columns.add(column.id().value()));
      Set<String> rows = new HashSet<>();
      table.rows().forEach(row -> rows.add(row.code().value()));
      Map<String, Set<String>> known = new LinkedHashMap<>();
      known.put("column", columns);
      known.put("row", rows);
      Map<String, Set<String>> dropped =
          sorted(file, sheet, sheet.drop(), known, Want.of("of-table", table.id()));
      named(dropped, "column").forEach(id -> cells.add(List.of(table.id(), Scope.Each.ROW, id)));
      Set<RowRef> gone = new HashSet<>();
      for (TableRow row : table.rows()) {
        RowRef group = row.ref().group();
        if (named(dropped, "row").contains(row.code().value())
            || group != null && gone.contains(group)) {
          gone.add(row.ref());
          cells.add(List.of(table.id(), Scope.Each.COLUMN, row.code().value()));
        }
      }
    }
    return cells;
  }

  /** Returns the words of a list by what they name: {@code 7}, or {@code indicator 7}. */
  private static Map<String, Set<String>> sorted(
      YamlFile file, Object part, List<String> words, Map<String, Set<String>> known, Fault want) {
    Map<String, Set<String>> sorted = new HashMap<>();
    for (String word : words) {
      List<String> nouns = new ArrayList<>();
      for (Map.Entry<String, Set<String>> kind : known.entrySet()) {
        String noun = kind.getKey();
        String name = word.startsWith(noun + " ") ? word.substring(noun.length() + 1) : word;
        if (kind.getValue().contains(name)) {
          nouns.add(noun);
          sorted.computeIfAbsent(noun, key -> new HashSet<>()).add(name);
        }
      }
      if (nouns.isEmpty()) {
        List<String> all = known.values().stream().flatMap(Set::stream).sorted().toList();
        file.faults().add(file.has(part, "drop", word, Want.nearest(want, word, all)).fault());
      }
      if (nouns.size() > 1) {
        List<String> several = nouns.stream().map(noun -> noun + " " + word).toList();
        throw file.has(part, "drop", word, Want.of("one-meaning", String.join(", ", several)));
      }
    }
    return sorted;
  }

  private static Set<String> named(Map<String, Set<String>> sorted, String noun) {
    return sorted.getOrDefault(noun, Set.of());
  }

  boolean hasRow(@Nullable String id) {
    return id != null && rows.contains(id);
  }

  /**
   * Whether a column or row of a table is left out.
   *
   * @param spoken the scope whose formulas speak of it
   */
  boolean hasCell(@Nullable String table, Scope.Each spoken, @Nullable String name) {
    return table != null && name != null && cells.contains(List.of(table, spoken, name));
  }

  /** Whether a relation of the base speaks of what is left out. */
  boolean has(Relation relation) {
    Scope scope = relation.scope();
    if (scope != null && tables.contains(scope.table())) {
      return true;
    }
    for (FigureRef figure : relation.formula().figures()) {
      IndicatorId name = figure.indicator();
      if (scope == null
          ? rows.contains(name.value())
          : hasCell(scope.table(), scope.each(), name.value())) {
        return true;
      }
    }
    return false;
  }
}
