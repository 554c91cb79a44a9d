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
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Finding;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.Submission;
import vn.cchc.model.Submission.Entry;

/** A province, its districts and their communes: a figure in the middle stands in two sums. */
class TreeOfSumsTest {

  private static final int ROWS = 6;

  private final ReportValidator validator = ReportValidator.of(catalogue());
  private final Map<String, Map<String, Long>> figures = new LinkedHashMap<>();
  private final List<Report> later = new ArrayList<>();

  private static Catalogue catalogue() {
    List<Indicator> indicators = new ArrayList<>();
    List<Relation> sums = new ArrayList<>();
    for (int i = 1; i <= ROWS; i++) {
      String id = "1." + i;
      indicators.add(
          Indicator.count(id, "a", "a").toBuilder()
              .measures(Indicator.Measure.FLOW)
              .reportedBy(Set.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE))
              .build());
      sums.add(
          Relation.builder(id + "-sum")
              .formula(id + " = sum(children " + id + ")")
              .strength(Strength.SHOULD)
              .build());
    }
    return Catalogue.builder("sums")
        .name("a", "a")
        .level(Level.PROVINCE)
        .validFrom(LocalDate.EPOCH)
        .indicators(indicators)
        .periods(List.of(new PeriodScheme("H1", MonthDay.of(1, 1), MonthDay.of(6, 30), false, 20)))
        .overTime(sums)
        .build();
  }

  /** Figures of three digits in communes; those above are the sums. */
  private void sound(long seed) {
    Random random = new Random(seed);
    for (int district = 1; district <= 3; district++) {
      for (int commune = 1; commune <= 3; commune++) {
        for (int row = 1; row <= ROWS; row++) {
          long value = 100 + random.nextInt(900);
          for (String code :
              List.of("H32", "H32." + district, "H32." + district + ".0" + commune)) {
            figures
                .computeIfAbsent(code, of -> new LinkedHashMap<>())
                .merge("1." + row, value, Long::sum);
          }
        }
      }
    }
  }

  private static Report report(String code, Map<String, Long> figures) {
    Map<String, String> printed = new LinkedHashMap<>();
    figures.forEach((id, value) -> printed.put(id, String.valueOf(value)));
    Level level =
        List.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE).get(code.split("\\.").length - 1);
    return Report.printed("sums", printed).toBuilder()
        .agency(code, "UBND " + code, level)
        .period("H1", 2022)
        .build();
  }

  private List<Finding> findings() {
    List<Entry> entries = new ArrayList<>();
    figures.forEach((code, some) -> entries.add(new Entry(code, report(code, some), List.of())));
    later.forEach(report -> entries.add(new Entry("later", report, List.of())));
    return validator.validate(new Submission(entries, List.of())).findings();
  }

  private static String first(Finding finding) {
    ReportRef report = finding.suspects().get(0).report();
    return report == null ? "" : report.agency();
  }

  @Test
  void a_figure_in_the_middle_that_breaks_both_its_sums_is_doubted_first_in_both() {
    for (long seed = 0; seed < 10; seed++) {
      figures.clear();
      sound(seed);
      figures.get("H32.2").merge("1.3", 200L, Long::sum);

      assertThat(findings()).hasSize(2).allMatch(finding -> first(finding).equals("H32.2"));
    }
  }

  @Test
  void a_figure_in_the_middle_whose_own_sum_holds_is_doubted_last() {
    for (long seed = 0; seed < 10; seed++) {
      figures.clear();
      sound(seed);
      figures.get("H32").merge("1.3", 200L, Long::sum);

      assertThat(findings())
          .singleElement()
          .satisfies(finding -> assertThat(first(finding)).isEqualTo("H32"));
    }
  }

  @Test
  void a_commune_whose_district_goes_with_the_province_is_doubted_before_the_district() {
    for (long seed = 0; seed < 10; seed++) {
      figures.clear();
      sound(seed);
      figures.get("H32.2.03").merge("1.3", 200L, Long::sum);

      assertThat(findings())
          .singleElement()
          .satisfies(finding -> assertThat(first(finding)).startsWith("H32.2.0"));
    }
  }

  @Test
  void a_report_that_was_added_before_it_was_replaced_explains_a_single_figure() {
    sound(3);
    Map<String, Long> right = new LinkedHashMap<>(figures.get("H32.1.02"));
    right.merge("1.4", 37L, Long::sum);
    later.add(
        report("H32.1.02", right).toBuilder()
            .document(new DocumentReference("2", LocalDate.of(2022, 8, 1)))
            .build());

    assertThat(findings().stream().map(Messages.vietnamese()::of))
        .singleElement()
        .asString()
        .startsWith("H32.1: 1 chỉ tiêu (1.4)")
        .contains("có lẽ đã cộng báo cáo cũ của H32.1.02");
  }

  @Test
  void where_nobody_says_who_reports_figures_that_all_are_more_tell_of_one_more_agency() {
    sound(4);
    figures.remove("H32.3.02");

    assertThat(findings().stream().map(Messages.vietnamese()::of))
        .singleElement()
        .asString()
        .startsWith("H32.3: 6 chỉ tiêu")
        .endsWith("có lẽ thiếu báo cáo của một đơn vị");
  }
}
