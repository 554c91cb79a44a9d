package vn.cchc.rules.internal.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReview;
import vn.cchc.catalogue.CatalogueReview.Coverage;
import vn.cchc.catalogue.CatalogueReview.Fixed;
import vn.cchc.catalogue.CatalogueReview.Implied;
import vn.cchc.catalogue.CatalogueReview.NeverChecked;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.InRange;
import vn.cchc.catalogue.Formula.OfRows;
import vn.cchc.catalogue.Formula.Order;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.catalogue.Indicator.Measure;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;

/**
 * A catalogue with tables, reviewed slice by slice: what is stated for each row is reviewed as one
 * row, what is stated for each column as one column. So a table of any size is reviewed at once.
 */
public final class TableSlices {

  private final Catalogue catalogue;
  private final List<List<String>> contradictions = new ArrayList<>();
  private final List<String> toDrop = new ArrayList<>();
  private final List<Implied> implied = new ArrayList<>();
  private final List<Fixed> fixed = new ArrayList<>();
  private final List<NeverChecked> neverChecked = new ArrayList<>();
  private final List<Coverage> coverage = new ArrayList<>();
  private final List<String> undecided = new ArrayList<>();

  private TableSlices(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Returns what there is to say of a catalogue. */
  public static CatalogueReview review(Catalogue catalogue) {
    TableSlices slices = new TableSlices(catalogue);
    slices.slice(null, null, catalogue.indicators(), List.of(), formula -> true);
    for (Table table : catalogue.tables()) {
      List<Relation> kinds = new ArrayList<>();
      List<Indicator> columns = new ArrayList<>();
      for (Indicator column : table.columns()) {
        if (column.isNumeric()) {
          columns.add(column);
          kind(column, kinds);
        } else if (column.kind() == Kind.DATE) {
          columns.add(column);
        }
      }
      slices.slice(table, Scope.Each.ROW, columns, kinds, formula -> true);
      List<Indicator> rows = new ArrayList<>();
      for (TableRow row : table.rows()) {
        if (row.hasValues()) {
          rows.add(
              Indicator.builder(row.code().value())
                  .name(row.ref().name(), row.english() == null ? row.ref().name() : row.english())
                  .kind(Kind.AMOUNT)
                  .measures(Measure.FLOW)
                  .build());
        }
      }
      // what is said of a column of dates is not said of one of numbers
      slices.slice(
          table, Scope.Each.COLUMN, rows, List.of(), formula -> !(formula instanceof Order));
      slices.slice(table, Scope.Each.COLUMN, rows, List.of(), Order.class::isInstance);
    }
    slices.neverChecked.addAll(OverTime.neverChecked(catalogue));
    return slices.all();
  }

  /** What a kind of value implies contradicts as well as what is stated. */
  private static void kind(Indicator column, List<Relation> kinds) {
    BigDecimal low = column.isSigned() ? null : BigDecimal.ZERO;
    BigDecimal most = column.most();
    BigDecimal high =
        most == null && column.kind() == Kind.PERCENTAGE ? BigDecimal.valueOf(100) : most;
    if (column.kind() != Kind.CHOICE && (low != null || high != null)) {
      String id =
          "(" + column.id() + ") " + column.kind().name().toLowerCase(java.util.Locale.ROOT);
      Formula range = new InRange(FigureRef.of(column.id()), false, low, high);
      String text =
          column.id() + " in " + (low == null ? "" : low) + ".." + (high == null ? "" : high);
      kinds.add(Relation.builder(id).formula(text, range).build());
    }
  }

  private void slice(
      @Nullable Table table,
      Scope.@Nullable Each each,
      List<Indicator> figures,
      List<Relation> kinds,
      Predicate<Formula> said) {
    Set<IndicatorId> known = new HashSet<>();
    figures.forEach(figure -> known.add(figure.id()));
    List<Relation> relations = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Relation relation : catalogue.relations()) {
      Scope scope = relation.scope();
      boolean here =
          scope == null
              ? table == null
              : table != null && scope.table().equals(table.id()) && scope.each() == each;
      if (here && !(relation.formula() instanceof OfRows) && said.test(relation.formula())) {
        add(relation, known, ids, relations);
      }
    }
    Map<IndicatorId, List<String>> sums =
        table != null && each == Scope.Each.ROW ? sums(table) : new HashMap<>();
    Map<IndicatorId, List<String>> limits = new HashMap<>();
    if (table != null && each == Scope.Each.ROW) {
      between(table, sums, limits);
    }
    boolean nothing = relations.isEmpty() && sums.isEmpty() && limits.isEmpty();
    // a table that no relation speaks of is reviewed as rows, to say so
    if (figures.isEmpty()
        || nothing && table != null && (each == Scope.Each.COLUMN || isSpokenOf(table))) {
      return;
    }
    relations.addAll(kinds);
    Set<String> own = new HashSet<>();
    kinds.forEach(kind -> own.add(kind.id()));
    take(
        new Reviewer(
                Catalogue.builder(catalogue.id())
                    .name(catalogue.name())
                    .level(catalogue.level())
                    .validFrom(catalogue.validFrom())
                    .indicators(figures)
                    .build(),
                relations)
            .review(),
        own,
        sums,
        limits);
  }

  private boolean isSpokenOf(Table table) {
    return catalogue.relations().stream()
        .map(Relation::scope)
        .anyMatch(scope -> scope != null && scope.table().equals(table.id()));
  }

  /** Adds the relations with other reports, for each column of this one they speak of. */
  private void between(
      Table table, Map<IndicatorId, List<String>> exactly, Map<IndicatorId, List<String>> limits) {
    for (Relation relation : catalogue.relations()) {
      Scope scope = relation.scope();
      Set<FigureRef> figures = relation.formula().figures();
      if (scope != null
          && scope.table().equals(table.id())
          && scope.each() == Scope.Each.ROW
          && figures.stream().anyMatch(figure -> figure.standpoint() != null)) {
        Map<IndicatorId, List<String>> sort =
            Reviewer.isExact(relation.formula()) ? exactly : limits;
        figures.stream()
            .filter(figure -> figure.standpoint() == null)
            .map(FigureRef::indicator)
            .distinct()
            .forEach(id -> sort.computeIfAbsent(id, i -> new ArrayList<>()).add(relation.id()));
      }
    }
  }

  /** The relations that add up rows, for each column whose cells they tie to each other. */
  private Map<IndicatorId, List<String>> sums(Table table) {
    Map<IndicatorId, List<String>> sums = new HashMap<>();
    for (Relation relation : catalogue.relations()) {
      Scope scope = relation.scope();
      if (scope != null
          && scope.table().equals(table.id())
          && relation.formula() instanceof OfRows) {
        for (Indicator column : scope.summed(table)) {
          sums.computeIfAbsent(column.id(), id -> new ArrayList<>()).add(relation.id());
        }
      }
    }
    return sums;
  }

  /** The parts of a chain are relations of their own. */
  private static void add(
      Relation relation, Set<IndicatorId> known, Set<String> ids, List<Relation> relations) {
    List<Formula> parts =
        relation.formula() instanceof Formula.All all ? all.parts() : List.of(relation.formula());
    for (Formula part : parts) {
      boolean inSlice =
          part.figures().stream()
              .allMatch(f -> f.standpoint() == null && known.contains(f.indicator()));
      String id = relation.id();
      for (int i = 2; inSlice && !ids.add(id); i++) {
        id = relation.id() + " (" + i + ")";
      }
      if (inSlice) {
        Relation.Builder copy = Relation.builder(id).formula(relation.formulaText(), part);
        relations.add(
            copy.strength(relation.strength()).partsMayShare(relation.partsMayShare()).build());
      }
    }
  }

  private void take(
      CatalogueReview review,
      Set<String> kinds,
      Map<IndicatorId, List<String>> sums,
      Map<IndicatorId, List<String>> limits) {
    contradictions.addAll(review.contradictions());
    review.toDrop().stream().filter(id -> !kinds.contains(id)).forEach(toDrop::add);
    review.implied().stream().filter(i -> !kinds.contains(i.relation())).forEach(implied::add);
    fixed.addAll(review.fixed());
    neverChecked.addAll(review.neverChecked());
    undecided.addAll(review.undecided());
    for (Coverage some : review.coverage()) {
      List<String> alone = new ArrayList<>(some.alone());
      alone.removeAll(kinds);
      List<String> exactly = new ArrayList<>(some.exactly());
      exactly.addAll(sums.getOrDefault(some.figure().indicator(), List.of()));
      List<String> byLimit = new ArrayList<>(some.byLimit());
      byLimit.addAll(limits.getOrDefault(some.figure().indicator(), List.of()));
      coverage.add(new Coverage(some.figure(), exactly, byLimit, alone));
    }
  }

  private CatalogueReview all() {
    return new CatalogueReview(
        contradictions, toDrop, implied, fixed, neverChecked, coverage, undecided);
  }
}
