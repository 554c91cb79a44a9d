package vn.cchc.io.internal.format.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.OperandPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.sheet.StoredWorkbook;

/** Formulas that stand once in a sheet and are meant for many of its cells. */
public final class SharedFormulaText {

  private static final int LAST_ROW = 0xFFFFF;
  private static final int LAST_COLUMN = 0x3FFF;

  private final FormulaBook book;
  private final int sheet;
  private final Map<String, Master> masters = new HashMap<>();

  /** Creates those of one sheet. */
  public SharedFormulaText(List<String> sheets, List<StoredWorkbook.Name> names, int sheet) {
    book = new FormulaBook(sheets, names, SpreadsheetVersion.EXCEL2007);
    this.sheet = sheet;
  }

  private record Master(String text, Ptg @Nullable [] parts, int row, int column) {}

  /**
   * Returns the formula of a cell.
   *
   * @param group of cells that share it
   * @param text of it where it stands; empty in all other cells
   * @return null where it stands nowhere
   */
  public @Nullable String resolve(String group, String text, int row, int column) {
    if (!text.isBlank()) {
      // the cells that share it follow, if any do
      masters.put(
          group, new Master(text, book.parse(text, FormulaType.CELL, sheet, row), row, column));
      return text;
    }
    Master master = masters.get(group);
    if (master == null) {
      return null;
    }
    Ptg[] parts = master.parts;
    return parts == null
        ? master.text
        : FormulaRenderer.toFormulaString(
            book, moved(parts, row - master.row, column - master.column));
  }

  private static Ptg[] moved(Ptg[] parts, int down, int right) {
    Ptg[] moved = parts.clone();
    for (int i = 0; i < moved.length; i++) {
      if (moved[i] instanceof OperandPtg operand) {
        OperandPtg copy = operand.copy();
        if (copy instanceof RefPtgBase cell) {
          move(cell, down, right);
        } else if (copy instanceof AreaPtgBase area) {
          move(area, down, right);
        }
        moved[i] = copy;
      }
    }
    return moved;
  }

  private static void move(RefPtgBase cell, int down, int right) {
    if (cell.isRowRelative()) {
      cell.setRow(cell.getRow() + down & LAST_ROW);
    }
    if (cell.isColRelative()) {
      cell.setColumn(cell.getColumn() + right & LAST_COLUMN);
    }
  }

  private static void move(AreaPtgBase area, int down, int right) {
    if (area.isFirstRowRelative()) {
      area.setFirstRow(area.getFirstRow() + down & LAST_ROW);
    }
    if (area.isLastRowRelative()) {
      area.setLastRow(area.getLastRow() + down & LAST_ROW);
    }
    if (area.isFirstColRelative()) {
      area.setFirstColumn(area.getFirstColumn() + right & LAST_COLUMN);
    }
    if (area.isLastColRelative()) {
      area.setLastColumn(area.getLastColumn() + right & LAST_COLUMN);
    }
  }
}
