package vn.cchc.rules.detection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula.Attainable;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.InRange;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.NoteShare;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue.Fraction;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Report;
import vn.cchc.model.Rounding;
import vn.cchc.model.internal.Quotients;
import vn.cchc.rules.testkit.Slip;

/**
 * The best that any reader could do who knows that exactly one figure was mistyped, how often each
 * slip is made, which figures may be wrong, and what held before: Bayes' rule over every number
 * that a slip could have turned into the printed one. It shares no code with the library.
 */
final class BestReader {

  private final List<Relation> held;

  /** Creates the reader of a report in which these relations held before the error. */
  private BestReader(List<Relation> held) {
    this.held = held;
  }

  /** Returns the reader who knows what held in a report before the error. */
  static BestReader of(Catalogue catalogue, Report sound) {
    Map<FigureRef, BigDecimal> values = new HashMap<>();
    Map<FigureRef, Figure> cells = new HashMap<>();
    gather(sound, values, cells);
    return new BestReader(
        catalogue.relations().stream()
            .filter(relation -> holds(relation, values, cells, false))
            .toList());
  }

  private static void gather(
      Report report, Map<FigureRef, BigDecimal> values, Map<FigureRef, Figure> cells) {
    for (Figure figure : report.figures()) {
      if (figure.value() instanceof Quantity quantity) {
        values.put(figure.ref(), quantity.number());
        cells.put(figure.ref(), figure);
      }
    }
  }

  /** A figure and what it was. */
  record Guess(FigureRef figure, BigDecimal original) {}

  /**
   * What the best reader says.
   *
   * @param figure the likeliest
   * @param originals the three likeliest originals, of any figure
   */
  record Verdict(FigureRef figure, List<Guess> originals) {}

  Verdict read(Report report, List<FigureRef> candidates) {
    Map<FigureRef, BigDecimal> values = new HashMap<>();
    Map<FigureRef, Figure> cells = new HashMap<>();
    gather(report, values, cells);
    Map<Guess, Double> weights = new LinkedHashMap<>();
    Map<FigureRef, Double> figures = new LinkedHashMap<>();
    for (FigureRef figure : candidates) {
      if (!holdWithout(figure, values, cells)) {
        continue;
      }
      BigDecimal printed = values.get(figure);
      for (BigDecimal original : inverses(printed)) {
        double weight = likelihood(original, printed);
        values.put(figure, original);
        if (weight > 0 && hold(figure, values, cells)) {
          weights.put(new Guess(figure, original), weight);
          figures.merge(figure, weight, Double::sum);
        }
      }
      values.put(figure, printed);
    }
    return new Verdict(
        figures.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(null),
        weights.entrySet().stream()
            .sorted(Map.Entry.<Guess, Double>comparingByValue(Comparator.reverseOrder()))
            .limit(3)
            .map(Map.Entry::getKey)
            .toList());
  }

  /** Returns how likely a slip turns one number into another. */
  static double likelihood(BigDecimal original, BigDecimal printed) {
    double likelihood = 0;
    double possible = 0;
    for (Slip slip : Slip.values()) {
      Map<BigDecimal, Double> outcomes = slip.of(original);
      if (!outcomes.isEmpty()) {
        possible += slip.frequency();
        likelihood += slip.frequency() * outcomes.getOrDefault(printed, 0.0);
      }
    }
    return possible == 0 ? 0 : likelihood / possible;
  }

  /** Every number from which some slip may lead to the printed one, and others beside. */
  static Set<BigDecimal> inverses(BigDecimal printed) {
    Set<BigDecimal> originals = new HashSet<>();
    BigDecimal positive = printed.abs();
    for (Slip slip : Slip.values()) {
      // dropping undoes adding and the other way round; the rest undo themselves
      originals.addAll(slip.of(positive).keySet());
    }
    originals.add(positive);
    originals.removeIf(original -> original.signum() < 0);
    return originals;
  }

  private boolean holdWithout(
      FigureRef figure, Map<FigureRef, BigDecimal> values, Map<FigureRef, Figure> cells) {
    return held.stream()
        .filter(relation -> !relation.formula().figures().contains(figure))
        .allMatch(relation -> holds(relation, values, cells));
  }

  private boolean hold(
      FigureRef figure, Map<FigureRef, BigDecimal> values, Map<FigureRef, Figure> cells) {
    return held.stream()
        .filter(relation -> relation.formula().figures().contains(figure))
        .allMatch(relation -> holds(relation, values, cells));
  }

  private static boolean holds(
      Relation relation, Map<FigureRef, BigDecimal> values, Map<FigureRef, Figure> cells) {
    return holds(relation, values, cells, true);
  }

  /**
   * Whether a relation holds.
   *
   * @param halfUp whether a percentage is rounded half up, as before the error, or may be any way
   */
  private static boolean holds(
      Relation relation,
      Map<FigureRef, BigDecimal> values,
      Map<FigureRef, Figure> cells,
      boolean halfUp) {
    if (!values.keySet().containsAll(relation.formula().figures())) {
      return true;
    }
    if (relation.formula() instanceof Comparison comparison) {
      int order = sum(comparison.left(), values).compareTo(sum(comparison.right(), values));
      return switch (comparison.operator()) {
        case EQUAL -> order == 0;
        case AT_MOST -> order <= 0;
        case AT_LEAST -> order >= 0;
        case LESS -> order < 0;
        case MORE -> order > 0;
      };
    }
    if (relation.formula() instanceof InRange range) {
      BigDecimal value = values.get(range.figure());
      return (range.low() == null || value.compareTo(range.low()) >= 0)
          && (range.high() == null || value.compareTo(range.high()) <= 0);
    }
    if (relation.formula() instanceof NoteShare share) {
      String note = cells.get(share.percentage()).note();
      if (note != null
          && FigureText.read(note, vn.cchc.model.NumberNotation.VI) instanceof Fraction fraction) {
        BigDecimal hundredfold = fraction.numerator().multiply(BigDecimal.valueOf(100));
        BigDecimal printed = values.get(share.percentage());
        return halfUp
            ? Rounding.HALF_UP
                    .divide(hundredfold, fraction.denominator(), printed.scale())
                    .compareTo(printed)
                == 0
            : Quotients.rounding(printed, hundredfold, fraction.denominator()).isPresent();
      }
    }
    if (relation.formula() instanceof Attainable attainable) {
      BigDecimal percentage = values.get(attainable.percentage());
      return attainable.wholes().stream()
          .anyMatch(whole -> isAttainable(percentage, sum(whole, values)));
    }
    return true;
  }

  private static boolean isAttainable(BigDecimal percentage, BigDecimal whole) {
    if (whole.signum() <= 0) {
      return true;
    }
    BigDecimal hundred = BigDecimal.valueOf(100);
    BigDecimal part = percentage.multiply(whole).divide(hundred, 0, RoundingMode.FLOOR);
    return Quotients.rounding(percentage, part.multiply(hundred), whole).isPresent()
        || Quotients.rounding(percentage, part.add(BigDecimal.ONE).multiply(hundred), whole)
            .isPresent();
  }

  private static BigDecimal sum(Linear sum, Map<FigureRef, BigDecimal> values) {
    BigDecimal total = BigDecimal.ZERO;
    for (Term term : sum.terms()) {
      BigDecimal figure = term.figure() == null ? BigDecimal.ONE : values.get(term.figure());
      total = total.add(term.coefficient().multiply(figure));
    }
    return total;
  }

  /** Returns whether an equality or a share is broken: whether arithmetic alone sees an error. */
  boolean sees(Report report) {
    Map<FigureRef, BigDecimal> values = new HashMap<>();
    Map<FigureRef, Figure> cells = new HashMap<>();
    gather(report, values, cells);
    List<Relation> ties = new ArrayList<>();
    for (Relation relation : held) {
      boolean equality =
          relation.formula() instanceof Comparison comparison
              && comparison.operator() == vn.cchc.catalogue.Formula.Operator.EQUAL;
      if (equality || relation.formula() instanceof NoteShare) {
        ties.add(relation);
      }
    }
    return !ties.stream().allMatch(relation -> holds(relation, values, cells, false));
  }
}
