package vn.cchc.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The table of a form as officials lay it out in a workbook and in a document of Word. */
final class OfficeFiles {

  private static final List<String> UPPER =
      List.of("STT", "Chỉ tiêu thống kê", "Kết quả thống kê", "", "Ghi chú");
  private static final List<String> LOWER = List.of("", "", "Đơn vị tính", "Số liệu", "");
  private static final List<String> NUMBERING = List.of("(1)", "(2)", "(3)", "(4)", "(5)");

  private OfficeFiles() {}

  /**
   * A workbook: titles, a header of two rows with merged cells, a row that numbers the columns,
   * counts as numbers.
   *
   * @param left how many empty columns stand left of the table
   */
  static byte[] workbook(List<String> titles, List<List<String>> rows, int left) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("Phụ lục");
      CellStyle grouped = workbook.createCellStyle();
      grouped.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
      int next = 0;
      for (String title : titles) {
        sheet.createRow(next).createCell(left).setCellValue(title);
        sheet.addMergedRegion(new CellRangeAddress(next, next, left, left + 4));
        next++;
      }
      for (int column : new int[] {0, 1, 4}) {
        sheet.addMergedRegion(new CellRangeAddress(next, next + 1, left + column, left + column));
      }
      sheet.addMergedRegion(new CellRangeAddress(next, next, left + 2, left + 3));
      for (List<String> header : List.of(UPPER, LOWER, NUMBERING)) {
        fill(sheet.createRow(next++), header, left, grouped);
      }
      for (List<String> row : rows) {
        fill(sheet.createRow(next++), row, left, grouped);
      }
      int[] widths = {10, 60, 22, 14, 40};
      for (int column = 0; column < widths.length; column++) {
        sheet.setColumnWidth(left + column, widths[column] * 256);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(XSSFRow row, List<String> cells, int left, CellStyle grouped) {
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i);
      if (i == 3 && text.matches("[1-9]\\d{0,2}(\\.\\d{3})*")) {
        var cell = row.createCell(left + i);
        cell.setCellValue(Integer.parseInt(text.replace(".", "")));
        cell.setCellStyle(grouped);
      } else if (!text.isEmpty()) {
        row.createCell(left + i).setCellValue(text);
      }
    }
  }

  /** A document of Word: prose, titles and the table, its header cells merged both ways. */
  static byte[] document(List<String> prose, List<String> titles, List<List<String>> rows) {
    try (XWPFDocument document = new XWPFDocument()) {
      prose.forEach(paragraph -> document.createParagraph().createRun().setText(paragraph));
      titles.forEach(title -> document.createParagraph().createRun().setText(title));
      XWPFTable table = document.createTable(1, 4);
      header(table);
      for (List<String> cells : rows) {
        fill(table.createRow(), cells);
      }
      grid(table);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The columns of the table, which the standard asks for. */
  private static void grid(XWPFTable table) {
    CTTblGrid grid = CTTblGrid.Factory.newInstance();
    for (int width : new int[] {900, 4500, 1500, 1300, 1900}) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
    table.getCTTbl().setTblGrid(grid);
  }

  private static void header(XWPFTable table) {
    XWPFTableRow upper = table.getRow(0);
    List<String> names = List.of(UPPER.get(0), UPPER.get(1), UPPER.get(2), UPPER.get(4));
    for (int i = 0; i < names.size(); i++) {
      upper.getCell(i).setText(names.get(i));
      merge(upper.getCell(i), i == 2 ? 2 : 1, i == 2 ? null : STMerge.RESTART);
    }
    XWPFTableRow lower = table.createRow();
    fill(lower, LOWER);
    for (int i : new int[] {0, 1, 4}) {
      merge(lower.getCell(i), 1, STMerge.CONTINUE);
    }
    fill(table.createRow(), NUMBERING);
  }

  private static void merge(XWPFTableCell cell, int columns, STMerge.Enum down) {
    CTTcPr properties = cell.getCTTc().addNewTcPr();
    if (columns > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
    }
    if (down != null) {
      properties.addNewVMerge().setVal(down);
    }
  }

  private static void fill(XWPFTableRow row, List<String> cells) {
    while (row.getTableCells().size() < cells.size()) {
      row.addNewTableCell();
    }
    for (int i = 0; i < cells.size(); i++) {
      row.getCell(i).setText(cells.get(i));
    }
  }
}
