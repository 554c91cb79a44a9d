package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureRef;

/**
 * What a relation says, ready to be checked. {@link FormulaParser} reads it from text:
 *
 * <table>
 * <caption>The language of formulas</caption>
 * <tr><td>{@code a = b + 2 * c - 3}, also {@code <= >= < >}</td><td>sums compare so: a balance, or a
 * bound</td></tr>
 * <tr><td>{@code d <= e} of two figures that are dates</td><td>which day comes first; nothing is
 * computed of dates</td></tr>
 * <tr><td>{@code p ~ 100 * a / (a + b)}</td><td>a percentage is the fraction behind it, rounded as
 * printed</td></tr>
 * <tr><td>{@code p ~ note}</td><td>a percentage is the fraction its note gives</td></tr>
 * <tr><td>{@code 100 * n / (a + n) < p}</td><td>a quotient compares with a percentage</td></tr>
 * <tr><td>{@code p of n or a + b}</td><td>some whole number over one of these rounds to p</td></tr>
 * <tr><td>{@code r between a, b, c}</td><td>the rate of a whole lies between those of its
 * parts</td></tr>
 * <tr><td>{@code x in 0..100}, {@code x in whole 0..}</td><td>a range, open where an end is
 * missing; whole numbers</td></tr>
 * <tr><td>{@code x in codes}</td><td>a choice is one of its codes</td></tr>
 * <tr><td>{@code x readable}</td><td>a cell can be read for certain</td></tr>
 * <tr><td>{@code x given}, {@code x given iff y > 0}</td><td>a cell has a value, or a note that says
 * why not; exactly when a condition holds</td></tr>
 * <tr><td>{@code x dated in window}</td><td>the date its note gives lies in the reporting
 * window</td></tr>
 * <tr><td>{@code (5) = (3) * (4)}, {@code q = a / b}</td><td>a figure is a product or a quotient,
 * rounded as printed</td></tr>
 * <tr><td>{@code m = max(a, b)}, {@code m <= min(a, b)}</td><td>the greatest or the least of
 * some</td></tr>
 * <tr><td>{@code (3) = (4) + (5) = (6)}</td><td>a chain: each side is the first, and each may fail
 * alone</td></tr>
 * <tr><td>{@code a = b + c within 1}, {@code within rounding}</td><td>a difference that is
 * none</td></tr>
 * <tr><td>{@code when 7.1 = 1: 7.2 given}, {@code when period is Q3: ...}, {@code when level is
 * commune: ...}</td><td>what must hold if something else does</td></tr>
 * <tr><td>{@code a given or b given}, {@code not (a = 0 and b > 0)}</td><td>formulas joined by and,
 * or, not</td></tr>
 * <tr><td>{@code previous(x)}, {@code last report(x)}, {@code same period last year(x)}, {@code
 * this year Q1(x)}, {@code sum(children x)}</td><td>figures of other reports</td></tr>
 * <tr><td>{@code x like 8 earlier within 15}</td><td>a figure is no farther beyond those of at least
 * eight earlier reports than fifteen times their spread</td></tr>
 * <tr><td>{@code x like 20 peers within 10}</td><td>a figure changed since the year before as those
 * of at least so many agencies of its level did; seen where their reports are checked
 * together</td></tr>
 * <tr><td>{@code mean(children x by y)}, {@code min(children x)}, {@code max(children x)}</td>
 * <td>of the agencies below, the mean of rates weighed by their sizes, the least, the greatest</td></tr>
 * <tr><td>the words of an {@link Aspect}</td><td>something about the report as a whole</td></tr>
 * </table>
 *
 * <p>A word is a figure if the form has a row of that number. Before {@code *} stands a number;
 * elsewhere a whole number that is no row is a constant, and {@code 3.9} in a form without a row
 * 3.9 is refused.
 */
public sealed interface Formula {

  /** Returns every figure the formula speaks of, in the order they are written. */
  Set<FigureRef> figures();

  /** What is asked of one figure by itself. */
  sealed interface OfFigure extends Formula {
    /** Returns the figure. */
    FigureRef figure();

    @Override
    default Set<FigureRef> figures() {
      return Set.of(figure());
    }
  }

  /** {@code 3.1.3 = 3.1.3.a + 3.1.3.b}, {@code c >= 0.6 * t}. */
  record Comparison(Linear left, Operator operator, Linear right, Tolerance tolerance)
      implements Formula {
    public Comparison {
      requireNonNull(left, "left");
      requireNonNull(operator, "operator");
      requireNonNull(right, "right");
      requireNonNull(tolerance, "tolerance");
    }

    /** Creates a comparison to the last digit. */
    public Comparison(Linear left, Operator operator, Linear right) {
      this(left, operator, right, Tolerance.NONE);
    }

    @Override
    public Set<FigureRef> figures() {
      return union(left.figures(), right.figures());
    }
  }

  /**
   * {@code (4) <= (5)} of two dates: which comes first. A day is one number, that of the day; a
   * month or a year is all its days, and compares so if some of them do.
   */
  record Order(FigureRef one, Operator operator, FigureRef other) implements Formula {
    public Order {
      requireNonNull(one, "one");
      requireNonNull(operator, "operator");
      requireNonNull(other, "other");
    }

    @Override
    public Set<FigureRef> figures() {
      return union(Set.of(one), Set.of(other));
    }

    /** Returns what the numbers of the days must be to each other. */
    public Comparison ofDays() {
      return new Comparison(Linear.of(one), operator, Linear.of(other));
    }
  }

  /** {@code (5) = (3) * (4)}, {@code (6) = (5) / (4)}: a figure and the product behind it. */
  record Computed(
      FigureRef figure,
      Operator operator,
      BigDecimal factor,
      List<Linear> factors,
      List<Linear> divisors,
      Tolerance tolerance)
      implements Formula {
    public Computed {
      requireNonNull(figure, "figure");
      requireNonNull(operator, "operator");
      requireNonNull(factor, "factor");
      factors = List.copyOf(requireNonNull(factors, "factors"));
      divisors = List.copyOf(requireNonNull(divisors, "divisors"));
      requireNonNull(tolerance, "tolerance");
    }

    @Override
    public Set<FigureRef> figures() {
      Set<FigureRef> figures = new LinkedHashSet<>(Set.of(figure));
      factors.forEach(sum -> figures.addAll(sum.figures()));
      divisors.forEach(sum -> figures.addAll(sum.figures()));
      return Collections.unmodifiableSet(figures);
    }
  }

  /** {@code m = max(a, b)}, {@code m <= min(a, b)}. */
  record Extreme(
      FigureRef figure, Operator operator, boolean greatest, List<Linear> of, Tolerance tolerance)
      implements Formula {
    public Extreme {
      requireNonNull(figure, "figure");
      requireNonNull(operator, "operator");
      of = List.copyOf(requireNonNull(of, "of"));
      requireNonNull(tolerance, "tolerance");
    }

    @Override
    public Set<FigureRef> figures() {
      Set<FigureRef> figures = new LinkedHashSet<>(Set.of(figure));
      of.forEach(sum -> figures.addAll(sum.figures()));
      return Collections.unmodifiableSet(figures);
    }
  }

  /** {@code a = b + c = d}: several formulas, each of which may fail alone. */
  record All(List<Formula> parts) implements Formula {
    public All {
      parts = List.copyOf(requireNonNull(parts, "parts"));
    }

    @Override
    public Set<FigureRef> figures() {
      Set<FigureRef> figures = new LinkedHashSet<>();
      parts.forEach(part -> figures.addAll(part.figures()));
      return Collections.unmodifiableSet(figures);
    }
  }

  /** {@code when 7.1 = 1: 7.2 given}: what must hold if something else does. */
  record Conditional(Condition when, Formula then) implements Formula {
    public Conditional {
      requireNonNull(when, "when");
      requireNonNull(then, "then");
    }

    @Override
    public Set<FigureRef> figures() {
      return union(then.figures(), when.figures());
    }
  }

  /** {@code a given or b given}: formulas joined by and, or, not. */
  record Logical(Condition condition) implements Formula {
    public Logical {
      requireNonNull(condition, "condition");
    }

    @Override
    public Set<FigureRef> figures() {
      return condition.figures();
    }
  }

  /**
   * How far two sides may be apart.
   *
   * @param within the greatest difference that is none
   * @param rounding whether every figure may be rounded at its last printed place
   */
  record Tolerance(BigDecimal within, boolean rounding) {

    /** Sides are the same to the last digit. */
    public static final Tolerance NONE = new Tolerance(BigDecimal.ZERO, false);

    /** Every figure may be rounded at its last printed place. */
    public static final Tolerance ROUNDING = new Tolerance(BigDecimal.ZERO, true);

    public Tolerance {
      requireNonNull(within, "within");
    }

    /** Returns the tolerance of a greatest difference. */
    public static Tolerance of(BigDecimal within) {
      return new Tolerance(within, false);
    }

    /** Returns whether nothing is tolerated. */
    public boolean isNone() {
      return !rounding && within.signum() == 0;
    }
  }

  /** {@code p ~ 100 * a / b}: a percentage and the fraction behind it. */
  record Share(FigureRef percentage, Ratio ratio) implements Formula {
    public Share {
      requireNonNull(percentage, "percentage");
      requireNonNull(ratio, "ratio");
    }

    @Override
    public Set<FigureRef> figures() {
      return union(Set.of(percentage), ratio.figures());
    }
  }

  /** {@code 7.8.3 ~ note}: a percentage and the fraction its note gives. */
  record NoteShare(FigureRef percentage) implements Formula {
    public NoteShare {
      requireNonNull(percentage, "percentage");
    }

    @Override
    public Set<FigureRef> figures() {
      return Set.of(percentage);
    }
  }

  /** {@code p of n or m}: some whole number over one of these rounds to p. */
  record Attainable(FigureRef percentage, List<Linear> wholes) implements Formula {
    public Attainable {
      requireNonNull(percentage, "percentage");
      wholes = List.copyOf(requireNonNull(wholes, "wholes"));
    }

    @Override
    public Set<FigureRef> figures() {
      Set<FigureRef> figures = new LinkedHashSet<>(Set.of(percentage));
      wholes.forEach(whole -> figures.addAll(whole.figures()));
      return Collections.unmodifiableSet(figures);
    }
  }

  /** {@code r between a, b, c}: the rate of a whole lies between the rates of its parts. */
  record Between(FigureRef whole, List<FigureRef> parts) implements Formula {
    public Between {
      requireNonNull(whole, "whole");
      parts = List.copyOf(requireNonNull(parts, "parts"));
    }

    @Override
    public Set<FigureRef> figures() {
      Set<FigureRef> figures = new LinkedHashSet<>(Set.of(whole));
      figures.addAll(parts);
      return Collections.unmodifiableSet(figures);
    }
  }

  /** {@code 100 * n / (a + n) < p}: a quotient compared with a percentage. */
  record RatioComparison(Ratio ratio, Operator operator, FigureRef percentage) implements Formula {
    public RatioComparison {
      requireNonNull(ratio, "ratio");
      requireNonNull(operator, "operator");
      requireNonNull(percentage, "percentage");
    }

    @Override
    public Set<FigureRef> figures() {
      return union(ratio.figures(), Set.of(percentage));
    }
  }

  /** {@code x in 0..100}, {@code x in whole 0..}. */
  record InRange(
      FigureRef figure, boolean whole, @Nullable BigDecimal low, @Nullable BigDecimal high)
      implements OfFigure {
    public InRange {
      requireNonNull(figure, "figure");
      if (low != null && high != null) {
        BigDecimal least = whole ? low.setScale(0, RoundingMode.CEILING) : low;
        if (least.compareTo(high) > 0) {
          throw new IllegalArgumentException("nothing lies in " + low + ".." + high);
        }
      }
    }
  }

  /** {@code x in codes}. */
  record InCodes(FigureRef figure) implements OfFigure {
    public InCodes {
      requireNonNull(figure, "figure");
    }
  }

  /** {@code x readable}. */
  record CellReadable(FigureRef figure) implements OfFigure {
    public CellReadable {
      requireNonNull(figure, "figure");
    }
  }

  /** {@code x given}: it has a value, or a note that says why not. */
  record Given(FigureRef figure) implements OfFigure {
    public Given {
      requireNonNull(figure, "figure");
    }
  }

  /** {@code x given iff y > 0}. */
  record GivenIff(FigureRef figure, Comparison condition) implements Formula {
    public GivenIff {
      requireNonNull(figure, "figure");
      requireNonNull(condition, "condition");
    }

    @Override
    public Set<FigureRef> figures() {
      return union(Set.of(figure), condition.figures());
    }
  }

  /** {@code x dated in window}: the date its note gives lies within the reporting window. */
  record DatedInWindow(FigureRef figure) implements OfFigure {
    public DatedInWindow {
      requireNonNull(figure, "figure");
    }
  }

  /**
   * {@code x like 8 earlier within 15}: a figure is no farther beyond those of earlier reports than
   * so many times their spread. What happens in a period is compared with the same kind of period
   * of other years as soon as there are five; of fewer nothing is said of a season.
   *
   * @param least how many of them it takes to say so, where they are not of the same kind of period
   * @param within how many robust deviations it may lie beyond the least or the greatest of them
   */
  record LikeEarlier(FigureRef figure, int least, BigDecimal within) implements OfFigure {
    public LikeEarlier {
      requireNonNull(figure, "figure");
      requireNonNull(within, "within");
    }
  }

  /**
   * {@code x like 20 peers within 10}: a figure changed since the same period of the year before as
   * those of other agencies of its level did.
   *
   * @param least how many agencies it takes to say so
   * @param within how many quartile distances its effect may lie from the median of theirs
   */
  record LikePeers(FigureRef figure, int least, BigDecimal within) implements OfFigure {
    public LikePeers {
      requireNonNull(figure, "figure");
      requireNonNull(within, "within");
    }
  }

  /**
   * What a relation says of the report as a whole, such as {@code rows numbered as in the form}.
   */
  record OfReport(Aspect aspect) implements Formula {
    public OfReport {
      requireNonNull(aspect, "aspect");
    }

    @Override
    public Set<FigureRef> figures() {
      return Set.of();
    }
  }

  /** What a relation says of the rows of a table, such as {@code total = sum of rows}. */
  record OfRows(RowRule rule) implements Formula {
    public OfRows {
      requireNonNull(rule, "rule");
    }

    @Override
    public Set<FigureRef> figures() {
      return Set.of();
    }
  }

  /** What can be asked of the rows of a table. */
  enum RowRule {
    /**
     * The total row is the sum of the groups, and of the rows that lie in none; of rows that a
     * report brings along as "trong đó", none is larger.
     */
    TOTAL_IS_SUM("total = sum of rows"),
    /**
     * The row of each group is the sum of its rows; of rows that a report brings along as "trong
     * đó", none is larger.
     */
    GROUPS_ARE_SUMS("group = sum of its rows");

    private final String words;

    RowRule(String words) {
      this.words = words;
    }

    /** Returns the words formulas are written with. */
    public String words() {
      return words;
    }
  }

  /** How two sides compare. */
  enum Operator {
    /** Both sides are the same. */
    EQUAL("="),
    /** The left side is not larger. */
    AT_MOST("<="),
    /** The left side is not smaller. */
    AT_LEAST(">="),
    /** The left side is smaller. */
    LESS("<"),
    /** The left side is larger. */
    MORE(">");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** Returns how the sides compare when they change places. */
    Operator turned() {
      return switch (this) {
        case EQUAL -> EQUAL;
        case AT_MOST -> AT_LEAST;
        case AT_LEAST -> AT_MOST;
        case LESS -> MORE;
        case MORE -> LESS;
      };
    }

    /** Returns the sign formulas are written with. */
    public String sign() {
      return sign;
    }
  }

  /** What can be asked of a report as a whole. */
  enum Aspect {
    /** Printed numbers are those of the form. */
    ROWS_NUMBERED("rows numbered as in the form"),
    /** Names are those of the form. */
    ROWS_NAMED("rows named as in the form"),
    /** Units are those of the form. */
    ROWS_IN_UNITS("rows in the units of the form"),
    /** Rows stand in the order of the form. */
    ROWS_IN_ORDER("rows in the order of the form"),
    /** Every row is one of the form. */
    ROWS_KNOWN("rows known to the form"),
    /** No row of the form is missing. */
    ROWS_COMPLETE("rows complete"),
    /** No row is given twice. */
    ROWS_ONCE("rows given once"),
    /** No part of the report is too much to be checked. */
    READ_WHOLE("report read as a whole"),
    /** No ratio stands where a percentage belongs. */
    SHARES_IN_PER_CENT("shares in per cent"),
    /** Cells of a workbook show what their formulas give. */
    CALCULATED("cells show what their formulas give"),
    /** A table printed twice says the same both times. */
    COPIES_AGREE("copies of the table agree"),
    /** The reporting window is the prescribed one. */
    WINDOW_USUAL("window as prescribed"),
    /** The document is dated no later than it is due. */
    IN_TIME("document in time"),
    /** The catalogue is in force on the last day of the period. */
    IN_FORCE("catalogue in force"),
    /** The report is not one of those before it, sent again. */
    NOT_SENT_BEFORE("report not one of those before"),
    /** Percentages in the prose are the fractions beside them. */
    NARRATIVE_SHARES("shares in the narrative are the fractions beside them"),
    /** Parts in the prose add up to the whole they are said to make up. */
    NARRATIVE_SUMS("parts in the narrative add up to their whole"),
    /** Shares of one whole in the prose add up to 100. */
    NARRATIVE_COMPLEMENTS("shares of one whole in the narrative add up to 100"),
    /** No part in the prose is larger than its whole. */
    NARRATIVE_BOUNDS("parts in the narrative are at most their whole"),
    /** The prose gives the figures of the table. */
    NARRATIVE_FIGURES("figures in the narrative are those of the table");

    private final String words;

    Aspect(String words) {
      this.words = words;
    }

    /** Returns the words formulas are written with. */
    public String words() {
      return words;
    }
  }

  /** A quotient of sums times a factor, such as {@code 100 * a / (a + b)}. */
  record Ratio(BigDecimal factor, Linear numerator, Linear denominator) {
    public Ratio {
      requireNonNull(factor, "factor");
      requireNonNull(numerator, "numerator");
      requireNonNull(denominator, "denominator");
    }

    Set<FigureRef> figures() {
      return union(numerator.figures(), denominator.figures());
    }
  }

  /** A sum of terms, such as {@code a + 2 * b - 3}. */
  record Linear(List<Term> terms) {
    public Linear {
      terms = List.copyOf(requireNonNull(terms, "terms"));
    }

    /** Returns the sum of one figure, taken once. */
    public static Linear of(FigureRef figure) {
      return new Linear(List.of(new Term(BigDecimal.ONE, requireNonNull(figure, "figure"))));
    }

    /** Returns the figures of the sum. */
    public Set<FigureRef> figures() {
      Set<FigureRef> figures = new LinkedHashSet<>();
      for (Term term : terms) {
        if (term.figure() != null) {
          figures.add(term.figure());
        }
      }
      return Collections.unmodifiableSet(figures);
    }

    /** Returns whether this is one figure, taken once. */
    public boolean isFigure() {
      return terms.size() == 1
          && terms.get(0).figure() != null
          && terms.get(0).coefficient().compareTo(BigDecimal.ONE) == 0;
    }
  }

  /**
   * A multiple of a figure, or a constant.
   *
   * @param coefficient the constant, where there is no figure
   */
  record Term(BigDecimal coefficient, @Nullable FigureRef figure) {
    public Term {
      requireNonNull(coefficient, "coefficient");
    }
  }

  private static Set<FigureRef> union(Set<FigureRef> some, Set<FigureRef> others) {
    List<FigureRef> all = new ArrayList<>(some);
    all.addAll(others);
    return Collections.unmodifiableSet(new LinkedHashSet<>(all));
  }
}
