package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula.Aspect;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Agencies;
import vn.cchc.model.Agencies.Listed;
import vn.cchc.model.Answer;
import vn.cchc.model.Cause;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.Finding;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.Submission;
import vn.cchc.model.Submission.Entry;
import vn.cchc.model.SubmissionResult;
import vn.cchc.model.Verdict;

/** Reports of a province and its districts sent together: who explains that sums differ. */
class SubmissionTest {

  private static final int DISTRICTS = 8;
  private static final int FIGURES = 12;

  private static final Catalogue CATALOGUE = catalogue();
  private final ReportValidator validator = ReportValidator.of(CATALOGUE);

  private static Catalogue catalogue() {
    List<Indicator> indicators = new ArrayList<>();
    List<Relation> sums = new ArrayList<>();
    for (int i = 1; i <= FIGURES; i++) {
      String id = "1." + i;
      indicators.add(Indicator.count(id, "a", "a"));
      sums.add(
          Relation.builder(id + "-sum")
              .formula(id + " = sum(children " + id + ")")
              .strength(Strength.SHOULD)
              .build());
    }
    sums.add(
        Relation.builder("sent-before")
            .formula(Aspect.NOT_SENT_BEFORE.words())
            .strength(Strength.SHOULD)
            .build());
    return Catalogue.builder("sums")
        .name("a", "a")
        .level(Level.PROVINCE)
        .validFrom(LocalDate.EPOCH)
        .indicators(
            indicators.stream()
                .map(
                    i ->
                        i.toBuilder()
                            .measures(Indicator.Measure.FLOW)
                            .reportedBy(java.util.Set.of(Level.PROVINCE, Level.DISTRICT))
                            .build())
                .toList())
        .periods(
            List.of(
                new PeriodScheme("H1", MonthDay.of(1, 1), MonthDay.of(6, 30), false, 20),
                new PeriodScheme("H2", MonthDay.of(7, 1), MonthDay.of(12, 31), false, 20)))
        .overTime(sums)
        .build();
  }

  /** Reports by agency and period, as {@code H32.3 H1}; figures of the province are the sums. */
  private static Map<String, Map<String, Long>> country(long seed) {
    Random random = new Random(seed);
    Map<String, Map<String, Long>> reports = new LinkedHashMap<>();
    for (String kind : List.of("H1", "H2")) {
      Map<String, Long> province = new LinkedHashMap<>();
      for (int d = 1; d <= DISTRICTS; d++) {
        Map<String, Long> district = new LinkedHashMap<>();
        for (int i = 1; i <= FIGURES; i++) {
          long value = 100 + random.nextInt(9_000);
          district.put("1." + i, value);
          province.merge("1." + i, value, Long::sum);
        }
        reports.put("H32." + d + " " + kind, district);
      }
      reports.put("H32 " + kind, province);
    }
    return reports;
  }

  private static Entry entry(String key, Map<String, Long> figures) {
    String[] of = key.split(" ");
    Map<String, String> printed = new LinkedHashMap<>();
    figures.forEach((id, value) -> printed.put(id, String.valueOf(value)));
    Level level = of[0].contains(".") ? Level.DISTRICT : Level.PROVINCE;
    Report report =
        Report.printed("sums", printed).toBuilder()
            .agency(of[0], "UBND " + of[0], level)
            .period(of[1], 2022)
            .build();
    return new Entry(key, report, List.of());
  }

  private SubmissionResult validate(Map<String, Map<String, Long>> reports) {
    List<Entry> entries = new ArrayList<>();
    reports.forEach((key, figures) -> entries.add(entry(key, figures)));
    Collections.shuffle(entries, new Random(reports.hashCode()));
    return validator.validate(new Submission(entries, List.of()));
  }

  private static List<String> messages(SubmissionResult result) {
    return result.findings().stream().map(Messages.vietnamese()::of).toList();
  }

  private static FigureRef of(String district, String figure) {
    return FigureRef.of(figure).from(Standpoint.CHILDREN).in(new ReportRef(district, "H2", 2022));
  }

  @Test
  void a_sound_country_has_no_finding_and_comes_back_in_the_order_of_the_tree() {
    for (long seed = 0; seed < 20; seed++) {
      SubmissionResult result = validate(country(seed));

      assertThat(result.findings()).isEmpty();
      assertThat(result.remarks()).isEmpty();
      assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
      assertThat(result.parts().stream().limit(4).map(part -> part.entry().source()))
          .containsExactly("H32 H1", "H32 H2", "H32.1 H1", "H32.1 H2");
      assertThat(result.parts()).hasSize(2 * DISTRICTS + 2);
      assertThat(result.parts().get(2).depth()).isEqualTo(1);
    }
  }

  @Test
  void a_report_that_is_missing_is_named() {
    Map<String, Map<String, Long>> reports = country(1);
    reports.remove("H32.3 H2");

    assertThat(messages(validate(reports)))
        .singleElement()
        .asString()
        .startsWith("H32: 12 chỉ tiêu")
        .endsWith("có lẽ thiếu báo cáo của H32.3");
  }

  @Test
  void a_report_that_was_added_twice_or_not_at_all_is_named() {
    Map<String, Map<String, Long>> twice = country(2);
    twice.get("H32.5 H2").forEach((id, value) -> twice.get("H32 H2").merge(id, value, Long::sum));
    Map<String, Map<String, Long>> without = country(2);
    without
        .get("H32.5 H2")
        .forEach((id, value) -> without.get("H32 H2").merge(id, -value, Long::sum));

    assertThat(messages(validate(twice)))
        .singleElement()
        .asString()
        .endsWith("có lẽ báo cáo của H32.5 được cộng hai lần");
    assertThat(messages(validate(without)))
        .singleElement()
        .asString()
        .endsWith("có lẽ chưa cộng báo cáo của H32.5");
  }

  @Test
  void a_report_of_the_last_period_that_was_sent_again_is_named() {
    Map<String, Map<String, Long>> reports = country(3);
    reports.put("H32.4 H2", reports.get("H32.4 H1"));
    SubmissionResult result = validate(reports);

    assertThat(result.findings())
        .singleElement()
        .returns(Cause.COPIED_FROM_PREVIOUS, Finding::cause);
    assertThat(messages(result).get(0)).endsWith("có lẽ H32.4 gửi lại báo cáo kỳ trước");
  }

  @Test
  void what_is_found_of_the_whole_is_answered_beside_the_report_it_is_about() {
    Map<String, Map<String, Long>> reports = country(3);
    reports.put("H32.4 H2", reports.get("H32.4 H1"));
    SubmissionResult result = validate(reports);
    ReportRef about = result.findings().get(0).about();

    SubmissionResult answered =
        result.answered(
            found ->
                found.answered(
                    found.findings().stream()
                        .map(f -> new Answer(f.key(), "", found.report().agency()))
                        .toList()));

    assertThat(about).isNotNull();
    assertThat(answered.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.answer()).isNotNull();
              assertThat(finding.answer().explanation()).isEqualTo(about.agency());
              assertThat(finding.toBuilder().answer(null).build())
                  .isEqualTo(result.findings().get(0));
            });
    assertThat(result.answered(found -> found)).isEqualTo(result);
  }

  @Test
  void a_factor_in_one_report_is_told_with_what_was_meant() {
    Map<String, Map<String, Long>> reports = country(4);
    long meant = reports.get("H32.6 H2").put("1.7", reports.get("H32.6 H2").get("1.7") * 1000);
    SubmissionResult result = validate(reports);

    assertThat(result.findings())
        .singleElement()
        .returns(Cause.SCALE, Finding::cause)
        .satisfies(f -> assertThat(f.suspects().get(0)).isEqualTo(of("H32.6", "1.7")));
    assertThat(messages(result).get(0))
        .contains("H32.6")
        .contains(vn.cchc.model.Notation.of(java.math.BigDecimal.valueOf(meant)));
  }

  @Test
  void a_slip_in_one_report_is_found_where_it_was_made() {
    int found = 0;
    int first = 0;
    Random random = new Random(5);
    for (long seed = 0; seed < 60; seed++) {
      Map<String, Map<String, Long>> reports = country(seed);
      String guilty = random.nextInt(3) == 0 ? "H32" : "H32." + (1 + random.nextInt(DISTRICTS));
      String figure = "1." + (1 + random.nextInt(FIGURES));
      Map<String, Long> report = reports.get(guilty + " H2");
      StringBuilder digits = new StringBuilder(String.valueOf(report.get(figure)));
      int at = random.nextInt(digits.length() - 1);
      if (digits.charAt(at) == digits.charAt(at + 1) || digits.charAt(at + 1) == '0') {
        continue;
      }
      char left = digits.charAt(at);
      digits.setCharAt(at, digits.charAt(at + 1));
      digits.setCharAt(at + 1, left);
      report.put(figure, Long.valueOf(digits.toString()));
      found++;
      List<Finding> findings = validate(reports).findings();
      assertThat(findings).hasSize(1);
      FigureRef suspect = findings.get(0).suspects().get(0);
      ReportRef of = suspect.report();
      first += of != null && of.agency().equals(guilty) ? 1 : 0;
    }
    assertThat(found).isGreaterThan(30);
    assertThat(first).isGreaterThanOrEqualTo(found * 6 / 10);
  }

  @Test
  void of_two_reports_for_one_period_the_later_counts_and_the_whole_says_so() {
    List<Entry> entries = new ArrayList<>();
    Map<String, Map<String, Long>> reports = country(6);
    Map<String, Long> wrong = new LinkedHashMap<>(reports.get("H32.2 H2"));
    wrong.replaceAll((id, value) -> value + 1);
    entries.add(entry("H32.2 H2", wrong));
    reports.forEach((key, figures) -> entries.add(entry(key, figures)));
    SubmissionResult result = validator.validate(new Submission(entries, List.of()));

    assertThat(result.findings()).isEmpty();
    assertThat(result.remarks())
        .singleElement()
        .satisfies(r -> assertThat(r.arguments()).containsExactly("H32.2", "2022-H2"));
    assertThat(result.parts()).hasSize(2 * DISTRICTS + 3);
  }

  /** A year later everything has grown by a few in a hundred. */
  private static Map<String, Map<String, Long>> grown(long seed) {
    Map<String, Map<String, Long>> reports = country(seed);
    Map<String, Long> province = new LinkedHashMap<>();
    for (int d = 1; d <= DISTRICTS; d++) {
      Map<String, Long> district = new LinkedHashMap<>(reports.get("H32." + d + " H1"));
      district.replaceAll((id, value) -> value + value / 40);
      district.forEach((id, value) -> province.merge(id, value, Long::sum));
      reports.put("H32." + d + " H2", district);
    }
    reports.put("H32 H2", province);
    return reports;
  }

  @Test
  void a_report_in_another_unit_is_named() {
    Map<String, Map<String, Long>> reports = country(7);
    reports.get("H32.7 H2").replaceAll((id, value) -> value * 1000);
    SubmissionResult result = validate(reports);

    assertThat(result.findings())
        .singleElement()
        .returns(Cause.SCALE, Finding::cause)
        .satisfies(f -> assertThat(f.suspects().get(0)).isEqualTo(of("H32.7", "1.1")));
    assertThat(messages(result).get(0)).contains("báo cáo của H32.7 sai đơn vị tính");
  }

  @Test
  void a_report_that_was_left_out_is_named_beside_a_slip_elsewhere() {
    Map<String, Map<String, Long>> reports = country(8);
    reports.get("H32.5 H2").forEach((id, v) -> reports.get("H32 H2").merge(id, -v, Long::sum));
    reports.get("H32.2 H2").merge("1.4", 9L * reports.get("H32.2 H2").get("1.4"), Long::sum);
    SubmissionResult result = validate(reports);

    assertThat(messages(result)).hasSize(2);
    assertThat(messages(result).get(0)).endsWith("có lẽ chưa cộng báo cáo của H32.5");
    assertThat(result.findings().get(1))
        .returns(Cause.SCALE, Finding::cause)
        .satisfies(f -> assertThat(f.suspects().get(0)).isEqualTo(of("H32.2", "1.4")));
  }

  @Test
  void two_agencies_whose_figures_were_exchanged_are_named_though_every_sum_holds() {
    Map<String, Map<String, Long>> reports = grown(9);
    assertThat(validate(reports).findings()).isEmpty();
    Map<String, Long> third = reports.get("H32.3 H2");
    reports.put("H32.3 H2", reports.get("H32.6 H2"));
    reports.put("H32.6 H2", third);

    assertThat(messages(validate(reports)))
        .singleElement()
        .asString()
        .startsWith("số liệu của H32.3 và H32.6 có lẽ bị đổi chỗ");
  }

  @Test
  void an_agency_that_sent_the_figures_of_another_is_named() {
    Map<String, Map<String, Long>> reports = country(10);
    reports.put("H32.3 H2", reports.get("H32.6 H2"));

    assertThat(messages(validate(reports)))
        .contains(
            "H32.6 gửi số liệu giống hệt H32.3; có lẽ một trong hai gửi nhầm số liệu của đơn vị"
                + " kia");
  }

  private static Agencies listed(LocalDate endOfFifth) {
    List<Listed> listed = new ArrayList<>();
    listed.add(new Listed("H32", "UBND tỉnh", Level.PROVINCE, null, null, null));
    for (int d = 1; d <= DISTRICTS; d++) {
      LocalDate to = d == 5 ? endOfFifth : null;
      listed.add(new Listed("H32." + d, "UBND huyện", Level.DISTRICT, null, null, to));
    }
    return Agencies.of(listed);
  }

  @Test
  void what_an_agency_of_the_same_code_reported_before_a_merger_is_not_its_history() {
    Map<String, Map<String, Long>> reports = country(3);
    reports.put("H32.4 H2", reports.get("H32.4 H1"));
    reports.put("H32 H2", new LinkedHashMap<>());
    List<Entry> entries = new ArrayList<>();
    reports.forEach((key, figures) -> entries.add(entry(key, figures)));
    Submission submission = new Submission(entries, List.of());
    LocalDate merger = LocalDate.of(2022, 7, 1);
    List<Listed> listed =
        List.of(
            new Listed("H32", "UBND", Level.PROVINCE, null, null, null),
            new Listed("H32.4", "UBND", Level.DISTRICT, null, null, merger.minusDays(1)),
            new Listed("H32.4", "UBND", Level.DISTRICT, null, merger, null));

    assertThat(again(validator, submission)).isTrue();
    assertThat(
            again(
                ReportValidator.builder()
                    .catalogue(CATALOGUE)
                    .agencies(Agencies.of(listed))
                    .build(),
                submission))
        .isFalse();
  }

  private static boolean again(ReportValidator validator, Submission submission) {
    return validator.validate(submission).parts().stream()
        .flatMap(part -> part.result().findings().stream())
        .anyMatch(finding -> finding.cause() == Cause.COPIED_FROM_PREVIOUS);
  }

  @Test
  void of_agencies_that_are_listed_one_that_sent_nothing_is_missing_though_sums_hold() {
    Map<String, Map<String, Long>> reports = country(11);
    for (String kind : List.of("H1", "H2")) {
      Map<String, Long> fifth = reports.remove("H32.5 " + kind);
      fifth.forEach((id, value) -> reports.get("H32 " + kind).merge(id, -value, Long::sum));
    }
    assertThat(validate(reports).findings()).isEmpty();
    ReportValidator knowing =
        ReportValidator.builder()
            .catalogue(CATALOGUE)
            .agencies(listed(LocalDate.of(2022, 6, 30)))
            .build();
    List<Entry> entries = new ArrayList<>();
    reports.forEach((key, figures) -> entries.add(entry(key, figures)));
    SubmissionResult result = knowing.validate(new Submission(entries, List.of()));

    // in force to the last day of the first half
    assertThat(messages(result))
        .containsExactly("H32: thiếu báo cáo 2022-H1 của 1 trong 8 đơn vị cấp dưới: H32.5");
    assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED_WITH_WARNINGS);
  }

  @Test
  void a_report_of_an_agency_that_is_not_in_force_any_more_is_remarked_and_not_added() {
    Map<String, Map<String, Long>> reports = country(12);
    reports.get("H32.5 H2").forEach((id, v) -> reports.get("H32 H2").merge(id, -v, Long::sum));
    ReportValidator knowing =
        ReportValidator.builder()
            .catalogue(CATALOGUE)
            .agencies(listed(LocalDate.of(2022, 6, 30)))
            .build();
    List<Entry> entries = new ArrayList<>();
    reports.forEach((key, figures) -> entries.add(entry(key, figures)));
    SubmissionResult result = knowing.validate(new Submission(entries, List.of()));

    assertThat(result.findings()).isEmpty();
    assertThat(result.remarks())
        .singleElement()
        .satisfies(r -> assertThat(r.arguments()).containsExactly("H32.5", "2022-H2"));
  }

  @Test
  void the_report_before_tells_whose_slip_it_is() {
    int slips = 0;
    int first = 0;
    Random random = new Random(13);
    for (long seed = 0; seed < 60; seed++) {
      Map<String, Map<String, Long>> reports = grown(seed);
      String guilty = random.nextInt(3) == 0 ? "H32" : "H32." + (1 + random.nextInt(DISTRICTS));
      String figure = "1." + (1 + random.nextInt(FIGURES));
      Map<String, Long> report = reports.get(guilty + " H2");
      String digits = String.valueOf(report.get(figure));
      if (digits.charAt(0) == digits.charAt(1) || digits.charAt(1) == '0') {
        continue;
      }
      String slip = "" + digits.charAt(1) + digits.charAt(0) + digits.substring(2);
      report.put(figure, Long.valueOf(slip));
      slips++;
      List<Finding> findings = validate(reports).findings();
      assertThat(findings).hasSize(1);
      ReportRef of = findings.get(0).suspects().get(0).report();
      first += of != null && of.agency().equals(guilty) ? 1 : 0;
    }
    assertThat(slips).isGreaterThan(30);
    assertThat(first).isGreaterThanOrEqualTo(slips * 9 / 10);
  }
}
