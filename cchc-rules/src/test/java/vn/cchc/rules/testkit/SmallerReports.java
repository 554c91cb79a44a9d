package vn.cchc.rules.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Figure;
import vn.cchc.model.Report;

/** Reports with less in them than a report has: many things less at once first, then one. */
final class SmallerReports {

  /** What stands in a cell whose figure is withheld; a note that says why is as good as a value. */
  static final String WITHHELD = "Chưa có số liệu trong kỳ";

  private SmallerReports() {}

  /** Returns a submitted report without some of its rows, paragraphs, notes and the like. */
  static Stream<Report> of(Report report) {
    return Stream.of(
            lessOf(report.figures(), figures -> report.withFigures(figures)),
            lessOf(report.narrative(), narrative -> with(report, report.figures(), narrative)),
            lessSaid(report),
            changed(report, figure -> figure.note() != null, figure -> noted(figure, null)),
            changed(report, figure -> figure.row() != null, SmallerReports::rowless))
        .flatMap(reports -> reports);
  }

  /**
   * Returns a consistent report with some figures withheld, or without the rows as printed; it
   * stays consistent.
   *
   * @param kept figures that stay as they are
   * @param together figures that are only withheld together: one is given because of another
   */
  static Stream<Report> ofConsistent(
      Report report, Predicate<Figure> kept, Predicate<Figure> together) {
    UnaryOperator<Figure> withheld =
        figure -> Figure.printed(figure.ref(), null, WITHHELD, figure.row(), report.notation());
    List<Figure> tied = report.figures().stream().filter(together).toList();
    boolean untied =
        tied.stream().noneMatch(kept) && tied.stream().anyMatch(figure -> figure.text() != null);
    return Stream.of(
            changed(
                report,
                figure -> figure.text() != null && !kept.test(figure) && !together.test(figure),
                withheld),
            Stream.of(report)
                .filter(whole -> untied)
                .map(
                    whole ->
                        whole.withFigures(
                            whole.figures().stream()
                                .map(f -> together.test(f) ? withheld.apply(f) : f)
                                .toList())),
            Stream.of(report)
                .filter(whole -> whole.figures().stream().anyMatch(figure -> figure.row() != null))
                .map(
                    whole ->
                        whole.withFigures(
                            whole.figures().stream().map(SmallerReports::rowless).toList())))
        .flatMap(reports -> reports);
  }

  private static Figure noted(Figure figure, @Nullable String note) {
    return new Figure(
        figure.ref(), figure.text(), figure.value(), note, figure.row(), figure.origin());
  }

  private static Figure rowless(Figure figure) {
    return new Figure(
        figure.ref(), figure.text(), figure.value(), figure.note(), null, figure.origin());
  }

  private static Stream<Report> lessSaid(Report report) {
    boolean bare =
        report.agency() == null
            && report.period() == null
            && report.document() == null
            && report.unmatchedRows().isEmpty()
            && report.secondPrinting().isEmpty();
    return bare
        ? Stream.empty()
        : Stream.of(
            Report.builder(report.catalogue())
                .notation(report.notation())
                .figures(report.figures())
                .narrative(report.narrative())
                .build(),
            Report.builder(report.catalogue())
                .period(report.period())
                .notation(report.notation())
                .figures(report.figures())
                .narrative(report.narrative())
                .build());
  }

  private static Report with(Report report, List<Figure> figures, List<String> narrative) {
    return Report.builder(report.catalogue())
        .agency(report.agency())
        .period(report.period())
        .document(report.document())
        .notation(report.notation())
        .figures(figures)
        .narrative(narrative)
        .unmatchedRows(report.unmatchedRows())
        .secondPrinting(report.secondPrinting())
        .build();
  }

  private static Stream<Report> changed(
      Report report, Predicate<Figure> which, UnaryOperator<Figure> change) {
    List<Figure> all = report.figures().stream().filter(which).toList();
    return blocks(all.size())
        .map(
            block -> {
              List<Figure> some = all.subList(block[0], block[1]);
              return report.withFigures(
                  report.figures().stream()
                      .map(figure -> some.contains(figure) ? change.apply(figure) : figure)
                      .toList());
            });
  }

  private static <T> Stream<Report> lessOf(List<T> all, Function<List<T>, Report> make) {
    return blocks(all.size())
        .map(
            block -> {
              List<T> rest = new ArrayList<>(all.subList(0, block[0]));
              rest.addAll(all.subList(block[1], all.size()));
              return make.apply(rest);
            });
  }

  /** All, the first half, the second half, the first quarter and so on, down to single items. */
  private static Stream<int[]> blocks(int all) {
    return Stream.iterate(all, size -> size > 0, size -> size / 2)
        .flatMap(
            size ->
                Stream.iterate(0, from -> from < all, from -> from + size)
                    .map(from -> new int[] {from, Math.min(all, from + size)}));
  }
}
