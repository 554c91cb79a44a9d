package vn.cchc.rules.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.NumberNotation.VI;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ExpressionLanguageFeatureLevel;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.model.Agency;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.Report;
import vn.cchc.model.ReportBuilder;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Waiver;
import vn.cchc.model.Waivers;
import vn.cchc.rules.PrintedCells;
import vn.cchc.rules.ReportValidator;

class ConsistentReportTest {

  private static final Report BROKEN =
      PrintedCells.report(
          "3.1.3", "8.159", "3.1.3.a", "1.399", "3.1.3.b", "301", "3.1.3.c", "159", "1.1.1", "50",
          "1.1.2", "40");
  private static final Report WARNED =
      PrintedCells.withNarrative("Đúng hạn 1/3 hồ sơ, đạt 50%.", "1.1.1", "50");

  interface Strict extends Default {}

  record Submission(
      @ConsistentReport(partial = true)
          @ConsistentReport(partial = true, severities = Severity.WARNING, groups = Strict.class)
          @Nullable Report report) {}

  @ConsistentReport(partial = true)
  record Form(@Nullable Report report) implements ReportSource {}

  static class Service {
    void submit(@ConsistentReport(partial = true) Report report) {}
  }

  private static Validator validator(Locale locale) {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(
            new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), locale, false))
        .buildValidatorFactory()
        .getValidator();
  }

  private static List<String> told(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream().map(v -> v.getPropertyPath() + ": " + v.getMessage()).toList();
  }

  @Test
  void what_cannot_be_true_is_a_violation_at_the_figure_suspected_first() {
    assertThat(told(validator(Locale.forLanguageTag("vi")).validate(new Submission(BROKEN))))
        .containsExactly(
            "report.figures[3.1.3].value: 3.1.3 = a + b + c: 1.399 + 301 + 159 = 1.859, báo cáo ghi"
                + " 8.159 (thừa 6.300)");
  }

  @Test
  void the_message_is_in_the_language_of_the_caller() {
    assertThat(told(validator(Locale.ENGLISH).validate(new Submission(BROKEN))).get(0))
        .contains("the report says 8,159");
  }

  @Test
  void the_finding_and_the_cells_value_are_the_payload() {
    ConstraintViolation<Submission> violation =
        validator(Locale.ENGLISH).validate(new Submission(BROKEN)).iterator().next();

    HibernateConstraintViolation<?> detailed = violation.unwrap(HibernateConstraintViolation.class);
    FigureViolation about = detailed.getDynamicPayload(FigureViolation.class);

    assertThat(about.finding().relation()).isEqualTo("3.1.3-balance");
    assertThat(about.finding().severity()).isEqualTo(Severity.ERROR);
    assertThat(about.value())
        .isEqualTo(BROKEN.figure(about.figure()).orElseThrow().shown(BROKEN.notation()));
  }

  @Test
  void a_group_rejects_what_is_only_suspicious() {
    Validator validator = validator(Locale.ENGLISH);

    assertThat(validator.validate(new Submission(WARNED))).isEmpty();
    assertThat(told(validator.validate(new Submission(WARNED), Strict.class)))
        .anyMatch(line -> line.startsWith("report.narrative[0]: 1/3 = 33%"));
    assertThat(told(validator.validate(new Submission(BROKEN), Strict.class)))
        .filteredOn(line -> line.contains("8,159"))
        .hasSize(1);
  }

  @Test
  void a_parameter_is_validated_where_it_is_passed() throws NoSuchMethodException {
    Method submit = Service.class.getDeclaredMethod("submit", Report.class);

    assertThat(
            told(
                validator(Locale.ENGLISH)
                    .forExecutables()
                    .validateParameters(new Service(), submit, new Object[] {BROKEN})))
        .isNotEmpty()
        .first()
        .asString()
        .matches("submit\\.\\w+\\.figures\\[3\\.1\\.3]\\.value: .*");
  }

  @Test
  void a_type_that_has_a_report_is_validated_as_a_whole() {
    assertThat(told(validator(Locale.ENGLISH).validate(new Form(BROKEN))))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("report.figures[3.1.3].value: ");
    assertThat(validator(Locale.ENGLISH).validate(new Form(null))).isEmpty();
  }

  @Test
  void nothing_submitted_is_taken_for_a_template() {
    Report report = PrintedCells.report("3.1.3", "${1+1} {vi} \\{x}");

    assertThat(told(validator(Locale.ENGLISH).validate(new Submission(report))))
        .hasSize(1)
        .first()
        .asString()
        .contains("${1+1} {vi} \\{x}");
  }

  @Test
  void a_form_that_is_not_known_is_a_violation_and_no_exception() {
    Report report = Report.printed("no-such-form", Map.of());

    assertThat(told(validator(Locale.ENGLISH).validate(new Submission(report))))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("report.catalogue: Unknown catalogue 'no-such-form'. Known: cchc-2021");
    assertThat(told(validator(Locale.forLanguageTag("vi")).validate(new Submission(report))))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("report.catalogue: không có danh mục chỉ tiêu “no-such-form”");
    assertThat(validator(Locale.ENGLISH).validate(new Submission(report), Strict.class)).hasSize(1);
  }

  @Test
  void a_report_that_can_be_true_has_no_violation() {
    assertThat(
            validator(Locale.ENGLISH).validate(new Submission(PrintedCells.report("1.1.1", "5"))))
        .isEmpty();
    assertThat(validator(Locale.ENGLISH).validate(new Submission(null))).isEmpty();
  }

  private static final Catalogue OWN = own();

  private static Catalogue own() {
    String yaml =
        """
        id: "own"
        name: { vi: "Riêng", en: "Own" }
        level: commune
        valid: { from: "2025-07-01" }
        source: "test"
        indicators:
          - { id: "1", name: { vi: "a", en: "a" }, kind: count, measures: flow }
          - { id: "2", name: { vi: "b", en: "b" }, kind: count, measures: flow }
        relations:
          - id: "2-bound"
            formula: "2 <= 1"
            strength: must
            because: { vi: "v", en: "e" }
            source: "test"
        """;
    try {
      return CatalogueReader.read(
          new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "own.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_validator_of_ones_own_is_used_where_hibernate_validator_is_given_one() {
    Validator validator =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .constraintValidatorPayload(ReportValidator.of(OWN))
            .buildValidatorFactory()
            .getValidator();

    assertThat(
            told(
                validator.validate(
                    new Submission(Report.printed("own", Map.of("1", "5", "2", "6"))))))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("report.figures[");
  }

  @Test
  void what_is_waived_on_the_day_of_the_factory_is_no_violation() {
    Report named =
        BROKEN.toBuilder().agency("H32", "UBND", Level.PROVINCE).period("Q3", 2021).build();
    ValidationResult result = ReportValidator.standard().partial().validate(named);
    Finding finding = result.findingsOf(Severity.ERROR).get(0);
    LocalDate last = LocalDate.of(2021, 12, 31);
    Waivers waivers =
        new Waivers(List.of(Waiver.of(finding, result.report()).grant("A", "b", last)));

    for (int late = 0; late <= 1; late++) {
      Clock clock =
          Clock.fixed(last.plusDays(late).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
      Validator validator =
          Validation.byProvider(HibernateValidator.class)
              .configure()
              .messageInterpolator(new ParameterMessageInterpolator())
              .clockProvider(() -> clock)
              .constraintValidatorPayload(
                  ReportChecks.of(ReportValidator.standard()).accepting(() -> waivers))
              .buildValidatorFactory()
              .getValidator();

      assertThat(validator.validate(new Submission(named)).isEmpty()).isEqualTo(late == 0);
    }
  }

  @Test
  void a_validator_of_ones_own_is_used_where_a_factory_hands_it_over() {
    Validator validator =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .constraintValidatorFactory(
                new ConstraintValidatorFactory() {
                  @Override
                  public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
                    return type.cast(new ReportConstraint(ReportValidator.of(OWN)));
                  }

                  @Override
                  public void releaseInstance(ConstraintValidator<?, ?> instance) {}
                })
            .buildValidatorFactory()
            .getValidator();

    assertThat(
            validator.validate(new Submission(Report.printed("own", Map.of("1", "5", "2", "6")))))
        .hasSize(2);
  }

  /** A host may let messages of its own constraints be expressions; ours stay text. */
  @Test
  void nothing_submitted_is_evaluated_even_where_the_host_evaluates_messages() {
    Validator validator =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .constraintExpressionLanguageFeatureLevel(ExpressionLanguageFeatureLevel.BEAN_METHODS)
            .customViolationExpressionLanguageFeatureLevel(
                ExpressionLanguageFeatureLevel.BEAN_METHODS)
            .buildValidatorFactory()
            .getValidator();
    Report report = PrintedCells.report("3.1.3", "${1+1} {vi} \\{x}");

    assertThat(told(validator.validate(new Submission(report))))
        .hasSize(1)
        .first()
        .asString()
        .contains("${1+1} {vi} \\{x}");
  }

  record Nested(@Valid @ConsistentReport(partial = true) Report report) {}

  @Test
  void what_the_annotations_on_single_values_say_is_not_said_again() {
    Report report =
        Report.builder("cchc-2021-province")
            .agency(new Agency("h 32", " ", null))
            .period(
                new ReportingPeriod("", 21, LocalDate.of(2021, 9, 14), LocalDate.of(2021, 6, 15)))
            .notation(VI)
            .figures(
                List.of(
                    Figure.printed(
                        FigureRef.of("3.1.3"), "5", "x".repeat(Figure.MAX_NOTE + 1), null, VI),
                    Figure.printed(FigureRef.of("3.1.1"), "5".repeat(10_001))))
            .build();

    assertThat(validator(Locale.ENGLISH).validate(new Nested(report)))
        .extracting(violation -> violation.getPropertyPath().toString())
        .containsExactlyInAnyOrder(
            "report.agency.code",
            "report.agency.name",
            "report.figures[0].note",
            "report.figures[3.1.1].value",
            "report.period.kind",
            "report.period.ordered",
            "report.period.year");
  }

  /** A page of one's own, whose fields are a map and one property. */
  @ConsistentReport(partial = true)
  record Page(Map<String, String> cells, String total) implements ReportSource {
    @Override
    public Report report() {
      ReportBuilder report = Report.builder("cchc-2021-province").printed("3.1.3", total);
      cells.forEach(report::printed);
      return report.build();
    }

    @Override
    public String path(IndicatorId indicator) {
      return indicator.value().equals("3.1.3") ? "total" : "cells[" + indicator + "]";
    }
  }

  @Test
  void a_violation_is_at_every_field_with_a_figure_that_is_equally_suspected() {
    Page page = new Page(Map.of("3.1.3.a", "1.399", "3.1.3.b", "301", "3.1.3.c", "159"), "9.777");

    assertThat(validator(Locale.ENGLISH).validate(page))
        .extracting(violation -> violation.getPropertyPath().toString())
        .containsExactlyInAnyOrder("total", "cells[3.1.3.a]", "cells[3.1.3.b]", "cells[3.1.3.c]");
  }

  @Test
  void an_odd_key_of_a_client_is_a_violation_and_no_failure() {
    assertThat(told(validator(Locale.ENGLISH).validate(new Page(Map.of("3..1", "5"), "5"))))
        .singleElement()
        .asString()
        .startsWith(": ")
        .contains("'3..1' is not an indicator")
        .contains("such as 3.1.3.a");
  }

  record Whole(@ConsistentReport Report report) {}

  @Test
  void a_report_of_which_too_little_can_be_checked_is_a_violation_unless_it_is_being_filled_in() {
    Report empty = Report.builder("cchc-2021-province").build();

    assertThat(told(validator(Locale.ENGLISH).validate(new Whole(empty))))
        .singleElement()
        .asString()
        .startsWith("report.figures: not enough to check: only 0 of ");
    assertThat(validator(Locale.ENGLISH).validate(new Submission(empty))).isEmpty();
  }
}
