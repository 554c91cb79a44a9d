package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.catalogue.CatalogueReview;
import vn.cchc.catalogue.CatalogueReview.Coverage;
import vn.cchc.catalogue.CatalogueReview.Fixed;
import vn.cchc.catalogue.CatalogueReview.Implied;
import vn.cchc.catalogue.CatalogueReview.NeverChecked;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Level;

class CatalogueReviewTest {

  /** A form of counts 1.1 to 1.5 and a percentage 1.6, with relations {@code strength: formula}. */
  private static CatalogueReview review(String... relations) {
    StringBuilder yaml =
        new StringBuilder(
            """
            id: form
            name: { vi: Biểu mẫu, en: Form }
            level: province
            valid: { from: "2021-01-01" }
            source: Letter 1
            indicators:
            """);
    for (int i = 1; i <= 6; i++) {
      yaml.append("  - { id: \"1.").append(i).append("\", name: { vi: Dòng, en: Row }, unit: \"");
      yaml.append(i == 6 ? "%" : "Hồ sơ").append("\", kind: ");
      yaml.append(i == 6 ? "percentage" : "count").append(", measures: flow, reported-by: [");
      yaml.append(i == 5 ? "commune" : "province").append("] }\n");
    }
    yaml.append("relations:\n");
    for (int i = 0; i < relations.length; i++) {
      String[] parts = relations[i].split(": ");
      yaml.append("  - { id: r").append(i + 1).append(", formula: \"").append(parts[1]);
      yaml.append("\", strength: ").append(parts[0]);
      yaml.append(", because: { vi: Vì, en: Since }, source: Letter 1 }\n");
    }
    yaml.append(
        "  - { id: \"{indicator}-range\", each: count, formula: \"{indicator} in whole 0..\",");
    yaml.append(" strength: must, because: { vi: Vì, en: Since }, source: Letter 1 }\n");
    try {
      byte[] bytes = yaml.toString().getBytes(StandardCharsets.UTF_8);
      Catalogue form = CatalogueReader.read(new ByteArrayInputStream(bytes), "form.yaml");
      return CatalogueReviewer.review(form);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void relations_that_cannot_hold_together_are_told_with_the_cheapest_to_drop() {
    CatalogueReview review =
        review("must: 1.1 < 1.2", "must: 1.2 < 1.3", "should: 1.3 < 1.1", "must: 1.4 <= 1.1");

    assertThat(review.contradictions()).containsExactly(List.of("r1", "r2", "r3"));
    assertThat(review.toDrop()).containsExactly("r3");
    assertThat(review.isSound()).isFalse();
  }

  @Test
  void one_relation_that_contradicts_two_others_is_the_one_to_drop() {
    CatalogueReview review = review("must: 1.1 < 1.2", "must: 1.2 < 1.1", "must: 1.2 <= 1.1 - 1");

    assertThat(review.toDrop()).containsExactly("r1");
    assertThat(review.contradictions()).isNotEmpty().allSatisfy(c -> assertThat(c).contains("r1"));
  }

  @Test
  void a_relation_that_others_imply_is_told_with_them() {
    CatalogueReview review =
        review(
            "must: 1.1 <= 1.2", "must: 1.2 <= 1.3", "must: 1.1 <= 1.3", "must: 1.1 <= 1.3 + 1.4");

    assertThat(review.implied())
        .containsExactly(new Implied("r3", List.of("r1", "r2")), new Implied("r4", List.of("r3")));
    assertThat(review.contradictions()).isEmpty();
  }

  @Test
  void what_must_hold_is_not_implied_by_what_should() {
    assertThat(review("should: 1.1 <= 1.2", "must: 1.2 <= 1.3", "must: 1.1 <= 1.3").implied())
        .isEmpty();
  }

  @Test
  void an_equality_is_implied_only_if_both_its_directions_are() {
    assertThat(review("must: 1.1 <= 1.2", "must: 1.1 = 1.2").implied())
        .containsExactly(new Implied("r1", List.of("r2")));
    assertThat(review("must: 1.1 <= 1.2", "must: 1.2 <= 1.1", "must: 1.1 = 1.2").implied())
        .containsExactly(new Implied("r3", List.of("r1", "r2")));
  }

  @Test
  void what_the_ranges_of_the_figures_say_already_is_told() {
    assertThat(review("must: 1.1 + 1.2 >= 0").implied())
        .containsExactly(new Implied("r1", List.of()));
  }

  @Test
  void a_figure_left_one_value_is_told() {
    CatalogueReview review = review("must: 1.1 = 1.2 + 1.3", "must: 1.1 <= 1.2");

    assertThat(review.fixed()).containsExactly(new Fixed(FigureRef.of("1.3"), BigDecimal.ZERO));
  }

  @Test
  void a_relation_with_a_figure_of_another_level_can_never_be_checked() {
    assertThat(review("must: 1.5 <= 1.1").neverChecked())
        .contains(new NeverChecked("r1", FigureRef.of("1.5"), NeverChecked.Why.OTHER_LEVEL));
  }

  @Test
  void each_figure_has_the_relations_that_would_notice_a_change_of_it() {
    CatalogueReview review = review("must: 1.1 = 1.2 + 1.3", "must: 1.2 <= 1.4");

    assertThat(review.coverage().get(1))
        .isEqualTo(
            new Coverage(FigureRef.of("1.2"), List.of("r1"), List.of("r2"), List.of("1.2-range")));
    assertThat(review.coverage().get(5).isTied()).isFalse();
  }

  @Test
  void a_tangle_is_told_or_left_undecided_in_reasonable_time() {
    Random random = new Random(7);
    String[] tangle = new String[60];
    for (int i = 0; i < tangle.length; i++) {
      StringBuilder sum = new StringBuilder("must: ");
      for (int j = 1; j <= 4; j++) {
        sum.append(j == 1 ? "" : " + ").append(1 + random.nextInt(97)).append(" * 1.").append(j);
      }
      tangle[i] = sum + " <= " + random.nextInt(1000) + " + 3 * 1." + (1 + random.nextInt(4));
    }

    CatalogueReview review = review(tangle);

    assertThat(review.contradictions()).isEmpty();
  }

  @Test
  void the_shipped_catalogues_are_sound_and_say_nothing_twice() {
    for (String id : Catalogues.shipped()) {
      CatalogueReview review = CatalogueReviewer.review(Catalogues.find(id).orElseThrow());

      assertThat(review.isSound()).as(id).isTrue();
      assertThat(review.implied()).as(id).isEmpty();
      assertThat(review.fixed()).as(id).isEmpty();
      assertThat(review.undecided()).as(id).isEmpty();
    }
  }

  @Test
  void columns_of_a_table_that_no_relation_speaks_of_are_listed() throws IOException {
    String yaml =
        """
        id: form
        name: { vi: Biểu mẫu, en: Form }
        level: province
        valid: { from: "2021-01-01" }
        source: Letter 1
        tables:
          - id: t1
            name: { vi: Bảng, en: Table }
            columns:
              - { id: "3", name: { vi: Tổng số, en: All }, kind: count }
              - { id: "4", name: { vi: Trong kỳ, en: New }, kind: count }
            rows: open
        relations: []
        """;
    Catalogue form =
        CatalogueReader.read(
            new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "form.yaml");

    assertThat(CatalogueReviewer.review(form).coverage())
        .hasSize(2)
        .allSatisfy(column -> assertThat(column.exactly()).isEmpty());
  }

  private static List<String> never(String formula) {
    Catalogue catalogue =
        Catalogue.builder("over-time")
            .name("a", "a")
            .level(Level.PROVINCE)
            .validFrom(java.time.LocalDate.EPOCH)
            .indicators(List.of(Indicator.count("1.1", "a", "a")))
            .periods(
                List.of(
                    new PeriodScheme("Q1", MonthDay.of(1, 1), MonthDay.of(3, 31), false, 20),
                    new PeriodScheme("H1", MonthDay.of(1, 1), MonthDay.of(6, 30), false, 20),
                    new PeriodScheme("Q3", MonthDay.of(7, 2), MonthDay.of(9, 30), false, 20)))
            .overTime(List.of(Relation.builder("r").formula(formula).build()))
            .build();
    return CatalogueReviewer.review(catalogue).neverChecked().stream()
        .map(never -> never.figure() + " " + never.why())
        .toList();
  }

  @Test
  void what_is_asked_between_reports_can_be_checked_for_some_period() {
    assertThat(never("when period is H1: this year Q1(1.1) <= 1.1")).isEmpty();
    assertThat(never("1.1 >= last report(1.1)")).isEmpty();
    assertThat(never("1.1 = sum(children 1.1)")).isEmpty();
    assertThat(never("when period is Q1: this year H1(1.1) <= 1.1"))
        .containsExactly("this year H1(1.1) NO_SUCH_PERIOD");
    assertThat(never("this year Q2(1.1) <= 1.1"))
        .containsExactly("this year Q2(1.1) NO_SUCH_PERIOD");
    // a day lies between the half year and the third quarter
    assertThat(never("when period is Q3: 1.1 >= previous(1.1)"))
        .containsExactly("previous(1.1) NO_SUCH_PERIOD");
  }
}
