package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Agencies;
import vn.cchc.model.Agencies.Listed;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.Report;
import vn.cchc.model.Submission;
import vn.cchc.model.Submission.Entry;
import vn.cchc.model.SubmissionResult;

/** Districts that report without their communes, so that a province adds both. */
class StandaloneTest {

  private static final int FIGURES = 6;
  private static final List<String> DISTRICTS = List.of("H32.1", "H32.2");

  private static Catalogue catalogue(Set<Level> standalone) {
    List<Indicator> indicators = new ArrayList<>();
    List<Relation> sums = new ArrayList<>();
    for (int i = 1; i <= FIGURES; i++) {
      indicators.add(
          Indicator.count("1." + i, "a", "a").toBuilder()
              .measures(Indicator.Measure.FLOW)
              .reportedBy(Set.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE))
              .build());
      sums.add(
          Relation.builder("1." + i + "-sum")
              .formula("1." + i + " = sum(children 1." + i + ")")
              .strength(Strength.MUST)
              .build());
    }
    return Catalogue.builder("sums")
        .name("a", "a")
        .level(Level.PROVINCE)
        .validFrom(LocalDate.EPOCH)
        .standalone(standalone)
        .indicators(indicators)
        .periods(List.of(new PeriodScheme("H1", MonthDay.of(1, 1), MonthDay.of(6, 30), false, 20)))
        .overTime(sums)
        .build();
  }

  private static final ReportValidator VALIDATOR =
      ReportValidator.of(catalogue(Set.of(Level.DISTRICT)));

  /** A district's figures are its own; a province's are all there are. */
  private static Map<String, Map<String, Long>> province() {
    Random random = new Random(5);
    Map<String, Map<String, Long>> reports = new LinkedHashMap<>();
    Map<String, Long> all = new LinkedHashMap<>();
    for (String district : DISTRICTS) {
      for (String one : List.of(district, district + ".1", district + ".2", district + ".3")) {
        Map<String, Long> own = new LinkedHashMap<>();
        for (int i = 1; i <= FIGURES; i++) {
          long value = 1_000 + random.nextInt(9_000);
          own.put("1." + i, value);
          all.merge("1." + i, value, Long::sum);
        }
        reports.put(one, own);
      }
    }
    reports.put("H32", all);
    return reports;
  }

  private static Level level(String code) {
    return List.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
        .get((int) code.chars().filter(c -> c == '.').count());
  }

  private static Report report(String code, Map<String, Long> figures) {
    Map<String, String> printed = new LinkedHashMap<>();
    figures.forEach((id, value) -> printed.put(id, String.valueOf(value)));
    return Report.printed("sums", printed).toBuilder()
        .agency(code, "UBND " + code, level(code))
        .period("H1", 2022)
        .build();
  }

  private static List<Report> reports(Map<String, Map<String, Long>> figures) {
    return figures.entrySet().stream().map(e -> report(e.getKey(), e.getValue())).toList();
  }

  private static SubmissionResult validate(
      ReportValidator validator, Map<String, Map<String, Long>> figures) {
    List<Entry> entries =
        reports(figures).stream()
            .map(report -> new Entry(report.agency().code(), report, List.of()))
            .toList();
    return validator.validate(new Submission(entries, List.of()));
  }

  private static Stream<String> told(SubmissionResult result) {
    return Stream.concat(
        result.findings().stream().map(Messages.vietnamese()::of),
        result.parts().stream()
            .flatMap(part -> part.result().findings().stream())
            .map(Messages.vietnamese()::of));
  }

  @Test
  void communes_are_added_beside_districts_that_report_without_them() {
    assertThat(told(validate(VALIDATOR, province()))).isEmpty();
    assertThat(told(validate(ReportValidator.of(catalogue(Set.of())), province()))).isNotEmpty();
  }

  @Test
  void a_commune_whose_figures_explain_a_province_is_named_past_its_district() {
    Map<String, Map<String, Long>> reports = province();
    reports.get("H32.2.3").replaceAll((id, value) -> value * 1_000);

    assertThat(told(validate(VALIDATOR, reports))).anyMatch(text -> text.contains("H32.2.3"));
  }

  @Test
  void of_communes_that_are_listed_one_that_sent_nothing_is_missing() {
    Map<String, Map<String, Long>> reports = province();
    List<Listed> listed =
        reports.keySet().stream()
            .map(code -> new Listed(code, "UBND " + code, level(code), null, null, null))
            .toList();
    reports.remove("H32.1.2");
    ReportValidator validator =
        ReportValidator.builder()
            .catalogue(catalogue(Set.of(Level.DISTRICT)))
            .agencies(Agencies.of(listed))
            .build();

    assertThat(told(validate(validator, reports))).anyMatch(text -> text.contains("H32.1.2"));
  }

  @Test
  void a_store_gives_the_parts_of_a_province_and_none_of_a_district() {
    List<Report> reports = reports(province());
    ReportStore store = ReportStore.inMemory(reports);
    Report province = reports.get(reports.size() - 1);
    Report district = reports.get(0);
    Catalogue catalogue = VALIDATOR.catalogue(province).orElseThrow();

    List<Report> parts = store.parts(province, catalogue);

    assertThat(parts).hasSize(reports.size() - 1);
    assertThat(store.parts(district, catalogue)).isEmpty();
    assertThat(
            VALIDATOR
                .validate(province, Context.builder().children(parts).build())
                .outcome("1.1-sum")
                .orElseThrow()
                .state())
        .isEqualTo(State.HELD);
    assertThat(
            VALIDATOR
                .validate(district, Context.builder().children(store.children(district)).build())
                .outcome("1.1-sum")
                .orElseThrow()
                .state())
        .isEqualTo(State.NOT_CHECKED);
  }
}
