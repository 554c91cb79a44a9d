package vn.cchc.io.internal.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Condition;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Attainable;
import vn.cchc.catalogue.Formula.Between;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Computed;
import vn.cchc.catalogue.Formula.Conditional;
import vn.cchc.catalogue.Formula.Extreme;
import vn.cchc.catalogue.Formula.Given;
import vn.cchc.catalogue.Formula.GivenIff;
import vn.cchc.catalogue.Formula.InCodes;
import vn.cchc.catalogue.Formula.InRange;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Logical;
import vn.cchc.catalogue.Formula.NoteShare;
import vn.cchc.catalogue.Formula.RatioComparison;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Formula.Tolerance;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Level;

/**
 * Formulas of a catalogue as expressions of a spreadsheet. Each gives 1 where the formula holds, 0
 * where it does not, and 0.5 while that cannot be told: then {@code and} is the least, {@code or}
 * the greatest, and {@code not} what is left of 1.
 *
 * <p>Spreadsheets compute in binary fractions. A percentage is therefore taken as the whole number
 * of its digits wherever it is compared with a quotient, and a difference is rounded where decimals
 * went into it.
 */
final class Expressions {

  private final Function<FigureRef, @Nullable FigureCell> cells;
  private final Level level;
  private final QuotientExpressions quotients;

  /**
   * Creates the expressions of a form.
   *
   * @param cells where figures stand; null for what the workbook has no cell for
   * @param level of the agencies whose form it is
   */
  Expressions(Function<FigureRef, @Nullable FigureCell> cells, Level level) {
    this.cells = cells;
    quotients = new QuotientExpressions(cells);
    this.level = level;
  }

  /** Returns the expression of a formula. */
  String of(Formula formula) throws Unsaid {
    if (formula instanceof Comparison comparison) {
      return comparison(comparison);
    }
    if (formula instanceof Share share) {
      return quotients.of(share);
    }
    if (formula instanceof NoteShare share) {
      return QuotientExpressions.noteShare(cell(share.percentage()));
    }
    if (formula instanceof Attainable attainable) {
      return quotients.attainable(attainable);
    }
    if (formula instanceof Between between) {
      return quotients.between(between);
    }
    if (formula instanceof RatioComparison comparison) {
      return quotients.ratioComparison(comparison);
    }
    if (formula instanceof Computed computed) {
      return quotients.computed(computed);
    }
    if (formula instanceof Extreme extreme) {
      return extreme(extreme);
    }
    if (formula instanceof InRange range) {
      FigureCell cell = cell(range.figure());
      return Compared.known(
          Set.of(cell.number()), not(isBeyond(cell, range.whole(), range.low(), range.high())));
    }
    if (formula instanceof InCodes codes) {
      FigureCell cell = cell(codes.figure());
      return Compared.known(Set.of(cell.number()), not(isNoCode(cell)));
    }
    if (formula instanceof GivenIff given) {
      return givenIff(given);
    }
    if (formula instanceof Conditional conditional) {
      return "IF(" + of(conditional.when()) + "=1," + of(conditional.then()) + ",0.5)";
    }
    if (formula instanceof Logical logical) {
      return of(logical.condition());
    }
    throw Unsaid.of(formula);
  }

  private String of(Condition condition) throws Unsaid {
    if (condition instanceof Condition.Holds holds) {
      return holds.formula() instanceof Given given
          ? isGiven(cell(given.figure()))
          : of(holds.formula());
    }
    if (condition instanceof Condition.LevelIs is) {
      return is.levels().contains(level) ? "1" : "0";
    }
    if (condition instanceof Condition.And and) {
      return "MIN(" + all(and.parts()) + ")";
    }
    if (condition instanceof Condition.Or or) {
      return "MAX(" + all(or.parts()) + ")";
    }
    if (condition instanceof Condition.Not not) {
      return "(1-" + of(not.part()) + ")";
    }
    throw new Unsaid("period");
  }

  private String all(List<Condition> parts) throws Unsaid {
    List<String> all = new ArrayList<>();
    for (Condition part : parts) {
      all.add(of(part));
    }
    return String.join(",", all);
  }

  private FigureCell cell(FigureRef figure) throws Unsaid {
    return Sums.cell(figure, cells);
  }

  private Sums sum(Linear linear) throws Unsaid {
    return Sums.of(linear, cells);
  }

  private static String not(String test) {
    return "NOT(" + test + ")";
  }

  private String comparison(Comparison comparison) throws Unsaid {
    Sums left = sum(comparison.left());
    Sums right = sum(comparison.right());
    return Compared.compared(left, comparison.operator(), right, comparison.tolerance());
  }

  private String extreme(Extreme extreme) throws Unsaid {
    FigureCell cell = cell(extreme.figure());
    Set<String> needs = new LinkedHashSet<>();
    List<String> of = new ArrayList<>();
    boolean whole = true;
    for (Linear linear : extreme.of()) {
      // which of them is meant is not known before, nor by how much it is rounded
      Sums sum = quotients.exact(linear);
      of.add(sum.text());
      needs.addAll(sum.needs());
      whole &= sum.whole();
    }
    String text = (extreme.greatest() ? "MAX(" : "MIN(") + String.join(",", of) + ")";
    Sums value = sum(new Linear(List.of(new Formula.Term(BigDecimal.ONE, extreme.figure()))));
    Tolerance tolerance = extreme.tolerance();
    if (cell.isPercentage() || tolerance.rounding()) {
      throw new Unsaid("rounded");
    }
    return Compared.compared(
        value, extreme.operator(), new Sums(text, null, null, needs, whole), tolerance);
  }

  /** Returns the test whether a number lies in no range. */
  static String isBeyond(
      FigureCell cell, boolean whole, @Nullable BigDecimal low, @Nullable BigDecimal high) {
    List<String> beyond = new ArrayList<>();
    if (low != null) {
      beyond.add(cell.scaled() + "<" + Compared.times(low, cell.unit()));
    }
    if (high != null) {
      beyond.add(cell.scaled() + ">" + Compared.times(high, cell.unit()));
    }
    if (whole) {
      beyond.add("INT(" + cell.number() + ")<>" + cell.number());
    }
    return beyond.isEmpty() ? "FALSE" : "OR(" + String.join(",", beyond) + ")";
  }

  /** Returns the test whether a number is none of the codes of a choice. */
  static String isNoCode(FigureCell cell) {
    List<String> none = new ArrayList<>();
    for (String code : cell.indicator().codes().keySet()) {
      none.add(cell.number() + "<>" + code);
    }
    return "AND(" + String.join(",", none) + ")";
  }

  private String givenIff(GivenIff given) throws Unsaid {
    FigureCell cell = cell(given.figure());
    String condition = comparison(given.condition());
    return "IF("
        + condition
        + "=0.5,0.5,IF("
        + condition
        + "=1,"
        + isGiven(cell)
        + ",IF(LEN("
        + cell.place()
        + ")=0,1,0)))";
  }

  private static String isGiven(FigureCell cell) {
    String note = cell.note();
    return "IF(LEN("
        + cell.place()
        + ")"
        + (note == null ? "" : "+LEN(TRIM(" + note + "))")
        + ">0,1,0)";
  }
}
