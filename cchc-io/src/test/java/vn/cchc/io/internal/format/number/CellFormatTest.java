package vn.cchc.io.internal.format.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Notation;
import vn.cchc.model.NumberNotation;

class CellFormatTest {

  /** Where the table holds nothing: a spreadsheet of another maker shows something else. */
  private static final String UNSETTLED = "~";

  private static String vi(String format, String number) {
    return CellFormat.of(format).shown(new BigDecimal(number), NumberNotation.VI, false);
  }

  private static String en(String format, String number) {
    return CellFormat.of(format).shown(new BigDecimal(number), NumberNotation.EN, false);
  }

  @Test
  void numbers_are_shown_as_another_spreadsheet_shows_them() {
    List<String> lines = table();
    List<String> numbers = List.of(lines.get(0).split("\t", -1));
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      for (int i = 1; i < cells.length; i++) {
        if (!cells[i].equals(UNSETTLED)) {
          String number = numbers.get(i);
          boolean text = number.equals("abc");
          String shown = text ? CellFormat.of(cells[0]).shown(number) : en(cells[0], number);
          expected.add(cells[0] + " of " + number + ": " + cells[i]);
          actual.add(cells[0] + " of " + number + ": " + shown);
        }
      }
    }

    assertThat(actual).hasSizeGreaterThan(1_500).isEqualTo(expected);
  }

  private static List<String> table() {
    try (InputStream in =
        Objects.requireNonNull(CellFormatTest.class.getResourceAsStream("shown.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0.00|99|99,00",
        "0.##%|0.9962|99,62%",
        "0.0#%|0.9962|99,62%",
        "0.0#%|0.996|99,6%",
        "0.00\"%\"|99.57|99,57%",
        "0.00\\%|99.57|99,57%",
        "#,##0|1859|1.859",
        "#,##0.0|1859.5|1.859,5",
        "General|1859.5|1859,5",
        "#,##0,|1859000|1.859",
        "[$-42A]dd/mm/yyyy|44453|14/09/2021",
        "#,##0\\ [$₫-42A]|74807|74.807 ₫",
        "#,##0\\ [$₫-vi-VN]|74807|74.807 ₫",
      })
  void officials_see_their_own_marks(String format, String number, String shown) {
    assertThat(vi(format, number)).isEqualTo(shown);
  }

  @Test
  void general_keeps_every_digit_however_narrow_the_column() {
    assertThat(vi("General", "0.123456789012345")).isEqualTo("0,123456789012345");
    assertThat(vi("General", "123456789012345")).isEqualTo("123456789012345");
    assertThat(vi("General", "100000000000")).isEqualTo("100000000000");
    assertThat(vi("General", "1E+21")).isEqualTo("1E+21");
    assertThat(vi("General", "1.5E-11")).isEqualTo("1,5E-11");
  }

  @Test
  void a_mark_before_no_decimals_is_not_shown() {
    assertThat(vi("#,##0.##", "1859")).isEqualTo("1.859");
    assertThat(vi("0.##%", "1")).isEqualTo("100%");
  }

  @Test
  void a_section_without_a_condition_keeps_the_sign_unless_all_its_numbers_are_negative() {
    assertThat(en("[>=100]0;0.0", "-5")).isEqualTo("-5.0");
    assertThat(en("[>=0]0;0.0", "-5")).isEqualTo("5.0");
    assertThat(en("0;0.0", "-5")).isEqualTo("5.0");
  }

  @Test
  void every_percent_sign_multiplies_by_a_hundred() {
    assertThat(en("0%%", "0.5")).isEqualTo("5000%%");
  }

  @Test
  void dates_before_march_1900_are_those_of_spreadsheets() {
    assertThat(en("d/m/yyyy", "0")).isEqualTo("0/1/1900");
    assertThat(en("d/m/yyyy", "59")).isEqualTo("28/2/1900");
    assertThat(en("d/m/yyyy", "60")).isEqualTo("29/2/1900");
    assertThat(en("d/m/yyyy", "61")).isEqualTo("1/3/1900");
    assertThat(CellFormat.of("d/m/yyyy").shown(BigDecimal.ZERO, NumberNotation.EN, true))
        .isEqualTo("1/1/1904");
  }

  @Test
  void a_number_that_is_no_date_is_shown_as_a_number() {
    assertThat(vi("dd/mm/yyyy", "-1.5")).isEqualTo("-1,5");
    assertThat(vi("dd/mm/yyyy", "2958466")).isEqualTo("2958466");
  }

  @Test
  void seconds_are_rounded_as_they_are_shown() {
    assertThat(en("hh:mm:ss", "0.999999")).isEqualTo("00:00:00");
    assertThat(en("hh:mm:ss", "0.9962")).isEqualTo("23:54:32");
    assertThat(vi("ss.00", "0.00001")).isEqualTo("00,86");
  }

  @Test
  void months_are_named_in_the_language_of_the_format_or_of_the_notation() {
    assertThat(vi("d mmmm yyyy", "44453")).isEqualTo("14 Tháng Chín 2021");
    assertThat(en("d mmmm yyyy", "44453")).isEqualTo("14 September 2021");
    assertThat(vi("[$-409]mmm-yy", "44453")).isEqualTo("Sep-21");
    assertThat(en("[$-42A]dddd", "44453")).isEqualTo("Thứ Ba");
  }

  @Test
  void a_format_longer_than_any_spreadsheet_writes_is_none() {
    assertThat(CellFormat.of("0".repeat(2_000))).isSameAs(CellFormat.GENERAL);
  }

  @Property
  void two_decimals_are_those_of_the_number_rounded(
      @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(6) BigDecimal number) {
    BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP);

    assertThat(vi("#,##0.00", number.toPlainString())).isEqualTo(Notation.of(rounded));
  }

  @Property
  void a_fraction_is_at_least_as_near_as_any_other(
      @ForAll @BigRange(min = "0", max = "1") @Scale(5) BigDecimal number,
      @ForAll @IntRange(min = 1, max = 99) int denominator) {
    String[] parts = en("0/00", number.toPlainString()).split("/");
    BigDecimal shown =
        new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), 30, RoundingMode.HALF_UP);
    BigDecimal top =
        number.multiply(BigDecimal.valueOf(denominator)).setScale(0, RoundingMode.HALF_UP);
    BigDecimal other = top.divide(BigDecimal.valueOf(denominator), 30, RoundingMode.HALF_UP);

    assertThat(shown.subtract(number).abs())
        .isLessThanOrEqualTo(other.subtract(number).abs().add(new BigDecimal("1E-29")));
  }

  @Property
  void any_format_shows_any_number(@ForAll String format, @ForAll BigDecimal number) {
    assertThat(vi(format, number.toPlainString())).isNotNull();
  }
}
