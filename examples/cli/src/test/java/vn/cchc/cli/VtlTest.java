package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.cli.Cli.run;

import fr.insee.vtl.model.Dataset;
import fr.insee.vtl.model.InMemoryDataset;
import fr.insee.vtl.model.Structured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.io.ReportReader;
import vn.cchc.io.exchange.VtlRules;
import vn.cchc.model.Outcome;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;

/**
 * What is written in VTL says, run by Trevas, what the library says. Its engine in memory has no
 * datapoint rulesets: it reads them, and computes their expressions.
 */
class VtlTest {

  private static final Locale VI = Locale.forLanguageTag("vi");

  /** What the rules of a data set say of its one observation, by their relations. */
  private static Map<String, Outcome.State> states(VtlRules rules, Report report)
      throws ScriptException {
    Map<String, Outcome.State> states = new LinkedHashMap<>();
    Map<String, Object> row = new LinkedHashMap<>(rules.observations(report).get("figures").get(0));
    ScriptEngine engine = engine(row);
    List<VtlRules.Rule> all = rules.rules();
    List<String> computed = new ArrayList<>();
    for (VtlRules.Rule rule : all) {
      computed.add("W_" + rule.name() + " := " + (rule.when() == null ? "true" : rule.when()));
      computed.add("T_" + rule.name() + " := " + rule.then());
    }
    engine.eval("checked := figures[calc " + String.join(", ", computed) + "];");
    Dataset checked =
        (Dataset) engine.getContext().getAttribute("checked", ScriptContext.ENGINE_SCOPE);
    Map<String, Object> said = checked.getDataAsMap().get(0);
    for (VtlRules.Rule rule : all) {
      Object when = said.get("W_" + rule.name());
      Object then = said.get("T_" + rule.name());
      states.put(
          rule.relation(),
          !Boolean.TRUE.equals(when) || then == null
              ? Outcome.State.NOT_CHECKED
              : Boolean.TRUE.equals(then) ? Outcome.State.HELD : Outcome.State.BROKEN);
    }
    return states;
  }

  private static ScriptEngine engine(Map<String, Object> row) {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("vtl");
    List<Structured.Component> components =
        row.keySet().stream()
            .map(
                name ->
                    new Structured.Component(
                        name,
                        name.startsWith("F") ? Double.class : Long.class,
                        Dataset.Role.MEASURE))
            .collect(Collectors.toCollection(ArrayList::new));
    components.add(new Structured.Component("report", String.class, Dataset.Role.IDENTIFIER));
    List<Object> values = new ArrayList<>(row.values());
    values.add("one");
    engine
        .getContext()
        .setAttribute(
            "figures",
            new InMemoryDataset(List.of(values), components),
            ScriptContext.ENGINE_SCOPE);
    return engine;
  }

  private static Map<String, String> otherwise(
      Map<String, Outcome.State> said, ReportValidator validator, Report report) {
    ValidationResult result = validator.validate(report);
    Map<String, String> differences = new TreeMap<>();
    said.forEach(
        (id, state) -> {
          Outcome.State here = result.outcome(id).orElseThrow().state();
          if (here != state) {
            differences.put(id, state + " in VTL, " + here + " in the library");
          }
        });
    return differences;
  }

  @Test
  void the_worked_example_breaks_in_vtl_what_it_breaks() throws Exception {
    Report example = ReportReader.standard().read(Path.of("../khanh-hoa-q3-2021/report.json"));
    Catalogue form = Catalogues.find("cchc-2021-province").orElseThrow();

    Map<String, Outcome.State> said = states(VtlRules.of(form, VI), example);

    assertThat(said).hasSizeGreaterThan(130);
    assertThat(otherwise(said, ReportValidator.standard(), example)).isEmpty();
    assertThat(said)
        .containsEntry("3.4.4-share", Outcome.State.BROKEN)
        .containsEntry("4.1.4-autonomy-balance", Outcome.State.BROKEN)
        .containsEntry("7.8-same-quantity", Outcome.State.BROKEN);
  }

  @Property(tries = 40)
  void whatever_a_report_says_every_kind_of_formula_says_in_vtl_what_it_says(
      @ForAll("reports") Report report) throws ScriptException {
    VtlRules rules = VtlRules.of(OfFormulas.CATALOGUE, VI);

    assertThat(rules.rules()).hasSizeGreaterThan(OfFormulas.FORMULAS.size() - 6);
    assertThat(otherwise(states(rules, report), OfFormulas.VALIDATOR, report)).isEmpty();
  }

  @Provide
  Arbitrary<Report> reports() {
    return OfFormulas.reports();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cchc-2021-province", "vpcp-ii06a", "ttcp-01-xld-2024"})
  void rulesets_are_read_and_what_cannot_be_said_is_a_comment(String form)
      throws IOException, ScriptException {
    String text = run("", "catalogue", form, "--format", "vtl", "--lang", "en").out();

    String rulesets = text.replaceAll("(?m)^checked_.*$", "");
    engine(new LinkedHashMap<>()).eval(rulesets);
    assertThat(text).contains("define datapoint ruleset").contains("errorlevel 3");
    assertThat(text.lines().filter(line -> line.startsWith("// ")))
        .anyMatch(line -> line.contains("It takes other reports"));
    VtlRules rules = VtlRules.of(Catalogues.find(form).orElseThrow(), VI);
    assertThat(rules.rules()).allMatch(rule -> text.contains(rule.name() + ": "));
    assertThat(rules.rules().stream().map(VtlRules.Rule::name)).doesNotHaveDuplicates();
  }
}
