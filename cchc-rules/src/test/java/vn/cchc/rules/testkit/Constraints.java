package vn.cchc.rules.testkit;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.FLOOR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Attainable;
import vn.cchc.catalogue.Formula.Between;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.InRange;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Ratio;
import vn.cchc.catalogue.Formula.RatioComparison;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.FigureRef;

/** Reads the relations of a catalogue as constraints on whole numbers. */
final class Constraints {

  private static final long HUNDRED_PERCENT = 100;
  private static final BigDecimal FARTHEST = BigDecimal.ONE.movePointRight(12);

  /** What is made to hold by the domains of the unknowns, or where the report is written down. */
  private static final List<Class<? extends Formula>> ELSEWHERE =
      List.of(
          Formula.NoteShare.class,
          InRange.class,
          Formula.InCodes.class,
          Formula.CellReadable.class,
          Formula.Given.class,
          Formula.GivenIff.class,
          Formula.DatedInWindow.class,
          Formula.OfReport.class);

  private final Catalogue catalogue;
  private final List<ConstraintSystem.Unknown> unknowns = new ArrayList<>();
  private final Map<FigureRef, Integer> places = new HashMap<>();
  private final List<Constraint> constraints = new ArrayList<>();

  private Constraints(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Returns what must hold between the numbers of a form.
   *
   * @param decimals to which percentages are printed
   * @param shared whether every share has a whole that is not empty
   */
  static ConstraintSystem of(Catalogue catalogue, int decimals, boolean shared) {
    Constraints reading = new Constraints(catalogue);
    for (Indicator indicator : catalogue.indicators()) {
      reading.unknown(indicator, indicator.kind() == Kind.PERCENTAGE ? decimals : 0);
    }
    for (Relation relation : catalogue.relations()) {
      Formula formula = relation.formula();
      if (reading.places.keySet().containsAll(formula.figures())) {
        reading.add(formula, shared);
      }
    }
    return new ConstraintSystem(reading.unknowns, reading.constraints);
  }

  /** Takes a row as unknown, unless it takes no number. */
  private void unknown(Indicator indicator, int decimals) {
    List<Long> codes = codes(indicator);
    if (indicator.kind() == Kind.HEADING || codes.isEmpty() == (indicator.kind() == Kind.CHOICE)) {
      return;
    }
    List<InRange> ranges =
        catalogue.relations().stream()
            .map(Relation::formula)
            .filter(InRange.class::isInstance)
            .map(InRange.class::cast)
            .filter(range -> range.figure().indicator().equals(indicator.id()))
            .toList();
    int places = ranges.stream().anyMatch(InRange::whole) ? 0 : decimals;
    long least = codes.stream().mapToLong(Long::longValue).min().orElse(0);
    Long most = codes.stream().max(Long::compare).orElse(null);
    for (InRange range : ranges) {
      least = range.low() == null ? least : Math.max(least, bound(range.low(), places, CEILING));
      if (range.high() != null) {
        long high = bound(range.high(), places, FLOOR);
        most = most == null ? high : Math.min(most, high);
      }
    }
    if (most == null && indicator.kind() == Kind.PERCENTAGE) {
      most = Math.max(least, scaled(HUNDRED_PERCENT, places));
    }
    int place = unknowns.size();
    this.places.put(FigureRef.of(indicator.id()), place);
    unknowns.add(new ConstraintSystem.Unknown(FigureRef.of(indicator.id()), places, least, most));
    if (!codes.isEmpty()) {
      constraints.add(new OneOf(place, codes));
    }
  }

  /** The codes of a choice; none if one of them is no number. */
  private static List<Long> codes(Indicator indicator) {
    boolean numbers = indicator.codes().keySet().stream().allMatch(code -> code.matches("\\d+"));
    return numbers ? indicator.codes().keySet().stream().map(Long::valueOf).toList() : List.of();
  }

  private void add(Formula formula, boolean shared) {
    if (formula instanceof Comparison comparison) {
      compare(comparison);
    } else if (formula instanceof Share share) {
      quotient(share.ratio(), Operator.EQUAL, share.percentage(), shared);
    } else if (formula instanceof RatioComparison comparison) {
      quotient(comparison.ratio(), comparison.operator(), comparison.percentage(), shared);
    } else if (formula instanceof Attainable attainable) {
      attain(attainable);
    } else if (formula instanceof Between between) {
      int finest = between.figures().stream().mapToInt(this::decimals).max().orElse(0);
      constraints.add(
          new BetweenConstraint(
              measured(between.whole(), finest),
              between.parts().stream().map(part -> measured(part, finest)).toList()));
    } else if (ELSEWHERE.stream().noneMatch(kind -> kind.isInstance(formula))) {
      throw new IllegalArgumentException(
          "The test kit does not know how to make this hold: " + formula + ". Teach it here");
    }
  }

  private BetweenConstraint.Measured measured(FigureRef figure, int finest) {
    return new BetweenConstraint.Measured(places.get(figure), scaled(1, finest - decimals(figure)));
  }

  private void compare(Comparison comparison) {
    int scale = Math.max(scale(comparison.left()), scale(comparison.right()));
    LinearForm left = form(comparison.left(), scale);
    LinearForm right = form(comparison.right(), scale);
    LinearForm difference = left.times(1, right, -1);
    LinearForm opposite = right.times(1, left, -1);
    // two sums are apart by at least a unit of the last place that both are multiples of
    switch (comparison.operator()) {
      case EQUAL -> {
        constraints.add(new AtMostZero(difference));
        constraints.add(new AtMostZero(opposite));
      }
      case AT_MOST -> constraints.add(new AtMostZero(difference));
      case AT_LEAST -> constraints.add(new AtMostZero(opposite));
      case LESS -> constraints.add(new AtMostZero(difference.plus(1)));
      case MORE -> constraints.add(new AtMostZero(opposite.plus(1)));
    }
  }

  private void quotient(Ratio ratio, Operator operator, FigureRef percentage, boolean shared) {
    int place = places.get(percentage);
    int scale =
        Math.max(scale(ratio.numerator()), scale(ratio.denominator()))
            + Math.max(0, ratio.factor().scale());
    LinearForm nothing = LinearForm.of(Map.of(), 0);
    long factor =
        ratio
            .factor()
            .movePointRight(Math.max(0, ratio.factor().scale()) + unknowns.get(place).decimals())
            .longValueExact();
    LinearForm numerator =
        form(ratio.numerator(), scale - Math.max(0, ratio.factor().scale()))
            .times(factor, nothing, 0);
    LinearForm denominator = form(ratio.denominator(), scale);
    constraints.add(new QuotientConstraint(numerator, denominator, operator, place));
    if (shared) {
      constraints.add(new AtMostZero(nothing.times(1, denominator, -1).plus(1)));
    }
  }

  private void attain(Attainable attainable) {
    int place = places.get(attainable.percentage());
    long hundred = scaled(HUNDRED_PERCENT, unknowns.get(place).decimals());
    List<LinearForm> wholes =
        attainable.wholes().stream()
            .filter(whole -> scale(whole) == 0)
            .map(whole -> form(whole, 0))
            .toList();
    constraints.add(new AttainableConstraint(place, wholes, hundred));
  }

  /** How many decimals a sum may have. */
  private int scale(Linear sum) {
    int scale = 0;
    for (Term term : sum.terms()) {
      scale = Math.max(scale, term.coefficient().scale() + decimals(term.figure()));
    }
    return scale;
  }

  private int decimals(@Nullable FigureRef figure) {
    return figure == null ? 0 : unknowns.get(places.get(figure)).decimals();
  }

  /** The sum times a power of ten, in which every coefficient is a whole number. */
  private LinearForm form(Linear sum, int scale) {
    Map<Integer, Long> terms = new HashMap<>();
    long constant = 0;
    for (Term term : sum.terms()) {
      long coefficient =
          term.coefficient().movePointRight(scale - decimals(term.figure())).longValueExact();
      if (term.figure() == null) {
        constant += coefficient;
      } else {
        terms.merge(places.get(term.figure()), coefficient, Long::sum);
      }
    }
    return LinearForm.of(terms, constant);
  }

  private static long scaled(long number, int decimals) {
    return BigDecimal.valueOf(number).movePointRight(decimals).longValueExact();
  }

  /** A bound in units of the last place; none is farther than figures of reports ever are. */
  private static long bound(BigDecimal number, int decimals, RoundingMode mode) {
    BigDecimal units = number.movePointRight(decimals).setScale(0, mode);
    return units.max(FARTHEST.negate()).min(FARTHEST).longValueExact();
  }
}
