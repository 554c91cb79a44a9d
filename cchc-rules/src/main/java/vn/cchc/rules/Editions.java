package vn.cchc.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.catalogue.ReportMover;
import vn.cchc.catalogue.ReportMover.Moved;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.internal.Texts;

/**
 * Reports as those of one catalogue: those of other catalogues of its form are moved as it
 * declares, and what they could not take along is said. Used once, by one thread.
 */
final class Editions {

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9_999;

  private final ReportValidator validator;
  private final Catalogue catalogue;
  private final List<Remark> remarks = new ArrayList<>();

  Editions(ReportValidator validator, Catalogue catalogue) {
    this.validator = validator;
    this.catalogue = catalogue;
  }

  /** Returns what could not be taken along. */
  List<Remark> remarks() {
    return remarks;
  }

  /**
   * Returns reports in their order. One of another form stays as it is, so that it is told that it
   * cannot be used, unless there is one of this form for the same period.
   */
  List<Report> of(Collection<Report> reports) {
    if (reports.stream().allMatch(report -> report.catalogue().equals(catalogue.id()))) {
      return List.copyOf(reports);
    }
    List<Report> all = new ArrayList<>();
    Set<ReportRef> known = new HashSet<>();
    for (Report report : reports) {
      Report moved = moved(report);
      all.add(moved == null ? report : moved);
      if (moved != null) {
        known.add(ReportRef.of(report));
      }
    }
    all.removeIf(
        report ->
            !report.catalogue().equals(catalogue.id()) && known.contains(ReportRef.of(report)));
    return all;
  }

  /** Returns a report as one of the catalogue; null if it is of another form. */
  private @Nullable Report moved(Report report) {
    if (report.catalogue().equals(catalogue.id())) {
      return report;
    }
    Catalogue before = known(report);
    if (before == null) {
      return null;
    }
    if (before.id().equals(catalogue.id())) {
      return report.toBuilder().catalogue(catalogue.id()).build();
    }
    boolean sameForm =
        !catalogue.form().isEmpty()
            && Texts.folded(before.form()).equals(Texts.folded(catalogue.form()));
    if (!sameForm) {
      return null;
    }
    Moved moved =
        ReportMover.between(before, catalogue)
            .move(before.named(report.toBuilder().catalogue(before.id()).build()));
    if (!moved.left().isEmpty()) {
      ReportRef ref = ReportRef.of(report);
      remarks.add(
          Remark.of(
              "report-moved",
              null,
              ref.agency(),
              ref.period(),
              before.id(),
              String.valueOf(moved.left().size())));
    }
    ReportingPeriod period = period(report.period(), before);
    return period == null ? moved.report() : moved.report().toBuilder().period(period).build();
  }

  private @Nullable Catalogue known(Report report) {
    try {
      Optional<Catalogue> known = validator.catalogue(report);
      return known.orElse(null);
    } catch (CatalogueException e) {
      // which of the form's catalogues is meant cannot be told
      return null;
    }
  }

  /** The days of a kind of period are those of the catalogue that it was reported by. */
  private static @Nullable ReportingPeriod period(
      @Nullable ReportingPeriod period, Catalogue before) {
    if (period == null || period.year() < FIRST_YEAR || period.year() > LAST_YEAR) {
      return period;
    }
    LocalDate from = period.from();
    LocalDate to = period.to();
    return before
        .period(period.kind())
        .map(
            scheme ->
                new ReportingPeriod(
                    period.kind(),
                    period.year(),
                    from != null ? from : scheme.start(period.year()),
                    to != null ? to : scheme.end(period.year())))
        .orElse(period);
  }
}
