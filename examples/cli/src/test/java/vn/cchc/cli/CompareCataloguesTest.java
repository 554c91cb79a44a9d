package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Test
  void what_is_no_catalogue_is_wrong_use() {
    assertThat(Cli.run("", "compare-catalogues", "vpcp-ii06a", "no-such").status()).isEqualTo(2);
    assertThat(Cli.run("", "compare-catalogues", "vpcp-ii06a").status()).isEqualTo(2);
  }
}
