package vn.cchc.io.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Notation;
import vn.cchc.model.NumberNotation;

class StoredNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,859 | 1859 | 1.859",
        "1.859 | 1859 | 1.859",
        "99.37% | 0.99371 | 99,37%",
        "99,37% | 0.99371 | 99,37%",
        "1,234,567.5 | 1234567.5 | 1.234.567,5",
        "42 | 42 | 42",
        // a date, or words: it does not display the number
        "24/9/2021 | 44463 | 24/9/2021",
        "1,859 | 7 | 1,859"
      })
  void a_stored_number_is_shown_in_the_notation_of_its_source(
      String displayed, BigDecimal number, String shown) {
    assertThat(StoredNumber.in(NumberNotation.VI, displayed, number)).isEqualTo(shown);
  }

  @Property
  void whatever_the_machine_displayed_the_source_shows_the_same_number(
      @ForAll @LongRange(min = -10_000_000, max = 10_000_000) long digits,
      @ForAll @IntRange(max = 4) int decimals,
      @ForAll NumberNotation displayed,
      @ForAll NumberNotation source) {
    BigDecimal number = BigDecimal.valueOf(digits, decimals);

    assertThat(StoredNumber.in(source, Notation.of(number, displayed), number))
        .isIn(Notation.of(number, source), Notation.of(number, displayed))
        .satisfies(
            text ->
                assertThat(
                        ((vn.cchc.model.FigureValue.Quantity)
                                vn.cchc.model.FigureText.read(text, source))
                            .number())
                    .isEqualByComparingTo(number));
  }
}
