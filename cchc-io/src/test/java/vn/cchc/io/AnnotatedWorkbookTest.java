package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.Correction;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;

class AnnotatedWorkbookTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final String RESULTS = "Kết quả kiểm tra";
  private static final Catalogue FORM = Catalogues.find("cchc-2021-province").orElseThrow();

  private static byte[] example() {
    try {
      return Files.readAllBytes(WorkedExample.FOLDER.resolve("report.xlsx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Report read(byte[] workbook) {
    return ReportReader.standard().read(workbook, "f");
  }

  /** Findings about 3.1.3 (wrong), 3.4.4 (suspicious), a row that is missing, and the prose. */
  private static ValidationResult result(Report report) {
    Finding wrong =
        Finding.builder(
                "3.1.3-test",
                SomeFindings.unreadable("3.1.3", Severity.ERROR).kind(),
                Severity.ERROR,
                SomeFindings.unreadable("3.1.3", Severity.ERROR).evidence())
            .figures(SomeFindings.refs("3.1.3"))
            .corrections(
                List.of(
                    Correction.of(FigureRef.of("3.1.3"), "1.895"),
                    Correction.of(FigureRef.of("3.1.3"), "8.159")))
            .build();
    return ValidationResult.builder(ValidationResult.ReportKey.of(report))
        .findings(
            List.of(
                SomeFindings.blank("3.4.4"),
                wrong,
                SomeFindings.blank("9.9", Severity.WARNING),
                Finding.builder(
                        "prose",
                        SomeFindings.told("5.1.2", Severity.INFO).kind(),
                        Severity.INFO,
                        SomeFindings.told("5.1.2", Severity.INFO).evidence())
                    .figures(SomeFindings.refs("5.1.2"))
                    .source(new NarrativeSpan(0, 0, 4))
                    .build()))
        .build();
  }

  private static ValidationResult sound(Report report) {
    return ValidationResult.builder(ValidationResult.ReportKey.of(report)).build();
  }

  private static byte[] annotated(byte[] workbook, Locale locale) {
    Report report = read(workbook);
    return annotated(workbook, report, result(report), locale);
  }

  private static byte[] annotated(
      byte[] workbook, Report report, ValidationResult result, Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Annotator.of(locale).workbook(workbook, "f", report, result, FORM, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static XSSFWorkbook open(byte[] workbook) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(workbook));
  }

  private static XSSFCell cell(XSSFSheet sheet, String name) {
    CellAddress address = new CellAddress(name);
    XSSFCell cell = sheet.getRow(address.getRow()).getCell(address.getColumn());
    return cell == null ? sheet.getRow(address.getRow()).createCell(address.getColumn()) : cell;
  }

  private static String place(String indicator) {
    return read(example()).figure(indicator).orElseThrow().origin().place().cell();
  }

  /** The example with all that officers' workbooks have. */
  private static byte[] furnished() throws IOException {
    try (XSSFWorkbook workbook = open(example())) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      XSSFSheet hidden = workbook.createSheet("Ẩn & nháp");
      hidden.createRow(0).createCell(0).setCellValue("=1+1");
      hidden.getRow(0).createCell(1).setCellFormula("1+1");
      workbook.setSheetHidden(1, true);
      XSSFName name = workbook.createName();
      name.setNameName("so_tthc");
      name.setRefersToFormula("'Phụ lục'!$D$10");
      CellStyle filled = workbook.createCellStyle();
      filled.cloneStyleFrom(cell(sheet, place("3.1.3")).getCellStyle());
      filled.setFillForegroundColor(IndexedColors.AQUA.getIndex());
      filled.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      cell(sheet, place("3.1.3")).setCellStyle(filled);
      comment(sheet, "B1", "Lan", "đã soát");
      comment(sheet, place("3.4.4"), "Lan", "xem lại");
      sheet.protectSheet("bí mật");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void comment(XSSFSheet sheet, String cell, String author, String text) {
    XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 5, 5, 8, 9);
    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setAddress(new CellAddress(cell));
    comment.setAuthor(author);
    comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
  }

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

  private static List<String> texts(Row row) {
    return IntStream.range(0, row.getLastCellNum())
        .mapToObj(i -> row.getCell(i) == null ? "" : row.getCell(i).getStringCellValue())
        .toList();
  }

  @Test
  void annotating_again_replaces_what_was_written_before() throws IOException {
    byte[] once = annotated(furnished(), VI);

    byte[] twice = annotated(once, VI);

    assertThat(Packages.parts(twice)).containsExactlyInAnyOrderEntriesOf(Packages.parts(once));
    Report report = read(once);
    byte[] mended = annotated(once, report, sound(report), Locale.ENGLISH);
    try (XSSFWorkbook before = open(furnished());
        XSSFWorkbook after = open(mended)) {
      assertThat(after.getSheet(RESULTS)).isNull();
      assertThat(after.getNumberOfSheets()).isEqualTo(3);
      assertThat(after.getSheet("Check results").getRow(0).getCell(0).getStringCellValue())
          .startsWith("ACCEPTED");
      assertThat(after.getSheetAt(0).getCellComments()).hasSize(2);
      for (String indicator : List.of("3.1.3", "3.4.4")) {
        assertThat(cell(after.getSheetAt(0), place(indicator)).getCellStyle().getIndex())
            .isEqualTo(cell(before.getSheetAt(0), place(indicator)).getCellStyle().getIndex());
      }
    }
  }

  @Test
  void what_was_written_before_is_replaced_also_after_another_program_saved_it()
      throws IOException {
    byte[] saved;
    try (XSSFWorkbook workbook = open(annotated(furnished(), VI))) {
      workbook.setSheetOrder(RESULTS, 0);
      workbook.setSheetName(0, "Của tôi");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      saved = out.toByteArray();
    }
    Report report = read(saved);
    assertThat(report).isEqualTo(read(furnished()));

    try (XSSFWorkbook after = open(annotated(saved, report, sound(report), VI))) {
      assertThat(after.getSheetName(0)).isEqualTo("Phụ lục");
      assertThat(after.getSheet("Của tôi")).isNull();
      assertThat(after.getSheetAt(0).getCellComments()).hasSize(2);
      assertThat(
              cell(after.getSheetAt(0), place("3.1.3"))
                  .getCellStyle()
                  .getFillForegroundColorColor()
                  .getIndexed())
          .isEqualTo(IndexedColors.AQUA.getIndex());
      assertThat(after.getName("so_tthc").getRefersToFormula()).isEqualTo("'Phụ lục'!$D$10");
    }
  }

  @Test
  void a_sheet_of_the_officer_that_has_our_name_stays() throws IOException {
    byte[] workbook;
    try (XSSFWorkbook own = open(example())) {
      own.createSheet(RESULTS).createRow(0).createCell(0).setCellValue("của tôi");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      own.write(out);
      workbook = out.toByteArray();
    }
    Report before = read(workbook);

    byte[] once = annotated(workbook, VI);

    assertThat(read(once)).isEqualTo(before);
    try (XSSFWorkbook after = open(annotated(once, VI))) {
      assertThat(after.getNumberOfSheets()).isEqualTo(3);
      assertThat(after.getSheet(RESULTS).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("của tôi");
      assertThat(after.getSheet(RESULTS + " (2)")).isNotNull();
    }
  }

  @Test
  void a_signature_is_taken_out_and_that_is_told() throws IOException {
    byte[] signed = Packages.signed(example());
    Report report = read(signed);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    Annotator.Annotation done =
        Annotator.of(VI).workbook(signed, "f", report, result(report), FORM, out);

    assertThat(done).isEqualTo(new Annotator.Annotation(true, 2, 2));
    Map<String, String> parts = Packages.parts(out.toByteArray());
    assertThat(parts.keySet()).noneMatch(part -> part.contains("_xmlsignatures"));
    assertThat(parts.get("_rels/.rels")).doesNotContain("digital-signature");
    assertThat(parts.get("[Content_Types].xml")).doesNotContain("sig1.xml");
    assertThat(parts.get("xl/worksheets/cchc1.xml")).contains("chữ ký số");
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
}
