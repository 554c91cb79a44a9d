package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.cli.Cli.run;

import fr.insee.vtl.model.Dataset;
import fr.insee.vtl.model.InMemoryDataset;
import fr.insee.vtl.model.Structured;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Table;
import vn.cchc.io.ReportReader;
import vn.cchc.io.exchange.VtlRules;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.Outcome;
import vn.cchc.model.Report;
import vn.cchc.model.RowRef;
import vn.cchc.rules.Context;
import vn.cchc.rules.ReportValidator;

/**
 * What is written in VTL says, run by Trevas, what the library says. Its engine in memory has no
 * datapoint rulesets: it reads them, and computes their expressions.
 */
class VtlTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final int MOST = 4;

  /** What the rules say of the observations of a report, by their relations, in any order. */
  private static Map<String, List<Outcome.State>> states(
      VtlRules rules, Map<String, List<Map<String, Object>>> observations) throws ScriptException {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("vtl");
    observations.forEach((set, rows) -> bind(engine, set, dataset(rules.components(set), rows)));
    for (Map.Entry<String, String> made : rules.transformations().entrySet()) {
      engine.eval(made.getKey() + " := " + made.getValue() + ";");
    }
    Map<String, List<VtlRules.Rule>> bySet = new LinkedHashMap<>();
    rules.rules().forEach(r -> bySet.computeIfAbsent(r.dataSet(), k -> new ArrayList<>()).add(r));
    Map<String, List<Outcome.State>> states = new TreeMap<>();
    for (Map.Entry<String, List<VtlRules.Rule>> set : bySet.entrySet()) {
      List<String> computed = new ArrayList<>();
      for (VtlRules.Rule rule : set.getValue()) {
        computed.add("W_" + rule.name() + " := " + (rule.when() == null ? "true" : rule.when()));
        computed.add("T_" + rule.name() + " := " + rule.then());
      }
      engine.eval("checked := " + set.getKey() + "[calc " + String.join(", ", computed) + "];");
      Dataset checked =
          (Dataset) engine.getContext().getAttribute("checked", ScriptContext.ENGINE_SCOPE);
      for (Map<String, Object> said : checked.getDataAsMap()) {
        for (VtlRules.Rule rule : set.getValue()) {
          states
              .computeIfAbsent(rule.relation(), key -> new ArrayList<>())
              .add(state(said.get("W_" + rule.name()), said.get("T_" + rule.name())));
        }
      }
    }
    states.values().forEach(some -> some.sort(null));
    return states;
  }

  private static Outcome.State state(@Nullable Object when, @Nullable Object then) {
    return !Boolean.TRUE.equals(when) || then == null
        ? Outcome.State.NOT_CHECKED
        : Boolean.TRUE.equals(then) ? Outcome.State.HELD : Outcome.State.BROKEN;
  }

  private static void bind(ScriptEngine engine, String name, Dataset dataset) {
    engine.getContext().setAttribute(name, dataset, ScriptContext.ENGINE_SCOPE);
  }

  private static Dataset dataset(Set<String> named, List<Map<String, Object>> rows) {
    Set<String> names = new LinkedHashSet<>(named);
    boolean ofRows = names.contains("row");
    List<Structured.Component> components = new ArrayList<>();
    for (String name : names) {
      Class<?> type =
          name.equals("row") || name.equals("period") || name.equals("role") || name.equals("whole")
              ? String.class
              : name.startsWith("F") ? Double.class : Long.class;
      components.add(
          new Structured.Component(
              name, type, name.equals("row") ? Dataset.Role.IDENTIFIER : Dataset.Role.MEASURE));
    }
    if (!ofRows) {
      components.add(new Structured.Component("report", String.class, Dataset.Role.IDENTIFIER));
    }
    List<List<Object>> values = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      List<Object> value = new ArrayList<>();
      names.forEach(name -> value.add(row.get(name)));
      if (!ofRows) {
        value.add("one");
      }
      values.add(value);
    }
    return new InMemoryDataset(values, components);
  }

  /** Where VTL says something else than the library, alone or beside the report before. */
  private static Map<String, String> otherwise(
      Map<String, List<Outcome.State>> said,
      ReportValidator validator,
      Report report,
      List<Report> earlier) {
    Context context = Context.builder().earlier(earlier).build();
    Map<String, List<Outcome.State>> here = new TreeMap<>();
    for (Outcome outcome : validator.validate(report, context).outcomes()) {
      here.computeIfAbsent(outcome.relation(), key -> new ArrayList<>()).add(outcome.state());
    }
    here.values().forEach(some -> some.sort(null));
    Map<String, String> differences = new TreeMap<>();
    said.forEach(
        (id, states) -> {
          if (!states.equals(here.get(id))) {
            differences.put(id, states + " in VTL, " + here.get(id) + " in the library");
          }
        });
    return differences;
  }

  private static Map<String, List<Outcome.State>> alone(VtlRules rules, Report report)
      throws ScriptException {
    return states(rules, rules.observations(report));
  }

  @Test
  void the_worked_example_breaks_in_vtl_what_it_breaks() throws Exception {
    Report example = ReportReader.standard().read(Path.of("../khanh-hoa-q3-2021/report.json"));
    Catalogue form = Catalogues.find("cchc-2021-province").orElseThrow();
    Catalogue without = form.toBuilder().overTime(List.of()).build();

    Map<String, List<Outcome.State>> said = alone(VtlRules.of(without, VI), example);

    assertThat(said).hasSizeGreaterThan(130);
    assertThat(otherwise(said, ReportValidator.standard(), example, List.of())).isEmpty();
    assertThat(said)
        .containsEntry("3.4.4-share", List.of(Outcome.State.BROKEN))
        .containsEntry("4.1.4-autonomy-balance", List.of(Outcome.State.BROKEN))
        .containsEntry("7.8-same-quantity", List.of(Outcome.State.BROKEN));
  }

  @Test
  void beside_the_report_before_it_breaks_in_vtl_what_it_breaks() throws Exception {
    Report example = ReportReader.standard().read(Path.of("../khanh-hoa-q3-2021/report.json"));
    Catalogue form = Catalogues.find("cchc-2021-province").orElseThrow();
    List<Figure> figures = new ArrayList<>();
    for (Figure figure : example.figures()) {
      boolean more = List.of("1.1.1", "5.2.1").contains(figure.indicator().value());
      figures.add(more ? Figure.of(figure.ref(), 1_000) : figure);
    }
    Report before = example.toBuilder().period("6M", 2021).onlyFigures(figures).build();
    VtlRules rules = VtlRules.of(form, VI);

    Map<String, List<Outcome.State>> said =
        states(
            rules,
            rules.observations(
                example, Map.of(Standpoint.PREVIOUS, before, Standpoint.LAST_REPORT, before)));

    assertThat(otherwise(said, ReportValidator.standard(), example, List.of(before))).isEmpty();
    assertThat(said)
        .containsEntry("1.1.1-plan-q3", List.of(Outcome.State.BROKEN))
        .containsEntry("3.1.3-stock", List.of(Outcome.State.BROKEN))
        .containsEntry("1.1.1-plan-year", List.of(Outcome.State.NOT_CHECKED));
  }

  @Property(tries = 40)
  void whatever_a_report_says_every_kind_of_formula_says_in_vtl_what_it_says(
      @ForAll("reports") Report report) throws ScriptException {
    VtlRules rules = VtlRules.of(OfFormulas.CATALOGUE, VI);

    assertThat(rules.rules()).hasSizeGreaterThan(OfFormulas.FORMULAS.size() - 6);
    assertThat(otherwise(alone(rules, report), OfFormulas.VALIDATOR, report, List.of())).isEmpty();
  }

  @Provide
  Arbitrary<Report> reports() {
    return OfFormulas.reports();
  }

  private static Relation relation(String id, String formula, @Nullable Scope scope) {
    Relation.Builder relation = Relation.builder(id).formula(formula);
    return (scope == null ? relation : relation.scope(scope)).build();
  }

  /** A form of a table whose rows reports bring along, and of two figures. */
  private static Catalogue ofRows() {
    List<Indicator> columns =
        List.of(
            Indicator.count("3", "Số hồ sơ", "Dossiers"),
            Indicator.builder("4")
                .name("Số tiền", "Amount")
                .kind(Indicator.Kind.AMOUNT)
                .measures(Indicator.Measure.FLOW)
                .build(),
            Indicator.percentage("5", "Tỷ lệ", "Share"));
    return Catalogue.builder("rows")
        .name("Biểu", "Form")
        .level(Level.PROVINCE)
        .validFrom(LocalDate.of(2021, 1, 1))
        .periods(Catalogues.find("cchc-2021-province").orElseThrow().periods())
        .indicators(
            List.of(Indicator.count("1", "Tổng số", "Total"), Indicator.count("2", "Nay", "Now")))
        .tables(List.of(Table.builder("a").name("Bảng", "Table").columns(columns).open().build()))
        .relations(
            List.of(
                relation("groups", "group = sum of its rows", Scope.eachColumn("a")),
                relation("total", "total = sum of rows", Scope.eachColumn("a")),
                relation("carried", "(3) = previous (3)", Scope.eachRow("a")),
                relation("share", "(5) <= previous (5)", Scope.eachRow("a"))))
        .overTime(
            List.of(
                relation("grown", "1 >= previous(1) + 2", null),
                relation("year", "when period is 6M: 2 >= this year Q1(2)", null),
                relation("same", "2 <= same period last year(2)", null)))
        .build();
  }

  private static final Catalogue ROWS = ofRows();
  private static final ReportValidator OF_ROWS = ReportValidator.of(ROWS);
  private static final List<RowRef> ROW_REFS =
      List.of(
          RowRef.of("Sở"),
          RowRef.of("Sở").below("Đất đai"),
          RowRef.of("Sở").below("Hộ tịch"),
          RowRef.of("Xã").below("Bình An"),
          RowRef.of("Phòng"),
          RowRef.of("Tổng cộng"));

  private static Report ofRows(String kind, int year, List<Integer> numbers) {
    List<Figure> figures = new ArrayList<>();
    int at = 0;
    for (RowRef row : ROW_REFS) {
      for (String column : List.of("3", "4", "5")) {
        int number = numbers.get(at++);
        FigureRef ref = FigureRef.ofCell("a", row, new IndicatorId(column));
        if (number < MOST) {
          String text =
              number < -1
                  ? "-"
                  : number < 0 ? "" : column.equals("4") ? number + ",5" : "" + number;
          figures.add(Figure.printed(ref, text));
        }
      }
    }
    return Report.builder("rows")
        .agency("H1", "UBND", Level.PROVINCE)
        .period(kind, year)
        .figures(figures)
        .figure("1", numbers.get(at))
        .figure("2", numbers.get(at + 1))
        .build();
  }

  /** Whether a report of these numbers has a figure of a column. */
  private static boolean isPrinted(List<Integer> numbers, int column) {
    return IntStream.range(0, ROW_REFS.size())
        .anyMatch(row -> numbers.get(3 * row + column) < MOST);
  }

  @Provide
  Arbitrary<List<Integer>> numbers() {
    return Arbitraries.integers()
        .between(-2, MOST)
        .list()
        .ofSize(3 * ROW_REFS.size() + 2)
        .map(
            some -> {
              List<Integer> numbers = new ArrayList<>(some);
              // sums that are right often enough
              for (int column = 0; column < 2; column++) {
                int[] parts = {some.get(3 + column), some.get(6 + column)};
                if (Arrays.stream(parts).allMatch(n -> n >= 0 && n < MOST)) {
                  numbers.set(column, Math.min(MOST - 1, parts[0] + parts[1]));
                }
              }
              return numbers;
            });
  }

  @Property(tries = 60)
  void whatever_tables_and_earlier_reports_say_vtl_says_what_the_library_says(
      @ForAll("numbers") List<Integer> now,
      @ForAll("numbers") List<Integer> before,
      @ForAll boolean known)
      throws ScriptException {
    Report report = ofRows("6M", 2021, now);
    Report quarter = ofRows("Q1", 2021, before);
    Report year = ofRows("YEAR", 2020, before);
    Report last = ofRows("6M", 2020, now);
    List<Report> earlier = known ? List.of(last, year, quarter) : List.of();
    Map<Standpoint, Report> others =
        known
            ? Map.of(
                Standpoint.PREVIOUS,
                year,
                Standpoint.thisYear("Q1"),
                quarter,
                Standpoint.SAME_PERIOD_LAST_YEAR,
                last)
            : Map.of();
    VtlRules rules = VtlRules.of(ROWS, VI);

    Map<String, List<Outcome.State>> said = states(rules, rules.observations(report, others));

    if (known) {
      assertThat(said.keySet()).contains("grown", "year", "same");
      // of rows that nobody printed nothing is said
      assertThat(said.containsKey("carried")).isEqualTo(isPrinted(now, 0));
      assertThat(said.containsKey("share")).isEqualTo(isPrinted(now, 2));
      assertThat(otherwise(said, OF_ROWS, report, earlier)).isEmpty();
    } else {
      said.keySet().removeAll(Set.of("grown", "year", "same"));
      assertThat(otherwise(said, OF_ROWS, report, earlier)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cchc-2021-province", "vpcp-ii06a", "ttcp-01-xld-2024"})
  void rulesets_are_read_and_what_cannot_be_said_is_a_comment(String form)
      throws IOException, ScriptException {
    String text = run("", "catalogue", form, "--format", "vtl", "--lang", "en").out();

    String rulesets = text.replaceAll("(?m)^\\w+ := .*$", "");
    new ScriptEngineManager().getEngineByName("vtl").eval(rulesets);
    assertThat(text).contains("define datapoint ruleset").contains("errorlevel 3");
    VtlRules rules = VtlRules.of(Catalogues.find(form).orElseThrow(), VI);
    assertThat(rules.rules()).allMatch(rule -> text.contains(rule.name() + ": "));
    assertThat(rules.rules().stream().map(VtlRules.Rule::name)).doesNotHaveDuplicates();
    rules.transformations().forEach((set, by) -> assertThat(text).contains(set + " := " + by));
    boolean ofTables = !form.startsWith("cchc");
    assertThat(text.contains("_total := cross_join(")).isEqualTo(ofTables);
    assertThat(text.contains("It takes other reports: all earlier ones")).isNotEqualTo(ofTables);
  }
}
