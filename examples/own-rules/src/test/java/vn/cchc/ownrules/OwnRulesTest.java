package vn.cchc.ownrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.catalogue.Indicator;
import vn.cchc.model.Cause;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.ReportBuilder;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;
import vn.cchc.rules.ReportValidator;
import vn.cchc.rules.testkit.ConsistentReports;

class OwnRulesTest {

  private static final ReportValidator OWN = Main.validator();
  private static final ReportValidator PLAIN = ReportValidator.standard();
  private static final Catalogue FORM = Catalogues.find("cchc-2021-province").orElseThrow();
  private static final String UNITS = "4.1.4-autonomy-balance";

  /** Units by degree of autonomy, 211 short of their total; the same 211 stands in another row. */
  private static final Report SHORT =
      Report.printed(
          FORM.id(),
          Map.of("4.1.4", "658", "6.1", "4", "6.2", "36", "6.3", "83", "6.4", "324", "2.2", "211"));

  private static Report sound(int seed) {
    return ConsistentReports.of(FORM).next(new Random(seed));
  }

  private static Finding finding(ValidationResult result, String relation) {
    return result.findings().stream()
        .filter(finding -> finding.relation().equals(relation))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void of_sound_reports_nothing_more_is_said() {
    for (int seed = 0; seed < 100; seed++) {
      Report report = sound(seed);
      ValidationResult result = OWN.validate(report);

      assertThat(result.findings())
          .as("seed %s", seed)
          .isEqualTo(PLAIN.validate(report).findings());
      assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
    }
  }

  @Test
  void counts_that_were_estimated_are_told_though_every_relation_holds() {
    Report estimated = estimated(sound(1));

    assertThat(PLAIN.validate(estimated).verdict()).isEqualTo(Verdict.ACCEPTED);
    ValidationResult result = OWN.validate(estimated);

    assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED_WITH_WARNINGS);
    assertThat(result.outcome("own-round-figures").map(Outcome::state)).contains(State.BROKEN);
    Finding finding = finding(result, "own-round-figures");
    assertThat(finding.kind()).isEqualTo(RelationKind.OWN);
    assertThat(finding.figures()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(finding.values()).hasSameSizeAs(finding.figures());
    assertThat(Messages.english().of(finding)).contains("end in 0 or 5");
    assertThat(Messages.vietnamese().of(finding)).contains("có thể là số ước");
  }

  /** Ten times as many of everything that is counted. */
  private static Report estimated(Report report) {
    List<Figure> figures = new ArrayList<>();
    for (Figure figure : report.figures()) {
      boolean count =
          FORM.indicator(figure.ref().indicator())
              .map(row -> row.kind() == Indicator.Kind.COUNT)
              .orElse(false);
      figures.add(
          count && figure.value() instanceof Quantity quantity
              ? Figure.of(figure.ref(), quantity.number().longValueExact() * 10)
              : figure);
    }
    return Report.builder(FORM.id()).figures(figures).build();
  }

  @Test
  void of_a_report_that_is_being_filled_in_round_figures_are_not_told() {
    assertThat(OWN.partial().validate(estimated(sound(1))).findings())
        .extracting(Finding::relation)
        .doesNotContain("own-round-figures");
  }

  @Test
  void a_gap_that_is_the_figure_of_another_row_has_a_cause() {
    Finding plain = finding(PLAIN.validate(SHORT), UNITS);
    Finding own = finding(OWN.validate(SHORT), UNITS);

    assertThat(plain.cause()).isEqualTo(Cause.UNKNOWN);
    assertThat(own.cause()).isEqualTo(Cause.OWN);
    assertThat(own.severity()).isEqualTo(Severity.ERROR);
    assertThat(Messages.english().of(own.reason()))
        .contains("the gap is exactly the figure of 2.2");
    assertThat(own.figures()).isEqualTo(plain.figures());
  }

  @Test
  void a_gap_that_is_no_figure_of_another_row_has_none() {
    List<Figure> figures = new ArrayList<>(SHORT.figures());
    figures.removeIf(figure -> figure.ref().equals(FigureRef.of("2.2")));
    figures.add(Figure.printed(FigureRef.of("2.2"), "210"));
    Report other = Report.builder(FORM.id()).figures(figures).build();

    assertThat(finding(OWN.validate(other), UNITS))
        .isEqualTo(finding(PLAIN.validate(other), UNITS));
  }

  @Test
  void a_merger_that_the_report_tells_of_lowers_what_is_wrong_with_units() {
    Report merging =
        SHORT.toBuilder()
            .narrative(List.of("Trong kỳ, tỉnh tiếp tục Sáp nhập đơn vị sự nghiệp công lập."))
            .build();

    Finding finding = finding(OWN.validate(merging), UNITS);

    assertThat(finding(PLAIN.validate(merging), UNITS).severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(Messages.vietnamese().of(finding.reason())).contains("ở cả hai nơi");
    assertThat(finding.cause()).isEqualTo(Cause.OWN);
  }

  @Test
  void a_late_report_that_was_granted_more_time_is_not_told_of_but_remarked() {
    ReportBuilder late =
        sound(2).toBuilder()
            .period("Q3", 2021)
            .document(new DocumentReference("186/BC-UBND", LocalDate.of(2021, 9, 30)));
    Report granted =
        late.narrative(List.of("Báo cáo này được gia hạn báo cáo theo Công văn số 12/SNV-CCHC."))
            .build();

    ValidationResult result = OWN.validate(granted);

    List<Finding> plain = PLAIN.validate(granted).findings();
    assertThat(plain).extracting(Finding::kind).contains(RelationKind.DEADLINE);
    assertThat(result.findings())
        .isEqualTo(plain.stream().filter(f -> f.kind() != RelationKind.DEADLINE).toList());
    assertThat(result.outcome("document-deadline").map(Outcome::state)).contains(State.BROKEN);
    assertThat(result.reading()).extracting(Remark::what).containsExactly("own-excused");
    assertThat(Messages.english().of(result.reading().get(0)))
        .contains("document-deadline", "more time was granted");
  }

  @Test
  void the_result_says_by_which_rules_it_was_made() {
    assertThat(OWN.validate(SHORT).stamp().options())
        .containsExactly("rules vn.cchc:cchc-own-rules");
    assertThat(PLAIN.validate(SHORT).stamp().options()).isEmpty();
  }

  @Test
  void a_report_that_is_only_screened_is_found_the_same() {
    ReportValidator screening =
        ReportValidator.builder().screening().rules("vn.cchc:cchc-own-rules", Main.class).build();
    Report estimated = estimated(sound(1));

    assertThat(finding(screening.validate(estimated), "own-round-figures"))
        .isEqualTo(finding(OWN.validate(estimated), "own-round-figures"));
  }
}
