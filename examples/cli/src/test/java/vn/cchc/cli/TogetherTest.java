package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that were sent together are judged beside each other, and as a whole. */
class TogetherTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Path sent;
  private String catalogue;

  @BeforeEach
  void a_province_and_three_districts() throws IOException {
    sent = Files.createDirectory(folder.resolve("quy2"));
    catalogue = Path.of("src/test/resources/sums.yaml").toString();
    // in the order of names, the province comes last
    report("a.json", "H32.1", "H2", "", 11, 21, 31);
    report("b.json", "H32.2", "H2", "", 12, 22, 32);
    report("c.json", "H32.3", "H2", "", 13, 23, 33);
    report("z.json", "H32", "H2", "", 36, 66, 96);
  }

  private void report(
      String file, String agency, String kind, String more, int one, int two, int three)
      throws IOException {
    Files.writeString(
        sent.resolve(file),
        """
        {"catalogue":"sums","agency":{"code":"%s","name":"UBND %s"},\
        "period":{"kind":"%s","year":2022}%s,"figures":[{"indicator":"1","value":%d},\
        {"indicator":"2","value":%d},{"indicator":"3","value":%d}]}"""
            .formatted(agency, agency, kind, more, one, two, three));
  }

  private Cli.Run validate(String... more) {
    List<String> arguments = new ArrayList<>(List.of("validate", "--catalogue", catalogue));
    arguments.addAll(List.of(more));
    return Cli.run("", arguments.toArray(String[]::new));
  }

  private JsonNode json() throws IOException {
    return JSON.readTree(validate("--format", "json", sent.toString()).out());
  }

  @Test
  void results_come_in_the_order_of_the_tree_with_the_whole_in_the_first() throws IOException {
    JsonNode results = json();

    assertThat(results).hasSize(4);
    assertThat(results.findValuesAsText("depth")).containsExactly("0", "1", "1", "1");
    assertThat(results.findValuesAsText("agency"))
        .containsExactly("H32", "H32.1", "H32.2", "H32.3");
    assertThat(results.get(0).get("file").asText()).isEqualTo("quy2/z.json");
    JsonNode whole = results.get(0).get("submission");
    assertThat(whole.get("file").asText()).isEqualTo(sent.toString());
    assertThat(whole.get("reports").asInt()).isEqualTo(4);
    assertThat(whole.get("findings")).isEmpty();
    assertThat(results.get(1).has("submission")).isFalse();
  }

  @Test
  void whose_report_explains_the_sums_is_told_behind_the_reports() throws IOException {
    report("z.json", "H32", "H2", "", 24, 44, 64);
    Cli.Run run = validate(sent.toString());

    assertThat(run.out())
        .contains("4 báo cáo gửi cùng nhau\n  H32  2022-H2  ")
        .contains("\n    H32.1  2022-H2  ")
        .contains("Giữa các báo cáo\n  NGHI NGỜ  H32: 3 chỉ tiêu (1, 2, 3)")
        .contains("có lẽ chưa cộng báo cáo của H32.2\n        nên xem lại trước: 1 của H32.2");
    assertThat(validate("--lang", "en", sent.toString()).out())
        .contains("4 reports sent together")
        .contains("the report of H32.2 may not have been added");
    JsonNode finding = json().get(0).get("submission").get("findings").get(0);
    assertThat(finding.get("kind").asText()).isEqualTo("roll-up");
    assertThat(finding.at("/suspects/0/report/agency").asText()).isEqualTo("H32.2");
  }

  @Test
  void of_two_documents_for_one_period_the_later_counts_and_the_result_says_so()
      throws IOException {
    String earlier = ",\"document\":{\"number\":\"1\",\"date\":\"2023-01-02\"}";
    String later = ",\"document\":{\"number\":\"2\",\"date\":\"2023-01-09\"}";
    report("b.json", "H32.2", "H2", later, 12, 22, 32);
    report("d.json", "H32.2", "H2", earlier, 99, 99, 99);
    JsonNode results = json();

    assertThat(results).hasSize(5);
    JsonNode whole = results.get(0).get("submission");
    assertThat(whole.get("reports").asInt()).isEqualTo(4);
    assertThat(whole.get("findings")).isEmpty();
    assertThat(whole.at("/reading/0/text").asText())
        .isEqualTo("có hai báo cáo H32.2 2022-H2 khác nhau; dùng báo cáo sau");
    assertThat(results.findParents("replaced"))
        .singleElement()
        .satisfies(of -> assertThat(of.get("file").asText()).isEqualTo("quy2/d.json"));
    assertThat(validate(sent.toString()).out())
        .contains("(đã có báo cáo khác thay thế)")
        .contains("dùng báo cáo sau");
  }

  @Test
  void a_report_nobody_can_judge_leaves_the_others() throws IOException {
    Files.writeString(sent.resolve("x.json"), "{\"catalogue\":\"none\",\"figures\":[]}");
    Files.writeString(sent.resolve("y.json"), "{");
    Cli.Run run = validate("--format", "json", sent.toString());
    JsonNode results = JSON.readTree(run.out());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(2).contains("x.json").contains("y.json");
    assertThat(results).hasSize(6);
    assertThat(results.findValuesAsText("error")).hasSize(2);
    assertThat(results.get(0).get("submission").get("reports").asInt()).isEqualTo(4);
  }

  @Test
  void bare_tables_that_do_not_say_whose_they_are_are_not_taken_for_each_other()
      throws IOException {
    for (String name : List.of("p.json", "q.json")) {
      Files.writeString(
          sent.resolve(name),
          "{\"catalogue\":\"sums\",\"figures\":[{\"indicator\":\"1\",\"value\":"
              + name.charAt(0) % 7
              + "}]}");
    }
    JsonNode results = json();

    assertThat(results).hasSize(6);
    assertThat(results.get(0).get("submission").has("reading")).isFalse();
    assertThat(results.findParents("replaced")).isEmpty();
  }

  @Test
  void a_zip_is_judged_as_a_folder_is() throws IOException {
    Path zip = folder.resolve("quy2.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : List.of("a", "b", "c", "z")) {
        out.putNextEntry(new ZipEntry(name + ".json"));
        out.write(Files.readAllBytes(sent.resolve(name + ".json")));
      }
    }
    JsonNode zipped = JSON.readTree(validate("--format", "json", zip.toString()).out());

    assertThat(zipped.findValues("checks")).isEqualTo(json().findValues("checks"));
    assertThat(zipped.get(0).at("/submission/verdict"))
        .isEqualTo(json().at("/0/submission/verdict"));
  }

  @Test
  void several_submissions_are_one_array_each_with_its_whole() throws IOException {
    String one = sent.toString();
    String out = validate("--format", "json", one, one).out();

    assertThat(out.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    assertThat(JSON.readTree(out)).hasSize(8);
    assertThat(JSON.readTree(out).findValues("submission")).hasSize(2);
  }

  /** Signs what is drafted of the reports that were sent. */
  private String signed(String until) throws IOException {
    Path file = folder.resolve("waivers.yaml");
    Cli.run(
        "", "draft-waivers", "--catalogue", catalogue, sent.toString(), "--out", file.toString());
    String draft = Files.readString(file);
    Files.writeString(
        file,
        draft
            .replace("by: \"\"", "by: \"Sở Nội vụ\"")
            .replace("because: \"\"", "because: \"H32.2 gửi muộn\"")
            .replace("until: \"\"", "until: \"" + until + "\""));
    return file.toString();
  }

  private JsonNode whole(String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--format", "json"));
    arguments.addAll(List.of(more));
    arguments.add(sent.toString());
    return JSON.readTree(validate(arguments.toArray(String[]::new)).out()).get(0).get("submission");
  }

  @Test
  void what_is_found_of_the_whole_is_waived_for_the_values_it_was_granted_for() throws IOException {
    report("z.json", "H32", "H2", "", 24, 44, 64);
    String waivers = signed("2023-06-30");

    JsonNode waived = whole("--waivers", waivers, "--today", "2023-02-01");
    JsonNode late = whole("--waivers", waivers, "--today", "2023-07-01");
    report("z.json", "H32", "H2", "", 24, 44, 65);
    JsonNode other = whole("--waivers", waivers, "--today", "2023-02-01");

    assertThat(waived.at("/findings/0/waived/by").asText()).isEqualTo("Sở Nội vụ");
    assertThat(waived.at("/findings/0/about/agency").asText()).isEqualTo("H32");
    assertThat(waived.at("/waivers/0/state").asText()).isEqualTo("applied");
    assertThat(late.at("/findings/0").has("waived")).isFalse();
    assertThat(late.at("/waivers/0/state").asText()).isEqualTo("expired");
    assertThat(other.at("/findings/0").has("waived")).isFalse();
    assertThat(other.at("/waivers/0/state").asText()).isEqualTo("values-changed");
    report("z.json", "H32", "H2", "", 24, 44, 64);
    assertThat(validate("--waivers", waivers, "--today", "2023-02-01", sent.toString()).out())
        .contains("Được miễn trừ  H32: 3 chỉ tiêu (1, 2, 3)", "Sở Nội vụ");
  }

  @Test
  void what_became_of_each_report_and_of_the_whole_since_the_last_check_is_in_json()
      throws IOException {
    report("z.json", "H32", "H2", "", 24, 44, 64);
    Path earlier = folder.resolve("earlier.json");
    validate("--format", "json", "--out", earlier.toString(), sent.toString());
    report("z.json", "H32", "H2", "", 36, 66, 96);

    JsonNode now =
        JSON.readTree(
            validate("--format", "json", "--since", earlier.toString(), sent.toString()).out());

    assertThat(now.at("/0/submission/since/mended")).hasSize(1);
    assertThat(now.at("/0/submission/since/mended/0/relation").asText()).isNotEmpty();
    assertThat(now.at("/0/submission/since/new")).isEmpty();
    assertThat(now).allMatch(element -> element.has("since"));
    assertThat(validate("--since", earlier.toString(), sent.toString()).out())
        .contains("So với lần kiểm tra trước: 1 đã sửa, 0 còn lại");
  }
}
