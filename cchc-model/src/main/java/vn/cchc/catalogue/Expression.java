package vn.cchc.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.model.FigureRef;

/** Arithmetic as it is written, before it is known what shape it has. */
sealed interface Expression {

  /**
   * A number.
   *
   * @param said whether it is written as one, and cannot be mistaken for a figure
   */
  record Constant(BigDecimal number, boolean said) implements Expression {}

  /** A figure. */
  record Operand(FigureRef figure) implements Expression {}

  /** A sum; a part that is taken off has {@code minus}. */
  record Sum(List<Part> parts) implements Expression {}

  /** A part of a sum. */
  record Part(Expression value, boolean minus) {}

  /** A product of factors over divisors. */
  record Product(List<Expression> factors, List<Expression> divisors) implements Expression {}

  /** The least or the greatest of some. */
  record Extreme(boolean greatest, List<Expression> of) implements Expression {}

  /** What is left of a product when its numbers are multiplied. */
  record Monomial(BigDecimal factor, List<Linear> factors, List<Linear> divisors) {}

  /** Returns the expression with every figure replaced. */
  default Expression map(UnaryOperator<FigureRef> change) {
    if (this instanceof Operand operand) {
      return new Operand(change.apply(operand.figure()));
    }
    if (this instanceof Sum sum) {
      return new Sum(
          sum.parts().stream().map(p -> new Part(p.value().map(change), p.minus())).toList());
    }
    if (this instanceof Product product) {
      return new Product(
          product.factors().stream().map(f -> f.map(change)).toList(),
          product.divisors().stream().map(f -> f.map(change)).toList());
    }
    if (this instanceof Extreme extreme) {
      return new Extreme(
          extreme.greatest(), extreme.of().stream().map(f -> f.map(change)).toList());
    }
    return this;
  }

  /** Returns it as a sum of multiples of figures; null if it is none. */
  default @Nullable Linear linear() {
    List<Term> terms = new ArrayList<>();
    return addTo(terms, BigDecimal.ONE) ? new Linear(terms) : null;
  }

  private boolean addTo(List<Term> terms, BigDecimal factor) {
    if (this instanceof Constant constant) {
      terms.add(new Term(constant.number().multiply(factor), null));
      return true;
    }
    if (this instanceof Operand operand) {
      terms.add(new Term(factor, operand.figure()));
      return true;
    }
    if (this instanceof Sum sum) {
      for (Part part : sum.parts()) {
        if (!part.value().addTo(terms, part.minus() ? factor.negate() : factor)) {
          return false;
        }
      }
      return true;
    }
    if (this instanceof Product product && product.divisors().isEmpty()) {
      BigDecimal number = factor;
      Expression other = null;
      for (Expression part : product.factors()) {
        if (part instanceof Constant constant) {
          number = number.multiply(constant.number());
        } else if (other == null) {
          other = part;
        } else {
          return false;
        }
      }
      return (other == null ? new Constant(BigDecimal.ONE, true) : other).addTo(terms, number);
    }
    return false;
  }

  /** Returns it as a product of sums over sums; null if it is none. */
  default @Nullable Monomial monomial() {
    Product product = this instanceof Product some ? some : new Product(List.of(this), List.of());
    BigDecimal factor = BigDecimal.ONE;
    List<Linear> factors = new ArrayList<>();
    for (Expression part : product.factors()) {
      if (part instanceof Constant constant) {
        factor = factor.multiply(constant.number());
        continue;
      }
      Linear sum = part.linear();
      if (sum == null) {
        return null;
      }
      factors.add(sum);
    }
    List<Linear> divisors = new ArrayList<>();
    for (Expression part : product.divisors()) {
      Linear sum = part.linear();
      if (sum == null) {
        return null;
      }
      divisors.add(sum);
    }
    return new Monomial(factor, factors, divisors);
  }
}
