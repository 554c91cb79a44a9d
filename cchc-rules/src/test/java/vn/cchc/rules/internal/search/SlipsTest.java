package vn.cchc.rules.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Cause;
import vn.cchc.model.Interval;
import vn.cchc.rules.testkit.Slip;

class SlipsTest {

  @ParameterizedTest
  @CsvSource({
    "1895,1859,DIGITS_TRANSPOSED",
    "189,1859,DIGIT_DROPPED",
    "18559,1859,DIGIT_ADDED",
    "1839,1859,DIGIT_CHANGED",
    "18590,1859,SCALE",
    "18.59,1859,DECIMAL_SEPARATOR",
    "-1859,1859,SIGN",
    "185900,1859,SCALE",
  })
  void a_slip_is_told_by_what_it_makes_of_a_number(String printed, String meant, Cause slip) {
    assertThat(Slips.of(new BigDecimal(printed), false, false, Interval.ALL))
        .anySatisfy(
            reading -> {
              assertThat(reading.meant()).isEqualByComparingTo(meant);
              assertThat(reading.slip()).isEqualTo(slip);
            });
  }

  @ParameterizedTest
  @CsvSource({"0.9937,99.37,PERCENT_AS_RATIO", "9937,99.37,DECIMAL_SEPARATOR"})
  void a_percentage_may_be_a_ratio_or_lack_its_mark(String printed, String meant, Cause slip) {
    assertThat(Slips.of(new BigDecimal(printed), true, false, Interval.ALL))
        .anySatisfy(
            reading -> {
              assertThat(reading.meant()).isEqualByComparingTo(meant);
              assertThat(reading.slip()).isEqualTo(slip);
            });
  }

  @Property
  void whatever_slip_was_made_what_was_meant_is_among_the_readings(
      @ForAll @LongRange(min = 0, max = 99_999_999) long number, @ForAll Slip slip) {
    BigDecimal meant = BigDecimal.valueOf(number);

    for (BigDecimal printed : slip.of(meant).keySet()) {
      assertThat(Slips.of(printed, false, false, Interval.ALL).stream().map(Slips.Reading::meant))
          .usingElementComparator(BigDecimal::compareTo)
          .contains(meant);
    }
  }

  @Property
  void every_reading_is_another_number_and_has_a_likelihood(
      @ForAll @LongRange(min = -99_999, max = 99_999_999) long number, @ForAll boolean percent) {
    BigDecimal printed = BigDecimal.valueOf(number, percent ? 2 : 0);

    for (Slips.Reading reading : Slips.of(printed, percent, false, Interval.ALL)) {
      assertThat(reading.meant()).isNotEqualByComparingTo(printed);
      assertThat(reading.likelihood()).isBetween(0.0, 1.0).isPositive();
    }
  }

  @Test
  void a_number_longer_than_any_figure_is_not_read() {
    assertThat(Slips.of(new BigDecimal("9".repeat(40)), false, false, Interval.ALL))
        .isEqualTo(List.of());
  }
}
