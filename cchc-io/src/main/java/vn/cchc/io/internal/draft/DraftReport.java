package vn.cchc.io.internal.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.TableRow;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.grid.CellValue;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.shape.Shape.Printed;
import vn.cchc.io.internal.sketch.words.ChangeCells;
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
            figures.add(
                figure(
                    FigureRef.ofCell(sketch.id(), row.ref(), column.getValue().id()),
                    row,
                    column.getValue(),
                    cells.get(column.getKey()),
                    sketch.notation(),
                    true));
          }
        }
      }
    }
    return figures;
  }

  /**
   * Returns a cell as a figure of some name.
   *
   * @param guessed whether nobody said that a figure belongs there, so that words may
   */
  static Figure figure(
      FigureRef ref,
      RowSketch row,
      ColumnSketch column,
      Printed cell,
      NumberNotation notation,
      boolean guessed) {
    PrintedRow printed =
        new PrintedRow(
            row.codePrinted() ? row.code().value() : row.serial().isEmpty() ? null : row.serial(),
            row.name(),
            column.unit(),
            row.number());
    String text = cell.text().isBlank() ? null : cell.text();
    Figure figure = Figure.printed(ref, text, null, printed, notation);
    FigureValue said = said(cell, figure.value(), notation, guessed);
    if (said != null) {
      figure = new Figure(ref, text, said, null, printed, Origin.UNKNOWN);
    }
    return cell.place() == null ? figure : figure.withOrigin(Origin.at(cell.place()));
  }

  /** What a cell says by where it stands; null where it says what its text does. */
  private static @Nullable FigureValue said(
      Printed cell, FigureValue read, NumberNotation notation, boolean guessed) {
    BigDecimal number = cell.value().number();
    if (number != null && (read instanceof Unreadable || cell.text().isEmpty())) {
      // below zero, as accountants print it: (5); with words about it; the empty side of an account
      Quantity change = ChangeCells.figure(cell.text(), notation);
      return change != null ? change : new Quantity(number, false, Precision.EXACT);
    }
    boolean words = cell.value().state() == CellValue.State.WORDS;
    return words && (guessed || cell.text().endsWith(":"))
        ? new Blank(NoFigure.NOT_APPLICABLE)
        : null;
  }
}
