package vn.cchc.rules.internal.bind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Computed;
import vn.cchc.catalogue.Formula.Conditional;
import vn.cchc.catalogue.Formula.Extreme;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Logical;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Tolerance;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Interval;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.rules.internal.bind.Binder.Prepared;
import vn.cchc.rules.internal.bind.Conditions.Answer;
import vn.cchc.rules.internal.check.ComputedCheck;
import vn.cchc.rules.internal.check.ComputedCheck.Reach;
import vn.cchc.rules.internal.check.ExtremeCheck;
import vn.cchc.rules.internal.check.LogicalCheck;
import vn.cchc.rules.internal.check.ShareCheck;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.sums.Date;
import vn.cchc.rules.internal.sums.Operand;
import vn.cchc.rules.internal.sums.Ratio;
import vn.cchc.rules.internal.sums.Sum;
import vn.cchc.rules.internal.sums.Sum.Addend;

/** Prepares relations that multiply, choose, or depend on conditions. */
final class ComputedBinders {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ComputedBinders() {}

  static Prepared computed(Relation relation, Computed computed, Form form) {
    int slot = form.slot(computed.figure());
    List<Side> factors = sides(computed.factors(), form);
    List<Side> divisors = sides(computed.divisors(), form);
    return cells -> {
      Operand value = cells.operand(slot);
      if (value == null) {
        return Bound.not(cells.reason(slot));
      }
      List<Sum> above = new ArrayList<>(factors.size());
      NotCheckedReason reason = fill(factors, cells, above);
      List<Sum> below = new ArrayList<>(divisors.size());
      reason = reason == null ? fill(divisors, cells, below) : reason;
      if (reason != null) {
        return Bound.not(reason);
      }
      BigDecimal denominator = product(BigDecimal.ONE, below);
      if (denominator.signum() <= 0) {
        return Bound.not(NotCheckedReason.EMPTY_WHOLE);
      }
      if (isShare(computed, value) && !isMeanOfPercentages(above.get(0), below.get(0))) {
        return Bound.to(share(relation, value, above.get(0), below.get(0)));
      }
      BigDecimal numerator = product(computed.factor(), above);
      return Bound.to(
          new ComputedCheck(
              relation,
              computed.tolerance().rounding() ? value.rounded() : value,
              computed.operator(),
              computed.factor(),
              above,
              below,
              numerator,
              denominator,
              slack(computed, above, below, numerator, denominator)));
    };
  }

  /** A percentage that is printed as a quotient is a hundred times it. */
  private static boolean isShare(Computed computed, Operand value) {
    return value.percent()
        && computed.tolerance().isNone()
        && computed.operator() == Operator.EQUAL
        && computed.factor().compareTo(BigDecimal.ONE) == 0
        && computed.factors().size() == 1
        && computed.divisors().size() == 1;
  }

  /** A percentage of percentages through a plain number is their mean. */
  private static boolean isMeanOfPercentages(Sum above, Sum below) {
    return below.addends().stream().allMatch(addend -> addend.operand() == null)
        && above.addends().stream()
            .map(Addend::operand)
            .allMatch(operand -> operand != null && operand.percent());
  }

  private static ShareCheck share(Relation relation, Operand value, Sum above, Sum below) {
    return ShareCheck.of(
        relation, value, above.number(), below.number(), HUNDRED, new Ratio(above, below));
  }

  /** Returns where a figure may lie that is not the product to its last digit. */
  private static @Nullable Reach slack(
      Computed computed,
      List<Sum> above,
      List<Sum> below,
      BigDecimal numerator,
      BigDecimal denominator) {
    Tolerance tolerance = computed.tolerance();
    if (tolerance.isNone()) {
      return null;
    }
    if (!tolerance.rounding()) {
      BigDecimal within = tolerance.within().multiply(denominator);
      return new Reach(numerator.subtract(within), denominator, numerator.add(within), denominator);
    }
    // every figure half a unit up or down: the least and the greatest that gives
    Interval product = product(Interval.exactly(computed.factor()), above);
    Interval divisor = product(Interval.exactly(BigDecimal.ONE), below);
    BigDecimal low = product.low();
    BigDecimal high = product.high();
    BigDecimal least = divisor.low();
    BigDecimal most = divisor.high();
    if (low == null || high == null || least == null || most == null || least.signum() <= 0) {
      return null;
    }
    return new Reach(low, low.signum() < 0 ? least : most, high, high.signum() < 0 ? most : least);
  }

  private static Interval product(Interval factor, List<Sum> sums) {
    Interval product = factor;
    for (Sum sum : sums) {
      product = product.times(sum.rounded().interval());
    }
    return product;
  }

  private static BigDecimal product(BigDecimal factor, List<Sum> sums) {
    BigDecimal product = factor;
    for (Sum sum : sums) {
      product = product.multiply(sum.number());
    }
    return product;
  }

  private static List<Side> sides(List<Linear> sums, Form form) {
    return sums.stream().map(sum -> Side.of(sum, form)).toList();
  }

  private static @Nullable NotCheckedReason fill(List<Side> sides, Cells cells, List<Sum> filled) {
    for (Side side : sides) {
      Sum sum = side.fill(cells);
      if (sum == null) {
        return side.reason(cells);
      }
      filled.add(sum);
    }
    return null;
  }

  static Prepared extreme(Relation relation, Extreme extreme, Form form) {
    Side figure = Side.of(extreme.figure(), form);
    List<Side> sides = sides(extreme.of(), form);
    return cells -> {
      Sum value = figure.fill(cells);
      if (value == null) {
        return Bound.not(figure.reason(cells));
      }
      List<Sum> of = new ArrayList<>(sides.size());
      NotCheckedReason reason = fill(sides, cells, of);
      return reason != null
          ? Bound.not(reason)
          : Bound.to(
              new ExtremeCheck(
                  relation,
                  value.within(extreme.tolerance()),
                  extreme.operator(),
                  extreme.greatest(),
                  of));
    };
  }

  static Prepared conditional(Relation relation, Conditional conditional, Form form) {
    Conditions.Asked when = Conditions.of(relation, conditional.when(), form);
    Prepared then =
        Binders.of(
            relation.toBuilder().formula(relation.formulaText(), conditional.then()).build(), form);
    return cells -> {
      Answer answer = when.ask(cells);
      if (answer.is(true)) {
        return then.bind(cells);
      }
      NotCheckedReason reason = answer.reason();
      return Bound.not(
          answer.is(false) || reason == null ? NotCheckedReason.NOT_APPLICABLE : reason);
    };
  }

  static Prepared logical(Relation relation, Logical logical, Form form) {
    Conditions.Asked condition = Conditions.of(relation, logical.condition(), form);
    List<Integer> slots = new ArrayList<>();
    for (FigureRef figure : logical.figures()) {
      slots.add(form.slot(figure));
    }
    return cells -> {
      Answer answer = condition.ask(cells);
      NotCheckedReason reason = answer.reason();
      if (reason != null) {
        return Bound.not(reason);
      }
      List<Operand> operands = new ArrayList<>();
      List<Evidence.Day> days = new ArrayList<>();
      for (int slot : slots) {
        Operand operand = slot < 0 ? null : cells.operand(slot);
        if (operand != null) {
          operands.add(operand);
        }
        boolean dated = slot >= 0 && form.slots().get(slot).isDate();
        Date date = dated ? cells.dates().date(slot) : null;
        if (date != null) {
          days.add(date.day());
        }
      }
      return Bound.to(new LogicalCheck(relation, answer.is(true), operands, days));
    };
  }
}
