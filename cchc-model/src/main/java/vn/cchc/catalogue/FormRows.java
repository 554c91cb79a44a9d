package vn.cchc.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.internal.Nearest;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.internal.Texts;

/** The rows of a form by their identifiers, and what formulas mean by them. */
final class FormRows {

  private final List<Indicator> rows;
  private final Map<IndicatorId, Indicator> byId = new HashMap<>();

  private final Map<String, Table> tables = new HashMap<>();

  /** Whether a whole number may be a figure of this form, as no form's section is. */
  private boolean numbered;

  /** Whether the form asks for dates, which compare otherwise than numbers. */
  private boolean dated;

  private @Nullable FormulaParser parser;

  FormRows(List<Indicator> rows, List<Table> tables) {
    this.rows = rows;
    for (Table table : tables) {
      if (this.tables.put(table.id(), table) != null) {
        throw new IllegalArgumentException("table " + table.id() + " occurs twice");
      }
    }
    for (Indicator row : rows) {
      if (byId.put(row.id(), row) != null) {
        throw new IllegalArgumentException("indicator " + row.id() + " occurs twice");
      }
      dated |= row.kind() == Indicator.Kind.DATE;
      numbered |= row.hasValue() && isWhole(row.id().value());
    }
  }

  private static boolean isWhole(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  Map<IndicatorId, Indicator> byId() {
    return byId;
  }

  /**
   * Returns a relation whose formula is read by these rows.
   *
   * @throws IllegalArgumentException if it cannot be, or speaks of no figure or of a heading
   */
  Relation bound(Relation relation) {
    Scope scope = relation.scope();
    if (scope != null) {
      return inTable(relation, scope);
    }
    if (isOfCells(relation)) {
      return relation;
    }
    Relation bound = isReadAlike(relation) ? relation : readAgain(relation);
    Set<FigureRef> figures = bound.formula().figures();
    if (figures.isEmpty() && !(bound.formula() instanceof Formula.OfReport)) {
      throw new IllegalArgumentException("relation " + bound.id() + " speaks of no figure");
    }
    for (FigureRef figure : figures) {
      Indicator indicator = byId.get(figure.indicator());
      if (indicator == null || !indicator.hasValue()) {
        throw new IllegalArgumentException(
            "relation "
                + bound.id()
                + ": '"
                + figure
                + "' is a heading. Expected an indicator of the form that takes a value");
      }
    }
    return bound;
  }

  /**
   * Whether a relation was made of cells of these tables, each of its own row and column: no text
   * says that, so none is read again.
   */
  private boolean isOfCells(Relation relation) {
    Set<FigureRef> figures = relation.formula().figures();
    return !figures.isEmpty() && figures.stream().allMatch(this::isCell);
  }

  private boolean isCell(FigureRef figure) {
    Table table = figure.row() == null ? null : tables.get(figure.table());
    return table != null
        && table.columns().stream().anyMatch(column -> column.id().equals(figure.indicator()));
  }

  /** A relation of a table speaks of its columns, or of its rows by their codes. */
  private Relation inTable(Relation relation, Scope scope) {
    Table table = tables.get(scope.table());
    if (table == null) {
      throw new IllegalArgumentException(
          "relation "
              + relation.id()
              + ": the form has no table '"
              + Texts.shortened(scope.table())
              + "'"
              + Nearest.to(scope.table(), tables.keySet()));
    }
    boolean columns = scope.each() == Scope.Each.ROW;
    List<String> codes = table.rows().stream().map(row -> row.code().value()).toList();
    List<String> names = table.columns().stream().map(column -> column.id().value()).toList();
    for (IndicatorId only : scope.only()) {
      if (!(columns ? codes : names).contains(only.value())) {
        throw new IllegalArgumentException(
            "relation "
                + relation.id()
                + ": table "
                + table.id()
                + " has no "
                + (columns ? "row " : "column ")
                + only);
      }
    }
    return readBy(relation, FormulaParser.ofTable(table, scope));
  }

  /**
   * Whether these rows would read the same formula. A program waits for its first verdict, and
   * reading some hundred formulas twice is a good part of that; where whole numbers are no figures
   * and every figure is a row, nothing can be read otherwise.
   */
  private boolean isReadAlike(Relation relation) {
    return !numbered
        && !dated
        && !relation.hasDecimals()
        && relation.formula().figures().stream().allMatch(f -> byId.containsKey(f.indicator()));
  }

  private Relation readAgain(Relation relation) {
    if (parser == null) {
      parser = FormulaParser.ofForm(rows);
    }
    return readBy(relation, parser);
  }

  private static Relation readBy(Relation relation, FormulaParser by) {
    try {
      return relation.toBuilder().formula(relation.formulaText(), by).build();
    } catch (FormulaException e) {
      throw new IllegalArgumentException("relation " + relation.id() + ": " + e.getMessage(), e);
    }
  }
}
