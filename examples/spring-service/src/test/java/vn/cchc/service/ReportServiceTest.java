package vn.cchc.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReportServiceTest {

  private static final Path EXAMPLE = Path.of("../khanh-hoa-q3-2021");
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  private final HttpClient client = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  private int port;

  private HttpResponse<String> post(String path, String type, String language, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", type)
            .header("Accept-Language", language)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
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
    assertThat(en.body()).contains("the report says 99,00%");
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

  @Test
  void what_is_no_report_is_a_problem_that_says_why() throws Exception {
    byte[] truncated =
        "{\"catalogue\": \"cchc-2021-province\", \"figures\": [".getBytes(StandardCharsets.UTF_8);

    HttpResponse<String> answer = post("/reports:validate", "application/json", "en", truncated);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"title\":\"Not a report\"").doesNotContain("Exception");
  }

  @Test
  void an_unknown_form_is_a_problem() throws Exception {
    byte[] report =
        "{\"catalogue\": \"no-such\", \"figures\": []}".getBytes(StandardCharsets.UTF_8);

    HttpResponse<String> answer = post("/reports:validate", "application/json", "en", report);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("no-such").contains("cchc-2021-province");
  }

  @Test
  void a_report_that_cannot_be_true_is_not_taken_in() throws Exception {
    byte[] broken = Files.readAllBytes(EXAMPLE.resolve("report.json"));
    byte[] sound =
        "{\"catalogue\": \"cchc-2021-province\", \"figures\": [{\"indicator\": \"3.1.3\", \"value\": 5}]}"
            .getBytes(StandardCharsets.UTF_8);

    HttpResponse<String> refused = post("/reports", "application/json", "en", broken);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("the report says 624").contains("\"errors\"");
    assertThat(post("/reports", "application/json", "en", sound).statusCode()).isEqualTo(202);
  }

  @Test
  void the_interface_is_described_by_openapi() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs")).build();

    assertThat(client.send(request, BodyHandlers.ofString()).body())
        .contains("\"/reports:validate\"")
        .contains("\"openapi\":\"3.");
  }
}
