package vn.cchc.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.Agencies;
import vn.cchc.model.Agency;
import vn.cchc.model.Level;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.Submission;
import vn.cchc.model.Submission.Entry;
import vn.cchc.rules.internal.form.Surroundings;

/** Reports that were sent together: whose they are, which came before which, who is below whom. */
final class Sent {

  private final ReportValidator validator;
  private final Hierarchy hierarchy;
  private final Map<String, List<Entry>> byCode = new TreeMap<>();
  private final Map<String, List<Report>> byAgency = new LinkedHashMap<>();
  private final List<Entry> others = new ArrayList<>();
  private final Map<ReportRef, Report> latest = new LinkedHashMap<>();

  /**
   * Takes a submission.
   *
   * @param remarks takes which of several documents count
   */
  Sent(
      ReportValidator validator,
      @Nullable Agencies agencies,
      Submission submission,
      List<Remark> remarks) {
    this.validator = validator;
    Map<String, LocalDate> last = new TreeMap<>();
    for (Entry entry : submission.entries()) {
      String code = code(entry.report());
      if (code == null) {
        others.add(entry);
      } else {
        byCode.computeIfAbsent(code, of -> new ArrayList<>()).add(entry);
        last.merge(code, end(entry.report()), Sent::later);
      }
    }
    byCode.values().forEach(all -> all.sort(Comparator.comparing(entry -> end(entry.report()))));
    hierarchy = new Hierarchy(agencies, last);
    List<Report> known = submission.reports().stream().filter(Sent::isKnown).toList();
    for (Report report : Surroundings.latest(known, remarks)) {
      ReportRef ref = ReportRef.of(report);
      latest.put(ref, report);
      byAgency.computeIfAbsent(ref.agency(), of -> new ArrayList<>()).add(report);
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Of bare tables nobody can tell whether they are of one agency, or of one period. */
  static boolean isKnown(Report report) {
    return report.agency() != null && report.period() != null;
  }

  static @Nullable String code(Report report) {
    Agency agency = report.agency();
    return agency == null ? null : agency.code();
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  /** Returns what an agency sent, in order of time. */
  List<Entry> entries(String code) {
    return byCode.getOrDefault(code, List.of());
  }

  /** Returns what came from agencies without a code. */
  List<Entry> others() {
    return others;
  }

  /** Returns the report of an agency for the period of another report; null if there is none. */
  @Nullable Report find(String code, Report other) {
    ReportRef ref = ReportRef.of(other);
    return find(new ReportRef(code, ref.kind(), ref.year()));
  }

  /** Returns a report; null if there is none. */
  @Nullable Report find(ReportRef ref) {
    return latest.get(ref);
  }

  @SuppressWarnings("ReferenceEquality") // of two that are the same, one counts
  boolean isReplaced(Report report) {
    return isKnown(report) && latest.get(ReportRef.of(report)) != report;
  }

  /** Returns the documents that a report stands in for. */
  List<Report> replaced(Report report) {
    String code = code(report);
    return code == null || !isKnown(report)
        ? List.of()
        : entries(code).stream()
            .map(Entry::report)
            .filter(other -> isKnown(other) && ReportRef.of(other).equals(ReportRef.of(report)))
            .filter(this::isReplaced)
            .toList();
  }

  /** Returns those of the same agency, of any period; one before a merger is another. */
  List<Report> ofAgency(Report report) {
    return report.agency() == null ? List.of() : ofAgency(ReportRef.of(report).agency(), report);
  }

  private List<Report> ofAgency(String agency, Report other) {
    List<Report> all = byAgency.getOrDefault(agency, List.of());
    if (!hierarchy.isListed()) {
      return all;
    }
    LocalDate end = end(other);
    return all.stream().filter(some -> hierarchy.isSame(agency, end(some), end)).toList();
  }

  /** Returns the level of an agency, as its report has it; null if it does not say. */
  static @Nullable Level level(Report report) {
    Agency agency = report.agency();
    return agency == null ? null : agency.level();
  }

  /**
   * Returns reports, and behind each that leaves out those below it what there is below it.
   *
   * @param standalone the levels whose reports do
   */
  static List<Report> parts(
      List<Report> children, Set<Level> standalone, Function<Report, List<Report>> below) {
    List<Report> parts = new ArrayList<>();
    for (Report child : children) {
      parts.add(child);
      if (standalone.contains(level(child))) {
        parts.addAll(parts(below.apply(child), standalone, below));
      }
    }
    return parts;
  }

  private Set<Level> standalone(Report report) {
    return validator.catalogue(report).map(Catalogue::standalone).orElse(Set.of());
  }

  private boolean isStandalone(String code, Report other) {
    Set<Level> standalone = standalone(other);
    if (standalone.isEmpty()) {
      return false;
    }
    Report own = find(code, other);
    Level level = own == null ? null : level(own);
    return standalone.contains(level == null ? hierarchy.level(code, end(other)) : level);
  }

  /** Returns the agencies whose figures are added in those of a report. */
  List<String> below(Report report) {
    String code = code(report);
    List<String> below = new ArrayList<>();
    if (code != null && !isStandalone(code, report)) {
      addBelow(code, report, below);
    }
    return below;
  }

  private void addBelow(String code, Report report, List<String> below) {
    for (String one : hierarchy.below(code, end(report))) {
      below.add(one);
      if (isStandalone(one, report)) {
        addBelow(one, report, below);
      }
    }
  }

  /** Returns those of the agencies whose figures are added in a report's, for its period. */
  List<Report> children(Report report) {
    List<Report> children = new ArrayList<>();
    if (report.period() != null) {
      for (String below : below(report)) {
        Report child = find(below, report);
        if (child != null) {
          children.add(child);
        }
      }
    }
    return children;
  }

  /** Returns the report that adds another's figures, for its period; null if there is none. */
  @Nullable Report above(Report report) {
    String code = code(report);
    String above =
        code == null || report.period() == null ? null : hierarchy.above(code, end(report));
    while (above != null && isStandalone(above, report)) {
      above = hierarchy.above(above, end(report));
    }
    return above == null ? null : find(above, report);
  }

  /** The last day of a report's period; of those that do not say, the last of all. */
  LocalDate end(Report report) {
    ReportingPeriod period = report.period();
    if (period == null) {
      return LocalDate.MAX;
    }
    LocalDate to = period.to();
    return to != null || period.year() < 1 || period.year() > 9_999
        ? to == null ? LocalDate.MAX : to
        : validator
            .catalogue(report)
            .flatMap((Catalogue catalogue) -> catalogue.period(period.kind()))
            .map(scheme -> scheme.end(period.year()))
            .orElse(LocalDate.MAX);
  }

  /** Returns the report of the same kind of period before, else the one before it in time. */
  @Nullable Report last(Report report) {
    return last(ofAgency(report), report);
  }

  /** Returns what an agency sent last before the period of another's report. */
  @Nullable Report last(String code, Report other) {
    return last(ofAgency(code, other), other);
  }

  private @Nullable Report last(List<Report> all, Report report) {
    LocalDate end = end(report);
    List<Report> before =
        all.stream()
            .filter(some -> end(some).isBefore(end))
            .sorted(Comparator.comparing(this::end))
            .toList();
    String kind = ReportRef.of(report).kind();
    Report last = before.isEmpty() ? null : before.get(before.size() - 1);
    for (Report some : before) {
      last = ReportRef.of(some).kind().equals(kind) ? some : last;
    }
    return last;
  }
}
