package vn.cchc.rules.internal.diagnose;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.model.FigureRef;
import vn.cchc.rules.internal.search.BandEdit;
import vn.cchc.rules.internal.search.Constraint.Kind;
import vn.cchc.rules.internal.search.Edit;
import vn.cchc.rules.internal.search.LinearEdit;

/** Comparisons of a catalogue as edits between variables. */
public final class LinearEdits {

  private LinearEdits() {}

  /**
   * Returns the edit of a comparison.
   *
   * @param excused whether the parts may exceed their total by what they share
   * @param holds whether it does as printed
   * @param slack how far its sides may be apart
   */
  static Edit of(
      Comparison comparison,
      boolean excused,
      boolean holds,
      ToIntFunction<FigureRef> variables,
      BigDecimal slack) {
    LinearEdit exact = of(comparison, excused, holds, variables);
    if (slack.signum() == 0) {
      return exact;
    }
    LinearEdit upper =
        new LinearEdit(
            exact.coefficients(),
            exact.kind() == Kind.EQUAL ? Kind.AT_MOST : exact.kind(),
            exact.limit().add(slack),
            holds);
    if (exact.kind() != Kind.EQUAL) {
      return upper;
    }
    Map<Integer, BigDecimal> negated = new HashMap<>();
    exact.coefficients().forEach((variable, factor) -> negated.put(variable, factor.negate()));
    return new BandEdit(
        upper, new LinearEdit(negated, Kind.AT_MOST, slack.subtract(exact.limit()), holds));
  }

  /**
   * Returns the edit of a comparison to the last digit.
   *
   * @param excused whether the parts may exceed their total by what they share
   * @param holds whether it does as printed
   */
  public static LinearEdit of(
      Comparison comparison, boolean excused, boolean holds, ToIntFunction<FigureRef> variables) {
    Operator operator = comparison.operator();
    boolean turned = operator == Operator.AT_LEAST || operator == Operator.MORE;
    Linear left = turned ? comparison.right() : comparison.left();
    Linear right = turned ? comparison.left() : comparison.right();
    if (excused && right.isFigure() && !left.isFigure()) {
      // the total stands first, and is at most its parts
      Comparison mirrored = new Comparison(/* left= */ right, operator, /* right= */ left);
      return of(mirrored, true, holds, variables);
    }
    Map<Integer, BigDecimal> terms = new HashMap<>();
    BigDecimal limit = gather(left, BigDecimal.ONE, terms, variables).negate();
    limit = limit.subtract(gather(right, BigDecimal.ONE.negate(), terms, variables));
    terms.values().removeIf(coefficient -> coefficient.signum() == 0);
    boolean strict = operator == Operator.LESS || operator == Operator.MORE;
    Kind kind =
        operator == Operator.EQUAL && !excused ? Kind.EQUAL : strict ? Kind.BELOW : Kind.AT_MOST;
    return new LinearEdit(terms, kind, limit, holds);
  }

  /** Adds the terms of a sum, each times a factor; returns its constants times that factor. */
  static BigDecimal gather(
      Linear sum,
      BigDecimal factor,
      Map<Integer, BigDecimal> terms,
      ToIntFunction<FigureRef> variables) {
    BigDecimal constant = BigDecimal.ZERO;
    for (Term term : sum.terms()) {
      BigDecimal coefficient = term.coefficient().multiply(factor);
      FigureRef figure = term.figure();
      if (figure == null) {
        constant = constant.add(coefficient);
      } else {
        terms.merge(variables.applyAsInt(figure), coefficient, BigDecimal::add);
      }
    }
    return constant;
  }
}
