package vn.cchc.io.internal.format.compute;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.IndexedUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.sheet.StoredSheet;
import vn.cchc.io.internal.format.sheet.StoredWorkbook;

/** The workbook as a formula sees it. Computes one formula at a time. */
final class ComputingBook extends FormulaBook implements EvaluationWorkbook {

  private final List<SheetCells> cells = new ArrayList<>();
  private Ptg[] formula = new Ptg[0];

  ComputingBook(StoredWorkbook workbook, Computation computation) {
    super(
        workbook.sheets().stream().map(StoredSheet::name).toList(),
        workbook.names(),
        workbook.small() ? SpreadsheetVersion.EXCEL97 : SpreadsheetVersion.EXCEL2007);
    workbook.sheets().forEach(sheet -> cells.add(new SheetCells(sheet, computation)));
  }

  /** Sets the formula that is computed next. */
  void compute(Ptg[] parts) {
    formula = parts;
  }

  @Override
  public Ptg[] getFormulaTokens(EvaluationCell cell) {
    return formula;
  }

  @Override
  public SheetCells getSheet(int index) {
    return cells.get(index);
  }

  @Override
  public int getSheetIndex(EvaluationSheet sheet) {
    return cells.indexOf(sheet);
  }

  @Override
  public int getSheetIndex(String name) {
    return sheetIndex(name);
  }

  @Override
  public String getSheetName(int index) {
    return sheetName(index);
  }

  @Override
  public EvaluationName getName(NamePtg name) {
    return name(name);
  }

  @Override
  public int convertFromExternSheetIndex(int index) {
    return index;
  }

  @Override
  public ExternalSheet getExternalSheet(int index) {
    throw new IllegalStateException("no sheets of other workbooks");
  }

  @Override
  public ExternalSheet getExternalSheet(String first, @Nullable String last, int workbook) {
    if (workbook > 0) {
      throw new IllegalStateException("no sheets of other workbooks");
    }
    return last == null || last.equals(first)
        ? new ExternalSheet(null, first)
        : new ExternalSheetRange(null, first, last);
  }

  @Override
  public String resolveNameXText(NameXPtg name) {
    throw new IllegalStateException("no names of other workbooks");
  }

  @Override
  public ExternalName getExternalName(int sheet, int name) {
    throw new IllegalStateException("no names of other workbooks");
  }

  @Override
  public ExternalName getExternalName(String name, String sheet, int workbook) {
    throw new IllegalStateException("no names of other workbooks");
  }

  @Override
  public UDFFinder getUDFFinder() {
    return new IndexedUDFFinder(AggregatingUDFFinder.DEFAULT);
  }

  @Override
  public void clearAllCachedResultValues() {}
}
