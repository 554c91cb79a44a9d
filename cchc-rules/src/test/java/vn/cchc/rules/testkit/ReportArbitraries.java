package vn.cchc.rules.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Report;
import vn.cchc.rules.testkit.Errors.Wrong;

/** Reports for properties of jqwik. */
public final class ReportArbitraries {

  private static final int TRIES = 200;

  private ReportArbitraries() {}

  /**
   * Returns reports in which everything holds that must and that should, constructed from the
   * relations of a catalogue and not filtered.
   */
  public static Arbitrary<Report> consistent(Catalogue catalogue) {
    ConsistentReports reports = ConsistentReports.of(catalogue);
    return Arbitraries.randomValue(reports::next);
  }

  /** Returns consistent reports with one slip of a kind in a figure that other figures tie. */
  public static Arbitrary<Wrong> withSlip(Catalogue catalogue, Slip slip) {
    ConsistentReports reports = ConsistentReports.of(catalogue);
    Errors errors = Errors.in(catalogue);
    return Arbitraries.randomValue(random -> slip(reports, errors, slip, random));
  }

  private static Wrong slip(ConsistentReports reports, Errors errors, Slip slip, Random random) {
    for (int i = 0; i < TRIES; i++) {
      Report report = reports.next(random);
      List<IndicatorId> tied = errors.tied(report);
      if (!tied.isEmpty()) {
        IndicatorId figure = tied.get(random.nextInt(tied.size()));
        Optional<Wrong> wrong = errors.slip(report, figure, slip, random);
        if (wrong.isPresent()) {
          return wrong.get();
        }
      }
    }
    throw new IllegalStateException("No figure found in which " + slip + " could be made");
  }

  /**
   * Returns reports of a data set, each in turn. One for which a property fails shrinks to its
   * smallest form for which it still does: as few figures and paragraphs as can be.
   */
  public static Arbitrary<Report> submitted(List<Report> reports) {
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("No report in the data set. Expected at least one");
    }
    return Arbitraries.fromGenerator(
        random -> new SubmittedReport(reports.get(random.nextInt(reports.size()))));
  }
}
