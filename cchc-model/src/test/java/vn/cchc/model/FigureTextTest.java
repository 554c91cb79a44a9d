package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.NumberNotation.EN;
import static vn.cchc.model.NumberNotation.VI;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.FigureValue.Fraction;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.FigureValue.Unreadable;

class FigureTextTest {

  private static FigureValue quantity(String number, boolean percent, Precision precision) {
    return new Quantity(new BigDecimal(number), percent, precision);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.859 | 1859",
        "08 | 8",
        "4246 | 4246",
        "1.234.567 | 1234567",
        "0 | 0",
        "-5 | -5",
        "−5 | -5",
        "+5 | 5",
        "99,37 | 99.37",
        "5,0 | 5.0",
        ",5 | 0.5",
        "1.859,50 | 1859.50",
        "1 859 | 1859",
        "1 8 5 9 | 1859",
        "250 hồ sơ | 250",
        "12 Thủ tục | 12",
      })
  void a_number_is_read_to_its_end_and_keeps_its_decimals(String text, String number) {
    assertThat(FigureText.read(text, VI)).isEqualTo(quantity(number, false, Precision.EXACT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"99,37% | 99.37", "9 9 ,2% | 99.2", "100 % | 100", "99,00% | 99.00", "0% | 0"})
  void a_percentage_survives_the_spaces_of_a_scanner(String text, String number) {
    assertThat(FigureText.read(text, VI)).isEqualTo(quantity(number, true, Precision.EXACT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5,65 ngàn | 5.65E+3 | ROUNDED",
        "5,65 nghìn | 5.65E+3 | ROUNDED",
        "2,513 triệu | 2.513E+6 | ROUNDED",
        "3,148 tỷ đồng | 3.148E+9 | ROUNDED",
        "hơn 100 | 100 | AT_LEAST",
        "trên 1.000 | 1000 | AT_LEAST",
        "gần 100 | 100 | AT_MOST",
        "dưới 5 | 5 | AT_MOST",
        "khoảng 40 | 40 | ABOUT",
      })
  void words_beside_a_number_say_how_precise_it_is(String text, String number, Precision kind) {
    Quantity read = (Quantity) FigureText.read(text, VI);

    assertThat(read.number()).isEqualByComparingTo(number);
    assertThat(read.precision()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "101/119 | 101 | 119",
        "31.972/32.279 hồ sơ | 31972 | 32279",
        "0 / 5 | 0 | 5",
      })
  void a_fraction_has_a_numerator_and_a_denominator(String text, String above, String below) {
    assertThat(FigureText.read(text, VI))
        .isEqualTo(new Fraction(new BigDecimal(above), new BigDecimal(below)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0", "-", "—", "…", "...", "\u200B"})
  void a_dash_or_dots_are_a_blank_and_a_blank_is_not_zero(String text) {
    assertThat(FigureText.read(text, VI)).isEqualTo(FigureValue.BLANK);
  }

  @Test
  void nothing_is_a_blank() {
    assertThat(FigureText.read(null, VI)).isEqualTo(FigureValue.BLANK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "151.10 | 151,10; 15.110",
        "5.9123 | 5,9123; 59.123",
        "1.85 | 1,85; 185",
        "1,859.5 | 1.859,5; 18.595",
        "12.3456% | 12,3456%",
      })
  void a_group_that_is_not_three_digits_is_unreadable_with_what_it_may_have_meant(
      String text, String readings) {
    assertThat(FigureText.read(text, VI))
        .isEqualTo(new Unreadable(List.of(readings.split("; ", -1))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc", "12abc", "5%%", "1/0", "1/2/3", "3-5", "1..5", "khá 5", "NaN", "1e5", "٣", "12 34",
        "0.123", "=1+1", "5 %5",
      })
  void what_is_no_number_for_certain_is_unreadable(String text) {
    assertThat(FigureText.read(text, VI)).isInstanceOf(Unreadable.class);
  }

  @Test
  void a_number_of_more_digits_than_any_figure_has_is_unreadable() {
    assertThat(FigureText.read("9".repeat(FigureText.MAX_DIGITS), VI)).isInstanceOf(Quantity.class);
    assertThat(FigureText.read("9".repeat(FigureText.MAX_DIGITS + 1), VI))
        .isInstanceOf(Unreadable.class);
    assertThat(FigureText.read("9".repeat(1_000_000), VI)).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"12,970 | 12970", "99.2 | 99.2", "1,859.5 | 1859.5"})
  void the_english_convention_is_read_when_the_source_has_it(String text, String number) {
    assertThat(FigureText.read(text, EN)).isEqualTo(quantity(number, false, Precision.EXACT));
  }

  @Property
  void what_is_written_in_officials_notation_is_read_as_the_same_number(
      @ForAll @BigRange(min = "-1e20", max = "1e20") @Scale(6) BigDecimal number,
      @ForAll NumberNotation convention) {
    assertThat(FigureText.read(Notation.of(number, convention), convention))
        .isEqualTo(new Quantity(number, false, Precision.EXACT));
  }

  @Property
  void whatever_a_cell_says_it_is_read_or_said_to_be_unreadable(
      @ForAll String text, @ForAll NumberNotation convention) {
    assertThat(FigureText.read(text, convention)).isNotNull();
  }

  @Test
  void the_locale_of_the_machine_changes_nothing() {
    Locale usual = Locale.getDefault();
    try {
      for (Locale locale : List.of(Locale.forLanguageTag("tr-TR"), Locale.forLanguageTag("ar"))) {
        Locale.setDefault(locale);
        assertThat(FigureText.read("2,5 TRIỆU", VI))
            .isEqualTo(new Quantity(new BigDecimal("2.5E+6"), false, Precision.ROUNDED));
        assertThat(Notation.of(new BigDecimal("1859.5"))).isEqualTo("1.859,5");
      }
    } finally {
      Locale.setDefault(usual);
    }
  }
}
