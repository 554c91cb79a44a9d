package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Answer;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Messages;
import vn.cchc.model.PastResult;
import vn.cchc.model.PrintedValue;
import vn.cchc.model.ReportRef;
import vn.cchc.model.RowRef;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Waiver;
import vn.cchc.model.Waivers;

class WaiverFileTest {

  private static final String ONE =
      """
      waivers:
        - relation: 2.5-bound
          agency: H32
          period: 2021-Q3
          values:
            - { indicator: "2.5", value: 14 }
            - { table: "06a", row: [Nhóm, Đất đai], indicator: "7", value: "1.846", note: "a" }
            - { indicator: "2.4", report: { agency: H32, period: 2020-YEAR }, value: "12" }
          by: Vụ CCHC
          because: Hai văn bản của kỳ trước
          until: 2021-12-31
      """;

  private static final String IN_JSON =
      """
      {"waivers": [{"relation": "2.5-bound", "agency": "H32", "period": "2021-Q3",
        "values": [{"indicator": "2.5", "value": 14},
          {"table": "06a", "row": ["Nhóm", "Đất đai"], "indicator": "7",
           "value": "1.846", "note": "a"},
          {"indicator": "2.4", "report": {"agency": "H32", "period": "2020-YEAR"},
           "value": "12"}],
        "by": "Vụ CCHC", "because": "Hai văn bản của kỳ trước", "until": "2021-12-31"}]}
      """;

  private static Waivers read(String text) throws IOException {
    return WaiverFile.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "w.yaml");
  }

  @Test
  void a_file_says_of_which_finding_it_is_for_which_values_by_whom_why_and_until_when()
      throws IOException {
    Waiver expected =
        Waiver.builder("2.5-bound", "H32", "2021-Q3")
            .values(
                List.of(
                    new PrintedValue(FigureRef.of("2.5"), "14"),
                    new PrintedValue(
                        FigureRef.ofCell(
                            "06a", new RowRef(List.of("Nhóm", "Đất đai")), IndicatorId.parse("7")),
                        "1.846",
                        "a"),
                    new PrintedValue(
                        FigureRef.of("2.4").in(new ReportRef("H32", "YEAR", 2020)), "12")))
            .source("w.yaml:2")
            .grant("Vụ CCHC", "Hai văn bản của kỳ trước", LocalDate.of(2021, 12, 31));

    assertThat(read(ONE).list()).containsExactly(expected);
  }

  @Test
  void the_same_in_json_is_the_same() throws IOException {
    assertThat(read(IN_JSON).list().get(0).values()).isEqualTo(read(ONE).list().get(0).values());
    assertThat(read(IN_JSON).list().get(0).source()).isEqualTo("w.yaml:1");
  }

  @Test
  void a_file_that_can_be_read_is_as_the_schema_says_and_an_unsigned_one_is_not()
      throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(WaiverFile.class.getResourceAsStream("waivers.schema.json"));
    ObjectMapper json = new ObjectMapper();

    assertThat(schema.validate(json.readTree(IN_JSON))).isEmpty();
    for (String wrong : List.of("\"by\": \"\"", "\"by\": null", "\"bye\": \"x\"")) {
      String unsigned = IN_JSON.replace("\"by\": \"Vụ CCHC\"", wrong);
      assertThat(schema.validate(json.readTree(unsigned))).isNotEmpty();
      assertThatThrownBy(() -> read(unsigned)).isInstanceOf(ReportFormatException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          until: 2021-12-31 | until: 31/12/2021 | w.yaml:11: waivers[0].until: '31/12/2021' is no date
          by: Vụ CCHC       | by: ""            | w.yaml:9: waivers[0].by: nobody has granted it
          because: Hai      | becuse: Hai       | w.yaml:10: waivers[0]: unknown property 'becuse'
          period: 2021-Q3   | period:           | w.yaml:4: waivers[0].period: missing
          "2.5"             | "?"               | w.yaml:6: waivers[0].values[0].indicator: '?' is not an
          2020-YEAR         | sometime          | w.yaml:8: waivers[0].values[2].report.period: 'sometime' is no period
          [Nhóm, Đất đai]   | []                | w.yaml:7: waivers[0].values[1].row: no row
          """)
  void what_is_wrong_is_told_with_file_line_and_path(String said, String otherwise, String told) {
    String text = ONE.replace(said, otherwise);

    assertThat(text).isNotEqualTo(ONE);
    ReportFormatException wrong =
        catchThrowableOfType(ReportFormatException.class, () -> read(text));
    assertThat(wrong).hasMessageStartingWith(told);
    assertThat(wrong.message(Locale.forLanguageTag("vi")))
        .startsWith(told.substring(0, told.indexOf(": ")))
        .isNotEqualTo(wrong.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "waivers: 5",
        "waivers: [5]",
        "{",
        "{\"waivers\": []} {}",
        "{\"waivers\": [], \"waivers\": []}",
        "waivers: &a [*a]",
        "waivers: !!java.net.URL [x]",
        "waivers: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        "a: 1\na: 2",
        "? [a]\n: b",
        "waivers:\n\t- x",
        "\u0000",
      })
  void what_is_no_file_of_waivers_is_refused_in_one_sentence(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageStartingWith("w.yaml")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void deep_json_is_refused_before_it_is_too_deep() {
    assertThatThrownBy(() -> read("{\"a\":".repeat(900)))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("nested more than");
  }

  @Test
  void a_draft_is_signed_by_a_person_before_it_counts() throws IOException {
    Finding finding = odd();
    ValidationResult result = SomeFindings.result(finding).build();
    result = result.answered(List.of(new Answer(finding.key(), "", "Theo công văn: \"12\"")));

    String draft = WaiverFile.draft(result, true, Locale.ENGLISH);

    String signed =
        draft
            .replace("agency: \"\"", "agency: \"H32\"")
            .replace("period: \"\"", "period: \"2021-Q3\"");
    assertThatThrownBy(() -> read(signed)).hasMessageContaining("nobody has granted it");
    Waiver waiver =
        read(signed
                .replace("by: \"\"", "by: A")
                .replace("because: \"\"", "because: b")
                .replace("until: \"\"", "until: 2021-12-31"))
            .list()
            .get(0);
    assertThat(waiver.finding()).isEqualTo(finding.key());
    assertThat(waiver.values()).isEqualTo(finding.values());
    assertThat(waiver.passage()).isEqualTo(finding.passage());
    assertThat(waiver.explanation()).isEqualTo("Theo công văn: \"12\"");
  }

  /** A finding that says whatever a file might stumble over. */
  private static Finding odd() {
    return SomeFindings.blank("3.1.3").toBuilder()
        .figures(List.of(FigureRef.of("3.1.3")))
        .saying(
            List.of(new PrintedValue(FigureRef.of("3.1.3"), "# \"a\": {b}\u202E\n- c", "'\\")),
            "x: \u2028 #\t\uD83D\uDE00")
        .build();
  }

  @Test
  void only_what_is_explained_is_drafted_where_that_is_asked() {
    ValidationResult result = SomeFindings.result(odd()).build();

    assertThat(WaiverFile.draft(result, true, Locale.ENGLISH)).endsWith("waivers: []\n");
    assertThat(WaiverFile.draft(result, false, Locale.ENGLISH)).contains("3.1.3-presence");
  }

  @Test
  void a_result_of_before_is_read_from_what_was_written_of_it() throws IOException {
    ValidationResult result = SomeFindings.result(odd(), SomeFindings.blank("1.1.1")).build();
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    ResultWriter writer = ResultWriter.of(Locale.ENGLISH);
    writer.writeLine(result, json);
    json.write('\n');
    writer.write(result, "a.json", json);

    assertThat(ResultReader.read(new ByteArrayInputStream(json.toByteArray()), "r.json").list())
        .containsOnly(PastResult.of(result, Messages.english()))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "5",
        "{\"report\": {}, \"findings\": []}",
        "{\"report\": {}, \"verdict\": \"fine\", \"findings\": []}",
        "{\"report\": {}, \"verdict\": \"accepted\", \"findings\": [{\"relation\": \"a\"}]}",
        "[{\"file\": \"a\", \"error\": \"b\"}]",
      })
  void what_is_no_result_is_refused(String json) {
    assertThatThrownBy(
            () ->
                ResultReader.read(
                    new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "r.json"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageStartingWith("r.json");
  }
}
