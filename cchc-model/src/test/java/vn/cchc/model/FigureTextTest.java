package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.NumberNotation.EN;
import static vn.cchc.model.NumberNotation.VI;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3½",
        "½",
        "9‰",
        "5①",
        "859?",
        "859*",
        "5²",
        "٣",
        "5\u0336",
        "250 \uD835\uDC21",
        "99٪",
        "5★",
        "5\"",
        "5 [1]",
        "#5",
        "5$",
        "1_859",
        "1\u00B7859",
        "5 (năm)",
        "5 (6)",
        "99% (1)",
        "5 (không)",
        "5 (triệu)",
        "''5",
        "5'",
        "1\n2",
        "1\t859",
        "1.85\n9",
        "5\u0000",
        "(5)",
        "5 ho\u0336 so",
      })
  void whatever_is_left_over_makes_a_cell_unreadable(String text) {
    assertThat(FigureText.read(text, VI)).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"859? | 859", "5 (năm) | 5", "5\" | 5", "3½ | ''", "9‰ | ''", "٣ | ''"})
  void what_is_left_over_and_counts_leaves_no_reading(String text, String reading) {
    assertThat(FigureText.read(text, VI))
        .isEqualTo(new Unreadable(reading.isEmpty() ? List.of() : List.of(reading)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "125¹ | 125, 1.251",
        "1.859⁽¹⁾ | 1.859",
        "99,5%² | 99,5%",
        "125 [1] | 125",
        "5² | 5, 52"
      })
  void a_raised_digit_is_the_mark_of_a_note_or_one_more_digit(String text, String readings) {
    assertThat(FigureText.read(text, VI))
        .isEqualTo(new Unreadable(List.of(readings.split(", ", -1))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"3½ | U+00BD", "5①² | U+2460, U+00B2", "٣ | U+0663", "859? | ''", "hồ sơ 5% | ''"})
  void foreign_characters_are_named(String text, String foreign) {
    assertThat(String.join(", ", FigureText.foreign(text))).isEqualTo(foreign);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "１.８５９", "1.8\u00AD59", "\uFEFF1.859", "\u200E1.859\u200F", "\u202A1.859\u202C",
        "\u20661.859\u2069", "1\u20608\u200D59", "1\u2007859", "\u28001.859\u180E", "'1.859",
        "1\u3000859", "1.859 (hồ sơ)", "1.859\nhồ sơ",
      })
  void what_cannot_be_seen_or_is_only_written_otherwise_changes_nothing(String text) {
    assertThat(FigureText.read(text, VI)).isEqualTo(quantity("1859", false, Precision.EXACT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "không | NONE",
        "Không có. | NONE",
        "không phát sinh | NOT_ARISEN",
        "KPS | NOT_ARISEN",
        "(chưa phát sinh) | NOT_ARISEN",
        "x | NOT_APPLICABLE",
        "X | NOT_APPLICABLE",
        "× | NOT_APPLICABLE",
        "N/A | NOT_APPLICABLE",
        "Không áp dụng | NOT_APPLICABLE",
        "không thuộc thẩm quyền | NOT_APPLICABLE",
        "chưa có | NOT_KNOWN",
        "Chưa có số liệu | NOT_KNOWN",
        "Đang cập nhật... | NOT_KNOWN",
        "chưa thống kê | NOT_KNOWN",
      })
  void words_for_no_figure_are_told_apart_and_none_is_zero(String text, NoFigure said) {
    assertThat(FigureText.read(text, VI)).isEqualTo(new FigureValue.Blank(said));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 (không)", "0 (không phát sinh)", "0 (KPS)"})
  void zero_with_its_words_is_zero(String text) {
    assertThat(FigureText.read(text, VI)).isEqualTo(quantity("0", false, Precision.EXACT));
  }

  @Test
  void the_fraction_in_brackets_behind_a_percentage_is_its_evidence() {
    String text = "99,00%\n(31.972/32.279 hồ sơ)";

    assertThat(FigureText.read(text, VI)).isEqualTo(quantity("99.00", true, Precision.EXACT));
    assertThat(FigureText.evidence(text, VI))
        .contains(new Fraction(new BigDecimal("31972"), new BigDecimal("32279")));
    assertThat(FigureText.evidence("31.972/32.279 hồ sơ", VI)).isEmpty();
    assertThat(FigureText.evidence("101 (101/119)", VI)).isEmpty();
    assertThat(FigureText.read("101 (101/119)", VI)).isEqualTo(new Unreadable(List.of("101")));
  }

  /** Figures in every form that can be read, and a character that is none of theirs. */
  @Property(tries = 5_000)
  void a_foreign_character_makes_a_figure_unreadable_or_changes_nothing(
      @ForAll("readable") String text, @ForAll("foreign") String foreign, @ForAll int where) {
    FigureValue before = FigureText.read(text, VI);
    int place = Math.floorMod(where, text.length() + 1);
    FigureValue after =
        FigureText.read(text.substring(0, place) + foreign + text.substring(place), VI);

    assertThat(before).isNotInstanceOf(Unreadable.class);
    assertThat(after instanceof Unreadable || after.equals(before))
        .as("'%s' at %d of '%s': %s", foreign, place, text, after)
        .isTrue();
  }

  @Provide
  Arbitrary<String> readable() {
    Arbitrary<String> numbers =
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, new BigDecimal("99999999"))
            .ofScale(2)
            .flatMap(n -> Arbitraries.of(n, n.setScale(0, RoundingMode.DOWN)))
            .map(Notation::of);
    Arbitrary<String> whole =
        Arbitraries.longs().between(1, 9_999_999).map(BigDecimal::valueOf).map(Notation::of);
    return Arbitraries.oneOf(
        Combinators.combine(
                Arbitraries.of("", "", "hơn ", "gần ", "khoảng ", "-", "−"),
                numbers,
                Arbitraries.of(
                    "", "%", " %", " hồ sơ", " nghìn", " tỷ đồng", " phần trăm", " (hồ sơ)"))
            .as((before, number, behind) -> before + number + behind),
        Combinators.combine(whole, whole, Arbitraries.of("", " hồ sơ"))
            .as((a, b, u) -> a + "/" + b + u),
        Combinators.combine(numbers, whole, whole)
            .as((p, a, b) -> p + "% (" + a + "/" + b + " hồ sơ)"),
        Arbitraries.of("0 (không)", "không có", "x", "N/A", "đang cập nhật"));
  }

  @Provide
  Arbitrary<String> foreign() {
    Arbitrary<Integer> points =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, Character.MAX_CODE_POINT),
            Arbitraries.integers().between(0, 0x2FFF),
            Arbitraries.of(0xBD, 0xB2, 0x2030, 0x2460, 0x663, 0x200B, 0x336, 0x20E3, 0xA0, 0xA));
    return points.filter(FigureTextTest::isForeign).map(Character::toString);
  }

  /** Whatever digits, signs, brackets and words are written with is no foreign character. */
  private static boolean isForeign(int point) {
    return "0123456789.,+-%/()'".indexOf(point) < 0
        && !(point >= 0x2010 && point <= 0x2013 || point == 0x2212)
        && !(point >= 0xFF10 && point <= 0xFF19)
        && !(Character.isLetter(point)
            && Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN);
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1O | 10; 1", "l2 | 12", "1.O25 | 1.025", "99,O5% | 99,05%", "O | ", "1Ol | 101; 1"})
  void letters_that_look_like_digits_are_the_likeliest_reading_and_never_read(
      String text, String readings) {
    FigureValue value = FigureText.read(text, VI);

    assertThat(value).isInstanceOf(Unreadable.class);
    assertThat(((Unreadable) value).readings())
        .isEqualTo(readings == null ? List.of() : List.of(readings.split("; ", -1)));
  }
}
