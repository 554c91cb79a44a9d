package vn.cchc.rules.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.Cause;
import vn.cchc.model.Report;
import vn.cchc.rules.testkit.Errors.Wrong;

/** Reports for properties of jqwik. */
public final class ReportArbitraries {

  private static final int TRIES = 500;

  private ReportArbitraries() {}

  /**
   * Returns reports in which everything holds that must and that should, constructed from the
   * relations of a catalogue and not filtered. One for which a property fails shrinks to as few
   * figures as it still fails for, the others withheld with a note; it stays consistent.
   */
  public static Arbitrary<Report> consistent(Catalogue catalogue) {
    ConsistentReports reports = ConsistentReports.of(catalogue);
    Ties ties = new Ties(catalogue);
    return Arbitraries.fromGenerator(
        random ->
            new ShrinkableReport<>(
                reports.next(random),
                report -> report,
                report ->
                    SmallerReports.ofConsistent(
                        report, figure -> false, figure -> ties.isConditional(figure.ref()))));
  }

  /**
   * Returns consistent reports with one error of a kind, in figures that others tie where the kind
   * leaves a choice. Not every error is one that arithmetic can see. They shrink as consistent
   * reports do; the wrong figures stay.
   *
   * @param cause one of {@link Errors#causes()}
   * @throws IllegalArgumentException if it is none of these
   */
  public static Arbitrary<Wrong> withError(Catalogue catalogue, Cause cause) {
    if (!Errors.causes().contains(cause)) {
      throw new IllegalArgumentException(
          "Cannot be made: " + cause + ". Expected one of " + Errors.causes());
    }
    ConsistentReports reports = ConsistentReports.of(catalogue);
    Errors errors = Errors.in(catalogue);
    Ties ties = new Ties(catalogue);
    return Arbitraries.fromGenerator(
        random -> {
          Wrong wrong = wrong(reports, errors, cause, random);
          return new ShrinkableReport<>(
              wrong.report(),
              report -> new Wrong(report, wrong.figures(), wrong.originals()),
              report ->
                  SmallerReports.ofConsistent(
                      report,
                      figure -> wrong.figures().contains(figure.ref()),
                      figure -> ties.isConditional(figure.ref())));
        });
  }

  private static Wrong wrong(ConsistentReports reports, Errors errors, Cause cause, Random random) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Wrong> wrong = errors.make(cause, reports.next(random), random);
      if (wrong.isPresent()) {
        return wrong.get();
      }
    }
    throw new IllegalStateException("No figure found in which " + cause + " could be made");
  }

  /**
   * Returns the reports of a data set, each in turn: a property sees all of them that is tried at
   * least as often as there are reports. One for which it fails shrinks to its smallest form for
   * which it still does: as few figures, paragraphs, notes and printed rows as can be.
   */
  public static Arbitrary<Report> submitted(List<Report> reports) {
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("No report in the data set. Expected at least one");
    }
    List<Report> all = List.copyOf(reports);
    AtomicInteger next = new AtomicInteger();
    return Arbitraries.fromGenerator(
        random ->
            new ShrinkableReport<>(
                all.get(Math.floorMod(next.getAndIncrement(), all.size())),
                report -> report,
                SmallerReports::of));
  }
}
