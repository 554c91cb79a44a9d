package vn.cchc.io.internal.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.cchc.catalogue.TableRow;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.shape.CellValue;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.shape.Shape.Printed;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue;
import vn.cchc.model.FigureValue.Blank;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.FigureValue.Unreadable;
import vn.cchc.model.NoFigure;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Origin;
import vn.cchc.model.PrintedRow;

/** The figures of the tables of a document. */
public final class DraftReport {

  private static final FigureValue NOUGHT = new Quantity(BigDecimal.ZERO, false, Precision.EXACT);

  private DraftReport() {}

  /** Returns the cells of the columns of figures and dates, row by row. */
  public static List<Figure> figures(List<TableSketch> sketches) {
    List<Figure> figures = new ArrayList<>();
    for (TableSketch sketch : sketches) {
      Map<Integer, ColumnSketch> columns = Drafts.reportedColumns(sketch);
      for (int r = 0; r < sketch.rows().size(); r++) {
        RowSketch row = sketch.rows().get(r);
        List<Printed> cells = sketch.cells().get(r);
        boolean empty =
            columns.keySet().stream().allMatch(column -> cells.get(column).text().isBlank());
        if (!empty && row.role() != TableRow.Role.SECTION) {
          for (Map.Entry<Integer, ColumnSketch> column : columns.entrySet()) {
            Printed cell = cells.get(column.getKey());
            FigureRef ref = FigureRef.ofCell(sketch.id(), row.ref(), column.getValue().id());
            Figure figure = figure(ref, row, column.getValue(), cell, sketch.notation());
            boolean words = cell.value().state() == CellValue.State.WORDS;
            boolean nought = cell.text().isEmpty() && cell.value().isNumber();
            figures.add(
                words
                    ? saying(figure, new Blank(NoFigure.NOT_APPLICABLE))
                    : nought ? saying(figure, NOUGHT) : figure);
          }
        }
      }
    }
    return figures;
  }

  /** What a cell says by the place where it stands, as it does not by itself. */
  private static Figure saying(Figure figure, FigureValue value) {
    return new Figure(
        figure.ref(), figure.text(), value, figure.note(), figure.row(), figure.origin());
  }

  /** Returns a cell as a figure of some name. */
  static Figure figure(
      FigureRef ref, RowSketch row, ColumnSketch column, Printed cell, NumberNotation notation) {
    PrintedRow printed =
        new PrintedRow(
            row.codePrinted() ? row.code().value() : row.serial().isEmpty() ? null : row.serial(),
            row.name(),
            column.unit(),
            row.number());
    String text = cell.text().isBlank() ? null : cell.text();
    Figure figure = Figure.printed(ref, text, null, printed, notation);
    BigDecimal number = cell.value().number();
    if (number != null && figure.value() instanceof Unreadable) {
      // below zero, as accountants print it: (5); or with words about it
      figure =
          new Figure(
              ref,
              text,
              new Quantity(number, false, Precision.EXACT),
              null,
              printed,
              Origin.UNKNOWN);
    }
    return cell.place() == null ? figure : figure.withOrigin(Origin.at(cell.place()));
  }
}
