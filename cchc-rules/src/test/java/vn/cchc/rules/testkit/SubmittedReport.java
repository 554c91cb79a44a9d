package vn.cchc.rules.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import vn.cchc.model.Figure;
import vn.cchc.model.Report;

/** A report that shrinks by losing figures and paragraphs, many at once first. */
final class SubmittedReport implements Shrinkable<Report> {

  private final Report report;

  SubmittedReport(Report report) {
    this.report = report;
  }

  @Override
  public Report value() {
    return report;
  }

  @Override
  public Stream<Shrinkable<Report>> shrink() {
    Stream<Shrinkable<Report>> fewerFigures =
        without(report.figures())
            .map(figures -> new SubmittedReport(of(figures, report.narrative())));
    Stream<Shrinkable<Report>> lessProse =
        without(report.narrative()).map(prose -> new SubmittedReport(of(report.figures(), prose)));
    return Stream.concat(fewerFigures, lessProse);
  }

  private Report of(List<Figure> figures, List<String> narrative) {
    return new Report(
        report.catalogue(),
        report.agency(),
        report.period(),
        report.document(),
        report.convention(),
        figures,
        narrative,
        report.strangers(),
        report.copies());
  }

  /** A list without its first half, second half, first quarter and so on, down to single items. */
  private static <T> Stream<List<T>> without(List<T> all) {
    return Stream.iterate(all.size(), size -> size > 0, size -> size / 2)
        .flatMap(
            size ->
                Stream.iterate(0, from -> from < all.size(), from -> from + size)
                    .map(from -> without(all, from, Math.min(all.size(), from + size))));
  }

  private static <T> List<T> without(List<T> all, int from, int to) {
    List<T> rest = new ArrayList<>(all.subList(0, from));
    rest.addAll(all.subList(to, all.size()));
    return rest;
  }

  @Override
  public ShrinkingDistance distance() {
    return ShrinkingDistance.of(report.figures().size() + (long) report.narrative().size());
  }
}
