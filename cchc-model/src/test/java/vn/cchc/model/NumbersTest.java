package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.internal.Quotients;

/** Notation, rounding and intervals: the arithmetic everything else stands on. */
class NumbersTest {

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1859 | 1.859",
        "99.05 | 99,05",
        "0 | 0",
        "-1234.50 | -1.234,50",
        "999 | 999",
        "1000000 | 1.000.000",
        "2.513E+6 | 2.513.000",
        "0.00 | 0,00",
        "123456789012345678901234567890 | 123.456.789.012.345.678.901.234.567.890",
      })
  void a_number_is_written_as_officials_write_it(String number, String text) {
    assertThat(Notation.of(n(number))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"5.00,5", "5.50,'5,5'", "1200,1.200", "0.000,0"})
  void zero_decimals_are_trimmed_where_they_say_nothing(String number, String text) {
    assertThat(Notation.of(n(number).stripTrailingZeros())).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "99.05 | 3197200 | 32279 | HALF_UP",
        "99.04 | 3197200 | 32279 | DOWN",
        "50 | 100 | 2 | EXACT",
        "33.34 | 100 | 3 | UP",
        "33.33 | 100 | 3 | HALF_UP",
        "12.5 | 100 | 8 | EXACT",
        "12 | 100 | 8 | HALF_EVEN",
        "13 | 100 | 8 | HALF_UP",
        "0.00 | 0 | 7 | EXACT",
      })
  void the_first_way_of_rounding_that_fits_is_told(
      String printed, String above, String below, Rounding expected) {
    assertThat(Quotients.rounding(n(printed), n(above), n(below))).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"99.00,3197200,32279", "33.35,100,3", "33.32,100,3", "0.01,0,7"})
  void a_percentage_that_no_way_of_rounding_yields_fits_none(
      String printed, String above, String below) {
    assertThat(Quotients.rounding(n(printed), n(above), n(below))).isEmpty();
  }

  @Test
  void ways_that_would_surprise_a_reader_are_unusual() {
    assertThat(List.of(Rounding.values()).stream().filter(Rounding::isUnusual))
        .containsExactly(Rounding.HALF_EVEN, Rounding.DOWN, Rounding.UP);
    assertThat(Rounding.HALF_EVEN.word()).isEqualTo("half-even");
  }

  @Property
  void however_a_share_was_rounded_it_fits(
      @ForAll @IntRange(min = 0, max = 1_000_000) int part,
      @ForAll @IntRange(min = 1, max = 1_000_000) int whole,
      @ForAll @IntRange(min = 0, max = 4) int decimals,
      @ForAll Rounding rounding) {
    BigDecimal above = BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100));
    BigDecimal below = BigDecimal.valueOf(whole);
    Rounding used = rounding == Rounding.EXACT ? Rounding.HALF_UP : rounding;

    assertThat(Quotients.rounding(used.divide(above, below, decimals), above, below)).isPresent();
  }

  @Test
  void a_rounded_figure_stands_for_half_a_unit_either_way() {
    assertThat(Interval.rounded(n("99.37"))).isEqualTo(new Interval(n("99.365"), n("99.375")));
    assertThat(Interval.rounded(n("5.65E+3")))
        .satisfies(
            interval -> {
              assertThat(interval.low()).isEqualByComparingTo("5645");
              assertThat(interval.high()).isEqualByComparingTo("5655");
            });
  }

  @Test
  void intervals_add_up_and_are_turned_over_by_a_negative_factor() {
    Interval one = new Interval(n("1"), n("2"));

    assertThat(one.plus(Interval.exactly(n("10")))).isEqualTo(new Interval(n("11"), n("12")));
    assertThat(one.times(n("-3"))).isEqualTo(new Interval(n("-6"), n("-3")));
    assertThat(one.times(n("0"))).isEqualTo(Interval.ZERO);
    assertThat(one.plus(new Interval(n("5"), null))).isEqualTo(new Interval(n("6"), null));
    assertThat(new Interval(n("5"), null).times(n("-1"))).isEqualTo(new Interval(null, n("-5")));
  }

  @Test
  void intervals_are_compared_by_what_they_may_stand_for() {
    Interval low = new Interval(n("1"), n("2"));
    Interval next = new Interval(n("2"), n("3"));
    Interval high = new Interval(n("2.01"), n("3"));

    assertThat(low.meets(next)).isTrue();
    assertThat(low.meets(high)).isFalse();
    assertThat(high.canBeAtMost(low)).isFalse();
    assertThat(next.canBeAtMost(low)).isTrue();
    assertThat(next.canBeBelow(low)).isFalse();
    assertThat(Interval.ALL.meets(low)).isTrue();
    assertThat(Interval.exactly(n("2.0")).isExact()).isTrue();
    assertThat(low.isExact()).isFalse();
  }

  @Test
  void an_exact_quotient_is_not_rounded_silently() {
    assertThatThrownBy(() -> Rounding.EXACT.divide(n("1"), n("3"), 2))
        .isInstanceOf(ArithmeticException.class);
  }
}
