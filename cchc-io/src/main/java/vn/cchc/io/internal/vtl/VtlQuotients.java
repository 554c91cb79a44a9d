package vn.cchc.io.internal.vtl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Attainable;
import vn.cchc.catalogue.Formula.Between;
import vn.cchc.catalogue.Formula.Computed;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.NoteShare;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.RatioComparison;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Indicator;
import vn.cchc.io.internal.workbook.Unsaid;
import vn.cchc.model.FigureRef;

/**
 * Figures and the quotients behind them in VTL: a figure is the whole number of its digits, and is
 * compared with the quotient times its denominator, so that nothing is rounded on the way.
 */
final class VtlQuotients {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Function<FigureRef, @Nullable Indicator> form;

  VtlQuotients(Function<FigureRef, @Nullable Indicator> form) {
    this.form = form;
  }

  /** Returns the rule of a formula with a quotient; null of any other. */
  @Nullable VtlRule of(Formula formula) throws Unsaid {
    if (formula instanceof Share share) {
      Formula.Ratio ratio = share.ratio();
      VtlSum above = exact(ratio.numerator());
      VtlSum below = exact(ratio.denominator());
      Set<String> components = new LinkedHashSet<>(above.components());
      components.addAll(below.components());
      return quotient(
          indicator(share.percentage()),
          ratio.factor().toPlainString() + " * (" + above.text() + ")",
          "(" + below.text() + ")",
          "<> 0",
          components);
    }
    if (formula instanceof NoteShare share) {
      Indicator of = indicator(share.percentage());
      String above = VtlName.above(of.id());
      String below = VtlName.below(of.id());
      Set<String> components = new LinkedHashSet<>(List.of(above, below));
      return quotient(of, "100 * " + above, below, "<> 0", components);
    }
    if (formula instanceof Attainable attainable) {
      return attainable(attainable);
    }
    if (formula instanceof Between between) {
      return between(between);
    }
    if (formula instanceof RatioComparison comparison) {
      return ratioComparison(comparison);
    }
    return formula instanceof Computed computed ? computed(computed) : null;
  }

  private Indicator indicator(FigureRef figure) throws Unsaid {
    return VtlSum.indicator(figure, form);
  }

  private VtlSum exact(Linear linear) throws Unsaid {
    VtlSum sum = VtlSum.of(linear, form);
    if (!sum.isExact()) {
      throw new Unsaid("rounded");
    }
    return sum;
  }

  private static String digits(Indicator of) {
    return VtlName.isWhole(of) ? VtlName.number(of.id()) : VtlName.digits(of.id());
  }

  private static String unit(Indicator of) {
    return VtlName.isWhole(of) ? "1" : VtlName.unit(of.id());
  }

  /** A quotient rounds to a figure in some way if it is less than a unit of its last place away. */
  private static String rounds(Indicator of, String above, String below) {
    return "round(abs("
        + above
        + " * "
        + unit(of)
        + " - "
        + digits(of)
        + " * "
        + below
        + "), 4) < abs("
        + below
        + ")";
  }

  private static VtlRule quotient(
      Indicator of, String above, String below, String sound, Set<String> components) {
    components.addAll(VtlSum.components(of));
    return new VtlRule(below + " " + sound, rounds(of, above, below), components);
  }

  private VtlRule attainable(Attainable attainable) throws Unsaid {
    Indicator of = indicator(attainable.percentage());
    Set<String> components = new LinkedHashSet<>(VtlSum.components(of));
    String all = "(100 * " + unit(of) + ")";
    List<String> telling = new ArrayList<>();
    List<String> fits = new ArrayList<>();
    for (Linear linear : attainable.wholes()) {
      VtlSum sum = exact(linear);
      components.addAll(sum.components());
      String whole = "(" + sum.text() + ")";
      String rest = "mod(" + digits(of) + " * " + whole + ", " + all + ")";
      telling.add(
          whole + " > 0 and " + whole + " < " + all + " and floor(" + whole + ") = " + whole);
      fits.add(rest + " < " + whole + " or " + all + " - " + rest + " < " + whole);
    }
    return new VtlRule(String.join(" and ", telling), String.join(" or ", fits), components);
  }

  private VtlRule between(Between between) throws Unsaid {
    Indicator whole = indicator(between.whole());
    Set<String> components = new LinkedHashSet<>(VtlSum.components(whole));
    List<String> below = new ArrayList<>();
    List<String> above = new ArrayList<>();
    for (FigureRef figure : between.parts()) {
      Indicator part = indicator(figure);
      if (part.note() == Indicator.NoteUse.EVIDENCE) {
        // where notes give all fractions it is their weighted mean
        throw new Unsaid("note");
      }
      components.addAll(VtlSum.components(part));
      String slack = "round(0.5 / " + unit(part) + " + 0.5 / " + unit(whole) + ", 8)";
      String gap = "round(" + VtlSum.number(part) + " - " + VtlSum.number(whole) + ", 8)";
      below.add(gap + " <= " + slack);
      above.add(gap + " + " + slack + " >= 0");
    }
    return new VtlRule(
        VtlExpressions.isKnown(components),
        "(" + String.join(" or ", below) + ") and (" + String.join(" or ", above) + ")",
        components);
  }

  private VtlRule ratioComparison(RatioComparison comparison) throws Unsaid {
    Indicator limit = indicator(comparison.percentage());
    VtlSum above = exact(comparison.ratio().numerator());
    VtlSum below = exact(comparison.ratio().denominator());
    Set<String> components = new LinkedHashSet<>(above.components());
    components.addAll(below.components());
    components.addAll(VtlSum.components(limit));
    String denominator = "(" + below.text() + ")";
    String ratio =
        comparison.ratio().factor().toPlainString()
            + " * ("
            + above.text()
            + ") * "
            + unit(limit)
            + " - "
            + digits(limit)
            + " * "
            + denominator;
    String gap = "round(" + ratio + ", 4)";
    String then =
        switch (comparison.operator()) {
          case LESS -> "(" + above.text() + ") = 0 or " + gap + " + " + denominator + " <= 0";
          case MORE -> gap + " >= " + denominator;
          case AT_MOST -> gap + " <= 0.5 * " + denominator;
          case AT_LEAST -> gap + " + 0.5 * " + denominator + " >= 0";
          case EQUAL -> "abs(" + gap + ") < " + denominator;
        };
    return new VtlRule(
        denominator + " > 0 and " + VtlExpressions.isKnown(VtlSum.components(limit)),
        then,
        components);
  }

  private VtlRule computed(Computed computed) throws Unsaid {
    if (computed.tolerance().rounding()) {
      throw new Unsaid("rounded");
    }
    Indicator of = indicator(computed.figure());
    Set<String> components = new LinkedHashSet<>();
    boolean share =
        of.kind() == Indicator.Kind.PERCENTAGE
            && computed.tolerance().isNone()
            && computed.operator() == Operator.EQUAL
            && computed.factor().compareTo(BigDecimal.ONE) == 0
            && computed.factors().size() == 1
            && computed.divisors().size() == 1;
    BigDecimal factor = share ? HUNDRED : computed.factor();
    String above = product(factor.toPlainString(), computed.factors(), components);
    String below = product("1", computed.divisors(), components);
    String gap = "round(" + VtlSum.number(of) + " * " + below + " - " + above + ", 6)";
    BigDecimal within = computed.tolerance().within();
    String near =
        within.signum() == 0
            ? ""
            : " or abs(" + gap + ") <= " + within.toPlainString() + " * " + below;
    String sound = "> 0 and " + VtlExpressions.isKnown(VtlSum.components(of));
    VtlRule rounded = quotient(of, above, below, sound, components);
    String then =
        switch (computed.operator()) {
          case EQUAL -> rounded.then() + near;
          case AT_MOST, AT_LEAST -> gap + " " + computed.operator().sign() + " 0" + near;
          case LESS, MORE -> gap + " " + computed.operator().sign() + " 0";
        };
    return new VtlRule(rounded.when(), then, rounded.components());
  }

  private String product(String factor, List<Linear> sums, Set<String> components) throws Unsaid {
    StringBuilder product = new StringBuilder(factor);
    for (Linear linear : sums) {
      VtlSum sum = VtlSum.of(linear, form);
      product.append(" * (").append(sum.text()).append(')');
      components.addAll(sum.components());
    }
    return "(" + product + ")";
  }
}
