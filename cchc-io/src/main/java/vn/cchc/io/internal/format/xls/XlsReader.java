package vn.cchc.io.internal.format.xls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.number.CellFormat;
import vn.cchc.io.internal.format.sheet.BuiltInFormats;
import vn.cchc.io.internal.format.sheet.Look;
import vn.cchc.io.internal.format.sheet.Numbers;
import vn.cchc.io.internal.format.sheet.OwnResults;
import vn.cchc.io.internal.format.sheet.Region;
import vn.cchc.io.internal.format.sheet.RichText;
import vn.cchc.io.internal.format.sheet.StoredCell;
import vn.cchc.io.internal.format.sheet.StoredSheet;
import vn.cchc.io.internal.format.sheet.StoredWorkbook;
import vn.cchc.io.internal.format.sheet.Value;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.model.Fault;

/** Reads workbooks of Excel 97 to 2003. */
public final class XlsReader {

  private static final int LAST_COLUMN = 255;

  private final Source source;
  private final Budget budget;
  private final HSSFWorkbook workbook;
  private final Map<Integer, Look> looks = new HashMap<>();

  private XlsReader(Source source, HSSFWorkbook workbook) {
    this.source = source;
    this.workbook = workbook;
    budget = new Budget(source.name());
  }

  /** Reads a workbook. */
  public static StoredWorkbook read(Source source) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(source.bytes()))) {
      if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new ReportFormatException(Fault.of("workbook.password"));
      }
      try (HSSFWorkbook workbook = new HSSFWorkbook(files, false)) {
        return new XlsReader(source, workbook).read();
      }
    } catch (EncryptedDocumentException e) {
      throw new ReportFormatException(Fault.of("workbook.password"), e);
    } catch (OldFileFormatException e) {
      throw new ReportFormatException(Fault.of("workbook.old"), e);
    }
  }

  private StoredWorkbook read() {
    List<StoredSheet> sheets = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      StoredSheet sheet = new StoredSheet(workbook.getSheetName(i));
      if (workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
        sheet.hide();
      }
      read(workbook.getSheetAt(i), sheet);
      sheet.close();
      sheets.add(sheet);
    }
    boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    return new StoredWorkbook(sheets, names(), from1904, true, true);
  }

  private List<StoredWorkbook.Name> names() {
    List<StoredWorkbook.Name> names = new ArrayList<>();
    for (HSSFName name : workbook.getAllNames()) {
      try {
        String meaning = name.isFunctionName() ? null : name.getRefersToFormula();
        if (meaning != null) {
          int sheet = name.getSheetIndex();
          names.add(new StoredWorkbook.Name(name.getNameName(), sheet < 0 ? null : sheet, meaning));
        }
      } catch (RuntimeException e) {
        // a name that means nothing is unknown to formulas
      }
    }
    return names;
  }

  private void read(HSSFSheet from, StoredSheet sheet) {
    if (!from.isDisplayZeros()) {
      sheet.hideZeros();
    }
    for (int column = 0; column <= LAST_COLUMN; column++) {
      if (from.isColumnHidden(column) || from.getColumnWidth(column) == 0) {
        sheet.hideColumns(column, column);
      }
    }
    for (CellRangeAddress region : from.getMergedRegions()) {
      sheet.merge(
          new Region(
              region.getFirstRow(),
              region.getFirstColumn(),
              region.getLastRow(),
              region.getLastColumn()));
    }
    for (Row row : from) {
      if (row.getZeroHeight() || row.getHeight() == 0) {
        sheet.hideRows(row.getRowNum(), row.getRowNum());
      }
      for (Cell cell : row) {
        read((HSSFCell) cell, sheet);
      }
    }
    for (Map.Entry<CellAddress, HSSFComment> entry : comments(from).entrySet()) {
      HSSFComment comment = entry.getValue();
      if (!OwnResults.AUTHOR.equals(comment.getAuthor()) && comment.getString() != null) {
        String text = comment.getString().getString();
        if (text != null && !text.isBlank()) {
          CellAddress place = entry.getKey();
          sheet.comment(place.getRow(), place.getColumn(), RichText.clean(text.strip()), budget);
        }
      }
    }
  }

  /** Comments stand among drawings, of which any may be broken. */
  private static Map<CellAddress, HSSFComment> comments(HSSFSheet sheet) {
    try {
      return sheet.getCellComments();
    } catch (RuntimeException e) {
      return Map.of();
    }
  }

  private void read(HSSFCell cell, StoredSheet sheet) {
    Look look = Look.PLAIN;
    Value value;
    String formula = null;
    boolean plain = true;
    try {
      look = look(cell.getCellStyle());
      if (cell.getCellType() == CellType.FORMULA) {
        plain = !cell.isPartOfArrayFormulaGroup();
        formula = formula(cell);
      }
      value = value(cell, look);
    } catch (ReportFormatException e) {
      throw e;
    } catch (RuntimeException e) {
      // one cell that is broken breaks no workbook
      value = new Value.Unread("#ERROR");
    }
    if (formula != null || value != Value.NONE) {
      sheet.add(
          new StoredCell(cell.getRowIndex(), cell.getColumnIndex(), value, look, formula, plain),
          budget);
    }
  }

  private static @Nullable String formula(HSSFCell cell) {
    try {
      return cell.getCellFormula();
    } catch (RuntimeException e) {
      // its result is stored beside it
      return null;
    }
  }

  private Value value(HSSFCell cell, Look look) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> {
        var number = Numbers.of(cell.getNumericCellValue());
        yield number == null ? new Value.Unread("#ERROR") : new Value.Num(number);
      }
      case STRING -> text(cell.getRichStringCellValue(), look);
      case BOOLEAN -> new Value.Truth(cell.getBooleanCellValue());
      case ERROR -> new Value.Failure(FormulaError.forInt(cell.getErrorCellValue()).getString());
      default -> Value.NONE;
    };
  }

  private Value text(HSSFRichTextString text, Look look) {
    RichText rich = new RichText();
    String plain = text.getString();
    int runs = text.numFormattingRuns();
    int first =
        runs == 0 ? plain.length() : Math.min(plain.length(), text.getIndexOfFormattingRun(0));
    rich.add(plain.substring(0, first), look.struck(), false);
    for (int i = 0; i < runs; i++) {
      int from = Math.min(plain.length(), text.getIndexOfFormattingRun(i));
      int to =
          i + 1 < runs
              ? Math.min(plain.length(), text.getIndexOfFormattingRun(i + 1))
              : plain.length();
      HSSFFont font = font(text.getFontOfFormattingRun(i));
      boolean struck = font == null ? look.struck() : font.getStrikeout();
      boolean raised = font != null && font.getTypeOffset() == Font.SS_SUPER;
      rich.add(plain.substring(from, Math.max(from, to)), struck, raised);
    }
    return rich.value();
  }

  private @Nullable HSSFFont font(int index) {
    try {
      return workbook.getFontAt(index);
    } catch (RuntimeException e) {
      return null;
    }
  }

  private Look look(@Nullable HSSFCellStyle style) {
    if (style == null) {
      return Look.PLAIN;
    }
    return looks.computeIfAbsent(
        (int) style.getIndex(),
        key -> {
          int number = style.getDataFormat();
          String code =
              BuiltInFormats.isOfLanguage(number)
                  ? BuiltInFormats.code(number, source.notation())
                  : style.getDataFormatString();
          HSSFFont font = font(style.getFontIndex());
          return new Look(
              CellFormat.of(code == null ? "" : code), font != null && font.getStrikeout());
        });
  }
}
