package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Report;

class JsonReportTest {

  private static Report read(String json) throws IOException {
    return read(json, NumberNotation.VI);
  }

  private static Report read(String json, NumberNotation convention) throws IOException {
    return ReportReader.builder()
        .convention(convention)
        .build()
        .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "r.json");
  }

  private static String figure(String value) {
    return "{\"catalogue\": \"c\", \"figures\": [{\"indicator\": \"1.1\", \"value\": %s}]}"
        .formatted(value);
  }

  @ParameterizedTest
  @CsvSource({"1399,1399", "-3,-3", "99.37,99.37", "1.5e3,1500", "1e2,100"})
  void a_json_number_is_that_number_whatever_the_convention(String number, String expected)
      throws IOException {
    for (NumberNotation convention : NumberNotation.values()) {
      assertThat(read(figure(number), convention).figures().get(0).value())
          .isEqualTo(new Quantity(new BigDecimal(expected), false, Precision.EXACT));
    }
  }

  @Test
  void a_string_is_the_cell_as_printed_in_the_convention_of_the_source() throws IOException {
    Quantity vietnamese = (Quantity) read(figure("\"1.859\"")).figures().get(0).value();
    Quantity english =
        (Quantity) read(figure("\"1.859\""), NumberNotation.EN).figures().get(0).value();

    assertThat(vietnamese.number()).isEqualByComparingTo("1859");
    assertThat(english.number()).isEqualByComparingTo("1.859");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"catalogue\": \"c\", \"figurs\": []} | r.json:1: | unknown property 'figurs'. Known: agency",
        "{\"catalogue\": \"c\", \"figures\": [{\"indicator\": \"1\", \"value\": true}]} | figures[0].value | a figure is a string, a number or null",
        "{\"catalogue\": \"c\", \"figures\": [{\"indicator\": \"1\", | r.json:1: | cut off",
        "{\"catalogue\": \"c\" | r.json:1: | cut off",
        "{\"catalogue\": \"c\"} | figures | missing",
        "{\"figures\": []} | catalogue | missing",
        "{\"catalogue\": \"c\", \"figures\": [{\"indicator\": \"a b\"}]} | figures[0].indicator | 'a b' is not an indicator",
        "{\"catalogue\": \"c\", \"figures\": [null]} | figures[0] | null. Expected a figure",
        "{\"catalogue\": \"c\", \"catalogue\": \"d\", \"figures\": []} | r.json:1: | Duplicate field 'catalogue'",
        "{\"catalogue\": \"c\", \"period\": {\"kind\": \"Q3\", \"year\": 2021, \"from\": \"14/9\"}, \"figures\": []} | period.from | '14/9' is no date",
        "{\"catalogue\": \"c\", \"agency\": {\"name\": \"x\", \"level\": \"region\"}, \"figures\": []} | agency.level | 'region' is unknown. Expected one of ministry, province",
        "{\"catalogue\": \"c\", \"period\": {\"kind\": \"Q3\", \"year\": \"2021\"}, \"figures\": []} | period.year | ",
        "[] | r.json:1: | ",
        "{\"catalogue\": \"c\", \"figures\": []} {} | r.json:1: | ",
      })
  void what_is_wrong_with_a_report_is_said_with_its_place(String json, String place, String what) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("r.json")
        .hasMessageContaining(place)
        .hasMessageContaining(what == null ? "" : what)
        .hasMessageNotContaining("\n")
        .hasMessageNotContaining("vn.cchc")
        .satisfies(InBothLanguages::assertTold);
  }

  @Test
  void nesting_without_end_is_refused() {
    assertThatThrownBy(() -> read("{\"figures\": " + "[".repeat(100_000)))
        .isInstanceOf(ReportFormatException.class);
  }

  @Test
  void a_number_of_many_digits_is_a_figure_that_cannot_be_read_not_a_crash() throws IOException {
    assertThat(read(figure("9".repeat(400))).figures().get(0).value())
        .isEqualTo(new vn.cchc.model.FigureValue.Unreadable(java.util.List.of()));
    assertThat(read(figure("1e999999999")).figures().get(0).value())
        .isInstanceOf(vn.cchc.model.FigureValue.Unreadable.class);
  }
}
