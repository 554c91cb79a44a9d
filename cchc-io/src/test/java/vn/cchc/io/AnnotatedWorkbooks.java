package vn.cchc.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.Correction;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;

/** The worked example as a workbook, and what is found in it. */
final class AnnotatedWorkbooks {

  static final Locale VI = Locale.forLanguageTag("vi");
  static final String RESULTS = "Kết quả kiểm tra";
  static final Catalogue FORM = Catalogues.find("cchc-2021-province").orElseThrow();

  private AnnotatedWorkbooks() {}

  static byte[] example() {
    try {
      return Files.readAllBytes(WorkedExample.FOLDER.resolve("report.xlsx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Report read(byte[] workbook) {
    return ReportReader.standard().read(workbook, "f");
  }

  /** Findings about 3.1.3 (wrong), 3.4.4 (suspicious), a row that is missing, and the prose. */
  static ValidationResult result(Report report) {
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

  static ValidationResult sound(Report report) {
    return ValidationResult.builder(ValidationResult.ReportKey.of(report)).build();
  }

  static byte[] annotated(byte[] workbook, Locale locale) {
    Report report = read(workbook);
    return annotated(workbook, report, result(report), locale);
  }

  static byte[] annotated(byte[] workbook, Report report, ValidationResult result, Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Annotator.of(locale).workbook(workbook, "f", report, result, FORM, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static XSSFWorkbook open(byte[] workbook) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(workbook));
  }

  static XSSFCell cell(XSSFSheet sheet, String name) {
    CellAddress address = new CellAddress(name);
    XSSFCell cell = sheet.getRow(address.getRow()).getCell(address.getColumn());
    return cell == null ? sheet.getRow(address.getRow()).createCell(address.getColumn()) : cell;
  }

  static String place(String indicator) {
    return read(example()).figure(indicator).orElseThrow().origin().place().cell();
  }

  /** The example with all that officers' workbooks have. */
  static byte[] furnished() throws IOException {
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

  static void comment(XSSFSheet sheet, String cell, String author, String text) {
    XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 5, 5, 8, 9);
    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setAddress(new CellAddress(cell));
    comment.setAuthor(author);
    comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
  }
}
