package vn.cchc.rules.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Condition;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Agency;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.Level;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;

/**
 * Reports of an agency and of those directly below it for one period, in which everything holds
 * that must and that should, within each and between them: the one above is drawn with the sums of
 * the others as constants of its relations. Immutable and thread-safe.
 *
 * <p>Of what a catalogue asks between agencies only {@code sum(children x)} is kept; means, least
 * and greatest figures are refused.
 */
public final class Trees {

  private final Catalogue catalogue;

  private Trees(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Returns the trees of a catalogue.
   *
   * @throws IllegalArgumentException if it asks for more than sums between agencies
   */
  public static Trees of(Catalogue catalogue) {
    for (Relation relation : catalogue.overTime()) {
      for (FigureRef figure : relation.formula().figures()) {
        Standpoint of = figure.standpoint();
        if (of != null && of.isOfChildren() && !of.equals(Standpoint.CHILDREN)) {
          throw new IllegalArgumentException(
              "Cannot be made: " + relation.formulaText() + ". Expected sum(children x)");
        }
      }
    }
    return new Trees(catalogue);
  }

  /**
   * A report and those of the agencies below.
   *
   * @param below in the order of their agencies
   */
  public record Tree(Report above, List<Report> below) {
    public Tree {
      below = List.copyOf(below);
    }
  }

  /**
   * Returns the reports of an agency and those below it.
   *
   * @throws IllegalStateException if none are found
   */
  public Tree next(
      Agency above, List<Agency> below, ReportingPeriod period, RandomGenerator random) {
    Catalogue within = catalogue.toBuilder().overTime(List.of()).build();
    ConsistentReports reports = ConsistentReports.of(within);
    List<Report> children = new ArrayList<>();
    for (Agency agency : below) {
      children.add(asked(reports.next(random), agency, period));
    }
    List<Relation> relations = new ArrayList<>(catalogue.relations());
    Known known =
        new Known(
            when -> isMet(when, above, period),
            (figure, standpoint) ->
                standpoint.equals(Standpoint.CHILDREN) ? sum(figure.here(), children) : null);
    for (Relation relation : catalogue.overTime()) {
      Formula formula = known.of(relation.formula());
      if (formula != null) {
        relations.add(
            Relation.builder(relation.id()).formula(relation.formulaText(), formula).build());
      }
    }
    Report report =
        ConsistentReports.of(within.toBuilder().relations(relations).build()).next(random);
    return new Tree(asked(report, above, period), children);
  }

  /** Of a report what its level fills in. */
  private Report asked(Report report, Agency agency, ReportingPeriod period) {
    return report.toBuilder()
        .agency(agency)
        .period(period)
        .onlyFigures(
            report.figures().stream()
                .filter(figure -> isAsked(figure.ref(), agency))
                .map(figure -> Histories.undated(catalogue, figure))
                .toList())
        .build();
  }

  private boolean isAsked(FigureRef figure, Agency agency) {
    Level level = agency.level();
    Indicator row = catalogue.indicator(figure.indicator()).orElse(null);
    return row == null || level == null || row.reportedBy().contains(level);
  }

  private static boolean isMet(Condition when, Agency above, ReportingPeriod period) {
    return when instanceof Condition.PeriodIs is && is.kinds().contains(period.kind())
        || when instanceof Condition.LevelIs of && of.levels().contains(above.level());
  }

  /** The sum over those that have the row to fill in; null where one of them has no number. */
  private @Nullable BigDecimal sum(FigureRef figure, List<Report> children) {
    BigDecimal sum = null;
    for (Report child : children) {
      Agency agency = child.agency();
      if (agency != null && isAsked(figure, agency)) {
        BigDecimal number = Histories.number(child, figure);
        if (number == null) {
          return null;
        }
        sum = sum == null ? number : sum.add(number);
      }
    }
    return sum;
  }
}
