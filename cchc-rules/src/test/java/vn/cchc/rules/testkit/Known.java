package vn.cchc.rules.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Condition;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.InRange;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;

/** Relations between reports, the figures of the others put in as numbers. */
final class Known {

  private final Predicate<Condition> met;
  private final BiFunction<FigureRef, Standpoint, @Nullable BigDecimal> numbers;

  /**
   * Takes what is known.
   *
   * @param met whether a condition is met
   * @param numbers what another report says; null where it says nothing
   */
  Known(Predicate<Condition> met, BiFunction<FigureRef, Standpoint, @Nullable BigDecimal> numbers) {
    this.met = met;
    this.numbers = numbers;
  }

  /** Returns what a relation says of one report; null where it says nothing. */
  @Nullable Formula of(Formula formula) {
    return tidy(comparison(formula));
  }

  /** What one figure is at least is where it is drawn from, however large it has grown. */
  private static @Nullable Formula tidy(@Nullable Comparison known) {
    if (known == null || known.operator() == Operator.EQUAL) {
      return known;
    }
    boolean atLeast = known.operator() == Operator.AT_LEAST;
    Linear figure = atLeast ? known.left() : known.right();
    Linear least = atLeast ? known.right() : known.left();
    FigureRef only = figure.isFigure() ? figure.terms().get(0).figure() : null;
    return only == null || !least.figures().isEmpty()
        ? known
        : new InRange(
            only,
            false,
            least.terms().stream().map(Term::coefficient).reduce(BigDecimal.ZERO, BigDecimal::add),
            null);
  }

  private @Nullable Comparison comparison(Formula formula) {
    if (formula instanceof Formula.Conditional conditional) {
      return met.test(conditional.when()) ? comparison(conditional.then()) : null;
    }
    // what figures usually are is no matter of consistency
    if (!(formula instanceof Comparison comparison)) {
      return null;
    }
    Linear left = sum(comparison.left());
    Linear right = sum(comparison.right());
    return left == null || right == null
        ? null
        : new Comparison(left, comparison.operator(), right);
  }

  private @Nullable Linear sum(Linear sum) {
    List<Term> terms = new ArrayList<>();
    for (Term term : sum.terms()) {
      FigureRef figure = term.figure();
      Standpoint standpoint = figure == null ? null : figure.standpoint();
      if (figure == null || standpoint == null) {
        terms.add(term);
        continue;
      }
      BigDecimal number = numbers.apply(figure, standpoint);
      if (number == null) {
        return null;
      }
      terms.add(new Term(number.multiply(term.coefficient()), null));
    }
    return new Linear(terms);
  }
}
