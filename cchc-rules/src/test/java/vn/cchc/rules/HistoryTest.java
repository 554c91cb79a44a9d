package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Cause;
import vn.cchc.model.Correction;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;

/** What a series of reports tells of the next one. */
class HistoryTest {

  private static final String FORM = "cchc-2021-province";
  private static final List<String> KINDS = List.of("Q1", "6M", "Q3", "YEAR");

  private final ReportValidator validator = ReportValidator.standard();

  private static Report report(int index, Map<String, String> figures) {
    return Report.printed(FORM, figures).toBuilder()
        .agency("H32", "UBND H32", Level.PROVINCE)
        .period(KINDS.get(index % 4), 2019 + index / 4)
        .build();
  }

  /** Reports of one figure, one period after the other; the last is the one that is checked. */
  private ValidationResult last(String figure, String... values) {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      reports.add(report(i, Map.of(figure, values[i])));
    }
    int last = values.length - 1;
    return validator.validate(
        reports.get(last), Context.builder().earlier(reports.subList(0, last)).build());
  }

  private static List<Finding> unlike(ValidationResult result) {
    return result.findings().stream().filter(f -> f.relation().endsWith("like-earlier")).toList();
  }

  @Test
  void a_figure_far_from_all_earlier_ones_is_told_with_the_numbers_behind_it() {
    ValidationResult result = last("4.1.1", "47", "41", "56", "45", "47", "50", "44", "49", "470");

    assertThat(unlike(result)).hasSize(1);
    Finding finding = unlike(result).get(0);
    assertThat(finding)
        .returns(Severity.INFO, Finding::severity)
        .returns(Cause.SCALE, Finding::cause)
        .returns(List.of(FigureRef.of("4.1.1")), Finding::suspects)
        .returns(List.of(Correction.of(FigureRef.of("4.1.1"), "47")), Finding::corrections);
    assertThat(Messages.vietnamese().of(finding))
        .isEqualTo("4.1.1: 8 kỳ trước: 41 đến 56, trung vị 47; kỳ này 470");
    assertThat(Messages.english().of(finding))
        .isEqualTo("4.1.1: the 8 periods before: 41 to 56, median 47; this period 470");
  }

  @Test
  void a_figure_that_moves_as_it_always_did_is_not() {
    assertThat(unlike(last("4.1.1", "47", "41", "56", "45", "47", "50", "44", "49", "62")))
        .isEmpty();
  }

  @Test
  void what_a_flow_adds_is_compared_and_not_windows_of_different_length() {
    // every quarter some 50: 50, 100, 50, 200
    String[] sound = {"50", "98", "53", "199", "47", "101", "49", "205", "52"};
    assertThat(unlike(last("2.1", sound))).isEmpty();
    String[] wrong = sound.clone();
    wrong[8] = "530";
    assertThat(unlike(last("2.1", wrong)))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(Messages.vietnamese().of(finding))
                    .isEqualTo(
                        "2.1: 8 kỳ trước tăng thêm 47 đến 55, trung vị 49,5; kỳ này tăng thêm 530"));
  }

  /** Reports of one figure of what happens in the first quarters of some years. */
  private ValidationResult lastOfFirstQuarters(String figure, List<String> values) {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      reports.add(report(4 * i, Map.of(figure, values.get(i))));
    }
    int last = values.size() - 1;
    return validator.validate(
        reports.get(last), Context.builder().earlier(reports.subList(0, last)).build());
  }

  @Test
  void five_first_quarters_tell_what_is_usual_in_one_and_four_do_not() {
    List<String> five = List.of("50", "47", "55", "52", "49", "530");

    assertThat(unlike(lastOfFirstQuarters("2.1", five)))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(Messages.vietnamese().of(finding))
                    .isEqualTo(
                        "2.1: 5 kỳ cùng loại những năm trước: 47 đến 55, trung vị 50; kỳ này 530"))
        .satisfies(
            finding ->
                assertThat(Messages.english().of(finding))
                    .isEqualTo(
                        "2.1: the 5 periods of the same kind in years before: 47 to 55, median 50;"
                            + " this period 530"));
    ValidationResult four = lastOfFirstQuarters("2.1", five.subList(1, 6));
    assertThat(unlike(four)).isEmpty();
    assertThat(four.outcome("2.1-like-earlier").orElseThrow())
        .returns(Outcome.State.NOT_CHECKED, Outcome::state)
        .returns(NotCheckedReason.HISTORY_TOO_SHORT, Outcome::reason);
  }

  @Test
  void what_is_usual_in_its_season_is_not_told_though_other_periods_never_have_it() {
    // a year brings 50 a quarter, and 600 in the last
    String[] sound = new String[24];
    for (int year = 0; year < 6; year++) {
      sound[4 * year] = String.valueOf(50 + year);
      sound[4 * year + 1] = String.valueOf(101 + year);
      sound[4 * year + 2] = String.valueOf(49 + year);
      sound[4 * year + 3] = String.valueOf(750 + 3 * year);
    }
    assertThat(unlike(last("2.1", sound))).isEmpty();
    String[] quiet = sound.clone();
    quiet[23] = "205";
    assertThat(unlike(last("2.1", quiet)))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(Messages.vietnamese().of(finding))
                    .isEqualTo(
                        "2.1: 5 kỳ cùng loại những năm trước: 750 đến 762, trung vị 756; kỳ này"
                            + " 205"));
  }

  @Test
  void a_figure_that_an_earlier_report_gives_twice_and_otherwise_is_compared_with_nothing() {
    String[] values = {"47", "41", "56", "45", "47", "50", "44", "49", "470"};
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      reports.add(report(i, Map.of("4.1.1", values[i])));
    }
    reports.set(3, reports.get(3).toBuilder().figure("4.1.1", 54).build());
    ValidationResult result =
        validator.validate(
            reports.get(8), Context.builder().earlier(reports.subList(0, 8)).build());
    assertThat(result.outcome("4.1.1-like-earlier").orElseThrow().reason())
        .isEqualTo(NotCheckedReason.HISTORY_TOO_SHORT);
  }

  @Test
  void too_short_and_constant_histories_say_so() {
    assertThat(
            last("4.1.1", "47", "41", "470").outcome("4.1.1-like-earlier").orElseThrow().reason())
        .isEqualTo(NotCheckedReason.HISTORY_TOO_SHORT);
    ValidationResult constant = last("4.1.1", "20", "20", "20", "20", "20", "20", "20", "20", "21");
    assertThat(constant.outcome("4.1.1-like-earlier").orElseThrow().reason())
        .isEqualTo(NotCheckedReason.HISTORY_CONSTANT);
    assertThat(unlike(last("4.1.1", "20", "20", "20", "20", "20", "20", "20", "20", "200")))
        .singleElement()
        .returns(Cause.SCALE, Finding::cause);
  }

  @Test
  void a_report_that_was_sent_before_is_told_with_its_period() {
    Map<String, String> figures = new LinkedHashMap<>();
    for (int i = 1; i <= 5; i++) {
      figures.put("2." + i, String.valueOf(90 - i));
      figures.put("5.2." + i, String.valueOf(10 + i));
    }
    Report before = report(1, figures);
    Report again = report(2, figures);
    Context context = Context.builder().earlier(List.of(report(0, Map.of()), before)).build();

    assertThat(validator.validate(again, context).findings())
        .filteredOn(finding -> finding.relation().equals("report-not-sent-before"))
        .singleElement()
        .returns(Severity.WARNING, Finding::severity)
        .returns(Cause.COPIED_FROM_PREVIOUS, Finding::cause)
        .satisfies(
            finding ->
                assertThat(Messages.vietnamese().of(finding))
                    .isEqualTo(
                        "10/10 số liệu giống hệt báo cáo 6 tháng đầu năm 2019; có lẽ báo cáo kỳ đó"
                            + " được gửi lại"));
    figures.put("2.1", "77");
    assertThat(validator.validate(report(2, figures), context).findings())
        .noneMatch(finding -> finding.relation().equals("report-not-sent-before"));
  }

  @Test
  void what_is_wrong_in_an_earlier_report_is_no_change_of_this_one() {
    Report before = report(1, Map.of("3.1.3", "1.480"));
    Report now =
        report(
            2,
            Map.of(
                "3.1.1", "50",
                "3.1.2", "31",
                "3.1.3", "1.859",
                "3.1.3.a", "1.399",
                "3.1.3.b", "301",
                "3.1.3.c", "159"));

    assertThat(
            validator
                .validate(now, Context.builder().earlier(List.of(before)).build())
                .findingsOf("3.1.3"))
        .filteredOn(finding -> finding.relation().equals("3.1.3-stock"))
        .singleElement()
        .satisfies(
            finding -> {
              FigureRef wrong = finding.suspects().get(0);
              assertThat(wrong).hasToString("3.1.3 [2019-6M]");
              assertThat(finding.corrections()).containsExactly(Correction.of(wrong, "1.840"));
            });
  }

  @Test
  void of_several_corrections_the_one_like_its_history_comes_first() {
    List<Report> earlier = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      earlier.add(
          report(
              i,
              Map.of(
                  "7.8", String.valueOf(1_000 + i % 3),
                  "7.8.1", String.valueOf(300 + i % 3),
                  "7.8.2", "700")));
    }
    Report now = report(8, Map.of("7.8", "1.001", "7.8.1", "3.010", "7.8.2", "700"));

    Finding alone = balance(validator.validate(now));
    Finding beside = balance(validator.validate(now, Context.builder().earlier(earlier).build()));

    assertThat(alone.suspects()).contains(FigureRef.of("7.8.1"));
    assertThat(beside.suspects().get(0)).isEqualTo(FigureRef.of("7.8.1"));
    assertThat(beside.corrections().get(0)).isEqualTo(Correction.of(FigureRef.of("7.8.1"), "301"));
  }

  private static Finding balance(ValidationResult result) {
    return result.findings().stream()
        .filter(finding -> finding.relation().equals("7.8-balance"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void reports_that_move_by_chance_are_hardly_ever_unlike_their_history() {
    Random random = new Random(17);
    int unlike = 0;
    int compared = 0;
    for (int agency = 0; agency < 60; agency++) {
      List<Report> reports = new ArrayList<>();
      double[] levels = random.doubles(12, 1, 400).toArray();
      for (int i = 0; i < 12; i++) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (int f = 0; f < 12; f++) {
          double noise = Math.exp(0.15 * random.nextGaussian());
          String id = f < 4 ? "4.1." + (1 + f % 3) : "7.7." + (1 + f % 3);
          double value = f < 4 ? levels[f] * noise : 90 + 3 * random.nextGaussian();
          figures.put(id, f < 4 ? String.valueOf(Math.round(value)) : percent(value));
        }
        reports.add(report(i, figures));
      }
      for (int i = 8; i < 12; i++) {
        ValidationResult result =
            validator.validate(
                reports.get(i), Context.builder().earlier(reports.subList(0, i)).build());
        unlike += unlike(result).size();
        compared +=
            (int)
                result.outcomes().stream()
                    .filter(o -> o.relation().endsWith("like-earlier") && o.reason() == null)
                    .count();
      }
    }
    assertThat(compared).isGreaterThan(1_000);
    // at most one finding in 200 reports of a hundred figures
    assertThat(unlike).isLessThanOrEqualTo(compared / 1_000);
  }

  private static String percent(double value) {
    return String.format(java.util.Locale.ROOT, "%.2f", Math.min(100, value)).replace('.', ',');
  }
}
