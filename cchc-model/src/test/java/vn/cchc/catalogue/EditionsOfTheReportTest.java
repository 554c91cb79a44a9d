package vn.cchc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.catalogue.ReportMover.Moved;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.Report;

/** The editions of the report of 2021 that come with the library, all but the first derived. */
class EditionsOfTheReportTest {

  private static final String FORM = "581/BNV-CCHC";

  private static Catalogue shipped(String id) {
    return Catalogues.find(id).orElseThrow();
  }

  private static Set<String> rows(Catalogue catalogue) {
    Set<String> rows = new TreeSet<>();
    catalogue.indicators().stream()
        .filter(Indicator::hasValue)
        .forEach(row -> rows.add(row.id().value()));
    return rows;
  }

  @ParameterizedTest
  @CsvSource({
    "province,   2021-09-14, cchc-2021-province",
    "department, 2021-09-14, cchc-2021-department",
    "district,   2021-09-14, cchc-2021-district",
    "commune,    2021-09-14, cchc-2021-commune",
    "province,   2023-12-14, cchc-2022-province",
    "province,   2025-06-14, cchc-2022-province",
    "province,   2025-09-14, cchc-2025-province-two-tier",
    "province,   2025-12-14, cchc-2025-province-two-tier"
  })
  void the_one_in_force_is_told_by_level_and_last_day(String level, LocalDate day, String id) {
    Level of = Level.valueOf(level.toUpperCase(Locale.ROOT));

    assertThat(CatalogueChoice.shipped().inForce(FORM, of, day).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"6M, cchc-2022-province, true", "YEAR, cchc-2025-province-two-tier, false"})
  void rows_of_districts_are_there_in_the_half_year_of_2025_and_not_in_its_year(
      String kind, String id, boolean districts) {
    Report report = Report.builder(FORM).period(kind, 2025).build();

    Catalogue inForce =
        CatalogueChoice.among(
                List.of(
                    shipped("cchc-2021-province"),
                    shipped("cchc-2022-province"),
                    shipped("cchc-2025-province-two-tier")))
            .of(report)
            .orElseThrow();

    assertThat(inForce.id()).isEqualTo(id);
    assertThat(rows(inForce).contains("3.1.3.b")).isEqualTo(districts);
  }

  @Test
  void the_one_without_districts_knows_the_rows_it_has_no_longer_and_their_names() {
    Catalogue before = shipped("cchc-2022-province");
    Catalogue now = shipped("cchc-2025-province-two-tier");

    assertThat(before.gone()).isEmpty();
    Set<String> lost = new TreeSet<>();
    before.indicators().forEach(row -> lost.add(row.id().value()));
    now.indicators().forEach(row -> lost.remove(row.id().value()));
    assertThat(now.gone().keySet())
        .extracting(IndicatorId::value)
        .containsExactlyInAnyOrderElementsOf(lost);
    assertThat(now.gone())
        .contains(
            Map.entry(
                new IndicatorId("3.1.3.b"),
                before.indicator(new IndicatorId("3.1.3.b")).orElseThrow().name()));
  }

  @Test
  void where_none_is_known_none_is_taken() {
    assertThatThrownBy(
            () ->
                CatalogueChoice.shipped().inForce(FORM, Level.PROVINCE, LocalDate.of(2022, 6, 14)))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("cchc-2021-province")
        .hasMessageContaining("cchc-2022-province");
  }

  @ParameterizedTest
  @EnumSource(
      value = Level.class,
      names = {"DEPARTMENT", "DISTRICT", "COMMUNE"})
  void an_agency_below_is_asked_what_the_form_of_the_province_says_that_it_reports(Level level) {
    Catalogue province = shipped("cchc-2021-province");
    Catalogue own = shipped("cchc-2021-" + level.word());
    Set<String> asked = new TreeSet<>();
    province.indicators().stream()
        .filter(row -> row.reportedBy().contains(level))
        .forEach(row -> asked.add(row.id().value()));

    assertThat(own.level()).isEqualTo(level);
    assertThat(rows(own)).isEqualTo(asked);
    // a title of nothing is gone
    assertThat(own.indicators())
        .allSatisfy(
            row ->
                assertThat(row.hasValue() || rows(own).stream().anyMatch(id -> isBelow(id, row)))
                    .as(row.id().value())
                    .isTrue());
  }

  private static boolean isBelow(String id, Indicator heading) {
    return id.startsWith(heading.id().value() + ".");
  }

  @Test
  void no_row_of_the_form_of_two_tiers_speaks_of_districts() {
    for (Indicator row : shipped("cchc-2025-province-two-tier").indicators()) {
      assertThat(row.about()).as(row.id().value()).isNotEqualTo(Level.DISTRICT);
      assertThat(row.name().vi()).doesNotContainIgnoringCase("huyện").doesNotContain("mức độ 3");
    }
  }

  @Test
  void what_stayed_the_same_is_moved_and_what_did_not_is_left_and_said() {
    Report report =
        Report.builder("cchc-2021-province")
            .figure("3.1.3", 1859)
            .figure("3.1.3.b", 301)
            .figure("3.5.2", 631)
            .figure("7.8.1", 424)
            .figure("5.4.2", 3)
            .build();

    Moved moved =
        ReportMover.between(shipped("cchc-2021-province"), shipped("cchc-2025-province-two-tier"))
            .move(report);

    assertThat(moved.report().figures())
        .extracting(figure -> figure.ref().toString())
        .containsExactly("3.1.3", "3.5.2");
    assertThat(moved.left())
        .extracting(left -> left.figure().ref() + " " + left.why())
        .containsExactlyInAnyOrder("3.1.3.b DROPPED", "7.8.1 OTHER_NAME", "5.4.2 OTHER_NAME");
  }
}
