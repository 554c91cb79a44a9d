package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.catalogue.Indicator;
import vn.cchc.model.Agency;
import vn.cchc.model.Evidence;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue;
import vn.cchc.model.Finding;
import vn.cchc.model.Level;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;
import vn.cchc.model.ReportBuilder;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;
import vn.cchc.rules.testkit.ConsistentReports;
import vn.cchc.rules.testkit.Errors;

/** A verdict says no more than was checked, and says what it was made by. */
class VerdictTest {

  private static final String ID = "cchc-2021-province";
  private static final Catalogue FORM = Catalogues.find(ID).orElseThrow();
  private static final ReportValidator VALIDATOR = ReportValidator.standard();
  private static final ReportValidator PARTIAL = ReportValidator.builder().partial().build();

  private static Report consistent() {
    return ConsistentReports.of(FORM).next(new Random(7));
  }

  private static Report blankForm() {
    ReportBuilder report = Report.builder(ID);
    for (Indicator row : FORM.indicators()) {
      if (row.hasValue()) {
        report.figure(Figure.blank(FigureRef.of(row.id())));
      }
    }
    return report.build();
  }

  @Test
  void an_empty_report_is_not_accepted_and_not_rejected() {
    ValidationResult result = VALIDATOR.validate(Report.builder(ID).build());

    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.isAcceptable()).isFalse();
    assertThat(result.coverage().checked()).isZero();
    assertThat(result.coverage().checkable()).isGreaterThan(50);
  }

  @Test
  void a_blank_form_is_inconclusive_even_where_every_blank_has_its_note() {
    List<Figure> noted =
        blankForm().figures().stream().map(figure -> figure.withNote("chưa có")).toList();

    assertThat(VALIDATOR.validate(Report.builder(ID).figures(noted).build()).verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void a_report_of_which_a_tenth_is_there_is_inconclusive_and_a_whole_one_is_not() {
    Report whole = consistent();
    List<Figure> tenth = whole.figures().subList(0, whole.figures().size() / 10);

    assertThat(VALIDATOR.validate(whole).verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(VALIDATOR.validate(whole.withFigures(tenth)).verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void an_error_rejects_however_little_can_be_checked() {
    Report report =
        Report.builder(ID)
            .figure("3.1.3", 1895)
            .figure("3.1.3.a", 1399)
            .figure("3.1.3.b", 301)
            .figure("3.1.3.c", 159)
            .build();

    assertThat(VALIDATOR.validate(report).verdict()).isEqualTo(Verdict.REJECTED);
  }

  @Test
  void how_much_must_be_checked_is_the_catalogues() {
    Catalogue content =
        FORM.toBuilder().enoughChecked(vn.cchc.catalogue.Fraction.parse("0")).build();

    assertThat(ReportValidator.of(content).validate(Report.builder(ID).build()).verdict())
        .isNotEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void while_a_form_is_filled_in_nothing_is_missing_and_what_is_wrong_is_told() {
    Report begun =
        Report.builder(ID)
            .figures(blankForm().figures().subList(0, 20))
            .figure("3.1.3", 1895)
            .figure("3.1.3.a", 1399)
            .figure("3.1.3.b", 301)
            .figure("3.1.3.c", 159)
            .build();
    ValidationResult result = PARTIAL.validate(begun);

    assertThat(result.findings())
        .extracting(Finding::relation)
        .contains("3.1.3-balance")
        .noneMatch(relation -> relation.equals("rows-complete"));
    assertThat(result.findings()).noneMatch(f -> f.kind() == RelationKind.PRESENCE);
    assertThat(PARTIAL.validate(Report.builder(ID).build()).verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(result.outcomes())
        .anyMatch(outcome -> outcome.reason() == NotCheckedReason.PARTIAL_REPORT);
    assertThat(result.stamp().options()).containsExactly("partial");
  }

  @Test
  void a_result_says_by_what_it_was_made() {
    ValidationResult result = VALIDATOR.validate(consistent());

    assertThat(result.stamp().library()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(result.stamp().catalogue()).isEqualTo(FORM.version());
    assertThat(result.stamp().fingerprint()).isEqualTo(FORM.fingerprint()).hasSize(64);
    assertThat(result.stamp().options()).isEmpty();
  }

  @Test
  void a_value_under_a_heading_is_told() {
    Indicator heading =
        FORM.indicators().stream().filter(row -> !row.hasValue()).findFirst().orElseThrow();
    Report report = consistent();
    Report wrong = report.toBuilder().figure(Figure.of(FigureRef.of(heading.id()), 5)).build();

    assertThat(VALIDATOR.validate(wrong).findingsOf(heading.id()))
        .singleElement()
        .returns(RelationKind.STRUCTURE, Finding::kind)
        .returns("5", Finding::actual);
    assertThat(
            VALIDATOR
                .validate(
                    report.toBuilder().figure(Figure.blank(FigureRef.of(heading.id()))).build())
                .findingsOf(heading.id()))
        .isEmpty();
  }

  @Test
  void what_is_more_than_any_report_has_is_not_read_and_that_is_said() {
    Report report = consistent();
    List<Figure> many = new ArrayList<>(report.figures());
    for (int i = 0; i < 20_000; i++) {
      many.add(Figure.of(FigureRef.of("x" + i), i));
    }
    ValidationResult result = VALIDATOR.validate(report.withFigures(many));

    assertThat(result.findings())
        .filteredOn(finding -> finding.relation().equals("read-whole"))
        .singleElement()
        .returns(Severity.WARNING, Finding::severity);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);

    Report long_ =
        report.toBuilder()
            .narrative(java.util.Collections.nCopies(3_000, "Đã giải quyết hồ sơ. ".repeat(50)))
            .build();
    assertThat(VALIDATOR.validate(long_).findings())
        .anyMatch(finding -> finding.relation().equals("read-whole"));
  }

  @Test
  void rows_about_a_level_the_agency_does_not_have_do_not_apply() {
    Report report =
        Report.builder(ID)
            .agency(new Agency("H32", "UBND tỉnh", Level.PROVINCE, Set.of(Level.DISTRICT)))
            .figure("3.1.3", 1558)
            .figure("3.1.3.a", 1399)
            .figure(Figure.blank(FigureRef.of("3.1.3.b")))
            .figure("3.1.3.c", 159)
            .build();
    ValidationResult result = VALIDATOR.validate(report);

    assertThat(result.findingsOf("3.1.3.b"))
        .noneMatch(finding -> finding.kind() == RelationKind.PRESENCE);
    assertThat(result.outcome("3.1.3-balance")).map(Outcome::state).contains(Outcome.State.HELD);
    assertThat(result.outcomes())
        .filteredOn(outcome -> outcome.reason() == NotCheckedReason.NOT_APPLICABLE)
        .hasSizeGreaterThan(5);
    assertThat(VALIDATOR.validate(report.toBuilder().agency(null).build()).outcome("3.1.3-balance"))
        .map(Outcome::state)
        .contains(Outcome.State.NOT_CHECKED);
  }

  @Test
  void a_figure_given_twice_in_two_writings_is_one_figure() {
    for (Map.Entry<String, String> writings :
        Map.of("5", "5,0", "1.859", "1859", "99%", "99,0%").entrySet()) {
      String row = writings.getKey().endsWith("%") ? "3.4.4" : "3.1.3";
      Report report =
          Report.builder(ID)
              .printed(row, writings.getKey())
              .printed(row, writings.getValue())
              .build();

      assertThat(VALIDATOR.validate(report).findings())
          .filteredOn(finding -> finding.relation().equals("rows-once"))
          .singleElement()
          .returns(Severity.WARNING, Finding::severity);
    }
  }

  @Test
  void a_choice_is_its_code_in_every_writing() {
    Indicator choice =
        FORM.indicators().stream()
            .filter(row -> row.kind() == Indicator.Kind.CHOICE)
            .findFirst()
            .orElseThrow();
    String code = choice.codes().keySet().iterator().next();
    for (Figure figure :
        List.of(
            Figure.printed(FigureRef.of(choice.id()), code),
            Figure.printed(FigureRef.of(choice.id()), code + ",0"),
            Figure.of(FigureRef.of(choice.id()), new BigDecimal(code + ".0")),
            Figure.of(FigureRef.of(choice.id()), Long.parseLong(code)))) {
      assertThat(VALIDATOR.validate(Report.builder(ID).figure(figure).build()).findings())
          .noneMatch(finding -> finding.kind() == RelationKind.CODE_LIST);
    }
  }

  @Test
  void a_computed_share_is_compared_after_rounding_and_a_stated_one_as_it_is() {
    String note = "2/3";
    BigDecimal computed = new BigDecimal("66.66666666666667");
    Report unrounded = Report.builder(ID).unrounded("3.4.4", computed, note).build();
    Report stated = Report.builder(ID).figure("3.4.4", new BigDecimal("66.66"), note).build();

    assertThat(VALIDATOR.validate(unrounded).outcome("3.4.4-share"))
        .map(Outcome::rounding)
        .contains(vn.cchc.model.Rounding.HALF_UP);
    assertThat(VALIDATOR.validate(unrounded).findingsOf("3.4.4")).isEmpty();
    assertThat(VALIDATOR.validate(stated).findingsOf("3.4.4"))
        .singleElement()
        .returns(Severity.INFO, Finding::severity);
  }

  @Test
  void a_suggestion_is_in_the_unit_of_its_figure() {
    Report report = Report.printed(ID, Map.of("3.4.4", "99,37 phần trăm"));

    assertThat(report.figure("3.4.4").orElseThrow().value())
        .isEqualTo(
            new FigureValue.Quantity(new BigDecimal("99.37"), true, FigureValue.Precision.EXACT));
    assertThat(VALIDATOR.validate(Report.printed(ID, Map.of("3.4.4", "99,37 phần"))).findings())
        .flatExtracting(Finding::suggestions)
        .extracting(change -> change.value())
        .containsExactly("99,37");
  }

  @Test
  void screening_takes_a_note_that_explains_a_gap_as_the_rules_do() {
    Report report =
        Report.builder(ID)
            .figure("4.1.4", 624, "Trong đó 34 đơn vị chưa được giao tự chủ")
            .figure("6.1", 4)
            .figure("6.2", 36)
            .figure("6.3", 83)
            .figure("6.4", 467)
            .build();
    ValidationResult screened = ReportValidator.builder().screening().build().validate(report);

    assertThat(screened.findingsOf("6.4"))
        .extracting(Finding::relation, Finding::severity)
        .containsExactlyElementsOf(
            VALIDATOR.validate(report).findingsOf("6.4").stream()
                .map(f -> org.assertj.core.groups.Tuple.tuple(f.relation(), f.severity()))
                .toList())
        .contains(org.assertj.core.groups.Tuple.tuple("4.1.4-autonomy-balance", Severity.WARNING));
  }

  @Test
  void screening_finds_the_same_with_the_same_severity_and_seeks_nobody_to_blame() {
    ReportValidator screening = ReportValidator.builder().screening().build();
    Errors errors = Errors.in(FORM);
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      Report report = ConsistentReports.of(FORM).next(random);
      List<FigureRef> tied = errors.tied(report);
      Report wrong = errors.slip(report, tied.get(i % tied.size()), random).report();
      ValidationResult full = VALIDATOR.validate(wrong);
      ValidationResult screened = screening.validate(wrong);

      assertThat(screened.findings())
          .extracting(Finding::relation, Finding::severity, VerdictTest::withoutGuess)
          .containsExactlyElementsOf(
              full.findings().stream()
                  .map(
                      f ->
                          org.assertj.core.groups.Tuple.tuple(
                              f.relation(), f.severity(), withoutGuess(f)))
                  .toList());
      assertThat(screened.findings()).allMatch(finding -> finding.suspects().isEmpty());
      assertThat(screened.verdict()).isEqualTo(full.verdict());
      assertThat(screened.outcomes()).isEqualTo(full.outcomes());
    }
  }

  /** What a cell may mean instead is told by its writing alone where no other figure is asked. */
  private static Evidence withoutGuess(Finding finding) {
    return finding.evidence() instanceof Evidence.Range range
        ? new Evidence.Range(range.value(), range.low(), range.high(), range.whole(), null)
        : finding.evidence();
  }
}
