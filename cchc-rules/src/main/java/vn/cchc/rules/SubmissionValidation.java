package vn.cchc.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.Agency;
import vn.cchc.model.Cause;
import vn.cchc.model.Finding;
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
import vn.cchc.rules.internal.form.AgencyTree;
import vn.cchc.rules.internal.form.Surroundings;

/** Checks reports that were sent together, each beside the others. Used once, by one thread. */
final class SubmissionValidation {

  private final ReportValidator validator;
  private final ReportStore store;
  private final AgencyTree tree;
  private final Map<String, List<Entry>> byCode = new TreeMap<>();
  private final List<Entry> others = new ArrayList<>();
  private final Map<ReportRef, Report> latest = new LinkedHashMap<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  SubmissionValidation(ReportValidator validator, Submission submission) {
    this.validator = validator;
    store = ReportStore.inMemory(submission.reports());
    for (Entry entry : submission.entries()) {
      String code = code(entry.report());
      (code == null ? others : byCode.computeIfAbsent(code, of -> new ArrayList<>())).add(entry);
    }
    tree = AgencyTree.of(byCode.keySet());
    List<Report> known =
        submission.reports().stream().filter(SubmissionValidation::isKnown).toList();
    for (Report report : Surroundings.latest(known, remarks)) {
      latest.put(ReportRef.of(report), report);
    }
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
    tree.roots().forEach(code -> add(code, 0));
    others.forEach(entry -> add(entry, 0));
    IdentityHashMap<Report, ValidationResult> results = new IdentityHashMap<>();
    parts.forEach(part -> results.put(part.entry().report(), part.result()));
    List<Finding> findings = new ArrayList<>();
    for (Part part : parts) {
      Report report = part.entry().report();
      String code = code(report);
      if (code != null && !part.replaced() && !tree.below(code).isEmpty()) {
        findings.addAll(rollUp(report, code, results));
      }
    }
    return new SubmissionResult(parts, findings, remarks);
  }

  private void add(String code, int depth) {
    List<Entry> entries = new ArrayList<>(byCode.getOrDefault(code, List.of()));
    entries.sort(Comparator.comparing(entry -> end(entry.report())));
    entries.forEach(entry -> add(entry, depth));
    tree.below(code).forEach(below -> add(below, depth + 1));
  }

  private void add(Entry entry, int depth) {
    Report report = entry.report();
    Context context =
        Context.builder()
            .earlier(report.agency() == null ? List.of() : store.earlier(report))
            .earlier(entry.previous())
            .children(store.children(report))
            .children(entry.children())
            .build();
    parts.add(new Part(entry, depth, isReplaced(report), validator.validate(report, context)));
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
    return to != null
        ? to
        : validator
            .catalogue(report.catalogue())
            .flatMap((Catalogue catalogue) -> catalogue.period(period.kind()))
            .map(scheme -> scheme.end(period.year()))
            .orElse(LocalDate.MAX);
  }

  private List<Finding> rollUp(
      Report report, String code, IdentityHashMap<Report, ValidationResult> results) {
    ReportRef ref = ReportRef.of(report);
    List<Report> children = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Set<ReportRef> again = new LinkedHashSet<>();
    for (String below : tree.below(code)) {
      ReportRef wanted = new ReportRef(below, ref.kind(), ref.year());
      Report child = latest.get(wanted);
      if (child == null) {
        missing.add(below);
        continue;
      }
      if (child.catalogue().equals(report.catalogue())) {
        children.add(child);
      }
      ValidationResult result = results.get(child);
      if (result != null
          && result.findings().stream().anyMatch(f -> f.cause() == Cause.COPIED_FROM_PREVIOUS)) {
        again.add(wanted);
      }
    }
    Validation form = validator.form(report);
    return children.isEmpty() ? List.of() : form.rollUp(report, children, missing, again);
  }
}
