package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Evidence.Observation;
import vn.cchc.model.ValidationResult.ReportKey;
import vn.cchc.model.WaiverUse.State;

class WaiversTest {

  private static final ReportKey REPORT = new ReportKey("form", "H32", "2021-Q3");
  private static final LocalDate LAST = LocalDate.of(2021, 12, 31);
  private static final List<PrintedValue> VALUES = List.of(value("2.5", "14"), value("2.4", "12"));

  private static PrintedValue value(String figure, String value) {
    return new PrintedValue(FigureRef.of(figure), value);
  }

  private static Finding.Builder finding(Severity severity, List<PrintedValue> values) {
    return Finding.builder(
            "2.5-bound",
            RelationKind.BOUND,
            severity,
            new Observation(Explanation.of("own-words", "sai", "wrong")))
        .figures(values.stream().map(PrintedValue::figure).toList())
        .saying(values, "");
  }

  private static ValidationResult result(Finding... findings) {
    return ValidationResult.builder(REPORT).findings(List.of(findings)).build();
  }

  private static Waiver waiver(List<PrintedValue> values) {
    return Waiver.builder("2.5-bound", "H32", "2021-Q3").values(values).grant("A", "b", LAST);
  }

  private static ValidationResult waived(ValidationResult result, LocalDate today, Waiver... all) {
    return result.waived(new Waivers(List.of(all)), today);
  }

  @Test
  void a_finding_that_is_waived_stays_is_marked_and_decides_nothing() {
    Finding error = finding(Severity.ERROR, VALUES).build();
    ValidationResult result = waived(result(error), LAST, waiver(VALUES));

    assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(result.findings()).extracting(Finding::relation).containsExactly("2.5-bound");
    assertThat(result.findings().get(0).waived()).isEqualTo(waiver(VALUES));
    assertThat(result.waivers()).extracting(WaiverUse::state).containsExactly(State.APPLIED);
  }

  @Test
  void what_is_not_waived_beside_it_still_decides() {
    Finding waived = finding(Severity.ERROR, VALUES).build();
    Finding other = finding(Severity.WARNING, List.of(value("3.1", "1"))).build();

    assertThat(waived(result(waived, other), LAST, waiver(VALUES)).verdict())
        .isEqualTo(Verdict.ACCEPTED_WITH_WARNINGS);
  }

  @ParameterizedTest
  @CsvSource({"2021-12-30, APPLIED", "2021-12-31, APPLIED", "2022-01-01, EXPIRED"})
  void it_holds_until_the_end_of_its_last_day(LocalDate today, State state) {
    ValidationResult result =
        waived(result(finding(Severity.ERROR, VALUES).build()), today, waiver(VALUES));

    assertThat(result.waivers()).extracting(WaiverUse::state).containsExactly(state);
    assertThat(result.waivers().get(0).on()).isEqualTo(today);
    assertThat(result.verdict())
        .isEqualTo(state == State.APPLIED ? Verdict.ACCEPTED : Verdict.REJECTED);
  }

  @Test
  void a_finding_counts_again_when_a_value_changes_and_it_is_said_which() {
    List<PrintedValue> now = List.of(value("2.5", "15"), value("2.4", "12"));
    ValidationResult result =
        waived(result(finding(Severity.ERROR, now).build()), LAST, waiver(VALUES));

    assertThat(result.verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(result.waivers().get(0).state()).isEqualTo(State.VALUES_CHANGED);
    assertThat(Messages.english().of(result.waivers().get(0).told())).contains("2.5: 14 → 15");
  }

  @Test
  void a_note_that_the_finding_rests_on_is_a_value_too() {
    PrintedValue noted = new PrintedValue(FigureRef.of("2.5"), "99%", "99/100");
    ValidationResult result =
        waived(
            result(finding(Severity.ERROR, List.of(noted)).build()),
            LAST,
            waiver(List.of(value("2.5", "99%"))));

    assertThat(result.waivers().get(0).state()).isEqualTo(State.VALUES_CHANGED);
    assertThat(Messages.english().of(result.waivers().get(0).told())).contains("2.5: … → 99/100");
  }

  @Test
  void a_relation_that_is_never_waived_is_not_and_it_is_said() {
    Finding never = finding(Severity.ERROR, VALUES).waivable(false).build();
    ValidationResult result = waived(result(never), LAST, waiver(VALUES));

    assertThat(result.verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(result.waivers()).extracting(WaiverUse::state).containsExactly(State.NEVER_WAIVED);
  }

  @Test
  void a_waiver_that_matches_nothing_is_told_and_one_of_another_report_is_passed_over() {
    Waiver of4 = waiver(List.of(value("9.9", "1")));
    Waiver ofOther =
        Waiver.builder("2.5-bound", "H33", "2021-Q3").values(VALUES).grant("A", "b", LAST);
    ValidationResult result =
        waived(result(finding(Severity.ERROR, VALUES).build()), LAST, of4, ofOther);

    assertThat(result.waivers())
        .containsExactly(new WaiverUse(of4, LAST, State.NO_FINDING, List.of()));
  }

  @Test
  void a_number_is_the_same_however_it_is_written() {
    assertThat(value("1", "1859"))
        .isEqualTo(value("1", " 1.859 "))
        .isEqualTo(
            PrintedValue.of(
                FigureRef.of("1"),
                Figure.printed(FigureRef.of("1"), "1,859", null, null, NumberNotation.EN),
                NumberNotation.EN,
                true));
    assertThat(value("1", "99,0%")).isNotEqualTo(value("1", "99%"));
    assertThat(value("1", "không có").value()).isEqualTo("không có");
  }

  @Test
  void a_passage_is_the_same_finding_with_other_numbers_but_a_waiver_of_it_no_longer_holds() {
    Finding before = finding(Severity.WARNING, List.of()).saying(List.of(), "đạt 99,0%").build();
    Finding now = finding(Severity.WARNING, List.of()).saying(List.of(), "Đạt 98,5%").build();

    assertThat(now.key()).isEqualTo(before.key());
    Waiver waiver = Waiver.of(before, REPORT).grant("A", "b", LAST);
    assertThat(waived(result(now), LAST, waiver).waivers().get(0).state())
        .isEqualTo(State.VALUES_CHANGED);
    assertThat(waived(result(before), LAST, waiver).verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void an_answer_stays_beside_its_finding_and_changes_no_verdict() {
    Finding error = finding(Severity.ERROR, VALUES).build();
    Answer answer = new Answer(error.key(), "12", "chép sai");
    ValidationResult result = result(error).answered(List.of(answer));

    assertThat(result.findings().get(0).answer()).isEqualTo(answer);
    assertThat(result.verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(waived(result, LAST, waiver(VALUES)).findings().get(0).answer()).isEqualTo(answer);
  }

  @Test
  void a_waiver_says_who_grants_it_and_why() {
    assertThatThrownBy(() -> Waiver.builder("a", "b", "c").grant(" ", "why", LAST))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Waiver.builder("a", "b", "c").grant("who", "", LAST))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void since_the_last_check_findings_are_mended_stand_or_are_new() {
    Finding mended = finding(Severity.ERROR, List.of(value("1", "1"))).build();
    Finding stands = finding(Severity.ERROR, List.of(value("2", "1"))).build();
    Finding still = finding(Severity.WARNING, List.of(value("2", "7"))).build();
    Finding added = finding(Severity.ERROR, List.of(value("3", "1"))).build();
    PastResult before = PastResult.of(result(mended, stands), Messages.english());

    ResultComparison since = ResultComparison.between(before, result(still, added));

    assertThat(since.mended()).containsExactly(before.findings().get(0));
    assertThat(since.standing()).containsExactly(still);
    assertThat(since.added()).containsExactly(added);
    assertThat(since.unchecked()).isEmpty();
  }

  @Test
  void what_can_no_longer_be_checked_is_not_mended() {
    Finding before = finding(Severity.ERROR, VALUES).build();
    ValidationResult now =
        ValidationResult.builder(REPORT)
            .outcomes(
                List.of(
                    new Outcome(
                        "2.5-bound",
                        Outcome.State.NOT_CHECKED,
                        Outcome.NotCheckedReason.MISSING_FIGURE,
                        null)))
            .build();
    PastResult past = PastResult.of(result(before), Messages.english());

    ResultComparison since = ResultComparison.between(past, now);

    assertThat(since.mended()).isEmpty();
    assertThat(since.unchecked()).isEqualTo(past.findings());
    assertThat(since.isAllMended()).isFalse();
  }

  @Test
  void of_alike_findings_as_many_stand_as_there_are() {
    Finding one = finding(Severity.ERROR, VALUES).build();
    PastResult past = PastResult.of(result(one, one), Messages.english());

    ResultComparison since = ResultComparison.between(past, result(one));

    assertThat(since.mended()).hasSize(1);
    assertThat(since.standing()).hasSize(1);
    assertThat(since.added()).isEmpty();
  }
}
