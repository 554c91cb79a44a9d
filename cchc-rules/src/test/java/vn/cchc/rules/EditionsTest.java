package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;

/** Earlier reports by an earlier edition of the form are moved to the one in force. */
class EditionsTest {

  private static final Catalogue OLD =
      edition("old", "form 1", LocalDate.of(2020, 1, 1), List.of("1", "3"), Map.of());
  private static final Catalogue NEW =
      edition("new", "FORM  1", LocalDate.of(2022, 1, 1), List.of("1", "2"), Map.of("3", "2"));
  private static final Catalogue OTHER =
      edition("other", "form 2", LocalDate.of(2020, 1, 1), List.of("1", "2"), Map.of());

  private final ReportValidator validator =
      ReportValidator.builder().catalogue(OLD).catalogue(NEW).catalogue(OTHER).build();

  private static Catalogue edition(
      String id, String form, LocalDate from, List<String> rows, Map<String, String> moved) {
    List<Indicator> indicators = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    for (String row : rows) {
      indicators.add(Indicator.count(row, row.equals("1") ? "a" : "b", "x"));
      relations.add(
          Relation.builder(row + "-grows")
              .formula(row + " >= last report(" + row + ")")
              .strength(Strength.SHOULD)
              .build());
    }
    Map<IndicatorId, IndicatorId> ids = new java.util.HashMap<>();
    moved.forEach((old, now) -> ids.put(new IndicatorId(old), new IndicatorId(now)));
    // the earlier edition reports half years from July on, the later from January on
    MonthDay start = id.equals("old") ? MonthDay.of(7, 1) : MonthDay.of(1, 1);
    MonthDay end = id.equals("old") ? MonthDay.of(12, 31) : MonthDay.of(6, 30);
    return Catalogue.builder(id)
        .name("a", "a")
        .form(form)
        .level(Level.PROVINCE)
        .validFrom(from)
        .validTo(id.equals("old") ? LocalDate.of(2021, 12, 31) : null)
        .indicators(indicators)
        .moved(ids)
        .periods(List.of(new PeriodScheme("H", start, end, false, 20)))
        .overTime(relations)
        .build();
  }

  private static Report report(String catalogue, int year, String... figures) {
    Map<String, String> printed = new java.util.TreeMap<>();
    for (int i = 0; i < figures.length; i += 2) {
      printed.put(figures[i], figures[i + 1]);
    }
    return Report.printed(catalogue, printed).toBuilder()
        .agency("H32", "UBND", Level.PROVINCE)
        .period("H", year)
        .build();
  }

  private ValidationResult beside(Report report, Report... earlier) {
    return validator.validate(report, Context.builder().earlier(List.of(earlier)).build());
  }

  @Test
  void a_figure_is_compared_with_the_one_it_was_moved_from() {
    ValidationResult result =
        beside(report("new", 2022, "1", "5", "2", "7"), report("old", 2021, "1", "4", "3", "9"));

    assertThat(result.outcome("1-grows").map(Outcome::state)).contains(State.HELD);
    assertThat(result.findings())
        .singleElement()
        .satisfies(f -> assertThat(Messages.english().of(f)).contains("the report says 7 < 9"));
    assertThat(result.reading()).isEmpty();
  }

  @Test
  void what_could_not_be_taken_along_is_said() {
    ValidationResult result =
        beside(
            report("new", 2022, "1", "5", "2", "7"),
            report("old", 2021, "1", "4", "2", "8", "3", "6"));

    assertThat(result.findings()).isEmpty();
    assertThat(result.reading())
        .singleElement()
        .satisfies(
            r ->
                assertThat(Messages.english().of(r))
                    .isEqualTo(
                        "the report of H32 for 2021-H is of old and was moved to this form; 1"
                            + " figures have no place there and were not compared"));
  }

  @Test
  void its_days_are_those_of_its_own_edition() {
    // of one year: by the earlier edition it ends in December, behind the one that is checked
    ValidationResult result =
        beside(report("new", 2022, "1", "5", "2", "7"), report("old", 2022, "1", "9", "3", "9"));

    assertThat(result.findings()).isEmpty();
    assertThat(result.outcome("1-grows").map(Outcome::reason))
        .contains(NotCheckedReason.OTHER_REPORT);
  }

  @Test
  void a_report_of_another_form_is_not_compared_and_takes_no_ones_place() {
    Report other = report("other", 2021, "1", "99", "2", "99");
    Report now = report("new", 2022, "1", "5", "2", "7");

    assertThat(beside(now, other).outcome("1-grows").map(Outcome::reason))
        .contains(NotCheckedReason.OTHER_CATALOGUE);
    ValidationResult both = beside(now, report("old", 2021, "1", "4", "3", "7"), other);
    assertThat(both.outcome("1-grows").map(Outcome::state)).contains(State.HELD);
    assertThat(both.reading()).isEmpty();
  }

  @Test
  void a_report_that_names_its_form_by_number_is_of_the_edition_in_force() {
    ValidationResult result =
        beside(report("form 1", 2022, "1", "5", "2", "7"), report("old", 2021, "1", "9", "3", "6"));

    assertThat(result.findings()).hasSize(1);
  }
}
