package vn.cchc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

  @ParameterizedTest
  @CsvSource({
    "1/2, 1/2", "2/4, 1/2", "0.5, 1/2", "0.50, 1/2", "50%, 1/2", "33.3%, 333/1000", "1/3, 1/3",
    "0, 0/1", "0/7, 0/1", "0%, 0/1", "1, 1/1", "100%, 1/1", "1.0, 1/1", "999999999/999999999, 1/1",
    "' 1/2 ', 1/2", "0.000001%, 1/100000000",
  })
  void a_fraction_is_read_exactly_and_in_lowest_terms(String text, String expected) {
    assertThat(Fraction.parse(text)).hasToString(expected);
    assertThat(Fraction.parse(expected)).isEqualTo(Fraction.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1/0",
        "3/2",
        "1.01",
        "101%",
        "-1/2",
        "-0.5",
        "0,5",
        "half",
        "1/2%",
        "1 / 2",
        "1000000000/1",
        "0.0000001",
        ".5",
        "5.",
        "1e0",
        "%",
        "NaN",
        "٠"
      })
  void what_is_no_part_of_a_whole_is_refused(String text) {
    assertThatThrownBy(() -> Fraction.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Expected from 0 to 1");
  }

  @Test
  void a_part_reaches_a_fraction_at_its_limit_and_not_just_below() {
    Fraction third = new Fraction(1, 3);

    assertThat(third.isReachedBy(1, 3)).isTrue();
    assertThat(third.isReachedBy(33, 100)).isFalse();
    assertThat(third.isReachedBy(34, 100)).isTrue();
    assertThat(third.isReachedBy(Integer.MAX_VALUE, Integer.MAX_VALUE)).isTrue();
    assertThat(new Fraction(0, 1).isReachedBy(0, 0)).isTrue();
  }
}
