package vn.cchc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.ReportBuilder;
import vn.cchc.model.ReportingPeriod;

/** Which catalogue of a form a report is checked by. */
class CatalogueChoiceTest {

  private static Catalogue form(String id, Level level, String from, @Nullable String to) {
    return Catalogue.builder(id)
        .form("II.06a/VPCP")
        .name("Biểu", "Form")
        .level(level)
        .validFrom(LocalDate.parse(from))
        .validTo(to == null ? null : LocalDate.parse(to))
        .periods(
            List.of(
                new PeriodScheme("Q1", MonthDay.of(12, 15), MonthDay.of(3, 14), true, 20),
                new PeriodScheme("YEAR", MonthDay.of(12, 15), MonthDay.of(12, 14), true, 20)))
        .indicators(List.of(Indicator.count("1.1", "Một", "One")))
        .build();
  }

  private static final CatalogueChoice CHOICE =
      CatalogueChoice.among(
          List.of(
              form("old", Level.PROVINCE, "2020-01-01", "2021-06-30"),
              form("new", Level.PROVINCE, "2021-07-01", null),
              form("of-communes", Level.COMMUNE, "2020-01-01", null)));

  private static ReportBuilder report(Level level) {
    return Report.builder("ii.06A/vpcp").agency("H32", "Tỉnh", level);
  }

  @ParameterizedTest
  @CsvSource({
    "PROVINCE, Q1, 2021, old",
    "PROVINCE, YEAR, 2021, new",
    "PROVINCE, YEAR, 2020, old",
    "COMMUNE, YEAR, 2021, of-communes",
  })
  void a_report_that_names_form_and_period_is_checked_by_the_catalogue_of_its_level_and_last_day(
      Level level, String period, int year, String expected) {
    assertThat(CHOICE.of(report(level).period(period, year).build()).orElseThrow().id())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2021-06-30, old", "2021-07-01, new"})
  void the_last_day_of_a_catalogue_is_its_own_and_the_next_day_is_of_the_next(
      LocalDate last, String expected) {
    ReportingPeriod stated = new ReportingPeriod("H1", 2021, LocalDate.of(2021, 1, 1), last);

    assertThat(CHOICE.of(report(Level.PROVINCE).period(stated).build()).orElseThrow().id())
        .isEqualTo(expected);
    assertThat(CHOICE.inForce("II.06a/VPCP", Level.PROVINCE, last).id()).isEqualTo(expected);
  }

  @Test
  void one_that_is_named_by_its_identifier_is_taken_whatever_the_period() {
    Report report = Report.builder("old").period("YEAR", 2030).build();

    assertThat(CHOICE.of(report).orElseThrow().id()).isEqualTo("old");
    assertThat(CHOICE.of(Report.builder("other").build())).isEmpty();
  }

  @Test
  void two_in_force_are_named_both() {
    CatalogueChoice twice =
        CatalogueChoice.among(
            List.of(
                form("old", Level.PROVINCE, "2020-01-01", "2021-12-31"),
                form("new", Level.PROVINCE, "2021-07-01", null)));
    Report report = report(Level.PROVINCE).period("YEAR", 2021).build();

    assertThatThrownBy(() -> twice.of(report))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining(
            "are in force on 14 December 2021: old (1 January 2020 - 31 December 2021) and new");
    assertThatThrownBy(() -> CHOICE.inForce("II.06a/VPCP", null, LocalDate.of(2021, 1, 1)))
        .as("the level would tell, but nobody says it")
        .hasMessageContaining(
            "old (1 January 2020 - 30 June 2021) and of-communes (1 January 2020 -)");
  }

  @Test
  void what_is_not_there_is_told_with_what_is() {
    assertThatThrownBy(() -> CHOICE.inForce("II.06a/VPCP", Level.PROVINCE, LocalDate.EPOCH))
        .hasMessageContaining(
            "no catalogue of the form II.06a/VPCP is in force on 1 January 1970. There")
        .hasMessageContaining("old (1 January 2020 - 30 June 2021), new (1 July 2021 -)");
    assertThatThrownBy(() -> CHOICE.of(report(Level.PROVINCE).build()))
        .hasMessageContaining("the report does not say its period");
    assertThatThrownBy(() -> CHOICE.of(report(Level.PROVINCE).period("9M", 2021).build()))
        .hasMessageContaining("knows periods of kind 9M");
    assertThatThrownBy(() -> CHOICE.of(report(Level.MINISTRY).period("YEAR", 2021).build()))
        .isInstanceOfSatisfying(
            CatalogueException.class,
            e -> assertThat(e.fault().in(Messages.vietnamese())).contains("dành cho bộ"));
  }

  @Test
  void forms_of_the_library_are_found_by_what_is_printed_on_them() {
    Report report =
        Report.builder("01/XLD").agency("X", "Xã", Level.COMMUNE).period("YEAR", 2025).build();

    assertThat(CatalogueChoice.shipped().of(report).orElseThrow().id())
        .isEqualTo("ttcp-01-xld-2024");
    assertThatThrownBy(
            () -> CatalogueChoice.shipped().of(report.toBuilder().period("YEAR", 2023).build()))
        .hasMessageContaining("no catalogue of the form 01/XLD is in force on 14 December 2023");
  }
}
