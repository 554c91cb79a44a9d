package vn.cchc.io.internal.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula.RowRule;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Strength;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.io.internal.sketch.RuleOrigin;
import vn.cchc.io.internal.sketch.RuleSketch;
import vn.cchc.io.internal.sketch.Sketches;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;

/**
 * The catalogue of a form, as a person would begin to write it: rows are open where nothing but
 * totals ties them, and rules are called by what they are about.
 */
public final class FormDraft {

  private static final LocalizedText SUMS =
      new LocalizedText(
          "Đọc được từ biểu: dòng tổng bằng tổng các dòng",
          "Read off the form: a total row is the sum of its rows");

  /** What ties rows of a table whose rows every report brings along. */
  private static final Set<RuleOrigin> OF_ANY_ROWS =
      EnumSet.of(RuleOrigin.TOTAL_ROW, RuleOrigin.GROUP, RuleOrigin.SUBTOTAL);

  private final List<Table> tables = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private FormDraft() {}

  /**
   * Returns the catalogue of some tables.
   *
   * @param id of the catalogue
   * @param name of the form
   * @param level of the agencies that fill it in
   */
  public static Catalogue catalogue(
      String id, LocalizedText name, Level level, List<TableSketch> sketches) {
    FormDraft draft = new FormDraft();
    IndicatorDraft indicators = indicators(sketches).orElse(null);
    for (TableSketch sketch : sketches) {
      if (indicators == null || !IndicatorRows.are(sketch)) {
        draft.add(sketch);
      }
    }
    List<Relation> relations = new ArrayList<>();
    if (indicators != null) {
      relations.addAll(indicators.relations());
    }
    relations.addAll(draft.relations);
    return Catalogue.builder(id)
        .name(Timeless.of(name))
        .level(level)
        .validFrom(LocalDate.EPOCH)
        .source(Timeless.of(name).vi())
        .indicators(indicators == null ? List.of() : indicators.indicators())
        .tables(draft.tables)
        .relations(relations)
        .build();
  }

  /** Returns what a person has to decide of the rows of a form of indicators. */
  static List<LocalizedText> questions(List<TableSketch> sketches) {
    return indicators(sketches).map(IndicatorDraft::questions).orElse(List.of());
  }

  /** The table whose rows are indicators; a form has one, or else all are tables. */
  private static Optional<IndicatorDraft> indicators(List<TableSketch> sketches) {
    List<TableSketch> such = sketches.stream().filter(IndicatorRows::are).toList();
    return such.size() == 1 ? Optional.of(new IndicatorDraft(such.get(0))) : Optional.empty();
  }

  private void add(TableSketch sketch) {
    boolean open = isOpen(sketch);
    Table understood = Sketches.table(sketch);
    Table.Builder table =
        Table.builder(sketch.id())
            .name(Timeless.of(understood.name()))
            .columns(understood.columns());
    if (open) {
      Table usual = table.open().build();
      List<String> totals =
          sketch.rows().stream()
              .filter(row -> row.role() == TableRow.Role.TOTAL)
              .map(RowSketch::name)
              .toList();
      tables.add(totals.stream().allMatch(usual::isTotal) ? usual : table.totals(totals).build());
    } else {
      List<TableRow> rows = new ArrayList<>();
      EmptyGroups empty = new EmptyGroups(sketch);
      for (int r = 0; r < sketch.rows().size(); r++) {
        RowSketch row = sketch.rows().get(r);
        rows.add(new TableRow(row.ref(), row.code(), null, empty.role(r)));
      }
      tables.add(table.rows(rows).build());
      empty.sums().forEach(rule -> relations.add(relation(sketch, rule, false)));
    }
    List<RuleSketch> total = new ArrayList<>();
    List<RuleSketch> groups = new ArrayList<>();
    for (RuleSketch rule : sketch.checked()) {
      if (open && rule.origin() == RuleOrigin.ACCOUNTS && !rule.only().isEmpty()) {
        // debits come to credits in the total alone, which such a catalogue cannot name
        continue;
      }
      if (open && rule.each() == Scope.Each.COLUMN) {
        (rule.origin() == RuleOrigin.TOTAL_ROW ? total : groups).add(rule);
      } else {
        relations.add(relation(sketch, rule, open && !rule.only().isEmpty()));
      }
    }
    OpenSums kept = new OpenSums(sketch, tables.get(tables.size() - 1));
    if (!groups.isEmpty() && kept.areGroups(groups)) {
      relations.add(sums(sketch, "groups", RowRule.GROUPS_ARE_SUMS, groups));
    }
    if (!total.isEmpty() && kept.isTotal(total)) {
      relations.add(sums(sketch, "total", RowRule.TOTAL_IS_SUM, total));
    }
  }

  private static boolean isOpen(TableSketch sketch) {
    return sketch.rows().isEmpty()
        || sketch.rows().stream().noneMatch(RowSketch::codePrinted)
            && sketch.checked().stream()
                .filter(rule -> rule.each() == Scope.Each.COLUMN)
                .allMatch(rule -> OF_ANY_ROWS.contains(rule.origin()));
  }

  /** What the rows add up to, in the columns of which some rows of the form do. */
  private Relation sums(TableSketch sketch, String id, RowRule rule, List<RuleSketch> like) {
    Set<IndicatorId> only = new LinkedHashSet<>();
    like.forEach(some -> only.addAll(some.only()));
    boolean all = like.stream().anyMatch(some -> some.only().isEmpty());
    return Relation.builder(unique(id))
        .scope(Scope.eachColumn(sketch.id()).only(all ? List.of() : List.copyOf(only)))
        .formula(rule.words())
        .strength(Strength.SHOULD)
        .because(SUMS)
        .source(sketch.id())
        .build();
  }

  /**
   * Returns a rule as a relation.
   *
   * @param ofAnyRows whether it is for some rows of a table whose rows every report brings along:
   *     it cannot name them, so it is for all and only noted
   */
  private Relation relation(TableSketch sketch, RuleSketch rule, boolean ofAnyRows) {
    String formula = rule.formula();
    int end = 0;
    while (end < formula.length() && "=<>~".indexOf(formula.charAt(end)) < 0) {
      end++;
    }
    String about =
        formula.substring(0, end).replaceAll("[^\\p{L}\\d.]+", "-").replaceAll("^-|-$", "");
    String kind = rule.each() == Scope.Each.ROW ? "col-" : "row-";
    String printed = rule.printed();
    return Relation.builder(unique(kind + (about.isEmpty() ? "sum" : about)))
        .scope(new Scope(sketch.id(), rule.each(), ofAnyRows ? List.of() : rule.only()))
        .formula(formula)
        .strength(ofAnyRows ? Strength.NOTE : rule.strength())
        .because(rule.why())
        .source(printed == null || printed.isBlank() ? sketch.id() : printed.strip())
        .build();
  }

  private String unique(String name) {
    String unique = name;
    for (int i = 2; !ids.add(unique); i++) {
      unique = name + "-" + i;
    }
    return unique;
  }
}
