package vn.cchc.io.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.catalogue.CatalogueReview;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.catalogue.Relation;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Correction;
import vn.cchc.model.Evidence;
import vn.cchc.model.Explanation;
import vn.cchc.model.Fault;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Outcome;
import vn.cchc.model.PrintedValue;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.ValidationResult.ReportKey;
import vn.cchc.model.Waiver;
import vn.cchc.model.Waivers;

/** Results for other programs: as their schemas say, and at the right place of the file. */
class ExchangeTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Catalogue FORM = Catalogues.find("cchc-2021-province").orElseThrow();

  /** The schema of the standard, as a library for it carries it. */
  private static final JsonSchema SARIF = schema("/schema/sarif-schema-2.1.0.json");

  private static final String REPORT =
      """
      {"catalogue": "cchc-2021-province", "agency": {"code": "H32"},
       "period": {"kind": "Q3", "year": 2021},
       "figures": [
         {"indicator": "3.1.3", "value": "1.895"},
         {"indicator": "3.1.3.a", "value": 1399}],
       "narrative": ["Có 101/109 đơn vị"]}
      """;

  private static JsonSchema schema(String resource) {
    InputStream stream = ExchangeTest.class.getResourceAsStream(resource);
    assertThat(stream).as(resource).isNotNull();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(stream);
  }

  private static Finding.Builder finding(String relation, String... figures) {
    return Finding.builder(
            relation,
            RelationKind.BALANCE,
            Severity.ERROR,
            new Evidence.Observation(
                Explanation.of("own-words", "sai {0} [a](b)", "wrong {0} [a](b)")))
        .figures(List.of(figures).stream().map(FigureRef::of).toList());
  }

  private static ValidationResult result(Finding... findings) {
    return ValidationResult.builder(new ReportKey(FORM.id(), "H32", "2021-Q3"))
        .findings(List.of(findings))
        .outcomes(
            List.of(
                Outcome.of("3.1.3-balance", Outcome.State.BROKEN),
                Outcome.of("1.1.2-bound", Outcome.State.HELD),
                new Outcome(
                    "2.5-bound",
                    Outcome.State.NOT_CHECKED,
                    Outcome.NotCheckedReason.MISSING_FIGURE,
                    null)))
        .build();
  }

  private static JsonNode sarif(String file, String text, ValidationResult result)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Report report = ReportReader.standard().read(bytes, file);
    SarifLog log = SarifLog.of(Locale.ENGLISH, URI.create("https://example.org/RULES.md"));
    log.add(file, bytes, report, result, FORM);
    JsonNode json = JSON.readTree(log.json());
    assertThat(SARIF.validate(json)).isEmpty();
    return json.at("/runs/0");
  }

  @Test
  void a_log_names_file_line_and_column_of_the_figure_that_is_probably_wrong() throws IOException {
    Finding wrong =
        finding("3.1.3-balance", "3.1.3", "3.1.3.a")
            .suspects(List.of(FigureRef.of("3.1.3")))
            .corrections(
                List.of(
                    Correction.of(FigureRef.of("3.1.3"), "1.859"),
                    Correction.of(FigureRef.of("3.1.3.a"), "1.435")))
            .build();
    JsonNode run = sarif("báo cáo.json", REPORT, result(wrong));
    JsonNode place = run.at("/results/0/locations/0/physicalLocation");

    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("b%C3%A1o%20c%C3%A1o.json");
    assertThat(place.at("/region").toString())
        .isEqualTo("{\"startLine\":4,\"startColumn\":36,\"endLine\":4,\"endColumn\":43}");
    assertThat(run.at("/results/0/fixes/0/artifactChanges/0/replacements/0/insertedContent/text"))
        .hasToString("\"\\\"1.859\\\"\"");
    // a number stays one
    assertThat(run.at("/results/0/fixes/1/artifactChanges/0/replacements/0/insertedContent/text"))
        .hasToString("\"1435\"");
    assertThat(run.at("/results/0/relatedLocations")).hasSize(1);
  }

  @Test
  void a_rule_is_explained_in_both_languages_and_linked() throws IOException {
    JsonNode rule =
        sarif("r.json", REPORT, result(finding("3.1.3-balance", "3.1.3").build()))
            .at("/tool/driver/rules/0");

    assertThat(rule.get("helpUri").asText())
        .isEqualTo("https://example.org/RULES.md#3.1.3-balance");
    assertThat(rule.at("/help/text").asText()).contains("Cách sửa:", "How to mend:");
    assertThat(rule.at("/defaultConfiguration/level").asText()).isEqualTo("error");
  }

  @Test
  void a_rule_whose_address_nobody_gave_carries_all_there_is_to_say_of_it() throws IOException {
    Finding finding = finding("3.1.3-balance", "3.1.3").build();
    byte[] bytes = REPORT.getBytes(StandardCharsets.UTF_8);
    SarifLog log = SarifLog.of(Locale.ENGLISH, null);
    log.add("r.json", bytes, ReportReader.standard().read(bytes, "r.json"), result(finding), FORM);
    JsonNode rule = JSON.readTree(log.json()).at("/runs/0/tool/driver/rules/0");
    Relation relation = FORM.relation("3.1.3-balance").orElseThrow();

    assertThat(rule.has("helpUri")).isFalse();
    for (String form : List.of("text", "markdown")) {
      assertThat(rule.at("/help/" + form).asText())
          .contains(relation.formulaText(), relation.source())
          .contains(relation.because().vi(), relation.because().en())
          .contains("Cách sửa:", "How to mend:");
    }
  }

  @Test
  void what_is_submitted_is_no_link_and_no_place_to_be_filled_in() throws IOException {
    JsonNode run = sarif("r.json", REPORT, result(finding("3.1.3-balance", "3.1.3").build()));

    assertThat(run.at("/results/0/message/text").asText()).contains("{{0}} \\[a\\](b)");
  }

  @Test
  void a_passage_is_found_in_its_paragraph() throws IOException {
    Finding told = finding("narrative-table").source(new NarrativeSpan(0, 3, 10)).build();
    JsonNode region =
        sarif("r.json", REPORT, result(told)).at("/results/0/locations/0/physicalLocation/region");

    String line = REPORT.lines().toList().get(region.get("startLine").asInt() - 1);
    assertThat(
            line.substring(
                region.get("startColumn").asInt() - 1, region.get("endColumn").asInt() - 1))
        .isEqualTo("101/109");
  }

  @Test
  void of_csv_the_line_is_known_and_the_column_where_the_figure_stands_there_once()
      throws IOException {
    String csv =
        """
        STT;Chỉ tiêu thống kê;Đơn vị tính;Số liệu;Ghi chú
        1.1.1.;Số nhiệm vụ đề ra trong kế hoạch;Nhiệm vụ;58;
        1.1.2.;Số nhiệm vụ đã hoàn thành;Nhiệm vụ;61;
        1.1.3.;Số văn bản chỉ đạo CCHC đã ban hành;Văn bản;12;
        """;
    Finding wrong =
        finding("1.1.2-bound", "1.1.2", "1.1.1")
            .corrections(List.of(Correction.of(FigureRef.of("1.1.2"), "51")))
            .build();
    JsonNode first = sarif("r.csv", csv, result(wrong)).at("/results/0");

    assertThat(first.at("/locations/0/physicalLocation/region").toString())
        .isEqualTo("{\"startLine\":3,\"startColumn\":43,\"endLine\":3,\"endColumn\":45}");
    assertThat(first.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text").asText())
        .isEqualTo("51");
  }

  @Test
  void what_is_waived_is_suppressed_and_what_could_not_be_read_is_told() throws IOException {
    Finding wrong =
        finding("3.1.3-balance", "3.1.3")
            .saying(List.of(new PrintedValue(FigureRef.of("3.1.3"), "1.895")), "")
            .build();
    Waiver waiver = Waiver.of(wrong, result().report()).grant("A", "b", LocalDate.of(2021, 12, 31));
    ValidationResult waived =
        result(wrong).waived(new Waivers(List.of(waiver)), LocalDate.of(2021, 12, 31));
    SarifLog log = SarifLog.of(Locale.ENGLISH, null);
    Report report = ReportReader.standard().read(REPORT.getBytes(StandardCharsets.UTF_8), "r.json");
    log.add("r.json", null, report, waived, FORM);
    log.addFailure("/x.json", "cut off");

    JsonNode json = JSON.readTree(log.json());
    assertThat(SARIF.validate(json)).isEmpty();
    assertThat(json.at("/runs/0/results/0/suppressions/0/status").asText()).isEqualTo("accepted");
    assertThat(json.at("/runs/0/invocations/0/executionSuccessful").asBoolean()).isFalse();
  }

  @Test
  void a_catalogue_is_reviewed_at_its_lines() throws IOException {
    String yaml =
        """
        indicators:
          - id: "1.1"
        relations:
          - id: "a-bound"
          - id: "{indicator}-range"
        """;
    CatalogueReview review =
        new CatalogueReview(
            List.of(List.of("1.1-range", "a-bound")),
            List.of(),
            List.of(new CatalogueReview.Implied("a-bound", List.of())),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    JsonNode json =
        JSON.readTree(LintLog.of(Locale.ENGLISH, "form.yaml", null).json(FORM, review, yaml));

    assertThat(SARIF.validate(json)).isEmpty();
    assertThat(json.at("/runs/0/results/0/locations/0/physicalLocation/region/startLine").asInt())
        .isEqualTo(5);
    assertThat(json.at("/runs/0/results/1/locations/0/physicalLocation/region/startLine").asInt())
        .isEqualTo(4);
    JsonNode wrong =
        JSON.readTree(
            LintLog.of(Locale.ENGLISH, "form.yaml", null)
                .json(new CatalogueException(Fault.of("tree.reference").at("form.yaml:7:3"))));
    assertThat(SARIF.validate(wrong)).isEmpty();
    assertThat(wrong.at("/runs/0/results/0/locations/0/physicalLocation/region/startLine").asInt())
        .isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=1+1 | '=1+1",
        "+84 | '+84",
        "-5 | -5",
        "-5,5% | -5,5%",
        "-5+cmd | '-5+cmd",
        "@x | '@x",
        "＝1 | '＝1",
        "1.859 | 1.859",
      })
  void what_a_spreadsheet_would_take_for_a_formula_is_a_text(String text, String cell) {
    String expected = cell.contains(",") ? '"' + cell + '"' : cell;

    assertThat(Csv.line(text, "a\"b")).isEqualTo(expected + ",\"a\"\"b\"\r\n");
  }

  @Test
  void a_finding_is_a_row_with_as_many_cells_as_there_are_columns() {
    FindingsCsv csv = FindingsCsv.of(Locale.ENGLISH);

    assertThat(csv.header()).startsWith("file,catalogue,agency,period,verdict,relation,");
    String row = csv.rows("a,b.json", result(finding("3.1.3-balance", "3.1.3").build()));
    assertThat(row)
        .startsWith("\"a,b.json\",cchc-2021-province,H32,2021-Q3,rejected,3.1.3-balance,");
    assertThat(row.replaceAll("\"[^\"]*\"", "").chars().filter(c -> c == ','))
        .hasSize(FindingsCsv.COLUMNS.size() - 1);
    assertThat(csv.rows("a.json", result())).isEmpty();
  }

  @Test
  void the_european_report_has_a_validation_for_each_check() throws IOException {
    EssReport report = EssReport.of(Locale.ENGLISH, OffsetDateTime.parse("2021-10-01T08:00:00Z"));
    report.add(result(finding("3.1.3-balance", "3.1.3", "3.1.3.a").build()), FORM);

    JsonNode json = JSON.readTree(report.json());
    assertThat(json).hasSize(3);
    assertThat(json.findValuesAsText("value")).containsExactly("0", "1", "NA");
    assertThat(json.findValuesAsText("id")).doesNotHaveDuplicates();
    for (JsonNode one : json) {
      assertThat(one.get("type").asText()).isEqualTo("validation");
      assertThat(one.at("/event/time").asText()).isEqualTo("2021-10-01T08:00:00Z");
      assertThat(one.at("/event/actor").asText()).startsWith("cchc");
      assertThat(one.at("/rule/language").asText()).isNotEmpty();
      assertThat(one.at("/rule/expression").asText()).isNotEmpty();
      assertThat(one.at("/rule/severity").asText()).isIn("error", "warning", "information");
      assertThat(one.at("/data/source")).isEqualTo(one.at("/data/target"));
      one.at("/data/source").forEach(key -> assertThat(key.isArray()).isTrue());
    }
    assertThat(json.at("/0/data/source/1").toString())
        .isEqualTo("[\"cchc-2021-province\",\"2021-Q3\",\"H32\",\"3.1.3.a\"]");
  }

  @Test
  void relations_are_counted_over_reports() throws IOException {
    RelationCounts counts = new RelationCounts();
    counts.add(result());
    counts.add(result());

    assertThat(counts.csv().lines())
        .containsExactly(
            "catalogue,relation,reports,held,broken,waived,not_checked,why_not_checked",
            "cchc-2021-province,3.1.3-balance,2,0,2,0,0,",
            "cchc-2021-province,1.1.2-bound,2,2,0,0,0,",
            "cchc-2021-province,2.5-bound,2,0,0,0,2,missing-figure: 2");
    JsonNode json = JSON.readTree(counts.json());
    assertThat(json.get("reports").asInt()).isEqualTo(2);
    assertThat(json.at("/relations/2/reasons/missing-figure").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cchc-2021-province", "vpcp-ii06a", "ttcp-01-xld-2024"})
  void a_catalogue_lists_rows_relations_and_every_message(String id) throws IOException {
    Catalogue catalogue = Catalogues.find(id).orElseThrow();
    JsonNode json = JSON.readTree(CatalogueJson.text(catalogue));

    assertThat(json.get("relations"))
        .hasSize(catalogue.relations().size() + catalogue.overTime().size());
    assertThat(json.get("indicators")).hasSize(catalogue.indicators().size());
    assertThat(json.get("messages").findValuesAsText("key"))
        .containsExactlyElementsOf(Messages.vietnamese().keys());
    for (JsonNode message : json.get("messages")) {
      int arguments = message.get("arguments").asInt();
      assertThat(message.get("vi").asText() + message.get("en").asText())
          .as(message.get("key").asText())
          .doesNotContain("{" + arguments + "}")
          .contains(arguments == 0 ? "" : "{" + (arguments - 1) + "}");
    }
  }
}
