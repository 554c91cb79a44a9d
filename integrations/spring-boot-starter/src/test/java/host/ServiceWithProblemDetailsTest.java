package host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    classes = Service.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cchc.language=en",
      "cchc.warm-up=false",
      "management.endpoint.health.show-details=always",
      "spring.mvc.problemdetails.enabled=true",
    })
class ServiceWithProblemDetailsTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  private int port;

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> post(String body) throws Exception {
    return client.send(
        request("/validate")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString(UTF_8));
  }

  @Test
  void what_is_wrong_with_a_report_is_said_before_that_it_cannot_be_read() throws Exception {
    assertThat(post("{\"catalogue\": ").body()).contains("the JSON is cut off");
    assertThat(post("{\"catalogue\": x}").body()).contains("\"status\":400");
  }

  @Test
  void the_language_is_the_one_that_is_set() throws Exception {
    assertThat(post("{\"catalogue\": \"none\", \"figures\": []}").body())
        .contains("Unknown catalogue 'none'");
  }

  @Test
  void the_rules_are_left_until_they_are_needed() throws Exception {
    HttpResponse<String> health =
        client.send(request("/actuator/health").GET().build(), BodyHandlers.ofString(UTF_8));

    assertThat(health.body()).contains("\"rules\":\"on-demand\"");
  }
}
