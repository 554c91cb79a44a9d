package vn.cchc.rules.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Condition;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.InRange;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.Indicator.NoteUse;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Agency;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;

/**
 * Reports of one agency, period after period, in which everything holds that must and that should,
 * within each and between them: each is drawn with the figures of those before as constants of its
 * relations. Immutable and thread-safe.
 */
public final class Histories {

  private static final int TRIES = 20;

  private final Catalogue catalogue;

  private Histories(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Returns the histories of a catalogue that prescribes its periods. */
  public static Histories of(Catalogue catalogue) {
    return new Histories(catalogue);
  }

  /**
   * Returns the reports of an agency for all periods of some years, the earliest first.
   *
   * @throws IllegalStateException if none are found
   */
  public List<Report> next(Agency agency, int firstYear, int years, RandomGenerator random) {
    // what was drawn for one period may leave a later one nothing, as when all is done at once
    for (int i = 1; i < TRIES; i++) {
      try {
        return drawn(agency, firstYear, years, random);
      } catch (IllegalStateException e) {
        // drawn anew
      }
    }
    return drawn(agency, firstYear, years, random);
  }

  private List<Report> drawn(Agency agency, int firstYear, int years, RandomGenerator random) {
    List<Report> reports = new ArrayList<>();
    for (int year = firstYear; year < firstYear + years; year++) {
      for (PeriodScheme scheme : catalogue.periods()) {
        ReportingPeriod period = ReportingPeriod.of(scheme.kind(), year);
        Report report = ConsistentReports.of(asked(period, reports)).next(random);
        reports.add(
            report.toBuilder()
                .agency(agency)
                .period(period)
                .onlyFigures(report.figures().stream().map(this::undated).toList())
                .build());
      }
    }
    return reports;
  }

  /** A consistent report is drawn without its period, and so are the dates in its notes. */
  private Figure undated(Figure figure) {
    boolean dated =
        figure.value() instanceof Quantity
            && catalogue
                .indicator(figure.indicator())
                .filter(indicator -> indicator.note() == NoteUse.AS_OF)
                .isPresent();
    return dated ? figure.withNote(null) : figure;
  }

  /** What is asked of a period, the figures of earlier reports put in as numbers. */
  private Catalogue asked(ReportingPeriod period, List<Report> earlier) {
    List<Relation> relations = new ArrayList<>(catalogue.relations());
    for (Relation relation : catalogue.overTime()) {
      Formula known = tidy(known(relation.formula(), period, earlier));
      if (known != null) {
        relations.add(
            Relation.builder(relation.id()).formula(relation.formulaText(), known).build());
      }
    }
    return catalogue.toBuilder().overTime(List.of()).relations(relations).build();
  }

  /** What one figure is at least is where it is drawn from, however large it has grown. */
  private static @Nullable Formula tidy(@Nullable Comparison known) {
    if (known == null || known.operator() == Operator.EQUAL) {
      return known;
    }
    boolean atLeast = known.operator() == Operator.AT_LEAST;
    Linear figure = atLeast ? known.left() : known.right();
    Linear least = atLeast ? known.right() : known.left();
    FigureRef only = figure.isFigure() ? figure.terms().get(0).figure() : null;
    return only == null || !least.figures().isEmpty()
        ? known
        : new InRange(
            only,
            false,
            least.terms().stream().map(Term::coefficient).reduce(BigDecimal.ZERO, BigDecimal::add),
            null);
  }

  private @Nullable Comparison known(
      Formula formula, ReportingPeriod period, List<Report> earlier) {
    if (formula instanceof Formula.Conditional conditional) {
      return conditional.when() instanceof Condition.PeriodIs of
              && of.kinds().contains(period.kind())
          ? known(conditional.then(), period, earlier)
          : null;
    }
    // what figures usually are is no matter of consistency
    if (!(formula instanceof Comparison comparison)) {
      return null;
    }
    Linear left = known(comparison.left(), period, earlier);
    Linear right = known(comparison.right(), period, earlier);
    return left == null || right == null
        ? null
        : new Comparison(left, comparison.operator(), right);
  }

  private @Nullable Linear known(Linear sum, ReportingPeriod period, List<Report> earlier) {
    List<Term> terms = new ArrayList<>();
    for (Term term : sum.terms()) {
      FigureRef figure = term.figure();
      Standpoint standpoint = figure == null ? null : figure.standpoint();
      if (figure == null || standpoint == null) {
        terms.add(term);
        continue;
      }
      // what has grown since the last report has grown since the one before it, which said so
      List<Report> saying =
          standpoint.equals(Standpoint.LAST_REPORT)
              ? earlier.stream().filter(some -> number(some, figure.here()) != null).toList()
              : earlier;
      BigDecimal number = number(at(standpoint, period, saying), figure.here());
      if (number == null) {
        return null;
      }
      terms.add(new Term(number.multiply(term.coefficient()), null));
    }
    return new Linear(terms);
  }

  private static @Nullable BigDecimal number(@Nullable Report report, FigureRef figure) {
    return report == null
        ? null
        : report
            .figure(figure)
            .map(Figure::value)
            .filter(Quantity.class::isInstance)
            .map(value -> ((Quantity) value).number())
            .orElse(null);
  }

  private @Nullable Report at(Standpoint standpoint, ReportingPeriod period, List<Report> earlier) {
    PeriodScheme scheme = scheme(period);
    LocalDate start = scheme.start(period.year());
    Report found = null;
    for (Report report : earlier) {
      ReportingPeriod of = report.period();
      if (of == null) {
        continue;
      }
      LocalDate end = scheme(of).end(of.year());
      boolean meant =
          standpoint.equals(Standpoint.LAST_REPORT)
              ? end.isBefore(scheme.end(period.year()))
              : standpoint.equals(Standpoint.PREVIOUS)
                  ? end.plusDays(1).equals(start)
                  : of.kind().equals(standpoint.kind()) && of.year() == period.year();
      found = meant ? report : found;
    }
    return found;
  }

  private PeriodScheme scheme(ReportingPeriod period) {
    return catalogue.period(period.kind()).orElseThrow();
  }
}
