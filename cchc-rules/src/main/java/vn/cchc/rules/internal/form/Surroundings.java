package vn.cchc.rules.internal.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.Agency;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.internal.Texts;

/**
 * The reports around one: earlier ones of its agency, in the order of time, and those of the
 * agencies below it. What is no such report is left out, and said. Immutable.
 */
public final class Surroundings {

  /** Nothing is known but the report itself. */
  public static final Surroundings NONE =
      new Surroundings(List.of(), List.of(), List.of(), new Window(null, null), null, new Laid());

  private static final Comparator<Placed> IN_TIME =
      Comparator.<Placed, LocalDate>comparing(placed -> date(placed.window().end()))
          .thenComparing(placed -> date(placed.window().start()))
          .thenComparing(placed -> ReportRef.of(placed.report()));

  private final List<Placed> earlier;
  private final List<Report> children;
  private final List<Remark> remarks;
  private final Window window;
  private final @Nullable ReportingPeriod period;
  private final Laid laid;

  private Surroundings(
      List<Placed> earlier,
      List<Report> children,
      List<Remark> remarks,
      Window window,
      @Nullable ReportingPeriod period,
      Laid laid) {
    this.laid = laid;
    this.earlier = List.copyOf(earlier);
    this.children = List.copyOf(children);
    this.remarks = List.copyOf(remarks);
    this.window = window;
    this.period = period;
  }

  /** A report and the days it speaks of. */
  record Placed(Report report, Window window) {

    boolean isOf(String kind, int year) {
      ReportingPeriod of = report.period();
      return of != null && of.kind().equals(kind) && of.year() == year;
    }
  }

  /**
   * Returns what is around a report.
   *
   * @param before reports of the same agency in any order; of two for one period the later one in
   *     the list takes the place of the other, unless its document is dated before it
   * @param below reports of the agencies below it; likewise
   * @param told what is to be told of them
   * @param laid what is known of those before by now
   */
  public static Surroundings of(
      Report report,
      Catalogue catalogue,
      Collection<Report> before,
      Collection<Report> below,
      List<Remark> told,
      Laid laid) {
    List<Remark> remarks = new ArrayList<>(told);
    Window window = Window.of(report, catalogue);
    List<Placed> earlier = new ArrayList<>();
    for (Report other : latest(before, remarks)) {
      Window of = Window.of(other, catalogue);
      if (!isSameAgency(report, other)) {
        remarks.add(remark("earlier-other-agency", other));
      } else if (of.end() == null || window.end() == null) {
        remarks.add(remark("earlier-no-period", other));
      } else if (of.endsBefore(window) || of.isPartOf(window)) {
        earlier.add(new Placed(other, of));
      }
    }
    earlier.sort(IN_TIME);
    List<Report> children = new ArrayList<>();
    for (Report other : latest(below, remarks)) {
      if (isOfSamePeriod(report, other)) {
        children.add(other);
      } else {
        remarks.add(remark("child-other-period", other));
      }
    }
    return new Surroundings(earlier, children, remarks, window, report.period(), laid);
  }

  private static LocalDate date(@Nullable LocalDate date) {
    return date == null ? LocalDate.MIN : date;
  }

  /**
   * Returns of several reports of an agency for one period the latest.
   *
   * @param remarks takes what was left out
   */
  public static Collection<Report> latest(Collection<Report> reports, List<Remark> remarks) {
    Map<ReportRef, Report> latest = new LinkedHashMap<>();
    for (Report report : reports) {
      ReportRef ref = ReportRef.of(report);
      Report known = latest.get(ref);
      if (known == null) {
        latest.put(ref, report);
      } else if (!known.equals(report)) {
        latest.put(ref, report.replaces(known) ? report : known);
        remarks.add(remark("report-replaced", report));
      } else {
        remarks.add(remark("report-twice", report));
      }
    }
    return latest.values();
  }

  private static Remark remark(String what, Report report) {
    ReportRef ref = ReportRef.of(report);
    return Remark.of(what, null, ref.agency(), ref.period());
  }

  /** Names change, codes stay. What one of them does not say is no difference. */
  private static boolean isSameAgency(Report one, Report other) {
    Agency first = one.agency();
    Agency second = other.agency();
    if (first == null || second == null) {
      return true;
    }
    return first.code() != null && second.code() != null
        ? first.code().equals(second.code())
        : Texts.folded(first.name()).equals(Texts.folded(second.name()));
  }

  private static boolean isOfSamePeriod(Report one, Report other) {
    ReportingPeriod first = one.period();
    ReportingPeriod second = other.period();
    return first == null || second == null || first.key().equals(second.key());
  }

  /** Returns what was left out, and of several reports which one counts. */
  public List<Remark> remarks() {
    return remarks;
  }

  /** Returns whether there is no other report. */
  public boolean isEmpty() {
    return earlier.isEmpty() && children.isEmpty();
  }

  /** Returns the earlier reports with their days, the earliest first. */
  List<Placed> placed() {
    return earlier;
  }

  /** Returns the numbers of earlier reports. */
  Laid laid() {
    return laid;
  }

  /** Returns the days that the report itself speaks of. */
  Window window() {
    return window;
  }

  /** Returns the earlier reports, the earliest first. */
  public List<Report> earlierReports() {
    return earlier.stream().map(Placed::report).toList();
  }

  /** Returns the reports of the agencies below. */
  public List<Report> children() {
    return children;
  }

  /** Returns the one report that is meant; null if it is not there. */
  public @Nullable Report at(Standpoint standpoint) {
    if (standpoint.equals(Standpoint.PREVIOUS)) {
      return previous();
    }
    if (standpoint.equals(Standpoint.LAST_REPORT)) {
      return last(placed -> true);
    }
    ReportingPeriod of = period;
    if (of == null) {
      return null;
    }
    if (standpoint.equals(Standpoint.SAME_PERIOD_LAST_YEAR)) {
      return last(placed -> placed.isOf(of.kind(), of.year() - 1));
    }
    String kind = standpoint.kind();
    return kind == null
        ? null
        : last(placed -> placed.isOf(kind, of.year()) && placed.window().isWithin(window));
  }

  /** Of several that end on that day, the one of the same kind of period as this one. */
  private @Nullable Report previous() {
    Predicate<Placed> before = placed -> placed.window().isJustBefore(window);
    ReportingPeriod of = period;
    Report alike =
        of == null ? null : last(before.and(placed -> placed.isOf(of.kind(), of.year() - 1)));
    return alike != null ? alike : last(before);
  }

  private @Nullable Report last(Predicate<Placed> wanted) {
    for (int i = earlier.size() - 1; i >= 0; i--) {
      if (wanted.test(earlier.get(i))) {
        return earlier.get(i).report();
      }
    }
    return null;
  }
}
