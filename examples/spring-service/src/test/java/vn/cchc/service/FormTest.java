package vn.cchc.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FormTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  private int port;

  private String page(String language, HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer =
        client.send(
            request
                .uri(URI.create("http://localhost:" + port + "/form"))
                .header("Accept-Language", language)
                .build(),
            BodyHandlers.ofString(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private String filled(String language, Map<String, String> fields) throws Exception {
    return page(
        language,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    fields.entrySet().stream()
                        .map(
                            field ->
                                URLEncoder.encode(field.getKey(), UTF_8)
                                    + "="
                                    + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&")))));
  }

  private static String field(String row) {
    return "cells[" + row + "]";
  }

  /** What the page has of a row. */
  private static String row(String page, String row) {
    int from = page.indexOf("<td>" + row + "</td>");
    return page.substring(from, page.indexOf("</tr>", from));
  }

  @Test
  void every_row_that_takes_a_value_has_a_field() throws Exception {
    String page = page("en", HttpRequest.newBuilder().GET());

    assertThat(page).contains("<html lang=\"en\">", "name=\"" + field("3.1.3") + "\" value=\"\"");
    assertThat(page).doesNotContain("aria-invalid=", "class=\"error\"");
  }

  @Test
  void what_cannot_be_true_is_said_beside_its_field_and_what_was_typed_stays() throws Exception {
    Map<String, String> fields =
        Map.of(field("6.1"), "4", field("7.8.1"), "<b>", field("1.2.1"), "1,5");

    for (String language : new String[] {"vi", "en"}) {
      String page = filled(language, fields);

      assertThat(row(page, "1.2.1"))
          .contains("value=\"1,5\"", "aria-invalid", "class=\"error\"")
          .contains(
              language.equals("vi") ? "1,5 không phải là số nguyên" : "1.5 is not a whole number");
      assertThat(row(page, "6.1")).contains("value=\"4\"").doesNotContain("class=\"error\"");
      assertThat(page).doesNotContain("<b>", "✓");
    }
  }

  @Test
  void what_two_fields_contradict_is_said_beside_both_where_either_may_be_wrong() throws Exception {
    String page = filled("en", Map.of(field("1.1.1"), "5", field("1.1.2"), "7"));

    assertThat(row(page, "1.1.1")).contains("class=\"error\"", "7 &gt; 5");
    assertThat(row(page, "1.1.2")).contains("class=\"error\"", "7 &gt; 5");
  }

  @Test
  void a_form_that_can_be_true_is_accepted() throws Exception {
    assertThat(filled("vi", Map.of(field("3.1.3"), "1.859")))
        .contains("✓", "value=\"1.859\"")
        .doesNotContain("class=\"error\"");
  }

  @Test
  void a_field_that_the_form_does_not_have_is_passed_over() throws Exception {
    assertThat(filled("vi", Map.of(field("99.9"), "5", "report", "6", "class.name", "7")))
        .contains("✓")
        .doesNotContain("99.9");
  }
}
