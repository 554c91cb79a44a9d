package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Agency;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.Finding;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.RowRef;
import vn.cchc.model.ValidationResult;

/** Reports beside others: which other report is meant, and what comes of it. */
class ContextTest {

  private static final String FORM = "cchc-2021-province";

  private final ReportValidator validator = ReportValidator.standard();

  private static Report report(String period, String... figures) {
    return of("H32", period, figures);
  }

  private static Report of(String agency, String period, String... figures) {
    Map<String, String> printed = new TreeMap<>();
    for (int i = 0; i < figures.length; i += 2) {
      printed.put(figures[i], figures[i + 1]);
    }
    String[] of = period.split("-");
    return Report.printed(FORM, printed).toBuilder()
        .agency(agency, "UBND " + agency, Level.PROVINCE)
        .period(of[1], Integer.parseInt(of[0]))
        .build();
  }

  private ValidationResult beside(Report report, Report... earlier) {
    return validator.validate(report, Context.builder().earlier(List.of(earlier)).build());
  }

  private static List<Finding> between(ValidationResult result) {
    return result.findings().stream()
        .filter(f -> f.kind() == RelationKind.HISTORY || f.kind() == RelationKind.ROLL_UP)
        .toList();
  }

  private static Outcome outcome(ValidationResult result, String relation) {
    return result.outcome(relation).orElseThrow();
  }

  @Test
  void a_stock_that_does_not_follow_from_the_period_before_is_told_with_that_report() {
    ValidationResult result =
        beside(
            report("2021-Q3", "3.1.3", "1.895", "3.1.1", "50", "3.1.2", "31"),
            report("2021-6M", "3.1.3", "1.840"));

    List<Finding> findings = between(result);
    assertThat(findings).hasSize(1);
    FigureRef before =
        FigureRef.of("3.1.3").from(Standpoint.PREVIOUS).in(new ReportRef("H32", "6M", 2021));
    assertThat(findings.get(0).figures())
        .containsExactly(
            FigureRef.of("3.1.3"), before, FigureRef.of("3.1.1"), FigureRef.of("3.1.2"));
    assertThat(findings.get(0).suspects().get(0)).isEqualTo(FigureRef.of("3.1.3"));
    assertThat(findings.get(0).suspects()).contains(before);
    assertThat(Messages.vietnamese().of(findings.get(0)))
        .isEqualTo(
            "3.1.3 = 3.1.3 [2021-6M] + 3.1.1 - 3.1.2: 1.840 + 50 - 31 = 1.859, báo cáo ghi 1.895"
                + " (thừa 36) (kỳ trước 6 tháng đầu năm 2021: 3.1.3 = 1.840)");
    assertThat(Messages.english().of(findings.get(0)))
        .endsWith("(the period before, the first half of 2021: 3.1.3 = 1,840)");
  }

  @Test
  void a_stock_that_is_as_large_as_its_only_part_is_not_taken_for_a_copy_of_it() {
    List<Finding> findings =
        between(
            beside(
                report("2021-Q3", "3.1.3", "40", "3.1.3.a", "40", "3.1.1", "5", "3.1.2", "3"),
                report("2021-6M", "3.1.3", "40")));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).suspects().get(0))
        .isIn(FigureRef.of("3.1.1"), FigureRef.of("3.1.2"));
  }

  @Test
  void a_stock_that_follows_holds() {
    ValidationResult result =
        beside(
            report("2021-Q3", "3.1.3", "1.859", "3.1.1", "50", "3.1.2", "31"),
            report("2021-6M", "3.1.3", "1.840"));

    assertThat(between(result)).isEmpty();
    assertThat(outcome(result, "3.1.3-stock").state()).isEqualTo(State.HELD);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-Q1, 2020-YEAR",
    "2021-6M, 2020-YEAR",
    "2021-Q3, 2021-6M",
    "2021-YEAR, 2020-YEAR"
  })
  void the_period_before_ends_on_the_day_before_this_one_begins(String period, String before) {
    Report[] all = new Report[8];
    for (int i = 0; i < all.length; i++) {
      String kind = List.of("Q1", "6M", "Q3", "YEAR").get(i % 4);
      all[i] = report((2020 + i / 4) + "-" + kind, "3.1.3", String.valueOf(100 + i));
    }
    ValidationResult result =
        beside(report(period, "3.1.3", "500", "3.1.1", "0", "3.1.2", "0"), all);

    assertThat(between(result).get(0).figures().get(1).report())
        .isNotNull()
        .returns(before, ReportRef::period);
  }

  @Test
  void where_the_other_report_or_its_figure_is_not_there_nothing_is_checked_and_it_says_why() {
    Report now = report("2021-Q3", "3.1.3", "500", "3.1.1", "0", "3.1.2", "0");

    assertThat(outcome(beside(now, report("2020-YEAR", "3.1.3", "1")), "3.1.3-stock").reason())
        .isEqualTo(NotCheckedReason.OTHER_REPORT);
    assertThat(outcome(beside(now, report("2021-6M", "3.1.3", "")), "3.1.3-stock").reason())
        .isEqualTo(NotCheckedReason.MISSING_IN_OTHER_REPORT);
    Report other =
        Report.builder("own")
            .agency("H32", "UBND H32", Level.PROVINCE)
            .period("6M", 2021)
            .figure("3.1.3", 7)
            .build();
    assertThat(outcome(beside(now, other), "3.1.3-stock").reason())
        .isEqualTo(NotCheckedReason.OTHER_CATALOGUE);
    assertThat(outcome(beside(now, report("2021-6M", "3.1.3", "151.10")), "3.1.3-stock").reason())
        .isEqualTo(NotCheckedReason.UNREADABLE_FIGURE);
  }

  @Test
  void a_window_that_is_not_the_usual_one_is_what_counts() {
    Report now =
        report("2021-Q3", "3.1.3", "500", "3.1.1", "0", "3.1.2", "0").toBuilder()
            .period(
                new ReportingPeriod(
                    "Q3", 2021, LocalDate.of(2021, 6, 27), LocalDate.of(2021, 9, 14)))
            .build();

    assertThat(outcome(beside(now, report("2021-6M", "3.1.3", "1")), "3.1.3-stock").reason())
        .isEqualTo(NotCheckedReason.OTHER_REPORT);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-6M, 40, 2021-Q1, 41, 2.1-flow-6m",
    "2021-YEAR, 40, 2021-6M, 41, 2.1-flow-year",
    "2021-Q3, 10, 2021-6M, 11, 1.1.1-plan-q3",
    "2021-Q3, 10, 2021-6M, 11, 6.5-cumulative",
    "2021-Q1, 1, 2020-YEAR, 2, 7.3-kept"
  })
  void what_cannot_go_down_is_told_where_it_does(
      String period, String now, String earlier, String before, String relation) {
    String figure = relation.substring(0, relation.indexOf('-'));
    Report down = report(period, figure, now);
    Report same = report(period, figure, before);
    Report other = report(earlier, figure, before);

    assertThat(between(beside(down, other)))
        .singleElement()
        .returns(relation, Finding::relation)
        .returns(RelationKind.HISTORY, Finding::kind);
    assertThat(between(beside(same, other))).isEmpty();
    assertThat(outcome(beside(same, other), relation).state()).isEqualTo(State.HELD);
  }

  @Test
  void six_months_and_the_third_quarter_are_at_most_the_year() {
    Report year = report("2021-YEAR", "2.1", "99");

    assertThat(
            between(beside(year, report("2021-Q3", "2.1", "40"), report("2021-6M", "2.1", "60"))))
        .singleElement()
        .returns("2.1-flow-sum", Finding::relation);
    assertThat(
            between(beside(year, report("2021-Q3", "2.1", "39"), report("2021-6M", "2.1", "60"))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "last report(2.1), 2021-Q3, 2021-YEAR",
    "last report(2.1), 2020-YEAR, 2021-Q1",
    "same period last year(2.1), 2020-Q3, 2021-Q3",
    "this year Q1(2.1), 2021-Q1, 2021-6M"
  })
  void a_formula_says_which_other_report_is_meant(String words, String meant, String period) {
    Catalogue catalogue =
        Catalogues.find(FORM).orElseThrow().toBuilder()
            .overTime(List.of(Relation.parse("same", "2.1 = " + words)))
            .build();
    List<Report> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String of = (2020 + i / 4) + "-" + List.of("Q1", "6M", "Q3", "YEAR").get(i % 4);
      all.add(report(of, "2.1", of.equals(meant) ? "5" : "9"));
    }
    Context context = Context.builder().earlier(all).build();
    ReportValidator own = ReportValidator.of(catalogue);

    assertThat(outcome(own.validate(report(period, "2.1", "5"), context), "same").state())
        .isEqualTo(State.HELD);
    assertThat(between(own.validate(report(period, "2.1", "6"), context)).get(0).expected())
        .isEqualTo("5");
  }

  @Test
  void reports_are_the_same_in_any_order() {
    Report now = report("2021-YEAR", "2.1", "99", "3.1.3", "90", "3.1.1", "1", "3.1.2", "2");
    List<Report> earlier =
        new ArrayList<>(
            List.of(
                report("2020-YEAR", "2.1", "7", "3.1.3", "80"),
                report("2021-Q1", "2.1", "30"),
                report("2021-6M", "2.1", "60"),
                report("2021-Q3", "2.1", "50")));
    ValidationResult result = beside(now, earlier.toArray(Report[]::new));
    for (int i = 0; i < 24; i++) {
      Collections.rotate(earlier, 1);
      if (i % 4 == 3) {
        Collections.swap(earlier, 0, 1 + i / 4 % 3);
      }
      assertThat(beside(now, earlier.toArray(Report[]::new))).isEqualTo(result);
    }
    assertThat(between(result)).isNotEmpty();
  }

  @Test
  void of_two_reports_for_one_period_the_later_counts_and_the_result_says_so() {
    Report now = report("2021-Q3", "6.5", "10");
    Report wrong = report("2021-6M", "6.5", "100");
    Report right = report("2021-6M", "6.5", "10");

    assertThat(between(beside(now, wrong, right))).isEmpty();
    assertThat(between(beside(now, right, wrong))).hasSize(1);
    assertThat(beside(now, wrong, right).reading())
        .containsExactly(Remark.of("report-replaced", null, "H32", "2021-6M"));
    assertThat(beside(now, right, right).reading())
        .containsExactly(Remark.of("report-twice", null, "H32", "2021-6M"));
    Report dated =
        wrong.toBuilder()
            .document(new DocumentReference("1/BC", LocalDate.of(2021, 6, 20)))
            .build();
    Report corrected =
        right.toBuilder()
            .document(new DocumentReference("2/BC", LocalDate.of(2021, 6, 25)))
            .build();
    assertThat(between(beside(now, corrected, dated))).isEmpty();
  }

  @Test
  void a_report_of_another_agency_is_left_out_and_that_is_said() {
    ValidationResult result =
        beside(report("2021-Q3", "6.5", "10"), of("H33", "2021-6M", "6.5", "100"));

    assertThat(between(result)).isEmpty();
    assertThat(result.reading())
        .containsExactly(Remark.of("earlier-other-agency", null, "H33", "2021-6M"));
  }

  @Test
  void without_other_reports_everything_is_as_if_there_were_no_context() {
    Report now = report("2021-Q3", "3.1.3", "1.895", "3.1.3.a", "1", "3.1.3.b", "2");

    assertThat(validator.validate(now, Context.nothing())).isEqualTo(validator.validate(now));
    assertThat(validator.validate(now).outcome("3.1.3-stock")).isEmpty();
  }

  @Test
  void what_is_said_of_a_report_by_itself_does_not_change_beside_others() {
    Report now =
        report("2021-Q3", "3.1.3", "1.895", "3.1.3.a", "1", "3.1.3.b", "2", "3.1.3.c", "3");
    ValidationResult alone = validator.validate(now);
    ValidationResult beside = beside(now, report("2021-6M", "3.1.3.a", "1"));

    assertThat(beside.findings()).isEqualTo(alone.findings());
    assertThat(beside.coverage()).isEqualTo(alone.coverage());
    assertThat(beside.verdict()).isEqualTo(alone.verdict());
  }

  @Test
  void the_figures_of_agencies_below_add_up_to_those_of_the_one_above() {
    Catalogue catalogue =
        Catalogues.find(FORM).orElseThrow().toBuilder()
            .overTime(
                List.of(
                    Relation.builder("2.1-children")
                        .formula("2.1 = sum(children 2.1)")
                        .strength(Strength.SHOULD)
                        .build()))
            .build();
    ReportValidator own = ReportValidator.of(catalogue);
    List<Report> children =
        List.of(of("H32.1", "2021-Q3", "2.1", "10"), of("H32.2", "2021-Q3", "2.1", "7"));
    Context context = Context.builder().children(children).build();

    assertThat(between(own.validate(report("2021-Q3", "2.1", "17"), context))).isEmpty();
    assertThat(between(own.validate(report("2021-Q3", "2.1", "27"), context)))
        .singleElement()
        .returns(RelationKind.ROLL_UP, Finding::kind)
        .returns("17", Finding::expected);
    Context gap =
        Context.builder().children(children).children(List.of(of("H32.3", "2021-Q3"))).build();
    assertThat(outcome(own.validate(report("2021-Q3", "2.1", "17"), gap), "2.1-children").reason())
        .isEqualTo(NotCheckedReason.MISSING_IN_OTHER_REPORT);
  }

  @Test
  void what_was_in_progress_is_carried_over_row_by_row() {
    assertThat(between(carried("6", "16"))).isEmpty();
    assertThat(between(carried("6", "17")))
        .singleElement()
        .returns("carried-over", Finding::relation)
        .satisfies(
            finding ->
                assertThat(Messages.vietnamese().of(finding))
                    .contains("Đất đai")
                    .contains("kỳ trước quý II năm 2021"));
    // a field of work that is new has no figure there
    assertThat(between(carried("Hộ tịch", "17"))).isEmpty();
  }

  private ValidationResult carried(String row, String over) {
    String name = row.equals("6") ? "Đất đai" : row;
    return beside(cells("Q3", name, "6", over), cells("Q2", "Đất đai", "11", "16"));
  }

  private static Report cells(String kind, String row, String column, String value) {
    FigureRef cell = FigureRef.ofCell("06a", RowRef.of(row), FigureRef.of(column).indicator());
    return Report.builder("vpcp-ii06a")
        .agency(new Agency("H32", "UBND tỉnh", Level.PROVINCE))
        .period(kind, 2021)
        .figures(List.of(Figure.printed(cell, value)))
        .build();
  }
}
