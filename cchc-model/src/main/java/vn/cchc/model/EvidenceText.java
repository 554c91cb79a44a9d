package vn.cchc.model;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Evidence.Attainable;
import vn.cchc.model.Evidence.Bound;
import vn.cchc.model.Evidence.Cumulative;
import vn.cchc.model.Evidence.Mean;
import vn.cchc.model.Evidence.Pair;
import vn.cchc.model.Evidence.Quotient;
import vn.cchc.model.Evidence.Range;
import vn.cchc.model.Evidence.Sum;
import vn.cchc.model.Evidence.Term;

/** Evidence in officials' notation: what its sentence is filled in with. */
final class EvidenceText {

  private EvidenceText() {}

  static Explanation of(Evidence evidence) {
    if (evidence instanceof Sum sum) {
      return of(sum);
    }
    if (evidence instanceof Quotient quotient) {
      return of(quotient);
    }
    if (evidence instanceof Bound bound) {
      return of(bound);
    }
    if (evidence instanceof Pair pair) {
      return Explanation.of(
          "same-quantity",
          name(pair.one()) + " = " + name(pair.other()),
          name(pair.one()),
          number(pair.one()),
          name(pair.other()),
          number(pair.other()));
    }
    if (evidence instanceof Attainable attainable) {
      return AttainableText.of(attainable);
    }
    if (evidence instanceof Mean mean) {
      return of(mean);
    }
    if (evidence instanceof Range range) {
      return of(range);
    }
    if (evidence instanceof Cumulative cumulative) {
      return Explanation.of(
          cumulative.equal() ? "period-cumulative.equal" : "period-cumulative",
          fraction(cumulative.numerator(), cumulative.denominator()),
          percent(cumulative.share()),
          name(cumulative.cumulative()),
          number(cumulative.cumulative()));
    }
    return CellText.of(evidence);
  }

  private static Explanation of(Sum sum) {
    FigureRef total = only(sum.total());
    String formula = names(sum.total(), null) + " = " + names(sum.parts(), total);
    if (total == null) {
      return Explanation.of(
          "balance.sums",
          formula,
          numbers(sum.total()),
          total(sum.total()),
          numbers(sum.parts()),
          total(sum.parts()));
    }
    BigDecimal gap = sum.gap();
    return Explanation.of(
        gap.signum() < 0 && sum.mayShare()
            ? "balance.shared"
            : gap.signum() > 0 ? "balance.over" : "balance.under",
        formula,
        numbers(sum.parts()),
        total(sum.parts()),
        total(sum.total()),
        Notation.of(gap.abs()));
  }

  private static Explanation of(Quotient quotient) {
    Rounding rounding = quotient.rounding();
    return Explanation.of(
        rounding == null ? "share" : "share.rounded." + rounding.word(),
        name(quotient.percentage()),
        fraction(quotient.numerator(), quotient.denominator()),
        percent(quotient.expected()),
        percent(quotient.percentage().number()));
  }

  private static Explanation of(Bound bound) {
    int order = value(bound.left()).compareTo(value(bound.right()));
    return Explanation.of(
        switch (bound.role()) {
          case PART -> "bound";
          case LIMIT -> "limit";
          case SHARES -> "complement";
        },
        names(bound.left(), null) + " " + bound.operator() + " " + names(bound.right(), null),
        computation(bound.left()),
        order > 0 ? ">" : order < 0 ? "<" : "=",
        computation(bound.right()));
  }

  private static Explanation of(Mean mean) {
    BigDecimal expected = mean.expected();
    Comparator<Term> byNumber = Comparator.comparing(Term::number);
    if (expected == null) {
      Term lowest = mean.parts().stream().min(byNumber).orElse(mean.whole());
      Term highest = mean.parts().stream().max(byNumber).orElse(mean.whole());
      return Explanation.of(
          "between",
          name(mean.whole()),
          number(mean.whole()),
          number(lowest) + " (" + name(lowest) + ")",
          number(highest) + " (" + name(highest) + ")");
    }
    return Explanation.of(
        "between.weighted",
        name(mean.whole()),
        mean.fractions().stream().map(f -> Notation.of(f.numerator())).collect(joining(" + ")),
        mean.fractions().stream().map(f -> Notation.of(f.denominator())).collect(joining(" + ")),
        percent(expected),
        number(mean.whole()));
  }

  private static Explanation of(Range range) {
    Term value = range.value();
    boolean decimals = value.number().stripTrailingZeros().scale() > 0;
    BigDecimal low = range.low();
    BigDecimal high = range.high();
    String ends = low == null ? "range.to" : high == null ? "range.from" : "range.between";
    String key = range.whole() && decimals ? "range.whole" : ends;
    String reading = range.reading();
    if (reading != null && range.contains()) {
      return Explanation.of("range.ratio", name(value), number(value), reading);
    }
    return Explanation.of(
        reading == null ? key : key + ".convention",
        name(value),
        number(value),
        low == null ? "" : Notation.of(low),
        high == null ? "" : Notation.of(high),
        reading == null ? "" : reading);
  }

  /** Returns the figure that a side consists of, taken once; null if it is more, or less. */
  static @Nullable FigureRef only(List<Term> side) {
    boolean plain = side.size() == 1 && side.get(0).coefficient().compareTo(BigDecimal.ONE) == 0;
    return plain ? side.get(0).figure() : null;
  }

  static BigDecimal value(List<Term> side) {
    return side.stream().map(Term::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Returns the total of a side: {@code 1.859}. */
  static String total(List<Term> side) {
    boolean percent = !side.isEmpty() && side.stream().allMatch(Term::percent);
    return Notation.of(value(side)) + (percent ? "%" : "");
  }

  /** Returns the names of a side's figures, those below {@code total} by their letter. */
  static String names(List<Term> side, @Nullable FigureRef total) {
    return joined(side, true, total);
  }

  /** Returns the numbers of a side's figures: {@code 1.399 + 301}. */
  static String numbers(List<Term> side) {
    return joined(side, false, null);
  }

  static String fraction(List<Term> numerator, List<Term> denominator) {
    return bracketed(numerator) + "/" + bracketed(denominator);
  }

  private static String bracketed(List<Term> side) {
    return side.size() == 1 ? numbers(side) : "(" + numbers(side) + ")";
  }

  private static String computation(List<Term> side) {
    return side.size() == 1 ? numbers(side) : numbers(side) + " = " + total(side);
  }

  private static String joined(List<Term> side, boolean names, @Nullable FigureRef total) {
    StringBuilder text = new StringBuilder();
    for (Term term : side) {
      // a number that stands for itself may be negative too
      boolean minus =
          term.figure() == null ? term.value().signum() < 0 : term.coefficient().signum() < 0;
      text.append(text.isEmpty() ? (minus ? "-" : "") : minus ? " - " : " + ");
      text.append(text(term, names, total));
    }
    return text.toString();
  }

  private static String text(Term term, boolean name, @Nullable FigureRef total) {
    FigureRef figure = term.figure();
    if (figure == null) {
      return Notation.of(term.value().abs());
    }
    String text = name ? shortName(figure, total) : number(term);
    BigDecimal factor = term.coefficient().abs();
    return factor.compareTo(BigDecimal.ONE) == 0 ? text : Notation.trimmed(factor) + " * " + text;
  }

  private static String shortName(FigureRef figure, @Nullable FigureRef total) {
    String name = figure.toString();
    String parent = total == null ? "" : total.toString();
    boolean letter =
        total != null
            && name.length() == parent.length() + 2
            && name.startsWith(parent + ".")
            && Character.isLetter(name.charAt(name.length() - 1));
    return letter ? name.substring(name.length() - 1) : name;
  }

  static String number(Term term) {
    return term.percent() ? percent(term.number()) : Notation.of(term.number());
  }

  static String percent(BigDecimal number) {
    return Notation.of(number) + "%";
  }

  static String name(Term term) {
    return String.valueOf(term.figure());
  }
}
