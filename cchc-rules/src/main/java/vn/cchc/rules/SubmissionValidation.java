package vn.cchc.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.Agencies;
import vn.cchc.model.Agency;
import vn.cchc.model.Cause;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.PrintedValue;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.Submission;
import vn.cchc.model.Submission.Entry;
import vn.cchc.model.SubmissionResult;
import vn.cchc.model.SubmissionResult.Part;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.internal.Validation;
import vn.cchc.rules.internal.context.Family;
import vn.cchc.rules.internal.context.Family.Member;
import vn.cchc.rules.internal.form.Surroundings;

/** Checks reports that were sent together, each beside the others. Used once, by one thread. */
final class SubmissionValidation {

  private final ReportValidator validator;
  private final Hierarchy hierarchy;
  private final Map<String, List<Entry>> byCode = new TreeMap<>();
  private final Map<String, List<Report>> byAgency = new LinkedHashMap<>();
  private final List<Entry> others = new ArrayList<>();
  private final Map<ReportRef, Report> latest = new LinkedHashMap<>();
  private final IdentityHashMap<Report, ValidationResult> results = new IdentityHashMap<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  SubmissionValidation(
      ReportValidator validator, @Nullable Agencies agencies, Submission submission) {
    this.validator = validator;
    Map<String, LocalDate> sent = new TreeMap<>();
    for (Entry entry : submission.entries()) {
      String code = code(entry.report());
      if (code == null) {
        others.add(entry);
      } else {
        byCode.computeIfAbsent(code, of -> new ArrayList<>()).add(entry);
        sent.merge(code, end(entry.report()), SubmissionValidation::later);
      }
    }
    byCode.values().forEach(all -> all.sort(Comparator.comparing(entry -> end(entry.report()))));
    hierarchy = new Hierarchy(agencies, sent);
    List<Report> known =
        submission.reports().stream().filter(SubmissionValidation::isKnown).toList();
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
  private static boolean isKnown(Report report) {
    return report.agency() != null && report.period() != null;
  }

  private static @Nullable String code(Report report) {
    Agency agency = report.agency();
    return agency == null ? null : agency.code();
  }

  SubmissionResult result() {
    hierarchy.roots().forEach(code -> add(code, 0));
    others.forEach(entry -> add(entry, 0));
    parts.forEach(part -> results.put(part.entry().report(), part.result()));
    List<Finding> findings = new ArrayList<>();
    for (Part part : parts) {
      Report report = part.entry().report();
      String code = code(report);
      if (code != null && !part.replaced() && isKnown(report)) {
        if (!hierarchy.isInForce(code, end(report))) {
          ReportRef ref = ReportRef.of(report);
          remarks.add(Remark.of("agency-not-in-force", null, ref.agency(), ref.period()));
        }
        findings.addAll(ofFamily(report, code));
      }
    }
    findings.addAll(ofPeers());
    return new SubmissionResult(parts, findings, remarks);
  }

  /** Agencies of a level, by form and period, where the catalogue compares them. */
  private List<Finding> ofPeers() {
    Map<List<Object>, List<Member>> groups = new LinkedHashMap<>();
    for (Part part : parts) {
      Report report = part.entry().report();
      Agency agency = report.agency();
      Validation form = validator.form(report);
      if (agency != null && isKnown(report) && !part.replaced() && form.comparesPeers()) {
        Object level = agency.level() != null ? agency.level() : part.depth();
        Member member = member(report, report);
        Report last = member.last();
        boolean sameKind =
            last != null && ReportRef.of(last).kind().equals(ReportRef.of(report).kind());
        groups
            .computeIfAbsent(
                List.of(form.catalogue().id(), ReportRef.of(report).period(), level),
                of -> new ArrayList<>())
            .add(sameKind ? member : new Member(member.report(), null, false));
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (List<Member> group : groups.values()) {
      boolean first = group.stream().allMatch(member -> member.last() == null);
      // of a first period, and of an agency that has no others, nothing is asked
      if (!first && group.size() > 1) {
        for (Finding finding : validator.form(group.get(0).report()).peers(group, remarks)) {
          ReportRef ref =
              finding.figures().stream()
                  .map(FigureRef::report)
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElse(ReportRef.of(group.get(0).report()));
          findings.add(about(finding, ref, ""));
        }
      }
    }
    return findings;
  }

  private void add(String code, int depth) {
    byCode.getOrDefault(code, List.of()).forEach(entry -> add(entry, depth));
    hierarchy.under(code).forEach(below -> add(below, depth + 1));
  }

  private void add(Entry entry, int depth) {
    Report report = entry.report();
    Context context =
        Context.builder()
            .earlier(entry.previous())
            .earlier(before(report))
            .children(entry.children())
            .children(children(report))
            .build();
    parts.add(new Part(entry, depth, isReplaced(report), validator.validate(report, context)));
  }

  private List<Report> before(Report report) {
    return report.agency() == null
        ? List.of()
        : byAgency.getOrDefault(ReportRef.of(report).agency(), List.of());
  }

  private List<Report> children(Report report) {
    String code = code(report);
    List<Report> children = new ArrayList<>();
    if (code != null && report.period() != null) {
      ReportRef ref = ReportRef.of(report);
      for (String below : hierarchy.below(code, end(report))) {
        Report child = latest.get(new ReportRef(below, ref.kind(), ref.year()));
        if (child != null) {
          children.add(child);
        }
      }
    }
    return children;
  }

  @SuppressWarnings("ReferenceEquality") // of two that are the same, one counts
  private boolean isReplaced(Report report) {
    return isKnown(report) && latest.get(ReportRef.of(report)) != report;
  }

  /** The last day of a report's period; of those that do not say, the last of all. */
  private LocalDate end(Report report) {
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

  private List<Finding> ofFamily(Report report, String code) {
    List<String> below = hierarchy.below(code, end(report));
    if (below.isEmpty()) {
      return List.of();
    }
    ReportRef ref = ReportRef.of(report);
    List<Member> children = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String one : below) {
      Report child = latest.get(new ReportRef(one, ref.kind(), ref.year()));
      if (child == null) {
        missing.add(one);
      } else {
        add(child, report, children);
      }
    }
    boolean nobody = children.isEmpty() && missing.size() == below.size();
    // of parts that nobody sent anything of, nothing is asked
    return nobody
        ? List.of()
        : validator
            .form(report)
            .family(new Family(member(report, report), children, missing, hierarchy.isListed()))
            .stream()
            .map(finding -> about(finding, ref, String.join(", ", missing)))
            .toList();
  }

  /**
   * Adds which report a finding is about, and what its figures say.
   *
   * @param words what it is about where it is about no figure
   */
  private Finding about(Finding finding, ReportRef report, String words) {
    List<PrintedValue> values = finding.figures().stream().map(this::said).distinct().toList();
    return finding.toBuilder().about(report).saying(values, values.isEmpty() ? words : "").build();
  }

  private PrintedValue said(FigureRef figure) {
    ReportRef ref = figure.report();
    Report report = ref == null ? null : latest.get(ref);
    return report == null
        ? new PrintedValue(figure, "")
        : PrintedValue.of(
            figure, report.figure(figure.here()).orElse(null), report.notation(), false);
  }

  private void add(Report child, Report parent, List<Member> children) {
    Member member = member(child, parent);
    if (isOfForm(member.report(), parent)) {
      children.add(member);
    }
  }

  private boolean isOfForm(Report report, Report other) {
    return report.catalogue().equals(validator.form(other).catalogue().id());
  }

  /** Takes a report and the one before it as those of the form of another. */
  private Member member(Report report, Report other) {
    ValidationResult result = results.get(report);
    boolean again =
        result != null
            && result.findings().stream().anyMatch(f -> f.cause() == Cause.COPIED_FROM_PREVIOUS);
    Editions editions = new Editions(validator, validator.form(other).catalogue());
    Report last = last(report);
    Report before = last == null ? null : editions.of(List.of(last)).get(0);
    return new Member(
        editions.of(List.of(report)).get(0),
        before != null && isOfForm(before, other) ? before : null,
        again);
  }

  /** The report of the same kind of period before, else the one before it in time. */
  private @Nullable Report last(Report report) {
    LocalDate end = end(report);
    List<Report> before =
        before(report).stream()
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
