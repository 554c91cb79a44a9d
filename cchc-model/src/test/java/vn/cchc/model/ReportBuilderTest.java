package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report refuses before it is one. */
class ReportBuilderTest {

  private static final ReportBuilder REPORT = Report.builder("form");

  @ParameterizedTest
  @ValueSource(ints = {99_999, 2_101, 1_999, 0, -2021, Integer.MAX_VALUE})
  void a_year_no_report_is_of_is_refused(int year) {
    assertThatThrownBy(() -> REPORT.period("Q3", year))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("No report is of the year " + year + ". Expected 2000 to 2100");
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000, 2_021, 2_100})
  void the_years_of_reports_are_taken(int year) {
    assertThat(ReportingPeriod.of("Q3", year).year()).isEqualTo(year);
  }

  @Test
  @SuppressWarnings("BigDecimalLiteralDouble")
  void a_number_made_of_a_double_is_refused_with_what_to_write() {
    BigDecimal binary = new BigDecimal(99.05);

    assertThatThrownBy(() -> REPORT.figure("1", binary))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Use BigDecimal.valueOf(99.05)")
        .hasMessageContaining("unrounded(..)");
    assertThatThrownBy(() -> REPORT.figure("1", binary, "note"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"99.05", "66.66666666666667", "0.5", "1e-20", "3.14159265358979323846", "1e-2000"})
  void what_somebody_may_have_written_is_taken(String number) {
    BigDecimal written = new BigDecimal(number);

    assertThat(Report.builder("form").figure("1", written).build().figures()).hasSize(1);
  }

  @Test
  void what_was_computed_may_have_all_digits() {
    BigDecimal binary = new BigDecimal(2.0 / 3);

    assertThat(Report.builder("form").unrounded("1", binary).build().figures()).hasSize(1);
  }

  @Test
  void of_two_for_one_period_the_later_given_counts_unless_its_document_is_dated_before() {
    Report undated = Report.builder("form").build();
    Report first = dated("2021-09-23");
    Report second = dated("2021-09-24");

    assertThat(second.replaces(first)).isTrue();
    assertThat(first.replaces(second)).isFalse();
    assertThat(first.replaces(first)).isTrue();
    assertThat(first.replaces(undated)).isTrue();
    assertThat(undated.replaces(first)).isTrue();
  }

  private static Report dated(String date) {
    DocumentReference document = new DocumentReference(null, LocalDate.parse(date));
    return Report.builder("form").document(document).build();
  }
}
