package vn.cchc.io.internal.format.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.cchc.io.internal.format.workbook.Sheets.cells;
import static vn.cchc.io.internal.format.workbook.Sheets.formula;
import static vn.cchc.io.internal.format.workbook.Sheets.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.format.sheet.OwnResults;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Cell.Formula;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;

/** Workbooks of Excel 97 to 2003. */
class OldWorkbookTest {

  private final HSSFWorkbook workbook = new HSSFWorkbook();
  private final HSSFSheet sheet = workbook.createSheet("Biểu");

  private Document document() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return read(out.toByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private HSSFCellStyle style(String format) {
    HSSFCellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  @Test
  void cells_read_as_they_are_shown() {
    HSSFRow row = sheet.createRow(2);
    row.createCell(1).setCellValue(0.9962);
    row.getCell(1).setCellStyle(style("0.##%"));
    row.createCell(2).setCellValue(44453);
    row.getCell(2).setCellStyle(style("m/d/yy"));
    row.createCell(3).setCellValue("Đơn vị\r\ntính");
    row.createCell(4).setCellValue(true);
    sheet.addMergedRegion(new CellRangeAddress(2, 2, 4, 5));
    row.createCell(6).setCellValue("x");

    Document document = document();

    assertThat(document.pages()).extracting(Page::name).containsExactly("Biểu");
    assertThat(cells(document))
        .extracting(Cell::text, Cell::columns, Cell::number)
        .containsExactly(
            tuple("99,62%", 1, new BigDecimal("0.9962")),
            tuple("14/09/2021", 1, new BigDecimal("44453")),
            tuple("Đơn vị\ntính", 1, null),
            tuple("TRUE", 2, null),
            tuple("x", 1, null));
  }

  @Test
  void formulas_are_told_and_computed() {
    HSSFRow row = sheet.createRow(0);
    row.createCell(0).setCellValue(74_058);
    row.createCell(1).setCellValue(749);
    row.createCell(2).setCellFormula("SUM(A1:B1)");
    row.createCell(3).setCellFormula("1/0");
    row.getCell(3).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0);

    Document document = document();

    assertThat(formula(document, "C1")).isEqualTo(new Formula("=SUM(A1:B1)", true, "74807"));
    assertThat(Sheets.cell(document, "D1").text()).isEqualTo("#DIV/0!");
    assertThat(document.remarks())
        .containsExactly(Remark.of("cell-error", Place.ofCell("Biểu", "D1"), "D1"));
  }

  @Test
  void hidden_and_struck_content_is_left_out() {
    HSSFFont struck = workbook.createFont();
    struck.setStrikeout(true);
    HSSFFont raised = workbook.createFont();
    raised.setTypeOffset(Font.SS_SUPER);
    HSSFRow row = sheet.createRow(0);
    HSSFRichTextString text = new HSSFRichTextString("1.8951.8591");
    text.applyFont(0, 5, struck);
    text.applyFont(10, 11, raised);
    row.createCell(0).setCellValue(text);
    row.createCell(1).setCellValue(5);
    sheet.setColumnHidden(1, true);
    sheet.createRow(1).createCell(0).setCellValue(6);
    sheet.getRow(1).setZeroHeight(true);
    workbook.createSheet("Cũ").createRow(0).createCell(0).setCellValue(7);
    workbook.setSheetHidden(1, true);

    Document document = document();

    assertThat(Sheets.texts(document)).containsExactly("1.859");
    assertThat(document.remarks())
        .containsExactly(
            Remark.of("hidden-rows", Place.ofSheet("Biểu"), "2"),
            Remark.of("hidden-columns", Place.ofSheet("Biểu"), "B"),
            Remark.of("struck-text", Place.ofCell("Biểu", "A1"), "A1"),
            Remark.of("raised-text", Place.ofCell("Biểu", "A1"), "A1"),
            Remark.of("hidden-sheet", Place.ofSheet("Cũ")));
  }

  @Test
  void comments_are_kept_but_for_our_own() {
    HSSFRow row = sheet.createRow(0);
    var patriarch = sheet.createDrawingPatriarch();
    for (int column = 0; column < 2; column++) {
      row.createCell(column).setCellValue(column);
      var comment =
          patriarch.createCellComment(
              new HSSFClientAnchor(0, 0, 0, 0, (short) column, 0, (short) 5, 5));
      comment.setString(new HSSFRichTextString("Xem lại"));
      comment.setAuthor(column == 0 ? "Lan" : OwnResults.AUTHOR);
      row.getCell(column).setCellComment(comment);
    }

    assertThat(cells(document())).extracting(Cell::comment).containsExactly("Xem lại", null);
  }
}
