package vn.cchc.rules;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.Report;

/**
 * Where a program keeps reports. It implements this over its own database, or takes {@link
 * #inMemory}; {@link Context#of(Report, ReportStore)} asks it.
 *
 * <p>Implementations that are shared by threads are thread-safe.
 */
public interface ReportStore {

  /**
   * Returns earlier reports of the agency of a report, in any order. More than those, such as later
   * ones and the report itself, do no harm.
   */
  List<Report> earlier(Report report);

  /**
   * Returns the reports of the agencies directly below that of a report, for its period, in any
   * order.
   */
  List<Report> children(Report report);

  /**
   * Returns the reports whose figures are added in a report's: its {@link #children}, of those of a
   * {@linkplain Catalogue#standalone standalone} level theirs too; of a report of such a level
   * none.
   */
  default List<Report> parts(Report report, Catalogue catalogue) {
    requireNonNull(report, "report");
    return requireNonNull(catalogue, "catalogue").standalone().contains(Sent.level(report))
        ? List.of()
        : Sent.parts(children(report), catalogue.standalone(), this::children);
  }

  /**
   * Returns a store that asks two methods, as those of the folder of {@code cchc-io}:
   *
   * <pre>{@code
   * ReportFolder folder = ReportFolder.open(path);
   * ReportStore store = ReportStore.of(folder::earlier, folder::children);
   * }</pre>
   */
  static ReportStore of(
      Function<Report, List<Report>> earlier, Function<Report, List<Report>> children) {
    requireNonNull(earlier, "earlier");
    requireNonNull(children, "children");
    return new ReportStore() {
      @Override
      public List<Report> earlier(Report report) {
        return earlier.apply(report);
      }

      @Override
      public List<Report> children(Report report) {
        return children.apply(report);
      }
    };
  }

  /**
   * Returns a store of some reports, which does not change and is thread-safe.
   *
   * <p>Agencies are told by their codes, as Decision 20/2020/QĐ-TTg builds them: {@code H32.15.2}
   * is below {@code H32.15}, and below {@code H32} where no report of a {@code H32.15} is there.
   * Those without a code are told by their names, and have nothing below them.
   */
  static ReportStore inMemory(Collection<Report> reports) {
    return new ReportsInMemory(reports);
  }
}
