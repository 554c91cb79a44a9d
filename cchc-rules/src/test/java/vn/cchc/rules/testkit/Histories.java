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

  private Figure undated(Figure figure) {
    return undated(catalogue, figure);
  }

  /** A consistent report is drawn without its period, and so are the dates in its notes. */
  static Figure undated(Catalogue catalogue, Figure figure) {
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
      Formula known =
          new Known(
                  when ->
                      when instanceof Condition.PeriodIs of && of.kinds().contains(period.kind()),
                  (figure, standpoint) -> said(figure, standpoint, period, earlier))
              .of(relation.formula());
      if (known != null) {
        relations.add(
            Relation.builder(relation.id()).formula(relation.formulaText(), known).build());
      }
    }
    return catalogue.toBuilder().overTime(List.of()).relations(relations).build();
  }

  /** What an earlier report says. */
  private @Nullable BigDecimal said(
      FigureRef figure, Standpoint standpoint, ReportingPeriod period, List<Report> earlier) {
    // what has grown since the last report has grown since the one before it, which said so
    List<Report> saying =
        standpoint.equals(Standpoint.LAST_REPORT)
            ? earlier.stream().filter(some -> number(some, figure.here()) != null).toList()
            : earlier;
    return number(at(standpoint, period, saying), figure.here());
  }

  static @Nullable BigDecimal number(@Nullable Report report, FigureRef figure) {
    return report == null
        ? null
        : report
            .figure(figure)
            .map(Figure::value)
            .filter(Quantity.class::isInstance)
            .map(value -> ((Quantity) value).number())
            .orElse(null);
  }

  /** Returns the report of a history that a relation means; null where it has none. */
  @Nullable Report at(Standpoint standpoint, ReportingPeriod period, List<Report> earlier) {
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
