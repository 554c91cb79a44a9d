package vn.cchc.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Agencies;
import vn.cchc.model.Agency;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.PrintedValue;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.Submission;
import vn.cchc.model.Submission.Entry;
import vn.cchc.model.SubmissionResult;
import vn.cchc.model.SubmissionResult.Part;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.internal.Validation;
import vn.cchc.rules.internal.context.Family;
import vn.cchc.rules.internal.context.Family.Member;
import vn.cchc.rules.internal.context.Family.Missing;

/** Checks reports that were sent together, each beside the others. Used once, by one thread. */
final class SubmissionValidation {

  private final ReportValidator validator;
  private final List<Remark> remarks = new ArrayList<>();
  private final Sent sent;
  private final IdentityHashMap<Report, ValidationResult> results = new IdentityHashMap<>();
  private final Families families;
  private final List<Part> parts = new ArrayList<>();

  SubmissionValidation(
      ReportValidator validator, @Nullable Agencies agencies, Submission submission) {
    this.validator = validator;
    this.sent = new Sent(validator, agencies, submission, remarks);
    this.families = new Families(validator, sent, results);
  }

  SubmissionResult result() {
    sent.hierarchy().roots().forEach(code -> add(code, 0));
    sent.others().forEach(entry -> add(entry, 0));
    parts.forEach(part -> results.put(part.entry().report(), part.result()));
    List<Finding> findings = new ArrayList<>();
    for (Part part : parts) {
      Report report = part.entry().report();
      String code = Sent.code(report);
      if (code != null && !part.replaced() && Sent.isKnown(report)) {
        if (!sent.hierarchy().isInForce(code, sent.end(report))) {
          ReportRef ref = ReportRef.of(report);
          remarks.add(Remark.of("agency-not-in-force", null, ref.agency(), ref.period()));
        }
        families.of(report).ifPresent(family -> findings.addAll(told(report, family)));
      }
    }
    findings.addAll(ofPeers());
    return new SubmissionResult(parts, findings, remarks);
  }

  private List<Finding> told(Report report, Family family) {
    String missing = family.missing().stream().map(Missing::code).collect(Collectors.joining(", "));
    return validator.form(report).family(family).stream()
        .map(finding -> about(finding, ReportRef.of(report), missing))
        .toList();
  }

  /** Agencies of a level, by form and period, where the catalogue compares them. */
  private List<Finding> ofPeers() {
    Map<List<Object>, List<Member>> groups = new LinkedHashMap<>();
    for (Part part : parts) {
      Report report = part.entry().report();
      Agency agency = report.agency();
      Validation form = validator.form(report);
      if (agency != null && Sent.isKnown(report) && !part.replaced() && form.comparesPeers()) {
        Object level = agency.level() != null ? agency.level() : part.depth();
        Member member = families.member(report, report);
        Report last = member.last();
        boolean sameKind =
            last != null && ReportRef.of(last).kind().equals(ReportRef.of(report).kind());
        groups
            .computeIfAbsent(
                List.of(form.catalogue().id(), ReportRef.of(report).period(), level),
                of -> new ArrayList<>())
            .add(sameKind ? member : Member.of(member.report(), null));
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
    sent.entries(code).forEach(entry -> add(entry, depth));
    sent.hierarchy().under(code).forEach(below -> add(below, depth + 1));
  }

  private void add(Entry entry, int depth) {
    Report report = entry.report();
    Context context =
        Context.builder()
            .earlier(entry.previous())
            .earlier(sent.ofAgency(report))
            .children(entry.children())
            .children(sent.children(report))
            .build();
    parts.add(new Part(entry, depth, sent.isReplaced(report), validator.validate(report, context)));
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
    Report report = ref == null ? null : sent.find(ref);
    return report == null
        ? new PrintedValue(figure, "")
        : PrintedValue.of(
            figure, report.figure(figure.here()).orElse(null), report.notation(), false);
  }
}
