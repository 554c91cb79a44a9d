package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a finding rests on: the exact numbers, each in its role, so that a program can draw the
 * arithmetic itself. The sentence of a finding is made from it.
 *
 * <p>There will be more kinds of evidence: a caller that tells them apart keeps a default branch.
 * Numbers are those of the report, unrounded; a percentage is counted in per cent.
 */
public sealed interface Evidence extends Serializable {

  /** Returns the word of the wire formats, such as {@code sum}. */
  String type();

  /** Returns what the sentence of the finding is made from. */
  default Explanation explanation() {
    return EvidenceText.of(this, List.of());
  }

  /**
   * A multiple of a figure, or a number that stands for itself.
   *
   * @param figure null for a number that is no figure of the table: a constant, or one of a note
   * @param coefficient what the figure is multiplied by; 1 for a number that stands for itself
   * @param number of the figure, before it is multiplied
   * @param percent whether it is a percentage
   */
  record Term(
      @Nullable FigureRef figure, BigDecimal coefficient, BigDecimal number, boolean percent)
      implements Serializable {
    public Term {
      requireNonNull(coefficient, "coefficient");
      requireNonNull(number, "number");
    }

    /** Returns a figure, taken once. */
    public static Term of(FigureRef figure, BigDecimal number, boolean percent) {
      return new Term(requireNonNull(figure, "figure"), BigDecimal.ONE, number, percent);
    }

    /** Returns a number that is no figure of the table. */
    public static Term of(BigDecimal number) {
      return new Term(null, BigDecimal.ONE, number, false);
    }

    /** Returns what it adds to a sum. */
    public BigDecimal value() {
      return number.multiply(coefficient);
    }

    /** Returns it in officials' notation: {@code 99,05%}. */
    public String text() {
      return EvidenceText.number(this).toString();
    }
  }

  /**
   * A total and the parts that should add up to it.
   *
   * @param total mostly one figure, which the parts are those of
   * @param mayShare whether parts may have members in common, which would explain that they exceed
   *     their total
   */
  record Sum(List<Term> total, List<Term> parts, boolean mayShare) implements Evidence {
    public Sum {
      requireNonNull(total, "total");
      requireNonNull(parts, "parts");
      total = List.copyOf(total);
      parts = List.copyOf(parts);
    }

    /** Returns by how much the total exceeds its parts; negative where they exceed it. */
    public BigDecimal gap() {
      return EvidenceText.value(total).subtract(EvidenceText.value(parts));
    }

    @Override
    public String type() {
      return "sum";
    }
  }

  /**
   * A percentage and the fraction it should be.
   *
   * @param percentage as printed
   * @param numerator of the fraction, which is multiplied by {@code factor}
   * @param factor 100, or what the relation says instead
   * @param expected the quotient in per cent, rounded half up to the decimals of the percentage
   * @param rounding by which the percentage fits; absent if it fits by none
   */
  record Quotient(
      Term percentage,
      List<Term> numerator,
      List<Term> denominator,
      BigDecimal factor,
      BigDecimal expected,
      @Nullable Rounding rounding)
      implements Evidence {
    public Quotient {
      requireNonNull(numerator, "numerator");
      requireNonNull(denominator, "denominator");
      requireNonNull(percentage, "percentage");
      numerator = List.copyOf(numerator);
      denominator = List.copyOf(denominator);
      requireNonNull(factor, "factor");
      requireNonNull(expected, "expected");
    }

    @Override
    public String type() {
      return "quotient";
    }
  }

  /**
   * Two sums that compare as they should not.
   *
   * @param operator as it should be: {@code <=}, {@code >=}, {@code <}, {@code >} or {@code =}
   * @param role what the sums are to each other
   */
  record Bound(List<Term> left, String operator, List<Term> right, Role role) implements Evidence {
    public Bound {
      requireNonNull(left, "left");
      requireNonNull(right, "right");
      left = List.copyOf(left);
      requireNonNull(operator, "operator");
      right = List.copyOf(right);
      requireNonNull(role, "role");
    }

    @Override
    public String type() {
      return "bound";
    }

    /** What two sums are to each other. */
    public enum Role {
      /** A part and its whole. */
      PART,
      /** A value and its limit. */
      LIMIT,
      /** Shares of one whole and all of it. */
      SHARES
    }
  }

  /**
   * Two dates that come in another order than they should.
   *
   * @param operator as it should be: {@code <=}, {@code >=}, {@code <}, {@code >} or {@code =}
   */
  record Order(Day one, String operator, Day other) implements Evidence {
    public Order {
      requireNonNull(one, "one");
      requireNonNull(operator, "operator");
      requireNonNull(other, "other");
    }

    @Override
    public String type() {
      return "order";
    }
  }

  /**
   * What a figure that is a date may stand for.
   *
   * @param printed as the report has it
   * @param first the first day that may be meant: a month is all its days
   * @param last the last day that may be meant
   */
  record Day(FigureRef figure, String printed, LocalDate first, LocalDate last)
      implements Serializable {
    public Day {
      requireNonNull(figure, "figure");
      requireNonNull(printed, "printed");
      requireNonNull(first, "first");
      requireNonNull(last, "last");
    }

    /** Returns it in officials' notation: {@code 05/07/2024}, {@code 7/2024}, {@code 2024}. */
    public String text() {
      return OrderText.of(this).toString();
    }
  }

  /** One quantity that is asked twice. */
  record Pair(Term one, Term other) implements Evidence {
    public Pair {
      requireNonNull(one, "one");
      requireNonNull(other, "other");
    }

    @Override
    public String type() {
      return "pair";
    }
  }

  /**
   * A percentage and the wholes it may be a share of.
   *
   * @param fits whether it is attainable over one of them
   */
  record Attainable(Term percentage, List<Whole> wholes, boolean fits) implements Evidence {
    public Attainable {
      requireNonNull(wholes, "wholes");
      requireNonNull(percentage, "percentage");
      wholes = List.copyOf(wholes);
    }

    @Override
    public String type() {
      return "attainable";
    }

    /**
     * A whole, and the two counts whose shares of it are nearest to the percentage.
     *
     * @param below the largest count whose share is at most the percentage
     * @param shareBelow its share in per cent, rounded half up as the percentage is printed
     * @param shareAbove that of one more
     * @param count whose share is the percentage; null if there is none
     */
    public record Whole(
        List<Term> terms,
        BigDecimal below,
        BigDecimal shareBelow,
        BigDecimal shareAbove,
        @Nullable BigDecimal count)
        implements Serializable {
      public Whole {
        requireNonNull(terms, "terms");
        terms = List.copyOf(terms);
        requireNonNull(below, "below");
        requireNonNull(shareBelow, "shareBelow");
        requireNonNull(shareAbove, "shareAbove");
      }
    }
  }

  /**
   * The rate of a whole and those of its parts.
   *
   * @param fractions behind the parts' rates, in their order; empty where one is not known
   * @param expected the weighted mean, rounded as the whole's rate is printed; null where the
   *     fractions are not known and the rate need only lie between those of the parts
   */
  record Mean(
      Term whole,
      List<Term> parts,
      List<FigureValue.Fraction> fractions,
      @Nullable BigDecimal expected)
      implements Evidence {
    public Mean {
      requireNonNull(parts, "parts");
      requireNonNull(fractions, "fractions");
      requireNonNull(whole, "whole");
      parts = List.copyOf(parts);
      fractions = List.copyOf(fractions);
    }

    @Override
    public String type() {
      return "mean";
    }
  }

  /**
   * A value outside its range, or a ratio where a percentage belongs, which may lie in its range.
   *
   * @param low the least it may be; null if there is none
   * @param high the most it may be; null if there is none
   * @param whole whether it must be a whole number
   * @param reading what it would be by the other notation, or in per cent, as it should have been
   *     printed; null unless that lies in the range
   */
  record Range(
      Term value,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      boolean whole,
      @Nullable String reading)
      implements Evidence {
    public Range {
      requireNonNull(value, "value");
    }

    /** Returns whether the value lies between the ends of the range. */
    public boolean contains() {
      return (low == null || low.compareTo(value.number()) <= 0)
          && (high == null || value.number().compareTo(high) <= 0)
          && !(whole && value.number().stripTrailingZeros().scale() > 0);
    }

    @Override
    public String type() {
      return "range";
    }
  }

  /**
   * A choice that is none of the codes.
   *
   * @param codes what there is to choose from, with its meaning by language ({@code vi}, {@code
   *     en}), in the order of the form
   */
  record Code(Term value, List<String> codes, Map<String, List<String>> meanings)
      implements Evidence {
    public Code {
      requireNonNull(codes, "codes");
      requireNonNull(meanings, "meanings");
      requireNonNull(value, "value");
      codes = List.copyOf(codes);
      meanings = Map.copyOf(meanings);
    }

    @Override
    public String type() {
      return "code";
    }
  }

  /**
   * A cell that is blank and should not be, or the other way round.
   *
   * @param wanted whether it should have a value
   * @param condition what that depends on, as it is shown; empty where it always should
   * @param told what the cell says in place of a figure, as printed; null for an empty cell
   */
  record Presence(FigureRef figure, boolean wanted, Wording condition, @Nullable String told)
      implements Evidence {
    public Presence {
      requireNonNull(figure, "figure");
      requireNonNull(condition, "condition");
    }

    /** Takes a cell that is empty, or has a value. */
    public Presence(FigureRef figure, boolean wanted, Wording condition) {
      this(figure, wanted, condition, null);
    }

    @Override
    public String type() {
      return "presence";
    }
  }

  /**
   * The share of a period and the one that has accumulated since a base year.
   *
   * @param operator how the former should compare with the latter
   * @param share of the period in per cent, rounded half up as the cumulative one is printed
   * @param equal whether both print as the same
   */
  record Cumulative(
      List<Term> numerator,
      List<Term> denominator,
      String operator,
      BigDecimal share,
      Term cumulative,
      boolean equal)
      implements Evidence {
    public Cumulative {
      requireNonNull(numerator, "numerator");
      requireNonNull(denominator, "denominator");
      numerator = List.copyOf(numerator);
      denominator = List.copyOf(denominator);
      requireNonNull(operator, "operator");
      requireNonNull(share, "share");
      requireNonNull(cumulative, "cumulative");
    }

    @Override
    public String type() {
      return "cumulative";
    }
  }

  /**
   * The day a note says its figure is of, and the reporting window.
   *
   * @param first first day that may be meant: a month is all its days
   * @param last last day that may be meant
   */
  record Dated(
      FigureRef figure, String note, LocalDate first, LocalDate last, LocalDate from, LocalDate to)
      implements Evidence {
    public Dated {
      requireNonNull(figure, "figure");
      requireNonNull(note, "note");
      requireNonNull(first, "first");
      requireNonNull(last, "last");
      requireNonNull(from, "from");
      requireNonNull(to, "to");
    }

    @Override
    public String type() {
      return "dated";
    }
  }

  /**
   * A cell that cannot be read for certain.
   *
   * @param printed the cell
   * @param fault why it cannot be read: {@code text}, {@code date} (none that there is where one
   *     belongs), {@code fraction}, {@code percent}, {@code vague}, {@code formula} (it was never
   *     calculated), {@code error} (of a workbook), {@code character} (one that no figure is
   *     written with) or {@code words} (for no figure)
   * @param readings what may have been meant, likeliest first, as it should have been printed
   */
  record Unreadable(FigureRef figure, String printed, String fault, List<String> readings)
      implements Evidence {
    public Unreadable {
      requireNonNull(readings, "readings");
      requireNonNull(figure, "figure");
      requireNonNull(printed, "printed");
      requireNonNull(fault, "fault");
      readings = List.copyOf(readings);
    }

    @Override
    public String type() {
      return "unreadable";
    }
  }

  /**
   * A cell of a workbook that shows something else than its formula gives.
   *
   * @param place of the cell; null where it is not known
   * @param printed what the cell shows
   * @param calculated what the formula gives, as it would be shown
   */
  record Calculated(FigureRef figure, @Nullable Place place, String printed, String calculated)
      implements Evidence {
    public Calculated {
      requireNonNull(figure, "figure");
      requireNonNull(printed, "printed");
      requireNonNull(calculated, "calculated");
    }

    @Override
    public String type() {
      return "calculated";
    }
  }

  /**
   * A figure that table and prose tell differently.
   *
   * @param printed the table's cell
   * @param number of the table; the numerator where the cell holds a fraction
   * @param told by the prose, as printed there
   */
  record Told(FigureRef figure, String printed, BigDecimal number, String told)
      implements Evidence {
    public Told {
      requireNonNull(figure, "figure");
      requireNonNull(printed, "printed");
      requireNonNull(number, "number");
      requireNonNull(told, "told");
    }

    @Override
    public String type() {
      return "told";
    }
  }

  /**
   * A figure and the product, or the quotient, it should be.
   *
   * @param operator as it should be: {@code =}, {@code <=}, {@code >=}, {@code <} or {@code >}
   * @param factor that all is multiplied by
   * @param factors sums that are multiplied
   * @param divisors sums that it is divided by
   * @param expected the result, rounded half up to the decimals of the figure
   */
  record Product(
      Term value,
      String operator,
      BigDecimal factor,
      List<List<Term>> factors,
      List<List<Term>> divisors,
      BigDecimal expected)
      implements Evidence {
    public Product {
      requireNonNull(factors, "factors");
      requireNonNull(divisors, "divisors");
      requireNonNull(value, "value");
      requireNonNull(operator, "operator");
      requireNonNull(factor, "factor");
      factors = factors.stream().map(List::copyOf).toList();
      divisors = divisors.stream().map(List::copyOf).toList();
      requireNonNull(expected, "expected");
    }

    @Override
    public String type() {
      return "product";
    }
  }

  /**
   * A figure and the least, or the greatest, of some sums.
   *
   * @param greatest whether the greatest is meant
   * @param expected the least, or the greatest
   */
  record Extreme(
      List<Term> value, String operator, boolean greatest, List<List<Term>> of, BigDecimal expected)
      implements Evidence {
    public Extreme {
      requireNonNull(value, "value");
      requireNonNull(of, "of");
      value = List.copyOf(value);
      requireNonNull(operator, "operator");
      of = of.stream().map(List::copyOf).toList();
      requireNonNull(expected, "expected");
    }

    @Override
    public String type() {
      return "extreme";
    }
  }

  /**
   * Formulas joined by and, or, not, that are not so.
   *
   * @param formula as it is written
   * @param figures it speaks of, with their numbers
   * @param days those that are dates
   */
  record Statement(String formula, List<Term> figures, List<Day> days) implements Evidence {
    public Statement {
      requireNonNull(figures, "figures");
      requireNonNull(formula, "formula");
      requireNonNull(days, "days");
      figures = List.copyOf(figures);
      days = List.copyOf(days);
    }

    /** Takes formulas that speak of no date. */
    public Statement(String formula, List<Term> figures) {
      this(formula, figures, List.of());
    }

    @Override
    public String type() {
      return "statement";
    }
  }

  /**
   * A figure and those of earlier reports, which it is unlike.
   *
   * @param value the figure; where {@code added}, what it adds to an earlier report of the year
   * @param earlier figures, the earliest first; likewise
   * @param median of them
   * @param added whether the figures are what each period adds to those before it in the year
   * @param season whether all are of the same kind of period, as the first quarters of five years
   */
  record Past(
      Term value, List<BigDecimal> earlier, BigDecimal median, boolean added, boolean season)
      implements Evidence {
    public Past {
      requireNonNull(earlier, "earlier");
      requireNonNull(value, "value");
      earlier = List.copyOf(earlier);
      requireNonNull(median, "median");
    }

    /** Returns the least of the earlier figures. */
    public BigDecimal least() {
      return Collections.min(earlier);
    }

    /** Returns the greatest of the earlier figures. */
    public BigDecimal most() {
      return Collections.max(earlier);
    }

    @Override
    public String type() {
      return "past";
    }
  }

  /** What was seen of the document, its layout or its prose, in words. */
  record Observation(Explanation explanation) implements Evidence {
    public Observation {
      requireNonNull(explanation, "explanation");
    }

    @Override
    public String type() {
      return "observation";
    }
  }
}
