package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReview;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.model.Evidence;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.Outcome;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;
import vn.cchc.model.ReportBuilder;
import vn.cchc.model.RowRef;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;

/** Which of two dates comes first. */
class DateOrderTest {

  private static final RowRef ROW = RowRef.of("Xã A");

  private static Indicator date(String id, String name) {
    return Indicator.builder(id)
        .name(name, name)
        .kind(Indicator.Kind.DATE)
        .measures(Indicator.Measure.FLOW)
        .build();
  }

  private static Catalogue form(String... formulas) {
    Catalogue.Builder form =
        Catalogue.builder("dates")
            .name("Biểu", "Form")
            .level(Level.COMMUNE)
            .validFrom(LocalDate.of(2021, 1, 1))
            .tables(
                List.of(
                    Table.builder("T")
                        .name("Bảng", "Table")
                        .columns(
                            List.of(
                                Indicator.count("3", "Số", "Number"),
                                date("4", "Ngày nhận"),
                                date("5", "Ngày trả"),
                                date("6", "Ngày báo cáo")))
                        .open()
                        .build()));
    List<Relation> relations = new ArrayList<>();
    for (String formula : formulas) {
      relations.add(
          Relation.builder("order-" + relations.size())
              .scope(Scope.eachRow("T"))
              .formula(formula)
              .build());
    }
    return form.relations(relations).build();
  }

  private static FigureRef cell(String column) {
    return FigureRef.ofCell("T", ROW, new IndicatorId(column));
  }

  private static ValidationResult validated(Catalogue form, Map<String, String> texts) {
    ReportBuilder report = Report.builder("dates");
    texts.forEach((column, text) -> report.figure(Figure.printed(cell(column), text)));
    return ReportValidator.of(form).validate(report.build());
  }

  private static List<Finding> findings(String formula, String one, String other) {
    return validated(form(formula), Map.of("4", one, "5", other)).findings();
  }

  @Test
  void a_date_after_the_one_it_should_not_follow_is_told_with_both_days_and_both_suspects() {
    List<Finding> findings = findings("(4) <= (5)", "5/7/2024", "1/7/2024");

    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.kind()).isEqualTo(RelationKind.ORDER);
              assertThat(finding.suspects()).containsExactlyInAnyOrder(cell("4"), cell("5"));
              assertThat(finding.corrections()).isEmpty();
              assertThat(finding.evidence())
                  .isEqualTo(
                      new Evidence.Order(
                          day("4", "5/7/2024", "2024-07-05"),
                          "<=",
                          day("5", "1/7/2024", "2024-07-01")));
              assertThat(Messages.vietnamese().of(finding))
                  .isEqualTo("dòng “Xã A”: (4) <= (5): ngày 05/07/2024 sau ngày 01/07/2024");
              assertThat(Messages.english().of(finding))
                  .isEqualTo("row \"Xã A\": (4) <= (5): 5 July 2024 is after 1 July 2024");
            });
  }

  private static Evidence.Day day(String column, String printed, String day) {
    return new Evidence.Day(cell(column), printed, LocalDate.parse(day), LocalDate.parse(day));
  }

  @ParameterizedTest
  @CsvSource({
    "(4) <= (5), 1/7/2024, 1/7/2024",
    "(4) < (5), 30/6/2024, 1/7/2024",
    "(4) >= (5), 1/7/2024, 30/6/2024",
    "(4) > (5), 2025-01-01, 31/12/2024",
    "(4) = (5), ngày 1 tháng 7 năm 2024, 2024-07-01",
    // a month is all its days, and a year
    "(4) <= (5), 15/7/2024, 7/2024",
    "(4) < (5), 7/2024, 7/2024",
    "(4) >= (5), 2024, 31/12/2024",
    // of one day, a time may come first
    "(4) < (5), 1/7/2024 08:30, 1/7/2024 17:00",
    // by the month first, 7 April comes before 5 April no more
    "(4) <= (5), 5/7/24, 13/7/2024",
  })
  void dates_in_order_are_silent(String formula, String one, String other) {
    assertThat(findings(formula, one, other)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "(4) <= (5), 2/7/2024, 1/7/2024, ngày 02/07/2024 sau ngày 01/07/2024",
    "(4) < (5), 1/7/2024, 01.07.2024, cùng là ngày 01/07/2024",
    "(4) >= (5), 30/6/2024, 1/7/2024, ngày 30/06/2024 trước ngày 01/07/2024",
    "(4) = (5), 1/7/2023, 1/7/2024, ngày 01/07/2023 trước ngày 01/07/2024",
    "(4) <= (5), 8/2024, 7/2024, 8/2024 sau 7/2024",
    "(4) <= (5), 2025, 31/12/2024, 2025 sau 31/12/2024",
    "(4) <= (5), 9/7/2024, 7/8/2023, ngày 09/07/2024 sau ngày 07/08/2023",
  })
  void dates_out_of_order_are_told(String formula, String one, String other, String told) {
    assertThat(findings(formula, one, other))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(Messages.vietnamese().of(finding))
                    .isEqualTo("dòng “Xã A”: " + formula + ": " + told));
  }

  @Test
  void where_a_report_writes_the_month_first_what_may_be_so_too_is_no_fault() {
    Catalogue form = form("(4) <= (5)", "(5) <= (6)");

    // 7/13/2024 is no day otherwise; so 9/7/2024 may be 7 September, and 8/9/2024 9 August
    assertThat(
            validated(form, Map.of("4", "8/9/2024", "5", "9/7/2024", "6", "12/13/2024")).findings())
        .extracting(Finding::relation)
        .containsExactly("values-dates");
    assertThat(
            validated(form, Map.of("4", "8/9/2024", "5", "9/7/2024", "6", "13/12/2024")).findings())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"'', 1/7/2024", "-, 1/7/2024", "31/2/2024, 1/7/2023", "sắp tới, 1/7/2023"})
  void what_is_blank_or_no_date_is_not_compared(String one, String other) {
    ValidationResult result = validated(form("(4) <= (5)"), Map.of("4", one, "5", other));

    assertThat(result.findings()).noneMatch(f -> f.relation().equals("order-0"));
    assertThat(result.outcomes())
        .filteredOn(outcome -> outcome.relation().equals("order-0"))
        .singleElement()
        .matches(outcome -> outcome.state() == Outcome.State.NOT_CHECKED);
  }

  @Test
  void a_date_between_two_that_breaks_both_orders_is_the_one_suspected() {
    List<Finding> findings =
        validated(
                form("(4) <= (5)", "(5) <= (6)", "(4) <= (6)"),
                Map.of("4", "1/7/2024", "5", "9/9/2023", "6", "2/7/2024"))
            .findings();

    assertThat(findings)
        .singleElement()
        .satisfies(f -> assertThat(f.suspects()).containsExactlyInAnyOrder(cell("4"), cell("5")));
  }

  @Test
  void a_condition_may_ask_for_the_order_of_dates() {
    Catalogue form = form("when (4) < (5): (3) > 0", "(3) = 0 or (4) <= (5)");

    assertThat(validated(form, Map.of("3", "0", "4", "1/7/2024", "5", "2/7/2024")).findings())
        .extracting(Finding::relation)
        .containsExactly("order-0");
    assertThat(validated(form, Map.of("3", "2", "4", "3/7/2024", "5", "2/7/2024")).findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(Messages.vietnamese().of(finding))
                    .isEqualTo(
                        "dòng “Xã A”: không thỏa mãn: (3) = 0 or (4) <= (5) ((3) = 2; (4) ="
                            + " 03/07/2024; (5) = 02/07/2024)"));
  }

  @Test
  void dates_of_earlier_reports_compare_too_and_are_told_with_their_report() {
    Catalogue form =
        Catalogue.builder("dates")
            .name("Biểu", "Form")
            .level(Level.COMMUNE)
            .validFrom(LocalDate.of(2021, 1, 1))
            .periods(
                List.of(
                    new PeriodScheme("Q1", MonthDay.of(1, 1), MonthDay.of(3, 31), false, 10),
                    new PeriodScheme("Q2", MonthDay.of(4, 1), MonthDay.of(6, 30), false, 10)))
            .indicators(List.of(date("1.1", "Ngày"), date("1.2", "Ngày")))
            .relations(List.of(Relation.parse("later", "1.1 >= last report(1.1)")))
            .build();
    Report before =
        Report.builder("dates")
            .agency("A", "Xã A", Level.COMMUNE)
            .period("Q1", 2024)
            .printed("1.1", "5/7/2024")
            .build();
    Report now =
        Report.builder("dates")
            .agency("A", "Xã A", Level.COMMUNE)
            .period("Q2", 2024)
            .printed("1.1", "1/7/2024")
            .build();

    List<Finding> findings =
        ReportValidator.of(form)
            .validate(now, Context.builder().earlier(List.of(before)).build())
            .findings();

    assertThat(findings)
        .singleElement()
        .satisfies(
            finding ->
                assertThat(Messages.vietnamese().of(finding))
                    .contains("ngày 01/07/2024 trước ngày 05/07/2024")
                    .contains("1.1 = 05/07/2024"));
  }

  @Test
  void orders_that_no_dates_can_keep_are_contradictory_and_one_that_follows_is_redundant() {
    CatalogueReview contradictory =
        CatalogueReviewer.review(form("(4) < (5)", "(5) < (6)", "(6) <= (4)"));
    CatalogueReview redundant =
        CatalogueReviewer.review(form("(4) <= (5)", "(5) <= (6)", "(4) <= (6)"));

    assertThat(contradictory.contradictions())
        .containsExactly(List.of("order-0", "order-1", "order-2"));
    assertThat(redundant.contradictions()).isEmpty();
    assertThat(redundant.implied())
        .containsExactly(new CatalogueReview.Implied("order-2", List.of("order-0", "order-1")));
    assertThat(redundant.coverage())
        .filteredOn(coverage -> coverage.figure().indicator().value().equals("5"))
        .singleElement()
        .satisfies(
            coverage -> assertThat(coverage.byLimit()).containsExactly("order-0", "order-1"));
  }

  @Test
  void an_order_with_an_earlier_report_covers_the_column_of_this_one() {
    CatalogueReview review = CatalogueReviewer.review(form("(4) <= previous (5)"));

    assertThat(review.coverage())
        .filteredOn(coverage -> !coverage.byLimit().isEmpty())
        .singleElement()
        .satisfies(
            coverage -> {
              assertThat(coverage.figure().indicator().value()).isEqualTo("4");
              assertThat(coverage.byLimit()).containsExactly("order-0");
            });
    assertThat(review.coverage())
        .extracting(coverage -> coverage.figure().indicator().value())
        .contains("4", "5");
  }

  @Test
  void rows_of_dates_and_rows_of_numbers_do_not_contradict_each_other() {
    Table table =
        Table.builder("T")
            .name("Bảng", "Table")
            .columns(List.of(Indicator.count("3", "Số", "Number"), date("4", "Ngày")))
            .rows(
                List.of(
                    new TableRow(
                        RowRef.of("Một"), new IndicatorId("01"), "One", TableRow.Role.ITEM),
                    new TableRow(
                        RowRef.of("Hai"), new IndicatorId("02"), "Two", TableRow.Role.ITEM)))
            .build();
    Catalogue form =
        form().toBuilder()
            .tables(List.of(table))
            .relations(
                List.of(
                    column("numbers", "01 > 02", "3"),
                    column("dates", "01 <= 02", "4"),
                    column("other-dates", "01 > 02", "4")))
            .build();

    assertThat(CatalogueReviewer.review(form).contradictions())
        .containsExactly(List.of("dates", "other-dates"));
  }

  private static Relation column(String id, String formula, String only) {
    return Relation.builder(id)
        .scope(Scope.eachColumn("T").only(List.of(new IndicatorId(only))))
        .formula(formula)
        .build();
  }

  private static final List<DateTimeFormatter> WRITTEN =
      List.of(
          DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT),
          DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT),
          DateTimeFormatter.ofPattern("'ngày' d 'tháng' M 'năm' yyyy", Locale.ROOT),
          DateTimeFormatter.ISO_LOCAL_DATE);

  @Property(tries = 200)
  void two_days_are_told_if_and_only_if_the_calendar_has_them_in_another_order(
      @ForAll @IntRange(min = 0, max = 800) int one,
      @ForAll @IntRange(min = 0, max = 800) int other,
      @ForAll @IntRange(min = 0, max = 3) int written,
      @ForAll @IntRange(min = 0, max = 3) int writtenToo) {
    LocalDate first = LocalDate.of(2023, 6, 1).plusDays(one);
    LocalDate second = LocalDate.of(2023, 6, 1).plusDays(other);

    ValidationResult result =
        ORDERED.validate(
            Report.builder("dates")
                .figure(Figure.printed(cell("4"), WRITTEN.get(written).format(first)))
                .figure(Figure.printed(cell("5"), WRITTEN.get(writtenToo).format(second)))
                .build());

    assertThat(result.findings()).hasSize(first.isAfter(second) ? 1 : 0);
  }

  private static final ReportValidator ORDERED = ReportValidator.of(form("(4) <= (5)"));
}
