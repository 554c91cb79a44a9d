package vn.cchc.io.internal.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Notation;

/** What is told of figures that do not agree, as expressions of a spreadsheet. */
final class Sentences {

  private final Function<FigureRef, @Nullable FigureCell> cells;

  Sentences(Function<FigureRef, @Nullable FigureCell> cells) {
    this.cells = cells;
  }

  /** Returns the expression of the numbers that do not agree. */
  String numbers(Formula formula) throws Unsaid {
    return formula instanceof Comparison comparison ? sides(comparison) : values(formula.figures());
  }

  private String sides(Comparison comparison) throws Unsaid {
    String broken =
        switch (comparison.operator()) {
          case EQUAL -> " ≠ ";
          case AT_MOST -> " > ";
          case AT_LEAST -> " < ";
          case LESS -> " ≥ ";
          case MORE -> " ≤ ";
        };
    return side(comparison.left()) + "&" + Quoted.text(broken) + "&" + side(comparison.right());
  }

  private String side(Linear linear) throws Unsaid {
    if (linear.isFigure()) {
      for (FigureRef figure : linear.figures()) {
        return Sums.cell(figure, cells).shown();
      }
    }
    Sums sum = Sums.of(linear, cells);
    return Quoted.number(sum.text());
  }

  private String values(Set<FigureRef> figures) throws Unsaid {
    List<String> values = new ArrayList<>();
    for (FigureRef figure : figures) {
      FigureCell cell = Sums.cell(figure, cells);
      values.add(cell.label() + "&\" = \"&" + cell.shown());
    }
    return values.isEmpty() ? "\"\"" : String.join("&\"; \"&", values);
  }

  /** Returns a comparison as officials write it; of columns with their numbers in brackets. */
  static String text(Comparison comparison, boolean brackets) {
    return text(comparison.left(), brackets)
        + " "
        + comparison.operator().sign()
        + " "
        + text(comparison.right(), brackets);
  }

  private static String text(Linear linear, boolean brackets) {
    StringBuilder text = new StringBuilder();
    for (Term term : linear.terms()) {
      boolean minus = term.coefficient().signum() < 0;
      text.append(text.isEmpty() ? (minus ? "-" : "") : minus ? " - " : " + ");
      String size = Notation.of(term.coefficient().abs());
      FigureRef figure = term.figure();
      if (figure == null) {
        text.append(size);
        continue;
      }
      String name = figure.indicator().value();
      text.append(size.equals("1") ? "" : size + " * ").append(brackets ? "(" + name + ")" : name);
    }
    return text.toString();
  }

  /** Returns which side of an equation is the sum of parts, if one is; else the right one. */
  static String beyond(Comparison comparison, Function<FigureRef, @Nullable FigureCell> cells)
      throws Unsaid {
    Sums left = Sums.of(comparison.left(), cells);
    Sums right = Sums.of(comparison.right(), cells);
    boolean totalOnTheRight = comparison.right().isFigure() && !comparison.left().isFigure();
    return totalOnTheRight ? Compared.gap(left, right) : Compared.gap(right, left);
  }

  /** Returns the operators' formulas of a chain, each of which may fail alone. */
  static List<Formula> apart(Formula formula) {
    return formula instanceof Formula.All all
        ? all.parts().stream().collect(Collectors.toList())
        : List.of(formula);
  }

  static boolean isEquation(Formula formula) {
    return formula instanceof Comparison comparison && comparison.operator() == Operator.EQUAL;
  }
}
