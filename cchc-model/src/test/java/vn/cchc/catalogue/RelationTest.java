package vn.cchc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Level;
import vn.cchc.model.RelationKind;

/** Relations that a program writes, and what the forms they are put into make of them. */
class RelationTest {

  private static Catalogue form(String... rows) {
    return Catalogue.builder("own")
        .name("mẫu", "form")
        .level(Level.PROVINCE)
        .validFrom(LocalDate.of(2021, 1, 1))
        .indicators(List.of(rows).stream().map(id -> Indicator.count(id, id, id)).toList())
        .build();
  }

  @Test
  void a_relation_is_a_name_and_a_formula_and_must_hold_for_no_reason_given() {
    Relation parts = Relation.parse("3.1.3-parts", "3.1.3 = 3.1.3.a + 3.1.3.b");

    assertThat(parts.kind()).isEqualTo(RelationKind.BALANCE);
    assertThat(parts.strength()).isEqualTo(Strength.MUST);
    assertThat(parts.formulaText()).isEqualTo("3.1.3 = 3.1.3.a + 3.1.3.b");
    assertThat(parts.formula().figures())
        .extracting(FigureRef::toString)
        .containsExactly("3.1.3", "3.1.3.a", "3.1.3.b");
    assertThat(parts.because()).isEqualTo(new LocalizedText("", ""));
    assertThat(parts.source()).isEmpty();
    assertThat(parts.partsMayShare()).isFalse();
    assertThat(parts).hasToString("Relation 3.1.3-parts: 3.1.3 = 3.1.3.a + 3.1.3.b");
  }

  @Test
  void a_relation_equals_one_of_the_same_parts_and_of_them_alone() {
    Relation bound =
        Relation.builder("r")
            .formula("1.2 <= 1.1")
            .kind(RelationKind.COMPLEMENT)
            .strength(Strength.SHOULD)
            .partsMayShare(true)
            .because("vì", "because")
            .source("Letter 1")
            .build();

    assertThat(bound.toBuilder().build()).isEqualTo(bound).hasSameHashCodeAs(bound);
    assertThat(bound.toBuilder().formula("1.2 < 1.1").build()).isNotEqualTo(bound);
    assertThat(bound.toBuilder().kind(RelationKind.BOUND).build()).isNotEqualTo(bound);
    assertThat(bound.toBuilder().strength(Strength.NOTE).build()).isNotEqualTo(bound);
    assertThat(bound.toBuilder().partsMayShare(false).build()).isNotEqualTo(bound);
    assertThat(bound.toBuilder().because("vì", "since").build()).isNotEqualTo(bound);
    assertThat(bound.toBuilder().source("Letter 2").build()).isNotEqualTo(bound);
  }

  @Test
  void a_relation_without_a_formula_or_of_a_kind_that_it_is_not_is_not_built() {
    assertThatThrownBy(() -> Relation.builder("r").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("relation r: 'formula' is missing");
    assertThatThrownBy(
            () -> Relation.builder("r").formula("a = b").kind(RelationKind.SHARE).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("relation r: 'a = b' is not of kind share. Expected same-quantity");
    assertThatThrownBy(() -> Relation.parse(" ", "a = b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Relation.parse("r", "1.1 =< 1.2"))
        .isInstanceOf(FormulaException.class)
        .hasMessage("'1.1 =< 1.2' is not a formula: expected '<=', found '=<'");
  }

  @Test
  void a_whole_number_is_a_number_until_a_form_has_a_row_of_it() {
    Relation relation = Relation.parse("r", "1.1 = 3");

    Formula numbered = form("1.1", "3").with(relation).relations().get(0).formula();
    Formula other = form("1.1", "3.1").with(relation).relations().get(0).formula();

    assertThat(relation.formula().figures()).containsExactly(FigureRef.of("1.1"));
    assertThat(other).isEqualTo(relation.formula());
    assertThat(numbered.figures()).containsExactly(FigureRef.of("1.1"), FigureRef.of("3"));
    assertThat(form("1.1", "3").with(relation).relations().get(0).kind())
        .isEqualTo(RelationKind.SAME_QUANTITY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 given",
        "3 ~ note",
        "3 in 0..100",
        "3 between 1.1, 1.2",
        "1.1 = 2 * 3",
        "100 * 1.1 / 1.2 < 3"
      })
  void where_only_a_figure_can_stand_a_whole_number_is_one(String formula) {
    assertThat(Relation.parse("r", formula).formula().figures()).contains(FigureRef.of("3"));
    assertThat(form("1.1", "1.2", "3").with(Relation.parse("r", formula)).relations()).hasSize(1);
    assertThatThrownBy(() -> form("1.1", "1.2").with(Relation.parse("r", formula)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("relation r: '" + formula + "': unknown indicator '3'");
  }

  @Test
  void a_decimal_that_was_read_as_a_number_is_a_row_in_a_form() {
    Relation relation =
        Relation.builder("r").formula("a <= 2.5", FormulaParser.ofFigures("a"::equals)).build();

    assertThat(relation.formula().figures()).hasSize(1);
    assertThat(form("a", "2.5").with(relation).relations().get(0).formula().figures()).hasSize(2);
    assertThatThrownBy(() -> form("a", "2.6").with(relation))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown indicator '2.5'");
  }

  @Test
  void a_kind_that_was_said_is_kept_and_one_that_was_not_follows_the_formula() {
    Catalogue form = form("1.1", "3");
    Relation said = Relation.builder("r").formula("1.1 = 3").kind(RelationKind.BALANCE).build();

    assertThat(form.with(said).relations().get(0).kind()).isEqualTo(RelationKind.BALANCE);
    assertThat(said.toBuilder().formula("1.1 = 3.1").build().kind())
        .isEqualTo(RelationKind.BALANCE);
    assertThat(Relation.parse("r", "1.1 = 3.1").toBuilder().formula("1.1 < 3.1").build().kind())
        .isEqualTo(RelationKind.BOUND);
  }

  @Test
  void a_mistyped_row_is_refused_with_the_nearest_of_the_form() {
    assertThatThrownBy(
            () -> form("3.1.3", "3.1.3.a", "4.1").with(Relation.parse("r", "3.1.3 >= 3.1.3.d")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "relation r: '3.1.3 >= 3.1.3.d': unknown indicator '3.1.3.d'. Expected an indicator of"
                + " the form; the nearest is '3.1.3.a'");
  }

  @Test
  void one_relation_serves_several_forms_and_is_left_as_it_was() {
    Relation relation = Relation.parse("r", "1.1 = 3");

    form("1.1", "3").with(relation);

    assertThat(((Comparison) relation.formula()).right().isFigure()).isFalse();
  }
}
