package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Agency;
import vn.cchc.model.ColumnMeaning;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Level;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Origin;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;

class JsonReportTest {

  private static Report read(String json) throws IOException {
    return read(json, NumberNotation.VI);
  }

  private static Report read(String json, NumberNotation convention) throws IOException {
    return ReportReader.builder()
        .notation(convention)
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
        "{\"catalogue\": \"c\", \"figures\": [{\"indicator\": \"1\", \"others\": [null]}]} | figures[0].others[0] | null. Expected a column",
        "{\"catalogue\": \"c\", \"figures\": [{\"indicator\": \"1\", \"place\": {\"page\": \"3\"}}]} | figures[0].place.page | a string. Expected a whole number",
        "{\"catalogue\": \"c\", \"figures\": [], \"reading\": [{\"text\": \"t\"}]} | reading[0].what | missing",
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
  void the_meanings_a_column_may_have_are_told() {
    String column = "{\"heading\": \"h\", \"meaning\": \"total\", \"value\": \"v\"}";
    String figure = "{\"indicator\": \"1\", \"others\": [" + column + "]}";

    assertThatThrownBy(() -> read("{\"catalogue\": \"c\", \"figures\": [" + figure + "]}"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("figures[0].others[0].meaning")
        .hasMessageContaining("'total' is unknown. Expected one of cumulative, previous, same-");
  }

  @Test
  void nesting_without_end_is_refused() {
    assertThatThrownBy(() -> read("{\"figures\": " + "[".repeat(100_000)))
        .isInstanceOf(ReportFormatException.class);
  }

  @Test
  void a_number_of_more_digits_than_any_system_holds_cannot_be_read_and_is_no_crash()
      throws IOException {
    assertThat(read(figure("1e999999999")).figures().get(0).value())
        .isInstanceOf(vn.cchc.model.FigureValue.Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource({"100.0,100.0", "1e3,1000", "1E+3,1000", "1.50e1,15.0", "-0.10,-0.10", "99.00,99.00"})
  void a_number_is_that_number_in_every_writing(String written, String exact) throws IOException {
    assertThat(read(figure(written)).figures().get(0).value())
        .isEqualTo(new Quantity(new BigDecimal(exact), false, Precision.EXACT));
  }

  @Test
  void a_number_of_four_hundred_digits_is_one() throws IOException {
    BigDecimal number = new BigDecimal("9".repeat(400));

    assertThat(read(figure(number.toString())).figures().get(0).value())
        .isEqualTo(new Quantity(number, false, Precision.EXACT));
  }

  @Test
  void a_number_that_was_not_printed_is_written_as_a_number_and_read_as_the_same()
      throws IOException {
    Report report =
        Report.builder("cchc-2021-province")
            .agency(new Agency("H32", "UBND tỉnh", Level.PROVINCE, Set.of(Level.DISTRICT)))
            .notation(NumberNotation.EN)
            .figure("3.1.3", 1859)
            .figure("3.4.4", new BigDecimal("99.50"), "31.972/32.279")
            .unrounded("3.4.5", new BigDecimal("66.66666666666667"))
            .blank("1.1.1", "chưa có")
            .build();
    ByteArrayOutputStream json = new ByteArrayOutputStream();

    ReportWriter.write(report, json);

    assertThat(read(json.toString(StandardCharsets.UTF_8))).isEqualTo(report);
  }

  @Test
  void a_remark_of_another_program_is_its_sentence_unless_it_says_what_it_is_made_of()
      throws IOException {
    String reading =
        """
        {"catalogue": "c", "figures": [], "reading": [
          {"what": "scan", "place": {"page": 3}, "text": "trang 3 bị mờ"},
          {"what": "hidden-rows", "text": "x", "arguments": ["3, 4"]},
          {"what": "hidden-sheet"}]}
        """;

    assertThat(read(reading).reading())
        .containsExactly(
            new Remark(
                "scan",
                new Place(null, null, null, 3, null, null, null, null),
                List.of("trang 3 bị mờ")),
            new Remark("hidden-rows", null, List.of("3, 4")),
            new Remark("hidden-sheet", null, List.of()));
  }

  @Test
  void where_a_figure_stands_and_what_was_remarked_is_written_as_the_wire_format_says()
      throws IOException {
    Figure figure =
        Figure.printed(FigureRef.of("3.1.3"), "1.859")
            .withOrigin(
                new Origin(
                    Place.ofCell("Phụ lục", "D36"),
                    List.of(new Origin.Other("Lũy kế", ColumnMeaning.CUMULATIVE, "2.000")),
                    "xem lại",
                    "1.895"));
    ByteArrayOutputStream json = new ByteArrayOutputStream();

    ReportWriter.writeLine(
        Report.builder("c")
            .figure(figure)
            .reading(List.of(Remark.of("hidden-rows", Place.ofSheet("Phụ lục"), "3, 4")))
            .build(),
        json);

    assertThat(json.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"catalogue\":\"c\",\"figures\":[{\"indicator\":\"3.1.3\",\"value\":\"1.859\","
                + "\"place\":{\"sheet\":\"Phụ lục\",\"cell\":\"D36\"},"
                + "\"others\":[{\"heading\":\"Lũy kế\",\"meaning\":\"cumulative\",\"value\":\"2.000\"}],"
                + "\"comment\":\"xem lại\",\"recalculated\":\"1.895\"}],"
                + "\"reading\":[{\"what\":\"hidden-rows\",\"place\":{\"sheet\":\"Phụ lục\"},"
                + "\"text\":\"dòng bị ẩn, không đọc: 3, 4\",\"arguments\":[\"3, 4\"]}]}");
  }
}
