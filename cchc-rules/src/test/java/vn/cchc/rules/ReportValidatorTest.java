package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Agency;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;

class ReportValidatorTest {

  private static final String FORM = "cchc-2021-province";

  private final ReportValidator validator = ReportValidator.standard();

  private ValidationResult validate(Map<String, String> figures) {
    return validator.validate(Report.printed(FORM, figures));
  }

  private Outcome outcome(Map<String, String> figures, String relation) {
    return validate(figures).outcome(relation).orElseThrow();
  }

  private static List<FigureRef> ids(String... ids) {
    return List.of(ids).stream().map(FigureRef::of).toList();
  }

  @Test
  void a_total_that_differs_from_its_parts_is_reported_with_both_sides_of_the_arithmetic() {
    List<Finding> findings =
        validate(Map.of("3.1.3", "1.895", "3.1.3.a", "1.399", "3.1.3.b", "301", "3.1.3.c", "159"))
            .findings()
            .stream()
            .filter(f -> f.kind() == RelationKind.BALANCE)
            .toList();

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0))
        .returns("1.859", Finding::expected)
        .returns("1.895", Finding::actual)
        .returns(ids("3.1.3", "3.1.3.a", "3.1.3.b", "3.1.3.c"), Finding::figures)
        .returns(
            "[3.1.3 = a + b + c, 1.399 + 301 + 159, 1.859, 1.895, 36]",
            finding -> finding.explanation().arguments().toString());
    assertThat(Messages.vietnamese().of(findings.get(0)))
        .isEqualTo("3.1.3 = a + b + c: 1.399 + 301 + 159 = 1.859, báo cáo ghi 1.895 (thừa 36)");
    assertThat(Messages.english().of(findings.get(0)))
        .startsWith("3.1.3 = a + b + c: 1,399 + 301 + 159 = 1,859");
  }

  @Test
  void a_null_report_is_an_error_of_the_caller() {
    assertThatNullPointerException().isThrownBy(() -> validator.validate((Report) null));
  }

  @Test
  void a_report_of_an_unknown_catalogue_is_an_error_that_says_which_are_known() {
    assertThatThrownBy(() -> validator.validate(Report.printed("cchc-1999", Map.of())))
        .isInstanceOf(UnknownCatalogueException.class)
        .hasMessageContaining("Unknown catalogue 'cchc-1999'. Known: cchc-2021-commune")
        .hasMessageContaining("ReportValidator.builder().catalogue(");
  }

  @Test
  void a_report_without_figures_is_a_result() {
    ValidationResult result = validate(Map.of());

    assertThat(result.checks().held() + result.checks().broken() + result.checks().notChecked())
        .isEqualTo(result.outcomes().size());
    assertThat(result.findings().stream().map(Finding::severity)).doesNotContain(Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | MISSING_FIGURE",
        "'' | MISSING_FIGURE",
        "151.10 | UNREADABLE_FIGURE",
        "khoảng 5 | VAGUE_FIGURE",
        "1/2 | UNREADABLE_FIGURE",
      })
  void a_relation_that_could_not_be_checked_says_why(String total, NotCheckedReason reason) {
    Map<String, String> figures = new java.util.HashMap<>(Map.of("3.1.3.a", "1"));
    figures.putAll(Map.of("3.1.3.b", "1", "3.1.3.c", "1"));
    if (total != null) {
      figures.put("3.1.3", total);
    }

    assertThat(outcome(figures, "3.1.3-balance"))
        .returns(State.NOT_CHECKED, Outcome::state)
        .returns(reason, Outcome::reason);
  }

  @Test
  void a_large_whole_makes_every_percentage_attainable_and_that_is_said() {
    assertThat(
            outcome(
                Map.of("3.3.3", "55,5%", "3.1.3", "5.000", "3.2.1", "5.000"), "3.3.3-attainable"))
        .returns(State.NOT_CHECKED, Outcome::state)
        .returns(NotCheckedReason.ALWAYS_ATTAINABLE, Outcome::reason);
  }

  @Test
  void a_figure_given_twice_with_two_values_is_found_and_checks_nothing_else() {
    Report report =
        Report.builder(FORM)
            .figures(List.of(figure("3.1.3", "10"), figure("3.1.3", "12"), figure("3.1.1", "11")))
            .build();
    ValidationResult result = validator.validate(report);

    assertThat(result.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.kind()).isEqualTo(RelationKind.STRUCTURE);
              assertThat(finding.figures()).isEqualTo(ids("3.1.3"));
            });
    assertThat(result.findings().stream().map(Finding::kind)).doesNotContain(RelationKind.BOUND);
  }

  private static Figure figure(String id, String text) {
    return Figure.printed(FigureRef.of(id), text);
  }

  @Test
  void the_verdict_never_rests_on_a_should_alone() {
    ValidationResult warned =
        ReportValidator.builder()
            .partial()
            .build()
            .validate(Report.printed(FORM, Map.of("3.2.1", "10", "3.5.1", "11")));

    assertThat(warned.findings().stream().map(Finding::severity)).contains(Severity.WARNING);
    assertThat(warned.verdict()).isEqualTo(Verdict.ACCEPTED_WITH_WARNINGS);
    assertThat(warned.isAcceptable()).isTrue();
  }

  @Test
  void a_commune_is_not_asked_for_the_rows_of_its_province() {
    Report commune =
        Report.builder(FORM).agency(new Agency("H32.1.2", "UBND xã", Level.COMMUNE)).build();

    assertThat(validator.validate(commune).outcome("1.2.1-presence").orElseThrow().reason())
        .isEqualTo(NotCheckedReason.OTHER_LEVEL);
  }

  @Test
  void a_catalogue_of_ones_own_stands_beside_those_that_are_shipped() {
    ReportValidator own = ReportValidator.of(sum());
    ValidationResult result =
        own.validate(
            Report.printed(
                "own",
                Map.of("on-time", "74058", "late", "749", "all", "74870").entrySet().stream()
                    .collect(
                        java.util.stream.Collectors.toMap(
                            e -> e.getKey().replace('-', '_'), Map.Entry::getValue))));

    assertThat(result.findings().stream().map(Finding::expected)).containsExactly("74.807");
    assertThat(own.validate(Report.printed(FORM, Map.of())).outcomes()).isNotEmpty();
  }

  private static Catalogue sum() {
    return Catalogue.builder("own")
        .name("x", "x")
        .level(Level.PROVINCE)
        .validFrom(LocalDate.of(2021, 1, 1))
        .indicators(
            List.of("all", "on_time", "late").stream()
                .map(id -> Indicator.count(id, "x", "x"))
                .toList())
        .relations(List.of(Relation.parse("settled", "all = on_time + late")))
        .build();
  }

  @Test
  void two_catalogues_of_one_name_are_refused() {
    assertThatThrownBy(() -> ReportValidator.builder().catalogue(sum()).catalogue(sum()).build())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void one_validator_serves_many_threads_with_the_same_findings() throws Exception {
    Report report =
        Report.printed(FORM, Map.of("3.1.3", "10", "3.1.3.a", "9", "3.1.3.b", "2", "3.1.3.c", "0"));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<ValidationResult>> calls = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        calls.add(() -> validator.validate(report));
      }
      Set<ValidationResult> results = new HashSet<>();
      for (Future<ValidationResult> call : threads.invokeAll(calls)) {
        results.add(call.get());
      }
      assertThat(results).containsExactly(validator.validate(report));
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void findings_come_in_the_order_of_the_catalogue() {
    ValidationResult result =
        validate(
            Map.of(
                "1.1.1", "1", "1.1.2", "2", "4.2.1", "1", "4.2.2", "3", "3.2.1", "1", "3.2.2",
                "2"));
    List<String> relations = result.outcomes().stream().map(Outcome::relation).toList();

    assertThat(result.findings().stream().map(f -> relations.indexOf(f.relation()))).isSorted();
    assertThat(result.findings()).hasSizeGreaterThan(3);
  }
}
