package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static vn.cchc.io.AnnotatedWorkbooks.FORM;
import static vn.cchc.io.AnnotatedWorkbooks.RESULTS;
import static vn.cchc.io.AnnotatedWorkbooks.VI;
import static vn.cchc.io.AnnotatedWorkbooks.annotated;
import static vn.cchc.io.AnnotatedWorkbooks.cell;
import static vn.cchc.io.AnnotatedWorkbooks.example;
import static vn.cchc.io.AnnotatedWorkbooks.furnished;
import static vn.cchc.io.AnnotatedWorkbooks.open;
import static vn.cchc.io.AnnotatedWorkbooks.place;
import static vn.cchc.io.AnnotatedWorkbooks.read;
import static vn.cchc.io.AnnotatedWorkbooks.result;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;

class AnnotatedWorkbookTest {

  @Test
  void an_annotated_workbook_is_read_as_the_same_report() throws IOException {
    for (byte[] workbook : List.of(example(), furnished())) {
      Report before = read(workbook);

      assertThat(read(annotated(workbook, VI))).isEqualTo(before);
      assertThat(read(annotated(workbook, Locale.ENGLISH))).isEqualTo(before);
    }
  }

  @Test
  void parts_that_need_no_change_stay_byte_for_byte_as_they_were_packed() throws IOException {
    byte[] workbook = furnished();
    Map<String, byte[]> before = Packages.packed(workbook);

    Map<String, byte[]> after = Packages.packed(annotated(workbook, VI));

    Map<String, byte[]> changed = new LinkedHashMap<>(before);
    changed.entrySet().removeIf(part -> Arrays.equals(part.getValue(), after.get(part.getKey())));
    assertThat(changed.keySet())
        .containsExactlyInAnyOrder(
            "[Content_Types].xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml",
            "xl/comments1.xml",
            "xl/drawings/vmlDrawing0.vml");
    assertThat(after.keySet()).containsAll(before.keySet()).hasSize(before.size() + 1);
  }

  @Test
  void suspect_cells_are_filled_and_commented_and_look_otherwise_as_they_did() throws IOException {
    try (XSSFWorkbook before = open(furnished());
        XSSFWorkbook after = open(annotated(furnished(), VI))) {
      XSSFCell wrong = cell(after.getSheetAt(0), place("3.1.3"));
      XSSFCellStyle was = cell(before.getSheetAt(0), place("3.1.3")).getCellStyle();

      assertThat(wrong.getCellStyle().getFillForegroundColorColor().getARGBHex())
          .isEqualTo("FFFFC7CD");
      assertThat(wrong.getCellStyle().getDataFormatString()).isEqualTo(was.getDataFormatString());
      assertThat(wrong.getCellStyle().getFont()).isEqualTo(was.getFont());
      assertThat(wrong.getNumericCellValue()).isEqualTo(1859);
      assertThat(wrong.getCellComment().getString().getString())
          .startsWith("cchc:\nSai: ")
          .endsWith("Nên ghi: 1.895 hoặc 8.159");
      assertThat(wrong.getCellComment().getAuthor()).isEqualTo("cchc");
    }
  }

  @Test
  void comments_of_others_stay_also_on_cells_that_are_suspect() throws IOException {
    try (XSSFWorkbook after = open(annotated(furnished(), VI))) {
      XSSFCell suspicious = cell(after.getSheetAt(0), place("3.4.4"));

      assertThat(suspicious.getCellComment().getAuthor()).isEqualTo("Lan");
      assertThat(suspicious.getCellComment().getString().getString()).isEqualTo("xem lại");
      assertThat(suspicious.getCellStyle().getFillForegroundColorColor().getARGBHex())
          .isEqualTo("FFFFEB9D");
      assertThat(after.getSheetAt(0).getCellComments()).hasSize(3);
    }
  }

  @Test
  void the_sheet_of_results_leads_to_the_cells_and_has_columns_to_answer_in() throws IOException {
    try (XSSFWorkbook after = open(annotated(furnished(), VI))) {
      XSSFSheet results = after.getSheet(RESULTS);

      assertThat(texts(results.getRow(0)).get(0)).startsWith("KHÔNG CHẤP NHẬN: 1 sai, 2 nghi ngờ");
      assertThat(texts(results.getRow(1)).get(0))
          .contains("1. 3.1.3 (Phụ lục!" + place("3.1.3") + "): đang ghi 1.859, nên ghi 1.895");
      assertThat(texts(results.getRow(2)).subList(0, 9))
          .containsExactly(
              "Mức độ",
              "Chỉ tiêu",
              "Tên chỉ tiêu",
              "Vị trí",
              "Đang ghi",
              "Nên ghi",
              "Vì sao",
              "Sửa thành",
              "Giải trình");
      assertThat(texts(results.getRow(3)).subList(0, 6))
          .containsExactly(
              "Sai",
              "3.1.3",
              "Tổng số TTHC đang có hiệu lực",
              "Phụ lục!" + place("3.1.3"),
              "1.859",
              "1.895 hoặc 8.159");
      assertThat(results.getHyperlink(3, 3).getLocation()).isEqualTo("'Phụ lục'!" + place("3.1.3"));
      assertThat(texts(results.getRow(5)).get(3)).isEqualTo("Không có ô trong tệp");
      assertThat(results.getPaneInformation().isFreezePane()).isTrue();
      assertThat(results.isColumnHidden(9)).isTrue();
      assertThat(results.getRow(3).getCell(7).getCellStyle().getDataFormatString()).isEqualTo("@");
    }
  }

  @Test
  void nothing_that_was_submitted_is_live_in_what_is_written() throws IOException {
    String formula = "=HYPERLINK(\"http://x\",\"<b>\")";
    Report report =
        Report.builder(FORM.id())
            .figures(
                List.of(
                    Figure.printed(FigureRef.of("3.1.3"), formula),
                    Figure.printed(FigureRef.of("3.1.4"), "5").withNote("@SUM(A1)"),
                    Figure.printed(FigureRef.of("3.2.1"), "a\u202Eb_x000A_")))
            .narrative(List.of("=cmd|' /C calc'!A0", "+ lời văn"))
            .build();
    byte[] json = "{}".getBytes(StandardCharsets.UTF_8);

    byte[] made = annotated(json, report, result(report), VI);

    try (XSSFWorkbook workbook = open(made)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
            assertThat(cell.getStringCellValue()).matches("(?s)[^=+@\u202E].*|");
          }
        }
      }
      assertThat(workbook.getSheet("Lời văn").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("'=cmd|' /C calc'!A0");
      assertThat(workbook.getSheetAt(0).getRow(4).getCell(3).getStringCellValue())
          .isEqualTo("a b_x000A_");
    }
    assertThat(String.join("", Packages.parts(made).values()))
        .doesNotContain("TargetMode", "<f>", "externalLink");
  }

  @Test
  void a_report_from_a_file_of_another_kind_becomes_a_workbook_that_reads_the_same()
      throws IOException {
    byte[] text = Files.readAllBytes(WorkedExample.TEXT);
    Report report = read(text);

    byte[] made = annotated(text, report, result(report), VI);
    Report again = read(made);

    assertThat(again.figures())
        .extracting(figure -> entry(figure.ref(), String.valueOf(figure.text())))
        .containsExactlyElementsOf(
            report.figures().stream()
                .map(figure -> entry(figure.ref(), String.valueOf(figure.text())))
                .toList());
    try (XSSFWorkbook workbook = open(made)) {
      assertThat(workbook.getSheetAt(0).getCellComments()).hasSize(2);
      assertThat(workbook.getSheet("Lời văn").getCellComments()).hasSize(1);
    }
  }

  @Test
  void what_comes_from_one_cause_is_folded_under_the_entry_that_names_it() throws IOException {
    Report report = read(example());
    Finding head =
        Finding.builder(
                "3.1.3-test",
                SomeFindings.unreadable("3.1.3", Severity.ERROR).kind(),
                Severity.ERROR,
                SomeFindings.unreadable("3.1.3", Severity.ERROR).evidence())
            .figures(SomeFindings.refs("3.1.3"))
            .build();
    Finding under = SomeFindings.told("3.1.3", Severity.WARNING);
    Finding other = SomeFindings.told("5.1.2", Severity.INFO);
    ValidationResult result =
        ValidationResult.builder(ValidationResult.ReportKey.of(report))
            .findings(List.of(under, other, head))
            .build();

    byte[] once = annotated(example(), report, result, VI);

    try (XSSFWorkbook workbook = open(once)) {
      XSSFSheet results = workbook.getSheet(RESULTS);
      assertThat(texts(results.getRow(3)).get(6)).contains("1 phát hiện khác, sửa chỗ này là hết");
      assertThat(results.getRow(4).getOutlineLevel()).isEqualTo(1);
      assertThat(results.getRow(4).getZeroHeight()).isTrue();
      assertThat(texts(results.getRow(4)).get(1)).isEqualTo("3.1.3");
      assertThat(results.getRow(5).getOutlineLevel()).isZero();
      assertThat(results.getRowSumsBelow()).isFalse();
      results.getRow(4).getCell(8).setCellValue("đã có công văn");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      once = out.toByteArray();
    }
    try (XSSFWorkbook again = open(annotated(once, report, result, VI))) {
      XSSFRow answered = again.getSheet(RESULTS).getRow(4);
      assertThat(answered.getCell(8).getStringCellValue()).isEqualTo("đã có công văn");
      assertThat(answered.getZeroHeight()).as("what was answered stays in view").isFalse();
    }
  }

  private static List<String> texts(Row row) {
    return IntStream.range(0, row.getLastCellNum())
        .mapToObj(i -> row.getCell(i) == null ? "" : row.getCell(i).getStringCellValue())
        .toList();
  }
}
