package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

  @TempDir Path folder;

  private Path workbook(String... periods) throws IOException {
    Path file = folder.resolve("quý.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      for (String period : periods) {
        XSSFSheet sheet = workbook.createSheet(period);
        row(sheet, 0, period + " năm 2021");
        row(sheet, 1, "STT", "Chỉ tiêu", "Đơn vị tính", "Lũy kế", "Trong kỳ");
        row(sheet, 2, "3.1.1.", "Số TTHC công bố mới", "Thủ tục", "300", "109");
        row(sheet, 3, "3.1.2.", "Số TTHC bãi bỏ, thay thế", "Thủ tục", "200", "139");
        row(sheet, 4, "3.1.3.", "Tổng số TTHC đang có hiệu lực", "Thủ tục", "1.900", "1.859");
      }
      workbook.write(out);
    }
    return file;
  }

  private static void row(XSSFSheet sheet, int number, String... cells) {
    var row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  @Test
  void every_cell_is_told_with_its_place_and_the_reason_of_the_choice() throws IOException {
    Cli.Run run = Cli.run("", "read", workbook("Quý III").toString());

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Quý III!E5", "3.1.3", "= 1.859", "Lũy kế: 1.900")
        .contains("đọc số liệu ở cột “Trong kỳ” (cột E)");
  }

  @Test
  void the_same_is_told_in_english() throws IOException {
    Cli.Run run = Cli.run("", "read", "--lang", "en", workbook("Quý III").toString());

    assertThat(run.out()).contains("figures are read from the column “Trong kỳ” (E)");
  }

  @Test
  void the_report_is_printed_as_json_with_places_and_other_columns() throws IOException {
    Cli.Run run = Cli.run("", "read", "--format", "json", workbook("Quý III").toString());
    JsonNode figure = new ObjectMapper().readTree(run.out()).get("figures").get(2);

    assertThat(figure.get("place").get("cell").asText()).isEqualTo("E5");
    assertThat(figure.get("others").get(0).get("meaning").asText()).isEqualTo("cumulative");
  }

  @Test
  void what_is_printed_can_be_validated() throws IOException {
    Cli.Run run = Cli.run("", "read", "--format", "json", workbook("Quý III").toString());
    Path json = folder.resolve("report.json");
    Files.writeString(json, run.out());

    assertThat(Cli.run("", "validate", json.toString()).err()).isEmpty();
  }

  @Test
  void reports_of_two_periods_in_one_workbook_are_each_answered() throws IOException {
    Cli.Run run =
        Cli.run("", "validate", "--format", "json", workbook("Quý I", "Quý III").toString());
    JsonNode results = new ObjectMapper().readTree(run.out());

    assertThat(results).hasSize(2);
    assertThat(results.get(0).get("file").asText()).endsWith("quý.xlsx: Quý I");
    assertThat(results.get(1).get("report").get("period").asText()).isEqualTo("2021-Q3");
  }

  @Test
  void a_zip_is_answered_document_by_document_and_what_is_none_is_told() throws IOException {
    Path zip = folder.resolve("quý.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.xlsx"));
      out.write(Files.readAllBytes(workbook("Quý III")));
      out.putNextEntry(new ZipEntry("b.txt"));
      out.write("Kính gửi: Bộ Nội vụ".getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
    Cli.Run run = Cli.run("", "validate", "--format", "json", zip.toString());
    JsonNode results = new ObjectMapper().readTree(run.out());

    assertThat(run.status()).isEqualTo(2);
    assertThat(results.get(0).get("file").asText()).endsWith("quý.zip: a.xlsx");
    assertThat(results.get(1).get("error").asText()).contains("b.txt");
    assertThat(run.err()).contains("quý.zip: b.txt").hasLineCount(1);
  }

  @Test
  void a_folder_is_answered_as_a_whole() throws IOException {
    Path sent = Files.createDirectory(folder.resolve("sent"));
    Files.copy(workbook("Quý III"), sent.resolve("a.xlsx"));
    Files.copy(workbook("Quý I"), sent.resolve("b.xlsx"));
    Files.writeString(sent.resolve(".DS_Store"), "x");
    Cli.Run run = Cli.run("", "validate", sent.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("a.xlsx", "b.xlsx", "Quý I năm 2021", "Quý III năm 2021");
  }

  @Test
  void a_file_that_is_none_is_refused_in_one_line() throws IOException {
    Path file = folder.resolve("x");
    Files.writeString(file, "x");
    Cli.Run run = Cli.run("", "read", file.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1);
  }
}
