package vn.cchc.io.internal.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.flow.Carried;
import vn.cchc.io.internal.sketch.flow.Carried.Cell;
import vn.cchc.io.internal.sketch.flow.Carried.Step;
import vn.cchc.model.FigureRef;

/**
 * What is carried from row to row, or from time to time, as relations between cells, of which the
 * language of catalogues has no words.
 */
final class CarriedRelations {

  private static final LocalizedText RUNS =
      new LocalizedText(
          "Số dư mỗi dòng bằng số dư dòng trên cộng thu, trừ chi",
          "Each balance is the one above with what came and without what went");
  private static final LocalizedText OPENS =
      new LocalizedText(
          "Số đầu kỳ bằng số cuối kỳ trước chuyển sang",
          "What a time opens with is what the one before closed with");

  private CarriedRelations() {}

  static LocalizedText why(Carried carried) {
    return carried.runs() ? RUNS : OPENS;
  }

  static String name(TableSketch sketch, Carried carried) {
    if (carried.runs()) {
      String balance = "(" + sketch.columns().get(carried.column()).id() + ")";
      return balance + " = " + balance + " dòng trên + thu - chi";
    }
    Step first = carried.steps().get(0);
    Cell opening = first.total();
    Cell closing = first.plus().get(0);
    return carried.column() < 0
        ? sketch.rows().get(opening.row()).name()
            + " = "
            + sketch.rows().get(closing.row()).name()
            + " kỳ trước"
        : "("
            + sketch.columns().get(opening.column()).id()
            + ") = ("
            + sketch.columns().get(closing.column()).id()
            + ") kỳ trước";
  }

  static Formula of(TableSketch sketch, Carried carried) {
    List<Formula> each = new ArrayList<>();
    for (Step step : carried.steps()) {
      List<Term> terms = new ArrayList<>();
      step.plus().forEach(cell -> terms.add(new Term(BigDecimal.ONE, figure(sketch, cell))));
      step.minus()
          .forEach(cell -> terms.add(new Term(BigDecimal.ONE.negate(), figure(sketch, cell))));
      each.add(
          new Comparison(
              Linear.of(figure(sketch, step.total())), Operator.EQUAL, new Linear(terms)));
    }
    return new Formula.All(each);
  }

  private static FigureRef figure(TableSketch sketch, Cell cell) {
    return FigureRef.ofCell(
        sketch.id(), sketch.rows().get(cell.row()).ref(), sketch.columns().get(cell.column()).id());
  }
}
