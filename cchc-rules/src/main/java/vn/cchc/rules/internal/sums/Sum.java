package vn.cchc.rules.internal.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Tolerance;
import vn.cchc.model.Evidence.Term;
import vn.cchc.model.Interval;
import vn.cchc.model.Wording;

/**
 * One side of a comparison with its figures filled in.
 *
 * @param interval the values it may stand for
 */
public record Sum(List<Addend> addends, Interval interval) {

  public Sum {
    addends = List.copyOf(addends);
  }

  /** Returns the sum of addends. */
  public static Sum of(List<Addend> addends) {
    Interval interval = Interval.ZERO;
    for (Addend addend : addends) {
      interval = interval.plus(addend.interval());
    }
    return new Sum(addends, interval);
  }

  /** Returns this sum as one that may be as far from what it should be as is tolerated. */
  public Sum within(Tolerance tolerance) {
    if (tolerance.isNone()) {
      return this;
    }
    if (tolerance.rounding()) {
      return rounded();
    }
    BigDecimal within = tolerance.within();
    return new Sum(addends, interval.plus(new Interval(within.negate(), within)));
  }

  /** Returns this sum with every figure rounded at its last printed place. */
  public Sum rounded() {
    Interval wide = Interval.ZERO;
    for (Addend addend : addends) {
      Operand figure = addend.operand();
      wide =
          wide.plus(
              figure == null
                  ? addend.interval()
                  : figure.rounded().interval().times(addend.coefficient()));
    }
    return new Sum(addends, wide);
  }

  /** Returns the sum of the printed numbers. */
  public BigDecimal number() {
    BigDecimal number = BigDecimal.ZERO;
    for (Addend addend : addends) {
      number = number.add(addend.number());
    }
    return number;
  }

  /** Returns whether this is one figure, taken once. */
  public boolean isFigure() {
    return addends.size() == 1
        && addends.get(0).operand() != null
        && addends.get(0).coefficient().compareTo(BigDecimal.ONE) == 0;
  }

  /** Returns the only figure of this sum. */
  public Operand figure() {
    Operand operand = addends.get(0).operand();
    if (operand == null) {
      throw new IllegalStateException("No figure: " + this);
    }
    return operand;
  }

  /** Returns the total in officials' notation, with its unit. */
  public String total() {
    return sum().toString();
  }

  /** Returns the total as sentences say it, with its unit. */
  public Wording sum() {
    boolean percent = !addends.isEmpty();
    for (Addend addend : addends) {
      Operand operand = addend.operand();
      percent &= operand != null && operand.percent();
    }
    return percent ? Wording.percent(number()) : Wording.of(number());
  }

  /** Returns the addends as evidence names them. */
  public List<Term> terms() {
    return addends.stream().map(Addend::term).toList();
  }

  /** Returns the figures' names: {@code 1.2.1 + 1.2.2}. */
  public Wording names() {
    List<Object> text = new ArrayList<>();
    for (Addend addend : addends) {
      boolean minus = addend.coefficient().signum() < 0;
      text.add(text.isEmpty() ? (minus ? "-" : "") : minus ? " - " : " + ");
      text.add(addend.name());
    }
    return Wording.of(text.toArray());
  }

  /**
   * A multiple of a figure, or a constant.
   *
   * @param coefficient the constant, where there is no figure
   */
  public record Addend(BigDecimal coefficient, @Nullable Operand operand) {

    Interval interval() {
      Operand figure = operand;
      return figure == null ? Interval.exactly(coefficient) : figure.interval().times(coefficient);
    }

    BigDecimal number() {
      Operand figure = operand;
      return figure == null ? coefficient : figure.number().multiply(coefficient);
    }

    /** Returns the addend as evidence names it. */
    public Term term() {
      Operand figure = operand;
      if (figure == null) {
        return Term.of(coefficient.scale() < 0 ? coefficient.setScale(0) : coefficient);
      }
      return new Term(figure.figure(), coefficient, figure.number(), figure.percent());
    }

    private Wording name() {
      BigDecimal factor = coefficient.abs().stripTrailingZeros();
      Operand figure = operand;
      if (figure == null) {
        return Wording.of(factor);
      }
      String name = figure.figure().toString();
      return factor.compareTo(BigDecimal.ONE) == 0
          ? Wording.of(name)
          : Wording.of(factor, " * ", name);
    }
  }
}
