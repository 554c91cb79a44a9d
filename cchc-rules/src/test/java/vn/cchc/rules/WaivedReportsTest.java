package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.PrintedValue;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;
import vn.cchc.model.Waiver;
import vn.cchc.model.Waivers;

/** What findings say of their figures, so that they can be waived and found again. */
class WaivedReportsTest {

  private static final LocalDate LAST = LocalDate.of(2021, 12, 31);

  private final ReportValidator partial = ReportValidator.builder().partial().build();

  private static Finding only(ValidationResult result, String relation) {
    return result.findings().stream()
        .filter(finding -> finding.relation().equals(relation))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_finding_says_what_its_figures_say_and_its_note_where_it_rests_on_it() {
    Report report =
        Report.builder("cchc-2021-province")
            .printed("2.4", "12")
            .printed("2.5", "14")
            .figure("3.4.4", new BigDecimal("99.00"), "31.972/32.279 hồ sơ")
            .build();
    ValidationResult result = partial.validate(report);

    assertThat(only(result, "2.5-bound").values())
        .containsExactlyInAnyOrder(
            new PrintedValue(FigureRef.of("2.5"), "14"),
            new PrintedValue(FigureRef.of("2.4"), "12"));
    assertThat(only(result, "3.4.4-share").values())
        .containsExactly(new PrintedValue(FigureRef.of("3.4.4"), "99,00", "31.972/32.279 hồ sơ"));
  }

  @Test
  void screening_says_the_same() {
    Report report = Report.printed("cchc-2021-province", Map.of("2.4", "12", "2.5", "14"));
    ReportValidator screening = ReportValidator.builder().partial().screening().build();

    assertThat(only(screening.validate(report), "2.5-bound").values())
        .isEqualTo(only(partial.validate(report), "2.5-bound").values());
  }

  @Test
  void a_report_whose_errors_are_waived_is_accepted_until_a_figure_changes() {
    Report report = Report.printed("cchc-2021-province", Map.of("1.1.1", "5", "1.1.2", "6"));
    ValidationResult result = partial.validate(report);
    assertThat(result.verdict()).isEqualTo(Verdict.REJECTED);
    Waiver waiver = Waiver.of(only(result, "1.1.2-bound"), result.report()).grant("A", "b", LAST);
    Waivers waivers = new Waivers(List.of(waiver));
    Report other = Report.printed("cchc-2021-province", Map.of("1.1.1", "5", "1.1.2", "7"));

    assertThat(result.waived(waivers, LAST).verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(partial.validate(other).waived(waivers, LAST).verdict()).isEqualTo(Verdict.REJECTED);
  }

  @Test
  void what_cannot_be_read_is_never_waived() {
    Report report = Report.printed("cchc-2021-province", Map.of("1.1.1", "5x6"));
    ValidationResult result = partial.validate(report);
    Finding unreadable = only(result, "1.1.1-readable");
    Waiver waiver = Waiver.of(unreadable, result.report()).grant("A", "b", LAST);

    assertThat(unreadable.isWaivable()).isFalse();
    assertThat(result.waived(new Waivers(List.of(waiver)), LAST).verdict())
        .isEqualTo(Verdict.REJECTED);
  }

  @Test
  void a_figure_of_another_report_is_a_value_too() {
    Report before =
        Report.builder("cchc-2021-province")
            .agency("H32", "UBND", vn.cchc.model.Level.PROVINCE)
            .period("6M", 2021)
            .printed("6.5", "10")
            .build();
    Report now =
        Report.builder("cchc-2021-province")
            .agency("H32", "UBND", vn.cchc.model.Level.PROVINCE)
            .period("Q3", 2021)
            .printed("6.5", "9")
            .build();
    ValidationResult result =
        partial.validate(now, Context.builder().earlier(List.of(before)).build());

    assertThat(only(result, "6.5-cumulative").values())
        .extracting(PrintedValue::value)
        .containsExactlyInAnyOrder("9", "10");
  }
}
