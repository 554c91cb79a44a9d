package vn.cchc.io.internal.vtl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Condition;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Conditional;
import vn.cchc.catalogue.Formula.Extreme;
import vn.cchc.catalogue.Formula.InCodes;
import vn.cchc.catalogue.Formula.InRange;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Logical;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Tolerance;
import vn.cchc.catalogue.Indicator;
import vn.cchc.io.internal.workbook.Unsaid;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Level;

/**
 * Formulas of a catalogue in VTL. What is compared with a figure that is missing is null, as it is
 * not checked here; {@code when} says on what a rule depends besides.
 */
public final class VtlExpressions {

  /** What is left of a difference beyond so many decimals comes from binary fractions. */
  private static final int DECIMALS = 8;

  private final Function<FigureRef, @Nullable Indicator> form;
  private final Level level;
  private final VtlQuotients quotients;

  /**
   * Creates the expressions of a form.
   *
   * @param form the row or column of a figure; null where it has none
   * @param level of the agencies whose form it is
   */
  public VtlExpressions(Function<FigureRef, @Nullable Indicator> form, Level level) {
    this.form = form;
    this.level = level;
    quotients = new VtlQuotients(form);
  }

  /**
   * Returns the rule of a formula.
   *
   * @throws Unsaid if there is none
   */
  public VtlRule of(Formula formula) throws Unsaid {
    if (formula instanceof Comparison comparison) {
      VtlSum left = VtlSum.of(comparison.left(), form);
      VtlSum right = VtlSum.of(comparison.right(), form);
      return new VtlRule(
          null,
          compared(left, comparison.operator(), right, comparison.tolerance()),
          joined(left, right));
    }
    if (formula instanceof InRange range) {
      return range(range);
    }
    if (formula instanceof InCodes codes) {
      Indicator of = VtlSum.indicator(codes.figure(), form);
      List<String> some = new ArrayList<>();
      // a set would ask for values of one type
      of.codes().keySet().forEach(code -> some.add(VtlSum.number(of) + " = " + code));
      return new VtlRule(
          null, "(" + String.join(" or ", some) + ")", Set.copyOf(VtlSum.components(of)));
    }
    if (formula instanceof Conditional conditional) {
      return of(conditional.then()).under(of(conditional.when()));
    }
    if (formula instanceof Logical logical) {
      return of(logical.condition());
    }
    if (formula instanceof Extreme extreme) {
      return extreme(extreme);
    }
    VtlRule quotient = quotients.of(formula);
    if (quotient == null) {
      throw Unsaid.of(formula);
    }
    return quotient;
  }

  private VtlRule of(Condition condition) throws Unsaid {
    if (condition instanceof Condition.Holds holds) {
      VtlRule rule = of(holds.formula());
      if (rule.when() != null) {
        // a rule has one "when", and no part of it another one
        throw new Unsaid("formula");
      }
      return rule;
    }
    if (condition instanceof Condition.LevelIs is) {
      return new VtlRule(null, is.levels().contains(level) ? "true" : "false", Set.of());
    }
    if (condition instanceof Condition.PeriodIs period) {
      List<String> some = new ArrayList<>();
      for (String kind : period.kinds()) {
        if (!kind.matches("\\w+")) {
          throw new Unsaid("formula");
        }
        some.add(VtlName.PERIOD + " = \"" + kind + "\"");
      }
      return new VtlRule(null, "(" + String.join(" or ", some) + ")", Set.of(VtlName.PERIOD));
    }
    if (condition instanceof Condition.And and) {
      return joined(and.parts(), " and ");
    }
    if (condition instanceof Condition.Or or) {
      return joined(or.parts(), " or ");
    }
    if (condition instanceof Condition.Not not) {
      VtlRule part = of(not.part());
      return new VtlRule(null, "not (" + part.then() + ")", part.components());
    }
    throw new Unsaid("formula");
  }

  private VtlRule joined(List<Condition> parts, String word) throws Unsaid {
    List<String> all = new ArrayList<>();
    Set<String> components = new LinkedHashSet<>();
    for (Condition part : parts) {
      VtlRule rule = of(part);
      all.add("(" + rule.then() + ")");
      components.addAll(rule.components());
    }
    return new VtlRule(null, "(" + String.join(word, all) + ")", components);
  }

  private static Set<String> joined(VtlSum one, VtlSum other) {
    Set<String> components = new LinkedHashSet<>(one.components());
    components.addAll(other.components());
    return components;
  }

  /** Returns that none of some components is null. */
  static String isKnown(Iterable<String> components) {
    List<String> known = new ArrayList<>();
    components.forEach(component -> known.add("not isnull(" + component + ")"));
    return String.join(" and ", known);
  }

  private static String compared(
      VtlSum left, Operator operator, VtlSum right, Tolerance tolerance) {
    List<String> slack = new ArrayList<>(tolerance.rounding() ? left.rounded() : left.slack());
    slack.addAll(tolerance.rounding() ? right.rounded() : right.slack());
    if (tolerance.within().signum() != 0) {
      slack.add(tolerance.within().toPlainString());
    }
    if (slack.isEmpty() && left.whole() && right.whole()) {
      return left.text() + " " + operator.sign() + " " + right.text();
    }
    String gap = "round(" + left.text() + " - (" + right.text() + "), " + DECIMALS + ")";
    if (slack.isEmpty()) {
      return gap + " " + operator.sign() + " 0";
    }
    String most = "round(" + String.join(" + ", slack) + ", " + DECIMALS + ")";
    return switch (operator) {
      case EQUAL -> "abs(" + gap + ") <= " + most;
      case AT_MOST, LESS -> gap + " " + operator.sign() + " " + most;
      case AT_LEAST -> gap + " + " + most + " >= 0";
      case MORE -> gap + " + " + most + " > 0";
    };
  }

  private VtlRule range(InRange range) throws Unsaid {
    Indicator of = VtlSum.indicator(range.figure(), form);
    String number = VtlSum.number(of);
    List<String> parts = new ArrayList<>();
    if (range.low() != null) {
      parts.add(number + " >= " + range.low().toPlainString());
    }
    if (range.high() != null) {
      parts.add(number + " <= " + range.high().toPlainString());
    }
    if (range.whole()) {
      parts.add("floor(" + number + ") = " + number);
    }
    if (parts.isEmpty()) {
      throw new Unsaid("formula");
    }
    return new VtlRule(
        null, String.join(" and ", parts), new LinkedHashSet<>(VtlSum.components(of)));
  }

  private VtlRule extreme(Extreme extreme) throws Unsaid {
    if (extreme.tolerance().rounding()) {
      throw new Unsaid("rounded");
    }
    VtlSum figure =
        VtlSum.of(new Linear(List.of(new Formula.Term(BigDecimal.ONE, extreme.figure()))), form);
    Set<String> components = new LinkedHashSet<>(figure.components());
    List<String> hold = new ArrayList<>();
    List<String> beyond = new ArrayList<>();
    for (Linear linear : extreme.of()) {
      VtlSum sum = VtlSum.of(linear, form);
      if (!sum.isExact() || !figure.isExact()) {
        throw new Unsaid("rounded");
      }
      components.addAll(sum.components());
      hold.add("(" + compared(figure, extreme.operator(), sum, extreme.tolerance()) + ")");
      Operator reach = extreme.greatest() ? Operator.AT_LEAST : Operator.AT_MOST;
      beyond.add("(" + compared(figure, reach, sum, extreme.tolerance()) + ")");
    }
    boolean up = extreme.operator() == Operator.AT_LEAST || extreme.operator() == Operator.MORE;
    String some = "(" + String.join(" or ", hold) + ")";
    String then =
        extreme.operator() == Operator.EQUAL
            ? some + " and " + String.join(" and ", beyond)
            : extreme.greatest() == up ? String.join(" and ", hold) : some;
    return new VtlRule(isKnown(components), then, components);
  }
}
