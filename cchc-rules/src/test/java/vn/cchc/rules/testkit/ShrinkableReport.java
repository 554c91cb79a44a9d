package vn.cchc.rules.testkit;

import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import vn.cchc.model.Figure;
import vn.cchc.model.Report;

/**
 * A report, or what has one, that shrinks by losing what a property does not need to fail.
 *
 * @param value what a property is given, made from the report
 * @param smaller the reports that have less
 */
record ShrinkableReport<T>(
    Report report, Function<Report, T> made, Function<Report, Stream<Report>> smaller)
    implements Shrinkable<T> {

  @Override
  public T value() {
    return made.apply(report);
  }

  @Override
  public Stream<Shrinkable<T>> shrink() {
    ShrinkingDistance whole = distance();
    return smaller
        .apply(report)
        .<Shrinkable<T>>map(less -> new ShrinkableReport<>(less, made, smaller))
        .filter(less -> less.distance().compareTo(whole) < 0);
  }

  /** How much there is: cells, notes, printed rows, paragraphs and what is said of the document. */
  @Override
  public ShrinkingDistance distance() {
    long much = report.figures().size() + 2L * report.narrative().size();
    for (Figure figure : report.figures()) {
      much += figure.text() == null ? 0 : 2;
      much += figure.note() == null ? 0 : 1;
      much += figure.row() == null ? 0 : 1;
    }
    much += report.unmatchedRows().size() + report.secondPrinting().size();
    much += report.agency() == null ? 0 : 1;
    much += report.period() == null ? 0 : 1;
    much += report.document() == null ? 0 : 1;
    return ShrinkingDistance.of(much);
  }
}
