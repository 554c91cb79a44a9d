package vn.cchc.rules.internal.form;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;

/**
 * The days a report speaks of.
 *
 * @param start the first of them, stated or usual; null if it is not known
 * @param end the last of them, stated or usual; null if it is not known
 */
record Window(@Nullable LocalDate start, @Nullable LocalDate end) {

  private static final Window UNKNOWN = new Window(null, null);

  /** Returns the days of a report: those it states, or else those a form prescribes. */
  static Window of(Report report, Catalogue catalogue) {
    ReportingPeriod period = report.period();
    if (period == null) {
      return UNKNOWN;
    }
    LocalDate start = period.from();
    LocalDate end = period.to();
    if (start == null || end == null) {
      Optional<PeriodScheme> scheme =
          Cells.isYear(period.year()) ? catalogue.period(period.kind()) : Optional.empty();
      start = start != null ? start : scheme.map(of -> of.start(period.year())).orElse(null);
      end = end != null ? end : scheme.map(of -> of.end(period.year())).orElse(null);
    }
    return new Window(start, end);
  }

  /** Returns whether it ends on the day before another begins. */
  boolean isJustBefore(Window other) {
    return end != null && other.start != null && end.plusDays(1).equals(other.start);
  }

  /** Returns whether it ends before another ends. */
  boolean endsBefore(Window other) {
    return end != null && other.end != null && end.isBefore(other.end);
  }

  /** Returns whether all its days are among those of another. */
  boolean isWithin(Window other) {
    return start != null
        && end != null
        && other.start != null
        && other.end != null
        && !start.isBefore(other.start)
        && !end.isAfter(other.end);
  }

  /** Returns whether all its days, but not all days of the other, are those of both. */
  boolean isPartOf(Window other) {
    return isWithin(other) && days() < other.days();
  }

  /** Returns whether no day is one of both. */
  boolean isApartFrom(Window other) {
    return end != null
        && start != null
        && other.end != null
        && other.start != null
        && (end.isBefore(other.start) || other.end.isBefore(start));
  }

  /** Returns how many days it has; 0 if that is not known. */
  long days() {
    return start == null || end == null ? 0 : ChronoUnit.DAYS.between(start, end) + 1;
  }
}
