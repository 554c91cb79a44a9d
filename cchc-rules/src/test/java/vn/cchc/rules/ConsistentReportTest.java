package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.Figure;
import vn.cchc.model.Finding;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;
import vn.cchc.rules.testkit.ConsistentReports;

class ConsistentReportTest {

  private static final Catalogue FORM = Catalogues.find("cchc-2021-province").orElseThrow();
  private static final ConsistentReports REPORTS = ConsistentReports.of(FORM);

  private final ReportValidator validator = ReportValidator.standard();

  @Provide
  Arbitrary<Report> consistent() {
    return Arbitraries.longs().map(seed -> REPORTS.next(new Random(seed)));
  }

  @Property(tries = 2_000)
  void a_consistent_report_has_no_finding(@ForAll("consistent") Report report) {
    ValidationResult result = validator.validate(report);

    assertThat(result.findings()).allSatisfy(ConsistentReportTest::tellsTheWholeOfAShare);
    assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(result.checks().held()).isGreaterThan(250);
  }

  @Property(tries = 500)
  void a_consistent_report_of_any_catalogue_has_no_finding(@ForAll Random random) {
    Catalogue catalogue = AnyCatalogue.of(random);
    Report report = ConsistentReports.of(catalogue).next(random);

    assertThat(ReportValidator.of(catalogue).validate(report).findings())
        .allSatisfy(ConsistentReportTest::tellsTheWholeOfAShare);
  }

  /** Of a share whose whole the form leaves open, a note says which it is; nothing is doubted. */
  private static void tellsTheWholeOfAShare(Finding finding) {
    assertThat(finding)
        .returns(Severity.INFO, Finding::severity)
        .returns(RelationKind.ATTAINABLE, Finding::kind);
  }

  @Property(tries = 200)
  void the_order_of_rows_changes_nothing_where_no_rows_are_printed(
      @ForAll("consistent") Report report, @ForAll Random random) {
    Report bare =
        report.withFigures(
            report.figures().stream()
                .map(figure -> damaged(figure, random))
                .map(f -> Figure.printed(f.ref(), f.text(), f.note(), null, report.notation()))
                .toList());
    List<Figure> shuffled = new ArrayList<>(bare.figures());
    Collections.shuffle(shuffled, random);

    assertThat(validator.validate(bare.withFigures(shuffled))).isEqualTo(validator.validate(bare));
  }

  /** Some of the figures are not what they were, so that there is something to find. */
  private static Figure damaged(Figure figure, Random random) {
    return random.nextInt(20) > 0
        ? figure
        : Figure.printed(figure.ref(), String.valueOf(random.nextInt(3000)));
  }

  @Property(tries = 50)
  void the_locale_of_the_machine_changes_nothing(
      @ForAll("consistent") Report report, @ForAll Random random) {
    Report damaged =
        report.withFigures(report.figures().stream().map(f -> damaged(f, random)).toList());
    Locale before = Locale.getDefault();
    ValidationResult here = validator.validate(damaged);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(validator.validate(damaged)).isEqualTo(here);
      assertThat(validator.validate(damaged).findings()).hasToString(here.findings().toString());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property(tries = 500)
  void a_total_changed_by_any_amount_is_found(
      @ForAll("consistent") Report report,
      @ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 100_000) int change) {
    List<Figure> figures =
        report.figures().stream()
            .map(
                figure ->
                    figure.indicator().value().equals("4.1.4")
                            && figure.value() instanceof vn.cchc.model.FigureValue.Quantity quantity
                        ? Figure.printed(
                            figure.ref(),
                            quantity.number().add(new java.math.BigDecimal(change)).toString())
                        : figure)
            .toList();
    ValidationResult result = validator.validate(report.withFigures(figures));

    State unchanged = validator.validate(report).outcome("4.1.4-balance").orElseThrow().state();
    assertThat(result.outcome("4.1.4-balance").orElseThrow().state())
        .isEqualTo(unchanged == State.HELD ? State.BROKEN : State.NOT_CHECKED);
  }
}
