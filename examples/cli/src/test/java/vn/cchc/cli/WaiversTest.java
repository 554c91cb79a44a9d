package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.cli.Cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.cli.Cli.Run;

/** The worked example with waivers, beside its own earlier result, and for other programs. */
class WaiversTest {

  private static final String WORKBOOK = "../khanh-hoa-q3-2021/report.xlsx";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EXAMPLE = "../khanh-hoa-q3-2021/report.json";

  @TempDir private Path folder;

  private String signed(String until) throws IOException {
    Path file = folder.resolve("waivers.yaml");
    assertThat(run("", "draft-waivers", EXAMPLE, "--out", file.toString()).status()).isZero();
    String text =
        Files.readString(file)
            .replace("by: \"\"", "by: \"Bộ Nội vụ\"")
            .replace("because: \"\"", "because: \"công văn 1\"")
            .replace("until: \"\"", "until: \"" + until + "\"");
    return Files.writeString(file, text).toString();
  }

  @Test
  void a_draft_that_nobody_signed_is_told_with_file_and_line() throws IOException {
    Path draft = folder.resolve("w.yaml");
    run("", "draft-waivers", EXAMPLE, "--out", draft.toString());

    Run run = run("", "validate", EXAMPLE, "--waivers", draft.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("w.yaml:", "chưa có ai chấp nhận");
  }

  @Test
  void what_is_waived_does_not_decide_and_what_never_is_still_does() throws IOException {
    String waivers = signed("2021-12-31");
    Run run =
        run(
            "",
            "validate",
            EXAMPLE,
            "--waivers",
            waivers,
            "--today",
            "2021-10-01",
            "--format",
            "json");

    JsonNode result = JSON.readTree(run.out());
    assertThat(SchemaTest.RESULT.validate(result)).isEmpty();
    assertThat(run.status()).isEqualTo(1);
    for (JsonNode finding : result.get("findings")) {
      assertThat(finding.has("waived"))
          .as(finding.get("relation").asText())
          .isNotEqualTo(finding.get("relation").asText().equals("5.1.2-readable"));
    }
    Run later = run("", "validate", EXAMPLE, "--waivers", waivers, "--today", "2022-01-01");
    assertThat(later.out()).contains("miễn trừ đã hết hạn ngày 31/12/2021");
  }

  @Test
  void the_file_that_comes_back_asks_for_nothing_that_is_waived() throws IOException {
    Path page = folder.resolve("w.html");
    Path book = folder.resolve("w.xlsx");
    String waivers = signed("2021-12-31");
    Run html =
        run(
            "",
            "validate",
            EXAMPLE,
            "--waivers",
            waivers,
            "--today",
            "2021-10-01",
            "--format",
            "html",
            "--out",
            page.toString());
    run(
        "",
        "validate",
        EXAMPLE,
        "--waivers",
        waivers,
        "--today",
        "2021-10-01",
        "--format",
        "xlsx",
        "--out",
        book.toString());

    assertThat(html.err()).contains("3.4.4-share", "được áp dụng");
    assertThat(Files.readString(page)).contains("1 việc phải sửa", "ĐƯỢC MIỄN TRỪ");
    try (FileSystem zip = FileSystems.newFileSystem(book)) {
      assertThat(Files.readString(zip.getPath("xl/worksheets/cchc1.xml")))
          .contains("KHÔNG CHẤP NHẬN: 1 sai, 0 nghi ngờ, 0 lưu ý", "1. 5.1.2", "Được miễn trừ")
          .doesNotContain("2. 3.4.4");
    }
  }

  @Test
  void lines_are_answered_with_waivers_too() throws IOException {
    String line = JSON.writeValueAsString(JSON.readTree(Files.readString(Path.of(EXAMPLE)))) + "\n";
    Run run =
        run(
            line,
            "validate",
            "--lines",
            "--waivers",
            signed("2030-01-01"),
            "--today",
            "2021-10-01");

    assertThat(JSON.readTree(run.out()).get("waivers")).hasSize(12);
  }

  @Test
  void the_second_check_says_what_is_mended_what_stands_and_what_is_new() throws IOException {
    String before = folder.resolve("before.json").toString();
    run("", "validate", EXAMPLE, "--format", "json", "--out", before);
    String text = Files.readString(Path.of(EXAMPLE));
    String mended = text.replace("\"535\"", "\"501\"");
    assertThat(mended).isNotEqualTo(text);
    String now = Files.writeString(folder.resolve("now.json"), mended).toString();

    Run run = run("", "validate", now, "--since", before, "--format", "json");

    JsonNode since = JSON.readTree(run.out()).get("since");
    assertThat(SchemaTest.RESULT.validate(JSON.readTree(run.out()))).isEmpty();
    assertThat(since.get("mended").findValuesAsText("relation"))
        .containsExactly("4.1.4-autonomy-balance");
    assertThat(since.get("standing")).hasSize(12);
    // the prose still tells the old number
    assertThat(since.get("new")).hasSize(1);
    assertThat(run("", "validate", now, "--since", before).out())
        .contains("1 đã sửa, 12 còn lại, 1 mới");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sarif", "ess"})
  void formats_for_programs_are_one_document_of_all_files(String format) throws IOException {
    Path out = folder.resolve("all");
    int status =
        run(
                "",
                "validate",
                EXAMPLE,
                "../khanh-hoa-q3-2021/report.xlsx",
                "--format",
                format,
                "--out",
                out.toString())
            .status();

    JsonNode json = JSON.readTree(out.toFile());
    assertThat(status).isEqualTo(1);
    assertThat(format.equals("ess") ? json : json.at("/runs/0/results")).hasSizeGreaterThan(20);
  }

  @Test
  void csv_has_one_header_and_a_row_a_finding() {
    Run run = run("", "validate", EXAMPLE, EXAMPLE, "--format", "csv");

    assertThat(run.out().lines().filter(line -> line.startsWith("file,"))).hasSize(1);
    assertThat(run.out().lines()).hasSize(1 + 2 * 13);
  }

  @Test
  void a_catalogue_file_that_is_wrong_is_told_to_editors_too() throws IOException {
    String file = Files.writeString(folder.resolve("f.yaml"), "id: x\nidd: y\n").toString();
    Run run = run("", "lint-catalogue", file, "--format", "sarif");

    assertThat(run.status()).isEqualTo(2);
    assertThat(JSON.readTree(run.out()).at("/runs/0/results")).isNotEmpty();
    assertThat(run.err()).contains("f.yaml:2");
  }

  @Test
  void relations_are_counted_over_files_and_what_cannot_be_read_is_told() throws IOException {
    String wrong = Files.writeString(folder.resolve("x.json"), "{").toString();
    Run run = run("", "count-relations", EXAMPLE, wrong, "--format", "json");

    assertThat(run.status()).isEqualTo(2);
    assertThat(JSON.readTree(run.out()).get("reports").asInt()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1);
  }

  @Test
  void waivers_of_reports_that_are_not_there_are_told_in_one_line() throws IOException {
    String waivers =
        Files.writeString(
                folder.resolve("w.yaml"),
                Files.readString(Path.of(signed("2030-01-01"))).replace("\"H32\"", "\"H33\""))
            .toString();

    assertThat(run("", "validate", EXAMPLE, "--waivers", waivers).err())
        .hasLineCount(1)
        .contains("H33 2021-Q3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--today=31/12/2021", "--since=" + EXAMPLE, "--waivers=" + EXAMPLE})
  void wrong_use_is_told_in_a_line(String option) {
    Run run = run("", "validate", EXAMPLE, option);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1);
  }

  @Test
  void what_was_explained_in_the_sheet_of_results_goes_into_the_draft() throws IOException {
    Path checked = folder.resolve("checked.xlsx");
    run("", "validate", WORKBOOK, "--format", "xlsx", "--out", checked.toString());
    Path answered = folder.resolve("answered.xlsx");
    try (InputStream in = Files.newInputStream(checked);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(answered)) {
      Sheet results = workbook.getSheet("Kết quả kiểm tra");
      for (Row row : results) {
        Cell key = row.getCell(9);
        if (key != null && key.getStringCellValue().contains("4.1.4-autonomy-balance")) {
          row.getCell(8).setCellValue("34 đơn vị đã giải thể");
        }
      }
      workbook.write(out);
    }

    String draft = run("", "draft-waivers", answered.toString()).out();
    String explained = run("", "draft-waivers", "--explained", answered.toString()).out();

    assertThat(draft.split("explanation: \"34 đơn vị đã giải thể\"", -1)).hasSize(2);
    assertThat(draft).contains("relation: \"3.4.4-share\"");
    assertThat(explained)
        .contains("relation: \"4.1.4-autonomy-balance\"", "34 đơn vị đã giải thể")
        .doesNotContain("3.4.4-share");
    assertThat(run("", "draft-waivers", "--explained", WORKBOOK).out()).contains("waivers: []");
  }
}
