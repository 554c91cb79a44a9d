package vn.cchc.io.exchange;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import vn.cchc.io.internal.vtl.VtlExpressions;
import vn.cchc.io.internal.vtl.VtlName;
import vn.cchc.io.internal.vtl.VtlRule;
import vn.cchc.io.internal.workbook.Unsaid;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Report;
import vn.cchc.model.RowRef;
import vn.cchc.model.internal.NoteFraction;
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
 */
public final class VtlRules {

  private static final String FIGURES = "figures";
  private static final String TABLE = "table_";

  /** More digits than a double keeps are not written. */
  private static final int DIGITS = 16;

  private final Catalogue catalogue;
  private final Messages messages;
  private final List<Rule> rules = new ArrayList<>();
  private final Map<Relation, String> unsaid = new LinkedHashMap<>();

  /**
   * A rule of a ruleset.
   *
   * @param dataSet of whose observations it is
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
        rules.add(
            new Rule(
                set,
                name,
                relation.id(),
                relation.strength(),
                rule.when(),
                rule.then(),
                rule.components()));
      } catch (Unsaid e) {
        unsaid.put(relation, e.why());
      }
    }
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
    requireNonNull(report, "report");
    Map<String, Map<String, Map<String, @Nullable Object>>> sets = new LinkedHashMap<>();
    if (!catalogue.indicators().isEmpty()) {
      sets.computeIfAbsent(FIGURES, key -> new LinkedHashMap<>()).put("", new LinkedHashMap<>());
    }
    for (Figure figure : catalogue.named(report).figures()) {
      FigureRef ref = figure.ref();
      RowRef row = ref.row();
      String table = ref.table();
      Indicator indicator =
          table == null
              ? catalogue.indicator(ref.indicator()).orElse(null)
              : catalogue.table(table).flatMap(t -> t.column(ref.indicator())).orElse(null);
      if (indicator != null && indicator.isNumeric()) {
        String key = row == null ? "" : row.toString();
        Map<String, @Nullable Object> observation =
            sets.computeIfAbsent(
                    table == null ? FIGURES : VtlName.of(TABLE, table), k -> new LinkedHashMap<>())
                .computeIfAbsent(key, k -> new LinkedHashMap<>());
        if (row != null) {
          observation.put("row", key);
        }
        put(observation, indicator, figure, report.notation());
      }
    }
    Map<String, List<Map<String, @Nullable Object>>> observations = new LinkedHashMap<>();
    sets.forEach(
        (set, rows) -> {
          rules.stream()
              .filter(rule -> rule.dataSet().equals(set))
              .flatMap(rule -> rule.components().stream())
              .forEach(name -> rows.values().forEach(row -> row.putIfAbsent(name, null)));
          observations.put(set, List.copyOf(rows.values()));
        });
    return observations;
  }

  private static void put(
      Map<String, @Nullable Object> observation,
      Indicator indicator,
      Figure figure,
      NumberNotation notation) {
    IndicatorId id = indicator.id();
    BigDecimal number = number(indicator, figure.value());
    if (VtlName.isWhole(indicator)) {
      observation.putIfAbsent(VtlName.number(id), number == null ? null : number.doubleValue());
      return;
    }
    if (number != null
        && number.precision() - Math.min(0, number.scale()) < DIGITS
        && number.scale() < DIGITS) {
      BigDecimal printed = number.scale() < 0 ? number.setScale(0) : number;
      observation.putIfAbsent(VtlName.digits(id), printed.unscaledValue().longValueExact());
      observation.putIfAbsent(
          VtlName.unit(id), BigDecimal.ONE.scaleByPowerOfTen(printed.scale()).longValueExact());
    }
    String note = figure.note();
    if (note != null) {
      NoteFraction.of(note, notation)
          .ifPresent(
              fraction -> {
                whole(fraction.numerator())
                    .ifPresent(above -> observation.putIfAbsent(VtlName.above(id), above));
                whole(fraction.denominator())
                    .ifPresent(below -> observation.putIfAbsent(VtlName.below(id), below));
              });
    }
  }

  private static Optional<Long> whole(BigDecimal number) {
    boolean whole = number.stripTrailingZeros().scale() <= 0 && number.precision() < DIGITS;
    return whole ? Optional.of(number.longValueExact()) : Optional.empty();
  }

  private static @Nullable BigDecimal number(Indicator indicator, FigureValue value) {
    if (!(value instanceof Quantity quantity)
        || quantity.precision() != FigureValue.Precision.EXACT
        || quantity.percent() && indicator.kind() != Indicator.Kind.PERCENTAGE) {
      return null;
    }
    return quantity.number();
  }
}
