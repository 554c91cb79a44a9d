package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.cli.Cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Report;

/** One workbook of several reports, as a province sends it that gathers those of others. */
class SeveralAnnotatedTest {

  private static final Path WORKBOOK = Path.of("../khanh-hoa-q3-2021/report.xlsx");
  private static final String RESULTS = "Kết quả kiểm tra";
  private static final int EXPLANATION = 8;
  private static final int KEY = 9;

  @TempDir private Path folder;

  interface Change {
    void in(XSSFWorkbook workbook);
  }

  private Path changed(Path from, String name, Change change) throws IOException {
    Path to = folder.resolve(name);
    try (InputStream in = Files.newInputStream(from);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      change.in(workbook);
      try (OutputStream out = Files.newOutputStream(to)) {
        workbook.write(out);
      }
    }
    return to;
  }

  /** The worked example, and on a second sheet the same of another province. */
  private Path ofTwo() throws IOException {
    return changed(
        WORKBOOK,
        "hai.xlsx",
        workbook -> {
          Sheet second = workbook.cloneSheet(0, "Tỉnh bạn");
          for (int i = 0; i < 4; i++) {
            Cell title = second.getRow(i).getCell(0);
            title.setCellValue(
                title
                    .getStringCellValue()
                    .replace("KHÁNH HÒA", "PHÚ YÊN")
                    .replace("Khánh Hòa", "Phú Yên"));
          }
        });
  }

  private Path annotated(Path workbook, String name) {
    Path out = folder.resolve(name);
    Cli.Run run =
        run("", "validate", "--format", "xlsx", "--out", out.toString(), workbook.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(1);
    return out;
  }

  private static List<Report> read(Path workbook) throws IOException {
    try (InputStream in = Files.newInputStream(workbook)) {
      return ReportReader.standard().readAll(in, "f").reports();
    }
  }

  private static void explain(Sheet results, String relation, String text) {
    for (Row row : results) {
      Cell key = row.getCell(KEY);
      if (key != null && key.getStringCellValue().contains(relation)) {
        row.getCell(EXPLANATION).setCellValue(text);
      }
    }
  }

  @Test
  void each_report_is_marked_where_it_stands_and_has_its_own_sheet_of_results() throws IOException {
    Path two = ofTwo();

    Path out = annotated(two, "out.xlsx");

    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
      assertThat(workbook.getSheetAt(0).getCellComments()).isNotEmpty();
      assertThat(workbook.getSheetAt(1).getCellComments().keySet())
          .isEqualTo(workbook.getSheetAt(0).getCellComments().keySet());
      assertThat(workbook.getSheet(RESULTS).getRow(0).getCell(0).getStringCellValue())
          .startsWith("KHÔNG CHẤP NHẬN")
          .contains("Khánh Hòa");
      assertThat(workbook.getSheet(RESULTS + " (2)").getRow(0).getCell(0).getStringCellValue())
          .startsWith("KHÔNG CHẤP NHẬN")
          .contains("Phú Yên");
      assertThat(workbook.getSheet(RESULTS + " (2)").getHyperlinkList())
          .isNotEmpty()
          .allMatch(link -> link.getLocation().startsWith("'Tỉnh bạn'!"));
    }
  }

  @Test
  void what_was_annotated_is_read_as_before_also_when_its_names_are_lost() throws IOException {
    Path two = ofTwo();
    Path out = annotated(two, "out.xlsx");
    Path saved =
        changed(
            out,
            "saved.xlsx",
            workbook -> List.copyOf(workbook.getAllNames()).forEach(workbook::removeName));

    assertThat(read(two)).hasSize(2);
    assertThat(read(out)).isEqualTo(read(two));
    assertThat(read(saved)).isEqualTo(read(two));
  }

  @Test
  void annotating_again_replaces_both_sheets_of_results_and_keeps_each_answer_with_its_report()
      throws IOException {
    Path answered =
        changed(
            annotated(ofTwo(), "out.xlsx"),
            "answered.xlsx",
            workbook -> {
              explain(workbook.getSheet(RESULTS), "4.1.4-autonomy-balance", "34 đã giải thể");
              explain(workbook.getSheet(RESULTS + " (2)"), "3.5.2", "cổng của tỉnh");
            });

    Path again = annotated(answered, "again.xlsx");

    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(again))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
      assertThat(explanations(workbook.getSheet(RESULTS))).containsExactly("34 đã giải thể");
      assertThat(explanations(workbook.getSheet(RESULTS + " (2)")))
          .isNotEmpty()
          .containsOnly("cổng của tỉnh");
    }
  }

  private static List<String> explanations(Sheet results) {
    List<String> texts = new ArrayList<>();
    for (Row row : results) {
      Cell cell = row.getRowNum() < 3 ? null : row.getCell(EXPLANATION);
      if (cell != null && !cell.getStringCellValue().isEmpty()) {
        texts.add(cell.getStringCellValue());
      }
    }
    return texts;
  }

  @Test
  void answers_of_each_report_go_into_the_draft_of_its_own_waivers() throws IOException {
    Path answered =
        changed(
            annotated(ofTwo(), "out.xlsx"),
            "answered.xlsx",
            workbook ->
                explain(
                    workbook.getSheet(RESULTS + " (2)"),
                    "4.1.4-autonomy-balance",
                    "34 đã giải thể"));

    String draft = run("", "draft-waivers", "--explained", answered.toString()).out();

    assertThat(draft.split("- relation: ", -1)).hasSize(2);
    assertThat(draft)
        .contains("4.1.4-autonomy-balance", "explanation: \"34 đã giải thể\"", "Phú Yên")
        .doesNotContain("Khánh Hòa");
  }

  @Test
  void an_answer_stays_when_the_other_report_is_taken_out() throws IOException {
    Path one =
        changed(
            annotated(ofTwo(), "out.xlsx"),
            "one.xlsx",
            workbook -> {
              explain(
                  workbook.getSheet(RESULTS + " (2)"), "4.1.4-autonomy-balance", "34 đã giải thể");
              workbook.removeSheetAt(0);
            });

    Path again = annotated(one, "again.xlsx");

    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(again))) {
      assertThat(explanations(workbook.getSheet(RESULTS))).containsExactly("34 đã giải thể");
      assertThat(workbook.getSheet(RESULTS + " (2)")).isNull();
    }
  }
}
