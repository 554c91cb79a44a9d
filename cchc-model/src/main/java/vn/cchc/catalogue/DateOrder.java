package vn.cchc.catalogue;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.CellReadable;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.DatedInWindow;
import vn.cchc.catalogue.Formula.Given;
import vn.cchc.catalogue.Formula.GivenIff;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Order;
import vn.cchc.model.FigureRef;

/**
 * Formulas in which figures are dates. Dates compare with dates, one by one, and can be asked for;
 * nothing is computed of them.
 */
final class DateOrder {

  private final Predicate<FigureRef> dates;
  private final Function<FigureRef, FormulaException> wrong;

  private DateOrder(Predicate<FigureRef> dates, Function<FigureRef, FormulaException> wrong) {
    this.dates = dates;
    this.wrong = wrong;
  }

  /**
   * Returns a formula whose comparisons of dates are orders.
   *
   * @param wrong what is thrown where something else is done with a date
   * @throws FormulaException if something is computed of a date, or it is compared with a number
   */
  static Formula in(
      Formula formula, Predicate<FigureRef> dates, Function<FigureRef, FormulaException> wrong) {
    return new DateOrder(dates, wrong).of(formula);
  }

  private Formula of(Formula formula) {
    FigureRef date = firstDate(formula);
    if (date == null) {
      return formula;
    }
    if (formula instanceof Comparison comparison) {
      return of(comparison, date);
    }
    if (formula instanceof Formula.All all) {
      return new Formula.All(all.parts().stream().map(this::of).toList());
    }
    if (formula instanceof Formula.Conditional conditional) {
      return new Formula.Conditional(of(conditional.when()), of(conditional.then()));
    }
    if (formula instanceof Formula.Logical logical) {
      return new Formula.Logical(of(logical.condition()));
    }
    if (formula instanceof GivenIff given) {
      FigureRef compared = firstDate(given.condition());
      if (compared != null) {
        throw wrong.apply(compared);
      }
      return formula;
    }
    boolean asked =
        formula instanceof Given
            || formula instanceof CellReadable
            || formula instanceof DatedInWindow;
    if (!asked) {
      throw wrong.apply(date);
    }
    return formula;
  }

  private Order of(Comparison comparison, FigureRef date) {
    FigureRef one = only(comparison.left());
    FigureRef other = only(comparison.right());
    if (one == null || other == null || !comparison.tolerance().isNone()) {
      throw wrong.apply(date);
    }
    return new Order(one, comparison.operator(), other);
  }

  /** Returns the date that a side is; null if it is something else, or a sum over agencies. */
  private @Nullable FigureRef only(Linear side) {
    FigureRef figure = side.isFigure() ? side.terms().get(0).figure() : null;
    FigureRef.Standpoint of = figure == null ? null : figure.standpoint();
    boolean plain = figure != null && dates.test(figure) && (of == null || !of.isOfChildren());
    return plain ? figure : null;
  }

  private Condition of(Condition condition) {
    if (condition instanceof Condition.Holds holds) {
      return new Condition.Holds(of(holds.formula()));
    }
    if (condition instanceof Condition.And and) {
      return new Condition.And(all(and.parts()));
    }
    if (condition instanceof Condition.Or or) {
      return new Condition.Or(all(or.parts()));
    }
    return condition instanceof Condition.Not not ? new Condition.Not(of(not.part())) : condition;
  }

  private List<Condition> all(List<Condition> parts) {
    return parts.stream().map(this::of).toList();
  }

  private @Nullable FigureRef firstDate(Formula formula) {
    for (FigureRef figure : formula.figures()) {
      if (dates.test(figure)) {
        return figure;
      }
    }
    return null;
  }
}
