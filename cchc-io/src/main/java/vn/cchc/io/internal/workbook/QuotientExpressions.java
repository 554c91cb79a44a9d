package vn.cchc.io.internal.workbook;

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
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.RatioComparison;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Formula.Tolerance;
import vn.cchc.model.FigureRef;

/**
 * Figures and the quotients behind them, as expressions of a spreadsheet: a figure is taken as the
 * whole number of its digits, and compared with the quotient times its denominator.
 */
final class QuotientExpressions {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Function<FigureRef, @Nullable FigureCell> cells;

  QuotientExpressions(Function<FigureRef, @Nullable FigureCell> cells) {
    this.cells = cells;
  }

  String of(Share share) throws Unsaid {
    Formula.Ratio ratio = share.ratio();
    return share(cell(share.percentage()), ratio.factor(), ratio.numerator(), ratio.denominator());
  }

  private FigureCell cell(FigureRef figure) throws Unsaid {
    return Sums.cell(figure, cells);
  }

  private Sums sum(Linear linear) throws Unsaid {
    return Sums.of(linear, cells);
  }

  /** A sum that is compared with a quotient is the same to its last digit. */
  Sums exact(Linear linear) throws Unsaid {
    Sums sum = sum(linear);
    if (!sum.isExact()) {
      throw new Unsaid("rounded");
    }
    return sum;
  }

  private String share(FigureCell printed, BigDecimal factor, Linear above, Linear below)
      throws Unsaid {
    Sums numerator = exact(above);
    Sums denominator = exact(below);
    Set<String> needs = Compared.joined(numerator, denominator);
    needs.add(printed.number());
    return quotient(
        printed, Compared.times(factor, "(" + numerator.text() + ")"), denominator.text(), needs);
  }

  /** A quotient rounds to a figure in some way if it is less than a unit of its last place away. */
  private static String quotient(
      FigureCell printed, String numerator, String denominator, Set<String> needs) {
    return "IF(COUNT("
        + String.join(",", needs)
        + ")<"
        + needs.size()
        + ",0.5,IF(("
        + denominator
        + ")=0,0.5,IF("
        + rounds(printed, numerator, denominator)
        + ",1,0)))";
  }

  private static String rounds(FigureCell printed, String numerator, String denominator) {
    return "ROUND(ABS("
        + numerator
        + "*"
        + printed.unit()
        + "-"
        + printed.scaled()
        + "*("
        + denominator
        + ")),4)<ABS("
        + denominator
        + ")";
  }

  static String noteShare(FigureCell printed) throws Unsaid {
    FigureCell.Fraction fraction = printed.fraction();
    if (fraction == null) {
      throw new Unsaid("note");
    }
    Set<String> needs = new LinkedHashSet<>();
    needs.add(printed.number());
    needs.add(fraction.numerator());
    needs.add(fraction.denominator());
    return quotient(
        printed, Compared.times(HUNDRED, fraction.numerator()), fraction.denominator(), needs);
  }

  String attainable(Attainable attainable) throws Unsaid {
    FigureCell printed = cell(attainable.percentage());
    Set<String> needs = new LinkedHashSet<>(Set.of(printed.number()));
    List<String> telling = new ArrayList<>();
    List<String> fits = new ArrayList<>();
    String all = "(100*" + printed.unit() + ")";
    for (Linear of : attainable.wholes()) {
      Sums sum = exact(of);
      needs.addAll(sum.needs());
      String whole = "(" + sum.text() + ")";
      String rest = "MOD(" + printed.scaled() + "*" + whole + "," + all + ")";
      telling.add(whole + ">0");
      telling.add("INT" + whole + "=" + whole);
      telling.add(whole + "<" + all);
      fits.add(rest + "<" + whole);
      fits.add(all + "-" + rest + "<" + whole);
    }
    return "IF(COUNT("
        + String.join(",", needs)
        + ")<"
        + needs.size()
        + ",0.5,IF(AND("
        + String.join(",", telling)
        + "),IF(OR("
        + String.join(",", fits)
        + "),1,0),0.5))";
  }

  String between(Between between) throws Unsaid {
    FigureCell whole = cell(between.whole());
    Set<String> needs = new LinkedHashSet<>(Set.of(whole.number()));
    List<String> rates = new ArrayList<>();
    List<String> units = new ArrayList<>();
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    for (FigureRef ref : between.parts()) {
      FigureCell part = cell(ref);
      rates.add(part.number());
      units.add(part.unit());
      FigureCell.Fraction fraction = part.fraction();
      if (fraction != null) {
        above.add(fraction.numerator());
        below.add(fraction.denominator());
      }
    }
    needs.addAll(rates);
    String slack = "ROUND(0.5/MIN(" + String.join(",", units) + ")+0.5/" + whole.unit() + ",8)";
    String lies =
        "AND(ROUND(MIN("
            + String.join(",", rates)
            + ")-"
            + whole.number()
            + ",8)<="
            + slack
            + ",ROUND("
            + whole.number()
            + "-MAX("
            + String.join(",", rates)
            + "),8)<="
            + slack
            + ")";
    if (below.size() < rates.size()) {
      return Compared.known(needs, lies);
    }
    String mean = rounds(whole, "100*(" + String.join("+", above) + ")", String.join("+", below));
    return Compared.known(
        needs,
        "IF(COUNT("
            + String.join(",", below)
            + ")="
            + below.size()
            + ","
            + mean
            + ","
            + lies
            + ")");
  }

  String ratioComparison(RatioComparison comparison) throws Unsaid {
    FigureCell limit = cell(comparison.percentage());
    Sums above = sum(comparison.ratio().numerator());
    Sums below = sum(comparison.ratio().denominator());
    Set<String> needs = Compared.joined(above, below);
    needs.add(limit.number());
    String denominator = "(" + below.text() + ")";
    String ratio =
        Compared.times(comparison.ratio().factor(), "(" + above.text() + ")") + "*" + limit.unit();
    String test =
        switch (comparison.operator()) {
          case LESS ->
              "OR(("
                  + above.text()
                  + ")=0,ROUND("
                  + ratio
                  + "-("
                  + limit.scaled()
                  + "-1)*"
                  + denominator
                  + ",4)<=0)";
          case MORE -> apart(ratio, limit.scaled() + "+1", denominator) + ">=0";
          case AT_MOST -> apart(ratio, limit.scaled() + "+0.5", denominator) + "<=0";
          case AT_LEAST -> apart(ratio, limit.scaled() + "-0.5", denominator) + ">=0";
          case EQUAL -> "ABS(" + apart(ratio, limit.scaled(), denominator) + ")<" + denominator;
        };
    return "IF(COUNT("
        + String.join(",", needs)
        + ")<"
        + needs.size()
        + ",0.5,IF("
        + denominator
        + "<=0,0.5,IF("
        + test
        + ",1,0)))";
  }

  private static String apart(String ratio, String scaled, String denominator) {
    return "ROUND(" + ratio + "-(" + scaled + ")*" + denominator + ",4)";
  }

  String computed(Computed computed) throws Unsaid {
    Tolerance tolerance = computed.tolerance();
    if (tolerance.rounding()) {
      throw new Unsaid("rounded");
    }
    FigureCell value = cell(computed.figure());
    Set<String> needs = new LinkedHashSet<>(Set.of(value.number()));
    BigDecimal factor = isShare(computed, value) ? HUNDRED : computed.factor();
    String above = product(factor.toPlainString(), computed.factors(), needs);
    String below = product("1", computed.divisors(), needs);
    String gap = "ROUND(" + value.number() + "*" + below + "-" + above + ",6)";
    String near =
        tolerance.isNone()
            ? "FALSE"
            : "ABS(" + gap + ")<=" + tolerance.within().toPlainString() + "*" + below;
    String test =
        switch (computed.operator()) {
          case EQUAL -> "OR(" + rounds(value, above, below) + "," + near + ")";
          case AT_MOST -> "OR(" + gap + "<=0," + near + ")";
          case AT_LEAST -> "OR(" + gap + ">=0," + near + ")";
          case LESS -> gap + "<0";
          case MORE -> gap + ">0";
        };
    return "IF(COUNT("
        + String.join(",", needs)
        + ")<"
        + needs.size()
        + ",0.5,IF("
        + below
        + "<=0,0.5,IF("
        + test
        + ",1,0)))";
  }

  /** A percentage that is printed as a quotient is a hundred times it. */
  private static boolean isShare(Computed computed, FigureCell value) {
    return value.isPercentage()
        && computed.tolerance().isNone()
        && computed.operator() == Operator.EQUAL
        && computed.factor().compareTo(BigDecimal.ONE) == 0
        && computed.factors().size() == 1
        && computed.divisors().size() == 1;
  }

  private String product(String factor, List<Linear> sums, Set<String> needs) throws Unsaid {
    StringBuilder product = new StringBuilder(factor);
    for (Linear linear : sums) {
      Sums sum = sum(linear);
      product.append("*(").append(sum.text()).append(')');
      needs.addAll(sum.needs());
    }
    return "(" + product + ")";
  }
}
