package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Which report is meant, where several are spoken of. Immutable.
 *
 * @param agency code or name; empty where the report does not say
 * @param kind of its period, such as {@code Q3}; empty where the report does not say
 * @param year its period ends in
 */
public record ReportRef(String agency, String kind, int year)
    implements Comparable<ReportRef>, Serializable {

  private static final Comparator<ReportRef> ORDER =
      Comparator.comparing(ReportRef::agency)
          .thenComparing(ReportRef::year)
          .thenComparing(ReportRef::kind);

  public ReportRef {
    requireNonNull(agency, "agency");
    requireNonNull(kind, "kind");
  }

  /** Returns the reference to a report. */
  public static ReportRef of(Report report) {
    requireNonNull(report, "report");
    Agency agency = report.agency();
    ReportingPeriod period = report.period();
    return new ReportRef(
        agency == null ? "" : agency.key(),
        period == null ? "" : period.kind(),
        period == null ? 0 : period.year());
  }

  /** Returns the key of its period, such as {@code 2021-Q3}; empty where it is not known. */
  public String period() {
    return kind.isEmpty() ? "" : year + "-" + kind;
  }

  /** Returns what its period is called: {@code 6 tháng đầu năm 2021}. */
  public Explanation name() {
    return OtherReports.name(this);
  }

  @Override
  public int compareTo(ReportRef other) {
    requireNonNull(other, "other");
    return ORDER.compare(this, other);
  }
}
