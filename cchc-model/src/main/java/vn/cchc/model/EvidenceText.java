package vn.cchc.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Evidence.Attainable;
import vn.cchc.model.Evidence.Bound;
import vn.cchc.model.Evidence.Cumulative;
import vn.cchc.model.Evidence.Extreme;
import vn.cchc.model.Evidence.Mean;
import vn.cchc.model.Evidence.Observation;
import vn.cchc.model.Evidence.Order;
import vn.cchc.model.Evidence.Pair;
import vn.cchc.model.Evidence.Past;
import vn.cchc.model.Evidence.Product;
import vn.cchc.model.Evidence.Quotient;
import vn.cchc.model.Evidence.Range;
import vn.cchc.model.Evidence.Statement;
import vn.cchc.model.Evidence.Sum;
import vn.cchc.model.Evidence.Term;
import vn.cchc.model.FigureValue.Fraction;

/** What the sentence of evidence is filled in with. */
final class EvidenceText {

  private static final int MANY = 12;

  private final FigureNames names;

  private EvidenceText(FigureNames names) {
    this.names = names;
  }

  /**
   * Returns the sentence of evidence.
   *
   * @param figures all it is about
   */
  static Explanation of(Evidence evidence, List<FigureRef> figures) {
    if (evidence instanceof Observation observation) {
      return observation.explanation();
    }
    FigureNames names = new FigureNames(figures);
    Explanation sentence = names.behind(new EvidenceText(names).explanation(evidence));
    return OtherReports.behind(sentence, evidence);
  }

  private Explanation explanation(Evidence evidence) {
    if (evidence instanceof Sum sum) {
      return of(sum);
    }
    if (evidence instanceof Quotient quotient) {
      return of(quotient);
    }
    if (evidence instanceof Bound bound) {
      return of(bound);
    }
    if (evidence instanceof Order order) {
      return OrderText.of(
          order,
          name(order.one().figure()) + " " + order.operator() + " " + name(order.other().figure()));
    }
    if (evidence instanceof Pair pair) {
      return Explanation.of(
          OtherReports.isBetween(pair) ? "same-quantity.between" : "same-quantity",
          name(pair.one()) + " = " + name(pair.other()),
          name(pair.one()),
          number(pair.one()),
          name(pair.other()),
          number(pair.other()));
    }
    if (evidence instanceof Attainable attainable) {
      return new AttainableText(this).of(attainable);
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
          Wording.percent(cumulative.share()),
          name(cumulative.cumulative()),
          number(cumulative.cumulative()));
    }
    if (evidence instanceof Product product) {
      return of(product);
    }
    if (evidence instanceof Extreme extreme) {
      return of(extreme);
    }
    if (evidence instanceof Past past) {
      String unit = past.value().percent() ? "%" : "";
      return Explanation.of(
          past.season() ? "past.season" : past.added() ? "past.added" : "past",
          name(past.value()),
          String.valueOf(past.earlier().size()),
          Wording.of(past.least(), unit),
          Wording.of(past.most(), unit),
          Wording.of(past.median(), unit),
          number(past.value()));
    }
    if (evidence instanceof Statement statement) {
      return Explanation.of(
          "statement",
          statement.formula(),
          Wording.joined(
              "; ",
              Stream.concat(
                      statement.figures().stream()
                          .map(term -> Wording.of(name(term), " = ", number(term))),
                      statement.days().stream()
                          .map(day -> Wording.of(name(day.figure()), " = ", OrderText.of(day))))
                  .toList()));
    }
    return new CellText(this).of(evidence);
  }

  private Explanation of(Sum sum) {
    FigureRef total = only(sum.total());
    Wording formula = Wording.of(names(sum.total(), null), " = ", names(sum.parts(), total));
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
    if (sum.parts().size() > MANY) {
      return Explanation.of(
          gap.signum() > 0 ? "balance.many.over" : "balance.many.under",
          Wording.of(name(total), " = ", names(sum.parts(), total)),
          String.valueOf(sum.parts().size()),
          total(sum.parts()),
          total(sum.total()),
          gap.abs());
    }
    return Explanation.of(
        gap.signum() < 0 && sum.mayShare()
            ? "balance.shared"
            : gap.signum() > 0 ? "balance.over" : "balance.under",
        formula,
        numbers(sum.parts()),
        total(sum.parts()),
        total(sum.total()),
        gap.abs());
  }

  private Explanation of(Quotient quotient) {
    Rounding rounding = quotient.rounding();
    return Explanation.of(
        rounding == null ? "share" : "share.rounded." + rounding.word(),
        name(quotient.percentage()),
        fraction(quotient.numerator(), quotient.denominator()),
        Wording.percent(quotient.expected()),
        Wording.percent(quotient.percentage().number()));
  }

  private Explanation of(Product product) {
    return Explanation.of(
        product.operator().equals("=") ? "product" : "product.bound",
        Wording.of(name(product.value()), " " + product.operator() + " ", product(product, true)),
        product(product, false),
        product.expected(),
        number(product.value()),
        product.operator());
  }

  /** Returns such as {@code 100 x (3) x (4) / (5)}, by names or by numbers. */
  private Wording product(Product product, boolean named) {
    List<Object> text = new ArrayList<>();
    boolean once = product.factor().compareTo(BigDecimal.ONE) == 0;
    if (!once || product.factors().isEmpty()) {
      text.add(product.factor().stripTrailingZeros());
    }
    for (List<Term> factor : product.factors()) {
      text.add(text.isEmpty() ? "" : " x ");
      text.add(grouped(factor, named));
    }
    for (List<Term> divisor : product.divisors()) {
      text.add(" / ");
      text.add(grouped(divisor, named));
    }
    return Wording.of(text.toArray());
  }

  private Wording grouped(List<Term> side, boolean named) {
    Wording text = joined(side, named, null);
    return side.size() == 1 ? text : Wording.of("(", text, ")");
  }

  private Explanation of(Extreme extreme) {
    String word = extreme.greatest() ? "max" : "min";
    return Explanation.of(
        extreme.operator().equals("=") ? "product" : "product.bound",
        Wording.of(
            names(extreme.value(), null),
            " " + extreme.operator() + " " + word + "(",
            Wording.joined("; ", extreme.of().stream().map(of -> names(of, null)).toList()),
            ")"),
        Wording.of(
            word + "(",
            Wording.joined("; ", extreme.of().stream().map(EvidenceText::total).toList()),
            ")"),
        extreme.expected(),
        total(extreme.value()),
        extreme.operator());
  }

  private Explanation of(Bound bound) {
    int order = value(bound.left()).compareTo(value(bound.right()));
    return Explanation.of(
        switch (bound.role()) {
          case PART -> "bound";
          case LIMIT -> "limit";
          case SHARES -> "complement";
        },
        Wording.of(
            names(bound.left(), null), " " + bound.operator() + " ", names(bound.right(), null)),
        computation(bound.left()),
        order > 0 ? ">" : order < 0 ? "<" : "=",
        computation(bound.right()));
  }

  private Explanation of(Mean mean) {
    BigDecimal expected = mean.expected();
    Comparator<Term> byNumber = Comparator.comparing(Term::number);
    if (expected == null) {
      Term lowest = mean.parts().stream().min(byNumber).orElse(mean.whole());
      Term highest = mean.parts().stream().max(byNumber).orElse(mean.whole());
      return Explanation.of(
          "between",
          name(mean.whole()),
          number(mean.whole()),
          Wording.of(number(lowest), " (" + name(lowest) + ")"),
          Wording.of(number(highest), " (" + name(highest) + ")"));
    }
    return Explanation.of(
        "between.weighted",
        name(mean.whole()),
        Wording.joined(" + ", mean.fractions().stream().map(Fraction::numerator).toList()),
        Wording.joined(" + ", mean.fractions().stream().map(Fraction::denominator).toList()),
        Wording.percent(expected),
        number(mean.whole()));
  }

  private Explanation of(Range range) {
    Term value = range.value();
    boolean decimals = value.number().stripTrailingZeros().scale() > 0;
    BigDecimal low = range.low();
    BigDecimal high = range.high();
    String ends = low == null ? "range.to" : high == null ? "range.from" : "range.between";
    String key = range.whole() && decimals ? "range.whole" : ends;
    String reading = range.reading();
    if (reading != null && range.contains()) {
      return Explanation.of("range.ratio", name(value), number(value), Wording.printed(reading));
    }
    return Explanation.of(
        reading == null ? key : key + ".convention",
        name(value),
        number(value),
        low == null ? "" : low,
        high == null ? "" : high,
        Wording.printed(reading == null ? "" : reading));
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
  static Wording total(List<Term> side) {
    boolean percent = !side.isEmpty() && side.stream().allMatch(Term::percent);
    return percent ? Wording.percent(value(side)) : Wording.of(value(side));
  }

  /** Returns the names of a side's figures, those below {@code total} by their letter. */
  Wording names(List<Term> side, @Nullable FigureRef total) {
    return joined(side, true, total);
  }

  /** Returns the numbers of a side's figures: {@code 1.399 + 301}. */
  Wording numbers(List<Term> side) {
    return joined(side, false, null);
  }

  Wording fraction(List<Term> numerator, List<Term> denominator) {
    return Wording.of(bracketed(numerator), "/", bracketed(denominator));
  }

  private Wording bracketed(List<Term> side) {
    return side.size() == 1 ? numbers(side) : Wording.of("(", numbers(side), ")");
  }

  private Wording computation(List<Term> side) {
    return side.size() == 1 ? numbers(side) : Wording.of(numbers(side), " = ", total(side));
  }

  private Wording joined(List<Term> side, boolean names, @Nullable FigureRef total) {
    if (side.size() > MANY) {
      // as people write it: Xã A + … + Xã Z
      Term last = side.get(side.size() - 1);
      return Wording.of(text(side.get(0), names, total), " + … + ", text(last, names, total));
    }
    List<Object> text = new ArrayList<>();
    for (Term term : side) {
      // a number that stands for itself may be negative too
      boolean minus =
          term.figure() == null ? term.value().signum() < 0 : term.coefficient().signum() < 0;
      text.add(text.isEmpty() ? (minus ? "-" : "") : minus ? " - " : " + ");
      text.add(text(term, names, total));
    }
    return Wording.of(text.toArray());
  }

  private Wording text(Term term, boolean name, @Nullable FigureRef total) {
    FigureRef figure = term.figure();
    if (figure == null) {
      return Wording.of(term.value().abs());
    }
    Wording text = name ? Wording.of(shortName(figure, total)) : number(term);
    BigDecimal factor = term.coefficient().abs();
    return factor.compareTo(BigDecimal.ONE) == 0
        ? text
        : Wording.of(factor.stripTrailingZeros(), " * ", text);
  }

  private String shortName(FigureRef figure, @Nullable FigureRef total) {
    String name = names.of(figure);
    String parent = total == null ? "" : names.of(total);
    boolean letter =
        total != null
            && name.length() == parent.length() + 2
            && name.startsWith(parent + ".")
            && Character.isLetter(name.charAt(name.length() - 1));
    return letter ? name.substring(name.length() - 1) : name;
  }

  static Wording number(Term term) {
    return term.percent() ? Wording.percent(term.number()) : Wording.of(term.number());
  }

  /** Returns the name of a figure. */
  String name(FigureRef figure) {
    return names.of(figure);
  }

  String name(Term term) {
    FigureRef figure = term.figure();
    return figure == null ? "" : names.of(figure);
  }
}
