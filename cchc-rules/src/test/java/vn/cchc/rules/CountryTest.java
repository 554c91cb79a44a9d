package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.model.Finding;
import vn.cchc.model.Level;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.Severity;
import vn.cchc.model.Verdict;
import vn.cchc.rules.testkit.country.Country;
import vn.cchc.rules.testkit.country.Country.Receiver;
import vn.cchc.rules.testkit.country.Country.Sent;
import vn.cchc.rules.testkit.country.Mistake;
import vn.cchc.rules.testkit.country.Mistake.Kind;
import vn.cchc.rules.testkit.country.Mistakes;
import vn.cchc.rules.testkit.country.Mistakes.Made;

/** The generated country: sound, the same each time, and wrong where it says so. */
class CountryTest {

  private static final List<Report> REPORTS = reports(small().build());

  private final ReportValidator validator = validator();

  private static Country.Builder small() {
    return Country.builder().provinces(6).departments(2).districts(2).communesPerDistrict(2);
  }

  private static ReportValidator validator() {
    ReportValidator.Builder builder = ReportValidator.builder();
    Country.catalogues().forEach(builder::catalogue);
    return builder.build();
  }

  private static List<Report> reports(Country country) {
    List<Report> reports = new ArrayList<>();
    country.forEach(sent -> reports.add(sent.report()));
    return reports;
  }

  @Test
  void nothing_is_told_of_a_sound_country_but_that_first_windows_after_the_merger_are_others() {
    ReportStore store = ReportStore.inMemory(REPORTS);
    int told = 0;
    for (Report report : REPORTS) {
      List<Finding> findings =
          validator.validate(report, Context.of(report, store)).findings().stream()
              .filter(finding -> !finding.relation().equals("period-window"))
              .toList();
      assertThat(findings)
          .as("%s", ReportRef.of(report))
          .allMatch(finding -> finding.severity() == Severity.INFO);
      told += findings.size();
    }
    assertThat(told).isLessThanOrEqualTo(REPORTS.size() / 200);
  }

  @Test
  void its_provinces_join_and_its_districts_end_on_the_first_of_july_2025() {
    Set<String> before = agencies("2025-6M", Level.PROVINCE);
    Set<String> after = agencies("2025-Q3", Level.PROVINCE);

    assertThat(before).hasSize(6).containsAll(after);
    assertThat(after).containsExactlyInAnyOrder("H01", "H02", "H03", "H05", "H06");
    assertThat(agencies("2025-6M", Level.DISTRICT)).hasSize(12);
    assertThat(agencies("2025-Q3", Level.DISTRICT)).isEmpty();
  }

  private static Set<String> agencies(String period, Level level) {
    Set<String> codes = new HashSet<>();
    for (Report report : REPORTS) {
      ReportRef ref = ReportRef.of(report);
      if (ref.period().equals(period) && report.agency() != null) {
        if (report.agency().level() == level) {
          codes.add(ref.agency());
        }
      }
    }
    return codes;
  }

  @Test
  void it_has_3321_communes_after_the_merger_at_full_size() {
    Country country = Country.builder().build();

    assertThat(country.groups()).hasSize(34);
    assertThat(country.groups().stream().mapToInt(country::communesAfterMerger).sum())
        .isEqualTo(3_321);
  }

  @Test
  void the_same_seed_gives_the_same_reports_and_a_province_by_itself_is_the_same() {
    assertThat(reports(small().build())).isEqualTo(REPORTS);
    assertThat(reports(small().seed(2).build())).isNotEqualTo(REPORTS);

    List<Report> alone = reports(small().provinces(1).build());
    assertThat(REPORTS.subList(0, 20)).isEqualTo(alone.subList(0, 20));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_kind_of_error_is_told_where_it_can_be_seen(Kind kind) {
    List<List<Report>> batches = new ArrayList<>();
    small()
        .provinces(1)
        .build()
        .make(sent -> batches.add(sent.stream().map(Sent::report).toList()));
    java.util.Random random = new java.util.Random(3);
    int place = 7;
    List<Report> now = batches.get(place);
    List<Report> earlier = batches.subList(0, place).stream().flatMap(List::stream).toList();
    Made made = null;
    for (int i = 0; i < 100 && made == null; i++) {
      made = Mistakes.make(kind, now, batches.get(place - 1), random).orElse(null);
    }

    assertThat(made).isNotNull();
    List<Report> all = new ArrayList<>(earlier);
    all.addAll(made.reports());
    ReportStore store = ReportStore.inMemory(all);
    assertThat(made.reports())
        .anyMatch(
            report -> !validator.validate(report, Context.of(report, store)).findings().isEmpty());
  }

  @Test
  void a_country_with_errors_says_which_and_the_rest_of_it_is_sound() {
    List<Mistake> mistakes = new ArrayList<>();
    List<Report> reports = new ArrayList<>();
    small()
        .errors(0.3)
        .build()
        .make(
            new Receiver() {
              @Override
              public void reports(List<Sent> sent) {
                sent.forEach(some -> reports.add(some.report()));
              }

              @Override
              public void error(Mistake mistake) {
                mistakes.add(mistake);
              }
            });

    assertThat(mistakes).hasSizeBetween(10, 50);
    assertThat(mistakes.stream().map(Mistake::kind).distinct().count()).isGreaterThan(5);
    Set<String> wrong = new HashSet<>();
    mistakes.forEach(mistake -> wrong.add(mistake.report().agency().substring(0, 3)));
    assertThat(reports)
        .filteredOn(report -> !wrong.contains(ReportRef.of(report).agency().substring(0, 3)))
        .allMatch(report -> validator.validate(report).verdict() == Verdict.ACCEPTED);
  }
}
