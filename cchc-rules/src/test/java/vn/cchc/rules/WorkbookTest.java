package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.io.ResultWriter;
import vn.cchc.model.Correction;
import vn.cchc.model.Evidence;
import vn.cchc.model.Figure;
import vn.cchc.model.FigurePlace;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Origin;
import vn.cchc.model.Place;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;

class WorkbookTest {

  private static final ReportValidator VALIDATOR = ReportValidator.standard();
  private static final String FORM = "cchc-2021-province";

  private static Figure cell(String id, String text, String cell, @Nullable String result) {
    return Figure.printed(FigureRef.of(id), text)
        .withOrigin(new Origin(Place.ofCell("Phụ lục", cell), List.of(), null, result));
  }

  private static Report report(Figure... figures) {
    return Report.builder(FORM).figures(List.of(figures)).build();
  }

  private static List<Finding> findings(RelationKind kind, Figure... figures) {
    return VALIDATOR.validate(report(figures)).findings().stream()
        .filter(finding -> finding.kind() == kind)
        .toList();
  }

  private static FigurePlace place(String id, String cell) {
    return new FigurePlace(FigureRef.of(id), Place.ofCell("Phụ lục", cell));
  }

  @Test
  void a_finding_knows_where_its_figures_stand_screened_or_not() {
    Report report =
        report(
            cell("3.1.3", "1.895", "D36", null),
            cell("3.1.3.a", "1.399", "D38", null),
            Figure.printed(FigureRef.of("3.1.3.b"), "301"),
            cell("3.1.3.c", "159", "D40", null));

    for (ReportValidator validator :
        List.of(VALIDATOR, ReportValidator.builder().screening().build())) {
      assertThat(validator.validate(report).findings())
          .filteredOn(finding -> finding.kind() == RelationKind.BALANCE)
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.places())
                      .containsExactly(
                          place("3.1.3", "D36"), place("3.1.3.a", "D38"), place("3.1.3.c", "D40")));
    }
  }

  @Test
  void a_figure_given_twice_stands_at_both_places() {
    assertThat(
            findings(
                RelationKind.STRUCTURE,
                cell("3.1.3", "1.895", "D36", null),
                cell("3.1.3", "1.859", "D90", null)))
        .filteredOn(finding -> finding.relation().equals("rows-once"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.places())
                    .containsExactly(place("3.1.3", "D36"), place("3.1.3", "D90")));
  }

  @Test
  void what_was_remarked_goes_along_with_the_result_of_a_sound_report_too() {
    List<Remark> reading = List.of(Remark.of("hidden-sheet", Place.ofSheet("Nháp")));

    assertThat(VALIDATOR.validate(Report.builder(FORM).reading(reading).build()).reading())
        .isEqualTo(reading);
  }

  @Test
  void a_result_in_json_tells_places_and_remarks() throws IOException {
    Report report =
        report(cell("3.1.3", "1.859", "D36", "1.895")).toBuilder()
            .reading(List.of(Remark.of("hidden-rows", Place.ofSheet("Phụ lục"), "3, 4")))
            .build();
    JsonNode json = json(VALIDATOR.validate(report));
    JsonNode finding = json.at("/findings/" + (json.get("findings").size() - 1));

    assertThat(finding.get("kind").asText()).isEqualTo("calculated");
    assertThat(finding.get("place").toString())
        .isEqualTo("[{\"indicator\":\"3.1.3\",\"sheet\":\"Phụ lục\",\"cell\":\"D36\"}]");
    assertThat(finding.get("evidence").toString())
        .isEqualTo(
            "{\"type\":\"calculated\",\"figure\":\"3.1.3\","
                + "\"printed\":\"1.859\",\"calculated\":\"1.895\"}");
    assertThat(json.get("reading").toString())
        .isEqualTo(
            "[{\"what\":\"hidden-rows\",\"place\":{\"sheet\":\"Phụ lục\"},"
                + "\"text\":\"dòng bị ẩn, không đọc: 3, 4\",\"arguments\":[\"3, 4\"]}]");
  }

  private static JsonNode json(ValidationResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultWriter.of(Locale.forLanguageTag("vi")).write(result, out);
    JsonNode json = new ObjectMapper().readTree(out.toByteArray());
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(ResultWriter.class.getResourceAsStream("result.schema.json"));
    assertThat(schema.validate(json)).isEmpty();
    return json;
  }

  @Test
  void a_stored_result_that_its_formula_does_not_give_is_a_warning_that_says_what_to_do() {
    Finding finding =
        findings(RelationKind.CALCULATED, cell("3.1.3", "1.859", "D36", "1.895")).get(0);

    assertThat(finding)
        .returns(Severity.WARNING, Finding::severity)
        .returns("1.895", Finding::expected)
        .returns("1.859", Finding::actual)
        .returns(List.of(Correction.of(FigureRef.of("3.1.3"), "1.895")), Finding::corrections);
    assertThat(Messages.vietnamese().of(finding))
        .isEqualTo(
            "3.1.3: ô D36 ghi 1.859 nhưng công thức của ô cho 1.895; hãy tính lại (F9) rồi lưu");
    assertThat(Messages.english().of(finding))
        .isEqualTo(
            "3.1.3: the cell D36 says “1.859” but its formula gives “1.895”; recalculate (F9) and save");
  }

  @Test
  void a_stored_result_of_unknown_place_is_told_without_one() {
    Figure figure =
        Figure.printed(FigureRef.of("3.1.3"), "5")
            .withOrigin(new Origin(null, List.of(), null, "6"));

    assertThat(Messages.vietnamese().of(findings(RelationKind.CALCULATED, figure).get(0)))
        .startsWith("3.1.3: ô ghi 5 nhưng công thức của ô cho 6;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"5 | 5,0", "1.859 | 1859", "99% | 99,00%", "x y | x y"})
  void a_result_that_is_only_written_otherwise_is_none(String text, String result) {
    assertThat(findings(RelationKind.CALCULATED, cell("3.1.3", text, "D36", result))).isEmpty();
  }

  @Test
  void a_report_whose_formulas_nobody_knows_is_not_asked_for_them() {
    assertThat(VALIDATOR.validate(report(cell("3.1.3", "5", "D36", null))).outcomes())
        .noneMatch(outcome -> outcome.relation().equals("cells-calculated"));
  }

  @Test
  void a_formula_without_a_result_cannot_be_read_and_is_told_with_what_it_gives() {
    Figure bare = cell("3.1.3", "=SUM(D37:D39)", "D36", null);
    Figure known = cell("3.1.3", "=SUM(D37:D39)", "D36", "1.859");

    assertThat(findings(RelationKind.UNREADABLE, bare))
        .singleElement()
        .returns(List.of(), Finding::corrections)
        .satisfies(
            finding ->
                assertThat(Messages.vietnamese().of(finding))
                    .startsWith("3.1.3: ô ghi công thức “=SUM(D37:D39)” chưa được tính; mở tệp"));
    assertThat(findings(RelationKind.UNREADABLE, known))
        .singleElement()
        .returns(List.of(Correction.of(FigureRef.of("3.1.3"), "1.859")), Finding::corrections)
        .satisfies(
            finding ->
                assertThat(Messages.english().of(finding)).contains("; it gives “1.859”. Open"));
    assertThat(findings(RelationKind.CALCULATED, known)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "Err:502", "#SPILL!"
      })
  void an_error_of_the_workbook_is_named_as_one(String text) {
    assertThat(findings(RelationKind.UNREADABLE, cell("3.1.3", text, "D36", null)))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(((Evidence.Unreadable) finding.evidence()).fault()).isEqualTo("error"))
        .satisfies(
            finding ->
                assertThat(Messages.vietnamese().of(finding))
                    .startsWith("3.1.3: ô báo lỗi của bảng tính “" + text + "”"));
  }

  @Test
  void what_a_formula_gives_is_the_first_correction_of_a_sum_it_mends() {
    Figure[] sum = {
      cell("3.1.3", "109", "D36", null),
      cell("3.1.3.a", "31", "D37", null),
      cell("3.1.3.b", "42", "D38", null),
      cell("3.1.3.c", "20", "D39", "36")
    };

    assertThat(findings(RelationKind.BALANCE, sum))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.suspects().get(0)).isEqualTo(FigureRef.of("3.1.3.c"));
              assertThat(finding.corrections().get(0))
                  .isEqualTo(Correction.of(FigureRef.of("3.1.3.c"), "36"));
            });
  }
}
