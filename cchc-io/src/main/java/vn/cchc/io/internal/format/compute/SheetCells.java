package vn.cchc.io.internal.format.compute;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.sheet.StoredCell;
import vn.cchc.io.internal.format.sheet.StoredSheet;
import vn.cchc.io.internal.format.sheet.Value;

/**
 * The cells of a sheet as a formula sees them: what others compute stands there as if somebody had
 * typed it, so that computing one never leads to another.
 */
final class SheetCells implements EvaluationSheet {

  private final StoredSheet sheet;
  private final Computation computation;

  SheetCells(StoredSheet sheet, Computation computation) {
    this.sheet = sheet;
    this.computation = computation;
  }

  EvaluationCell formula(StoredCell cell) {
    return new Seen(cell, Value.NONE, CellType.FORMULA);
  }

  @Override
  public @Nullable EvaluationCell getCell(int row, int column) {
    computation.look(1);
    StoredCell cell = sheet.at(row, column);
    if (cell == null || cell.isEmpty()) {
      return null;
    }
    Value value = computation.value(cell);
    CellType type =
        value instanceof Value.Num
            ? CellType.NUMERIC
            : value instanceof Value.Text
                ? CellType.STRING
                : value instanceof Value.Truth ? CellType.BOOLEAN : CellType.ERROR;
    return new Seen(cell, value, type);
  }

  @Override
  public int getLastRowNum() {
    return sheet.cells().isEmpty() ? 0 : sheet.cells().get(sheet.cells().size() - 1).row();
  }

  @Override
  public boolean isRowHidden(int row) {
    return sheet.isRowHidden(row);
  }

  @Override
  public void clearAllCachedResultValues() {}

  /** A cell that holds a value, or the formula to compute. */
  private final class Seen implements EvaluationCell {

    private final StoredCell cell;
    private final Value value;
    private final CellType type;

    Seen(StoredCell cell, Value value, CellType type) {
      this.cell = cell;
      this.value = value;
      this.type = type;
    }

    @Override
    public Object getIdentityKey() {
      return cell;
    }

    @Override
    public EvaluationSheet getSheet() {
      return SheetCells.this;
    }

    @Override
    public int getRowIndex() {
      return cell.row();
    }

    @Override
    public int getColumnIndex() {
      return cell.column();
    }

    @Override
    public CellType getCellType() {
      return type;
    }

    @Override
    public double getNumericCellValue() {
      return value instanceof Value.Num number ? number.number().doubleValue() : 0;
    }

    @Override
    public String getStringCellValue() {
      return value instanceof Value.Text text ? text.text() : "";
    }

    @Override
    public boolean getBooleanCellValue() {
      return value instanceof Value.Truth truth && truth.truth();
    }

    @Override
    public int getErrorCellValue() {
      return FormulaError.NA.getCode();
    }

    @Override
    public @Nullable CellRangeAddress getArrayFormulaRange() {
      return null;
    }

    @Override
    public boolean isPartOfArrayFormulaGroup() {
      return false;
    }

    @Override
    public CellType getCachedFormulaResultType() {
      return CellType.BLANK;
    }
  }
}
