package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class JakartaConstraintsTest {

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private static List<String> violations(Report report) {
    return VALIDATOR.validate(report).stream()
        .map(violation -> violation.getPropertyPath().toString())
        .sorted()
        .toList();
  }

  private static Report report(Agency agency, ReportingPeriod period, Figure... figures) {
    return Report.builder("c").agency(agency).period(period).figures(List.of(figures)).build();
  }

  @Test
  void a_sound_report_has_no_violation() {
    assertThat(violations(Report.printed("cchc-2021-province", Map.of("3.1.3", "1.859"))))
        .isEmpty();
    assertThat(
            violations(
                report(
                    new Agency("H32.01", "UBND huyện", Level.DISTRICT),
                    ReportingPeriod.of("Q3", 2021))))
        .isEmpty();
  }

  @Test
  void what_is_wrong_with_one_value_is_a_violation_at_its_path() {
    Report report =
        report(
            new Agency("h 32", " ", null),
            new ReportingPeriod("", 21, LocalDate.of(2021, 9, 14), LocalDate.of(2021, 6, 15)),
            Figure.printed(
                FigureRef.of("3.1.3"),
                "5",
                "x".repeat(Figure.MAX_NOTE + 1),
                null,
                NumberNotation.VI));

    assertThat(violations(report))
        .containsExactly(
            "agency.code",
            "agency.name",
            "figures[0].note",
            "period.kind",
            "period.ordered",
            "period.year");
  }

  @Test
  void an_agency_code_has_at_most_35_characters() {
    assertThat(violations(report(new Agency("H".repeat(35), "x", null), null))).isEmpty();
    assertThat(violations(report(new Agency("H".repeat(36), "x", null), null)))
        .containsExactly("agency.code");
  }
}
