package vn.cchc.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.FormWorkbook;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureValue;
import vn.cchc.model.Outcome;
import vn.cchc.model.Report;

/** A form's workbook as officials fill it in: digits are typed as numbers, percentages as texts. */
final class FilledForm {

  private final XSSFWorkbook workbook;
  private final DataFormatter shown = new DataFormatter(Locale.ROOT);

  private FilledForm(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  static FilledForm blank(Catalogue catalogue, String language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      FormWorkbook.of(Locale.forLanguageTag(language)).withRows(12).write(catalogue, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(out.toByteArray());
  }

  static FilledForm of(byte[] workbook) {
    try {
      return new FilledForm(new XSSFWorkbook(new ByteArrayInputStream(workbook)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills in the figures of a report of a form with one column. */
  FilledForm with(Report report) {
    for (Figure figure : report.figures()) {
      Row row = row(figure.indicator().value());
      FigureValue value = figure.value();
      // a cell for a percentage takes a text
      boolean text = row.getCell(3).getCellStyle().getDataFormatString().equals("@");
      if (value instanceof FigureValue.Quantity quantity && !text) {
        row.getCell(3).setCellValue(quantity.number().doubleValue());
      } else if (figure.text() != null) {
        row.getCell(3).setCellValue(figure.text());
      }
      if (figure.note() != null) {
        row.getCell(4).setCellValue(figure.note());
      }
    }
    return this;
  }

  /** Types whose report it is, and of which period. */
  FilledForm titled(String agency, String period) {
    for (int i = 0; i < 2; i++) {
      Row row = workbook.getSheetAt(0).getRow(i + 1);
      CellStyle style = row.getCell(0).getCellStyle();
      // what was an inline text stays one else
      row.removeCell(row.getCell(0));
      row.createCell(0).setCellValue(i == 0 ? agency : period);
      row.getCell(0).setCellStyle(style);
    }
    return this;
  }

  /** Types a row of a table: its number, its name, its figures; nothing where a text is empty. */
  FilledForm row(int number, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        Cell cell = workbook.getSheetAt(0).getRow(number - 1).getCell(i);
        if (i == 1) {
          cell.setCellValue(cells[i]);
        } else {
          cell.setCellValue(Double.parseDouble(cells[i]));
        }
      }
    }
    return this;
  }

  /** Types how a row of a table is numbered. */
  void number(String cell, String text) {
    at(cell).setCellValue(text);
  }

  FilledForm calculated() {
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    evaluator.clearAllCachedResultValues();
    evaluator.evaluateAll();
    return this;
  }

  private Row row(String code) {
    for (Row row : workbook.getSheetAt(0)) {
      Cell cell = row.getCell(0);
      if (cell != null && shown.formatCellValue(cell).equals(code)) {
        return row;
      }
    }
    throw new IllegalArgumentException("no row " + code);
  }

  private Cell at(String name) {
    CellReference at = new CellReference(name);
    return workbook.getSheetAt(0).getRow(at.getRow()).getCell(at.getCol());
  }

  /** Returns what a row is told, by the number that is printed in it. */
  String told(String code) {
    Row row = row(code);
    return row.getCell(row.getLastCellNum() - 1).getStringCellValue().strip();
  }

  /** Returns what a cell says. */
  String text(String cell) {
    Cell at = at(cell);
    return at.getCellType() == CellType.FORMULA
        ? at.getStringCellValue().strip()
        : shown.formatCellValue(at);
  }

  /** Returns what became of the relations that the workbook says, by their identifiers. */
  Map<String, Outcome.State> states() {
    Map<String, Outcome.State> states = new LinkedHashMap<>();
    Sheet checks = workbook.getSheetAt(workbook.getNumberOfSheets() - 3);
    for (Row row : checks) {
      if (row.getRowNum() > 2) {
        states.merge(row.getCell(0).getStringCellValue(), state(row), FilledForm::worse);
      }
    }
    return states;
  }

  private static Outcome.State state(Row row) {
    return switch (row.getCell(4).getStringCellValue()) {
      case "Khớp", "Holds" -> Outcome.State.HELD;
      case "Không khớp", "Broken" -> Outcome.State.BROKEN;
      default -> Outcome.State.NOT_CHECKED;
    };
  }

  /** Returns what is to be said of a relation of two rows. */
  static Outcome.State worse(Outcome.State one, Outcome.State other) {
    return one == Outcome.State.BROKEN || other == Outcome.State.BROKEN
        ? Outcome.State.BROKEN
        : one == Outcome.State.HELD || other == Outcome.State.HELD
            ? Outcome.State.HELD
            : Outcome.State.NOT_CHECKED;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Returns the report that is read of it. */
  Report read() {
    try {
      return ReportReader.standard().read(new ByteArrayInputStream(bytes()), "form.xlsx");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns every formula of the workbook. */
  List<String> formulas() {
    List<String> formulas = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            formulas.add(cell.getCellFormula());
          }
        }
      }
    }
    return formulas;
  }
}
