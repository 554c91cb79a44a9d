package vn.cchc.rules.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.NoteShare;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Cause;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Notation;
import vn.cchc.model.Report;

/** Puts known errors into reports. Immutable and thread-safe. */
public final class Errors {

  private static final int SHIFTED_ROWS = 3;

  private final Catalogue catalogue;
  private final Set<FigureRef> tied = new HashSet<>();
  private final Set<FigureRef> bounded = new HashSet<>();

  private Errors(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (Relation relation : catalogue.relations()) {
      if (relation.formula() instanceof Comparison comparison) {
        (comparison.operator() == Operator.EQUAL ? tied : bounded).addAll(comparison.figures());
      }
    }
    bounded.removeAll(tied);
  }

  /** Returns errors in reports of a catalogue. */
  public static Errors in(Catalogue catalogue) {
    return new Errors(catalogue);
  }

  /** Returns the kinds of error that can be made; the others take more than one report. */
  public static Set<Cause> causes() {
    return Collections.unmodifiableSet(
        EnumSet.of(
            Cause.DIGITS_TRANSPOSED,
            Cause.DIGIT_DROPPED,
            Cause.DIGIT_ADDED,
            Cause.DIGIT_CHANGED,
            Cause.SIGN,
            Cause.SCALE,
            Cause.DECIMAL_SEPARATOR,
            Cause.ROWS_SWAPPED,
            Cause.ROWS_SHIFTED,
            Cause.COPIED_FROM_NEIGHBOUR,
            Cause.CUMULATIVE_IN_PERIOD,
            Cause.FRACTION_IN_COUNT,
            Cause.PERCENT_AS_RATIO,
            Cause.OTHER_DENOMINATOR,
            Cause.MEAN_OF_RATES,
            Cause.ROUNDING));
  }

  /**
   * Returns the report with an error of a kind; empty if the figure drawn for it does not admit
   * one.
   *
   * @throws IllegalArgumentException if it is none of {@link #causes()}
   */
  public Optional<Wrong> make(Cause cause, Report report, RandomGenerator random) {
    TradeErrors trade = new TradeErrors(catalogue, report, random);
    return switch (cause) {
      case DIGITS_TRANSPOSED -> slip(report, Slip.TRANSPOSED, random);
      case DIGIT_DROPPED -> slip(report, Slip.DROPPED, random);
      case DIGIT_ADDED -> slip(report, Slip.ADDED, random);
      case DIGIT_CHANGED -> slip(report, Slip.CHANGED, random);
      case SIGN -> slip(report, Slip.SIGN, random);
      case SCALE -> slip(report, Slip.SCALED, random);
      case ROWS_SWAPPED -> anyTied(report, random).flatMap(figure -> swap(report, figure));
      case ROWS_SHIFTED ->
          anyTied(report, random).flatMap(figure -> shift(report, figure, SHIFTED_ROWS));
      case COPIED_FROM_NEIGHBOUR -> anyTied(report, random).flatMap(figure -> copy(report, figure));
      case DECIMAL_SEPARATOR -> trade.otherConvention();
      case FRACTION_IN_COUNT -> trade.fractionInCount();
      case PERCENT_AS_RATIO -> trade.ratio();
      case ROUNDING -> trade.careless();
      case OTHER_DENOMINATOR -> trade.otherWhole();
      case MEAN_OF_RATES -> trade.meanOfRates();
      case CUMULATIVE_IN_PERIOD -> trade.cumulative();
      case COPIED_FROM_PREVIOUS, BENT_TO_100, SHARED_PARTS, OWN, UNKNOWN ->
          throw new IllegalArgumentException(
              "Cannot be made: " + cause + ". Expected one of " + causes());
    };
  }

  private Optional<Wrong> slip(Report report, Slip slip, RandomGenerator random) {
    return anyTied(report, random).flatMap(figure -> slip(report, figure, slip, random));
  }

  private Optional<FigureRef> anyTied(Report report, RandomGenerator random) {
    List<FigureRef> all = tied(report);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  /**
   * A report with an error.
   *
   * @param figures that are wrong
   * @param originals what each of them was, as printed
   */
  public record Wrong(Report report, List<FigureRef> figures, List<String> originals) {}

  /** Returns the figures of a report that an equality, or the fraction in their note, ties. */
  public List<FigureRef> tied(Report report) {
    List<FigureRef> figures = new ArrayList<>();
    for (Figure figure : report.figures()) {
      String note = figure.note();
      boolean evident =
          note != null
              && note.indexOf('/') > 0
              && catalogue.relations().stream()
                  .anyMatch(
                      relation ->
                          relation.formula() instanceof NoteShare share
                              && share.percentage().equals(figure.ref())
                              && note.endsWith("hồ sơ"));
      if ((tied.contains(figure.ref()) || evident) && figure.value() instanceof Quantity) {
        figures.add(figure.ref());
      }
    }
    return figures;
  }

  /** Returns the figures of a report that only bounds tie. */
  public List<FigureRef> bounded(Report report) {
    return report.figures().stream()
        .filter(figure -> figure.value() instanceof Quantity)
        .map(Figure::ref)
        .filter(bounded::contains)
        .toList();
  }

  /** Returns the report with a slip in one figure; empty if such a slip cannot be made there. */
  public Optional<Wrong> slip(Report report, FigureRef figure, Slip slip, RandomGenerator random) {
    BigDecimal number = number(report, figure).orElseThrow();
    Map<BigDecimal, Double> outcomes = slip.of(number);
    if (outcomes.isEmpty()) {
      return Optional.empty();
    }
    double left = random.nextDouble();
    BigDecimal slipped = number;
    for (Map.Entry<BigDecimal, Double> outcome : outcomes.entrySet()) {
      slipped = outcome.getKey();
      left -= outcome.getValue();
      if (left < 0) {
        break;
      }
    }
    return Optional.of(
        new Wrong(
            with(report, Map.of(figure, slipped)), List.of(figure), List.of(text(report, figure))));
  }

  /** Returns the report with a slip of any kind, drawn as often as it is made. */
  public Wrong slip(Report report, FigureRef figure, RandomGenerator random) {
    while (true) {
      double left = random.nextDouble();
      for (Slip slip : Slip.values()) {
        left -= slip.frequency();
        if (left < 0) {
          Optional<Wrong> wrong = slip(report, figure, slip, random);
          if (wrong.isPresent()) {
            return wrong.get();
          }
          break;
        }
      }
    }
  }

  /** Returns the report with the figures of a row and the next one swapped; empty if they equal. */
  public Optional<Wrong> swap(Report report, FigureRef figure) {
    return next(report, figure)
        .flatMap(
            other -> {
              BigDecimal one = number(report, figure).orElse(null);
              BigDecimal two = number(report, other).orElse(null);
              return one == null || two == null || one.compareTo(two) == 0 || !alike(figure, other)
                  ? Optional.empty()
                  : Optional.of(
                      new Wrong(
                          with(report, Map.of(figure, two, other, one)),
                          List.of(figure, other),
                          List.of(text(report, figure), text(report, other))));
            });
  }

  /** Returns the report with the figure of the next row in this one too; empty if they equal. */
  public Optional<Wrong> copy(Report report, FigureRef figure) {
    return next(report, figure)
        .flatMap(
            other -> {
              BigDecimal one = number(report, figure).orElse(null);
              BigDecimal two = number(report, other).orElse(null);
              return one == null || two == null || one.compareTo(two) == 0 || !alike(figure, other)
                  ? Optional.empty()
                  : Optional.of(
                      new Wrong(
                          with(report, Map.of(figure, two)),
                          List.of(figure),
                          List.of(text(report, figure))));
            });
  }

  /** Returns the report with a block of so many figures moved one row down; empty if it cannot. */
  public Optional<Wrong> shift(Report report, FigureRef first, int rows) {
    Map<FigureRef, BigDecimal> moved = new java.util.LinkedHashMap<>();
    List<FigureRef> figures = new ArrayList<>();
    List<String> originals = new ArrayList<>();
    FigureRef row = first;
    for (int i = 0; i < rows; i++) {
      Optional<FigureRef> next = next(report, row);
      Optional<BigDecimal> number = number(report, row);
      if (next.isEmpty()
          || number.isEmpty()
          || !alike(row, next.get())
          || number(report, next.get()).isEmpty()) {
        return Optional.empty();
      }
      moved.put(next.get(), number.get());
      if (number.get().compareTo(number(report, next.get()).orElseThrow()) != 0) {
        figures.add(next.get());
        originals.add(text(report, next.get()));
      }
      row = next.get();
    }
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Wrong(with(report, moved), figures, originals));
  }

  private boolean alike(FigureRef one, FigureRef other) {
    Indicator.Kind kind = catalogue.indicator(one.indicator()).orElseThrow().kind();
    return kind != Indicator.Kind.CHOICE
        && kind == catalogue.indicator(other.indicator()).orElseThrow().kind();
  }

  private static Optional<FigureRef> next(Report report, FigureRef figure) {
    for (int i = 0; i + 1 < report.figures().size(); i++) {
      if (report.figures().get(i).ref().equals(figure)) {
        return Optional.of(report.figures().get(i + 1).ref());
      }
    }
    return Optional.empty();
  }

  /** Returns the number printed for an indicator. */
  public static Optional<BigDecimal> number(Report report, FigureRef figure) {
    return report.figures().stream()
        .filter(cell -> cell.ref().equals(figure))
        .findFirst()
        .flatMap(
            cell ->
                cell.value() instanceof Quantity quantity
                    ? Optional.of(quantity.number())
                    : Optional.empty());
  }

  private static String text(Report report, FigureRef figure) {
    return report.figures().stream()
        .filter(cell -> cell.ref().equals(figure))
        .findFirst()
        .map(cell -> cell.shown(report.notation()))
        .orElseThrow();
  }

  /** Returns the report with other numbers in some cells. */
  public static Report with(Report report, Map<FigureRef, BigDecimal> numbers) {
    List<Figure> figures = new ArrayList<>();
    for (Figure figure : report.figures()) {
      BigDecimal number = numbers.get(figure.ref());
      boolean percent = figure.value() instanceof Quantity quantity && quantity.percent();
      figures.add(
          number == null
              ? figure
              : Figure.printed(
                  figure.ref(),
                  Notation.of(number) + (percent ? "%" : ""),
                  figure.note(),
                  figure.row(),
                  report.notation()));
    }
    return report.withFigures(figures);
  }
}
