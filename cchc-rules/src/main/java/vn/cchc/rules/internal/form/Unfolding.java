package vn.cchc.rules.internal.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.CellReadable;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.InCodes;
import vn.cchc.catalogue.Formula.InRange;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.OfRows;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.RowRule;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.RelationMessage;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Strength;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.catalogue.internal.FigureMapping;
import vn.cchc.catalogue.internal.TableRows;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.RowRef;

/**
 * Relations that are stated once, said of every row and column: chains are taken apart, tables
 * become cells. Used once for each form.
 */
public final class Unfolding {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<Level> EVERYBODY = Set.of(Level.values());

  private final Catalogue catalogue;
  private final Map<String, TableRows> rows = new HashMap<>();
  private final List<Slot> slots = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final List<Relation> implied = new ArrayList<>();

  /**
   * Unfolds a catalogue.
   *
   * @param given the rows that a report has, by table
   * @param stated the relations, of the catalogue
   */
  Unfolding(Catalogue catalogue, Map<String, List<RowRef>> given, List<Relation> stated) {
    this.catalogue = catalogue;
    for (Indicator indicator : catalogue.indicators()) {
      slots.add(new Slot(FigureRef.of(indicator.id()), indicator));
    }
    for (Table table : catalogue.tables()) {
      TableRows of = new TableRows(table, given.getOrDefault(table.id(), List.of()));
      rows.put(table.id(), of);
      List<Indicator> columns =
          table.columns().stream()
              .map(column -> column.toBuilder().reportedBy(EVERYBODY).build())
              .toList();
      for (RowRef row : of.withValues()) {
        columns.forEach(column -> cell(table, row, column));
      }
    }
    for (Relation relation : stated) {
      unfold(relation);
    }
  }

  List<Slot> slots() {
    return slots;
  }

  List<Relation> relations() {
    return relations;
  }

  /** Returns what kinds of value imply, which is told only where it does not hold. */
  List<Relation> implied() {
    return implied;
  }

  Map<String, TableRows> rows() {
    return rows;
  }

  private void cell(Table table, RowRef row, Indicator column) {
    FigureRef cell = FigureRef.ofCell(table.id(), row, column.id());
    slots.add(new Slot(cell, column));
    if (column.kind() == Kind.DATE) {
      // what is no date spoils no sum
      implied.add(
          Relation.builder("values-dates")
              .formula("values-dates", new CellReadable(cell))
              .strength(Strength.SHOULD)
              .build());
    }
    if (!column.isNumeric()) {
      return;
    }
    implied.add(implied(table, "values-readable", new CellReadable(cell)));
    if (column.kind() == Kind.CHOICE) {
      implied.add(implied(table, "values-in-codes", new InCodes(cell)));
      return;
    }
    BigDecimal low = column.isSigned() ? null : BigDecimal.ZERO;
    BigDecimal high =
        column.most() == null && column.kind() == Kind.PERCENTAGE && !column.isSigned()
            ? HUNDRED
            : column.most();
    boolean whole = column.kind() == Kind.COUNT;
    if (whole || low != null || high != null) {
      implied.add(implied(table, "values-possible", new InRange(cell, whole, low, high)));
    }
  }

  private static Relation implied(Table table, String id, Formula formula) {
    return Relation.builder(id)
        .formula(id, formula)
        .strength(table.isGuessed() ? Strength.SHOULD : Strength.MUST)
        .build();
  }

  private void unfold(Relation relation) {
    Scope scope = relation.scope();
    if (scope == null) {
      add(relation, relation.formula());
      return;
    }
    Table table = catalogue.table(scope.table()).orElseThrow();
    TableRows of = rows.get(table.id());
    if (of == null) {
      return;
    }
    if (relation.formula() instanceof OfRows rule) {
      ofRows(relation, rule.rule(), table, of, scope.summed(table));
    } else if (scope.each() == Scope.Each.ROW) {
      eachRow(relation, scope, table, of);
    } else {
      eachColumn(relation, scope, table);
    }
  }

  private void ofRows(
      Relation relation, RowRule rule, Table table, TableRows of, List<Indicator> columns) {
    boolean total = rule == RowRule.TOTAL_IS_SUM;
    for (RowRef whole : total ? of.totals() : of.groups()) {
      RowRef group = total ? null : whole;
      List<RowRef> parts = of.members(group);
      columns.forEach(column -> compare(relation, table, column, whole, parts, Operator.EQUAL));
      // what is "trong đó" need not be all of it, and is no more unless others are below nought
      for (RowRef some : of.some(group)) {
        List<RowRef> part = List.of(some);
        columns.stream()
            .filter(column -> !column.isSigned())
            .forEach(column -> compare(relation, table, column, whole, part, Operator.AT_LEAST));
      }
    }
  }

  private void compare(
      Relation relation,
      Table table,
      Indicator column,
      RowRef total,
      List<RowRef> parts,
      Operator operator) {
    if (parts.isEmpty()) {
      return;
    }
    List<Term> terms = new ArrayList<>(parts.size());
    for (RowRef part : parts) {
      terms.add(new Term(BigDecimal.ONE, FigureRef.ofCell(table.id(), part, column.id())));
    }
    FigureRef whole = FigureRef.ofCell(table.id(), total, column.id());
    add(
        relation,
        new Comparison(
            new Linear(List.of(new Term(BigDecimal.ONE, whole))), operator, new Linear(terms)));
  }

  private void eachRow(Relation relation, Scope scope, Table table, TableRows of) {
    Map<RowRef, IndicatorId> codes = new HashMap<>();
    for (TableRow row : table.rows()) {
      codes.put(row.ref(), row.code());
    }
    for (RowRef row : of.withValues()) {
      if (scope.only().isEmpty() || scope.only().contains(codes.get(row))) {
        add(relation, figure -> figure.inCell(table.id(), row, figure.indicator()));
      }
    }
  }

  private void eachColumn(Relation relation, Scope scope, Table table) {
    Map<IndicatorId, RowRef> byCode = new HashMap<>();
    for (TableRow row : table.rows()) {
      byCode.put(row.code(), row.ref());
    }
    for (Indicator column : scope.columns(table)) {
      add(
          relation,
          figure -> {
            RowRef row = byCode.get(figure.indicator());
            return row == null ? figure : figure.inCell(table.id(), row, column.id());
          });
    }
  }

  private void add(Relation relation, UnaryOperator<FigureRef> cell) {
    RelationMessage message = relation.message();
    Relation said =
        message == null
            ? relation
            : relation.toBuilder()
                .message(message.mapped(cell))
                .formula(relation.formulaText(), relation.formula())
                .build();
    add(said, FigureMapping.of(relation.formula(), cell));
  }

  private void add(Relation relation, Formula formula) {
    relations.addAll(apart(of(relation, formula)));
  }

  /** Returns the relations of a chain, each of which may fail alone. */
  static List<Relation> apart(Relation relation) {
    return relation.formula() instanceof Formula.All all
        ? all.parts().stream().map(part -> of(relation, part)).toList()
        : List.of(relation);
  }

  @SuppressWarnings("ReferenceEquality") // most relations of a form without tables stay as they are
  private static Relation of(Relation relation, Formula formula) {
    return formula == relation.formula()
        ? relation
        : relation.toBuilder().formula(relation.formulaText(), formula).build();
  }

  /** Returns the cell of this form that a report means; null if it has none. */
  static @Nullable FigureRef known(FigureRef figure, Map<String, TableRows> rows) {
    RowRef row = figure.row();
    String table = figure.table();
    TableRows of = table == null ? null : rows.get(table);
    RowRef known = row == null || of == null ? null : of.known(row);
    return known == null || table == null
        ? null
        : FigureRef.ofCell(table, known, figure.indicator());
  }
}
