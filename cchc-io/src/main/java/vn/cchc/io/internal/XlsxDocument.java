package vn.cchc.io.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.Document.Row;
import vn.cchc.model.Fault;
import vn.cchc.model.Notation;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.internal.Texts;

/** Workbooks: the table may stand on any sheet, titles above it. */
public final class XlsxDocument {

  private static final int MAX_ROWS = 20_000;
  private static final int MAX_COLUMNS = 60;

  /** Workbooks hold numbers to so many digits. */
  private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

  private XlsxDocument() {}

  /**
   * Takes a workbook apart. A cell that holds a number is printed by the given convention.
   *
   * @throws ReportFormatException if it cannot be read
   */
  public static Document read(byte[] bytes, String name, NumberNotation convention) {
    List<Row> rows = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook) {
        read(sheet, convention, rows, titles, name);
      }
    } catch (NoClassDefFoundError e) {
      throw Poi.missing(name, e);
    } catch (IOException | RuntimeException e) {
      throw Poi.unreadable(name, "XLSX", e);
    }
    return new Document(List.of(), titles, rows);
  }

  private static void read(
      Sheet sheet, NumberNotation convention, List<Row> rows, List<String> titles, String name) {
    DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
    for (org.apache.poi.ss.usermodel.Row row : sheet) {
      if (rows.size() >= MAX_ROWS) {
        throw new ReportFormatException(Fault.of("rows", MAX_ROWS).at(name));
      }
      List<String> cells = new ArrayList<>();
      int last = Math.min(row.getLastCellNum(), MAX_COLUMNS);
      for (int column = 0; column < last; column++) {
        Cell cell = row.getCell(column);
        cells.add(cell == null ? "" : text(cell, convention, formatter));
      }
      rows.add(new Row(row.getRowNum() + 1, cells));
      if (titles.size() < 30) {
        titles.add(String.join(" ", cells).strip());
      }
    }
  }

  private static String text(Cell cell, NumberNotation convention, DataFormatter formatter) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> Texts.nfc(cell.getRichStringCellValue().getString());
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? formatter.formatCellValue(cell)
              : number(cell, convention);
      default -> "";
    };
  }

  /** A workbook holds 99,37% as 0.9937 and a format that says how many decimals to print. */
  private static String number(Cell cell, NumberNotation convention) {
    BigDecimal number = new BigDecimal(cell.getNumericCellValue(), EXCEL);
    String format = cell.getCellStyle().getDataFormatString();
    if (format == null || format.indexOf('%') < 0) {
      return plain(number, convention);
    }
    int point = format.indexOf('.');
    int decimals = 0;
    while (point >= 0
        && point + 1 + decimals < format.length()
        && format.charAt(point + 1 + decimals) == '0') {
      decimals++;
    }
    BigDecimal percent = number.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
    return Notation.of(percent, convention) + "%";
  }

  private static String plain(BigDecimal number, NumberNotation convention) {
    BigDecimal stripped = number.stripTrailingZeros();
    return Notation.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped, convention);
  }
}
