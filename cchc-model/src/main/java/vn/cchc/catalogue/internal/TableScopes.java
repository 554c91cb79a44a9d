package vn.cchc.catalogue.internal;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.catalogue.FormulaParser;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.internal.CatalogueFile.Rule;
import vn.cchc.model.Fault;
import vn.cchc.model.IndicatorId;

/** For which cells of which table a rule of a file is stated. */
final class TableScopes {

  private final YamlFile file;
  private final List<Table> tables;

  TableScopes(YamlFile file, List<Table> tables) {
    this.file = file;
    this.tables = tables;
  }

  Scope of(Rule rule) {
    boolean row = "row".equals(rule.each());
    if (rule.each() == null) {
      throw file.wrong(rule, "each", "missing", "each", Want.of("each"));
    }
    if (!row && !"column".equals(rule.each())) {
      throw file.value(rule, "each", rule.each(), Want.of("each"));
    }
    Table table = table(rule);
    List<IndicatorId> only = new ArrayList<>();
    for (String one : CatalogueBuilder.orEmpty(rule.only())) {
      List<String> known = row ? rows(table) : columns(table);
      if (!known.contains(one)) {
        Fault want = Want.of(row ? "row-of" : "column-of", table.id());
        throw file.has(rule, "only", one, Want.nearest(want, one, known));
      }
      only.add(IndicatorId.parse(one));
    }
    return (row ? Scope.eachRow(table.id()) : Scope.eachColumn(table.id())).only(only);
  }

  /** Returns what reads the formulas of a scope. */
  FormulaParser words(Scope scope) {
    for (Table table : tables) {
      if (table.id().equals(scope.table())) {
        return FormulaParser.ofTable(table, scope);
      }
    }
    throw new IllegalArgumentException("no table " + scope.table());
  }

  private static List<String> columns(Table table) {
    return table.columns().stream().map(column -> column.id().value()).toList();
  }

  private static List<String> rows(Table table) {
    return table.rows().stream().map(line -> line.code().value()).toList();
  }

  private Table table(Rule rule) {
    if (rule.table() == null && tables.size() == 1) {
      return tables.get(0);
    }
    String wanted = CatalogueBuilder.required(file, rule, "table", rule.table());
    for (Table table : tables) {
      if (table.id().equals(wanted)) {
        return table;
      }
    }
    List<String> known = tables.stream().map(Table::id).toList();
    throw file.value(rule, "table", wanted, Want.oneOf(known, wanted));
  }
}
