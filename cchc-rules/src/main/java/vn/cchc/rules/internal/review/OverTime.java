package vn.cchc.rules.internal.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReview.NeverChecked;
import vn.cchc.catalogue.CatalogueReview.NeverChecked.Why;
import vn.cchc.catalogue.Condition;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Conditional;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;

/**
 * Whether what a catalogue asks between reports can ever be checked: by the usual days of its
 * periods there must be a report that is meant, and agencies of its level must report the figure.
 */
final class OverTime {

  /** Any year but one with a 29 February. */
  private static final int YEAR = 2023;

  private final Catalogue catalogue;

  private OverTime(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Returns the relations that no reports can be checked for. */
  static List<NeverChecked> neverChecked(Catalogue catalogue) {
    OverTime overTime = new OverTime(catalogue);
    List<NeverChecked> never = new ArrayList<>();
    for (Relation relation : catalogue.overTime()) {
      overTime.add(relation, true, never);
    }
    for (Relation relation : catalogue.relations()) {
      overTime.add(relation, false, never);
    }
    return never;
  }

  private void add(Relation relation, boolean levels, List<NeverChecked> never) {
    List<PeriodScheme> now = periods(relation.formula());
    for (FigureRef figure : relation.formula().figures()) {
      boolean elsewhere =
          levels
              && figure.row() == null
              && catalogue
                  .indicator(figure.indicator())
                  .filter(row -> !row.reportedBy().contains(catalogue.level()))
                  .isPresent();
      Standpoint standpoint = figure.standpoint();
      if (elsewhere) {
        never.add(new NeverChecked(relation.id(), figure, Why.OTHER_LEVEL));
      } else if (standpoint != null
          && !catalogue.periods().isEmpty()
          && !isThere(standpoint, now)) {
        never.add(new NeverChecked(relation.id(), figure, Why.NO_SUCH_PERIOD));
      }
    }
  }

  /** The periods for which a relation is checked. */
  private List<PeriodScheme> periods(Formula formula) {
    return formula instanceof Conditional conditional
            && conditional.when() instanceof Condition.PeriodIs of
        ? catalogue.periods().stream().filter(scheme -> of.kinds().contains(scheme.kind())).toList()
        : catalogue.periods();
  }

  private boolean isThere(Standpoint standpoint, List<PeriodScheme> now) {
    String kind = standpoint.kind();
    if (kind != null) {
      return catalogue
          .period(kind)
          .filter(meant -> now.stream().anyMatch(of -> isPart(meant, of)))
          .isPresent();
    }
    return !standpoint.equals(Standpoint.PREVIOUS)
        ? !now.isEmpty()
        : now.stream()
            .anyMatch(of -> catalogue.periods().stream().anyMatch(some -> isBefore(some, of)));
  }

  private static boolean isPart(PeriodScheme some, PeriodScheme of) {
    return !some.kind().equals(of.kind())
        && !some.start(YEAR).isBefore(of.start(YEAR))
        && !some.end(YEAR).isAfter(of.end(YEAR));
  }

  private static boolean isBefore(PeriodScheme some, PeriodScheme of) {
    LocalDate day = of.start(YEAR).minusDays(1);
    return some.end(YEAR).equals(day) || some.end(YEAR - 1).equals(day);
  }
}
