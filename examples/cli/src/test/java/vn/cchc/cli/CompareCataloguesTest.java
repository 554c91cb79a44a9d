package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line tells of two catalogues. */
class CompareCataloguesTest {

  @TempDir private Path folder;

  private String own() throws IOException {
    return Files.writeString(
            folder.resolve("own.yaml"),
            """
            id: own
            extends: vpcp-ii06a
            version: "2020.1"
            drop: [carried-over]
            tables:
              - id: "06a"
                columns:
                  - { id: "14", name: { vi: Ghi chú, en: Note }, kind: text }
            """)
        .toString();
  }

  @Test
  void every_difference_is_a_line_in_either_language() throws IOException {
    Cli.Run english = Cli.run("", "--lang", "en", "compare-catalogues", "vpcp-ii06a", own());
    Cli.Run vietnamese = Cli.run("", "compare-catalogues", "vpcp-ii06a", own());

    assertThat(english.status()).isZero();
    assertThat(english.out())
        .contains("From vpcp-ii06a to own\n", "\nColumns\n  + 06a (14)  Note\n")
        .endsWith("1 added, 1 dropped, 0 changed, 0 moved.\n");
    assertThat(vietnamese.out()).contains("  + 06a (14)  Ghi chú", "Thêm 1, bỏ 1");
  }

  @Test
  void programs_get_json() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(
                Cli.run("", "compare-catalogues", "vpcp-ii06a", own(), "--format", "json").out());

    assertThat(json.get("before").asText()).isEqualTo("vpcp-ii06a");
    assertThat(json.get("differences")).hasSize(2);
    assertThat(json.get("differences").get(0).toString())
        .isEqualTo(
            "{\"part\":\"column\",\"kind\":\"added\",\"table\":\"06a\",\"id\":\"14\","
                + "\"name\":\"Ghi chú\",\"changes\":[]}");
  }

  private String relations() throws IOException {
    return Files.writeString(
            folder.resolve("stricter.yaml"),
            """
            id: stricter
            extends: cchc-2021-province
            drop: [relation 5.1.2-bound]
            relations:
              - id: "2.5-bound"
                formula: "2.5 <= 2.4"
                strength: must
                because: { vi: một, en: one }
                source: nguồn
              - id: "1.1.3-own"
                formula: "1.1.3 >= 1"
                strength: must
                because: { vi: hai, en: two }
                source: nguồn
            """)
        .toString();
  }

  private String report(String name, String figures) throws IOException {
    String all =
        Arrays.stream(figures.split(" "))
            .map(one -> one.split("="))
            .map(one -> "{\"indicator\": \"" + one[0] + "\", \"value\": \"" + one[1] + "\"}")
            .collect(Collectors.joining(", "));
    return Files.writeString(
            folder.resolve(name),
            "{\"catalogue\": \"cchc-2021-province\", \"figures\": [" + all + "]}")
        .toString();
  }

  @Test
  void of_an_archive_it_is_told_whose_verdict_and_findings_change_and_why() throws IOException {
    String weighed = report("weighed.json", "2.4=3 2.5=5");
    String gone = report("gone.json", "5.1.2=9 4.1.4=7");
    String added = report("added.json", "1.1.3=0");
    String same = report("same.json", "1.1.1=9 1.1.2=7");

    Cli.Run run =
        Cli.run(
            "",
            "--lang",
            "en",
            "compare-catalogues",
            "cchc-2021-province",
            relations(),
            weighed,
            gone,
            added,
            same);

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(
            "weighed.json: NOT ENOUGH TO CHECK -> REJECTED\n    ~ 2.5-bound (SUSPICIOUS -> WRONG)")
        .contains("          strength: should -> must\n")
        .contains("gone.json: REJECTED -> NOT ENOUGH TO CHECK\n    - 5.1.2-bound (WRONG)")
        .contains("added.json: NOT ENOUGH TO CHECK -> REJECTED\n    + 1.1.3-own (WRONG)")
        .doesNotContain("same.json")
        .endsWith(
            "4 reports: 3 with another verdict, 3 with another verdict or other findings, 1 as"
                + " before.\n");
  }

  @Test
  void programs_get_the_changes_of_an_archive_in_the_same_object() throws IOException {
    String weighed = report("weighed.json", "2.4=3 2.5=5");

    JsonNode json =
        new ObjectMapper()
            .readTree(
                Cli.run(
                        "",
                        "compare-catalogues",
                        "cchc-2021-province",
                        relations(),
                        weighed,
                        "--format",
                        "json")
                    .out());

    assertThat(json.get("before").asText()).isEqualTo("cchc-2021-province");
    JsonNode report = json.get("reports").get(0);
    assertThat(report.get("before").asText()).isEqualTo("inconclusive");
    assertThat(report.get("after").asText()).isEqualTo("rejected");
    JsonNode change = report.get("findings").get(0);
    assertThat(change.get("change").asText()).isEqualTo("weighed");
    assertThat(change.get("severityBefore").asText()).isEqualTo("warning");
    assertThat(change.get("severity").asText()).isEqualTo("error");
    assertThat(change.get("because").toString())
        .isEqualTo("{\"part\":\"relation\",\"kind\":\"changed\",\"id\":\"2.5-bound\"}");
    assertThat(json.get("unreadable").asInt()).isZero();
  }

  @Test
  void what_cannot_be_read_is_told_and_the_rest_compared() throws IOException {
    String other =
        Files.writeString(folder.resolve("other.json"), "{\"catalogue\": \"x\", \"figures\": []}")
            .toString();
    String same = report("same.json", "1.1.1=9 1.1.2=7");

    Cli.Run run =
        Cli.run(
            "",
            "--lang",
            "en",
            "compare-catalogues",
            "cchc-2021-province",
            relations(),
            other,
            "no-such.json",
            same);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("other.json", "no-such.json").hasLineCount(2);
    assertThat(run.out())
        .endsWith(
            "1 reports: 0 with another verdict, 0 with another verdict or other findings, 1 as"
                + " before.\n");
  }

  @Test
  void figures_without_a_place_in_the_new_form_are_named() throws IOException {
    String districts = report("districts.json", "3.1.3=6 3.1.3.a=1 3.1.3.b=2 3.1.3.c=3 7.8.1=2");

    String out =
        Cli.run(
                "",
                "--lang",
                "en",
                "compare-catalogues",
                "cchc-2021-province",
                "cchc-2025-province-two-tier",
                districts)
            .out();

    assertThat(out)
        .contains("3.1.3.b has no place any more", "7.8.1 is called otherwise now")
        .contains("+ 3.1.3-balance (WRONG): 3.1.3 = a + c");
  }

  @Test
  void what_is_no_catalogue_is_wrong_use() {
    assertThat(Cli.run("", "compare-catalogues", "vpcp-ii06a", "no-such").status()).isEqualTo(2);
    assertThat(Cli.run("", "compare-catalogues", "vpcp-ii06a").status()).isEqualTo(2);
  }
}
