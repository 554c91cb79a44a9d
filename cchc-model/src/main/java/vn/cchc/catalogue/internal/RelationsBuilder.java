package vn.cchc.catalogue.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.FormulaException;
import vn.cchc.catalogue.FormulaParser;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.catalogue.Indicator.Measure;
import vn.cchc.catalogue.Indicator.NoteUse;
import vn.cchc.catalogue.Indicator.Place;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.RelationMessage;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Strength;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.internal.CatalogueFile.Rule;
import vn.cchc.model.Fault;
import vn.cchc.model.FigureRef;
import vn.cchc.model.RelationKind;
import vn.cchc.model.internal.Texts;

/** Makes relations of a file's rules; a rule stated for each of some indicators becomes many. */
final class RelationsBuilder {

  static final String PLACEHOLDER = "{indicator}";

  /** What {@code each} may say, and which indicators it means. */
  private static final Map<String, Predicate<Indicator>> SELECTIONS =
      Map.of(
          "figure", indicator -> indicator.hasValue() && indicator.place() == Place.TABLE,
          "count", indicator -> indicator.kind() == Kind.COUNT,
          "percentage", indicator -> indicator.kind() == Kind.PERCENTAGE,
          "choice", indicator -> indicator.kind() == Kind.CHOICE,
          "evidence", indicator -> indicator.note() == NoteUse.EVIDENCE,
          "as-of", indicator -> indicator.note() == NoteUse.AS_OF,
          "flow", indicator -> isCounted(indicator, Measure.FLOW),
          "plan", indicator -> isCounted(indicator, Measure.PLAN),
          "cumulative", indicator -> indicator.measures() == Measure.CUMULATIVE);

  /** Rates and choices of a period do not add up to those of a longer one. */
  private static boolean isCounted(Indicator indicator, Measure measure) {
    return indicator.measures() == measure
        && (indicator.kind() == Kind.COUNT || indicator.kind() == Kind.AMOUNT);
  }

  private final YamlFile file;
  private final List<Indicator> indicators;
  private final Map<String, Indicator> byId = new HashMap<>();
  private final FormulaParser formulas;
  private final List<Table> tables;
  private final Set<String> brokenTables;
  private final TableScopes scopes;
  private final Map<String, Rule> seen = new HashMap<>();

  RelationsBuilder(
      YamlFile file, List<Indicator> indicators, List<Table> tables, Set<String> brokenTables) {
    this.file = file;
    this.brokenTables = brokenTables;
    this.tables = tables;
    this.scopes = new TableScopes(file, tables);
    this.indicators = indicators;
    indicators.forEach(indicator -> byId.put(indicator.id().value(), indicator));
    this.formulas = FormulaParser.ofForm(indicators);
  }

  List<Relation> build(@Nullable List<Rule> rules) {
    List<Relation> relations = new ArrayList<>();
    for (Rule rule : CatalogueBuilder.orEmpty(rules)) {
      if (!file.isBroken(rule) || rule.id() != null && rule.formula() != null) {
        file.faults().attempt(() -> relations.addAll(of(rule)));
      }
    }
    return relations;
  }

  private List<Relation> of(Rule rule) {
    String id = CatalogueBuilder.required(file, rule, "id", rule.id());
    if (rule.replacedBy() != null) {
      once(rule, id);
      return List.of();
    }
    if (isOfTable(rule)) {
      return isOfBrokenTable(rule) ? List.of() : sound(ofTable(rule, id));
    }
    if (rule.each() == null) {
      return sound(relation(rule, id, formula(rule), formulas, null, null));
    }
    List<Relation> relations = new ArrayList<>();
    for (Indicator indicator : selected(rule, id)) {
      String name = indicator.id().value();
      Relation made =
          relation(
              rule,
              id.replace(PLACEHOLDER, name),
              formula(rule).replace(PLACEHOLDER, name),
              formulas,
              null,
              name);
      if (made == null) {
        // the others are wrong likewise
        return List.of();
      }
      relations.add(made);
    }
    return relations;
  }

  /** A relation of a table speaks of its columns, or of its rows, once for each of the others. */
  private @Nullable Relation ofTable(Rule rule, String id) {
    Scope scope = scopes.of(rule);
    return relation(rule, id, formula(rule), scopes.words(scope), scope, null);
  }

  private static List<Relation> sound(@Nullable Relation relation) {
    return relation == null ? List.of() : List.of(relation);
  }

  /** In a form of nothing but tables every relation is of one. */
  private boolean isOfTable(Rule rule) {
    boolean each = "row".equals(rule.each()) || "column".equals(rule.each());
    boolean some = !tables.isEmpty() || !brokenTables.isEmpty();
    return rule.table() != null || some && (each || indicators.isEmpty());
  }

  /** What is said of a table that is wrong itself cannot be told to be wrong. */
  private boolean isOfBrokenTable(Rule rule) {
    String table = rule.table();
    return table == null ? !brokenTables.isEmpty() : brokenTables.contains(table);
  }

  private String formula(Rule rule) {
    return CatalogueBuilder.required(file, rule, "formula", rule.formula());
  }

  private List<Indicator> selected(Rule rule, String id) {
    Predicate<Indicator> selection = SELECTIONS.get(rule.each());
    if (selection == null) {
      List<String> words = new ArrayList<>(tables.isEmpty() ? List.of() : List.of("row", "column"));
      SELECTIONS.keySet().stream().sorted().forEach(words::add);
      String each = String.valueOf(rule.each());
      throw file.value(rule, "each", each, Want.oneOf(words, each));
    }
    if (!id.contains(PLACEHOLDER)) {
      throw file.value(rule, "id", id, Want.of("placeholder", PLACEHOLDER, "" + rule.each()));
    }
    List<String> except = CatalogueBuilder.orEmpty(rule.except());
    for (String exception : except) {
      if (!byId.containsKey(exception)) {
        Fault want = Want.nearest(Want.of("indicator"), exception, byId.keySet());
        throw file.has(rule, "except", exception, want);
      }
    }
    return indicators.stream()
        .filter(selection)
        .filter(indicator -> !except.contains(indicator.id().value()))
        .toList();
  }

  /** Returns a relation; null where something is wrong with it, which is told. */
  private @Nullable Relation relation(
      Rule rule,
      String id,
      String text,
      FormulaParser words,
      @Nullable Scope scope,
      @Nullable String indicator) {
    once(rule, id);
    Faults faults = file.faults();
    int before = faults.size();
    Relation.Builder relation = Relation.builder(id).scope(scope);
    faults.attempt(() -> formula(relation, rule, text, words, scope));
    if (file.isBroken(rule)) {
      // a key that is misspelt is not missing as well
      return null;
    }
    LocalizedText because =
        faults.attempt(() -> CatalogueBuilder.text(file, rule, "because", rule.because()));
    Strength strength =
        faults.attempt(
            () ->
                CatalogueBuilder.constant(file, rule, "strength", rule.strength(), Strength.class));
    Boolean share = faults.attempt(() -> partsMayShare(rule));
    Boolean waivable = faults.attempt(() -> isWaivable(rule));
    String source =
        faults.attempt(() -> CatalogueBuilder.required(file, rule, "source", rule.source()));
    LocalizedText why =
        faults.attempt(
            () ->
                rule.why() == null
                    ? new LocalizedText("", "")
                    : CatalogueBuilder.text(file, rule, "why", rule.why()));
    if (faults.size() > before
        || because == null
        || strength == null
        || share == null
        || waivable == null
        || source == null
        || why == null) {
      return null;
    }
    try {
      return relation
          .because(because)
          .strength(strength)
          .partsMayShare(share)
          .waivable(waivable)
          .source(source)
          .why(why)
          .message(message(rule, indicator))
          .build();
    } catch (IllegalArgumentException e) {
      throw file.refused(rule, "message", e);
    }
  }

  private boolean formula(
      Relation.Builder relation,
      Rule rule,
      String text,
      FormulaParser words,
      @Nullable Scope scope) {
    try {
      relation.formula(text, words);
    } catch (FormulaException e) {
      throw file.wrong(rule, "formula", "formula", e.fault());
    }
    Formula formula = relation.build().formula();
    if (scope == null) {
      checkFigures(rule, text, formula);
    }
    if (rule.kind() != null) {
      relation.kind(kind(rule, text, formula));
    }
    return true;
  }

  /** Returns the message of a rule, in which {@code {indicator}} is the figure of each. */
  private @Nullable RelationMessage message(Rule rule, @Nullable String indicator) {
    if (rule.message() == null) {
      return null;
    }
    LocalizedText text = CatalogueBuilder.text(file, rule, "message", rule.message());
    String figure = indicator == null ? PLACEHOLDER : "{" + indicator + "}";
    return RelationMessage.of(
        new LocalizedText(
            text.vi().replace(PLACEHOLDER, figure), text.en().replace(PLACEHOLDER, figure)));
  }

  private RelationKind kind(Rule rule, String text, Formula formula) {
    RelationKind kind =
        CatalogueBuilder.constant(file, rule, "kind", rule.kind(), RelationKind.class);
    if (!Kinds.fits(kind, formula)) {
      Fault want = Want.of("kind", Kinds.of(formula).word(), Texts.shortened(text));
      throw file.value(rule, "kind", kind.word(), want);
    }
    return kind;
  }

  private void once(Rule rule, String id) {
    Rule first = seen.putIfAbsent(id, rule);
    if (first != null) {
      throw file.twice(rule, "id", id, first);
    }
  }

  private boolean partsMayShare(Rule rule) {
    return isSecond(rule, "parts", rule.parts(), "disjoint", "may-share");
  }

  private boolean isWaivable(Rule rule) {
    return !isSecond(rule, "waiver", rule.waiver(), "allowed", "never");
  }

  /** Returns which of two words is said; the first is meant where nothing is. */
  private boolean isSecond(
      Rule rule, String property, @Nullable String word, String first, String second) {
    String said = word == null ? first : word.toLowerCase(Locale.ROOT);
    if (!said.equals(first) && !said.equals(second)) {
      throw file.value(rule, property, said, Want.oneOf(List.of(first, second), said));
    }
    return said.equals(second);
  }

  private void checkFigures(Rule rule, String text, Formula formula) {
    if (formula.figures().isEmpty() && !(formula instanceof Formula.OfReport)) {
      throw file.wrong(rule, "formula", "no-figure", Texts.shortened(text));
    }
    for (FigureRef figure : formula.figures()) {
      Indicator indicator = byId.get(figure.indicator().value());
      if (indicator == null || !indicator.hasValue()) {
        throw file.wrong(rule, "formula", "heading", figure);
      }
    }
  }
}
