package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorIdTest {

  @ParameterizedTest
  @CsvSource({"3.1.3.,3.1.3", "' 4.1.4.a ',4.1.4.a", "x_1,x_1", "tổng,tổng"})
  void a_printed_number_is_the_identifier_without_its_final_dot(String printed, String id) {
    assertThat(IndicatorId.parse(printed)).isEqualTo(new IndicatorId(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "1..2", ".1", "a b", "1;2", "3.1.3..", "<b>", "a\nb"})
  void what_is_no_identifier_is_refused_in_one_line(String text) {
    assertThatThrownBy(() -> IndicatorId.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not an indicator: expected letters, digits and dots")
        .hasMessageNotContaining("\n");
  }

  @Test
  void an_identifier_has_at_most_64_characters() {
    assertThat(new IndicatorId("x".repeat(64)).value()).hasSize(64);
    assertThatThrownBy(() -> new IndicatorId("x".repeat(65)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void identifiers_are_ordered_as_a_reader_orders_numbers() {
    assertThat(
            List.of("1.10", "1.2", "3.1.3.b", "3.1.3", "3.1.3.a", "1").stream()
                .map(IndicatorId::new)
                .sorted()
                .map(IndicatorId::value))
        .containsExactly("1", "1.2", "1.10", "3.1.3", "3.1.3.a", "3.1.3.b");
  }

  @Test
  void an_identifier_knows_its_parent_and_its_section() {
    assertThat(new IndicatorId("3.1.3.a").parent()).contains(new IndicatorId("3.1.3"));
    assertThat(new IndicatorId("3").parent()).isEmpty();
    assertThat(new IndicatorId("3.1.3.a").section()).isEqualTo("3");
  }
}
