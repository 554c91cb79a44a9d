package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.cli.Cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.cli.Cli.Run;

/** Reports beside others: named as files, or inside a line. */
class BesideTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private static String report(String agency, String kind, int cumulated, String more) {
    return """
        {"catalogue":"cchc-2021-province","agency":{"code":"%s","name":"UBND","level":"province"},\
        "period":{"kind":"%s","year":2021},"figures":[{"indicator":"6.5","value":%d}]%s}"""
        .formatted(agency, kind, cumulated, more);
  }

  private String file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content).toString();
  }

  @Test
  void an_earlier_report_is_named_by_file_or_by_folder_and_only_that_of_the_agency_counts()
      throws IOException {
    String now = file("now.json", report("H32", "Q3", 9, ""));
    String before = file("all/h32.json", report("H32", "6M", 10, ""));
    file("all/h33.json", report("H33", "6M", 50, ""));

    assertThat(run("", "validate", now).out()).doesNotContain("6.5 >=");
    for (String previous : new String[] {before, folder.resolve("all").toString()}) {
      Run run = run("", "validate", "--previous", previous, now);
      assertThat(run.out())
          .contains(
              "• 6.5 >= 6.5 [2021-6M]: báo cáo ghi 9 < 10"
                  + " (báo cáo liền trước 6 tháng đầu năm 2021: 6.5 = 10)");
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void a_line_brings_its_earlier_reports_along() throws IOException {
    String others = ",\"previous\":[" + report("H32", "6M", 10, "") + "]";
    Run run = run(report("H32", "Q3", 9, others) + "\n", "validate", "--lines");

    JsonNode result = JSON.readTree(run.out());
    assertThat(SchemaTest.RESULT.validate(result)).isEmpty();
    assertThat(result.at("/findings").findValuesAsText("relation")).contains("6.5-cumulative");
    JsonNode other = result.at("/findings").findParents("report").get(0);
    assertThat(other.at("/report/period").asText()).isEqualTo("2021-6M");
  }

  @Test
  void what_is_wrong_with_a_report_inside_a_line_is_told_with_its_path() throws IOException {
    String inside = report("H32", "6M", 10, ",\"previous\":[]");
    Run run =
        run(report("H32", "Q3", 9, ",\"children\":[" + inside + "]") + "\n", "validate", "--lines");

    assertThat(run.status()).isEqualTo(2);
    assertThat(JSON.readTree(run.out()).get("error").asText()).contains("children[0]");
  }

  @Test
  void an_earlier_report_that_cannot_be_read_is_an_error() throws IOException {
    String now = file("now.json", report("H32", "Q3", 9, ""));
    Run run = run("", "validate", "--previous", folder.resolve("none.json").toString(), now);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("none.json");
  }
}
