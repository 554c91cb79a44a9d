package vn.cchc.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReportServiceTest {

  private static final Path EXAMPLE = Path.of("../khanh-hoa-q3-2021");
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema RESULT =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(ReportServiceTest.class.getResourceAsStream("/vn/cchc/io/result.schema.json"));

  private final HttpClient client = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  private int port;

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private HttpResponse<String> post(String path, String type, String language, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .header("Accept-Language", language)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return client.send(request, BodyHandlers.ofString(UTF_8));
  }

  @Test
  void the_worked_example_is_answered_in_the_language_asked_for() throws Exception {
    byte[] report = Files.readAllBytes(EXAMPLE.resolve("report.json"));

    HttpResponse<String> vi = post("/reports:validate", "application/json", "vi", report);
    HttpResponse<String> en = post("/reports:validate", "application/json", "en", report);

    assertThat(vi.statusCode()).isEqualTo(200);
    assertThat(vi.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(vi.body())
        .contains("\"verdict\":\"rejected\"")
        .contains("3.4.4: 31.972/32.279 = 99,05%, báo cáo ghi 99,00%");
    assertThat(vi.headers().firstValue("Content-Language")).hasValue("vi");
    assertThat(vi.headers().allValues("Vary")).contains("Accept-Language");
    assertThat(en.body()).contains("the report says 99.00%");
    assertThat(en.headers().firstValue("Content-Language")).hasValue("en");
    assertThat(RESULT.validate(JSON.readTree(vi.body()))).isEmpty();
    assertThat(RESULT.validate(JSON.readTree(en.body()))).isEmpty();
  }

  @Test
  void who_asks_for_no_language_is_answered_in_vietnamese() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/reports:validate"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofFile(EXAMPLE.resolve("report.json")))
            .build();

    assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("báo cáo ghi 624");
  }

  @Test
  void one_answer_is_in_one_language() throws Exception {
    byte[] report = Files.readAllBytes(EXAMPLE.resolve("report.json"));

    assertThat(post("/reports", "application/json", "fr", report).body())
        .contains("Số liệu không thể đúng")
        .contains("báo cáo ghi 624");
    assertThat(post("/reports", "application/json", "fr, en;q=0.5", report).body())
        .contains("Figures that cannot be true")
        .contains("the report says 624");
  }

  @Test
  void what_is_too_large_or_of_another_format_is_a_problem() throws Exception {
    HttpResponse<String> large =
        post("/reports:validate", "application/json", "en", new byte[(8 << 20) + 1]);
    HttpResponse<String> yaml =
        post("/reports:validate", "application/yaml", "en", "catalogue: c".getBytes(UTF_8));

    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(yaml.statusCode()).isEqualTo(415);
    assertThat(yaml.headers().firstValue("Accept").orElseThrow())
        .contains("spreadsheetml")
        .doesNotContain("yaml");
  }

  @Test
  void office_documents_are_read_as_they_are() throws Exception {
    for (String[] file :
        new String[][] {
          {"report.docx", OFFICE + "wordprocessingml.document"},
          {"report.xlsx", OFFICE + "spreadsheetml.sheet"}
        }) {
      byte[] report = Files.readAllBytes(EXAMPLE.resolve(file[0]));

      assertThat(post("/reports:validate", file[1], "vi", report).body())
          .as(file[0])
          .contains("\"verdict\":\"rejected\"")
          .contains("4.1.4-autonomy-balance");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'catalogue': 'cchc-2021-province', 'figures': [|the JSON is cut off",
        "{'catalogue': x}|Unrecognized token 'x'",
        "{'catalogue': 'cchc-2021-province', 'figures': []} {}|Trailing token",
        "{'catalog': 'cchc-2021-province'}|catalog: unknown property 'catalog'. Known: agency",
        "{'catalogue': 'c', 'figures': [], 'period': {'kind': 'Q3', 'year': 20210}}|20210 is out of range",
        "{'catalogue': 'c', 'figures': [{'indicator': '1', 'value': 1e999999999999}]}|figures[0].value",
        "5|vn.cchc.model.Report",
      })
  void what_is_no_report_is_a_problem_that_says_why(String json, String why) throws Exception {
    HttpResponse<String> answer =
        post(
            "/reports:validate", "application/json", "en", json.replace('\'', '"').getBytes(UTF_8));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"title\":\"Not a report\"")
        .contains(why)
        .doesNotContain("Exception");
  }

  @Test
  void an_unknown_form_is_a_problem() throws Exception {
    byte[] report = "{\"catalogue\": \"no-such\", \"figures\": []}".getBytes(UTF_8);

    HttpResponse<String> answer = post("/reports:validate", "application/json", "en", report);

    HttpResponse<String> submitted = post("/reports", "application/json", "en", report);

    for (HttpResponse<String> told : List.of(answer, submitted)) {
      assertThat(told.statusCode()).isEqualTo(400);
      assertThat(told.body())
          .contains("\"title\":\"Unknown form\"")
          .contains("Unknown catalogue 'no-such'", "cchc-2021-province");
    }
  }

  @Test
  void a_report_that_cannot_be_true_is_not_taken_in() throws Exception {
    byte[] broken = Files.readAllBytes(EXAMPLE.resolve("report.json"));
    byte[] sparse =
        "{\"catalogue\": \"cchc-2021-province\", \"figures\": [{\"indicator\": \"3.1.3\", \"value\": 5}]}"
            .getBytes(UTF_8);
    byte[] sound = Files.readAllBytes(Path.of("../cli/src/test/resources/sound.json"));

    HttpResponse<String> refused = post("/reports", "application/json", "en", broken);

    assertThat(refused.statusCode()).isEqualTo(422);
    JsonNode errors = JSON.readTree(refused.body()).get("errors");
    assertThat(errors)
        .extracting(error -> error.get("relation").asText() + " " + error.get("path").asText())
        .containsExactly(
            "3.4.4-share figures[3.4.4].value",
            "5.1.2-readable figures[5.1.2].value",
            "4.1.4-autonomy-balance figures[6.2].value",
            "4.1.4-autonomy-balance figures[6.3].value",
            "4.1.4-autonomy-balance figures[6.4].value");
    assertThat(errors.get(0).get("path").asText()).isEqualTo("figures[3.4.4].value");
    assertThat(errors.get(0).get("relation").asText()).isEqualTo("3.4.4-share");
    assertThat(errors.get(0).get("severity").asText()).isEqualTo("error");
    assertThat(errors.get(0).get("detail").asText()).contains("the report says 99.00%");
    assertThat(errors.get(0).at("/suggestions/0/value").asText()).isEqualTo("99,05%");
    assertThat(post("/reports", "application/json", "en", sound).statusCode()).isEqualTo(202);
    HttpResponse<String> little = post("/reports", "application/json", "en", sparse);
    assertThat(little.statusCode()).isEqualTo(422);
    assertThat(little.body()).contains("not enough to check");
  }

  @Test
  void the_interface_is_described_by_openapi_with_the_schemas_of_the_wire_formats()
      throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri("/v3/api-docs")).build();

    JsonNode api = JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    JsonNode validate = api.at("/paths/~1reports:validate/post");

    assertThat(api.get("openapi").asText()).startsWith("3.1");
    assertThat(api.at("/components/schemas").fieldNames())
        .toIterable()
        .contains("Report", "Result", "Problem", "Result-change");
    assertThat(validate.at("/requestBody/content").fieldNames())
        .toIterable()
        .contains("application/json", OFFICE + "spreadsheetml.sheet");
    assertThat(validate.at("/responses/200/content/application~1json/schema/$ref").asText())
        .isEqualTo("#/components/schemas/Result");
    JsonNode report = ((ObjectNode) api).put("$ref", "#/components/schemas/Report");
    JsonSchema described =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(report);
    assertThat(described.validate(JSON.readTree(EXAMPLE.resolve("report.json").toFile())))
        .isEmpty();
    assertThat(described.validate(JSON.readTree("{\"catalogue\": 5}"))).isNotEmpty();
  }
}
