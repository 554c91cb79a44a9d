package vn.cchc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.catalogue.Formula.Order;
import vn.cchc.model.RelationKind;

/** What a catalogue may say of dates. */
class DatesInCataloguesTest {

  private static final String HEAD =
      """
      id: dates
      name: { vi: Biểu, en: Form }
      level: commune
      valid: { from: 2021-01-01 }
      source: thử
      tables:
        - id: T
          name: { vi: Bảng, en: Table }
          columns:
            - { id: "3", name: { vi: Số, en: Number }, kind: count, measures: flow }
            - { id: "4", name: { vi: Ngày nhận, en: Received }, kind: date, measures: flow }
            - { id: "5", name: { vi: Ngày trả, en: Returned }, kind: date, measures: flow }
          rows:
            - { code: "01", name: { vi: Một, en: One } }
            - { code: "02", name: { vi: Hai, en: Two } }
      relations:
        - id: one
      """;

  private static Catalogue read(String relation) {
    String yaml =
        HEAD
            + "    "
            + relation
            + "\n    strength: must\n    because: { vi: vậy, en: so }\n    source: thử\n";
    try {
      return CatalogueReader.read(
          new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "dates.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Catalogue row(String formula) {
    return read("each: row\n    formula: \"" + formula + "\"");
  }

  @Test
  void two_dates_compare_by_their_order() {
    Relation relation = row("(4) <= (5)").relations().get(0);

    assertThat(relation.formula()).isInstanceOf(Order.class);
    assertThat(relation.kind()).isEqualTo(RelationKind.ORDER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "when (4) < (5): (3) > 0",
        "(3) = 0 or (4) <= (5)",
        "(4) given iff (3) > 0",
        "(4) = last report(4)",
        "(4) given",
        "when level is commune: not (4) > (5)"
      })
  void dates_are_compared_within_conditions_and_between_reports(String formula) {
    assertThat(row(formula).relations()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "(4) <= (3), 4, 2",
    "(3) <= (5), 5, 9",
    "(4) = (5) + (3), 4, 2",
    "(3) = (4) + (5), 4, 8",
    "(4) <= (5) within 3, 4, 2",
    "(4) >= const 2020, 4, 2",
    "(4) in 2000..2030, 4, 2",
    "(3) = (4) * (5), 4, 8",
    "(4) <= min((5); (3)), 4, 2",
    "'(4) <= max((5), (5))', 4, 2",
    "when (3) > (4): (3) > 0, 4, 13",
    "(4) = sum(children (4)), 4, 2",
    "(3) given iff (4) > (5), 4, 16",
  })
  void what_computes_with_a_date_is_an_error_of_its_line_and_character(
      String formula, String date, String character) {
    String written = formula.replace(';', ',');

    assertThatThrownBy(() -> row(written))
        .isInstanceOf(CatalogueException.class)
        .hasMessage(
            "dates.yaml:19:5: relation one: '"
                + written
                + "': "
                + date
                + ", at character "
                + character
                + ", is a date. Expected a date alone on each side of =, <=, >=, < or >: dates"
                + " compare with dates, and nothing is computed of them");
  }

  @Test
  void rows_of_a_column_of_dates_compare_by_their_order_and_do_not_add_up() {
    String column = "each: column\n    only: [\"4\"]\n    formula: ";

    assertThat(read(column + "01 <= 02").relations().get(0).formula()).isInstanceOf(Order.class);
    assertThat(read("each: column\n    formula: 01 <= 02").relations().get(0).formula())
        .isInstanceOf(Formula.Comparison.class);
    assertThatThrownBy(() -> read(column + "total = sum of rows"))
        .hasMessageContaining("'only' names a column of dates, which do not add up");
    assertThatThrownBy(() -> read("each: column\n    only: [\"3\", \"4\"]\n    formula: 01 <= 02"))
        .hasMessageContaining("'only' names columns of dates and of numbers");
  }

  @Test
  void a_program_that_adds_a_date_is_told_when_it_makes_the_catalogue() {
    Catalogue catalogue = row("(4) <= (5)");

    assertThatThrownBy(
            () ->
                catalogue.with(
                    Relation.builder("sum").scope(Scope.eachRow("T")).formula("(3) = (4)").build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("relation sum: '(3) = (4)': 4, at character 8, is a date");
  }
}
