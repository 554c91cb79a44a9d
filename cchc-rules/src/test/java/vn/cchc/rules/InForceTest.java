package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.Explanation;
import vn.cchc.model.Finding;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.Outcome;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.Severity;

class InForceTest {

  private static final String RELATION = "catalogue-in-force";

  private static Catalogue form(LocalDate from, @Nullable LocalDate to) {
    return Catalogue.builder("own")
        .name("mẫu", "form")
        .level(Level.PROVINCE)
        .validFrom(from)
        .validTo(to)
        .build();
  }

  private static Report report(String catalogue, @Nullable ReportingPeriod period) {
    return Report.builder(catalogue).period(period).build();
  }

  private static Optional<Finding> said(Catalogue form, ReportingPeriod period) {
    return ReportValidator.of(form).validate(report(form.id(), period)).findings().stream()
        .filter(finding -> finding.relation().equals(RELATION))
        .findFirst();
  }

  @Test
  void a_report_of_a_time_in_which_its_form_is_no_more_in_force_is_a_warning_with_both_dates() {
    Catalogue form = form(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31));

    Finding finding = said(form, ReportingPeriod.of("YEAR", 2031)).orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(Messages.vietnamese().of(finding))
        .isEqualTo(
            "kỳ báo cáo kết thúc 2031, nhưng mẫu biểu dùng để kiểm tra có hiệu lực 1/1/2021 -"
                + " 31/12/2025");
  }

  @Test
  void a_period_that_the_form_does_not_know_is_told_beside_those_it_knows_in_words() {
    Catalogue shipped = Catalogues.find("cchc-2021-province").orElseThrow();
    Explanation told =
        ReportValidator.of(shipped)
            .validate(report(shipped.id(), ReportingPeriod.of("Q5", 2021)))
            .findings()
            .stream()
            .map(Finding::explanation)
            .filter(explanation -> explanation.key().equals("period.unknown.other"))
            .findFirst()
            .orElseThrow();

    assertThat(Messages.vietnamese().of(told))
        .startsWith("kỳ báo cáo “Q5” không có trong quy định; phải là ")
        .contains("6 tháng đầu năm; hoặc ")
        .doesNotContain("6M");
    assertThat(Messages.english().of(told)).contains("it must be ", "the first six months; or ");
  }

  @Test
  void a_month_that_the_form_does_not_know_is_told_in_words() {
    Catalogue shipped = Catalogues.find("cchc-2021-province").orElseThrow();

    assertThat(
            ReportValidator.of(shipped)
                .validate(report(shipped.id(), ReportingPeriod.of("M10", 2021)))
                .findings()
                .stream()
                .map(finding -> Messages.vietnamese().of(finding.explanation())))
        .anyMatch(told -> told.startsWith("kỳ báo cáo “tháng 10” không có trong quy định"));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01-01,false",
    "2020-12-31,true",
    "2025-12-31,false",
    "2026-01-01,true",
  })
  void what_counts_is_the_last_day_of_the_period(LocalDate end, boolean expected) {
    Catalogue form = form(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31));
    ReportingPeriod period = new ReportingPeriod("Q", end.getYear(), end.minusDays(80), end);

    assertThat(said(form, period).isPresent()).isEqualTo(expected);
  }

  @Test
  void the_usual_window_counts_where_none_is_stated() {
    Catalogue shipped = Catalogues.find("cchc-2021-province").orElseThrow();

    assertThat(said(shipped, ReportingPeriod.of("Q1", 2021))).isEmpty();
    assertThat(said(shipped, ReportingPeriod.of("Q1", 2022))).isPresent();
  }

  @Test
  void a_form_without_an_end_is_in_force_for_good() {
    Catalogue form = form(LocalDate.of(2021, 1, 1), null);

    assertThat(said(form, ReportingPeriod.of("YEAR", 2099))).isEmpty();
    assertThat(said(form, ReportingPeriod.of("YEAR", 2020))).isPresent();
  }

  @Test
  void it_is_not_checked_for_a_report_without_a_period() {
    Catalogue form = form(LocalDate.of(2021, 1, 1), null);

    assertThat(ReportValidator.of(form).validate(report("own", null)).outcome(RELATION))
        .map(Outcome::state)
        .contains(Outcome.State.NOT_CHECKED);
  }

  @Test
  void a_catalogue_that_states_it_itself_is_checked_once() {
    assertThat(
            ReportValidator.standard()
                .validate(Report.printed("cchc-2021-province", Map.of()))
                .outcomes()
                .stream()
                .filter(outcome -> outcome.relation().equals(RELATION)))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_000, 2_000_000_000, Integer.MAX_VALUE})
  void a_year_that_no_calendar_has_is_a_finding_and_no_exception(int year) {
    Catalogue shipped = Catalogues.find("cchc-2021-province").orElseThrow();

    assertThat(said(shipped, new ReportingPeriod("Q3", year, null, null))).isPresent();
  }
}
