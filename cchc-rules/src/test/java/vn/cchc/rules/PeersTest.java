package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Finding;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.Submission;
import vn.cchc.model.Submission.Entry;
import vn.cchc.model.SubmissionResult;
import vn.cchc.model.ValidationResult;

/** Agencies beside those of their level, and rates beside those of the agencies below. */
class PeersTest {

  private static Relation relation(String id, String formula, Strength strength) {
    return Relation.builder(id).formula(formula).strength(strength).build();
  }

  private static Catalogue catalogue(Relation... relations) {
    Indicator rate = Indicator.percentage("2", "b", "b");
    return Catalogue.builder("peers")
        .name("a", "a")
        .level(Level.DISTRICT)
        .validFrom(LocalDate.EPOCH)
        .indicators(List.of(Indicator.count("1", "a", "a"), rate))
        .periods(
            List.of(new PeriodScheme("YEAR", MonthDay.of(1, 1), MonthDay.of(12, 31), false, 20)))
        .overTime(List.of(relations))
        .build();
  }

  private static Report report(String code, int year, String count, String rate) {
    return Report.printed("peers", Map.of("1", count, "2", rate)).toBuilder()
        .agency(code, "UBND", Level.DISTRICT)
        .period("YEAR", year)
        .build();
  }

  /** Districts that grow by some three in a hundred, one way or the other. */
  private static List<Report> country(int districts, long seed) {
    Random random = new Random(seed);
    List<Report> reports = new ArrayList<>();
    for (int d = 0; d < districts; d++) {
      long before = 200 + random.nextInt(20_000);
      long now = before + Math.round(before * (0.03 + 0.02 * random.nextGaussian()));
      reports.add(report("H" + d, 2021, String.valueOf(before), "50"));
      reports.add(report("H" + d, 2022, String.valueOf(now), "50"));
    }
    return reports;
  }

  private static SubmissionResult validate(List<Report> reports, long seed) {
    ReportValidator validator =
        ReportValidator.of(
            catalogue(relation("1-peers", "1 like 20 peers within 15", Strength.NOTE)));
    List<Report> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, new Random(seed));
    return validator.validate(
        new Submission(
            shuffled.stream().map(r -> new Entry("x", r, List.of())).toList(), List.of()));
  }

  @Test
  void who_changed_as_the_others_did_is_not_told() {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(validate(country(30, seed), seed).findings()).isEmpty();
    }
  }

  @Test
  void who_changed_unlike_the_others_is_told_with_the_numbers() {
    List<Report> reports = country(30, 1);
    reports.set(0, report("H0", 2021, "1.000", "50"));
    reports.set(1, report("H0", 2022, "10.200", "50"));
    SubmissionResult result = validate(reports, 2);

    assertThat(result.findings())
        .singleElement()
        .returns("1-peers", Finding::relation)
        .returns(RelationKind.PEERS, Finding::kind)
        .returns(Severity.INFO, Finding::severity);
    assertThat(Messages.vietnamese().of(result.findings().get(0)))
        .isEqualTo(
            "H0: 1 từ 1.000 thành 10.200, gấp 10,20 lần; trung vị của 30 cơ quan cùng cấp là 1,03"
                + " lần");
    assertThat(Messages.english().of(result.findings().get(0)))
        .startsWith("H0: 1 went from 1,000 to 10,200, 10.20 times;");
    assertThat(validate(reports, 3).findings()).isEqualTo(result.findings());
  }

  @Test
  void a_fall_is_as_far_from_the_others_as_a_rise() {
    List<Report> reports = country(30, 1);
    reports.set(0, report("H0", 2021, "10.200", "50"));
    reports.set(1, report("H0", 2022, "1.000", "50"));

    assertThat(validate(reports, 2).findings()).hasSize(1);
  }

  @Test
  void where_too_few_agencies_have_both_figures_nothing_is_defined_and_that_is_said() {
    List<Report> reports = country(19, 1);
    reports.set(1, report("H0", 2022, "900.000", "50"));
    SubmissionResult result = validate(reports, 2);

    assertThat(result.findings()).isEmpty();
    assertThat(result.remarks())
        .singleElement()
        .satisfies(
            remark ->
                assertThat(Messages.english().of(remark))
                    .startsWith("2022-YEAR: 1 figures of 19 agencies of a level could not be"));
  }

  @Test
  void where_all_changed_alike_nothing_is_defined() {
    List<Report> reports = new ArrayList<>();
    for (int d = 0; d < 25; d++) {
      reports.add(report("H" + d, 2021, String.valueOf(10 * (d + 1)), "50"));
      reports.add(report("H" + d, 2022, String.valueOf(20 * (d + 1)), "50"));
    }

    assertThat(validate(reports, 1).findings()).isEmpty();
    assertThat(validate(reports, 1).remarks()).hasSize(1);
  }

  @Test
  void of_a_report_by_itself_nothing_is_said_of_its_peers() {
    ReportValidator validator =
        ReportValidator.of(
            catalogue(relation("1-peers", "1 like 20 peers within 15", Strength.NOTE)));
    Report now = report("H1", 2022, "5", "50");
    Context context = Context.builder().earlier(List.of(report("H1", 2021, "500", "50"))).build();

    assertThat(validator.validate(now, context).outcome("1-peers")).isEmpty();
  }

  /** Two districts: 90,00% of 100 and 80,00% of 300. */
  private static ValidationResult beside(String formula, String rate, Report... more) {
    ReportValidator validator =
        ReportValidator.of(catalogue(relation("rate", formula, Strength.SHOULD)));
    List<Report> children = new ArrayList<>();
    children.add(report("H1.1", 2022, "100", "90,00%"));
    children.add(report("H1.2", 2022, "300", "80,00%"));
    children.addAll(List.of(more));
    return validator.validate(
        report("H1", 2022, "400", rate), Context.builder().children(children).build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 = mean(children 2 by 1) | 82,50% | HELD",
        "2 = mean(children 2 by 1) | 82,51% | HELD",
        "2 = mean(children 2 by 1) | 82,52% | BROKEN",
        "2 = mean(children 2 by 1) | 85,00% | BROKEN",
        "2 >= min(children 2)      | 80,00% | HELD",
        "2 >= min(children 2)      | 79,90% | BROKEN",
        "2 <= max(children 2)      | 90,00% | HELD",
        "2 <= max(children 2)      | 90,10% | BROKEN",
      })
  void a_rate_is_the_mean_of_those_below_or_lies_between_them(
      String formula, String rate, State state) {
    ValidationResult result = beside(formula, rate);

    assertThat(result.outcome("rate").map(Outcome::state)).contains(state);
    assertThat(result.findings()).hasSize(state == State.BROKEN ? 1 : 0);
    assertThat(result.findings()).allMatch(f -> f.kind() == RelationKind.ROLL_UP);
  }

  @Test
  void the_mean_that_is_expected_is_told() {
    assertThat(
            Messages.english().of(beside("2 = mean(children 2 by 1)", "85,00%").findings().get(0)))
        .contains("mean(children 2 by 1)")
        .contains("82.5")
        .contains("85.00%");
  }

  @Test
  void a_rate_of_nothing_weighs_nothing_and_one_without_its_size_leaves_the_mean_unknown() {
    String mean = "2 = mean(children 2 by 1)";
    Report nothing = report("H1.3", 2022, "0", "5,00%");
    Report unsized =
        Report.printed("peers", Map.of("2", "5,00%")).toBuilder()
            .agency("H1.3", "UBND", Level.DISTRICT)
            .period("YEAR", 2022)
            .build();

    assertThat(beside(mean, "82,50%", nothing).outcome("rate").map(Outcome::state))
        .contains(State.HELD);
    assertThat(beside(mean, "82,50%", unsized).outcome("rate").map(Outcome::reason))
        .contains(NotCheckedReason.MISSING_IN_OTHER_REPORT);
  }
}
