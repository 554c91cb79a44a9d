package host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    classes = Service.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cchc.catalogues=classpath:forms/form.yaml",
      "cchc.max-size=10KB",
      "management.endpoint.health.show-details=always",
    })
class ServiceTest {

  private static final Locale MACHINE = Locale.getDefault();

  private static final String BROKEN =
      """
      {"catalogue": "form", "figures": [
        {"indicator": "1.1", "value": 5},
        {"indicator": "1.2", "value": 7}]}
      """;

  private final HttpClient client = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  private int port;

  /** As most servers are. */
  @BeforeAll
  static void machineIsEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterAll
  static void machineIsAsItWas() {
    Locale.setDefault(MACHINE);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  private HttpResponse<String> post(String path, String type, String language, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", type)
            .header("Accept-Language", language)
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return post(path, "application/json", "en", body);
  }

  @Test
  void a_result_is_in_the_language_asked_for_and_says_so() throws Exception {
    HttpResponse<String> english = post("/validate", BROKEN);
    HttpResponse<String> vietnamese = post("/validate", "application/json", "vi", BROKEN);

    assertThat(english.statusCode()).isEqualTo(200);
    assertThat(english.body())
        .contains("\"verdict\":\"rejected\"", "\"relation\":\"on-time\"", "the report says 7 > 5");
    assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
    assertThat(english.headers().allValues("Vary")).contains("Accept-Language");
    assertThat(vietnamese.body())
        .contains("\"relation\":\"on-time\"")
        .doesNotContain("expected at");
    assertThat(vietnamese.headers().firstValue("Content-Language")).hasValue("vi");
  }

  @Test
  void who_asks_for_no_language_or_for_another_is_answered_in_the_one_that_is_set()
      throws Exception {
    HttpRequest.Builder silent =
        request("/validate")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(BROKEN));

    for (HttpResponse<String> answer :
        List.of(send(silent), post("/validate", "application/json", "fr", BROKEN))) {
      assertThat(answer.headers().firstValue("Content-Language")).hasValue("vi");
      assertThat(answer.body()).contains("báo cáo ghi 7 > 5");
    }
  }

  @Test
  void a_report_is_read_and_written_within_other_objects_and_its_figures_stay_as_they_are()
      throws Exception {
    String digits = "123456789".repeat(45).substring(0, 400);

    assertThat(
            post(
                    "/echo",
                    """
                    {"who": "a", "report": {"catalogue": "form", "figures": [
                      {"indicator": "1.1", "value": 1.10},
                      {"indicator": "1.2", "value": %s}]}}
                    """
                        .formatted(digits))
                .body())
        .isEqualTo(
            "{\"who\":\"a\",\"report\":{\"catalogue\":\"form\",\"figures\":["
                + "{\"indicator\":\"1.1\",\"value\":1.10},"
                + "{\"indicator\":\"1.2\",\"value\":"
                + digits
                + "}]}}");
  }

  @Test
  void tables_and_text_are_read_too() throws Exception {
    String table = "STT,Chỉ tiêu,Đơn vị,Số liệu\n1.1,Tổng số,Hồ sơ,5\n1.2,Đúng hạn,Hồ sơ,7\n";

    assertThat(post("/validate", "text/csv", "en", table).body())
        .contains("\"relation\":\"on-time\"");
    assertThat(post("/validate", "text/plain", "en", "nothing").statusCode()).isEqualTo(400);
    assertThat(post("/validate", "application/yaml", "en", "catalogue: form").statusCode())
        .isEqualTo(415);
  }

  @Test
  void the_constraint_checks_by_the_same_catalogues() throws Exception {
    assertThat(post("/submit", BROKEN).statusCode()).isEqualTo(400);
    assertThat(post("/submit", BROKEN.replace("7", "5")).statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'catalogue': 'form', 'figures': [|report:1: the JSON is cut off",
        "{'catalog': 'form'}|report:1: catalog: unknown property 'catalog'",
        "{'catalogue': 'form', 'figures': [], 'period': {'kind': 'Q3', 'year': 20210}}"
            + "|20210 is out of range",
        "{'catalogue': 'form', 'figures': [], 'period': {'kind': 'Q3', 'year': 99999999999999}}"
            + "|'99999999999999' is out of range",
        "{'catalogue': 'form', 'figures': [{'indicator': '1.1', 'value': 1e9999999999}]}"
            + "|Expected a smaller exponent",
        "{'catalogue': 'no-such', 'figures': []}|Known: cchc-2021-commune, ",
      })
  void what_is_no_report_is_refused_in_words(String json, String words) throws Exception {
    HttpResponse<String> answer = post("/validate", json.replace('\'', '"'));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains(words).doesNotContain("Exception", "vn.cchc");
  }

  @Test
  void a_report_that_is_too_large_is_refused_whether_its_length_is_told_or_not() throws Exception {
    String large = " ".repeat(11 << 10) + BROKEN;
    HttpRequest.Builder chunked =
        request("/validate")
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(large.getBytes(UTF_8))));

    assertThat(post("/validate", large).statusCode()).isEqualTo(413);
    assertThat(post("/validate", "text/csv", "en", large).statusCode()).isEqualTo(413);
    assertThat(send(chunked).statusCode()).isEqualTo(413);
  }

  @Test
  void health_tells_which_catalogues_there_are_and_that_the_rules_are_started() throws Exception {
    Instant late = Instant.now().plus(Duration.ofSeconds(60));
    String health;
    do {
      health = send(request("/actuator/health").GET()).body();
    } while (health.contains("\"rules\":\"starting\"") && Instant.now().isBefore(late));

    assertThat(health)
        .contains(
            "\"cchc\":{",
            ",\"form\",\"ttcp-01-xld-2024\",\"vpcp-ii06a\"]",
            "\"rules\":\"started\"");
  }
}
