package vn.cchc.io.exchange;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Strength;
import vn.cchc.catalogue.Table;
import vn.cchc.io.internal.vtl.Observations;
import vn.cchc.io.internal.vtl.VtlExpressions;
import vn.cchc.io.internal.vtl.VtlName;
import vn.cchc.io.internal.vtl.VtlRows;
import vn.cchc.io.internal.vtl.VtlRule;
import vn.cchc.io.internal.workbook.Unsaid;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.internal.Texts;

/**
 * The relations of a catalogue in the Validation and Transformation Language (VTL 2.1): a datapoint
 * ruleset for each data set of figures. Immutable and thread-safe.
 *
 * <p>A form with one column of figures is the data set {@code figures}, an observation a report; a
 * table is a data set {@code table_<id>}, an observation a row. A count or a choice is the
 * component {@code F<id>}. Of a figure with decimals {@code N<id>} has the digits, {@code S<id>}
 * what they are to be divided by: 99,05 % is 9905 and 100, since how many decimals were printed
 * says how it was rounded. {@code A<id>} and {@code B<id>} are the fraction that its note gives.
 * Whatever is missing is null, and rules about it are null: not checked. {@link #observations}
 * makes them of a report.
 *
 * <p>Figures of an earlier report are in a data set of their own, {@code figures_previous}, under
 * the identifiers of the report that they are compared with; they are joined to its figures, each
 * as {@code previous_F<id>}. The rows of a table are added up, and stand beside the row that should
 * have their sum: {@code P<id>}, and in {@code Q<id>} how many of them miss the figure. {@link
 * #transformations} are the joins and sums.
 */
public final class VtlRules {

  private static final String FIGURES = "figures";
  private static final String TABLE = "table_";
  private static final String BESIDE = "_beside";
  private static final String TOTAL = "_total";
  private static final String GROUP = "_group";

  private final Catalogue catalogue;
  private final Messages messages;
  private final List<Rule> rules = new ArrayList<>();
  private final Map<Relation, String> unsaid = new LinkedHashMap<>();
  private final Map<String, Standpoint> others = new LinkedHashMap<>();
  private final Map<String, Map<IndicatorId, Indicator>> summed = new LinkedHashMap<>();

  /**
   * A rule of a ruleset.
   *
   * @param dataSet of whose observations it is; one that {@link #transformations} make, or else one
   *     of a report
   * @param name of the rule in its ruleset
   * @param relation of the catalogue
   * @param strength how sure it is that it holds
   * @param when on what it depends, an expression; null where on nothing
   * @param then what must hold, an expression
   * @param components what it speaks of
   */
  public record Rule(
      String dataSet,
      String name,
      String relation,
      Strength strength,
      @Nullable String when,
      String then,
      Set<String> components) {

    public Rule {
      requireNonNull(dataSet, "dataSet");
      requireNonNull(name, "name");
      requireNonNull(relation, "relation");
      requireNonNull(strength, "strength");
      requireNonNull(then, "then");
      requireNonNull(components, "components");
      components = Collections.unmodifiableSet(new LinkedHashSet<>(components));
    }
  }

  private VtlRules(Catalogue catalogue, Locale locale) {
    this.catalogue = catalogue;
    this.messages = Messages.of(locale);
    for (Relation relation :
        Stream.concat(catalogue.relations().stream(), catalogue.overTime().stream()).toList()) {
      say(relation);
    }
  }

  /** Returns the rules of a catalogue; what is said besides is in a language. */
  public static VtlRules of(Catalogue catalogue, Locale locale) {
    return new VtlRules(requireNonNull(catalogue, "catalogue"), requireNonNull(locale, "locale"));
  }

  /** Returns the rules, in the order of the catalogue. */
  public List<Rule> rules() {
    return List.copyOf(rules);
  }

  private void say(Relation relation) {
    Scope scope = relation.scope();
    Table table = scope == null ? null : catalogue.table(scope.table()).orElse(null);
    if (scope != null && table != null && relation.formula() instanceof Formula.OfRows rows) {
      sayRows(relation, rows.rule(), table, scope.summed(table));
      return;
    }
    if (scope != null
        && (table == null || scope.each() == Scope.Each.COLUMN || !scope.only().isEmpty())) {
      unsaid.put(relation, "rows");
      return;
    }
    String set = table == null ? FIGURES : VtlName.of(TABLE, table.id());
    Function<FigureRef, @Nullable Indicator> form =
        figure ->
            table == null
                ? catalogue
                    .indicator(figure.indicator())
                    .filter(row -> row.place() == Indicator.Place.TABLE)
                    .orElse(null)
                : table.column(figure.indicator()).orElse(null);
    List<Formula> parts =
        relation.formula() instanceof Formula.All all ? all.parts() : List.of(relation.formula());
    Level level = catalogue.level();
    for (int i = 0; i < parts.size(); i++) {
      String name = VtlName.of("R_", relation.id()) + (parts.size() > 1 ? "_" + (i + 1) : "");
      try {
        VtlRule rule = new VtlExpressions(form, level).of(parts.get(i));
        boolean beside = false;
        for (FigureRef figure : parts.get(i).figures()) {
          Standpoint standpoint = figure.standpoint();
          if (standpoint != null) {
            others.put(VtlName.from(standpoint), standpoint);
            beside = true;
          }
        }
        add(beside ? set + BESIDE : set, name, relation, rule);
      } catch (Unsaid e) {
        unsaid.put(relation, e.why());
      }
    }
  }

  private void add(String set, String name, Relation relation, VtlRule rule) {
    rules.add(
        new Rule(
            set,
            name,
            relation.id(),
            relation.strength(),
            rule.when(),
            rule.then(),
            rule.components()));
  }

  private void sayRows(
      Relation relation, Formula.RowRule rule, Table table, List<Indicator> columns) {
    String set = VtlName.of(TABLE, table.id());
    boolean total = rule == Formula.RowRule.TOTAL_IS_SUM;
    for (Indicator column : columns) {
      try {
        String name = VtlName.of("R_", relation.id()) + VtlName.of("_", column.id().value());
        add(set + (total ? TOTAL : GROUP), name, relation, VtlRows.of(column));
        summed.computeIfAbsent(set, key -> new LinkedHashMap<>()).put(column.id(), column);
      } catch (Unsaid e) {
        unsaid.put(relation, e.why());
      }
    }
  }

  /**
   * Returns the transformations that make data sets of those of {@link #observations}, in the order
   * in which they are to be made: what each is made by, by its name.
   */
  public Map<String, String> transformations() {
    Map<String, String> made = new LinkedHashMap<>();
    for (String set : sets()) {
      List<String> joined = new ArrayList<>(List.of(set));
      others.forEach(
          (from, standpoint) -> {
            List<String> renamed = new ArrayList<>();
            for (String name : needed(set, from)) {
              renamed.add(name + " to " + from + name);
            }
            if (!renamed.isEmpty()) {
              String named = other(set, from) + "_named";
              made.put(named, other(set, from) + "[rename " + String.join(", ", renamed) + "]");
              joined.add(named);
            }
          });
      if (joined.size() > 1) {
        made.put(set + BESIDE, "left_join(" + String.join(", ", joined) + ")");
      }
      Map<IndicatorId, Indicator> columns = summed.get(set);
      if (columns != null) {
        made.putAll(VtlRows.transformations(set, set + TOTAL, set + GROUP, columns.values()));
      }
    }
    return made;
  }

  private List<String> sets() {
    List<String> sets = new ArrayList<>();
    if (!catalogue.indicators().isEmpty()) {
      sets.add(FIGURES);
    }
    catalogue.tables().forEach(table -> sets.add(VtlName.of(TABLE, table.id())));
    return sets;
  }

  private static String other(String set, String from) {
    return set + "_" + from.substring(0, from.length() - 1);
  }

  /** Returns the components of another report that rules of a data set speak of. */
  private Set<String> needed(String set, String from) {
    Set<String> needed = new LinkedHashSet<>();
    for (Rule rule : rules) {
      if (rule.dataSet().equals(set + BESIDE)) {
        for (String name : rule.components()) {
          if (from.equals(from(name))) {
            needed.add(name.substring(from.length()));
          }
        }
      }
    }
    return needed;
  }

  /** Returns what a component of another report is called behind; empty for the report's own. */
  private String from(String component) {
    return others.keySet().stream()
        .filter(component::startsWith)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /** Returns the rulesets, what they are checked by, and, as comments, what is not said and why. */
  public String text() {
    StringBuilder text = new StringBuilder();
    comment(
        text,
        catalogue.id() + " " + catalogue.version() + ": " + catalogue.name().in(messages.locale()));
    comment(text, messages.text("vtl.data"));
    Map<String, List<Rule>> sets = new LinkedHashMap<>();
    rules.forEach(rule -> sets.computeIfAbsent(rule.dataSet(), key -> new ArrayList<>()).add(rule));
    Map<String, String> made = transformations();
    if (!made.isEmpty()) {
      text.append('\n');
      comment(text, messages.text("vtl.made"));
    }
    made.forEach((set, by) -> text.append(set).append(" := ").append(by).append(";\n"));
    sets.forEach((set, some) -> ruleset(text, set, some));
    if (!unsaid.isEmpty()) {
      text.append('\n');
      comment(text, messages.text("vtl.unsaid"));
      Map<List<String>, List<Relation>> alike = new LinkedHashMap<>();
      unsaid.forEach(
          (relation, why) ->
              alike
                  .computeIfAbsent(List.of(why, relation.because().vi()), key -> new ArrayList<>())
                  .add(relation));
      alike.forEach((key, relations) -> comment(text, leftOut(relations, key.get(0))));
    }
    return text.toString();
  }

  private String leftOut(List<Relation> relations, String why) {
    Relation first = relations.get(0);
    String ids =
        relations.size() == 1
            ? first.id()
            : messages.text("vtl.ids", first.id(), relations.size() - 1);
    return ids + ": " + first.formulaText() + ". " + messages.text("vtl.why." + why);
  }

  private void ruleset(StringBuilder text, String set, List<Rule> some) {
    Set<String> components = new LinkedHashSet<>();
    some.forEach(rule -> components.addAll(rule.components()));
    String name = VtlName.of("", catalogue.id()) + "_" + set;
    text.append("\ndefine datapoint ruleset ").append(name).append(" (variable ");
    text.append(String.join(", ", components)).append(") is\n");
    List<String> lines = new ArrayList<>();
    for (Rule rule : some) {
      String when = rule.when() == null ? "" : "when " + rule.when() + " then ";
      lines.add(
          "  "
              + rule.name()
              + ": "
              + when
              + rule.then()
              + " errorcode \""
              + rule.relation().replaceAll("[\"\\p{Cntrl}]", "_")
              + "\" errorlevel "
              + level(rule.strength()));
    }
    text.append(String.join(";\n", lines)).append("\nend datapoint ruleset;\n\n");
    text.append("checked_").append(set).append(" := check_datapoint(").append(set);
    text.append(", ").append(name).append(" all);\n");
  }

  private static int level(Strength strength) {
    return switch (strength) {
      case MUST -> 3;
      case SHOULD -> 2;
      case NOTE -> 1;
    };
  }

  /** A comment ends with its line, whatever stands in it. */
  private static void comment(StringBuilder text, String words) {
    words.lines().forEach(line -> text.append("// ").append(Texts.line(line)).append('\n'));
  }

  /**
   * Returns the observations of a report by their data sets: each has the components that rules
   * speak of, a whole number for digits and units, else a decimal; null where the report says
   * nothing that can be read for certain. Those of tables have a component {@code row} besides.
   */
  public Map<String, List<Map<String, @Nullable Object>>> observations(Report report) {
    return observations(report, Map.of());
  }

  /**
   * Returns the observations of a report, and those of earlier ones that it is compared with, each
   * in a data set of its own, as {@code figures_previous}. Where there is no such report, or it is
   * of another form, all is null, or there is no row.
   *
   * @param earlier reports by what rules call them
   */
  public Map<String, List<Map<String, @Nullable Object>>> observations(
      Report report, Map<Standpoint, Report> earlier) {
    Observations here = new Observations(catalogue, requireNonNull(report, "report"));
    requireNonNull(earlier, "earlier");
    Map<String, List<Map<String, @Nullable Object>>> observations = new LinkedHashMap<>();
    for (String set : sets()) {
      observations.put(set, some(here, set, own(set)));
    }
    others.forEach(
        (from, standpoint) -> {
          Report other = earlier.get(standpoint);
          boolean known = other != null && other.catalogue().equals(catalogue.id());
          Report said = known && other != null ? other : Report.builder(catalogue.id()).build();
          Observations there = new Observations(catalogue, said);
          for (String set : sets()) {
            Set<String> needed = new LinkedHashSet<>(needed(set, from));
            if (!needed.isEmpty()) {
              observations.put(other(set, from), some(there, set, needed));
            }
          }
        });
    return observations;
  }

  /**
   * Returns the components of a data set of {@link #observations}; none of one that it has not.
   *
   * @param dataSet its name
   */
  public Set<String> components(String dataSet) {
    requireNonNull(dataSet, "dataSet");
    Set<String> components = new LinkedHashSet<>();
    for (String set : sets()) {
      Set<String> some = new LinkedHashSet<>();
      if (set.equals(dataSet)) {
        some.addAll(own(set));
      }
      for (String from : others.keySet()) {
        if (other(set, from).equals(dataSet)) {
          some.addAll(needed(set, from));
        }
      }
      if (!some.isEmpty() && !set.equals(FIGURES)) {
        components.add("row");
      }
      components.addAll(some);
    }
    return components;
  }

  /** Returns the components of a data set of the report that rules speak of. */
  private Set<String> own(String set) {
    Set<String> own = new LinkedHashSet<>();
    for (Rule rule : rules) {
      if (rule.dataSet().equals(set) || rule.dataSet().equals(set + BESIDE)) {
        rule.components().stream().filter(name -> from(name).isEmpty()).forEach(own::add);
      }
    }
    Map<IndicatorId, Indicator> columns = summed.get(set);
    if (columns != null) {
      own.add(VtlRows.ROLE);
      own.add(VtlRows.WHOLE);
      columns.values().forEach(column -> own.addAll(VtlRows.components(column)));
    }
    return own;
  }

  private List<Map<String, @Nullable Object>> some(
      Observations of, String set, Set<String> components) {
    List<Map<String, @Nullable Object>> rows =
        set.equals(FIGURES)
            ? List.of(of.figures())
            : catalogue.tables().stream()
                .filter(table -> VtlName.of(TABLE, table.id()).equals(set))
                .flatMap(table -> of.rows(table.id()).stream())
                .toList();
    List<Map<String, @Nullable Object>> some = new ArrayList<>();
    for (Map<String, @Nullable Object> row : rows) {
      Map<String, @Nullable Object> observation = new LinkedHashMap<>();
      if (row.containsKey("row")) {
        observation.put("row", row.get("row"));
      }
      components.forEach(name -> observation.put(name, row.get(name)));
      some.add(observation);
    }
    return List.copyOf(some);
  }
}
