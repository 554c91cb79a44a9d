package vn.cchc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Indicator.NoteUse;
import vn.cchc.catalogue.Indicator.Place;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;

/** Catalogues that a program makes or changes. */
class CatalogueTest {

  private static final Catalogue SHIPPED = Catalogues.find("cchc-2021-province").orElseThrow();

  private static final Catalogue FORM =
      Catalogue.builder("own")
          .name("mẫu", "form")
          .level(Level.DISTRICT)
          .validFrom(LocalDate.of(2021, 1, 1))
          .indicators(
              List.of(
                  Indicator.heading("1", "Hồ sơ", "Dossiers"),
                  Indicator.heading("1.1", "Đã giải quyết", "Settled"),
                  Indicator.count("1.1.1", "Đúng hạn", "In time"),
                  Indicator.count("1.1.2", "Trễ hạn", "Late"),
                  Indicator.count("2.1", "Phiếu", "Forms"),
                  Indicator.percentage("1.2", "Tỷ lệ", "Share")))
          .relations(
              List.of(
                  Relation.parse("bound", "1.1.2 <= 1.1.1"),
                  Relation.parse("other", "2.1 <= 1.1.1")))
          .build();

  private static List<String> relations(Catalogue catalogue) {
    return catalogue.relations().stream().map(Relation::id).toList();
  }

  @Test
  void a_relation_is_added_behind_the_others_or_takes_the_place_of_its_namesake() {
    Relation changed = Relation.parse("bound", "1.1.2 < 1.1.1");

    assertThat(relations(FORM.with(Relation.parse("new", "1.2 in 0..100"))))
        .containsExactly("bound", "other", "new");
    assertThat(relations(FORM.with(changed))).containsExactly("bound", "other");
    assertThat(FORM.with(changed).relation("bound")).contains(changed);
    assertThat(FORM.relation("bound")).contains(Relation.parse("bound", "1.1.2 <= 1.1.1"));
  }

  @Test
  void a_relation_is_taken_out_by_its_name_and_a_name_that_is_none_is_told_the_nearest() {
    assertThat(relations(FORM.without("bound"))).containsExactly("other");
    assertThat(FORM.relation("bund")).isEmpty();
    assertThatThrownBy(() -> SHIPPED.without("3.1.3-balnce"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "catalogue cchc-2021-province has no relation '3.1.3-balnce'; the nearest is"
                + " '3.1.3-balance'");
    assertThatThrownBy(() -> FORM.without("bound").without("other").without("x"))
        .hasMessage("catalogue own has no relation 'x'");
  }

  @Test
  void a_row_is_added_or_takes_the_place_of_its_namesake_and_no_relation_loses_its_figure() {
    Indicator late =
        Indicator.count("1.1.2", "Quá hạn", "Overdue").toBuilder().unit("Hồ sơ").build();
    Catalogue changed = FORM.with(late).with(Indicator.count("2.2", "a", "a"));

    assertThat(changed.indicators()).extracting(row -> row.id().value()).endsWith("1.2", "2.2");
    assertThat(changed.indicators().get(3).unit()).isEqualTo("Hồ sơ");
    assertThat(changed.relations()).isEqualTo(FORM.relations());
    assertThatThrownBy(() -> FORM.with(Indicator.heading("1.1.2", "a", "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("relation bound: '1.1.2' is a heading");
  }

  @Test
  void the_sections_are_those_of_the_form_in_printed_order_with_their_rows() {
    assertThat(FORM.sections()).extracting(Section::number).containsExactly("1", "2");
    assertThat(FORM.sections().get(0).name().en()).isEqualTo("Dossiers");
    assertThat(FORM.sections().get(0).indicators())
        .extracting(row -> row.id().value())
        .containsExactly("1.1", "1.1.1", "1.1.2", "1.2");
    assertThat(FORM.sections().get(1).name()).isEqualTo(new LocalizedText("", ""));
    assertThat(SHIPPED.sections())
        .extracting(Section::number)
        .containsExactly("1", "2", "3", "4", "5", "6", "7");
    assertThat(SHIPPED.sections().get(2).name().vi()).isEqualTo("Cải cách thủ tục hành chính");
  }

  @Test
  void a_row_of_a_flat_form_is_a_section_of_its_own_and_in_it() {
    Catalogue flat =
        FORM.toBuilder()
            .relations(List.of())
            .indicators(List.of(Indicator.count("late", "Trễ hạn", "Late")))
            .build();

    assertThat(flat.sections().get(0).indicators()).isEqualTo(flat.indicators());
  }

  @Test
  void a_row_that_does_not_say_who_fills_it_in_is_filled_in_by_the_level_of_the_form() {
    Catalogue form =
        FORM.with(
            Indicator.count("3", "a", "a").toBuilder().reportedBy(Set.of(Level.COMMUNE)).build());

    assertThat(form.indicator(new IndicatorId("1.2")).orElseThrow().reportedBy())
        .containsExactly(Level.DISTRICT);
    assertThat(form.indicator(new IndicatorId("1")).orElseThrow().reportedBy()).isEmpty();
    assertThat(form.indicator(new IndicatorId("3")).orElseThrow().reportedBy())
        .containsExactly(Level.COMMUNE);
  }

  @Test
  void a_catalogue_that_is_not_finished_says_which_part_is_missing() {
    Catalogue.Builder begun = Catalogue.builder("own");

    assertThatThrownBy(begun::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("catalogue own: 'name' is missing");
    assertThatThrownBy(begun.name("a", "a")::build).hasMessageContaining("'level' is missing");
    assertThatThrownBy(begun.level(Level.COMMUNE)::build)
        .hasMessageContaining("'validFrom' is missing");
    assertThat(begun.validFrom(LocalDate.EPOCH).build().relations()).isEmpty();
    assertThatThrownBy(() -> Indicator.builder("1").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("indicator 1: 'name' is missing");
    assertThatThrownBy(() -> Indicator.builder("1").name("a", "a").build())
        .hasMessage("indicator 1: 'kind' is missing");
  }

  @Test
  void a_catalogue_built_again_of_its_parts_is_the_same() {
    assertThat(SHIPPED.toBuilder().build().fingerprint()).isEqualTo(SHIPPED.fingerprint());
    assertThat(SHIPPED.toBuilder().build().relations()).isEqualTo(SHIPPED.relations());
  }

  @Test
  void a_row_equals_one_of_the_same_parts_and_of_them_alone() {
    Indicator row = Indicator.choice("1", "a", "a", Map.of("0", new LocalizedText("a", "a")));

    assertThat(row.toBuilder().build()).isEqualTo(row).hasSameHashCodeAs(row);
    assertThat(row.toBuilder().unit("u").build()).isNotEqualTo(row);
    assertThat(row.toBuilder().note(NoteUse.AS_OF).build()).isNotEqualTo(row);
    assertThat(row.toBuilder().place(Place.NARRATIVE).build()).isNotEqualTo(row);
    assertThat(row.toBuilder().phrases(List.of("a")).build()).isNotEqualTo(row);
    assertThat(row).hasToString("Indicator 1: a");
  }

  @Test
  void a_form_may_number_its_rows_by_whole_numbers_alone() {
    Catalogue own =
        Catalogue.builder("own")
            .name("Biểu mẫu", "Form")
            .level(Level.PROVINCE)
            .validFrom(LocalDate.of(2025, 7, 1))
            .indicators(
                List.of(
                    Indicator.count("1", "Tổng số", "Total"),
                    Indicator.count("2", "Đúng hạn", "In time")))
            .relations(List.of(Relation.parse("in-time", "2 <= 1")))
            .build();

    assertThat(own.relations().get(0).formula().figures())
        .containsExactly(FigureRef.of("2"), FigureRef.of("1"));
  }

  @Test
  void an_identifier_occurs_once_in_a_catalogue_built_in_java() {
    assertThatThrownBy(
            () ->
                FORM.toBuilder()
                    .relations(
                        List.of(Relation.parse("r", "2.1 > 0"), Relation.parse("r", "2.1 > 1")))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("relation r occurs twice");
  }
}
