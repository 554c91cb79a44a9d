package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Table;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.RowRef;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;

/** Columns of dates. */
class DateColumnsTest {

  private static List<Finding> findings(String text) {
    return validate(text).findings();
  }

  private static ValidationResult validate(String text) {
    Indicator day =
        Indicator.builder("4")
            .name("Ngày", "Day")
            .kind(Indicator.Kind.DATE)
            .measures(Indicator.Measure.FLOW)
            .build();
    Catalogue form =
        Catalogue.builder("dates")
            .name("Biểu", "Form")
            .level(Level.COMMUNE)
            .validFrom(LocalDate.of(2021, 1, 1))
            .tables(
                List.of(
                    Table.builder("T")
                        .name("Bảng", "Table")
                        .columns(List.of(Indicator.count("3", "Số", "Number"), day))
                        .open()
                        .build()))
            .build();
    FigureRef cell = FigureRef.ofCell("T", RowRef.of("Xã A"), new IndicatorId("4"));
    return ReportValidator.of(form)
        .validate(Report.builder("dates").figure(Figure.printed(cell, text)).build());
  }

  @Test
  void a_form_that_asks_nothing_of_its_rows_accepts_none() {
    assertThat(validate("14/9/2021").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14/9/2021",
        "14/09/2021",
        "14-9-2021",
        "14.9.2021",
        "2021-09-14",
        "9/2021",
        "2021",
        "ngày 14 tháng 9 năm 2021",
        "Tháng 9 năm 2021",
        "29/2/2024",
        "14/9/2021 08:30",
        "2021-09-14T08:30:00",
        "",
        "-"
      })
  void a_day_a_month_and_a_year_are_dates_however_they_are_written(String text) {
    assertThat(findings(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"31/2/2021", "29/2/2023", "14/9", "13/2021", "sắp tới", "123", "14/13/2021"})
  void what_is_no_date_that_there_is_is_a_warning(String text) {
    List<Finding> findings = findings(text);

    assertThat(findings).singleElement().matches(f -> f.severity() == Severity.WARNING);
    assertThat(Messages.english().of(findings.get(0)))
        .isEqualTo("row \"Xã A\": (4): “" + text + "” is not a real date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"chưa trả", "Chưa có", "không", "đang thẩm định", "thường xuyên"})
  void words_for_none_yet_are_no_date_and_nothing_is_said(String text) {
    assertThat(findings(text)).isEmpty();
  }

  @Test
  void a_month_before_its_day_is_read_and_noted() {
    assertThat(findings("6/25/2025"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
              assertThat(Messages.english().of(finding))
                  .isEqualTo(
                      "row \"Xã A\": (4): “6/25/2025” is written with the month before the day, and read as 25/6/2025");
            });
  }

  @Test
  void the_number_of_a_day_in_a_spreadsheet_is_told_with_its_day() {
    assertThat(findings("45830"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(Messages.english().of(finding)).contains("that is 22/6/2025");
            });
  }
}
